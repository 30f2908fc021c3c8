"""Names found once -> the same names wherever the text has them. The law: whole words, one line.

Neither model nor rules see every mention of a name; what was found elsewhere in the text is found
again, and an abbreviation in brackets behind a body is that body's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from briefing.naming.candidates.candidate import STRONG, Candidate
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import KIND_BY_WORD
from briefing.naming.tables.lexicon import COMMON, NEVER_ALONE
from briefing.naming.tables.name_keys import key_of, stands_for_many


def abbreviations_defined(text: str, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """The abbreviation in brackets behind a body, where nobody saw it."""
    starts = {c.start for c in settled}
    for c in settled:
        found = DEFINED.match(text, c.end)
        if found is None or c.type != "organisation" or found.start(1) in starts:
            continue
        name = text[c.start : c.end]
        if stands_for_many(found.group(1), name) or name.isalpha():
            continue  # ``Microsoft (MSFT)``: what a stock is called
        yield Candidate(
            found.start(1),
            found.end(1),
            "organisation",
            c.kind,
            ("rules",),
            ("abbreviation",),
            0.9,
            c.agreed,
        )


DEFINED = re.compile(r"\s?\(([A-Z][A-Za-z\-]*[A-Z][A-Za-z]*)\)")


PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")


def echoes(
    text: str, words: Sequence[Word], settled: Sequence[Candidate], surnames: Mapping[str, float]
) -> Iterator[Candidate]:
    """Candidates where a settled name stands again, untouched so far. Linear in the text."""
    wanted = _wanted(text, settled, surnames)
    lengths: dict[str, set[int]] = defaultdict(set)
    for parts in wanted:
        lengths[parts[0]].add(len(parts))
    longest_first = {word: sorted(found, reverse=True) for word, found in lengths.items()}
    taken = bytearray(len(text))
    for c in settled:
        taken[c.start : c.end] = b"\1" * (c.end - c.start)
    free = 0
    for at, word in enumerate(words):
        if at < free:
            continue
        for length in longest_first.get(word.text, ()):
            some = words[at : at + length]  # shorter than asked at the end of the text
            model = wanted.get(tuple(w.text for w in some)) if len(some) == length else None
            if model is not None and _stands(words, at, at + length, taken):
                yield _echo(model, word.start, words[at + length - 1].end)
                free = at + length
                break


def _wanted(
    text: str, settled: Sequence[Candidate], surnames: Mapping[str, float]
) -> dict[tuple[str, ...], Candidate]:
    """Names worth looking for again, as words."""
    names: dict[str, list[Candidate]] = defaultdict(list)
    for c in settled:
        names[text[c.start : c.end]].append(c)
    found: dict[tuple[str, ...], Candidate] = {}
    for name, members in names.items():
        if _again(name, members, surnames):
            found[tuple(PART.findall(name))] = members[0]
    for name, c in chain(_bare(text, settled), _houses(text, settled)):
        found.setdefault((name,), c)
    return found


def _again(name: str, members: Sequence[Candidate], surnames: Mapping[str, float]) -> bool:
    first = members[0]
    if name in NEVER_ALONE or name in COMMON:
        return False
    if first.type == "organisation" and not first.strong and "abbreviation" not in first.reasons:
        return False
    if len(PART.findall(name)) > 1:
        return True
    if len(name) < (3 if name.isupper() else 4):
        return False
    return len(members) > 1 or key_of(name) in surnames or "abbreviation" in first.reasons


def _stands(words: Sequence[Word], at: int, stop: int, taken: bytearray) -> bool:
    if words[at].line != words[stop - 1].line or any(taken[words[at].start : words[stop - 1].end]):
        return False
    return stop - at > 1 or not (_in_longer(words, at) or _opens_plainly(words[at]))


def _echo(model: Candidate, start: int, end: int) -> Candidate:
    reasons = (*model.reasons, "seen before")
    return Candidate(start, end, model.type, model.kind, ("echo",), reasons, 0.8, model.agreed)


def _bare(text: str, settled: Sequence[Candidate]) -> list[tuple[str, Candidate]]:
    """Surnames of the persons met in full, as spelled."""
    out = {}
    for c in settled:
        parts = text[c.start : c.end].split()
        if c.type == "person" and len(parts) > 1 and c.score >= 1.0:
            last = parts[-1]
            if (
                (
                    len(last) > 3
                    and last[0].isupper()
                    and last not in NEVER_ALONE
                    and last not in COMMON
                )
                and gazetteer.country(last) is None
                and not gazetteer.is_demonym(last)
            ):
                out.setdefault(last, c)
    return list(out.items())


def _houses(text: str, settled: Sequence[Candidate]) -> Iterator[tuple[str, Candidate]]:
    """``Soshin`` of ``Soshin Electric Co.``; the ``Summit`` of a Summit Review Group is held."""
    for c in settled:
        first, _, more = text[c.start : c.end].partition(" ")
        sure = c.strong or not STRONG.isdisjoint(c.reasons)
        house = more and sure and c.kind == "company" and gazetteer.is_own_name(first)
        if house and first not in KIND_BY_WORD and not is_ground_too(text, first):
            yield first, c


def is_ground_too(text: str, name: str) -> bool:
    """``Malaita`` of the Malaita Non-Executive Group, in a text of the Malaita premier."""
    return re.search(rf"\b{re.escape(name)}(?:['’]s)?\s{_GOVERNED}", text) is not None


_GOVERNED = (
    r"(?:[Pp]rovinc|[Pp]remier|[Gg]overnor|[Ii]sland|[Dd]istrict|[Rr]egion|[Cc]ounty|[Tt]own\b"
    r"|[Mm]ayor|[Rr]esidents|[Pp]eninsula|[Ss]tate\b)"
)


def _opens_plainly(word: Word) -> bool:
    """An ordinary word whose capital only opens the sentence."""
    return word.first and gazetteer.is_plain_word(word.text)


def _in_longer(words: Sequence[Word], at: int) -> bool:
    """A neighbour with a capital: part of another name."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.line == words[at].line:
        if after.capital and after.isword and not after.first:
            return True
        if after.text == "-" and after.glued:
            return True
    before = words[at - 1] if at else None
    if before is None or before.line != words[at].line or words[at].first:
        return False
    return before.text == "-" and words[at].glued
