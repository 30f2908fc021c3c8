"""An authority page: taken whole, or refused with every fault in its own line."""

from __future__ import annotations

import pytest
from casefile import cases
from hypothesis import given
from hypothesis import strategies as st

from briefing.editing import read_authority
from briefing.model import Authority

PAGE = """---
title: Sergei Lavrov
kind: person
aliases: [Lavrov, Sergey Lavrov]
nominals:
  - Russia's top diplomat
role: Foreign Minister
affiliation: russian-foreign-ministry
land: russia
seats: [moscow]
same_as: [https://www.wikidata.org/wiki/Q58217]
---

The **minister**.
"""
KEYS = ["title", "kind", "aliases", "role", "seats", "same_as", "coordinates", "begins", "x"]


def read(text: str, path: str = "content/actors/x.md") -> Authority:
    authority, problems = read_authority(path, text.encode())
    assert not problems
    assert authority is not None
    return authority


def test_a_page_is_taken_whole() -> None:
    """Ids become refs of their family, the note keeps its Markdown and its line."""
    page = read(PAGE, "content/actors/sergei-lavrov.md")
    assert page.ref == "actors/sergei-lavrov"
    assert page.aliases == ("Lavrov", "Sergey Lavrov")
    assert page.affiliation == "actors/russian-foreign-ministry"
    assert (page.land, page.seats) == ("locations/russia", ("locations/moscow",))
    assert (page.note, page.note_line) == ("The **minister**.", 14)
    assert (page.lines["role"], page.lines["aliases.1"], page.lines["nominals.0"]) == (7, 4, 6)


@pytest.mark.parametrize(("title", "text", "expected"), cases("authority_faults.md"))
def test_every_fault_is_told_with_its_line(title: str, text: str, expected: str) -> None:
    """The cases of authority_faults.md: nothing is taken, each Problem has line, words, mend."""
    authority, problems = read_authority("content/actors/x.md", text.encode())
    assert authority is None, title
    wanted = expected.split("\n")
    assert len(problems) == len(wanted), problems
    for problem, words in zip(problems, wanted, strict=True):
        line, what = words.split(": ", 1)
        assert problem.line == int(line)
        assert problem.what.startswith(what)
        assert problem.mend and "\n" not in problem.what + problem.mend


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_change_nothing(mark: str, end: str) -> None:
    """CRLF, lone CR and a byte order mark are read, and lines are still counted right."""
    assert read(mark + PAGE.replace("\n", end)).note_line == 14


def test_another_encoding_is_refused_in_its_line() -> None:
    """cp1252 is told by the line of the first byte that is not UTF-8."""
    data = PAGE.replace("Lavrov", "Lävrov", 1).encode("cp1252")
    authority, problems = read_authority("content/actors/x.md", data)
    assert authority is None
    assert (problems[0].line, problems[0].mend) == (2, "save it as UTF-8")


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\u202e", "\u2066", "\u2028", "\ufffe"])
def test_invisible_signs_are_refused(sign: str) -> None:
    """No control, override, isolate or foreign line end hides in an editor's file."""
    data = PAGE.replace("minister", f"min{sign}ister").encode()
    authority, problems = read_authority("content/actors/x.md", data)
    assert authority is None
    assert f"U+{ord(sign):04X}" in problems[0].what


@pytest.mark.parametrize(
    "pair",
    ["[999, 0]", "[0, 181]", "[.nan, 0]", "[nan, 0]", "[inf, 0]", "[true, 0]", "[1e1, 0]", "[0]",
     "[0, 0, 0]", "[x, y]", "here", "{a: b}", "[[1], 2]", "[1_0, 2]", "[٣, 2]"],
)  # fmt: skip
def test_impossible_coordinates_are_refused(pair: str) -> None:
    """Latitude and longitude are plain decimal degrees in range: no NaN, infinity or boolean."""
    text = f"---\ntitle: Moscow\nkind: city\ncoordinates: {pair}\n---\n"
    authority, problems = read_authority("content/locations/moscow.md", text.encode())
    assert authority is None
    assert [problem.line for problem in problems] == [4]


def test_coordinates_are_read_as_degrees() -> None:
    """``[55.75, -37.62]`` is latitude and longitude."""
    text = "---\ntitle: Moscow\nkind: city\ncoordinates: [55.75, -37.62]\n---\n"
    assert read(text, "content/locations/moscow.md").coordinates == (55.75, -37.62)


@pytest.mark.parametrize("day", ["2013-02-30", "2013", "18.11.2013", "0001-01-01", "NO", "1e3"])
def test_impossible_days_are_refused(day: str) -> None:
    """Days are real and written 2013-11-18."""
    text = f"---\ntitle: Geneva II\nkind: conference\nbegins: {day}\n---\n"
    authority, problems = read_authority("content/events/geneva-ii.md", text.encode())
    assert authority is None
    assert problems[0].line == 4


def test_scalars_stay_text() -> None:
    """``NO``, ``1e3`` and ``2013`` as a title are words, not a boolean and numbers."""
    for title in ("NO", "1e3 Group", "2013 Protests", "~Null~", "on the Rocks"):
        assert read(f"---\ntitle: {title}\nkind: organisation\n---\n").title == title


@pytest.mark.parametrize("name", ["US", "WHO", "UN", "C++", "World Bank", "阿萨德", "Ng", "O'Neil"])
def test_short_and_capital_names_are_names(name: str) -> None:
    """Acronyms that spell a common word are names; so are short and foreign ones."""
    assert read(f'---\ntitle: Some Body\nkind: organisation\naliases: ["{name}"]\n---\n')


@pytest.mark.parametrize(
    "path",
    ["content/actors/Sergei.md", "content/actors/con.md", "content/actors/index.md",
     "content/actors/a--b.md", "content/actors/x.txt", "content/people/x.md", "x.md",
     "content/actors/" + "x" * 101 + ".md"],
)  # fmt: skip
def test_a_file_name_must_be_an_id(path: str) -> None:
    """Lower-case ASCII, no device name, at most 100 letters, in a family's folder."""
    authority, problems = read_authority(path, PAGE.encode())
    assert authority is None
    assert problems


@given(st.binary(max_size=400))
def test_any_bytes_give_a_page_or_problems(data: bytes) -> None:
    """Never an exception, never both, never neither."""
    authority, problems = read_authority("content/actors/x.md", b"---\n" + data)
    assert (authority is None) == bool(problems)


VALUES = st.recursive(
    st.text("abc XYZ:-#&*!'\"[]{}\t\n0.9", max_size=12),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    max_leaves=6,
)


@given(st.lists(st.tuples(st.sampled_from(KEYS), VALUES), max_size=6))
def test_random_yaml_gives_a_page_or_problems_inside_the_file(
    pairs: list[tuple[str, str]],
) -> None:
    """Whatever stands between the fences, the lines named lie in the file."""
    text = "---\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "---\nnote\n"
    authority, problems = read_authority("content/actors/x.md", text.encode())
    assert (authority is None) == bool(problems)
    assert all(0 <= problem.line <= text.count("\n") + 1 for problem in problems)


def test_ten_thousand_aliases_and_deep_brackets_end() -> None:
    """Large front matter is read, endless brackets are refused, both at once."""
    names = ", ".join(f"Name Number{n}" for n in range(10_000))
    page = f"---\ntitle: Many Names\nkind: person\naliases: [{names}]\n---\n"
    assert len(read(page).aliases) == 10_000
    text = "---\ntitle: " + "[" * 100_000 + "\n---\n"
    assert read_authority("content/actors/x.md", text.encode())[1]
