"""A Dossier -> method, editors' pages, choices, redirects, 404. The law: no address dies.

`files` are the few files that hosts ask for beside the pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import File, Sheet
from briefing.showing import markdown, urls
from briefing.showing.dossier import Dossier
from briefing.showing.entity.described import counted, describe
from briefing.showing.frame import CSP, Frame, frame
from briefing.showing.paging import Part, parts, turning
from briefing.showing.stamps import corpus_sheets, stamps
from briefing.showing.telling import reasons
from briefing.showing.values import Day, Link, Source, Term
from briefing.showing.words import known_by
from briefing.showing.words.strings import shorten

ROW, PAGE = 400, 60_000  # bytes of a text's row, and of a page of them
OWN = ("briefing", "method")  # pages with a template of their own


# --- how this was made --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TextRow:
    """How one text was understood."""

    headline: str
    href: str
    file: str
    day: Day
    publisher: str
    publisher_why: str
    set_aside: int


@dataclass(frozen=True, slots=True)
class MethodView:
    """The editor's words on method, and what the build itself knows."""

    note: Markup
    facts: tuple[Term, ...]
    texts: tuple[TextRow, ...]
    proposals: tuple[tuple[Link, Link, str], ...]
    unlinked: tuple[tuple[str, str, Source], ...]  # name, times, first place
    notes: tuple[str, ...]


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """Method, other pages an editor wrote, pages of choice, redirects, 404."""
    every = parts(urls.METHOD, range(len(dossier.articles)), lambda _: ROW, PAGE)
    yield from corpus_sheets(
        dossier,
        "method.html",
        every,
        lambda part: _method(dossier, every, part),
        lambda part: _method_stamp(dossier, part),
    )
    for page in dossier.briefing.pages:
        if page.id not in OWN:
            yield Sheet(f"{page.id}.html", "page.html", lambda page=page: _page(dossier, page.id))
    moved = dict(dossier.briefing.redirects)
    for ref, refs in dossier.briefing.choices.items():
        if len(refs) == 1 and dossier.entity(refs[0]):  # another spelling: nothing to choose
            moved.setdefault(ref, refs[0])
            continue
        yield Sheet(
            urls.entity(ref), "choice.html", lambda ref=ref, refs=refs: _choice(dossier, ref, refs)
        )
    for old, new in moved.items():
        yield Sheet(f"{old}.html", "redirect.html", lambda o=old, n=new: _redirect(dossier, o, n))
    yield Sheet(urls.NOT_FOUND, "404.html", lambda: _not_found(dossier))


def _note(dossier: Dossier, id: str) -> tuple[str, str]:
    """Title and Markdown of an editor's page; empty where she wrote none."""
    found = next((page for page in dossier.briefing.pages if page.id == id), None)
    return (found.title, found.note) if found else ("", "")


def _method_stamp(dossier: Dossier, part: Part[int]) -> str:
    """The first page says something of everything; the others show their own texts."""
    known = stamps(dossier)
    if part.number == 1:
        return ""
    texts = [known.article(i) for i in part.items]
    return known.digest(known.frame(), _note(dossier, "method")[0], part, texts).hex()


def _method(dossier: Dossier, every: Sequence[Part[int]], part: Part[int]) -> dict[str, object]:
    title, note = _note(dossier, "method")
    _, path, first = dossier.lang.gettext, part.path, part.number == 1
    view = MethodView(
        note=markdown.render(dossier, note, path) if note and first else Markup(""),
        facts=_facts(dossier) if first else (),
        texts=tuple(_text_row(dossier, i, path) for i in part.items),
        proposals=tuple(_proposals(dossier, path)) if first else (),
        unlinked=tuple(_unlinked(dossier, path)) if first else (),
        notes=tuple(f"{n.path}: {n.what}" for n in dossier.briefing.notes) if first else (),
    )
    says = _("A program made the links, counts and dates from the texts; an editor's word wins.")
    name = title or _("How this was made")
    heading, before, after = turning(dossier.lang, every, part, name)
    return {
        "page": frame(dossier, path, heading, says, previous=before, next=after),
        "view": view,
    }


def _proposals(dossier: Dossier, here: str) -> Iterator[tuple[Link, Link, str]]:
    for p in dossier.briefing.proposals:
        if dossier.entity(p.ref) and dossier.entity(p.other):
            why = reasons.perhaps_one(dossier, p.reason)
            yield dossier.link(p.ref, here), dossier.link(p.other, here), why


def _facts(dossier: Dossier) -> tuple[Term, ...]:
    lang, _ = dossier.lang, dossier.lang.gettext
    entities = dossier.briefing.entities.values()
    tallies = [dossier.tally(entity.ref) for entity in entities]
    provisional = sum(entity.provisional for entity in entities)
    facts = (
        (_("Texts"), len(dossier.articles)),
        (_("Words"), sum(article.story.words for article in dossier.articles)),
        (_("Pages an editor wrote"), len(dossier.briefing.entities) - provisional),
        (_("Provisional pages, unchecked"), provisional),
        (_("Mentions linked by name"), sum(tally.direct for tally in tallies)),
        (_("Mentions linked by description"), sum(tally.nominal for tally in tallies)),
        (_("Adjectives counted, not linked"), sum(tally.adjective for tally in tallies)),
        (_("Uncertain mentions"), _uncertain(dossier)),
    )
    terms = [Term(label, lang.number(value)) for label, value in facts]
    model = dossier.briefing.recogniser or _("none: only known names were found")
    return (*terms, Term(_("Recogniser of names"), model))


def _uncertain(dossier: Dossier) -> int:
    return sum(
        bool(article.mentions[k].uncertain)
        for i, article in enumerate(dossier.articles)
        for k in dossier.shown(i)
    )


def _text_row(dossier: Dossier, i: int, here: str) -> TextRow:
    story = dossier.story(i)
    publisher = story.publisher
    return TextRow(
        shorten(story.title, 90),
        urls.relative(here, urls.article(story)),
        story.source,
        dossier.day(i),
        publisher.value if publisher else dossier.lang.gettext("unknown"),
        known_by.unprinted(dossier.lang, publisher),
        len(story.set_aside),
    )


def _unlinked(dossier: Dossier, here: str) -> Iterator[tuple[str, str, Source]]:
    for name in dossier.briefing.unlinked:
        if name.occurrences:
            i, k = name.occurrences[0]
            times = dossier.lang.ngettext("%(n)s time", "%(n)s times", len(name.occurrences))
            mentions = dossier.articles[i].mentions
            offset = mentions[k].start if k < len(mentions) else 0
            yield name.title, times, dossier.source(i, offset, here)


def _page(dossier: Dossier, id: str) -> dict[str, object]:
    title, note = _note(dossier, id)
    path = f"{id}.html"
    return {
        "page": frame(dossier, path, title),
        "view": {"note": markdown.render(dossier, note, path)},
    }


# --- choice, redirect, not found ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several of a name."""

    link: Link
    role: str
    counted: str


def _choice(dossier: Dossier, ref: str, refs: tuple[str, ...]) -> dict[str, object]:
    path, _ = urls.entity(ref), dossier.lang.gettext
    known = [other for other in refs if dossier.entity(other)]
    name = dossier.title(known[0]) if known else ref.split("/", 1)[1]
    choices = tuple(
        Choice(dossier.link(other, path), describe(dossier, other), counted(dossier, other))
        for other in known
    )
    says = _("The texts name more than one of this name.")
    return {"page": frame(dossier, path, name, says), "view": {"choices": choices}}


def _redirect(dossier: Dossier, old: str, new: str) -> dict[str, object]:
    path, there = f"{old}.html", f"{new}.html"
    heading = dossier.lang.gettext("This page has moved")
    view = {"link": Link(dossier.title(new), urls.relative(path, there))}
    page: Frame = frame(dossier, path, heading, state=False)
    site = dossier.site.url.rstrip("/")
    view["canonical"] = f"{site}/{there}" if site else view["link"].href
    return {"page": page, "view": view}


def _not_found(dossier: Dossier) -> dict[str, object]:
    """Served at any depth, so without the site's address it links nowhere, not to its style."""
    root = f"{dossier.site.url.rstrip('/')}/" if dossier.site.url else ""
    heading = dossier.lang.gettext("There is no such page")
    return {"page": frame(dossier, urls.NOT_FOUND, heading, state=False), "view": {"root": root}}


# --- what hosts ask for -------------------------------------------------------------------------

HEADERS = f"""/*
  Content-Security-Policy: {CSP}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=()
  Strict-Transport-Security: max-age=31536000
"""


def files(dossier: Dossier) -> Iterator[File]:
    """``robots.txt``, ``.nojekyll``, ``_headers``."""
    site = dossier.site
    robots = "User-agent: *\nAllow: /\n"
    if site.url:
        robots += f"Sitemap: {site.url.rstrip('/')}/sitemap.xml\n"
    for path, text in (("robots.txt", robots), (".nojekyll", ""), ("_headers", HEADERS)):
        yield File(path, lambda text=text: text.encode(), f"{path} {text}")
