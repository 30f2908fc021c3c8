"""A line above a text -> whether it names a part of its page. The law: what may be a headline is no
label."""

from __future__ import annotations

import re

from briefing.reading.lines.furniture import words_in
from briefing.reading.lines.hosts import is_newspaper

SECTIONS = frozenset(
    """news world politics business economy markets sport sports africa asia europe americas opinion
    national local home technology health culture international nation regional""".split()
)
"""Names of a page's sections: no headlines."""
MENU = SECTIONS | frozenset(
    """americas latin middle east uk us climate football money weather latest live watch listen
    video videos photos pictures menu search home about contact donate subscribe newsletters shop
    podcasts radio tv magazine lifestyle science environment education entertainment arts culture
    travel obituaries crime features""".split()
)
"""Words of which a page's menu is made; a line of these alone is a label."""
LEAST_HEADLINE = 4  # words of a headline amid the furniture of its page
PRICES = re.compile(r"\d\.\d|\d%")
BARS = re.compile(r"\s[|»→]|→")


def is_label_line(text: str) -> bool:
    """At most three words, all in capitals or with a capital: a section's name, perhaps. Or a menu:
    any number of words, half of them such names."""
    words = [word for word in text.split() if word not in ("&", "and", "/", "|", "·", "•")]
    known = sum(word.casefold() in MENU for word in words)
    if words and (known == len(words) or (len(words) > 3 and 2 * known >= len(words))):
        return True
    if len(re.findall(r"\s[|•·]\s", text)) > 1 and len(PRICES.findall(text)) > 1:
        return True  # of the markets
    return len(words) <= 3 and all(word[0].isupper() for word in words)


def may_be_headline(text: str) -> bool:
    """Whether a line amid the furniture of its page is more than a label or a menu."""
    if words_in(text) < LEAST_HEADLINE or BARS.search(text) or text.endswith((":", ",")):
        return False
    return not is_label_line(text) and not is_newspaper(text)
