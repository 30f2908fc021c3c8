"""A known name within a longer candidate -> whose the longer one is. The law: the text's own whole.

``Damascus University`` is not Damascus and ``Philippine Red Cross`` not the one of all lands;
``Boeing Co.`` is Boeing, ``Jarba's Coalition`` two names.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.known.folding import words
from briefing.naming.known.register import Hit, Register, is_place
from briefing.naming.story.found.beside_known import FIRM, FIRMS, POSSESSIVE
from briefing.naming.tables.gazetteer import country, is_demonym, is_plain_word, known_places
from briefing.naming.tables.lexicon import EVENT_WORDS, POSSESSED

OF_LANDS = frozenset({"international-organisation", "political-body", "armed-group"})
"""Bodies that another land may have one of, by its own name before theirs."""


@dataclass(frozen=True, slots=True)
class Longer:
    """One text, asked about a hit and the candidate around it."""

    text: str
    register: Register

    def is_same(self, hit: Hit, around: Candidate) -> bool:
        """``Bashar Assad`` around ``Assad``: every word belongs to names of that entity."""
        entry = self.register.authorities.get(hit.claims[0].ref)
        if entry is None:
            return False
        longer = self.text[around.start : around.end]
        own = {word for name in (entry.title, *entry.aliases) for word in words(name)}
        return "\n" not in longer and set(words(longer)) <= own

    def is_firm(self, hit: Hit, around: Candidate) -> bool:
        """``Boeing Co.`` around ``Boeing``: what companies end in makes no other."""
        rest = self.text[hit.end : around.end]
        assumed = self.register.assumed.get(hit.claims[0].ref)
        if hit.start == around.start and assumed is not None and assumed.kind == "political-body":
            return rest in (" Party", " party")
        return hit.start == around.start and not is_place(hit) and bool(FIRM.fullmatch(rest))

    def is_somebody_else(self, hit: Hit, around: Candidate) -> bool:
        """Whether the hit is only a word of another's name."""
        longer = self.text[around.start : around.end]
        if self._is_national(hit, around) or "named event" in around.reasons:
            return True
        if around.agreed < 2 and not around.reasons:
            return self._is_of_firm(hit, around) or self._is_given(hit, around)
        if around.type == "event" or "\n\n" in longer or _is_owned(longer):
            return False
        if self._is_known(self.text[around.start : hit.start] + self.text[hit.end : around.end]):
            return False
        if around.type == "location":
            return is_place(hit) and not _is_address(longer)
        return True

    def _is_national(self, hit: Hit, around: Candidate) -> bool:
        """``Philippine Red Cross``, ``Sudan People's Liberation Army``: another land's."""
        assumed = self.register.assumed.get(hit.claims[0].ref)
        before = self.text[around.start : hit.start].strip()
        police = self.text.endswith(" Police", 0, hit.end) and hit.end == around.end
        if police and before != "London" and known_places(before):
            return True  # ``Dhaka Metropolitan Police``
        if is_place(hit) and hit.start == around.start:  # ``Kenya Red Cross``
            return "organisation word" in around.reasons and self.text[hit.end] == " "
        if assumed is None or assumed.kind not in OF_LANDS or hit.end != around.end:
            return False
        many = " " in self.text[hit.start : hit.end] and around.type == "organisation"
        return many and (is_demonym(before) or country(before) is not None)

    def _is_given(self, hit: Hit, around: Candidate) -> bool:
        """``World Vision's [Dominica] Leonard``: whom somebody has, and no land."""
        surname = self.text[hit.end + 1 : around.end]
        own = around.type == "person" and hit.start == around.start and surname.isalpha()
        had = self.text.endswith(("'s ", "’s "), 0, hit.start)
        return own and is_place(hit) and had and not is_plain_word(surname)

    def _is_of_firm(self, hit: Hit, around: Candidate) -> bool:
        """``China Baowu``, ``Montenegro Shipping Lines``: what only the model took for a body is
        one whose name a land begins, where what follows is no word."""
        rest = self.text[hit.end : around.end]
        words = rest.split()
        body = around.type == "organisation" and hit.start == around.start and is_place(hit)
        named = all(word[0].isupper() and word.isalpha() for word in words) and rest[:1] == " "
        if not (body and named and words):
            return False
        plain = any(map(is_plain_word, words)) or words[-1] in EVENT_WORDS
        return words[-1] in FIRMS or not plain

    def _is_known(self, rest: str) -> bool:
        """``Arab League`` beside ``UN-``: two names joined by a hyphen, not one."""
        name = rest.strip("-‐‑–/ ")
        whole = [hit for hit in self.register.everywhere(name) if hit.end - hit.start == len(name)]
        return name != rest and bool(whole)


def _is_owned(longer: str) -> bool:
    """``Jarba's Coalition`` is two names; ``Uganda People's Defence Force`` is one."""
    found = POSSESSIVE.search(longer)
    return bool(found) and longer[: found.start()].rsplit(" ", 1)[-1] not in POSSESSED


def _is_address(longer: str) -> bool:
    """``Palmyra, Syria`` is two places."""
    return "," in longer
