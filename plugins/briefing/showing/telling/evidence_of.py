"""A Dossier -> what is told of each entity. The law: every item keeps the place of its sentence.

Items are (article, index into that article's list), in order of day and text.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from briefing.model import Article, DigestItem, Figure, Meeting, Quotation
from briefing.showing import urls, weave
from briefing.showing.cited import quoted
from briefing.showing.dossier import Dossier, Lately
from briefing.showing.telling import reasons
from briefing.showing.values import Day, Link, Source
from briefing.showing.words import known_by
from briefing.showing.words.contacts import contact_word, status_word
from briefing.showing.words.when import between

Items = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Told:
    """What some texts tell of one entity."""

    said: Items = field(default_factory=list)
    stated: Items = field(default_factory=list)
    met: Items = field(default_factory=list)
    figures: Items = field(default_factory=list)
    happened: Items = field(default_factory=list)


Item = tuple[str, int, tuple[str, ...]]
"""A field of `Told`, the index into the article's list, and whom the item is about."""


def told(dossier: Dossier, ref: str, articles: Iterable[int]) -> Told:
    """The items about an entity in some texts, given in order."""
    found = Told()
    texts: Lately[int, tuple[Item, ...]] = dossier.once("told by text", Lately)
    for i in articles:
        if i not in texts:
            texts[i] = tuple(_of_text(dossier, i))
        for name, k, about in texts[i]:
            if ref in about:
                getattr(found, name).append((i, k))
    found.happened.sort(key=lambda at: _first(dossier, at, "happenings"))
    found.met.sort(key=lambda at: _first(dossier, at, "meetings"))
    return found


def _first(dossier: Dossier, at: tuple[int, int], kind: str) -> dt.date:
    """The day an item begins; the text's own day where it tells none."""
    article = dossier.articles[at[0]]
    when = getattr(article.evidence, kind)[at[1]].when
    return when.earliest if when else article.story.dating.day or dt.date.max


def _of_text(dossier: Dossier, i: int) -> Iterator[Item]:
    """The items of one text, each kind in order."""
    article = dossier.articles[i]
    evidence = article.evidence

    def about(*mentions: int | None) -> tuple[str, ...]:
        named = map(dossier.entity, _refs(article, mentions))
        return tuple(entity.ref for entity in named if entity)  # the one string, held once

    quoted = {(q.speaker, q.sentence) for q in evidence.quotations if q.form != "indirect"}
    for k, quotation in enumerate(evidence.quotations):
        indirect = quotation.form == "indirect"
        if indirect and (quotation.speaker, quotation.sentence) in quoted:
            continue  # its sentence stands among the quoted ones already
        yield "stated" if indirect else "said", k, about(quotation.speaker, *quotation.jointly)
    for k, meeting in enumerate(evidence.meetings):
        yield "met", k, about(*meeting.sides, meeting.where)
    for k, happening in enumerate(evidence.happenings):
        yield "happened", k, about(*happening.mentions)
    for k, figure in enumerate(evidence.figures):
        yield "figures", k, about(figure.claimant, *_inside(article, figure.sentence))


def _refs(article: Article, mentions: Iterable[int | None]) -> list[str]:
    refs = (article.mentions[k].ref for k in mentions if k is not None)
    return [ref for ref in dict.fromkeys(refs) if ref]


def _inside(article: Article, sentence: tuple[int, int]) -> Iterator[int]:
    first = bisect_left(article.mentions, sentence[0], key=lambda mention: mention.start)
    for k in range(first, len(article.mentions)):
        if article.mentions[k].start >= sentence[1]:
            return
        yield k


# --- items as a page shows them -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence as printed, with what is known of it and where it stands."""

    article: int
    span: tuple[int, int]
    html: Markup
    note: str  # a few words before it: "call, held"; "" = nothing to say
    when: str
    after: str  # "to reporters, through Interfax": stands behind the source
    links: tuple[Link, ...]
    source: Source
    day: Day
    lang: str
    dir: str
    brief: str  # the note where the sentence is not printed again
    id: str = ""  # where something below leads to it
    above: Link | None = None  # to the item that prints the sentence


def by_sentence(dossier: Dossier, kind: str, items: Items) -> Iterator[tuple[int, list[int]]]:
    """The items of one sentence together, in the order of the first of each: its words stand
    once. ``kind``: the field of the evidence they are in."""
    found: dict[tuple[int, tuple[int, int]], list[int]] = {}
    for i, k in items:
        item = getattr(dossier.articles[i].evidence, kind)[k]
        found.setdefault((i, _whole(item)), []).append(k)
    for (i, _), same in found.items():
        yield i, same


def quotation(dossier: Dossier, i: int, same: Sequence[int], here: str) -> Telling:
    """The quotations of one sentence within it, their words underlined."""
    items = [dossier.articles[i].evidence.quotations[k] for k in same]
    after = ", ".join(dict.fromkeys(filter(None, (_said_note(dossier, i, q) for q in items))))
    return _telling(dossier, i, _whole(items[0]), _marked(items), here, after=after)


def _marked(items: Iterable[Quotation | Figure]) -> list[weave.Span]:
    """Where the words of each stand; of two that overlap the first."""
    spans: list[weave.Span] = []
    for item in sorted(items, key=lambda item: item.start):
        if not spans or item.start >= spans[-1].end:
            spans.append(weave.emphasised(item.start, item.end))
    return spans


def _whole(item: Quotation | Meeting | Figure) -> tuple[int, int]:
    """Its sentence, with all of a quotation that goes on beyond it."""
    if not isinstance(item, Quotation):
        return item.sentence
    return min(item.start, item.sentence[0]), max(item.end, item.sentence[1])


def _said_note(dossier: Dossier, i: int, item: Quotation) -> str:
    _, mentions = dossier.lang.gettext, dossier.articles[i].mentions
    notes = []
    if item.continues is not None:
        notes.append(_("continued"))
    outlet = mentions[item.outlet].ref if item.outlet is not None else ""
    if item.addressee is not None and mentions[item.addressee].ref not in ("", outlet):
        notes.append(_("to %(name)s", name=dossier.title(mentions[item.addressee].ref)))
    elif item.addressee_words and not outlet and dossier.fragment(i, item.start):
        notes.append(_("to %(name)s", name=item.addressee_words))
    if outlet:
        notes.append(_("through %(name)s", name=dossier.title(outlet)))
    return ", ".join(dict.fromkeys(notes))


def meeting(dossier: Dossier, i: int, same: Sequence[int], here: str, besides: str) -> Telling:
    """The contacts of one sentence, and the sentence; ``besides`` is the entity whose page it
    stands on."""
    article = dossier.articles[i]
    items = [article.evidence.meetings[k] for k in same]
    sides = [side for item in items for side in item.sides]
    refs = [ref for ref in _refs(article, sides) if ref != besides]
    links = tuple(dossier.link(ref, here) for ref in refs if dossier.entity(ref))
    notes = dict.fromkeys(_contact_note(dossier, i, item) for item in items)
    days = dict.fromkeys(filter(None, (reasons.met(dossier, item) for item in items)))
    told = dict.fromkeys(filter(None, (reasons.whence(dossier, item) for item in items)))
    note, when, after = "; ".join(notes), "; ".join(days), "; ".join(told)
    span = items[0].sentence
    return _telling(dossier, i, span, [], here, note=note, when=when, after=after, links=links)


def _contact_note(dossier: Dossier, i: int, item: Meeting) -> str:
    """ "call, held": what kind of contact, and what came of it."""
    status = status_word(dossier.lang, item.status, item.contact)
    note = f"{contact_word(dossier.lang, item.contact)}, {status}"
    if item.partner_words and dossier.fragment(i, item.sentence[0]):
        note += f", “{item.partner_words}”"
    if item.doubt:
        why = known_by.in_words(dossier.lang, item.doubt)
        note += "; " + dossier.lang.gettext("doubtful: %(why)s", why=why)
    return note


def figure(dossier: Dossier, i: int, same: Sequence[int], here: str) -> Telling:
    """The numbers of one sentence within it."""
    items = [dossier.articles[i].evidence.figures[k] for k in same]
    days = dict.fromkeys(between(dossier.lang, item.as_of) for item in items if item.as_of)
    notes = dict.fromkeys(filter(None, (reasons.topic_word(dossier, i, item) for item in items)))
    when, note = "; ".join(days), ", ".join(notes)
    numbers = filter(None, (reasons.printed(dossier, (i, k)) for k in same))
    brief = ": ".join(filter(None, (note, ", ".join(dict.fromkeys(numbers)))))
    span, marks = items[0].sentence, _marked(items)
    return _telling(dossier, i, span, marks, here, note=note, when=when, brief=brief)


def happening(dossier: Dossier, i: int, k: int, here: str) -> Telling:
    """An entry of the chronology, its words of time underlined."""
    evidence = dossier.articles[i].evidence
    item = evidence.happenings[k]
    time = evidence.times[item.time]
    inside = item.sentence[0] <= time.start < time.end <= item.sentence[1]
    spans = [weave.emphasised(time.start, time.end)] if inside else []
    note = reasons.status_word(dossier, item.status)
    when = reasons.happened(dossier, i, item)
    return _telling(dossier, i, item.sentence, spans, here, note=note, when=when)


def sentence(dossier: Dossier, i: int, span: tuple[int, int], here: str, when: str = "") -> Telling:
    """Any sentence of an article, as printed."""
    return _telling(dossier, i, span, [], here, when=when)


def sides(dossier: Dossier, item: DigestItem, here: str) -> Iterator[Telling]:
    """Both sides of a difference: of two figures, or the one sentence that is known."""
    groups = dossier.briefing.figure_groups
    if item.kind == "difference" and item.index is not None and item.index < len(groups):
        differ = [v for v in groups[item.index].verdicts if v.verdict == "differ"]
        places = dict.fromkeys(p for v in differ for p in (v.first, v.second))
        for i, k in places:
            if dossier.fragment(i, dossier.articles[i].evidence.figures[k].start):
                yield figure(dossier, i, [k], here)
    elif item.kind == "role" and item.ref in dossier.briefing.role_histories:
        for i, k in dossier.briefing.role_histories[item.ref].conflicts[0][:2]:
            if dossier.fragment(i, start := dossier.articles[i].roles[k].start):
                yield sentence(dossier, i, dossier.sentence_at(i, start), here)
    elif item.article is not None and item.span is not None:
        yield sentence(dossier, item.article, item.span, here)


def _telling(  # noqa: PLR0913
    dossier: Dossier,
    i: int,
    span: tuple[int, int],
    marks: Sequence[weave.Span],
    here: str,
    *,
    note: str = "",
    when: str = "",
    after: str = "",
    links: tuple[Link, ...] = (),
    brief: str = "",
) -> Telling:
    story = dossier.story(i)
    foreign = story.language != dossier.lang.code
    return Telling(
        article=i,
        span=span,
        html=quoted(dossier, i, span, marks),
        note=note,
        when=when,
        after=after,
        links=links,
        source=dossier.source(i, span[0], here),
        day=dossier.day(i),
        lang=story.language if foreign else "",
        dir=story.direction if story.direction != dossier.lang.direction else "",
        brief=brief or note,
    )


def place_of(dossier: Dossier, i: int, here: str) -> str:
    """The href of an article, seen from ``here``."""
    return urls.relative(here, dossier.card(i).path)
