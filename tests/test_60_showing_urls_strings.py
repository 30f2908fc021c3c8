"""Addresses and the interface's words."""

from __future__ import annotations

import ast
import datetime as dt
import posixpath
import re

import builders as b
import pytest
import rendering as r
from hypothesis import given
from hypothesis import strategies as st

from briefing.showing import languages, translations, urls
from briefing.showing.words.strings import FOLDER, language, opening, shorten

NAMES = st.from_regex(r"[a-z0-9]{1,8}(/[a-z0-9]{1,8}){0,2}\.html", fullmatch=True)


def test_a_page_links_to_another_folder() -> None:
    """A link leads out of the page's folder and ends in a file name."""
    assert urls.relative("articles/a.html", "actors/b.html", "p3") == "../actors/b.html#p3"
    assert urls.relative("index.html", "actors/b.html") == "actors/b.html"


def test_a_page_links_to_itself_by_fragment_alone() -> None:
    """Within a page the fragment is enough."""
    assert urls.relative("articles/a.html", "articles/a.html", "p3") == "#p3"


@given(NAMES, NAMES)
def test_relative_links_arrive(here: str, there: str) -> None:
    """Whatever the two pages are, the link from one, followed, is the other."""
    href = urls.relative(here, there)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), href)) == there
    assert not href.startswith("/")


def test_fragments_count_paragraphs_apart_from_the_rest() -> None:
    """Paragraph fragments are the visible numbers; subheads and captions count for themselves."""
    story = b.story("Head\n\nOne.\n\n## Sub\n\n[caption] Photo\n\nTwo.\n\n## Sub\n\nThree.")
    assert urls.fragments(story) == ("headline", "p1", "sub1", "cap1", "p2", "sub2", "p3")


def test_an_entity_cannot_take_the_address_of_a_part() -> None:
    """Parts of an entity have a dot in their name, which no id has."""
    assert urls.part("actors/russia", "2013") == "actors/russia.2013.html"


def test_english_needs_no_translation() -> None:
    """English is the source: each message is itself, with its own plural."""
    english = translations("en")
    assert english.gettext("Actors") == "Actors"
    assert english.ngettext("%(n)s text", "%(n)s texts", 2) == "%(n)s texts"


def test_german_is_shipped() -> None:
    """The second language proves that every string can be translated."""
    assert "de" in languages()
    german = language("de")
    assert german.gettext("Actors") == "Akteure"
    assert german.ngettext("%(n)s text", "%(n)s texts", 1) == "1 Text"
    assert german.day(dt.date(2013, 3, 18)) == "18. März 2013"
    assert translations("de-CH").gettext("Actors") == "Akteure"


def test_an_unknown_language_falls_back() -> None:
    """A language nobody translated gives English words and never fails."""
    for code in ("xx", "", "../de", "tlh-Latn"):
        assert language(code).gettext("Actors") == "Actors"


def test_dates_follow_the_language() -> None:
    """English dates put the day first, as 18 Nov 2013; Arabic pages run from the right."""
    assert language("en").day(dt.date(2013, 11, 18)) == "18 Nov 2013"
    assert language("ar").direction == "rtl"


def test_days_share_what_is_the_same() -> None:
    """An interval names the month and the year once where both days have them."""
    first, last = dt.date(2013, 11, 18), dt.date(2013, 11, 19)
    assert language("en").days(first, last) == "18–19 Nov 2013"
    assert language("de").days(first, last) == "18.–19. Nov. 2013"
    assert language("en").days(first, dt.date(2014, 1, 2)) == "18 Nov 2013 – 2 Jan 2014"
    assert language("en").days(first, first) == "18 Nov 2013"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.po")), ids=lambda path: path.stem)
def test_translations_keep_placeholders(path: object) -> None:
    """A translation names the same values as its message, or a page would break."""
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        if not message.id or not message.string:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = {name for id in ids for name in re.findall(r"%\((\w+)\)s", id)}
        for string in strings:
            assert set(re.findall(r"%\((\w+)\)s", string)) <= wanted, message.id


def first(message: str | tuple[str, ...]) -> str:
    """A message's singular, by which it is looked up."""
    return message if isinstance(message, str) else message[0]


def test_no_word_of_the_interface_hides_in_a_formatted_string() -> None:
    """There the extractor of Python 3.11 does not see it, and a translation may be missing."""
    hidden = [
        f"{path.name}:{node.lineno}"
        for path in FOLDER.parents[1].rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(string, ast.JoinedStr)
        for node in ast.walk(string)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_told(string, node)
    ]
    assert not hidden


def _is_told(string: ast.AST, words: ast.Constant) -> bool:
    calls = [node for node in ast.walk(string) if isinstance(node, ast.Call) and words in node.args]
    names = {getattr(call.func, "attr", getattr(call.func, "id", "")) for call in calls}
    return not names.isdisjoint({"_", "gettext", "ngettext"})


def test_every_word_of_the_interface_is_translated() -> None:
    """What templates and modules say has a German form, or a page would speak two languages."""
    from babel.messages.extract import extract_from_dir  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with (FOLDER / "de.po").open("rb") as file:
        known = {first(message.id) for message in read_po(file) if message.string}
    words = {"_": None, "gettext": None, "ngettext": (1, 2)}
    sources = ((FOLDER.parents[1], "**.py", "python"), (r.TEMPLATES, "**.html", "jinja2"))
    missing = [
        f"{file}:{line}: {message}"
        for folder, files, kind in sources
        for file, line, message, *_ in extract_from_dir(
            folder, [(files, kind)], keywords=words, options_map={}
        )
        if first(message) not in known
    ]
    assert not missing


def test_shorten_cuts_at_a_word() -> None:
    """A title is cut between words and shows that it was."""
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("one  two", 12) == "one two"
    assert len(shorten("x" * 500, 12)) <= 12


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They met again.", "“They met again.”"),
        ("They met again in Geneva.", "“They met again in…”"),
        ("“We met,” he said.", "“We met,” he said."),
        ("“We met again at length,” he said.", "“We met again at…”"),
        ('"We met again at length," he said.', '"We met again at…"'),
    ],
)
def test_a_sentence_is_quoted_once(text: str, shown: str) -> None:
    """Its first words stand in quotation marks: its own where it opens with them, closed again."""
    assert opening(text, 20) == shown
