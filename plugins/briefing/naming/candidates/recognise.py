"""Text, parse -> candidates for mentions. The law: spans never overlap and never cross a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing.model import Parse
from briefing.naming.candidates.agreement.agree import agree
from briefing.naming.candidates.agreement.listed_persons import listed_persons
from briefing.naming.candidates.agreement.listed_places import listed_places
from briefing.naming.candidates.by_model.names import model_spans
from briefing.naming.candidates.by_rule.names import find_names
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.extent.grow import grow, grow_settled
from briefing.naming.candidates.extent.headline_verbs import without_verbs
from briefing.naming.candidates.extent.holders import with_holders
from briefing.naming.candidates.extent.listed_fields import with_fields
from briefing.naming.candidates.extent.loose_words import (
    without_labels,
    without_openers,
    without_posts,
)
from briefing.naming.candidates.extent.lost_commas import apart
from briefing.naming.candidates.extent.nouns import with_nouns, without_towns
from briefing.naming.candidates.extent.numbered_units import with_numbers
from briefing.naming.candidates.extent.to_brackets import to_brackets
from briefing.naming.candidates.extent.whole_names import whole_names
from briefing.naming.candidates.letters.words import read_words
from briefing.naming.candidates.sorts.clubs import clubs
from briefing.naming.candidates.sorts.firms import firms
from briefing.naming.candidates.sorts.lands_as_surnames import lands_as_surnames
from briefing.naming.candidates.sorts.named_like_people import without_things
from briefing.naming.candidates.sorts.storms import with_storms
from briefing.naming.candidates.sorts.told_by_last import told_by_last
from briefing.naming.candidates.sorts.told_by_next import told_armed, told_by_next
from briefing.naming.candidates.sorts.worth import worth
from briefing.naming.candidates.votes.vote import vote
from briefing.naming.dress import dress

Step = Callable[[str, Sequence[Candidate]], Iterable[Candidate]]

SETTLING: tuple[Step, ...] = (
    listed_places,
    listed_persons,
    without_labels,
    lands_as_surnames,
    told_by_next,
    without_things,
    without_verbs,
    told_by_last,
    with_holders,
    whole_names,
    with_fields,
    worth,
    to_brackets,
    without_towns,
    without_posts,
    firms,
    with_nouns,
    told_armed,
    clubs,
    with_numbers,
    with_storms,
)
"""What a candidate goes through once its name has one type: its extent, its sort, its worth."""


def propose(text: str, sentences: Sequence[tuple[int, int]], parse: Parse) -> tuple[Candidate, ...]:
    """Candidates in order of offsets; none overlaps another."""
    text = dress(text)
    words = read_words(text, sentences)
    source = "md" if "md" in parse.model else "sm" if parse.model else ""
    voted = vote(text, words, find_names(words), model_spans(text, parse), source)
    whole = apart(text, without_openers(text, grow(words, voted)))
    candidates = grow_settled(words, agree(text, words, whole, parse), whole)
    for step in SETTLING:
        candidates = list(step(text, candidates))
    return tuple(candidates)
