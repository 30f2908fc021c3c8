"""An Article -> what stands beside its text, and below. The law: an item leads to its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.model import SetAside, SharedText
from briefing.showing import related, urls
from briefing.showing.dossier import Dossier
from briefing.showing.telling.reasons import topic_word, unit_word
from briefing.showing.values import Link, Source, Term
from briefing.showing.words import known_by
from briefing.showing.words.strings import opening, shorten

RUN = 3  # sentences in a row that are told as one
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
    """A sentence that stands in other articles too, or a run of them."""

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
            spoke = [article.mentions[k].ref for k in (quotation.speaker, *quotation.jointly)]
            who = ", ".join(dossier.title(ref) for ref in spoke if ref) or who
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
    """Its sentences that stand in other articles too; a run of them in the same ones is one."""
    told = [shared for shared in related.shared(dossier, i) if _shown(dossier, i, shared)]
    for _, some in groupby(told, key=lambda shared: (shared.exact, _others(shared, i))):
        run = list(some)
        if len(run) < RUN:
            yield from (_repeat(dossier, i, path, [shared]) for shared in run)
        else:
            yield _repeat(dossier, i, path, run)


def _shown(dossier: Dossier, i: int, shared: SharedText) -> bool:
    return bool(dossier.fragment(i, _here(shared, i)[1]))


def _here(shared: SharedText, i: int) -> tuple[int, int, int]:
    return next(place for place in shared.places if place[0] == i)


def _others(shared: SharedText, i: int) -> tuple[int, ...]:
    return tuple(j for j, _start, _end in shared.places if j != i)


def _repeat(dossier: Dossier, i: int, path: str, run: Sequence[SharedText]) -> Repeat:
    """One sentence with its words, or how many stand one after the other."""
    first, last = _here(run[0], i), _here(run[-1], i)
    places = [
        dossier.source(i, start, path).short.rsplit(", ", 1)[-1] for start in (first[1], last[1])
    ]
    place = "–".join(dict.fromkeys((places[0], places[1].removeprefix("¶ "))))
    words = opening(dossier.story(i).text[slice(*dossier.allowed(i, first[1:]))], 110)
    if len(run) > 1:
        words = dossier.lang.ngettext("%(n)s sentence", "%(n)s sentences", len(run))
    return Repeat(
        words,
        f"#{dossier.fragment(i, first[1])}",
        places[0] if len(run) == 1 else place,
        tuple(dossier.source(j, start, path) for j, start, _e in run[0].places if j != i),
        run[0].exact,
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
