"""Analysed texts, their resolution -> a Briefing. The law: both directions of a link are read off
the same values.

What takes long and depends on one text alone, or on what editors wrote, is stored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from briefing import naming
from briefing.analysis import Analysed, version_of
from briefing.cache import Store, digest
from briefing.intake import Curated, stem
from briefing.model import (
    Article,
    Authority,
    Briefing,
    Chain,
    Entity,
    Note,
    Problem,
    Question,
    Resolution,
    Sidecar,
    Story,
    Unlinked,
)
from briefing.naming.in_notes import NamesIn, names_in_notes
from briefing.naming.linking import identify, link

DECIDED = re.compile(r"decision in line (\d+) ")
"""How naming tells of a decision; its line is one of the sidecar."""


def assemble(
    curated: Curated, analysed: list[Analysed], resolution: Resolution, store: Store
) -> Briefing:
    """Link every mention and read both directions of every link off the same values. The list is
    emptied on the way: what has been made of a text is as large as the text.
    """
    told = naming_notes(analysed, curated.sidecars)
    rows = linked_articles(analysed, resolution.refs, store)
    rows.sort(key=lambda row: (_day(row[0].story), row[0].story.slug))
    articles, unlinked = tuple(article for article, _ in rows), unlinked_names(rows)
    del rows  # their chains have told all they know
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
        recogniser=naming.recogniser(),
        names_in=names_in_editors_words(entities, curated.questions, store),
    )


def linked_articles(
    analysed: list[Analysed], refs: Sequence[tuple[str, ...]], store: Store
) -> list[tuple[Article, tuple[Chain, ...]]]:
    """Every text with its mentions linked, their ids as stored or as they are made now; and its
    chains. Empties the list, from its end.
    """
    made_by = version_of("naming")
    marks = [
        digest(made_by, one.mark, msgspec.msgpack.encode(some))
        for one, some in zip(analysed, refs, strict=True)
    ]
    known = dict(store.load("ids", marks, tuple[str, ...]))
    fresh = {
        mark: identify(one.story, one.naming, some)
        for one, some, mark in zip(analysed, refs, marks, strict=True)
        if mark not in known
    }
    store.save("ids", fresh)
    store.keep_only("ids", marks)
    known |= fresh
    rows = []
    for some, mark in zip(reversed(refs), reversed(marks), strict=True):
        one = analysed.pop()
        named, mentions = one.naming, link(one.story, one.naming, some, known[mark])
        rows.append((Article(one.story, mentions, named.roles, one.evidence, mark), named.chains))
    return rows


def _day(story: Story) -> str:
    """The day an article is sorted under; undated ones come last."""
    day = story.dating.day or story.dating.earliest or story.dating.latest
    return day.isoformat() if day else "9999"


def linked_entities(
    entities: Mapping[str, Entity], articles: Sequence[Article]
) -> dict[str, Entity]:
    """Entities with their occurrences; curated ones stay even where no text names them."""
    found: dict[str, list[tuple[int, int]]] = {ref: [] for ref in entities}
    for a, article in enumerate(articles):
        for m, mention in enumerate(article.mentions):
            if mention.ref:
                found[mention.ref].append((a, m))
    kept = {ref for ref, where in found.items() if where or not entities[ref].provisional}
    return {
        ref: replace(
            entities[ref],
            occurrences=tuple(found[ref]),
            land=entities[ref].land if entities[ref].land in kept else "",
            state=entities[ref].state if entities[ref].state in kept else "",
        )
        for ref in sorted(kept)
    }


def names_in_editors_words(
    entities: Mapping[str, Entity], questions: Sequence[Question], store: Store
) -> NamesIn:
    """Names in notes; what is stored holds as long as no entity is named anew."""
    find = names_in_notes(entities)
    authorities = [entity.authority for entity in entities.values() if entity.authority]
    texts = dict.fromkeys(one.note for one in (*authorities, *questions) if one.note)
    named = [replace(entity, occurrences=()) for entity in entities.values()]
    world = digest(version_of("naming"), msgspec.msgpack.encode(named))
    keys = {text: digest(world, text) for text in texts}
    known = dict(store.load("notes", keys.values(), tuple[tuple[int, int, str], ...]))
    fresh = {key: find(text) for text, key in keys.items() if key not in known}
    store.save("notes", fresh)
    store.keep_only("notes", keys.values())
    known |= fresh
    return lambda text: known[keys[text]] if text in keys else find(text) if text else ()


def unlinked_names(
    articles: Sequence[tuple[Article, tuple[Chain, ...]]],
) -> tuple[Unlinked, ...]:
    """Names without a page, the same name in all texts as one, in order of name."""
    found: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
    reasons: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for a, (article, chains) in enumerate(articles):
        for m, mention in enumerate(article.mentions):
            if not mention.ref:
                chain = chains[mention.chain]
                key = (chain.title, chain.family, chain.kind)
                found.setdefault(key, []).append((a, m))
                reasons.setdefault(key, chain.reasons)
    return tuple(Unlinked(*key, tuple(found[key]), reasons[key]) for key in sorted(found))


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


def naming_notes(
    analysed: Sequence[Analysed], sidecars: Mapping[str, tuple[Sidecar, bytes]]
) -> list[Note]:
    """What naming has to say of single texts, such as a decision that matches nothing."""
    found = []
    for one in analysed:
        story = one.story
        told = sidecars.get(stem(story.seed))
        for note in one.naming.notes:
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
