"""Problems and notes -> lines an editor can act on. The law: one printable line each, sorted.

Words from file names and texts may hold anything; what reaches the terminal is printable, has no
control or direction character, and is never read as markup.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from briefing.model import Briefing, Note, Problem

if TYPE_CHECKING:
    from rich.console import Console

LONGEST = 600  # characters of one line; the middle of a longer one is left out
NO_MODEL = (
    "no language model is installed, so only known names, titles and capitals were found: "
    "install what requirements.txt pins"
)
NAMED = 60  # names without a page that are told one by one here; all of them are in a file
WIDE = 76  # characters of a line of names
LABEL = 11  # characters before a row of the summary


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
    """All problems of a run, sorted, each once, and what became of the site (no ``output``: it
    was a trial, which touches no site)."""
    lines = [line_of(problem) for problem in sorted(set(problems))]
    count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
    stays = f"{printable(output)}/ is unchanged" if output else "this was a trial"
    return "\n".join([*lines, f"{count}; {stays}"]) + "\n"


@dataclass(slots=True)
class Counts:
    """How much of the site was made anew."""

    rendered: int = 0
    reused: int = 0


def standing(briefing: Briefing, notes: Sequence[Note], names: str = "") -> str:
    """What the site holds, and what an editor should look at. A row of the summary is a label, a
    tab and words. ``names``: the file that has every name without a page.
    """
    entities = briefing.entities.values()
    curated = sum(not entity.provisional for entity in entities)
    mentions = sum(len(entity.occurrences) for entity in entities)
    lines = [line_of(note) for note in sorted(set(notes))]
    lines += _without_page(briefing, names)
    lines.append(
        f"dossier\t{many(len(briefing.articles), 'article')}, "
        f"{many(len(entities), 'entity', 'entities')} "
        f"({curated:,} curated, {len(entities) - curated:,} provisional), "
        f"{many(mentions, 'linked mention')}"
    )
    if briefing.unlinked or briefing.proposals:
        lines.append(
            f"to decide\t{many(len(briefing.unlinked), 'name')} without a page, "
            f"{many(len(briefing.proposals), 'proposal')}: look at them with `invoke review`"
        )
    lines.append(f"read by\t{printable(briefing.recogniser) or NO_MODEL}")
    return "\n".join(lines) + "\n"


def summary(  # noqa: PLR0913, PLR0917
    briefing: Briefing,
    notes: Sequence[Note],
    work: object,
    counts: Counts,
    output: str,
    names: str = "",
) -> str:
    """What was published (no ``output``: nothing, it was a trial), what an editor should look at,
    and what was reused."""
    done = f"published in {printable(output)}/" if output else "all is right"
    return standing(briefing, notes, names) + (
        f"work\ttexts read {getattr(work, 'read', 0)}, analysed {getattr(work, 'gathered', 0)}, "
        f"of {getattr(work, 'texts', 0)}; files written {counts.rendered}, reused {counts.reused}\n"
        f"site\t{done}\n"
    )


def _without_page(briefing: Briefing, file: str) -> list[str]:
    """Names without a page, by name, each once: the most frequent here, all of them in a file."""
    found = sorted(briefing.unlinked, key=lambda one: (-len(one.occurrences), one.title))
    shown = found[:NAMED] if file else found
    twice = {t for t, n in Counter(name.title for name in found).items() if n > 1}
    told = [
        printable(
            f'"{name.title}" ({len(name.occurrences):,}'
            + (f" as {name.kind})" if name.title in twice else ")")
        )
        for name in shown
    ]
    lines = [f"{many(len(found), 'name')} that no page is for, with how often:"] if found else []
    for words in told:
        if lines[1:] and len(lines[-1]) + len(words) < WIDE:
            lines[-1] += f", {words}"
        else:
            lines.append(f"  {words}")
    if len(found) > len(shown):
        lines.append(f"  all {len(found):,} are in {printable(file)}")
    return lines


def tidy(text: str, stream: TextIO | None = None) -> None:
    """Write a summary: its rows as a table, with colour on a terminal; other lines as they are."""
    stream = stream or sys.stdout
    plain = "".join(
        f"{label:<{LABEL}}{words}\n" if tab else f"{label}\n"
        for label, tab, words in (line.partition("\t") for line in text.splitlines())
    )
    if not stream.isatty():
        say(plain, stream)
        return
    from rich.table import Table  # noqa: PLC0415  (Pelican has it loaded)
    from rich.text import Text  # noqa: PLC0415

    console, table = terminal(stream), Table.grid(padding=(0, 2))
    for label, tab, words in (line.partition("\t") for line in text.splitlines()):
        if tab:
            table.add_row(Text(label, style="bold"), Text(words))
        else:
            console.print(Text(label), soft_wrap=True)
    console.print(table)


def many(count: int, one: str, more: str = "") -> str:
    """``1 article``, ``2,000 articles``."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def say(text: str, stream: TextIO | None = None) -> None:
    """Write to the standard error output (or the stream), whatever its encoding."""
    stream = stream or sys.stderr
    encoding = getattr(stream, "encoding", None) or "utf-8"
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    if (console := spinning(stream)) is not None:
        console.out(shown, end="", highlight=False)
        return
    stream.write(shown)
    stream.flush()


def spinning(stream: TextIO) -> Console | None:
    """Pelican's own console, if it is that terminal: it turns a wheel there while a build runs,
    and what is written past it would be written into the wheel."""
    log = sys.modules.get("pelican.log")
    if log is None or stream not in (sys.stdout, sys.stderr) or not stream.isatty():
        return None
    return log.console if log.console.is_terminal else None


def terminal(stream: TextIO) -> Console:
    """The console for a stream that is a terminal."""
    from rich.console import Console  # noqa: PLC0415  (Pelican has it loaded)

    return spinning(stream) or Console(file=stream, highlight=False)
