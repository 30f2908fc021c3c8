"""What one text asserts. The law: each item has its sentence and the rule that found it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

# ``mention`` fields are indices into the story's mentions; None = nobody named.


@dataclass(frozen=True, slots=True)
class Interval:
    """A resolved time. ``earliest == latest`` and precision "day" = one day."""

    earliest: dt.date
    latest: dt.date
    precision: str = "day"  # day | week | month | year | about


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words someone is reported to have said. ``start:end`` are those words, without marks."""

    start: int
    end: int
    sentence: tuple[int, int]
    form: str  # direct | partial | indirect
    speaker: int | None = None
    speaker_words: str = ""  # as printed: "a diplomatic source in Moscow"; "" = unattributed
    cue: tuple[int, int] | None = None  # span of the reporting verb
    verb: str = ""  # its lemma
    addressee: int | None = None
    addressee_words: str = ""
    outlet: int | None = None  # "told AFP", "Interfax quoted ... as saying"
    day: Interval | None = None  # when it was said, as far as the text tells
    continues: int | None = None  # index of the quotation it goes on from
    rule: str = ""
    jointly: tuple[int, ...] = ()  # who says it with the speaker: "Lavrov and Kerry said"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, resolved against the day of publication."""

    start: int
    end: int
    sentence: tuple[int, int]
    when: Interval | None
    certainty: str = "inferred"  # printed | inferred | unknown
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """An entry of the chronology: a sentence, when it happened, who and where."""

    sentence: tuple[int, int]
    when: Interval
    status: str  # happened | planned | called off
    time: int  # index into Evidence.times
    mentions: tuple[int, ...] = ()
    weight: float = 0.0
    rule: str = ""
    verb: str = ""  # lemma of the verb that tells it
    meeting: int | None = None  # index into Evidence.meetings, if it is one


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who met, called, spoke with, invited, visited or was to host whom."""

    sentence: tuple[int, int]
    contact: str  # one of CONTACTS
    status: str  # one of STATUSES
    sides: tuple[int, ...]  # mentions of those who took part
    where: int | None = None
    when: Interval | None = None
    rule: str = ""
    partner_words: str = ""  # the other side as printed, where no mention names it
    doubt: str = ""  # why it may be told wrongly, a code; "" = the words are plain


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that counts something. ``low``/``high`` in ``unit``; equal for one value."""

    start: int
    end: int
    sentence: tuple[int, int]
    low: float
    high: float
    qualifier: str = ""  # over | nearly | some | at least | ...
    unit: str = ""  # persons | US dollars | euros | months | percent | ...
    counts: str = ""  # noun as printed: "civilians", "refugees"
    topic: str = ""  # killed | wounded | displaced | registered refugees | money | duration | ...
    scope: str = ""  # total | event | ""
    as_of: Interval | None = None
    claimant: int | None = None
    claimant_words: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All a text asserts, each list in order of offsets."""

    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    happenings: tuple[Happening, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    figures: tuple[Figure, ...] = ()
    sketches: tuple[bytes, ...] = ()
    """Per sentence: a number for its words, then those of its word triples; empty = short."""
