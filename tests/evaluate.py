"""Names found in annotated texts -> precision, recall and F. The law: reads only the paths given.

    python -m evaluate PATH.jsonl [PATH.jsonl ...] [--part train|tune|test] [--senses]

Input: one JSON object a line with ``id``, ``text`` and ``mentions`` (``start``, ``end``, ``text``,
``type``, ``sense``). *Lenient*: spans overlap and the type agrees, one to one. *Exact*: the same
span once a leading article, a trailing possessive and quotation marks are taken off both sides.
"Page gate": only candidates strong enough for a provisional page. "Whole room": mentions and links
after known names, short names and the corpus (``evaluate_pipeline``). Surnames and spellings:
``evaluate_names``. No authority file is used.

Documents are split by a digest of their id: seven tenths train, two tune, one test.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import evaluate_names
import evaluate_pipeline

from briefing.model import Parse
from briefing.naming import parsing
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.recognise import propose
from briefing.naming.places.readings.of_place import read_place

KINDS = ("person", "organisation", "location")
SAME = {"facility": "location"}
TRIM = re.compile(r"^(?:the|a|an|The|A|An|THE)\s+|['’]s?$|^[\"'“”‘’«]+|[\"'“”‘’»,.;:]+$")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated name."""

    start: int
    end: int
    type: str
    sense: str = ""


@dataclass
class Tally:
    """Counts of one measure; ``found`` gold names met, ``right`` proposals that met one."""

    gold: int = 0
    proposed: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def line(self) -> str:
        p, r, f = 100 * self.precision, 100 * self.recall, 100 * self.f
        return f"P {p:5.1f}  R {r:5.1f}  F {f:5.1f}  ({self.gold})"


@dataclass
class Result:
    """All measures of one set."""

    lenient: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    exact: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    gate: Tally = field(default_factory=Tally)
    whole: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    whole_exact: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    links: Tally = field(default_factory=Tally)
    surnames: evaluate_names.Surnames = field(default_factory=evaluate_names.Surnames)
    senses: Tally = field(default_factory=Tally)
    literal: Tally = field(default_factory=Tally)
    acting: Tally = field(default_factory=Tally)
    words: int = 0
    seconds: float = 0.0

    def f(self) -> float:
        return pooled(self.lenient).f

    def exact_f(self) -> float:
        return pooled(self.exact).f


def pooled(tallies: dict[str, Tally]) -> Tally:
    """The three kinds of name as one."""
    parts = [tallies[k] for k in KINDS]
    return Tally(*(sum(getattr(t, a) for t in parts) for a in ("gold", "proposed", "right")))


def part_of(document: str) -> str:
    """train | tune | test, by a digest of the document's id: stable, blind to its contents."""
    n = hashlib.sha256(document.encode()).digest()[0]
    return "train" if n < 179 else "tune" if n < 230 else "test"


def read_set(paths: Sequence[Path], part: str = "") -> list[dict]:
    """Documents of the files, or of one part of them."""
    rows = []
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            rows += [json.loads(line) for line in lines if line.strip()]
    return [r for r in rows if not part or part_of(r["id"]) == part]


def lines_of(text: str) -> list[tuple[int, int]]:
    """Sentences are not given: the lines of the text stand for them."""
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def gold_of(row: dict, senses: bool) -> list[Gold]:
    """Names to be found. With ``senses`` an acting country counts as the set has it."""
    out = []
    for m in row.get("mentions") or ():
        kind = SAME.get(m["type"], m["type"])
        if kind in KINDS:
            out.append(Gold(m["start"], m["end"], kind, m.get("sense") or ""))
    return out


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without article, possessive and quotation marks."""
    while start < end and (found := TRIM.search(text[start:end])):
        start, end = (
            (start + found.end(), end) if found.start() == 0 else (start, start + found.start())
        )
    return start, end


def match(gold: Sequence[Gold], found: Sequence[Gold]) -> int:
    """How many pairs overlap with equal types, one to one (both sides in order)."""
    right, used = 0, set()
    for f in found:
        for n, g in enumerate(gold):
            if n not in used and g.start < f.end and f.start < g.end and g.type == f.type:
                used.add(n)
                right += 1
                break
    return right


Tallies = dict[str, Tally]


def measure(
    text: str, gold: Sequence[Gold], found: Sequence[Gold], lenient: Tallies, exact: Tallies
) -> None:
    """Add one text's counts."""
    for kind in KINDS:
        wanted, had = [g for g in gold if g.type == kind], [f for f in found if f.type == kind]
        t = lenient[kind]
        t.gold, t.proposed, t.right = (
            t.gold + len(wanted),
            t.proposed + len(had),
            t.right + match(wanted, had),
        )
        t = exact[kind]
        spans = Counter(trim(text, g.start, g.end) for g in wanted)
        right = sum((spans & Counter(trim(text, f.start, f.end) for f in had)).values())
        t.gold, t.proposed, t.right = t.gold + len(wanted), t.proposed + len(had), t.right + right


def as_gold(text: str, parse: Parse, found: Iterable[Candidate], senses: bool) -> list[Gold]:
    out = []
    for c in found:
        kind = c.type
        if senses and kind == "location" and c.kind in ("country", "capital"):
            reading = read_place(text, parse, c.start, c.end, c.kind).reading
            kind = "organisation" if reading == "actor" else "event" if reading == "event" else kind
        out.append(Gold(c.start, c.end, kind))
    return out


def judge_senses(row: dict, parse: Parse, found: Sequence[Candidate], into: Result) -> None:
    """Readings of the places the set marks, at the set's own spans."""
    for m in row.get("mentions") or ():
        if m.get("sense") not in ("actor", "location"):
            continue
        kind = next((c.kind for c in found if c.start < m["end"] and m["start"] < c.end), "place")
        reading = read_place(row["text"], parse, m["start"], m["end"], kind).reading
        said = "actor" if reading == "actor" else "location"
        into.senses.gold += 1
        into.senses.proposed += 1
        into.senses.right += said == m["sense"]
        t = into.acting if m["sense"] == "actor" else into.literal
        t.gold += 1
        t.right += said == m["sense"]
        (into.acting if said == "actor" else into.literal).proposed += 1


def evaluate(rows: Sequence[dict], senses: bool = False, whole: bool = True) -> Result:
    """Every measure over the documents."""
    result = Result()
    list(parsing.parse_texts(["The model is loaded before the clock starts."]))
    began = time.process_time()
    parses = list(parsing.parse_texts([r["text"] for r in rows]))
    for row, parse in zip(rows, parses, strict=True):
        judge_candidates(row, parse, senses, result)
    result.seconds = time.process_time() - began
    if whole:
        for row, text in zip(rows, evaluate_pipeline.run(rows, parses), strict=True):
            judge_links(row, text.named(senses), senses, result)
            evaluate_names.count_surnames(row, text, result.surnames)
    return result


def judge_candidates(row: dict, parse: Parse, senses: bool, into: Result) -> None:
    """The recogniser alone: candidates, the gate, readings."""
    text = row["text"]
    found = propose(text, lines_of(text), parse)
    gold = gold_of(row, senses)
    into.words += len(text.split())
    measure(text, gold, as_gold(text, parse, found, senses), into.lenient, into.exact)
    strong = [Gold(c.start, c.end, c.type) for c in found if c.strong and c.type in KINDS]
    add(into.gate, gold, strong)
    judge_senses(row, parse, found, into)


def judge_links(
    row: dict, named: Sequence[evaluate_pipeline.Named], senses: bool, into: Result
) -> None:
    """The whole room: all mentions, and those that become links."""
    gold = gold_of(row, senses)
    found = [Gold(a, b, kind) for a, b, kind, _ in named]
    measure(row["text"], gold, found, into.whole, into.whole_exact)
    add(into.links, gold, [Gold(a, b, kind) for a, b, kind, linked in named if linked])


def add(tally: Tally, gold: Sequence[Gold], found: Sequence[Gold]) -> None:
    tally.gold += len(gold)
    tally.proposed += len(found)
    tally.right += match(gold, found)


def report(name: str, result: Result) -> Iterator[str]:
    speed = result.words / max(result.seconds, 1e-9)
    yield f"{name}: {result.words} words, {speed:.0f} words/s (processor time, model loaded)"
    for kind in KINDS:
        lenient, exact = result.lenient[kind], 100 * result.exact[kind].f
        if lenient.gold or lenient.proposed:
            yield f"  {kind:13} {lenient.line()}   exact F {exact:5.1f}"
    exact = 100 * pooled(result.exact).f
    yield f"  {'micro':13} {pooled(result.lenient).line()}   exact F {exact:5.1f}"
    yield f"  {'page gate':13} {result.gate.line()}"
    if result.whole:
        exact = 100 * pooled(result.whole_exact).f
        for kind in KINDS:
            yield f"  whole: {kind:12} {result.whole[kind].line()}"
        yield f"  {'whole room':13} {pooled(result.whole).line()}   exact F {exact:5.1f}"
        yield f"  {'its links':13} {result.links.line()}"
        yield f"  {result.surnames.line()}"
    if result.senses.gold:
        yield f"  readings {100 * result.senses.precision:.1f} % right of {result.senses.gold}"
        yield f"    actor    {result.acting.line()}"
        yield f"    location {result.literal.line()}"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--part", default="")
    parser.add_argument(
        "--senses", action="store_true", help="an acting country is an organisation"
    )
    given = parser.parse_args(arguments)
    for path in given.paths:
        for line in report(path.stem, evaluate(read_set([path], given.part), given.senses)):
            print(line)
    for line in evaluate_names.spellings():
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
