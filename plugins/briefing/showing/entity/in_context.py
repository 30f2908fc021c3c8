"""An entity's mentions -> their lines, each in its sentence. The law: one line for each mention
that is shown, linked to that very word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Mention
from briefing.showing import urls, weave
from briefing.showing.dossier import Dossier
from briefing.showing.entity.parts import anchor
from briefing.showing.values import Day, Source
from briefing.showing.words import known_by
from briefing.showing.words.strings import FORMS, shorten


@dataclass(frozen=True, slots=True)
class Line:
    """One mention in its sentence."""

    html: Markup
    source: Source
    note: str


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The lines of one article."""

    id: str
    outlet: str
    outlet_why: str
    day: Day
    headline: str
    href: str
    lines: tuple[Line, ...]
    lang: str
    dir: str


def groups(dossier: Dossier, path: str, lines: Sequence[tuple[int, int]]) -> Iterator[MentionGroup]:
    """The lines by article; ``path`` is the page they stand on."""
    by_article: dict[int, list[int]] = {}
    for i, k in lines:
        by_article.setdefault(i, []).append(k)
    for i, some in by_article.items():
        story = dossier.story(i)
        publisher = story.publisher
        yield MentionGroup(
            id=anchor(dossier, i),
            outlet=publisher.value if publisher else "",
            outlet_why=dossier.outlet_why(i),
            day=dossier.day(i),
            headline=shorten(story.title, 160),
            href=urls.relative(path, urls.article(story)),
            lines=tuple(_line(dossier, i, k, path) for k in some),
            lang=story.language if story.language != dossier.lang.code else "",
            dir=story.direction if story.direction != dossier.lang.direction else "",
        )


def _line(dossier: Dossier, i: int, k: int, path: str) -> Line:
    mention = dossier.articles[i].mentions[k]
    note = _reading(dossier, mention)
    sentence = dossier.sentence_at(i, mention.start)
    span = (min(sentence[0], mention.start), max(sentence[1], mention.end))
    left, right = span[0], min(span[1], dossier.shown_end(i))
    html = weave.context(
        dossier.story(i).text, (left, right), [weave.marked(mention.start, mention.end, note)]
    )
    shown = _shown_note(dossier, mention)
    return Line(html, dossier.source(i, mention.start, path, mention.id), shown)


def _reading(dossier: Dossier, mention: Mention) -> str:
    """How the program read it: for the title of the mark."""
    if mention.uncertain:
        return known_by.in_words(dossier.lang, mention.uncertain)
    if mention.form == "name":
        return ""
    form = dossier.lang.gettext(FORMS.get(mention.form, mention.form))
    return f"{form}: {known_by.in_words(dossier.lang, mention.cue)}" if mention.cue else form


def _shown_note(dossier: Dossier, mention: Mention) -> str:
    """What a reader should see beside the line."""
    _ = dossier.lang.gettext
    if mention.uncertain:
        why = known_by.in_words(dossier.lang, mention.uncertain)
        return _("uncertain: %(why)s", why=why)
    return _(FORMS[mention.form]) if mention.form in ("metonym", "nominal") else ""
