"""Articles -> episodes: happenings of several texts that tell of one event, by the day it happened.
The law: joined only on shared evidence, and every account stays visible.

Two happenings are one event if their status agrees, their days are compatible, and they tell of the
same contact between the same two sides, or share a sentence, or share the verb and two names.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.evidence.corpus.shared_text import Families, sources
from briefing.evidence.ground.cues import FORMS
from briefing.model import Article, Episode, Happening, Interval, SharedText

REPORTING = frozenset(FORMS.values())
WIDE = 10
"""Days an interval may span and still join with an exact day."""
CROWD = 24
"""Happenings of a day and pair that each newcomer is compared with: keeps the pass linear."""


@dataclass(frozen=True, slots=True)
class Account:
    """A happening with what it takes to join it."""

    place: tuple[int, int]
    happening: Happening
    refs: tuple[str, ...]  # actors and events named, each once
    every: tuple[str, ...]  # locations too
    contact: str
    sides: frozenset[str]


def chronicle(
    articles: Sequence[Article], shared: Sequence[SharedText] = ()
) -> tuple[Episode, ...]:
    """The chronology: episodes in order of day, then of their first account."""
    accounts = list(_accounts(articles))
    families = Families()
    _join_shared(accounts, shared, families)
    _join_alike(accounts, families)
    wires = sources(shared, articles)
    grouped: dict[int, list[Account]] = {}
    for index, account in enumerate(accounts):
        grouped.setdefault(families.find(index), []).append(account)
    episodes = [_episode(group, wires, articles) for group in grouped.values()]
    return tuple(sorted(episodes, key=lambda e: (e.when.earliest, e.when.latest, e.accounts[0])))


def _accounts(articles: Sequence[Article]) -> Iterator[Account]:
    for number, article in enumerate(articles):
        for index, happening in enumerate(article.evidence.happenings):
            every = tuple(
                dict.fromkeys(r for m in happening.mentions if (r := article.mentions[m].ref))
            )
            refs = tuple(ref for ref in every if not ref.startswith("locations/"))
            contact, sides = "", frozenset[str]()
            if happening.meeting is not None:
                meeting = article.evidence.meetings[happening.meeting]
                contact = "met" if meeting.contact == "hosted" else meeting.contact
                sides = frozenset(r for m in meeting.sides if (r := article.mentions[m].ref))
            yield Account((number, index), happening, refs, every, contact, sides)


def _join_shared(accounts: list[Account], shared: Sequence[SharedText], families: Families) -> None:
    """The same sentence in two texts tells of the same event."""
    group_of = {place: n for n, text in enumerate(shared) for place in text.places}
    first: dict[tuple[int, str, Interval], int] = {}
    for index, account in enumerate(accounts):
        place = (account.place[0], *account.happening.sentence)
        if place in group_of:
            key = (group_of[place], account.happening.verb, account.happening.when)
            families.join(first.setdefault(key, index), index)


def _join_alike(accounts: list[Account], families: Families) -> None:
    buckets: dict[tuple[dt.date, str, str], list[int]] = {}
    for index, account in enumerate(accounts):
        for key in _keys(account):
            bucket = buckets.setdefault(key, [])
            for other in bucket[:CROWD]:
                if _one_event(accounts[other], account):
                    families.join(other, index)
            bucket.append(index)


def _keys(account: Account) -> Iterator[tuple[dt.date, str, str]]:
    """A key for each day and pair of names: only what shares one is compared."""
    when = account.happening.when
    days = (when.latest - when.earliest).days
    names = sorted(account.sides or account.refs)[:6]
    if days > WIDE or len(names) < 2:
        return
    for offset in range(days + 1):
        day = when.earliest + dt.timedelta(offset)
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                yield day, one, other


def _one_event(one: Account, other: Account) -> bool:
    if one.happening.status != other.happening.status:
        return False
    if one.contact or other.contact:
        return one.contact == other.contact and len(one.sides & other.sides) >= 2
    same_verb = one.happening.verb == other.happening.verb != ""
    if same_verb and one.happening.verb in REPORTING and not _one_speaker(one, other):
        return False
    return same_verb and len(set(one.refs) & set(other.refs)) >= 2


def _one_speaker(one: Account, other: Account) -> bool:
    """Whether two texts tell that the same one said something; one text says so of two things."""
    return one.place[0] != other.place[0] and one.refs[:1] == other.refs[:1]


def _episode(group: list[Account], wires: Sequence[int], articles: Sequence[Article]) -> Episode:
    ordered = sorted(group, key=lambda a: (-a.happening.weight, a.place))
    when = min(
        (a.happening.when for a in ordered),
        key=lambda i: ((i.latest - i.earliest).days, i.earliest),
    )
    counts = Counter(ref for account in ordered for ref in account.every)
    refs = sorted(counts, key=lambda ref: (-counts[ref], ref))
    texts = {account.place[0] for account in ordered}
    kinds = {
        articles[a.place[0]].evidence.meetings[a.happening.meeting].contact
        for a in ordered
        if a.happening.meeting is not None
    }
    return Episode(
        when,
        ordered[0].happening.status,
        tuple(account.place for account in ordered),
        tuple(refs),
        min(kinds) if kinds else "",
        len({wires[text] for text in texts}),
        _rule(ordered),
    )


def _rule(ordered: list[Account]) -> str:
    if len(ordered) == 1:
        return ordered[0].happening.rule
    if ordered[0].contact:
        return "the same contact between the same sides on compatible days"
    return "the same sentence, or the same verb and names, on compatible days"
