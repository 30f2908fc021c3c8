"""Problems and notes -> lines an editor can act on. The law: one printable line each, sorted.

Words from file names and texts may hold anything; what reaches the terminal is printable, has no
control or direction character, and is never read as markup.
"""

from __future__ import annotations

import sys
import time
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from briefing.model import Briefing, Note, Problem

LONGEST = 600  # characters of one line; the middle of a longer one is left out
NO_MODEL = (
    "no language model is installed, so only known names, titles and capitals were found: "
    "install what requirements.txt pins"
)
RARELY = 2.0  # seconds of silence before progress is shown


def printable(text: str) -> str:
    """The text on one line: controls, direction marks and half surrogates as escapes."""
    shown = escaped(text)
    if len(shown) <= LONGEST:
        return shown
    half = (LONGEST - 3) // 2
    return f"{shown[:half]}...{shown[-half:]}"


def escaped(text: str) -> str:
    """The same without a limit, as a file's name is shown on pages."""
    return text if text.isprintable() else "".join(_escaped(c) for c in text)


def _escaped(character: str) -> str:
    if " " <= character <= "~":
        return character
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    return character


def line_of(problem: Problem | Note) -> str:
    """``path:line: what: mend``; a note has no mend, a word on the whole site no path."""
    place = problem.path
    if place and problem.line:
        place = f"{place}:{problem.line}"
    parts = [place, problem.what, getattr(problem, "mend", "")]
    return printable(": ".join(part for part in parts if part))


def refusal(problems: Iterable[Problem], output: str) -> str:
    """All problems of a run, sorted, each once, and what became of the site."""
    lines = [line_of(problem) for problem in sorted(set(problems))]
    count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
    return "\n".join([*lines, f"{count}; {printable(output)}/ is unchanged"]) + "\n"


@dataclass(slots=True)
class Counts:
    """How much of the site was made anew."""

    rendered: int = 0
    reused: int = 0


def standing(briefing: Briefing, notes: Sequence[Note]) -> str:
    """What the site holds, and what an editor should look at."""
    entities = briefing.entities.values()
    curated = sum(not entity.provisional for entity in entities)
    mentions = sum(len(entity.occurrences) for entity in entities)
    lines = [line_of(note) for note in sorted(set(notes))]
    lines += _unlinked(briefing)
    lines.append(
        f"{_many(len(briefing.articles), 'article')}, {_many(len(entities), 'entity', 'entities')} "
        f"({curated} curated, {len(entities) - curated} provisional), "
        f"{_many(mentions, 'linked mention')}"
    )
    if briefing.unlinked or briefing.proposals:
        lines.append(
            f"{_many(len(briefing.unlinked), 'name')} without a page, "
            f"{_many(len(briefing.proposals), 'proposal')}: look at them with `invoke review`"
        )
    if briefing.recogniser:
        lines.append(f"read by {printable(briefing.recogniser)}")
    else:
        lines.append(NO_MODEL)
    return "\n".join(lines) + "\n"


def summary(
    briefing: Briefing, notes: Sequence[Note], work: object, counts: Counts, output: str
) -> str:
    """What was published, what an editor should look at, and what was reused."""
    return standing(briefing, notes) + (
        f"texts read {getattr(work, 'read', 0)}, analysed {getattr(work, 'gathered', 0)}, "
        f"of {getattr(work, 'texts', 0)}; files written {counts.rendered}, reused {counts.reused}\n"
        f"published in {printable(output)}/\n"
    )


def _unlinked(briefing: Briefing) -> list[str]:
    """Every name without a page, by name, each once."""
    return [
        printable(f'no page for "{name.title}" ({_many(len(name.occurrences), "mention")})')
        for name in briefing.unlinked
    ]


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def say(text: str, stream: TextIO | None = None) -> None:
    """Write to the standard error output (or the stream), whatever its encoding."""
    stream = stream or sys.stderr
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


@dataclass(slots=True)
class Progress:
    """Rates and time left on the terminal, for work that takes more than two seconds."""

    quiet: bool = False
    _began: dict[str, float] = field(default_factory=dict)
    _said: float = 0.0

    def __call__(self, what: str, done: int, total: int) -> None:
        """``done`` of ``total`` of ``what`` are done."""
        now = time.monotonic()
        began = self._began.setdefault(what, now)
        if self.quiet or now - began < RARELY or now - self._said < RARELY or not done:
            return
        self._said = now
        rate = done / (now - began)
        left = (total - done) / rate
        say(f"{what} {done:,} of {total:,}, {rate:,.0f} a second, {left:,.0f} s left\n")
