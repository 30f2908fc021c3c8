"""Dossier -> the quotations by speaker. The law: who is not named stays unnamed.

Quoted words are marked off from reported ones; the same words in two sources stand side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Quotation, SameWords, Sheet
from briefing.showing import urls
from briefing.showing.cited import Cited, cited, differing, entities, ref_of, said
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, neighbours, parts, runs
from briefing.showing.values import Link

PAGE = 32_000  # bytes of entries a page

Place = tuple[int, int]  # (article, quotation)


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance: as one text prints it, or as several do (``accounts``, side by side)."""

    id: str
    speaker: str  # the group's key: a ref, printed words, or ""
    accounts: tuple[Cited, ...]
    form: str  # direct | partial | indirect
    notes: tuple[str, ...]  # per account: "told Rossiyskaya Gazeta", "18 Nov 2013"
    to: tuple[Link, ...]  # whom it was said to, who passed it on
    same: str  # what is said of the accounts: "the same words in two sources"

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        links = sum(len(link.href) + len(link.text) + 40 for link in self.to)
        return 160 + sum(account.size for account in self.accounts) + links


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


def key_of(dossier: Dossier, article: int, quotation: Quotation) -> str:
    """Who speaks: the ref of a page, else the words that name the speaker, else ""."""
    return ref_of(dossier, article, quotation.speaker) or quotation.speaker_words


def sayings(dossier: Dossier, here: str = urls.QUOTATIONS) -> list[Saying]:
    """Everything said, by speaker: most quoted first, the unnamed last; in order of articles."""
    together = {place: same for same in dossier.briefing.same_words for place in same.places}
    follows = _followers(dossier)
    found, done = [], set()
    for i, article in enumerate(dossier.articles):
        for k, quotation in enumerate(article.evidence.quotations):
            if (i, k) in done or (quotation.continues is not None and (i, k) in follows["second"]):
                continue
            same = together.get((i, k))
            places = same.places if same else ((i, k),)
            saying = _saying(dossier, places, same, here, follows["first"])
            done.update(places)
            if saying is not None:
                found.append(saying)
    return _ordered(dossier, found)


def _followers(dossier: Dossier) -> dict[str, dict[Place, Place]]:
    """Which quotation goes on in which: ``first`` from the beginning, ``second`` from the end."""
    first: dict[Place, Place] = {}
    second: dict[Place, Place] = {}
    for i, article in enumerate(dossier.articles):
        for k, quotation in enumerate(article.evidence.quotations):
            before = quotation.continues
            if before is not None and 0 <= before < k and (i, before) not in first:
                first[i, before] = (i, k)
                second[i, k] = (i, before)
    return {"first": first, "second": second}


def _ordered(dossier: Dossier, found: Sequence[Saying]) -> list[Saying]:
    """By weight of the speaker: quoted words count twice what is merely reported."""
    weight: Counter[str] = Counter()
    for saying in found:
        weight[saying.speaker] += 1 if saying.form == "indirect" else 2
    known = dossier.briefing.entities

    def rank(saying: Saying) -> tuple[bool, bool, int, str]:
        key = saying.speaker
        return not key, key not in known, -weight[key], key

    return sorted(found, key=lambda s: (*rank(s), s.form == "indirect"))


def _saying(
    dossier: Dossier,
    places: Sequence[Place],
    same: SameWords | None,
    here: str,
    follows: dict[Place, Place],
) -> Saying | None:
    accounts, notes, links = [], [], []
    for n, (i, k) in enumerate(places):
        spans = same.differing[n] if same and n < len(same.differing) else ()
        chain = [(i, k)]
        while chain[-1] in follows:
            chain.append(follows[chain[-1]])
        for a, q in chain:
            quotation = dossier.articles[a].evidence.quotations[q]
            account = _account(dossier, a, quotation, here, spans)
            if account is not None:
                accounts.append(account)
                notes.append(_note(dossier, a, quotation))
                links += _links(dossier, a, quotation, here)
    if not accounts:
        return None
    first, number = places[0]
    quotation = dossier.articles[first].evidence.quotations[number]
    return Saying(
        f"q{dossier.story(first).slug.rsplit('-', 1)[-1]}-{number + 1}",
        key_of(dossier, first, quotation),
        tuple(accounts),
        quotation.form,
        tuple(notes),
        tuple(dict.fromkeys(links)),
        _same(dossier, same) if same and len(accounts) > 1 else "",
    )


def _account(
    dossier: Dossier,
    article: int,
    quotation: Quotation,
    here: str,
    spans: Sequence[tuple[int, int]],
) -> Cited | None:
    """The whole sentence, as it tells to whom and how; the quoted words are marked off in it."""
    marks = differing(spans)
    if quotation.form != "indirect" and not marks:
        marks = [said(quotation.start, quotation.end)]
    start = min(quotation.sentence[0], quotation.start)
    end = max(quotation.sentence[1], quotation.end)
    return cited(dossier, article, (start, end), here, marks)


def _note(dossier: Dossier, article: int, quotation: Quotation) -> str:
    """When it was said, where that is not the day of printing."""
    day, printed = quotation.day, dossier.story(article).dating.day
    if day is None or day.earliest == day.latest == printed:
        return ""
    return dossier.between(day)


def _links(dossier: Dossier, article: int, quotation: Quotation, here: str) -> tuple[Link, ...]:
    _ = dossier.lang.gettext
    outlet = ref_of(dossier, article, quotation.outlet)
    addressee = ref_of(dossier, article, quotation.addressee)
    found = []
    if addressee and addressee != outlet:
        found += [(addressee, _("to"))]
    if outlet:
        found += [(outlet, _("by way of"))]
    return tuple(
        Link(link.text, link.href, word, family=link.family)
        for ref, word in found
        for link in entities(dossier, (ref,), here)
    )


def _same(dossier: Dossier, same: SameWords) -> str:
    articles = len({article for article, _ in same.places})
    if same.exact:
        return dossier.lang.ngettext(
            "The same words twice in one source",
            "The same words in %(n)s sources",
            articles,
        )
    return dossier.lang.ngettext(
        "One utterance, worded differently in one source: what differs is marked",
        "One utterance in %(n)s sources, worded differently: what differs is marked",
        articles,
    )


def pages(dossier: Dossier) -> tuple[Part[Saying], ...]:
    """The sayings, divided into pages."""
    return parts(urls.QUOTATIONS, sayings(dossier), lambda saying: saying.size, PAGE)


def name_of(dossier: Dossier, key: str) -> str:
    """A speaker's name for a heading."""
    if not key:
        return dossier.lang.gettext("Unattributed")
    return dossier.title(key) if key in dossier.briefing.entities else key


def _anchor(key: str, number: int) -> str:
    return f"by-{key.replace('/', '-')}" if "/" in key and " " not in key else f"speaker-{number}"


def view(dossier: Dossier, every: Sequence[Part[Saying]], part: Part[Saying]) -> QuotationsView:
    """What one page of quotations shows."""
    counts = Counter(saying.speaker for other in every for saying in other.items)
    order = {key: n for n, key in enumerate(counts, 1)}
    home: dict[str, str] = {}
    for other in every:
        for saying in other.items:
            home.setdefault(saying.speaker, other.path)
    jump = tuple(
        Link(
            name_of(dossier, key),
            urls.relative(part.path, home[key], _anchor(key, order[key])),
            dossier.lang.number(count),
        )
        for key, count in counts.items()
    )
    speakers = tuple(
        _speaker(dossier, part.path, key, some, (order[key], counts[key], home[key] != part.path))
        for key, some in runs(part.items, lambda saying: saying.speaker)
    )
    return QuotationsView(jump if len(jump) > 1 else (), speakers)


def _speaker(
    dossier: Dossier,
    here: str,
    key: str,
    some: tuple[Saying, ...],
    known: tuple[int, int, bool],
) -> Speaker:
    number, count, continued = known
    link = next(iter(entities(dossier, (key,), here)), None)
    authority = dossier.briefing.entities[key].authority if link else None
    return Speaker(
        _anchor(key, number),
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
    told = lang.ngettext(
        "%(n)s quotation in quotation marks", "%(n)s quotations in quotation marks", quoted
    )
    reported = lang.ngettext(
        "%(n)s statement reported without them",
        "%(n)s statements reported without them",
        len(all_sayings) - quoted,
    )
    most = all_sayings[0].speaker
    words = lang.gettext("%(told)s, %(reported)s.", told=told, reported=reported)
    if most:
        words += " " + lang.gettext("Most by %(name)s.", name=name_of(dossier, most))
    return words


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``quotations.html`` and, if it is long, its further pages."""
    every = pages(dossier)
    for part in every:
        yield Sheet(part.path, "quotations.html", lambda part=part: values(dossier, every, part))


def values(
    dossier: Dossier, every: Sequence[Part[Saying]], part: Part[Saying]
) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang

    def name(number: int) -> str:
        return lang.gettext("Quotations by speaker, page %(n)s", n=number)

    before, after = neighbours(every, part, name)
    heading = lang.gettext("Quotations by speaker") if part.number == 1 else name(part.number)
    page = frame(dossier, part.path, heading, says(dossier, every), previous=before, next=after)
    return {"page": page, "view": view(dossier, every, part)}
