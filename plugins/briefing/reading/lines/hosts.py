"""Names and web addresses -> forms that compare: "The Moscow Times", themoscowtimes.com."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.reading.lines.credits import AGENCIES
from briefing.reading.lines.furniture import words_in


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


HOUSES = frozenset(
    """agency broadcasting bureau corporation desk group media network newsroom online press radio
    review service staff team today tribune tv website weekly wire""".split()
)
"""Words in names of houses; of papers see below."""


def is_person(text: str, names: Iterable[str]) -> bool:
    """Whether a line says a byline's name again, and that is a person's."""
    words = text.casefold().split()
    house = HOUSES | PAPERS | DAILIES | {"the"}
    plain = all(word.replace("-", "").replace("'", "").strip(".").isalpha() for word in words)
    return 2 <= len(words) <= 3 and plain and not house & set(words) and text in names


def credited(text: str) -> str:
    """The name in a line that says whose a text is: "(AP)", "From the Associated Press"."""
    return re.sub(r"^(?i:from|via) (?:the )?", "", text.strip(" ()[]-–—"))


PAPERS = frozenset(
    """chronicle courier enquirer examiner gazette guardian herald inquirer journal post sentinel
    telegraph times tribune""".split()
)
"""Words that names of newspapers end with."""
DAILIES = frozenset(
    "advertiser argus bulletin dispatch echo express globe independent mail mercury mirror news"
    " observer record register standard star statesman sun".split()
)
"""And those that do so behind ``The`` or ``Daily``."""


def is_newspaper(text: str) -> bool:
    """Whether a short line is called like a newspaper: "Belfast Telegraph", "The Daily Star"."""
    words = text.split()
    named = len(words) > 1 and all(word[0].isupper() or word == "of" for word in words)
    the = named and words[0] == "The"
    own, last = words[the:], words[-1].casefold() if words else ""
    daily = the or "Daily" in own[:-1]
    return named and len(own) <= 3 and (last in PAPERS or (daily and last in DAILIES))


HOUSE_ENDS = frozenset(
    "agency chronicle gazette herald media news online radio times tribune tv".split()
)
NO_HOUSE = frozenset(
    """breaking business latest local more national news other our sports top video world fake
    free""".split()
)


def is_house(text: str) -> bool:
    """Whether a name in a byline or beside a day is a house's: "Example News", "Example Times"."""
    words = text.casefold().split()
    named = 2 <= len(words) <= 4 and text[:1].isupper()
    return named and words[-1] in HOUSE_ENDS and words[0] not in NO_HOUSE


HOUSE_WORDS = (
    HOUSE_ENDS
    | PAPERS
    | DAILIES - {"global", "record", "standard"}
    | frozenset(
        "broadcaster bureau fm magazine messenger monitor network newspaper press weekly".split()
    )
)
"""Words with which a name of two words or more, beside the day below a headline, is a house's."""
NO_THE = frozenset("bahamas congo federal gambia hague interview latest netherlands united".split())
OF_A_HOUSE = re.compile(r"[A-Z][a-z]+\d{1,2}|(?!Mac|Mc|De|La|Le|Van)[A-Z][a-z]+[A-Z][a-zA-Z]+")
"""One word that is neither a place's nor an author's: "Malawi24", "NewsBytes"."""
IN_TOWN = re.compile(r" \((?:[A-Z][\w'’-]+ ?){1,3}\)$")


def house_below(text: str) -> str:
    """The house whose name a line beside the day, below a headline, is: "The Irish Times", "Capital
    FM (Nairobi)", "Voice of America"; "" = it may be an author's, a place's or a section's."""
    name = IN_TOWN.sub("", text.strip())
    words = re.findall(r"[^\W_]+", name)
    if re.fullmatch(r"[A-Z][\w-]{2,30}\.[a-z]{2,4}", name):
        return name
    capital = all(word[0].isupper() or word[0].isdigit() or word in LITTLE for word in words)
    if not words or len(words) > 6 or not capital or not name[-1].isalnum():
        return ""
    first, last = words[0].casefold(), words[-1].casefold()
    if name in AGENCIES or (name != text.strip() and len(words) > 1):
        return name
    if len(words) == 1:
        return name if OF_A_HOUSE.fullmatch(name) else ""
    told = last in HOUSE_WORDS or first in {"agence", "agencia", "agenzia", "radio"}
    told = told or name.endswith(" Media Group")
    of = name.startswith("Voice of ")
    the = first == "the" and len(words) < 4 and words[1].casefold() not in NO_THE
    return name if (told or of or the) and first not in NO_HOUSE else ""


LITTLE = frozenset("and da de del di do el la of the".split())


def squeeze(name: str) -> str:
    """Letters and digits alone, "the" aside: names and web hosts compare."""
    return re.sub(r"^the", "", re.sub(r"[\W_]+", "", name.casefold()))


def host_of(address: str) -> str:
    """``https://www.themoscowtimes.com/2013/...`` -> ``themoscowtimes.com``; "" for no address."""
    match = re.match(
        r"(?:https?://)?(?:www\d?\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[:/?#]|$)", address.lower()
    )
    return match[1] if match else ""
