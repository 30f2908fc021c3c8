"""An Article -> what stands beside its text, and below. The law: an item leads to its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import SetAside
from briefing.showing import related, urls
from briefing.showing.dossier import Dossier
from briefing.showing.values import Link, Source, Term
from briefing.showing.words import known_by
from briefing.showing.words.reasons import topic_word, unit_word
from briefing.showing.words.strings import opening, shorten

EMPTY = 1  # lines between two that were set aside together


@dataclass(frozen=True, slots=True)
class Item:
    """A quotation or a figure of the article, linked to its paragraph."""

    text: str
    note: str
    href: str
    place: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A sentence that stands in other articles too."""

    words: str
    href: str
    place: str
    others: tuple[Source, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Aside:
    """Lines of the file that stand one after the other and are no part of the text for one reason;
    no words where the rights withhold them."""

    where: str  # "line 7", "lines 4–9"; "" where the file has no lines
    words: tuple[str, ...]
    reason: str


def quotations(dossier: Dossier, i: int) -> Iterator[Item]:
    """What the article has between quotation marks."""
    article = dossier.articles[i]
    for quotation in article.evidence.quotations:
        fragment = dossier.fragment(i, quotation.start)
        if quotation.form == "indirect" or not fragment:
            continue
        who = quotation.speaker_words
        if quotation.speaker is not None:
            mention = article.mentions[quotation.speaker]
            who = dossier.title(mention.ref) if mention.ref else who
        words = article.story.text[slice(*dossier.allowed(i, (quotation.start, quotation.end)))]
        place = dossier.source(i, quotation.start, urls.article(article.story)).short
        yield Item(
            f"“{shorten(words, 70)}”",
            who or dossier.lang.gettext("unattributed"),
            f"#{fragment}",
            place.rsplit(", ", 1)[-1],
        )


def figures(dossier: Dossier, i: int) -> Iterator[Item]:
    """The numbers it gives, with what they count."""
    article = dossier.articles[i]
    for figure in article.evidence.figures:
        fragment = dossier.fragment(i, figure.start)
        if fragment:
            words = f"{figure.qualifier} {article.story.text[figure.start : figure.end]}".strip()
            place = dossier.source(i, figure.start, urls.article(article.story)).short
            note = topic_word(dossier, i, figure) or unit_word(dossier, figure.unit)
            yield Item(shorten(words, 60), note, f"#{fragment}", place.rsplit(", ", 1)[-1])


def repeats(dossier: Dossier, i: int, path: str) -> Iterator[Repeat]:
    """Its sentences that stand in other articles too."""
    for shared in related.shared(dossier, i):
        here = next(place for place in shared.places if place[0] == i)
        fragment = dossier.fragment(i, here[1])
        if not fragment:
            continue
        yield Repeat(
            opening(dossier.story(i).text[slice(*dossier.allowed(i, here[1:]))], 110),
            f"#{fragment}",
            dossier.source(i, here[1], path).short.rsplit(", ", 1)[-1],
            tuple(dossier.source(j, start, path) for j, start, _e in shared.places if j != i),
            shared.exact,
        )


def neighbours(dossier: Dossier, i: int, path: str) -> tuple[Link, ...]:
    """Articles of the same day and the days next to it."""
    day = dossier.printed(i)
    if day is None:
        return ()
    found = []
    for j in related.around(dossier, i):
        other = dossier.story(j)
        note = f"{dossier.outlet(j)}, {dossier.day(j).words}"
        if other.publisher is None:
            note = dossier.day(j).words
        found.append(Link(shorten(other.title, 90), urls.relative(path, urls.article(other)), note))
    return tuple(found)


def about(dossier: Dossier, i: int) -> tuple[Term, ...]:
    """How its day and its publisher are known, and its file."""
    story, _ = dossier.story(i), dossier.lang.gettext
    terms = []
    if why := known_by.why(dossier.lang, story.dating):
        terms.append(Term(_("Date"), f"{dossier.day(i).words}: {why}"))
    if story.publisher and (why := known_by.why(dossier.lang, story.publisher)):
        terms.append(Term(_("Publisher"), f"{story.publisher.value}: {why}"))
    return (
        *terms,
        Term(_("File"), story.source),
        Term(_("SHA-256 of the file"), story.digest),
        Term(_("Encoding"), story.encoding),
    )


def asides(dossier: Dossier, i: int) -> Iterator[Aside]:
    """What was set aside, in the order of the file."""
    story, lang = dossier.story(i), dossier.lang
    for lines in _runs(story.set_aside):
        first, last = lines[0].line, lines[-1].line
        where = lang.gettext("line %(n)s", n=lang.number(first)) if first else ""
        if first < last:
            span = f"{lang.number(first)}–{lang.number(last)}"
            where = lang.gettext("lines %(n)s", n=span)
        words = tuple(line.text for line in lines) if story.rights == "full" else ()
        yield Aside(where, words, known_by.in_words(lang, lines[0].reason))


def _runs(lines: Sequence[SetAside]) -> list[list[SetAside]]:
    """Lines of one reason with at most an empty one between them."""
    runs: list[list[SetAside]] = []
    for line in lines:
        last = runs[-1][-1] if runs else None
        if last and last.reason == line.reason and line.line - last.line <= EMPTY + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs
