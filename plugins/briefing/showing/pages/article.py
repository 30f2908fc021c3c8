"""An Article -> what its page shows. The law: each shown mention is one link, each entity one card.

Counts are those of this article alone, so that a new text elsewhere changes no page but its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import FAMILIES, Mention, Sheet
from briefing.showing import urls, weave
from briefing.showing.dossier import Dossier
from briefing.showing.frame import Frame, frame
from briefing.showing.pages import beside_article
from briefing.showing.stamps import stamps
from briefing.showing.values import Day, Link, Term
from briefing.showing.words import known_by
from briefing.showing.words.strings import shorten

WORDS_A_MINUTE = (
    230  # silent reading of English, Brysbaert 2019 (doi 10.1016/j.jml.2019.104047): 238
)


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the text. ``number`` 0 = no paragraph."""

    role: str
    fragment: str
    number: int
    html: Markup


@dataclass(frozen=True, slots=True)
class Named:
    """An entity named on this page: a row of the rail and a preview card."""

    title: str
    href: str
    role: str
    count: int
    times: str
    card: str
    family: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The entities of one family."""

    family: str
    label: str
    one: str  # the word of the legend
    rows: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What article.html shows besides the frame."""

    lang: str
    dir: str
    headline: Markup
    publisher: str
    publisher_why: str
    byline: str
    day: Day
    time: str
    url: str
    minutes: str
    linked: str
    blocks: tuple[BlockView, ...]
    withheld: str
    groups: tuple[Group, ...]
    quotations: tuple[beside_article.Item, ...]
    figures: tuple[beside_article.Item, ...]
    repeats: tuple[beside_article.Repeat, ...]
    neighbours: tuple[Link, ...]
    about: tuple[Term, ...]
    set_aside: tuple[beside_article.Aside, ...]
    set_aside_words: str
    notes: tuple[str, ...]


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """One page an article."""
    for i in range(len(dossier.articles)):
        yield Sheet(
            urls.article(dossier.story(i)),
            "article.html",
            lambda i=i: values(dossier, i),
            stamps(dossier).article_page(i),
        )


def values(dossier: Dossier, i: int) -> dict[str, object]:
    """What the template of article ``i`` gets."""
    return {"page": _frame(dossier, i), "view": view(dossier, i)}


def _frame(dossier: Dossier, i: int) -> Frame:
    story, _ = dossier.story(i), dossier.lang.gettext
    path = urls.article(story)
    first = next((b for b in story.blocks if b.role == "paragraph"), story.blocks[0])
    opening = (first.start, min(first.end, first.start + 400))
    return frame(
        dossier,
        path,
        shorten(story.title, 200),
        crumbs=(Link(_("Articles"), urls.relative(path, urls.index("article"))),),
        previous=_turn(dossier, i - 1, path),
        next=_turn(dossier, i + 1, path),
        description=shorten(story.text[slice(*dossier.allowed(i, opening))], 155),
        state=False,
    )


def _turn(dossier: Dossier, i: int, path: str) -> Link | None:
    if not 0 <= i < len(dossier.articles):
        return None
    story = dossier.story(i)
    return Link(shorten(story.title, 80), urls.relative(path, urls.article(story)))


def view(dossier: Dossier, i: int) -> ArticleView:
    """All that stands on the page of article ``i``."""
    story, lang = dossier.story(i), dossier.lang
    _ = lang.gettext
    path = urls.article(story)
    shown = [(k, dossier.articles[i].mentions[k]) for k in dossier.shown(i)]
    groups = _groups(dossier, i, path, shown)
    cards = {row.href: row.card for group in groups for row in group.rows}
    blocks = tuple(_blocks(dossier, i, path, shown, cards))
    publisher = story.publisher
    foreign = story.language != lang.code
    return ArticleView(
        lang=story.language if foreign else "",
        dir=story.direction if foreign or story.direction != lang.direction else "",
        headline=blocks[0].html,
        publisher=publisher.value if publisher else "",
        publisher_why=known_by.unprinted(lang, publisher),
        byline=story.byline.value if story.byline else "",
        day=dossier.day(i),
        time=story.dating.time,
        url=story.url if story.url.startswith(("https://", "http://")) else "",
        minutes=lang.ngettext(
            "%(n)s minute", "%(n)s minutes", max(1, round(story.words / WORDS_A_MINUTE))
        ),
        linked=lang.ngettext("%(n)s mention linked", "%(n)s mentions linked", len(shown)),
        blocks=blocks[1:],
        withheld=_withheld(dossier, i),
        groups=groups,
        quotations=tuple(beside_article.quotations(dossier, i)),
        figures=tuple(beside_article.figures(dossier, i)),
        repeats=tuple(beside_article.repeats(dossier, i, path)),
        neighbours=beside_article.neighbours(dossier, i, path),
        about=beside_article.about(dossier, i),
        set_aside=tuple(beside_article.asides(dossier, i)),
        set_aside_words=lang.ngettext(
            "%(n)s line of the file was set aside, as it is no part of the article",
            "%(n)s lines of the file were set aside, as they are no part of the article",
            len(story.set_aside),
        ),
        notes=tuple(known_by.in_words(lang, note) for note in story.notes),
    )


def _withheld(dossier: Dossier, i: int) -> str:
    story, _ = dossier.story(i), dossier.lang.gettext
    if dossier.shown_end(i) > len(story.text):
        return ""
    if story.rights == "headline":
        return _("Only the headline may be shown here.")
    return _("Only the beginning may be shown here.")


# --- the text -----------------------------------------------------------------------------------


def _blocks(
    dossier: Dossier,
    i: int,
    path: str,
    shown: list[tuple[int, Mention]],
    cards: dict[str, str],
) -> Iterator[BlockView]:
    """The blocks with their links. A mention's first time in running text is marked."""
    story, end = dossier.story(i), dossier.shown_end(i)
    seen: set[str] = set()
    at = 0
    for block, fragment in zip(story.blocks, dossier.fragments(i), strict=True):
        spans = []
        while at < len(shown) and shown[at][1].start < block.end:
            mention = shown[at][1]
            quiet = block.role in ("headline", "subhead") or mention.ref in seen
            spans.append(_link(path, mention, cards, first=not quiet))
            if block.role not in ("headline", "subhead"):
                seen.add(mention.ref)
            at += 1
        if block.start < end:
            html = weave.weave(story.text, block.start, min(block.end, end), spans)
            yield BlockView(block.role, fragment, block.number, html)


def _link(path: str, mention: Mention, cards: dict[str, str], *, first: bool) -> weave.Span:
    href = urls.relative(path, urls.entity(mention.ref))
    return weave.mention(
        mention.start,
        mention.end,
        id=mention.id,
        family=mention.ref.split("/", 1)[0][:-1],
        href=href,
        card=cards[href],
        first=first,
        form=mention.form if mention.form == "nominal" else "",
        uncertain=mention.uncertain,
    )


# --- who is who ---------------------------------------------------------------------------------


def _groups(
    dossier: Dossier, i: int, path: str, shown: list[tuple[int, Mention]]
) -> tuple[Group, ...]:
    """The entities by family, most named first."""
    counts: dict[str, int] = {}
    for _k, mention in shown:
        counts[mention.ref] = counts.get(mention.ref, 0) + 1
    _ = dossier.lang.gettext
    labels = {"actor": _("Actors"), "location": _("Places"), "event": _("Events")}
    ones = {"actor": _("actor"), "location": _("place"), "event": _("event")}
    found: dict[str, list[Named]] = {family: [] for family in FAMILIES}
    for n, (ref, count) in enumerate(counts.items(), 1):
        entity = dossier.briefing.entities[ref]
        found[entity.family].append(
            Named(
                title=entity.title,
                href=urls.relative(path, urls.entity(ref)),
                role=role_here(dossier, i, ref),
                count=count,
                times=dossier.lang.ngettext("%(n)s mention here", "%(n)s mentions here", count),
                card=f"c-{n}",
                family=entity.family,
                provisional=entity.provisional,
            )
        )
    return tuple(
        Group(
            family,
            labels[family],
            ones[family],
            tuple(sorted(rows, key=lambda r: (-r.count, r.title))),
        )
        for family, rows in found.items()
        if rows
    )


def role_here(dossier: Dossier, i: int, ref: str) -> str:
    """One line on who it is: the editor's words, else this article's own, else the kind."""
    entity = dossier.briefing.entities[ref]
    if entity.authority and entity.authority.role:
        return entity.authority.role
    article = dossier.articles[i]
    for role in article.roles:
        if article.mentions[role.mention].ref == ref and not role.is_courtesy:
            return role.title
    if entity.place and entity.place.country and entity.place.country != entity.title:
        return f"{dossier.kind(ref)}, {entity.place.country}"
    return dossier.kind(ref)
