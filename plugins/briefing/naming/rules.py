"""Words -> names by rule. The law: a rule says why, and a single capital letter is no reason.

A *run* is a row of capitalised words on one line, with the small words that names allow inside
(``al``, ``bin``, ``of``). Which words carry a name is closed lists (``lexicon``) and the tables
(``gazetteer``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from . import gazetteer
from .lexicon import (
    COMMON,
    CONNECTORS,
    DIRECTIONS,
    GEO_BEFORE,
    GEO_FIRST,
    GEO_LAST,
    GEO_LOWER,
    LOWER_TITLES,
    NEVER_ALONE,
    ORG_LAST,
    ORG_OF,
    ORG_WEAK,
    SAYING,
    TITLE_ADJUNCTS,
    TITLES,
    listed,
)
from .words import ABBREVIATED, Word

ROMAN = listed("I II III IV V VI VII VIII IX X 1 2 3 4 5 6")
LONGEST_PERSON = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A name found by rule: words ``first:last`` (exclusive), why, and how sure (0 to 1.5)."""

    first: int
    last: int
    type: str
    reason: str
    score: float
    kind: str = ""
    role: tuple[int, int] | None = None


def find_names(words: Sequence[Word]) -> list[Found]:
    """Names in order of words; they may overlap, the score decides later."""
    out: list[Found] = []
    at = 0
    while at < len(words):
        if not _opens_run(words, at):
            at += 1
            continue
        end = _run_end(words, at)
        out += _read_run(words, at, end)
        at = end
    return out


def _opens_run(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.capital and word.isword:
        return True
    return word.text in ("al", "el", "ash", "as", "ad", "ar", "an", "at") and _glued_capital(
        words, at + 1
    )


def _glued_capital(words: Sequence[Word], at: int) -> bool:
    """``-Assad``: a hyphen and a capital without spaces."""
    return (
        at + 1 < len(words)
        and words[at].text == "-"
        and words[at].glued
        and words[at + 1].glued
        and words[at + 1].capital
    )


def _run_end(words: Sequence[Word], at: int) -> int:
    """The word after the run that begins at ``at``."""
    end = at + 1
    while end < len(words):
        step = _step(words, end)
        if not step:
            break
        end += step
    return end


def _step(words: Sequence[Word], at: int) -> int:  # noqa: PLR0911
    """How many words the run goes on with, 0 = it ends here."""
    word, before = words[at], words[at - 1]
    if word.line != before.line:
        return 0
    if word.capital and word.isword and not (word.first and before.text not in ("-",)):
        return 1
    if word.isword and word.glued is False and word.text in ROMAN:
        return 1
    if word.text == "-" and word.glued and at + 1 < len(words) and words[at + 1].glued:
        after = words[at + 1]
        if (
            after.capital
            or after.text in ("al", "ud", "ed", "el", "i")
            or (after.text.islower() and _is_part(before, after))
        ):
            return 2
        return 0
    if (
        word.text == "."
        and word.glued
        and (before.text in ABBREVIATED or (len(before.text) == 1 and before.capital))
    ):
        return (
            2
            if at + 1 < len(words) and words[at + 1].capital and words[at + 1].line == word.line
            else 0
        )
    if word.text in CONNECTORS and at + 1 < len(words) and not word.glued:
        after = words[at + 1]
        if after.capital and after.line == word.line and after.isword:
            return 2
        if _glued_capital(words, at + 1):
            return 3
        if after.text in CONNECTORS and at + 2 < len(words) and words[at + 2].capital:
            return 3
    return 0


def _is_part(before: Word, after: Word) -> bool:
    """``Ki-moon``, ``Jong-un``: a short name goes on in small letters."""
    return (
        len(before.text) <= 5
        and len(after.text) <= 5
        and before.text not in _SPLITS
        and after.text not in _BACKED
    )


_SPLITS = listed("Anti Pro Non Ex Pre Post UN US UK EU Arab Euro")
_BACKED = listed(
    """
    led held run born based wide era day ally made like type hit rich free
    """
)


# --- one run ----------------------------------------------------------------------------------


def _read_run(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    start = _skip_common(words, start, end)
    if start >= end:
        return
    known = _known_parts(words, start, end)
    area = _titled_area(words, start, end)
    if area is not None:
        yield area
        return
    cut = _last_title(words, start, end)
    if cut is not None:
        title_at, name_at = cut
        if title_at > start:
            yield from _body_or_place(words, start, title_at)
        if name_at < end:
            yield from _after_title(words, title_at, name_at, end)
        return
    if known is not None and not (known[-1].type == "organisation" and _tailed(words, end)):
        yield from known
        return
    yield from _plain(words, start, end)


def _titled_area(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Sheikh Maqsoud``, ``Prince Edward Island``: places that begin like a title."""
    if end - start < 2 or words[start].text not in TITLES:
        return None
    rows = gazetteer.known_places(_join(words, start, end))
    if not rows or rows[0].alternate:
        return None
    return Found(start, end, "location", "known place", 1.3, _place_kind(rows[0].kind))


def _skip_common(words: Sequence[Word], start: int, end: int) -> int:
    """Leaves out the capital that only opens a sentence: ``The``, ``But``, ``Yesterday``."""
    while start < end and words[start].text in _OPENERS:
        word = words[start]
        if word.text in _OFFICES and start + 1 < end:
            break
        if not word.first and start + 1 < end and word.text not in _FUNCTION:
            break
        start += 1
        while start < end and not words[start].isword:
            start += 1
    return start


_OFFICES = TITLES | TITLE_ADJUNCTS
_FUNCTION = listed(
    """
    The A An And Or But In On At Of For To From By With As If It Its He She His Her They Their
    We Our This That These Those When While Where What Who Why How Is Are Was Were Be Has Have
    Had Not No Nor So Yet Also After Before Since Until Under Over Into Than Then There Here
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    """
)
_OPENERS = COMMON | _FUNCTION


def _join(words: Sequence[Word], start: int, end: int) -> str:
    out = []
    for n in range(start, end):
        if n > start and not words[n].glued:
            out.append(" ")
        out.append(words[n].text)
    return "".join(out)


def _known_parts(words: Sequence[Word], start: int, end: int) -> list[Found] | None:
    """Countries and well-known bodies that make up the whole run, e.g. ``UN-Arab League``."""
    out, at = [], start
    while at < end:
        if words[at].text == "-":
            at += 1
            continue
        for stop in range(min(end, at + 8), at, -1):
            name = _join(words, at, stop)
            if found := _known(name):
                out.append(Found(at, stop, *found))
                at = stop
                break
        else:
            return None
    return out


@lru_cache(maxsize=20_000)
def _known(name: str) -> tuple[str, str, float, str] | None:
    """(type, reason, score, kind) of a country or body."""
    if body := gazetteer.body(name):
        return "organisation", "body", 1.4, body.kind
    if name in NEVER_ALONE or (land := gazetteer.country(name)) is None:
        return None
    if gazetteer.is_given_name(name) and land.title == name:
        return "location", "country", 0.9, "country"
    return "location", "country", 1.4, "country"


def _last_title(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """Where the last title of the run begins, and where the name after it begins."""
    for at in range(end - 1, start - 1, -1):
        if words[at].text.rstrip("s") in TITLES or words[at].text in TITLES:
            if (
                at == start
                and words[at].text in ("Chief", "Private", "General", "Justice", "Major")
                and end - start == 1
            ):
                return None
            name_at = at + 1
            while name_at < end and (not words[name_at].isword):
                name_at += 1
            title_at = at
            while title_at > start and (
                words[title_at - 1].text in TITLE_ADJUNCTS
                or words[title_at - 1].text in TITLES
                or words[title_at - 1].text in (".", "-")
            ):
                title_at -= 1
            if (
                name_at >= end
                and at > start
                and words[at].text in ("General", "Secretary", "Chief", "Private", "Justice")
            ):
                return (title_at, end) if title_at < at else None
            return title_at, name_at
    return None


def _after_title(words: Sequence[Word], title_at: int, name_at: int, end: int) -> Iterator[Found]:
    role = (title_at, name_at)
    last = words[end - 1].text
    if (last in ORG_LAST and last not in ORG_WEAK and end - name_at > 1) or words[
        name_at
    ].text in ORG_LAST:
        yield Found(title_at, end, "organisation", "organisation word", 0.9, _kind_of_body(last))
        return
    if last in GEO_LAST and end - name_at > 1:
        yield Found(title_at, end, "location", "geographic word", 0.8)
        return
    weak = end - name_at == 1 and (
        words[name_at].text in TITLE_ADJUNCTS or words[name_at].text in NEVER_ALONE
    )
    if weak or gazetteer.is_demonym(words[name_at].text) or _known(_join(words, name_at, end)):
        yield from _body_or_place(words, name_at, end)
        return
    yield Found(
        name_at, min(end, name_at + 2 * LONGEST_PERSON), "person", "title", 1.3, "person", role
    )


def _body_or_place(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    while end > start and not words[end - 1].isword:
        end -= 1
    if start < end:
        known = _known_parts(words, start, end)
        yield from known if known is not None else _plain(words, start, end)


def _kind_of_body(last: str) -> str:
    return KIND_BY_WORD.get(last, "organisation")


_KINDS = {
    "ministry": "Ministry Department",
    "armed-group": """Brigade Brigades Battalion Battalions Army Militia Corps Force Forces Guard
        Guards Legion Regiment Navy Division""",
    "political-body": "Party Coalition Front Movement Council Parliament Assembly Senate Congress",
    "company": """Bank Company Corporation Corp Inc Ltd LLC PLC plc Limited Group Holdings
        Industries Airlines Airways Motors""",
    "media": """Times Post Herald Tribune Gazette Journal Telegraph Mail Television TV Radio News
        Press Chronicle Observer Weekly Daily Magazine""",
    "government": "Government Cabinet Presidency",
}
KIND_BY_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def _plain(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    """A run without title and not known as a whole."""
    for read in (_event, _body, _area, _person, _place):
        found = read(words, start, end)
        if found is not None:
            yield found
            if found.first > start:
                yield from _remains(words, start, found.first)
            return


def _remains(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    known = _known_parts(words, start, end)
    if known is not None:
        yield from known


def _event(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Geneva II``, ``Geneva 2``: a place and a number."""
    numbered = end - start == 2 and words[end - 1].text in ROMAN and words[end - 1].text != "I"
    if numbered and _is_place_row(words, start, end - 1):
        return Found(start, end, "event", "numbered place", 1.3, "conference")
    return None


def _body(words: Sequence[Word], start: int, end: int) -> Found | None:
    last = words[end - 1].text
    length = end - start
    if last in ORG_OF and end + 1 < len(words) and words[end].text in ("of", "for", "on"):
        tail = _of_tail(words, end)
        if tail:
            kind = _kind_of_body(last)
            return Found(start, tail, "organisation", "organisation word", 1.2, kind)
    if last in ORG_LAST and length > 1:
        given = gazetteer.is_given_name(words[start].text) and length == 2
        if last in ORG_WEAK:
            return Found(
                start, end, "organisation", "weak organisation word", 0.5, _kind_of_body(last)
            )
        return Found(
            start,
            end,
            "organisation",
            "organisation word",
            0.6 if given else 1.2,
            _kind_of_body(last),
        )
    return None


def _tailed(words: Sequence[Word], end: int) -> bool:
    """``Syrian Observatory`` goes on: ``for Human Rights``."""
    return (
        words[end - 1].text in ORG_OF
        and end + 1 < len(words)
        and words[end].text in ("of", "for")
        and bool(_of_tail(words, end))
    )


def _of_tail(words: Sequence[Word], at: int) -> int:
    """End of ``for Human Rights`` in a body's name that begins before ``at``; 0 = none."""
    after = at + 1
    if after < len(words) and words[after].text == "the":
        after += 1
    if after >= len(words) or not words[after].capital or words[after].line != words[at].line:
        return 0
    end = _run_end(words, after)
    while (
        end + 1 < len(words)
        and words[end].text == "and"
        and words[end + 1].capital
        and words[end + 1].text in _AND_TAIL
    ):
        end = _run_end(words, end + 1)
    return end


_AND_TAIL = listed(
    """
    Affairs Development Culture Cooperation Co Emigrants Expatriates Trade Industry Technology
    Sciences Science Agriculture Labour Labor Communication Communications Information Tourism
    Sports Security Fisheries Forestry Research Social Welfare Immigration Commerce Democracy
    Justice Reconciliation Freedoms Training Crime Planning Housing Urban Mining Energy
    """
)


def _area(words: Sequence[Word], start: int, end: int) -> Found | None:
    last, first = words[end - 1].text, words[start].text
    if last in GEO_LAST and end - start > 1:
        return Found(start, end, "location", "geographic word", 1.1, _kind_of_area(last))
    if (
        first in GEO_FIRST
        and end - start > 1
        and not gazetteer.is_given_name(words[start + 1].text)
    ):
        return Found(start, end, "location", "geographic word", 0.7, "place")
    return None


def _kind_of_area(last: str) -> str:
    if last in (
        "River",
        "Sea",
        "Ocean",
        "Lake",
        "Bay",
        "Gulf",
        "Strait",
        "Canal",
        "Straits",
        "Creek",
        "Falls",
    ):
        return "water"
    if last in ("Province", "Governorate", "Oblast"):
        return "province"
    if last in (
        "Airport",
        "Airbase",
        "Bridge",
        "Dam",
        "Prison",
        "Palace",
        "Castle",
        "Mosque",
        "Cathedral",
        "Temple",
        "Stadium",
        "Tower",
        "Station",
    ):
        return "building"
    return {"District": "district", "County": "district", "Town": "town", "Village": "town"}.get(
        last, "region"
    )


def _person(words: Sequence[Word], start: int, end: int) -> Found | None:  # noqa: PLR0911
    """A given name before other names; or a row of names that says something."""
    first = words[start].text
    names = [w for w in words[start:end] if w.isword]
    if len(names) > 2 * LONGEST_PERSON or any(w.text.isupper() and len(w.text) > 2 for w in names):
        return None
    place = _is_place_row(words, start, end)
    if len(names) > 1 and gazetteer.is_given_name(first) and not place and first not in NEVER_ALONE:
        plain = gazetteer.is_plain_word(first) or gazetteer.known_places(first)
        return Found(start, end, "person", "given name", 0.7 if plain else 1.2, "person")
    if _initials(words, start, end) and not place:
        return Found(start, end, "person", "initials", 0.6, "person")
    before = words[start - 1] if start else None
    if (
        before is not None
        and before.text in LOWER_TITLES
        and before.line == words[start].line
        and not place
    ) and (len(names) > 1 or not words[start].first):
        return Found(start, end, "person", "lower title", 0.8 if len(names) > 1 else 0.5, "person")
    if (
        any(w.text in ("al", "bin", "ibn", "Abu", "bint", "Al") for w in names[:-1])
        and len(names) > 1
        and not place
    ):
        return Found(start, end, "person", "name particle", 0.7, "person")
    after = words[end] if end < len(words) else None
    if (
        after is not None
        and after.text in SAYING
        and len(names) <= 3
        and not place
        and names[0].text not in NEVER_ALONE
    ) and (len(names) > 1 or not words[start].first):
        return Found(start, end, "person", "saying", 0.6, "person")
    return None


def _initials(words: Sequence[Word], start: int, end: int) -> bool:
    """``A G Perarivalan``, ``J.K. Rowling``: single capitals before one or two names."""
    at = start
    while at < end and (
        len(words[at].text) == 1 or (words[at].text.endswith(".") and len(words[at].text) < 7)
    ):
        at += 1
    return (
        at - start > 0
        and words[start].text not in ("A", "I")
        and 0 < end - at <= 2
        and len(words[end - 1].text) > 2
        and not words[end - 1].text.isupper()
        and gazetteer.country(_join(words, start, at)) is None
        and words[end - 1].text not in ORG_LAST | GEO_LAST
    )


def _is_place_row(words: Sequence[Word], start: int, end: int) -> bool:
    name = _join(words, start, end)
    return bool(gazetteer.country(name) or gazetteer.known_places(name))


def _place(words: Sequence[Word], start: int, end: int) -> Found | None:
    """A name of the table of places, if people or words near it speak for it."""
    begin = start
    if words[start].text in DIRECTIONS and end - start > 1:
        begin = start + 1
    name = _join(words, begin, end)
    rows = gazetteer.known_places(name)
    if not rows or name in NEVER_ALONE or name in COMMON or gazetteer.is_demonym(name):
        return _shorter_place(words, start, end)
    capital = gazetteer.capital_of(name)
    if capital is not None and capital.population > 300_000:
        return Found(begin, end, "location", "capital", 1.2, "capital")
    best = rows[0]
    cue = _place_cue(words, begin, end)
    given = gazetteer.is_given_name(name)
    if best.kind in ("region", "water", "country", "state", "site", "district"):
        return Found(
            begin, end, "location", "known place", 0.6 if given else 1.0, _place_kind(best.kind)
        )
    people = best.place.population
    least = gazetteer.SMALL_ALTERNATE if best.alternate else gazetteer.SMALL
    several = len(name.split()) > 1
    if given and not cue:
        return (
            Found(begin, end, "location", "town", 0.3, _place_kind(best.kind))
            if people > 500_000
            else None
        )
    score = 0.45 + 0.3 * (people >= least) + 0.3 * cue + 0.1 * several
    if score < 0.5:
        return None
    return Found(begin, end, "location", "town", score, _place_kind(best.kind))


def _shorter_place(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Syria Russia``: no; ``Damascus Spring``: no. A country at the end of a longer run is."""
    return None


def _place_kind(kind: str) -> str:
    return {"state": "province", "capital": "city"}.get(kind, kind)


def _place_cue(words: Sequence[Word], start: int, end: int) -> bool:
    """``in Homs``, ``the city of Homs``, ``Homs, Syria``, ``Homs province``."""
    before = words[start - 1].text if start else ""
    if before in GEO_BEFORE and before not in ("to", "of", "from", "into", "through"):
        return True
    if (
        before == "of"
        and start > 1
        and words[start - 2].text
        in (
            "city",
            "town",
            "village",
            "province",
            "district",
            "capital",
            "port",
            "suburb",
            "neighbourhood",
            "neighborhood",
            "region",
            "outskirts",
            "state",
            "island",
        )
    ):
        return True
    after = words[end].text if end < len(words) else ""
    if after in GEO_LOWER or after in ("city", "town", "suburb", "district", "airport"):
        return True
    if after == "," and end + 1 < len(words):
        return gazetteer.country(words[end + 1].text) is not None
    return False
