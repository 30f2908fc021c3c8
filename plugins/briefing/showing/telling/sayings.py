"""Dossier -> what is said, utterance by utterance. The law: who is not named stays unnamed.

Quoted words are marked off from reported ones; the same words in two sources stand side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Quotation, SameWords
from briefing.showing import urls, weave
from briefing.showing.cited import Cited, cited, differing, entities, ref_of, said
from briefing.showing.dossier import Dossier
from briefing.showing.values import Link
from briefing.showing.words.when import between

Place = tuple[int, int]  # (article, quotation)

OTHERS = "others"  # the group of those who have no page


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance: as one text prints it, or as several do (``accounts``, side by side)."""

    id: str
    speaker: str  # the group's key: a ref, OTHERS, or "" where nobody is named
    words: str  # the speaker as printed, where it has no page
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


def key_of(dossier: Dossier, article: int, quotation: Quotation) -> str:
    """Who speaks: the ref of a page, else the words that name the speaker, else ""."""
    return ref_of(dossier, article, quotation.speaker) or quotation.speaker_words


def _group(dossier: Dossier, article: int, quotation: Quotation) -> str:
    key = key_of(dossier, article, quotation)
    return key if key in dossier.briefing.entities else OTHERS if key else ""


def sayings(dossier: Dossier, here: str = urls.QUOTATIONS) -> list[Saying]:
    """Everything said, by speaker: most quoted first, the unnamed last; in order of articles.

    What one speaker says within one sentence, or goes on to say, is one entry; what several texts
    print of one utterance is one entry with an account of each.
    """
    units = [unit for i in range(len(dossier.articles)) for unit in _units(dossier, i)]
    unit_of = {place: n for n, unit in enumerate(units) for place in unit}
    together: dict[int, tuple[SameWords, list[int]]] = {}
    for same in dossier.briefing.same_words:
        members = list(dict.fromkeys(unit_of[place] for place in same.places if place in unit_of))
        members = [n for n in members if n not in together]
        if len(members) > 1:
            together |= dict.fromkeys(members, (same, members))
    found = []
    for n in range(len(units)):
        same, members = together.get(n, (None, [n]))
        if members[0] == n:
            saying = _saying(dossier, [units[k] for k in members], same, here)
            found += [saying] if saying is not None else []
    return _ordered(dossier, found)


def _units(dossier: Dossier, i: int) -> list[list[Place]]:
    """An article's quotations, those of one speaker in one sentence together, and what goes on."""
    units: dict[tuple[object, ...], list[Place]] = {}
    home: dict[int, tuple[object, ...]] = {}
    for k, quotation in enumerate(dossier.articles[i].evidence.quotations):
        key = (key_of(dossier, i, quotation), quotation.sentence)
        if quotation.continues in home:
            key = home[quotation.continues]
        home[k] = key
        units.setdefault(key, []).append((i, k))
    return list(units.values())


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
    dossier: Dossier, units: Sequence[Sequence[Place]], same: SameWords | None, here: str
) -> Saying | None:
    accounts, notes, links = [], [], []
    for unit in units:
        for sentence, places in _sentences(dossier, unit):
            account = cited(dossier, unit[0][0], sentence, here, _marks(dossier, places, same))
            if account is not None:
                accounts.append(account)
                notes.append(_note(dossier, places))
        links += [link for place in unit for link in _links(dossier, place, here)]
    if not accounts:
        return None
    article, first = units[0][0]
    quotations = [quotation_at(dossier, place) for place in units[0]]
    forms = [quotation.form for quotation in quotations]
    return Saying(
        f"q{dossier.card(article).slug.rsplit('-', 1)[-1]}-{first + 1}",
        _group(dossier, article, quotations[0]),
        "" if quotations[0].speaker is not None else _unnamed(dossier, quotations[0].speaker_words),
        tuple(accounts),
        next((form for form in ("direct", "partial") if form in forms), "indirect"),
        tuple(notes),
        tuple(dict.fromkeys(links)),
        _same(dossier, same) if same and len(units) > 1 else "",
    )


def _unnamed(dossier: Dossier, words: str) -> str:
    """A speaker without a name, as printed; "the watchdog" is said to be not identified."""
    parts = words.split()
    definite = len(parts) > 1 and parts[0].lower() == "the" and words[1:].islower()
    if not definite or parts[1].endswith("s"):  # "the rebels" are many
        return words
    return dossier.lang.gettext("%(words)s (not identified)", words=words)


def quotation_at(dossier: Dossier, place: Place) -> Quotation:
    """The quotation that a place names."""
    return dossier.articles[place[0]].evidence.quotations[place[1]]


def _sentences(
    dossier: Dossier, unit: Sequence[Place]
) -> list[tuple[tuple[int, int], list[Place]]]:
    """The whole sentences of a unit, as they tell to whom and how, each with its quotations."""
    found: list[tuple[tuple[int, int], list[Place]]] = []
    for place in unit:
        quotation = quotation_at(dossier, place)
        start = min(quotation.sentence[0], quotation.start)
        last = dossier.sentence_at(place[0], max(start, quotation.end - 1))
        end = max(quotation.sentence[1], quotation.end, last[1])
        if found and start < found[-1][0][1]:
            (first, last), places = found[-1]
            found[-1] = ((min(first, start), max(last, end)), [*places, place])
        else:
            found.append(((start, end), [place]))
    return found


def _marks(dossier: Dossier, places: Sequence[Place], same: SameWords | None) -> list[weave.Span]:
    """The quoted words marked off; where another text differs, the words that differ instead."""
    marks = []
    for place in places:
        quotation = quotation_at(dossier, place)
        spans: tuple[tuple[int, int], ...] = ()
        if same is not None and place in same.places:
            at = same.places.index(place)
            spans = same.differing[at] if at < len(same.differing) else ()
        if spans:
            marks += differing(spans)
        elif quotation.form != "indirect":
            marks.append(said(quotation.start, quotation.end))
    return marks


def _note(dossier: Dossier, places: Sequence[Place]) -> str:
    """When it was said, where that is not the day of printing."""
    printed = dossier.printed(places[0][0])
    days = [quotation_at(dossier, place).day for place in places]
    told = [d for d in days if d is not None and not d.earliest == d.latest == printed]
    return between(dossier.lang, told[0]) if told else ""


def _links(dossier: Dossier, place: Place, here: str) -> tuple[Link, ...]:
    _, quotation = dossier.lang.gettext, quotation_at(dossier, place)
    outlet = ref_of(dossier, place[0], quotation.outlet)
    addressee = ref_of(dossier, place[0], quotation.addressee)
    joint = (ref_of(dossier, place[0], other) for other in quotation.jointly)
    found = [(ref, _("with")) for ref in joint if ref]
    if addressee and addressee != outlet:
        found.append((addressee, _("to")))
    if outlet:
        found.append((outlet, _("by way of")))
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
