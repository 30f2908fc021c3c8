"""Briefing -> Digest: what the front page says where no editor wrote. The law: references and
counts alone; not one sentence of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from briefing.evidence.corpus.shared_text import sources
from briefing.model import Article, Briefing, Digest, DigestItem, Entity, Episode, Quotation

MOST = 6  # entities of a family
ENTRIES = 5  # entries of the chronology, and of what is planned
VOICES = 5  # speakers
LEAD = 2  # paragraphs in which a text says what it is about
DIRECT = ("name", "metonym")


def briefing_digest(briefing: Briefing) -> Digest:
    """The front page's items, each section with the best attested first or in order of day."""
    articles, named = briefing.articles, directly_named(briefing.articles)
    days = sorted(d for a in articles if (d := a.story.dating.day) is not None)
    actors = most_named(briefing.entities, named, "actor")
    leading = {item.ref for item in actors}
    return Digest(
        period=(days[0], days[-1]) if days else None,
        actors=actors,
        places=most_named(briefing.entities, named, "location"),
        events=most_named(briefing.entities, named, "event"),
        happened=happened(briefing, leading),
        said=said(briefing),
        figures=figures(briefing),
        differences=tuple(_differences(briefing)),
        planned=planned(briefing, leading),
        articles=len(articles),
        independent=len(set(sources(briefing.shared, articles))),
    )


def directly_named(articles: Sequence[Article]) -> Counter[str]:
    """How often each entity is named directly, by ref."""
    return Counter(m.ref for article in articles for m in article.mentions if m.form in DIRECT)


def most_named(
    entities: Mapping[str, Entity], named: Mapping[str, int], family: str
) -> tuple[DigestItem, ...]:
    """The entities of a family most often named; equal counts in order of title."""
    some = [entity for entity in entities.values() if entity.family == family]
    counted = [(named[entity.ref], entity) for entity in some if named.get(entity.ref)]
    counted.sort(key=lambda pair: (-pair[0], pair[1].title, pair[1].ref))
    return tuple(
        DigestItem("entity", ref=entity.ref, count=count, label=entity.title)
        for count, entity in counted[:MOST]
    )


# --- what happened, what is planned -----------------------------------------------------------


def happened(briefing: Briefing, leading: Set[str]) -> tuple[DigestItem, ...]:
    """The best attested entries: most independent sources, then weight (more with the actors
    ``leading`` the dossier); in order of day. What only a year dates is background, or no event."""
    past = [
        i
        for i, e in enumerate(briefing.episodes)
        if e.status == "happened" and e.when.precision != "year"
    ]
    return tuple(_entry(briefing, i, "episode") for i in _best(briefing, past, leading))


def planned(briefing: Briefing, leading: Set[str]) -> tuple[DigestItem, ...]:
    """What the newest texts announce, in order of day."""
    days = [d for a in briefing.articles if (d := a.story.dating.day) is not None]
    ahead = [
        i
        for i, e in enumerate(briefing.episodes)
        if e.status == "planned"
        and e.when.precision != "year"
        and (not days or e.when.latest > max(days))
    ]
    return tuple(_entry(briefing, i, "planned") for i in _best(briefing, ahead, leading))


def _best(briefing: Briefing, found: Sequence[int], leading: Set[str]) -> list[int]:
    """The best attested of these entries, in order of day: of each text the best first."""

    def rank(i: int) -> tuple[int, float, int]:
        episode = briefing.episodes[i]
        return -episode.sources, -_weight(briefing, episode, leading), i

    ranked = sorted(found, key=rank)
    first = {briefing.episodes[i].accounts[0][0]: i for i in reversed(ranked)}
    ranked.sort(key=lambda i: first[briefing.episodes[i].accounts[0][0]] != i)
    return sorted(ranked[:ENTRIES])


def _weight(briefing: Briefing, episode: Episode, leading: Set[str]) -> float:
    """What the sentence shows; more where it leads its text, and with whom the dossier is about."""
    article, index = episode.accounts[0]
    happening = briefing.articles[article].evidence.happenings[index]
    weight = happening.weight + 0.5 * min(len(leading.intersection(episode.refs)), 2)
    blocks = briefing.articles[article].story.blocks
    block = blocks[bisect_right(blocks, happening.sentence[0], key=lambda b: b.start) - 1]
    heading = 2.0 if block.role != "paragraph" else 0.0
    return weight - heading + (1.0 if 0 < block.number <= LEAD else 0.0)


def _entry(briefing: Briefing, index: int, kind: str) -> DigestItem:
    episode = briefing.episodes[index]
    article, number = episode.accounts[0]
    sentence = briefing.articles[article].evidence.happenings[number].sentence
    return DigestItem(
        kind, article, sentence, count=len(episode.accounts), index=index, sources=episode.sources
    )


# --- who says what ----------------------------------------------------------------------------


def said(briefing: Briefing) -> tuple[DigestItem, ...]:
    """On the editor's first question, each actor's latest sentence; without a question, one direct
    quotation of each of the most quoted."""
    for question in briefing.questions:
        cells = briefing.positions.get(question.id, ())
        latest = {cell.ref: cell for cell in cells if cell.ref}
        if latest:
            order = [ref for ref in question.actors if ref in latest]
            order += [ref for ref in latest if ref not in order]
            return tuple(
                DigestItem("quotation", latest[ref].article, latest[ref].sentence, ref,
                           label=question.title, index=latest[ref].quotation)
                for ref in order[:VOICES]
            )  # fmt: skip
    return tuple(_most_quoted(briefing.articles, briefing.entities))


def _most_quoted(
    articles: Sequence[Article], entities: Mapping[str, Entity]
) -> Iterator[DigestItem]:
    """Of two quoted equally often, whom the texts name more often goes first."""
    counts: Counter[str] = Counter()
    best: dict[str, tuple[int, int, Quotation]] = {}
    for number, article in enumerate(articles):
        for index, quotation in enumerate(article.evidence.quotations):
            if quotation.speaker is None or quotation.form == "indirect":
                continue
            ref = article.mentions[quotation.speaker].ref
            if not ref:
                continue
            counts[ref] += quotation.cue is not None or quotation.continues is not None
            if ref not in best or _fuller(quotation, best[ref][2]):
                best[ref] = (number, index, quotation)
    named = {ref: len(entities[ref].occurrences) if ref in entities else 0 for ref in best}
    for ref in sorted(best, key=lambda ref: (-counts[ref], -named[ref], ref))[:VOICES]:
        number, index, quotation = best[ref]
        yield DigestItem("quotation", number, quotation.sentence, ref, counts[ref], index=index)


def _fuller(one: Quotation, other: Quotation) -> bool:
    """A direct quotation before a partial one, then the longer one."""
    return (one.form == "direct", one.end - one.start) > (
        other.form == "direct",
        other.end - other.start,
    )


# --- figures and differences ------------------------------------------------------------------


def figures(briefing: Briefing) -> tuple[DigestItem, ...]:
    """Each compared group by its newest figure."""
    found = []
    for index, group in enumerate(briefing.figure_groups):
        article, number = group.figures[-1]
        sentence = briefing.articles[article].evidence.figures[number].sentence
        texts = {place[0] for place in group.figures}
        if len(texts) > 1:
            found.append(
                DigestItem("figures", article, sentence, count=len(group.figures),
                           label=group.title, index=index, sources=len(texts))
            )  # fmt: skip
    return tuple(found)


def _differences(briefing: Briefing) -> Iterator[DigestItem]:
    for index, group in enumerate(briefing.figure_groups):
        for verdict in group.verdicts:
            if verdict.verdict == "differ":
                article, number = verdict.second
                sentence = briefing.articles[article].evidence.figures[number].sentence
                yield DigestItem("difference", article, sentence, label=group.title, index=index,
                                 sources=2)  # fmt: skip
                break
    for ref, history in briefing.role_histories.items():
        for _first, second, reason in history.conflicts[:1]:
            role = briefing.articles[second[0]].roles[second[1]]
            sentences = briefing.articles[second[0]].story.sentences
            at = bisect_right(sentences, role.start, key=lambda s: s[0]) - 1
            yield DigestItem("role", second[0], sentences[max(at, 0)], ref, label=reason, sources=1)
