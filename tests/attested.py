"""Texts with their mentions marked -> what the evidence room finds, in one line each. No rule.

``[Lavrov|person]`` marks a mention; the kind says the family. Equal surfaces are one chain, and so
are those that share a ref after a second bar: ``[Muqdad|person|mekdad]``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from builders import story

from briefing.evidence import gather
from briefing.model import KINDS, Article, Chain, Evidence, Interval, Mention, Naming, Parse, Story
from briefing.naming import parse_texts
from briefing.reading.lines.dateline import dateline_of

MARKED = re.compile(r"\[([^\[\]|]+)\|([a-z-]+)(?:\|([a-z-]+))?\]")
FAMILY = {kind: family for family, kinds in KINDS.items() for kind in kinds}


@functools.lru_cache(maxsize=512)
def parse(text: str) -> Parse:
    """The real model's parse, each text once a session."""
    return next(iter(parse_texts([text])))


def unmarked(text: str) -> tuple[str, Naming]:
    """The text without its marks, and the Naming they give."""
    mentions: list[Mention] = []
    chains: list[Chain] = []
    known: dict[str, int] = {}
    plain, at = "", 0
    for match in MARKED.finditer(text):
        plain += text[at : match.start()]
        at = match.end()
        surface, kind, name = match.groups()
        name = name or re.sub(r"[^a-z]+", "-", surface.lower())
        if name not in known:
            known[name] = len(chains)
            chains.append(Chain(FAMILY[kind], kind, surface, f"{FAMILY[kind]}s/{name}"))
        chain = known[name]
        mentions.append(
            Mention(len(plain), len(plain) + len(surface), chain, ref=chains[chain].ref)
        )
        plain += surface
    return plain + text[at:], Naming(tuple(mentions), tuple(chains))


def attested(
    text: str, day: str = "2013-11-18", model: bool = True, source: str = "a.txt"
) -> tuple[Story, Naming, Evidence]:
    """What a text asserts. The first paragraph is the headline; ``model`` False: tokens only."""
    plain, naming = unmarked(text.strip())
    told = story(plain, day=day, source=source, publisher=source)
    lead = next((block for block in told.blocks if block.role == "paragraph"), told.blocks[0])
    if dateline := dateline_of(told.text[lead.start : lead.end]):
        told = replace(told, dateline_end=lead.start + dateline.end)
    read = parse(told.text)
    if not model:
        read = Parse("", read.starts, read.ends)
    return told, naming, gather(told, naming, read)


def article(text: str, day: str = "2013-11-18", source: str = "a.txt") -> Article:
    """The same as an Article, its mentions linked by their marks."""
    told, naming, evidence = attested(text, day, source=source)
    return Article(told, naming.mentions, naming.roles, evidence)


def days(when: Interval | None) -> str:
    """An interval in one word."""
    if when is None:
        return "?"
    if when.earliest == when.latest:
        return str(when.earliest)
    return f"{when.earliest}..{when.latest}"


class Teller:
    """Items of evidence as lines."""

    def __init__(self, told: Story, naming: Naming, evidence: Evidence) -> None:
        self.text, self.naming, self.evidence = told.text, naming, evidence

    def of(self, mention: int | None) -> str:
        if mention is None:
            return "-"
        found = self.naming.mentions[mention]
        return self.text[found.start : found.end]

    def speech(self) -> Iterator[str]:
        for q in self.evidence.quotations:
            who = self.of(q.speaker) if q.speaker is not None else f"({q.speaker_words})"
            who += "".join(f" + {self.of(one)}" for one in q.jointly)
            extra = f" to {q.addressee_words}" if q.addressee_words else ""
            extra += f" via {self.of(q.outlet)}" if q.outlet is not None else ""
            yield f"{q.form}: {self.text[q.start : q.end]} < {who} {q.verb}{extra}".rstrip()

    def times(self) -> Iterator[str]:
        for time in self.evidence.times:
            yield f"{self.text[time.start : time.end]} = {days(time.when)}"

    def figures(self) -> Iterator[str]:
        for f in self.evidence.figures:
            value = f"{f.low:g}" if f.low == f.high else f"{f.low:g}-{f.high:g}"
            words = [f.qualifier, value, f.unit, f"({f.counts})" if f.counts else "", f.topic]
            told = " ".join(word for word in [*words, f.scope] if word)
            by = f" < {f.claimant_words}" if f.claimant_words else ""
            yield f"{self.text[f.start : f.end]} = {told}{by}"

    def meetings(self) -> Iterator[str]:
        for m in self.evidence.meetings:
            sides = " + ".join([*map(self.of, m.sides), *filter(None, [f"({m.partner_words})"
                               if m.partner_words else ""])])  # fmt: skip
            place = f" in {self.of(m.where)}" if m.where is not None else ""
            when = f" {days(m.when)}" if m.when else ""
            doubt = f" ({m.doubt})" if m.doubt else ""
            yield f"{m.contact} {m.status}: {sides}{place}{when}{doubt}"

    def happenings(self) -> Iterator[str]:
        for h in self.evidence.happenings:
            yield f"{days(h.when)} {h.status}: {h.verb}"


def lines(tell: Callable[[Teller], Iterator[str]], text: str, day: str = "2013-11-18") -> str:
    """What one teller says of a text, a line each."""
    return "\n".join(tell(Teller(*attested(text, day))))
