"""A text or an entity -> rows of the tables. The law: a row says where in which text it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefing.model import Article, Entity, Story

from .named import named
from .spots import (
    Sentences,
    View,
    article_path,
    block_at,
    day,
    entity_path,
    fragments,
    iso,
    ref_of,
    sentence_at,
    span_of_time,
    surfaces,
    told,
    words,
)

Row = dict[str, object]


def article_row(article: Article, shared: int) -> Row:
    story, dating, publisher = article.story, article.story.dating, article.story.publisher
    return {
        "id": story.slug,
        "headline": story.headline,
        "date": iso(dating.day),
        "date_earliest": iso(dating.earliest),
        "date_latest": iso(dating.latest),
        "date_certainty": dating.certainty,
        "date_reason": dating.reason,
        "publisher": publisher.value if publisher else None,
        "publisher_certainty": publisher.certainty if publisher else None,
        "publisher_reason": publisher.reason if publisher else None,
        "author": story.byline.value if story.byline else None,
        "url": story.url,
        "language": story.language,
        "rights": story.rights,
        "words": story.words,
        "mentions": sum(1 for mention in article.mentions if mention.id),
        "shared": shared,
        "source": story.source,
        "sha256": story.digest,
        "page": article_path(story),
    }


def entity_row(view: View, entity: Entity) -> Row:
    """All that is known of an entity, as one row."""
    written = entity.authority
    where = position(entity)
    known = view.has_page
    row: Row = {
        "id": entity.ref,
        "family": entity.family,
        "kind": entity.kind,
        "title": entity.title,
        "aliases": list(written.aliases) if written else [],
        "latitude": where[0] if where else None,
        "longitude": where[1] if where else None,
        "country": entity.place.country if entity.place else None,
        "doubt": entity.place.doubt if entity.place else None,
        "land": entity.land if known(entity.land) else None,
        "state": entity.state if known(entity.state) else None,
        "same_as": list(written.same_as) if written else [],
        "curated": not entity.provisional,
        "page": entity_path(entity.ref),
    }
    if written:
        row |= {"role": written.role, "begins": iso(written.begins), "ends": iso(written.ends)}
        row["affiliation"] = written.affiliation if known(written.affiliation) else None
        row["part_of"] = written.part_of if known(written.part_of) else None
    return row | _counts(view, entity)


def _counts(view: View, entity: Entity) -> Row:
    counted = named(view, entity)
    return {
        "names": counted.names(),
        "direct": counted.direct,
        "indirect": len(entity.occurrences) - counted.direct,
        "articles": counted.texts,
        "first": counted.first,
        "last": counted.last,
    }


def position(entity: Entity) -> tuple[float, float] | None:
    """Latitude and longitude: the editor's, else the gazetteer's."""
    if entity.authority and entity.authority.coordinates:
        return entity.authority.coordinates
    return (entity.place.latitude, entity.place.longitude) if entity.place else None


def _where(story: Story, names: tuple[str, ...], span: tuple[int, int]) -> Row:
    fragment = names[block_at(story, span[0])]
    return {"sentence": words(story, span), "page": f"{article_path(story)}#{fragment}"}


def _mentions(view: View, article: Article) -> Iterator[Row]:
    known = view.briefing.entities
    story, names = article.story, fragments(article.story)
    page, sentences = article_path(story), Sentences(story)
    for mention in article.mentions:
        if mention.ref not in known:
            continue
        start, end = mention.start, mention.end
        block = names[block_at(story, start)]
        yield {
            "article": story.slug,
            "start": start,
            "end": end,
            "entity": mention.ref,
            "text": story.text[start:end],
            "form": mention.form,
            "id": mention.id,
            "block": block,
            "cue": told(story, mention.cue),
            "score": round(mention.score, 4),
            "uncertain": told(story, mention.uncertain),
            "sentence": sentences.at(start),
            "page": f"{page}#{mention.id or block}",
        }


def _roles(view: View, article: Article) -> Iterator[Row]:
    names = fragments(article.story)
    for role in article.roles:
        yield {
            "article": article.story.slug,
            "start": role.start,
            "end": role.end,
            "entity": ref_of(article, role.mention),
            "title": role.title,
            "date": day(article.story),
            **_where(article.story, names, sentence_at(article.story, role.start)),
        }


def _quotations(view: View, article: Article) -> Iterator[Row]:
    names = fragments(article.story)
    for said in article.evidence.quotations:
        yield {
            "article": article.story.slug,
            "start": said.start,
            "end": said.end,
            "text": words(article.story, (said.start, said.end)),
            "form": said.form,
            "speaker": ref_of(article, said.speaker),
            "speaker_words": surfaces(article, said.speaker, said.speaker_words),
            "jointly": [ref for one in said.jointly if (ref := ref_of(article, one))],
            "verb": said.verb,
            "addressee": ref_of(article, said.addressee),
            "addressee_words": surfaces(article, said.addressee, said.addressee_words),
            "outlet": ref_of(article, said.outlet),
            "rule": told(article.story, said.rule),
            **span_of_time(said.day),
            **_where(article.story, names, said.sentence),
        }


def _figures(view: View, article: Article) -> Iterator[Row]:
    names = fragments(article.story)
    free = article.story.rights == "full"
    for figure in article.evidence.figures:
        yield {
            "article": article.story.slug,
            "start": figure.start,
            "end": figure.end,
            "text": words(article.story, (figure.start, figure.end)),
            "low": figure.low,
            "high": figure.high,
            "qualifier": figure.qualifier,
            "unit": figure.unit if free or figure.unit != figure.counts else "",
            "counts": figure.counts if free else "",
            "topic": figure.topic,
            "scope": figure.scope,
            "claimant": ref_of(article, figure.claimant),
            "claimant_words": surfaces(article, figure.claimant, figure.claimant_words),
            "rule": told(article.story, figure.rule),
            **span_of_time(figure.as_of),
            **_where(article.story, names, figure.sentence),
        }


def _meetings(view: View, article: Article) -> Iterator[Row]:
    names = fragments(article.story)
    for number, meeting in enumerate(article.evidence.meetings, 1):
        yield {
            "article": article.story.slug,
            "number": number,
            "contact": meeting.contact,
            "status": meeting.status,
            "sides": [ref for one in meeting.sides if (ref := ref_of(article, one))],
            "sides_words": [surfaces(article, one) for one in meeting.sides],
            "doubt": meeting.doubt or None,
            "location": ref_of(article, meeting.where),
            "rule": told(article.story, meeting.rule),
            **span_of_time(meeting.when),
            **_where(article.story, names, meeting.sentence),
        }


def _happenings(view: View, article: Article) -> Iterator[Row]:
    times, names = article.evidence.times, fragments(article.story)
    for number, found in enumerate(article.evidence.happenings, 1):
        refs = [ref for one in found.mentions if (ref := ref_of(article, one))]
        time = times[found.time] if found.time < len(times) else None
        yield {
            "article": article.story.slug,
            "number": number,
            "status": found.status,
            "time": words(article.story, (time.start, time.end)) if time else None,
            "entities": list(dict.fromkeys(refs)),
            "rule": told(article.story, found.rule),
            **span_of_time(found.when),
            **_where(article.story, names, found.sentence),
        }


OF_ARTICLE: Mapping[str, Callable[[View, Article], Iterator[Row]]] = {
    "mentions": _mentions,
    "roles": _roles,
    "quotations": _quotations,
    "figures": _figures,
    "meetings": _meetings,
    "happenings": _happenings,
}
