"""What an editor reads on the terminal: every fault, once, in order, on a printable line."""

import io
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model import Note, Problem
from briefing.shell import report


def test_a_problem_is_one_line_with_place_and_mend() -> None:
    """``file:line: what is wrong: what to do``; a whole file has no line."""
    problem = Problem("content/actors/x.md", 4, "there is no key rol", "did you mean role?")
    assert report.line_of(problem) == (
        "content/actors/x.md:4: there is no key rol: did you mean role?"
    )
    assert report.line_of(Problem("seeds/a.txt", 0, "empty", "fill it")) == (
        "seeds/a.txt: empty: fill it"
    )
    assert report.line_of(Note("", 0, "a word on the whole")) == "a word on the whole"


def test_all_problems_are_told_once_and_in_order() -> None:
    """Sorted by file and line, each once, with their number and what became of the site."""
    problems = [Problem("b", 2, "w", "m"), Problem("a", 10, "w", "m"), Problem("a", 9, "w", "m")]
    assert report.refusal([*problems, problems[0]], "output").splitlines() == [
        "a:9: w: m",
        "a:10: w: m",
        "b:2: w: m",
        "3 problems; output/ is unchanged",
    ]


@given(st.text(st.characters()) | st.binary().map(lambda b: b.decode("utf-8", "surrogateescape")))
@example("\x1b]0;title\x07[red]x[/red]\n\u202egnp.exe")
@example("\ud800")
def test_any_name_is_one_printable_line(name: str) -> None:
    """Whatever a file is called: no control, no direction mark, no second line, no markup eaten."""
    line = report.line_of(Problem(name, 1, name, name))
    assert "\n" not in line
    assert not [c for c in line if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    line.encode("utf-8")


def test_markup_of_the_terminal_library_stays_text() -> None:
    """``[red]`` in a file name is shown as it is."""
    assert "[red]c.md" in report.line_of(Problem("[red]c.md", 0, "x", "y"))


def test_a_terminal_that_knows_only_ascii_is_no_error() -> None:
    """What the stream's encoding lacks is told as an escape."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    report.say("Müller\n", stream)
    assert stream.buffer.getvalue() == b"M\\xfcller\n"


def test_a_very_long_line_is_shortened_in_its_middle() -> None:
    """A file name may be long, its message stays readable."""
    line = report.line_of(Problem("x" * 5000, 3, "broken", "mend it"))
    assert len(line) <= report.LONGEST
    assert line.endswith(": broken: mend it")
