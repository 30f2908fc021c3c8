"""Story, candidates, Register -> spans of known names. The law: the longest proper name wins.

A known name is final for span and entity, unless it stands inside a longer name of somebody else:
``Damascus University`` is not Damascus, ``Rifaat al-Assad`` is not Bashar.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.model import Story, family_of
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.context.things import is_won
from briefing.naming.candidates.sorts.clubs import CLUB
from briefing.naming.candidates.sorts.lands_as_surnames import FULL
from briefing.naming.candidates.sorts.told_by_last import is_party
from briefing.naming.known.register import Hit, Register, describe, is_place, longest
from briefing.naming.known.spelled import PRINTED, Claim
from briefing.naming.possessives import without_lost
from briefing.naming.spans import Span
from briefing.naming.story.found.around_known import Longer
from briefing.naming.story.found.beside_known import (
    ABROAD,
    AFTER,
    BEFORE,
    CREDITED,
    CUP,
    INITIALS,
    LETTER,
    NAMED_SO,
    NEXT_PEOPLE,
    OF_SCHOOL,
    OWNER,
    PRICED,
    SIDES,
    STATES_OWN,
)
from briefing.naming.story.found.of_another_land import is_american, is_of_another_land
from briefing.naming.story.found.other_letters import Letters
from briefing.naming.story.found.shouted import is_shouted, loud_blocks
from briefing.naming.story.found.told_divisions import is_of_states
from briefing.naming.tables.gazetteer import (
    country,
    is_demonym,
    is_given_name,
    is_own_name,
    is_plain_word,
)
from briefing.naming.tables.lexicon import ORG_LAST
from briefing.naming.tables.witnesses import is_doubtful, lacks_witness


def known_names(story: Story, guesses: Sequence[Candidate], register: Register) -> list[Span]:
    """Spans of names that an editor or the gazetteer knows; where a place may act, both are open.

    A span's ``ref`` is the first claim's; `read` decides between a state and its land.
    """
    frame = _Frame(story, guesses, register)
    hits = [
        found
        for hit in register.everywhere(without_lost(story.text))
        if (found := frame.admit(hit))
    ]
    return [frame.span(hit) for hit in longest(frame.without_titles(hits))]


class _Frame:
    """One text with what is needed to judge a hit in it."""

    def __init__(self, story: Story, guesses: Sequence[Candidate], register: Register) -> None:
        self.text = story.text
        self.register = register
        self.guesses = guesses
        self.starts = [guess.start for guess in guesses]
        self.surnames = {
            name.rsplit(" ", 1)[-1]
            for guess in guesses
            if guess.type == "person" and " " in (name := story.text[guess.start : guess.end])
            if guess.strong or is_own_name(name.split(" ", 1)[0])
        }
        self.loud = loud_blocks(story)
        self.letters = Letters(story.text, guesses, register)
        self.longer = Longer(story.text, register)
        self.anothers: dict[str, bool] = {}

    def admit(self, hit: Hit) -> Hit | None:
        """The hit, the longer hit it belongs to, or None where it names nobody known."""
        if self._is_another(hit):
            return None
        if hit.claims[0].form == "adjective":
            return hit if self._before_noun(hit) and not self._around(hit) else None
        around = self._around(hit)
        if around is None and self._is_persons(hit):
            return None
        if around is None:
            return None if self._is_risky(hit) and not self._seen(hit) else hit
        if self.longer.is_same(hit, around) or self.longer.is_firm(hit, around):
            return Hit(around.start, around.end, hit.claims, hit.nearness)
        return None if self.longer.is_somebody_else(hit, around) else hit

    def _is_another(self, hit: Hit) -> bool:
        """Whether the words are no name here, or somebody else's."""
        if is_place(hit) and is_of_states(self.text, hit.start, self.text[hit.start : hit.end]):
            return True
        played = CUP.search(self.text, max(hit.start - 12, 0), hit.start) and is_place(hit)
        half = self._is_shouted_word(hit) or self._is_half_of_hyphen(hit) or self._is_club(hit)
        won = is_won(self.text, hit.start, hit.end, place=is_place(hit)) or self._lacks_witness(hit)
        if won or STATES_OWN.match(self.text, hit.start) or self.letters.are_anothers(hit):
            return True
        before = self.text[max(hit.start - 24, 0) : hit.start]
        priced = self.text[hit.start : hit.end].isupper() and PRICED.match(self.text, hit.end)
        if is_place(hit) and (priced or ABROAD.search(before)):
            return True
        if is_place(hit) and (OF_SCHOOL.search(before) or NAMED_SO.search(before)):
            return True
        if self._has_initials(hit) or self._is_of_land(hit, before) or self._is_of_sort(hit):
            return True
        return bool(played) or half or self._is_other_people(hit) or self._is_surname(hit)

    def _lacks_witness(self, hit: Hit) -> bool:
        """``the Commonwealth`` of Virginia; an editor's own alias needs no witness."""
        name = self.text[hit.start : hit.end]
        if hit.claims[0].ref in self.register.authorities or not is_doubtful(name):
            return False
        if name not in self.anothers:
            self.anothers[name] = lacks_witness(name, self.text)
        return self.anothers[name]

    def _is_of_land(self, hit: Hit, before: str) -> bool:
        """``the Tajikistan [Security Council]``: a land's own, by a name of ordinary words."""
        ref = hit.claims[0].ref
        assumed = self.register.assumed.get(ref)
        if assumed is None:
            return False
        curated = ref in self.register.authorities
        if not curated and not is_place(hit) and is_american(assumed.names):
            if ref not in self.anothers:
                self.anothers[ref] = is_of_another_land(self.text, assumed.names)
            return self.anothers[ref]
        if assumed.kind != "international-organisation":
            return False
        words = self.text[hit.start : hit.end].split()
        owner = OWNER.search(before)
        plain = all(word in ORG_LAST or is_plain_word(word) for word in words)
        if owner is None or len(words) < 2 or not plain:
            return False
        return is_demonym(owner[1]) or country(owner[1]) is not None

    def _is_of_sort(self, hit: Hit) -> bool:
        """``[ITN] party``: the channel is none; ``Liberation``, a word, is not Libération; who
        credits a picture to ``Anna Berg/[EPA]`` means a house of the press."""
        assumed = self.register.assumed.get(hit.claims[0].ref)
        if assumed is None or hit.claims[0].form != "name" or is_place(hit):
            return False
        if hit.claims[0].ref in self.register.authorities:
            return False
        name = self.text[hit.start : hit.end]
        if assumed.kind != "media" and CREDITED.search(
            self.text, max(hit.start - 40, 0), hit.start
        ):
            return True
        others = ("media", "company", "international-organisation")
        if assumed.kind in others and is_party(self.text, name):
            return True
        return name.isascii() and is_plain_word(name) and name not in assumed.names

    def _is_club(self, hit: Hit) -> bool:
        """``Washington beat Dallas``: the capital's club."""
        at = bisect_left(self.starts, hit.start)
        guess = self.guesses[at] if at < len(self.starts) else None
        whole = guess is not None and guess.start == hit.start and guess.end >= hit.end
        club = whole and guess is not None and CLUB in guess.reasons
        return club and is_place(hit)

    def _has_initials(self, hit: Hit) -> bool:
        """``KS Bharat``: a given name that is a land's, too; not ``CEASEFIRE IN SUDAN``."""
        name = self.text[hit.start : hit.end]
        if name.isupper():
            return False
        before = self.text[max(hit.start - 6, 0) : hit.start]
        land = country(name)
        other = land is not None and (is_given_name(name) or land.title != name)
        return is_place(hit) and other and INITIALS.search(before) is not None

    def _is_other_people(self, hit: Hit) -> bool:
        """``Latin American``, ``West Indian``: of no single state."""
        side = SIDES.get(self.text[hit.start : hit.end])
        before = self.text[max(hit.start - 9, 0) : hit.start]
        return side is not None and side.search(before) is not None

    def _around(self, hit: Hit) -> Candidate | None:
        """The candidate that holds the hit and more than it."""
        begin = hit.start + 4 * self.text.startswith("The ", hit.start)
        at = bisect_right(self.starts, begin) - 1
        if at < 0:
            return None
        guess = self.guesses[at]
        more = self.text[guess.start : hit.start] + self.text[hit.end : guess.end]
        return guess if guess.end >= hit.end and LETTER.search(more) else None

    def _is_surname(self, hit: Hit) -> bool:
        """``Duma`` in a text about Sboniso Duma is no parliament."""
        claim = hit.claims[0]
        assumed = self.register.assumed.get(claim.ref)
        named = self.text[hit.start : hit.end] in self.surnames
        return (
            named
            and hit.claims[0].form == "name"
            and assumed is not None
            and assumed.kind not in ("state", "country", "city")
        )

    def _is_persons(self, hit: Hit) -> bool:
        """``Haiti`` of a text about Peter Haiti."""
        at = bisect_left(self.starts, hit.start)
        guess = self.guesses[at] if at < len(self.starts) else None
        same = guess is not None and (guess.start, guess.end) == (hit.start, hit.end)
        return same and is_place(hit) and guess.type == "person" and FULL in guess.reasons

    def _is_risky(self, hit: Hit) -> bool:
        """``Jordan``, ``Washington`` may be persons; ``Washington, D.C.`` is none."""
        return any(c.risky for c in hit.claims) and " " not in self.text[hit.start : hit.end]

    def _seen(self, hit: Hit) -> bool:
        """Whether the recogniser, too, sees a name of that kind here."""
        at = bisect_left(self.starts, hit.start)
        if at == len(self.starts) or self.starts[at] != hit.start:
            return False
        guess = self.guesses[at]
        return guess.end == hit.end and guess.type != "person"

    def _is_shouted_word(self, hit: Hit) -> bool:
        """``US``, ``WHO`` in a line of capitals may be words."""
        return is_shouted(self.text[hit.start : hit.end], hit.start, self.loud)

    def _is_half_of_hyphen(self, hit: Hit) -> bool:
        """A person's name beside a hyphen and another capital: half of ``Amir-Abdollahian``."""
        entry = self.register.authorities.get(hit.claims[0].ref)
        if entry is None or entry.kind != "person":
            return False
        after, before = (
            AFTER.match(self.text, hit.end),
            BEFORE.search(self.text, max(hit.start - 40, 0), hit.start),
        )
        halves = [found.group(1) for found in (after, before) if found]
        return any(self.register.everywhere(half) == [] for half in halves)

    def _before_noun(self, hit: Hit) -> bool:
        """An adjective before a word: ``Syrian delegation``, ``Russian, Ukrainian ministers``."""
        after = self.text[hit.end : hit.end + 2]
        if after[:1] in (" ", "\n", "-", "\u00a0") and after[1:].isalpha():
            return True
        row = NEXT_PEOPLE.match(self.text, hit.end)
        return row is not None and is_demonym(row.group(1))

    def without_titles(self, hits: Sequence[Hit]) -> list[Hit]:
        """Descriptions right before a name are titles: ``UN chief Ban`` is UN, chief and Ban."""
        names = {hit.start for hit in hits if hit.claims[0].form == "name"}
        names |= {guess.start for guess in self.guesses if guess.type == "person"}
        return [hit for hit in hits if hit.claims[0].form != "nominal" or hit.end + 1 not in names]

    def span(self, hit: Hit) -> Span:
        """A hit as a span; of a state and its land, the land comes first and waits for `read`."""
        claim = _first(hit.claims)
        kind, title = describe(claim.ref, self.register)
        start = hit.start + _leading_article(self.text[hit.start : hit.end])
        curated = claim.ref in self.register.authorities
        return Span(
            start,
            hit.end,
            family_of(claim.ref),
            kind,
            claim.ref,
            claim.form,
            _cue(hit, curated),
            strength="curated" if curated else "strong",
            title=title,
            who=claim.ref,
        )


def _cue(hit: Hit, curated: bool) -> str:
    if not curated:
        return "known to the gazetteer"
    return "authority alias" if hit.nearness == PRINTED else "spelling of an authority alias"


def _first(claims: Sequence[Claim]) -> Claim:
    """A place before the actor of its name: to act needs a cue."""
    return min(claims, key=lambda claim: (family_of(claim.ref) != "location", claim))


def _leading_article(name: str) -> int:
    return 4 if name.startswith(("the ", "the\n", "the\u00a0")) else 0
