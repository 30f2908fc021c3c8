"""Dossier -> the search page: an A-Z and a concordance for everybody, and data for a box that a
script adds. The law: a hit is a paragraph, a place to cite.

The data are classic scripts (``fetch`` is blocked on ``file://``), one for every SHARD articles,
newest first, so that a large dossier answers from its newest articles while the rest comes in.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from briefing.model import Entity, File, Sheet, Stretch
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.pages.concordance import Term, terms
from briefing.showing.paging import Part, parts, runs, turning
from briefing.showing.stamps import corpus_sheets, stamps
from briefing.showing.values import Link

SHARD = 300
"""Articles a data file. Measured with 299 news articles of 550 words (Chromium, one busy server
core): 1.5 MB, indexed in a second, a query in 20 ms. Four such files, 6 MB, take five seconds, but
answer from the newest articles after the first."""

PAGE = 40_000  # bytes of names a page
DATA = "search-data.js"


@dataclass(frozen=True, slots=True)
class Name:
    """A line of the A-Z: a name with its page, or another form of it that leads there."""

    letter: str
    name: str
    link: Link
    role: str
    also: tuple[str, ...]
    see: bool  # another form: "Muqdad, see Faisal Mekdad"

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return (
            100 + len(self.name) + len(self.link.href) + len(self.role) + sum(map(len, self.also))
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """The names under one letter."""

    id: str
    letter: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What a page of the A-Z shows; the first has the box and the concordance too."""

    first: bool
    shards: int
    jump: tuple[Link, ...]
    letters: tuple[Letter, ...]
    terms: tuple[Term, ...]


def folded(text: str) -> str:
    """Lower case without accents: how names are sorted and searched."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def letter_of(name: str) -> str:
    """The heading a name stands under: its first letter, or # for anything else."""
    first = next((c for c in folded(name) if c.isalnum()), "#")
    return first.upper()[:1] if first.isalpha() else "#"


def variants(dossier: Dossier, entity: Entity) -> tuple[str, ...]:
    """The other forms in which a name stands in the texts, once each."""
    forms: dict[str, str] = {}
    for words in dossier.words(entity.ref):
        form = " ".join(words.split())
        forms.setdefault(folded(form), form)
    forms.pop(folded(entity.title), None)
    return tuple(forms[key] for key in sorted(forms))


def names(dossier: Dossier, here: str = urls.SEARCH) -> list[Name]:
    """Every name with a page, and every form of it under another letter, A to Z."""
    found = []
    for entity in dossier.briefing.entities.values():
        link = dossier.link(entity.ref, here)
        forms = variants(dossier, entity)
        role = entity.authority.role if entity.authority and entity.authority.role else ""
        letter = letter_of(entity.title)
        found.append(
            Name(letter, entity.title, link, role or dossier.kind(entity.ref), forms, False)
        )
        found += [
            Name(letter_of(form), form, link, "", (), True)
            for form in forms
            if letter_of(form) != letter
        ]
    return sorted(found, key=lambda n: (n.letter, folded(n.name), n.see, n.link.href))


def pages(dossier: Dossier) -> tuple[Part[Name], ...]:
    """The A-Z, divided into pages."""
    return parts(urls.SEARCH, names(dossier), lambda name: name.size, PAGE)


def _letters(part: Part[Name]) -> tuple[Letter, ...]:
    return tuple(
        Letter(_id(letter), letter, some)
        for letter, some in runs(part.items, lambda name: name.letter)
    )


def _id(letter: str) -> str:
    return f"letter-{ord(letter):x}"


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``search.html`` and, if there are very many names, further pages of the A-Z."""
    every = pages(dossier)
    yield from corpus_sheets(
        dossier,
        "search.html",
        every,
        lambda part: values(dossier, every, part),
        lambda part: _stamp(dossier, every, part),
    )


def _stamp(dossier: Dossier, every: Sequence[Part[Name]], part: Part[Name]) -> str:
    """The first page has words of all texts; the others only names."""
    known = stamps(dossier)
    if part.number == 1:
        return known.corpus_page(part.path)
    return known.digest(known.frame(), part, _jumps(dossier, every)).hex()


def values(dossier: Dossier, every: Sequence[Part[Name]], part: Part[Name]) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    first = part.number == 1
    heading, before, after = turning(lang, every, part, lang.gettext("Search: names"))
    heading = lang.gettext("Search") if first else heading
    says = lang.gettext("Every name with all its forms, A to Z, and the words that recur.")
    jump = tuple(
        Link(letter, urls.relative(part.path, path, _id(letter)))
        for letter, path in _jumps(dossier, every).items()
    )
    shown = SearchView(
        first,
        len(shards(dossier)),
        jump,
        _letters(part),
        terms(dossier, part.path) if first else (),
    )
    return {
        "page": frame(dossier, part.path, heading, says, previous=before, next=after),
        "view": shown,
    }


def _jumps(dossier: Dossier, every: Sequence[Part[Name]]) -> dict[str, str]:
    return dossier.once("letters", lambda: _first_at(every))


def _first_at(every: Sequence[Part[Name]]) -> dict[str, str]:
    """The page on which each letter begins."""
    found: dict[str, str] = {}
    for part in every:
        for name in part.items:
            found.setdefault(name.letter, part.path)
    return found


# --- the data for the script -------------------------------------------------------------------


def shards(dossier: Dossier) -> tuple[tuple[int, ...], ...]:
    """The articles of each data file, newest first; always at least one file, for the names."""
    newest = range(len(dossier.articles) - 1, -1, -1)
    return tuple(
        tuple(newest[start : start + SHARD]) for start in range(0, max(len(newest), 1), SHARD)
    )


def files(dossier: Dossier) -> Iterator[File]:
    """``search-data.js``, ``search-data-2.js`` ...: classic scripts that hold the paragraphs."""
    stem = DATA.removesuffix(".js")
    for n, some in enumerate(shards(dossier)):
        path = DATA if n == 0 else f"{stem}-{n + 1}.js"
        stamp = stamps(dossier).corpus_page(path)
        yield File.long(path, stamp, partial(_script, dossier, n, some))


def _script(dossier: Dossier, number: int, some: Sequence[int]) -> Iterator[Stretch]:
    """``(window.SEARCH_DATA=window.SEARCH_DATA||[]).push({...});``, names in the first alone."""
    known = stamps(dossier)
    entities = tuple(dossier.briefing.entities.values()) if number == 0 else ()
    yield _verbatim(dossier, '(window.SEARCH_DATA=window.SEARCH_DATA||[]).push({"articles":[')
    for at, i in enumerate(some):
        mark = known.digest(dossier.site, known.article(i), at > 0)
        yield Stretch(mark, partial(_listed, at, _article, dossier, i))
    yield _verbatim(dossier, '],"names":[')
    for at, entity in enumerate(entities):
        mark = known.digest(dossier.site, known.named(entity.ref), at > 0)
        yield Stretch(mark, partial(_listed, at, _name, dossier, entity))
    yield _verbatim(dossier, "]});\n")


def _verbatim(dossier: Dossier, words: str) -> Stretch:
    return Stretch(stamps(dossier).digest(words), words.encode)


def _listed(at: int, make: Callable[..., list[object]], *of: object) -> bytes:
    """The value as an item of a JavaScript list that stands in a script element."""
    text = json.dumps(make(*of), ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return f"{',' if at else ''}{text}".encode()


def _article(dossier: Dossier, i: int) -> list[object]:
    """[path, day, language, [[fragment, source, text] ...]] of the text that may be shown."""
    story, end = dossier.story(i), dossier.shown_end(i)
    path = urls.article(story)
    blocks = [
        [
            fragment,
            dossier.source(i, block.start, path).label,
            story.text[block.start : min(block.end, end)],
        ]
        for block, fragment in zip(story.blocks, dossier.fragments(i), strict=True)
        if block.start < end
    ]
    return [path, _day(dossier, i), story.language, blocks]


def _day(dossier: Dossier, i: int) -> str:
    """The day of printing, and what of outlet and day is inferred."""
    day, publisher, _ = dossier.day(i), dossier.story(i).publisher, dossier.lang.gettext
    outlet = publisher is not None and publisher.certainty == "inferred"
    if outlet:
        return f"{day.words} " + (_("(both inferred)") if day.inferred else _("(outlet inferred)"))
    return f"{day.words} " + _("(day inferred)") if day.inferred else day.words


def _name(dossier: Dossier, entity: Entity) -> list[object]:
    """[name, role, path, other forms, mentions] of a page of a name."""
    return [
        entity.title,
        (entity.authority.role if entity.authority else "") or dossier.kind(entity.ref),
        urls.entity(entity.ref),
        " · ".join(variants(dossier, entity)),
        dossier.tally(entity.ref).shown,
    ]
