"""Analysed texts, their resolution -> a Briefing. The law: both directions of a link are read off
the same values.

What takes long and depends on one text alone, or on what editors wrote, is stored.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import msgspec

from briefing.analysis import Analysed, version_of
from briefing.cache import Store, digest
from briefing.intake import Curated, stem
from briefing.model import (
    NOWHERE,
    Article,
    Authority,
    Briefing,
    Chain,
    Entity,
    Mention,
    Note,
    Page,
    Places,
    Problem,
    Question,
    Resolution,
    Sidecar,
    Story,
    Unlinked,
)
from briefing.naming import recogniser
from briefing.naming.in_notes import NamesIn, names_in_notes
from briefing.naming.linking import identify, link
from briefing.shelf import are_many, shelf, windows

DECIDED = re.compile(r"decision in line (\d+) ")
"""How naming tells of a decision; its line is one of the sidecar."""


def assemble(
    curated: Curated, analysed: Analysed, resolution: Resolution, store: Store
) -> Briefing:
    """Link every mention and read both directions of every link off the same values. What has been
    analysed is used up on the way.
    """
    told = naming_notes(analysed, curated.sidecars)
    articles, unlinked = linked_articles(analysed, resolution.refs, store)
    entities = linked_entities(resolution.entities, articles)
    return Briefing(
        articles=articles,
        entities=entities,
        pages=curated.pages,
        questions=curated.questions,
        proposals=resolution.proposals,
        unlinked=unlinked,
        redirects=redirects(curated, articles),
        choices=resolution.choices,
        notes=(
            *resolution.notes,
            *told,
            *actors_unknown(curated.questions, entities),
        ),
        recogniser=recogniser(),
        names_in=names_in_editors_words(entities, (*curated.questions, *curated.pages), store),
    )


def linked_articles(
    analysed: Analysed, refs: Sequence[tuple[str, ...]], store: Store
) -> tuple[Sequence[Article], tuple[Unlinked, ...]]:
    """Every text with its mentions linked, in order of day, their ids as stored or as they are made
    now; and the names without a page."""
    made_by = version_of("naming")
    marks = [
        digest(made_by, mark, msgspec.msgpack.encode(some))
        for mark, some in zip(analysed.marks, refs, strict=True)
    ]
    order = sorted(range(len(marks)), key=_orders(analysed.stories))
    articles = shelf(Article, len(order), store.folder)
    unlinked = Names()
    for some in windows(order):
        known = dict(store.load("ids", [marks[n] for n in some], tuple[str, ...]))
        fresh = {}
        for n in some:
            story, named, said = analysed.take(n)
            mark = marks[n]
            if mark not in known:
                known[mark] = fresh[mark] = identify(story, named, refs[n])
            mentions = link(story, named, refs[n], known[mark])
            unlinked.add(len(articles), mentions, named.chains)
            articles.append(Article(story, mentions, named.roles, said, mark))
        store.save("ids", fresh)
    store.keep_only("ids", marks)
    held = articles if are_many(len(order)) else tuple(articles)
    return held, unlinked.told()


def _orders(stories: Iterable[Story]) -> Callable[[int], tuple[str, str]]:
    """By what the texts are sorted: their day, then their address."""
    return [(_day(story), story.slug) for story in stories].__getitem__


def _day(story: Story) -> str:
    """The day an article is sorted under; undated ones come last."""
    day = story.dating.day or story.dating.earliest or story.dating.latest
    return day.isoformat() if day else "9999"


def linked_entities(
    entities: Mapping[str, Entity], articles: Sequence[Article]
) -> dict[str, Entity]:
    """Entities with their occurrences; curated ones stay even where no text names them."""
    packed = {ref: array("I") for ref in entities}
    for a, article in enumerate(articles):
        for m, mention in enumerate(article.mentions):
            if mention.ref:
                packed[mention.ref].extend((a, m))
    found = {ref: Places.of(where) for ref, where in packed.items()}
    kept = {ref for ref, where in found.items() if where or not entities[ref].provisional}
    return {
        ref: replace(
            entities[ref],
            occurrences=found[ref],
            land=entities[ref].land if entities[ref].land in kept else "",
            state=entities[ref].state if entities[ref].state in kept else "",
        )
        for ref in sorted(kept)
    }


def names_in_editors_words(
    entities: Mapping[str, Entity], written: Iterable[Question | Page], store: Store
) -> NamesIn:
    """Names in notes, of pages too; what is stored holds as long as no entity is named anew."""
    find = names_in_notes(entities)
    authorities = [entity.authority for entity in entities.values() if entity.authority]
    texts = dict.fromkeys(one.note for one in (*authorities, *written) if one.note)
    named = [replace(entity, occurrences=NOWHERE) for entity in entities.values()]
    world = digest(version_of("naming"), msgspec.msgpack.encode(named, enc_hook=bytes))
    keys = {text: digest(world, text) for text in texts}
    known = dict(store.load("notes", keys.values(), tuple[tuple[int, int, str], ...]))
    fresh = {key: find(text) for text, key in keys.items() if key not in known}
    store.save("notes", fresh)
    store.keep_only("notes", keys.values())
    known |= fresh
    return lambda text: known[keys[text]] if text in keys else find(text) if text else ()


class Names:
    """Names without a page, the same name in all texts as one."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
        self._reasons: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def add(self, article: int, mentions: Sequence[Mention], chains: Sequence[Chain]) -> None:
        """Those of one text; the texts come in order."""
        for m, mention in enumerate(mentions):
            if not mention.ref:
                chain = chains[mention.chain]
                key = (chain.title, chain.family, chain.kind)
                self._found.setdefault(key, []).append((article, m))
                self._reasons.setdefault(key, chain.reasons)

    def told(self) -> tuple[Unlinked, ...]:
        """All of them, in order of name."""
        found = self._found
        return tuple(Unlinked(*key, tuple(found[key]), self._reasons[key]) for key in sorted(found))


def redirects(curated: Curated, articles: Sequence[Article]) -> dict[str, str]:
    """Old addresses (path stems) and where they lead now."""
    moved = {
        f"{authority.ref.split('/')[0]}/{old}": authority.ref
        for authority in curated.authorities
        for old in authority.formerly
    }
    for article in articles:
        for old in article.story.formerly:
            moved[f"articles/{old}"] = f"articles/{article.story.slug}"
    return dict(sorted(moved.items()))


def clashing_redirects(authorities: Sequence[Authority], briefing: Briefing) -> list[Problem]:
    """An old address that a page of today has."""
    taken = {*briefing.entities, *briefing.choices}
    return [
        Problem(
            authority.path,
            authority.lines.get("formerly", 0),
            f"formerly: {old} is the address of another page",
            "remove it from formerly, or rename the other page",
        )
        for authority in authorities
        for old in authority.formerly
        if f"{authority.ref.split('/')[0]}/{old}" in taken
    ]


def naming_notes(analysed: Analysed, sidecars: Mapping[str, tuple[Sidecar, bytes]]) -> list[Note]:
    """What naming has to say of single texts, such as a decision that matches nothing."""
    found = []
    for n, named in enumerate(analysed.namings):
        if not named.notes:
            continue
        story = analysed.stories[n]
        told = sidecars.get(stem(story.seed))
        for note in named.notes:
            line = DECIDED.match(note)
            if line and told:
                what = f"decision {note[line.end() :]}: mend its words, or take it out"
                found.append(Note(told[0].path, int(line[1]), what))
            else:
                found.append(Note(f"seeds/{story.source}", 0, note))
    return found


def actors_unknown(questions: Sequence[Question], entities: Mapping[str, Entity]) -> list[Note]:
    """Actors of a question that have no page: their row could never hold anything."""
    return [
        Note(
            question.path or f"content/questions/{question.id}.md",
            0,
            f"actors: {ref.removeprefix('actors/')} has no page: mend the id, or take it out",
        )
        for question in questions
        for ref in question.actors
        if ref not in entities
    ]
