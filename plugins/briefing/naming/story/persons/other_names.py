"""Spans of one text -> those of somebody's other name, with his entity. The law: the text says so.

``Mohamed Hamdan Dagalo, better known as Hemedti``: from then on, and before, Hemedti is he. A body
that is ``better known as Telmex`` is the body of that name. Both must be of one sort.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.sorts.told_by_next import OF_MEMBERS
from briefing.naming.spans import Cover, Span
from briefing.naming.tables.gazetteer import body, is_demonym, is_given_name, is_plain_word
from briefing.naming.tables.lexicon import TITLES

ALSO = re.compile(
    r",?\s(?:\(|or\s|who\s(?:is|was)\s|is\s|was\s)?(?:@\s|(?:(?:better|also|widely|commonly|popularly|best|more"
    r"\scommonly|formerly|previously|once|previously\salso|usually)\s)?(?:known|referred\sto)\s"
    r"(?:(?:as|by)\s(?:(?:his|her|its|their|the)\s)?(?:(?:[A-Z][a-z]+\s)?(?:nom\sde\sguerre|nickname|alias"
    r"|stage\sname|pen\sname|pseudonym|code\sname|name|initials|acronym|abbreviation|brand"
    r"|trade\sname)(?:\s(?:of|as))?,?\s)?)"
    r"|(?:who\s)?(?:goes|went)\sby\s(?:the\sname\s(?:of\s)?)?|a\.?k\.?a\.?\s|alias\s|nicknamed\s"
    r"|whose\s(?:real|birth)\sname\s(?:is|was)\s)(?:the\s)?[\"“‘']?"
)
QUOTED = re.compile(
    r",?\s(?:[\"“]([A-Z][\w’'-]{3,}(?:\s[A-Z][\w’'-]+)?)[\"”]|['‘]([A-Z]\w{3,}(?:\s[A-Z]\w+)?)['’])"
    r"(?!\s[A-Z]|\w)"
)
"""``Pushpa Kamal Dahal 'Prachanda'``; ``Jimmy "Barbecue" Cherizier`` goes on."""
OTHER = re.compile(r"(?:[Aa]l-)?[^\W\d_a-z][\w’-]*(?:\s(?:al-)?[^\W\d_a-z][\w’-]*){0,3}")
GOES_ON = re.compile(r"['’]s?\s|\s(?:of|acronym|name|ud|ul|ka)\b")
"""``known as China[’s answer]``, ``the Oscars [of gastronomy]``: no name of his"""
STATES = frozenset({"state", "country"})
LEAST = 3
"""Letters of a name that nobody else saw."""
CUE = "other name of {}"


def with_other_names(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, every use of an other name as the one who bears it; uses nobody saw are added."""
    ordered = sorted(spans, key=lambda span: span.start)
    means = {name: owner for name, owner in _told(text, ordered)}
    if not means:
        return ordered
    whose = {
        span.who: owner
        for span in ordered
        if (owner := means.get(text[span.start : span.end])) and owner.who != span.who
    }
    kept = [_owned(text, span, means, whose) for span in ordered]
    cover = Cover((span.start, span.end) for span in kept)
    pattern = "|".join(map(re.escape, sorted(means, key=lambda name: (-len(name), name))))
    for use in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text):
        if cover.free(*use.span()):
            kept.append(_as(means[use.group()], *use.span()))
    return sorted(kept, key=lambda span: span.start)


def _told(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Each other name that the text gives to a name, with that name's span."""
    starts = [span.start for span in spans]
    for span in spans:
        if quoted := _quoted(text, span):
            yield quoted, span
        if bracketed := _bracketed(text, span):
            yield bracketed, span
        found = ALSO.match(text, span.end) if span.family in ("actor", "location") else None
        if found is None or span.form != "name" or not _is_somebody(span):
            continue
        begin = _past_titles(text, found.end())
        at = bisect_left(starts, begin)
        other = spans[at] if at < len(spans) and starts[at] == begin else None
        if span.family == "location" and (span.place or not (other and other.ref)):
            continue
        if other is not None and GOES_ON.match(text, other.end):
            continue
        if other is not None and other.family == "actor":
            yield from _pair(text, span, other)
            continue
        name = OTHER.match(text, begin) if other is None else None
        if name and GOES_ON.match(text, name.end()):
            continue
        if name and len(name.group()) > LEAST and not is_demonym(name.group()):
            yield name.group(), span


def _bracketed(text: str, span: Span) -> str:
    """``Supreme Command for Drought (SCD Task Force)``: a body's letters or own word, and more."""
    some = span.family == "actor" and span.kind not in {*STATES, "person"} and " " in span.title
    found = BRACKETED.match(text, span.end) if some and span.form == "name" else None
    if found is None:
        return ""
    own = [word for word in text[span.start : span.end].split() if word[0].isupper()]
    letters = "".join(word[0] for word in own)
    shared = len(own) > 1 and found[2] in own and not is_plain_word(found[2])
    told = text.endswith(OF_MEMBERS, 0, span.end)
    foreign = told and body(found[1]) is None and not any(map(_is_english, found[1].split()))
    return found[1] if found[2] == letters or shared or foreign else ""


def _is_english(word: str) -> bool:
    """Also a given name: ``the Labour Party (Keir Starmer)``."""
    return is_plain_word(word) or is_given_name(word) or is_demonym(word)


BRACKETED = re.compile(r"\s\((?:the\s)?(([A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){1,3})\)")


def _past_titles(text: str, at: int) -> int:
    """``popularly known as [Datin] Alicia Tiah``"""
    while (found := WORD.match(text, at)) and found[1] in TITLES:
        at = found.end()
    return at


WORD = re.compile(r"([A-Z][a-z]+)\.?\s")


def _quoted(text: str, span: Span) -> str:
    """The one name in quotation marks right behind a person's full name; else ""."""
    if span.kind != "person" or span.form != "name" or " " not in text[span.start : span.end]:
        return ""
    found = QUOTED.match(text, span.end)
    name = (found.group(1) or found.group(2)) if found else ""
    plain = any(map(is_plain_word, name.split()))
    return "" if plain or is_demonym(name) else name


def _is_somebody(span: Span) -> bool:
    """A full name, or one that two sources saw; never a state."""
    return span.kind not in STATES and bool(" " in span.title or span.sources or span.ref)


def _pair(text: str, span: Span, other: Span) -> Iterator[tuple[str, Span]]:
    """Whose page it is: that of the known one, else the first's; none where both are known."""
    if other.ref and span.ref:
        return
    if other.kind in STATES:
        return
    surer = other.ref or (other.sources and not (span.sources or span.ref))
    known, open_ = (other, span) if surer else (span, other)
    of_one_sort = (span.kind == "person") == (other.kind == "person")
    if of_one_sort or not (open_.sources or other.ref):
        yield text[open_.start : open_.end], known


def _owned(text: str, span: Span, means: dict[str, Span], whose: dict[str, Span]) -> Span:
    """By its own letters, or as a short form of the other name."""
    owner = means.get(text[span.start : span.end]) or whose.get(span.who)
    if owner is None or span.strength == "curated" or span.ref:
        return span
    return _as(owner, span.start, span.end)


def _as(owner: Span, start: int, end: int) -> Span:
    cue = CUE.format(owner.title)
    return replace(owner, start=start, end=end, cue=cue, form="name", uncertain="", score=1.0)
