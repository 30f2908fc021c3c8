"""What an editor reads on the terminal: every fault, once, in order, on a printable line."""

import io
import unicodedata

import pytest
from builders import article, story
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model import Briefing, Note, Problem, Unlinked
from briefing.shell import progress, report
from briefing.shell.generator import lost


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


def test_a_lost_seed_is_a_problem() -> None:
    """A seed is an article, or a note names it; one that is neither stops the build."""
    briefing = Briefing((article(story("Talks", source="a.txt")),), {})
    seeds = ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"]
    [problem] = lost(seeds, briefing, {"seeds/b.txt"})
    assert (problem.path, problem.what) == ("seeds/c.txt", "it became no page")


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


# --- the summary ------------------------------------------------------------------------------


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def dossier(names: int) -> Briefing:
    """A dossier with nothing in it but names without a page, the later the more frequent."""
    unlinked = [
        Unlinked(f"Name {n:03}", "actor", "person", tuple((0, k) for k in range(n + 1)))
        for n in range(names)
    ]
    return Briefing((), {}, unlinked=tuple(unlinked))


def test_a_long_list_of_names_is_told_in_a_file() -> None:
    """The most frequent names stand here, each once; the rest is counted, and the file named."""
    few = report.standing(dossier(report.NAMED), (), ".build/names.txt")
    assert few.count('"Name ') == report.NAMED and ".build" not in few
    many = report.standing(dossier(report.NAMED + 5), (), ".build/names.txt")
    assert many.count('"Name ') == report.NAMED
    assert '"Name 064" (65)' in many and '"Name 004"' not in many
    assert "all 65 are in .build/names.txt" in many
    assert "65 names without a page" in many
    rows = [line for line in many.splitlines() if line.startswith("  ")]
    assert all(len(line) <= report.WIDE + 20 for line in rows)
    whole = report.standing(dossier(report.NAMED + 5), ())
    assert whole.count('"Name ') == report.NAMED + 5


def test_a_summary_is_a_table() -> None:
    """Labels stand in one column, in a log as on a terminal; other lines stay as they are."""
    text = "a.txt: left out\ndossier\t5 articles\nsite\t[red]published[/red] in output/\n"
    log, terminal = io.StringIO(), Terminal()
    report.tidy(text, log)
    assert log.getvalue().splitlines() == [
        "a.txt: left out",
        "dossier    5 articles",
        "site       [red]published[/red] in output/",
    ]
    report.tidy(text, terminal)
    assert "[red]published[/red]" in terminal.getvalue()
    assert "left out" in terminal.getvalue() and "\x1b[1mdossier" in terminal.getvalue()


def test_a_trial_publishes_nothing_and_says_so() -> None:
    """Neither of its endings speaks of a folder."""
    assert report.refusal([Problem("b", 2, "w", "m")], "").endswith("1 problem; this was a trial\n")
    told = report.summary(dossier(0), (), object(), report.Counts(), "")
    assert told.endswith("site\tall is right\n") and "published" not in told


# --- progress ---------------------------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that a test sets."""
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_a_log_gets_lines_of_work_that_takes_long(clock: list[float]) -> None:
    """Nothing within two seconds, then a line now and then, with rate and time left."""
    stream = io.StringIO()
    shown = progress.Progress(stream)
    for second in range(31):
        clock[0] = second + 100.0
        shown("reading", second * 10, 1000)
    assert stream.getvalue().splitlines() == [
        "reading 20 of 1,000, 10 a second, 98 s left",
        "reading 120 of 1,000, 10 a second, 88 s left",
        "reading 220 of 1,000, 10 a second, 78 s left",
    ]
    shown.close()
    quiet = progress.Progress(None)
    quiet("reading", 1, 2)
    clock[0] += 60
    quiet("reading", 2, 2)


def test_a_terminal_gets_a_bar_that_goes_away(clock: list[float]) -> None:
    """It has what is done, the rate and the time left; closing gives the terminal back."""
    stream = Terminal()
    shown = progress.Progress(stream)
    for second in range(5):
        clock[0] = second + 100.0
        shown("writing", second, 0)
        shown("read [b]", second, 8)
    shown.close()
    assert "read [b]" in stream.getvalue() and "writing" in stream.getvalue()
    assert "1 a second, 4 s left" in stream.getvalue()
    assert stream.getvalue().count("\x1b[?25l") == stream.getvalue().count("\x1b[?25h") == 1


def test_the_pace_is_said_in_words() -> None:
    """Slow work is told by the piece, and what has no end has no time left."""
    assert progress.pace(30, 90, 10.0) == "3 a second, 20 s left"
    assert progress.pace(2, 4, 10.0) == "5.0 s each, 10 s left"
    assert progress.pace(30, 0, 10.0) == "3 a second"
