"""A span of an article -> words as printed, with their source and day. The law: no statement
without the link to where it stands, and nothing shown that the rights withhold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefing.model import Story
from briefing.showing import weave
from briefing.showing.dossier import Dossier
from briefing.showing.values import Day, Link, Source

Span = tuple[int, int]

MARK = re.compile(r'(?P<opens>(?:^|(?<=[\s(\[—–/-]))(?:["“”„](?=\S)|[«»](?=\w)|«(?=\s)))|[“”„«»"]')
"""A quotation mark. French ones stand apart from the words."""
WHOLE = 2000  # characters up to which a sentence is shown whole


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of an article. ``lang``/``dir`` only where they differ from the page's."""

    html: Markup
    source: Source
    day: Day  # of publication
    lang: str = ""
    dir: str = ""

    @property
    def size(self) -> int:
        """About how many bytes it takes on a page."""
        return len(self.html) + len(self.source.href) + 260


def cited(
    dossier: Dossier, article: int, span: Span, here: str, marks: Iterable[weave.Span] = ()
) -> Cited | None:
    """The words of ``span`` seen from page ``here``; None where they may not be shown."""
    start, end = span
    if end <= start or not dossier.fragment(article, start):
        return None
    story, shown = dossier.story(article), dossier.shown_end(article)
    if end > shown:
        return None
    foreign, found = story.language != dossier.lang.code, sorted(marks)
    return Cited(
        _within(story.text, past_dateline(story, span, found), found),
        dossier.source(article, start, here),
        dossier.day(article),
        story.language if foreign else "",
        story.direction if foreign or story.direction != dossier.lang.direction else "",
    )


@dataclass(frozen=True, slots=True)
class Printed:
    """Words that one text prints or several do: ``also`` are the further places."""

    words: Cited
    also: tuple[Cited, ...]


def printed_once(some: Iterable[Cited]) -> tuple[Printed, ...]:
    """The same words once, with all their places, in order."""
    found: dict[Markup, list[Cited]] = {}
    for one in some:
        found.setdefault(one.html, []).append(one)
    return tuple(Printed(same[0], tuple(same[1:])) for same in found.values())


def quoted(dossier: Dossier, article: int, span: Span, marks: Iterable[weave.Span] = ()) -> Markup:
    """The words of a span with their marks; where the rights withhold them, a word that says so."""
    start, end = dossier.allowed(article, span)
    if start == end:
        return escape(dossier.lang.gettext("(words that only the source may show)"))
    inside = [mark for mark in marks if mark.end <= end]
    story = dossier.story(article)
    shown = past_dateline(story, (start, end), inside)
    html = weave.context(story.text, shown, inside)
    whole = shown[1] - shown[0] <= weave.CONTEXT
    return _with_cuts(html, story.text[slice(*shown)]) if whole else html


def past_dateline(story: Story, span: Span, marks: Sequence[weave.Span] = ()) -> Span:
    """The span without the dateline it opens with ("MOSCOW (Reuters) - "), which the source and
    the day beside it tell; with it where a mark stands there."""
    start, end = span
    own = story.dateline_end
    if start < own < end and all(own <= mark.start for mark in marks):
        return own, end
    return span


def _within(text: str, span: Span, marks: Sequence[weave.Span]) -> Markup:
    """The words with each mark wrapped; endless ones as a window, the cut shown by an ellipsis, as
    where a quotation goes on behind the last of them or has begun before the first."""
    start, end = span
    if end - start <= WHOLE:
        return _with_cuts(weave.weave(text, start, end, marks), text[start:end])
    if marks:
        return weave.context(text, span, marks)
    cut = text.rfind(" ", start, start + WHOLE)
    return weave.weave(text, start, cut if cut > start else start + WHOLE) + Markup(" …")


def _with_cuts(html: Markup, words: str) -> Markup:
    begun, goes_on = _cut_quotation(words)
    return Markup("… " if begun else "") + html + Markup(" …" if goes_on else "")


def _cut_quotation(words: str) -> tuple[bool, bool]:
    """Whether words end a quotation that they do not begin, and begin one that they do not end.
    A mark is told by where it stands, for writers mix them."""
    begun = within = False
    for mark in MARK.finditer(words):
        opens = mark["opens"] is not None
        begun = begun or not (opens or within)
        within = opens
    return begun, within


def said(start: int, end: int) -> weave.Span:
    """The words in quotation marks, within their sentence."""
    return weave.emphasised(start, end)


def differing(spans: Iterable[Span]) -> list[weave.Span]:
    """The words in which two accounts differ."""
    return [weave.marked(start, end) for start, end in spans if end > start]


def entities(dossier: Dossier, refs: Iterable[str], here: str) -> tuple[Link, ...]:
    """Links to the pages of these entities, each once, in the order given."""
    known = dossier.briefing.entities
    return tuple(dossier.link(ref, here) for ref in dict.fromkeys(refs) if ref in known)


def ref_of(dossier: Dossier, article: int, mention: int | None) -> str:
    """The ref of a mention that has a page; "" where there is none."""
    if mention is None:
        return ""
    ref = dossier.articles[article].mentions[mention].ref
    return ref if ref in dossier.briefing.entities else ""
