"""Names and web addresses -> forms that compare: "The Moscow Times", themoscowtimes.com."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.reading.credits import AGENCIES
from briefing.reading.furniture import words_in


def is_masthead(text: str, names: Iterable[str]) -> bool:
    """Whether a short line is an agency's name, or the name in the byline or web address."""
    if words_in(text) > 6:
        return False
    if credited(text) in AGENCIES:
        return True
    squeezed = squeeze(text)
    return len(squeezed) >= 4 and any(
        squeezed == squeeze(name) or squeezed in squeeze(host_of(name)) for name in names if name
    )


def credited(text: str) -> str:
    """The name in a line that says whose a text is: "(AP)", "From the Associated Press"."""
    return re.sub(r"^(?i:from|via) (?:the )?", "", text.strip(" ()[]-–—"))


PAPERS = frozenset(
    """advertiser argus bulletin chronicle courier dispatch echo enquirer examiner gazette globe
    guardian herald independent inquirer journal mail mercury mirror observer post register
    sentinel standard star statesman sun telegraph times tribune""".split()
)
"""Words that names of newspapers end with."""


def is_newspaper(text: str) -> bool:
    """Whether a short line is called like a newspaper: "Belfast Telegraph", "The Daily Star"."""
    words = text.split()
    named = all(word[0].isupper() or word in ("of", "and", "&") for word in words)
    return 2 <= len(words) <= 5 and named and words[-1].casefold() in PAPERS


def squeeze(name: str) -> str:
    """Letters and digits alone, "the" aside: names and web hosts compare."""
    return re.sub(r"^the", "", re.sub(r"[\W_]+", "", name.casefold()))


def host_of(address: str) -> str:
    """``https://www.themoscowtimes.com/2013/...`` -> ``themoscowtimes.com``; "" for no address."""
    match = re.match(
        r"(?:https?://)?(?:www\d?\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[:/?#]|$)", address.lower()
    )
    return match[1] if match else ""
