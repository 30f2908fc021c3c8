"""Dossier -> the quotations by speaker. The law: every speaker's words stand together, none is cut.

Those who have no page of their own stand together near the end, those nobody names at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Sheet
from briefing.showing import urls
from briefing.showing.cited import entities
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, runs, turning
from briefing.showing.stamps import corpus_sheets
from briefing.showing.telling.sayings import OTHERS, Saying, sayings
from briefing.showing.values import Link

PAGE = 42_000  # bytes of entries a page
JUMPS = 40  # speakers a page jumps to: its own, and on the first those who speak most


@dataclass(frozen=True, slots=True)
class Speaker:
    """All one speaker is reported to have said, on this page."""

    id: str
    name: str
    link: Link | None
    role: str
    count: str
    continued: bool
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class QuotationsView:
    """What a page of quotations shows."""

    jump: tuple[Link, ...]
    speakers: tuple[Speaker, ...]
    further: int  # speakers on later pages that the jump list leaves out


def pages(dossier: Dossier) -> tuple[Part[Saying], ...]:
    """The sayings, divided into pages."""
    return parts(urls.QUOTATIONS, sayings(dossier), lambda saying: saying.size, PAGE)


def name_of(dossier: Dossier, key: str) -> str:
    """A speaker's name for a heading."""
    if not key:
        return dossier.lang.gettext("Unattributed")
    if key == OTHERS:
        return dossier.lang.gettext("Speakers without a page")
    return dossier.title(key)


def _anchor(key: str) -> str:
    return f"by-{key.replace('/', '-') or 'nobody'}"


def _speakers(every: Sequence[Part[Saying]]) -> tuple[Counter[str], dict[str, str]]:
    """How often each is quoted, and the page on which that begins."""
    counts: Counter[str] = Counter()
    home: dict[str, str] = {}
    for part in every:
        for saying in part.items:
            counts[saying.speaker] += 1
            home.setdefault(saying.speaker, part.path)
    return counts, home


def view(dossier: Dossier, every: Sequence[Part[Saying]], part: Part[Saying]) -> QuotationsView:
    """What one page of quotations shows."""
    counts, home = dossier.once("speakers", lambda: _speakers(every))
    here = dict.fromkeys(saying.speaker for saying in part.items)
    first = [*list(counts)[:JUMPS], *list(counts)[-2:]] if part.number == 1 else []
    wanted = {*here, *first}
    jump = tuple(
        Link(
            name_of(dossier, key),
            urls.relative(part.path, home[key], _anchor(key)),
            dossier.lang.number(count),
        )
        for key, count in counts.items()
        if key in wanted
    )
    speakers = tuple(
        _speaker(dossier, part.path, key, some, (counts[key], home[key] != part.path))
        for key, some in runs(part.items, lambda saying: saying.speaker)
    )
    return QuotationsView(
        jump if len(jump) > 1 else (), speakers, max(len(counts) - len(first), 0) if first else 0
    )


def _speaker(
    dossier: Dossier,
    here: str,
    key: str,
    some: tuple[Saying, ...],
    known: tuple[int, bool],
) -> Speaker:
    count, continued = known
    link = next(iter(entities(dossier, (key,), here)), None)
    authority = dossier.briefing.entities[key].authority if link else None
    return Speaker(
        _anchor(key),
        name_of(dossier, key),
        link,
        authority.role if authority else "",
        dossier.lang.ngettext("%(n)s statement", "%(n)s statements", count),
        continued,
        some,
    )


def says(dossier: Dossier, every: Sequence[Part[Saying]]) -> str:
    """How much is quoted, and who speaks most."""
    lang = dossier.lang
    all_sayings = [saying for part in every for saying in part.items]
    if not all_sayings:
        return lang.gettext("No words of anybody were found in the articles.")
    quoted = sum(saying.form != "indirect" for saying in all_sayings)
    told = lang.ngettext("%(n)s statement word for word", "%(n)s statements word for word", quoted)
    reported = lang.ngettext(
        "%(n)s reported in other words",
        "%(n)s reported in other words",
        len(all_sayings) - quoted,
    )
    most = all_sayings[0].speaker
    words = lang.gettext("%(told)s, %(reported)s.", told=told, reported=reported)
    if most in dossier.briefing.entities:
        words += " " + lang.gettext("Most by %(name)s.", name=name_of(dossier, most))
    return words


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``quotations.html`` and, if it is long, its further pages."""
    every = pages(dossier)
    yield from corpus_sheets(
        dossier, "quotations.html", every, lambda part: values(dossier, every, part)
    )


def values(
    dossier: Dossier, every: Sequence[Part[Saying]], part: Part[Saying]
) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    heading, before, after = turning(lang, every, part, lang.gettext("Quotations by speaker"))
    told = dossier.once("said of quotations", lambda: says(dossier, every))
    page = frame(dossier, part.path, heading, told, previous=before, next=after)
    return {"page": page, "view": view(dossier, every, part)}
