"""Why a day, a publisher or a likeness is so, in the language of the site."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import builders as b
import pytest
import rendering as r
from hypothesis import given as given_words
from hypothesis import strategies as st

from briefing.evidence.contacts.certainty.doubt import DOUBTS
from briefing.model import Dating, Fact, Proposal, SetAside, Site
from briefing.naming.places.where.states import MIDDLE
from briefing.naming.story.found.guessed_names import TELLING
from briefing.naming.story.persons.surnames import LATER
from briefing.reading.lines.furniture import KINDS, RULED
from briefing.showing.words.known_by import PARTS, in_words, why
from briefing.showing.words.strings import language

ROOMS = Path(__file__).parent.parent / "plugins" / "briefing"
MODULES = (
    *("reading/source.py", "reading/story.py"),
    *("reading/text/decode.py", "reading/text/characters.py"),
    *("reading/lines/dates.py", "reading/lines/furniture.py"),
    *(f"reading/article/{name}.py" for name in ("clean", "listed", "mail_head", "opening")),
    *(f"reading/article/{name}.py" for name in ("head", "pulled", "zones")),
    *(f"reading/days/{name}.py" for name in ("dating", "neighbours", "own_words")),
    *("reading/days/twins.py", "reading/days/weekdays.py"),
    *("naming/corpus/joins/join.py", "naming/corpus/joins/settled_bodies.py"),
    *("naming/corpus/joins/spellings.py", "naming/corpus/units/facts.py"),
    "naming/corpus/outcome.py",
    *("naming/places/where/locate.py", "naming/places/place_names.py"),
    *("naming/story/bodies/acronyms.py", "naming/story/bodies/short_names.py"),
    *("naming/story/persons/surnames.py", "naming/story/decisions.py"),
    *(
        f"reading/formats/{name}.py"
        for name in ("exports", "mail", "matter", "web", "word", "rich", "pdf")
    ),
)
REASONS = {
    "Fact": 2,
    "Dating": 5,
    "inferred": 1,
    "Week": 1,
    "Found": 3,
    "Likeness": 3,
    "Proposal": 2,
    "SetAside": 2,
    "_doubted": 1,
}
"""What is made with a reason, and where that stands among its arguments."""
NAMES = (
    *("reason", "origin", "past", "fact", "reasons", "joined", "uncertain", "open_", "doubt"),
    *("notes", "notes.append", "missed", "RULES"),
)
MAKERS = ("_reason", "_quoted", "second_fact", "furniture", "_body")
TOLD = sorted({*TELLING, LATER, MIDDLE})
FURNITURE = RULED, *(why for why, *_ in KINDS)
GERMAN, ENGLISH = language("de"), language("en")


def given(module: str) -> Iterator[ast.expr]:
    """Every expression in a module that is, or ends up in, a reason."""
    for node in ast.walk(ast.parse((ROOMS / module).read_text("utf-8"))):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign) and node.value:
            aims = node.targets if isinstance(node, ast.Assign) else [node.target]
            if not {n.id for a in aims for n in ast.walk(a) if isinstance(n, ast.Name)}.isdisjoint(
                NAMES
            ):
                yield node.value
        elif isinstance(node, ast.Call):
            yield from (key.value for key in node.keywords if key.arg in NAMES)
            name = ast.unparse(node.func)
            place = 0 if name in NAMES else REASONS.get(name, len(node.args))
            yield from node.args[place : place + 1]
        elif isinstance(node, ast.FunctionDef) and node.name in MAKERS:
            yield from (n.value for n in ast.walk(node) if isinstance(n, ast.Return) and n.value)


def phrases(node: ast.expr) -> Iterator[str]:
    """The words of an expression, a letter standing in each of its gaps."""
    if isinstance(node, ast.JoinedStr):
        parts = (str(p.value) if isinstance(p, ast.Constant) else "X" for p in node.values)
        yield "".join(parts)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        inner = (child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))
        yield from (words for child in inner for words in phrases(child))


def pieces(words: str) -> list[str]:
    """What stands between the gaps."""
    parts = re.split(r"%\(\w+\)s|X", words)
    return [piece for part in parts if (piece := part.strip(" “”,;:()"))]


LISTED = [pieces(part) for part in PARTS]


@pytest.mark.parametrize("module", MODULES)
def test_every_reason_of_the_rooms_is_listed(module: str) -> None:
    """A reason that a room gives is one of the list, or a German page would say it in English."""
    told = [words for node in given(module) for words in phrases(node)]
    assert [
        words for words in told if not any(set(pieces(words)) <= set(listed) for listed in LISTED)
    ] == []


@pytest.mark.parametrize(
    "module",
    sorted(p.stem for p in ROOMS.glob("naming/places/readings/*.py") if "def " in p.read_text()),
)
def test_every_cue_of_a_reading_is_listed(module: str) -> None:
    """Why a place is read so is said in German on a German page."""
    for node in ast.walk(
        ast.parse((ROOMS / f"naming/places/readings/{module}.py").read_text("utf-8"))
    ):
        cue = next(phrases(node), "") if isinstance(node, ast.JoinedStr) else ""
        if "“" in cue.strip("“"):
            assert in_words(GERMAN, cue) != cue


@pytest.mark.parametrize("cue", ["dateline", "beside a score", "subject of “say” (passive)"])
def test_a_cue_is_told_in_german(cue: str) -> None:
    """As the title of the word that it explains."""
    assert in_words(GERMAN, cue) != cue == in_words(ENGLISH, cue)


def test_all_modules_that_give_reasons_are_read_here() -> None:
    """Whatever makes a day, a publisher, a doubt or a proposal is among the modules above."""
    makers = re.compile(
        r"\b(?:Dating|Fact|SetAside|Proposal|Likeness)\([^)]"
        r"|\b(?:origin|uncertain|doubt)=f?\"\w|\breasons=\(f?\"\w"
    )
    folders = ("reading", "naming/corpus", "naming/places", "naming/story")
    rooms = [path for folder in folders for path in (ROOMS / folder).rglob("*.py")]
    found = {str(p.relative_to(ROOMS)) for p in rooms if makers.search(p.read_text("utf-8"))}
    assert found <= set(MODULES)


WORDS = {
    "from “MOSCOW (Reuters)”": "aus „MOSCOW (Reuters)“",
    "from “CAIRO, July 19” and the year in its address": (
        "aus „CAIRO, July 19“ und dem Jahr in der Adresse"
    ),
    "from “3/4/2013”: day and month could be the other way round; “in May” is told as past": (
        "aus „3/4/2013“: Tag und Monat könnten vertauscht sein; „in May“ wird als vergangen erzählt"
    ),
    "“on Monday” is told as past, Tuesday as ahead; the same is told in “Talks” (17 March 2013)": (
        "„on Monday“ wird als vergangen erzählt, Dienstag als bevorstehend; dasselbe wird in"
        " „Talks“ erzählt (17. März 2013)"
    ),
    "it speaks of “the 32-month war”, as “Aid” does in its time": (
        "er spricht von „the 32-month war“, wie „Aid“ zu seiner Zeit"
    ),
    "from “Daily … Picks” below the text": "aus „Daily … Picks“ unter dem Text",
    "the text says “told AFP”, and links of Daily stand below it": (
        "im Text steht „told AFP“, und darunter stehen Links von Daily"
    ),
    "also fits Assad, Asad": "passt auch auf Assad, Asad",
    "also a place in Libya": "auch ein Ort in Libya",
    "also written Lavroff": "auch Lavroff geschrieben",
    "decision in line 4": "Entscheidung in Zeile 4",
    "given name": "Vorname",
    "it stands below “Show more”": "steht unter „Show more“",
    "the line of the date": "die Zeile mit dem Datum",
    "from the day in its address": "aus dem Tag in der Adresse",
    "from the month in its address": "aus dem Monat in der Adresse",
    "from its address": "aus der Adresse",
    "from the export's fields": "aus den Feldern des Exports",
    "from the mail's head": "aus dem Kopf der E-Mail",
    "from the page's own data": "aus den eigenen Daten der Seite",
    "set by the editor": "von der Redaktion gesetzt",
    "two names of one place in the gazetteer": "zwei Namen eines Ortes im Ortsverzeichnis",
    "spelled alike (0.93)": "ähnlich geschrieben (0,93)",
    "spelled alike (0.93), both minister of russia": (
        "ähnlich geschrieben (0,93), beide minister von russia"
    ),
    "spelled alike (1.00), both foreign minister": (
        "ähnlich geschrieben (1,00), beide foreign minister"
    ),
    "spelled alike (1.00), both of russia": "ähnlich geschrieben (1,00), beide von russia",
    "spelled alike (1.00), both named with Kerry": (
        "ähnlich geschrieben (1,00), beide mit Kerry genannt"
    ),
}


@pytest.mark.parametrize("reason", WORDS)
def test_a_reason_is_said_in_the_language_of_the_site(reason: str) -> None:
    """The site's words are German, those of the text as printed; in English nothing changes."""
    assert in_words(GERMAN, reason) == WORDS[reason]
    assert in_words(ENGLISH, reason) == reason
    assert in_words(language("fr"), reason) == reason


def test_the_list_has_nothing_to_spare() -> None:
    """Each part of the list is one that some room gives, or adds to another."""
    told = [words for module in MODULES for node in given(module) for words in phrases(node)]
    said = {piece for words in (*told, *FURNITURE, *TOLD, *DOUBTS) for piece in pieces(words)}
    assert {piece for listed in LISTED for piece in listed} <= said


def test_what_stands_in_lists_of_the_rooms_is_listed() -> None:
    """Kinds of furniture, reasons for a page and doubts about a contact are said in the language of
    the site."""
    assert [why for why in (*FURNITURE, *TOLD, *DOUBTS) if in_words(GERMAN, why) == why] == []


@given_words(st.text())
def test_no_words_of_a_text_change_a_reason(words: str) -> None:
    """Whatever a text says, an English reason stays as it came, and any other keeps the words."""
    reason = f"the text says “{words}”"
    assert in_words(ENGLISH, reason) == reason
    assert words in in_words(GERMAN, f"from “{words}”") or "”" in words


def test_what_an_editor_wrote_stays() -> None:
    """A sidecar's reason is the editor's own words, even where it sounds like ours."""
    known = Fact("AFP", "editor", "from its address")
    assert why(GERMAN, known) == "from its address"
    day = dt.date(2013, 11, 18)
    assert why(GERMAN, Dating(day, certainty="editor", reason="set by the editor")) == (
        "von der Redaktion gesetzt"
    )


def test_what_decided_within_a_doubt_is_told_in_german_too() -> None:
    """A reason within a reason is no words of the text."""
    told = in_words(GERMAN, "state or place: possessor of “need”")
    assert told.startswith("Staat oder Ort: ") and "possessor" not in told and "need" in told


def test_a_german_page_gives_its_reasons_in_german() -> None:
    """Article, list of articles, actor and method page say why in one language."""
    names = {"Sergei Lavrov": "actors/sergei-lavrov"}
    story = b.story("Talks\n\nSergei Lavrov spoke.", certainty="inferred", reason="from “Sunday”")
    aside = SetAside(3, "W460", "an image token")
    story = replace(
        story, set_aside=(aside,), publisher=Fact("AFP", "inferred", "the text says “told AFP”")
    )
    entities = [
        b.entity(f"actors/{name}", "Sergei Lavrov") for name in ("lavroff", "sergei-lavrov")
    ]
    proposed = Proposal("actors/lavroff", "actors/sergei-lavrov", "spelled alike (0.93)")
    made = replace(b.briefing([b.everywhere(story, names)], entities), proposals=(proposed,))
    site = Site("Test", language="de")
    article = f"articles/{story.slug}.html"
    assert "ein Platzhalter eines Bildes" in r.render(r.sheets(made, site)[article], "de")
    for path in (article, "articles/index.html", "actors/sergei-lavrov.html", "method.html"):
        page = r.render(r.sheets(made, site)[path], "de")
        assert "im Text steht „told AFP“" in page or "ähnlich geschrieben (0,93)" in page
        assert "aus „Sunday“" in page
        assert not re.search("the text says|from “|spelled alike", page)
