"""Dossier -> meetings and contacts. The law: each is a sentence of an article.

A meeting that was only planned, proposed or refused is called so; one that may be read wrongly
stands apart, says why, and is not counted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Meeting, Sheet
from briefing.showing import urls
from briefing.showing.cited import Cited, Printed, cited, entities, printed_once, ref_of
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, turning
from briefing.showing.stamps import corpus_sheets
from briefing.showing.telling import reasons
from briefing.showing.telling.same_contact import accounts, refs_of
from briefing.showing.values import Cell, Day, Link
from briefing.showing.words import known_by
from briefing.showing.words.contacts import contact_word, status_word
from briefing.showing.words.when import between, iso

PAGE = 36_000  # bytes of entries a page
MATRIX = 24  # actors of the matrix at most; the list has them all


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: as one text tells it, or as several do."""

    id: str
    when: Day | None
    contact: str
    status: str
    sides: tuple[Link, ...]
    partner: str  # the other side as printed, where it has no page
    where: Link | None
    accounts: tuple[Cited, ...]
    refs: tuple[str, ...]
    first: dt.date
    told: dt.date
    together: bool = False  # its sides went somewhere side by side: no contact of the two
    doubt: str = ""  # why it may be read wrongly, in the interface's language

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 420 + sum(account.size for account in self.accounts) + 90 * len(self.sides)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix: an actor against all before it."""

    link: Link
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Contacts that the same sentences tell of: the words stand once, below all of them."""

    when: Day | None
    contacts: tuple[Contact, ...]
    accounts: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """What a page of meetings shows; ``partners`` is the matrix as a list, for a narrow page."""

    columns: tuple[str, ...]
    matrix: tuple[Line, ...]
    partners: tuple[tuple[Link, tuple[Link, ...]], ...]
    contacts: tuple[Entry, ...]
    doubtful: tuple[Entry, ...]


def contacts(dossier: Dossier, here: str = urls.MEETINGS) -> list[Contact]:
    """Every contact that may be shown, in order of day, the doubtful ones behind; the same in
    several texts is one."""
    found = [_contact(dossier, places, here) for places in accounts(dossier)]
    shown = [contact for contact in found if contact is not None]
    return sorted(shown, key=lambda one: (one.doubt != "", one.first, one.told, one.id))


def _contact(dossier: Dossier, places: Sequence[tuple[int, int]], here: str) -> Contact | None:
    rows = [(i, k, dossier.articles[i].evidence.meetings[k]) for i, k in places]
    rows.sort(key=lambda row: (row[2].doubt != "", _width(row[2])))  # plain once, it is plain
    accounts = [(i, k, m, cited(dossier, i, m.sentence, here)) for i, k, m in rows]
    shown = [row for row in accounts if row[3] is not None]
    if not shown:
        return None
    article, number, meeting, _words = shown[0]
    refs = refs_of(dossier, article, meeting)
    where = ref_of(dossier, article, meeting.where)
    when = meeting.when
    return Contact(
        id=f"c{dossier.card(article).slug.rsplit('-', 1)[-1]}-{number + 1}",
        when=Day(iso(when), between(dossier.lang, when), reasons.whence(dossier, meeting))
        if when
        else None,
        contact=contact_word(dossier.lang, meeting.contact),
        status=status_word(dossier.lang, meeting.status, meeting.contact),
        sides=entities(dossier, refs, here),
        partner=meeting.partner_words,
        where=next(iter(entities(dossier, (where,), here)), None),
        accounts=tuple(row[3] for row in shown),
        refs=refs,
        first=when.earliest if when else dt.date.max,
        told=dossier.printed(article) or dt.date.max,
        together=meeting.contact == "visited",
        doubt=known_by.in_words(dossier.lang, meeting.doubt) if meeting.doubt else "",
    )


def _width(meeting: Meeting) -> tuple[int, bool]:
    """Days within which a contact took place: the account that knows its day goes first."""
    when = meeting.when
    return (
        (when.latest - when.earliest).days if when else 0,
        not when or when.precision == "about",
    )


def pages(dossier: Dossier) -> tuple[Part[Contact], ...]:
    """The contacts, divided into pages."""
    return parts(urls.MEETINGS, contacts(dossier), lambda contact: contact.size, PAGE)


def entries(found: Iterable[Contact]) -> tuple[Entry, ...]:
    """The contacts in order, those of the same sentences and day as one; where such a sentence
    tells the day of one contact only, the other stands below that."""
    told: dict[tuple[Day | None, tuple[Cited, ...]], list[Contact]] = {}
    dated: dict[tuple[Cited, ...], Day] = {}
    for contact in found:
        if contact.when:
            dated.setdefault(contact.accounts, contact.when)
        when = contact.when or dated.get(contact.accounts)
        told.setdefault((when, contact.accounts), []).append(contact)
    return tuple(
        Entry(when, tuple(same), printed_once(words)) for (when, words), same in told.items()
    )


def _shared(every: Sequence[Part[Contact]]) -> tuple[list[str], dict[tuple[str, str], list[str]]]:
    """Those with most plain contacts, and (one, other) -> where each of theirs stands."""
    shared: dict[tuple[str, str], list[str]] = {}
    weight: dict[str, int] = {}
    for part in every:
        for contact in (one for one in part.items if not one.doubt and not one.together):
            for n, one in enumerate(contact.refs):
                weight[one] = weight.get(one, 0) + (len(contact.refs) > 1)
                for other in contact.refs[n + 1 :]:
                    href = urls.relative(urls.MEETINGS, part.path, contact.id)
                    for pair in ((one, other), (other, one)):
                        shared.setdefault(pair, []).append(href)
    order = sorted((ref for ref in weight if weight[ref]), key=lambda ref: (-weight[ref], ref))
    return order[:MATRIX], shared


def _matrix(dossier: Dossier, every: Sequence[Part[Contact]]) -> tuple[list[str], list[Line]]:
    """Those with most plain contacts against one another; each number leads to their first."""
    order, shared = _shared(every)
    lines = []
    for n, ref in enumerate(order):
        row = [shared.get((ref, other), []) for other in order[:n]]
        cells = tuple(Cell(len(s), s[0] if s else "", min(5, len(s))) for s in row)
        lines.append(Line(dossier.link(ref, urls.MEETINGS), cells))
    return order, lines


def _partners(
    dossier: Dossier, every: Sequence[Part[Contact]]
) -> Iterator[tuple[Link, tuple[Link, ...]]]:
    """The same by actor: with whom, most often first; each name leads to their first contact."""
    order, shared = _shared(every)
    for ref in order:
        rows = [(other, shared[ref, other]) for other in order if (ref, other) in shared]
        rows.sort(key=lambda row: -len(row[1]))
        links = (Link(dossier.title(o), at[0], dossier.lang.number(len(at))) for o, at in rows)
        if rows:
            yield dossier.link(ref, urls.MEETINGS), tuple(links)


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``meetings.html`` and, if it is long, its further pages."""
    every = pages(dossier)
    yield from corpus_sheets(
        dossier, "meetings.html", every, lambda part: values(dossier, every, part)
    )


def values(
    dossier: Dossier, every: Sequence[Part[Contact]], part: Part[Contact]
) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    first = part.number == 1
    order, lines = _matrix(dossier, every) if first else ([], [])
    partners = tuple(_partners(dossier, every)) if first else ()
    heading, before, after = turning(lang, every, part, lang.gettext("Meetings and contacts"))
    crumbs = (Link(lang.gettext("Actors"), urls.relative(part.path, urls.index("actor"))),)
    page = frame(
        dossier,
        part.path,
        heading,
        dossier.once("said of contacts", lambda: says(dossier, every)),
        crumbs=crumbs,
        previous=before,
        next=after,
    )
    columns = tuple(dossier.title(ref) for ref in order[:-1])
    plain = entries(contact for contact in part.items if not contact.doubt)
    doubtful = entries(contact for contact in part.items if contact.doubt)
    view = MeetingsView(columns, tuple(lines), partners, plain, doubtful)
    return {"page": page, "view": view}


def says(dossier: Dossier, every: Sequence[Part[Contact]]) -> str:
    """How many contacts, how many of them were held, and how many more are doubtful."""
    lang = dossier.lang
    found = [contact for part in every for contact in part.items]
    if not found:
        return lang.gettext("No sentence of the articles tells of a meeting or contact.")
    plain = [contact for contact in found if not contact.doubt]
    held = sum(contact.status == status_word(dossier.lang, "held") for contact in plain)
    told = lang.ngettext(
        "%(n)s meeting, call, invitation or visit, %(held)s of it held.",
        "%(n)s meetings, calls, invitations and visits, %(held)s of them held.",
        len(plain),
        held=lang.number(held),
    )
    more = len(found) - len(plain)
    doubtful = lang.ngettext("%(n)s more is doubtful.", "%(n)s more are doubtful.", more)
    return f"{told} {doubtful}" if more else told
