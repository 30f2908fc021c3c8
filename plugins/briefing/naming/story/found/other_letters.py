"""Letters and a known body of them -> whether the text means another. The law: its own words hold.

``PTI`` is no Press Trust of India in a text of Pakistan, ``RSF`` no Reporters Without Borders where
Rapid Support Forces are named, ``SNC`` of ``SNC-Lavalin`` no council.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.known.folding import likeness
from briefing.naming.known.register import Hit, Register, is_place
from briefing.naming.known.spelled import Claim
from briefing.naming.story.found.beside_known import JOINED, OTHERS, WING
from briefing.naming.tables.gazetteer import country, demonym, is_demonym
from briefing.naming.tables.lands_named import lands_named

ALIKE = 0.93
"""From here a full name is a spelling of the known one."""
LONGEST = 60
"""Characters behind a hyphen in which a known name begins."""


class Letters:
    """One text, asked about the letters in it."""

    def __init__(self, text: str, guesses: Sequence[Candidate], register: Register) -> None:
        self.text = text
        self.guesses = guesses
        self.register = register
        self.lands = lands_named(text)
        self.spelled = self._spelled()
        self.joined = self._joined()

    def are_anothers(self, hit: Hit) -> bool:
        """Whether the known body of these letters is not meant."""
        return self._is_of_another_land(hit) or self._stands_for_another(hit)

    def _is_of_another_land(self, hit: Hit) -> bool:
        """``PTI`` is no Press Trust of India where the text speaks of Pakistan and never of India;
        ``MQM-P`` is not the MQM."""
        name = self.text[hit.start : hit.end]
        assumed = self.register.assumed.get(hit.claims[0].ref)
        if assumed is None or not name.isupper() or is_place(hit):
            return False
        land = country(assumed.title.rsplit(" ", 1)[-1])
        if land is None and assumed.kind in ("political-body", "armed-group", "government"):
            land = demonym(assumed.title.split(" ", 1)[0])  # ``Syrian National Council``
        away = land is not None and self.lands and land.title not in self.lands
        return bool(away) or name in self.joined or self._is_wing(hit.end)

    def _is_wing(self, end: int) -> bool:
        """``MQM-P``, ``SPLA-IO``; not ``EU-UK``, two names."""
        found = WING.match(self.text, end)
        return found is not None and not self.register.everywhere(found.group(1))

    def _joined(self) -> frozenset[str]:
        """``SNC`` of a text that has ``SNC-Lavalin``: letters that a hyphen joins to no name."""
        return frozenset(
            found.group(1)
            for found in JOINED.finditer(self.text)
            if not is_demonym(found.group(2))
            and all(hit.start for hit in self.register.everywhere(self._after(found.start(2))))
        )

    def _after(self, start: int) -> str:
        return self.text[start : start + LONGEST]

    def _spelled(self) -> dict[str, str]:
        """Letters of the bodies that the text names in full, each with its first such body."""
        out: dict[str, str] = {}
        for guess in self.guesses:
            name = self.text[guess.start : guess.end]
            if guess.type == "organisation" and guess.strong and name.count(" ") > 1:
                capitals = "".join(word[0] for word in name.split() if word[0].isupper())
                out.setdefault(capitals, name)
        return out

    def _stands_for_another(self, hit: Hit) -> bool:
        """``RSF`` where the text tells of Rapid Support Forces and never of the known body."""
        name, assumed = self.text[hit.start : hit.end], self.register.assumed.get(hit.claims[0].ref)
        other = self.spelled.get(name, "")
        if name in OTHERS and assumed is not None and OTHERS[name].search(self.text):
            return assumed.ref not in self.register.authorities
        if len(name) < 3 or not other or assumed is None or is_place(hit):
            return False
        if assumed.title in self.text or assumed.ref in self.register.authorities:
            return False
        if any(likeness(other, known) >= ALIKE for known in (assumed.title, *assumed.names)):
            return False  # ``International Labour Organisation``
        return all(hit.claims[0].ref != claim.ref for claim in self._claims(other))

    def _claims(self, name: str) -> list[Claim]:
        """What is known of a whole name."""
        whole = (h for h in self.register.everywhere(name) if h.end - h.start == len(name))
        return [claim for hit in whole for claim in hit.claims]
