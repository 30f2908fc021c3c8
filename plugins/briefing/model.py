"""The values that travel through the house. The law: frozen, slotted, the standard library only.

Offsets are characters of ``Story.text``, end exclusive. Text is final once a Story exists: later
stages only point at it. ``ref`` names an entity as its page's path without the ending:
``actors/russia``, ``locations/moscow``, ``events/geneva-ii``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Family = Literal["actor", "location", "event"]
FAMILIES: tuple[Family, ...] = get_args(Family)

ActorKind = Literal[
    "person",
    "state",
    "government",
    "ministry",
    "international-organisation",
    "political-body",
    "armed-group",
    "company",
    "media",
    "organisation",
]
LocationKind = Literal[
    "country",
    "region",
    "province",
    "city",
    "district",
    "town",
    "site",
    "building",
    "water",
    "place",
]
EventKind = Literal["conference", "talks", "agreement", "process", "war", "election", "event"]
Kind = Literal[ActorKind, LocationKind, EventKind]
KINDS: Mapping[Family, tuple[Kind, ...]] = {
    "actor": get_args(ActorKind),
    "location": get_args(LocationKind),
    "event": get_args(EventKind),
}
"""The closed list of kinds an authority page may have, by family of page."""

RIGHTS = ("full", "excerpt", "headline")
"""How much of a text may be shown, the most first."""

Form = Literal["name", "metonym", "nominal", "adjective"]
FORMS: tuple[Form, ...] = get_args(Form)
"""How a mention names its entity (direct: the first two; indirect: the last two)."""

CONTACTS = ("met", "called", "spoke", "invited", "visited", "hosted")
"""All kinds of contact that a text can tell of."""

STATUSES = ("held", "planned", "proposed", "declined")
"""What became of a contact, as far as the text tells."""


def family_of(ref: str) -> str:
    """``actors/russia`` -> ``actor``."""
    return ref.split("/", 1)[0][:-1]


def id_of(ref: str) -> str:
    """``actors/russia`` -> ``russia``."""
    return ref.split("/", 1)[1]


def seed_of(source: str) -> str:
    """``a #3.txt#2`` -> ``a #3.txt``: the seed of a story's source. (No seed ends in a number
    behind ``#``: each ends in the name of a format.)"""
    file, _, number = source.rpartition("#")
    return file if number.isdecimal() else source


# --- what is said to the editor ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that stops the build: where, what is wrong, what to do. ``line`` 0 = whole file."""

    path: str
    line: int
    what: str
    mend: str


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Something the editor should know that stops nothing."""

    path: str
    line: int
    what: str


# --- what an editor writes --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Authority:
    """One page of ``content/actors|locations|events``. It always wins over the machine."""

    ref: str
    kind: str
    title: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()  # "Russian": indirect mentions before a common noun
    nominals: tuple[str, ...] = ()  # "the UN chief": descriptions of this one entity
    role: str = ""
    affiliation: str = ""  # ref of an actor
    part_of: str = ""  # ref of a larger entity of the same family
    land: str = ""  # a state's country: ref of a location
    seats: tuple[str, ...] = ()  # refs of locations that may stand for this actor ("Moscow")
    coordinates: tuple[float, float] | None = None  # latitude, longitude in degrees
    begins: dt.date | None = None  # events: first day
    ends: dt.date | None = None  # events: last day
    same_as: tuple[str, ...] = ()  # absolute https URLs
    not_same_as: tuple[str, ...] = ()  # refs the machine shall not propose to join
    formerly: tuple[str, ...] = ()  # earlier ids: redirect pages are kept there
    note: str = ""  # Markdown
    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)  # front-matter key -> line in the file
    note_line: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """An editor's word on one surface form in one story: it is ``ref``, or (``""``) no mention."""

    surface: str
    paragraph: int | None  # paragraph number; 0 = headline; None = the whole story
    ref: str
    line: int


@dataclass(frozen=True, slots=True)
class Sidecar:
    """``seeds/<name>.yaml``: an editor's corrections to one seed. None/empty = not said."""

    path: str
    headline: str = ""
    slug: str = ""
    date: dt.date | None = None
    reason: str = ""  # why that date or publisher, shown to the reader
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    rights: str = ""  # full | excerpt | headline
    drop: tuple[str, ...] = ()  # lines that are boilerplate
    keep: tuple[str, ...] = ()  # lines that are text
    decisions: tuple[Decision, ...] = ()
    formerly: tuple[str, ...] = ()  # earlier slugs
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """``content/questions/*.md``: what the editor wants to see side by side."""

    id: str
    title: str
    keywords: tuple[str, ...]
    actors: tuple[str, ...] = ()  # refs
    note: str = ""
    path: str = ""
    note_line: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """``content/pages/*.md``: an editor's own page (briefing, method)."""

    id: str
    title: str
    note: str
    path: str
    note_line: int = 0


# --- a text, read -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known *about* a text, with how it is known."""

    value: str
    certainty: str = "printed"  # printed | inferred | editor
    reason: str = ""  # one phrase for the reader, e.g. 'from "MOSCOW (Reuters)"'


@dataclass(frozen=True, slots=True)
class Dating:
    """The day a text was published. ``day`` None: only the interval is known, or nothing."""

    day: dt.date | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    time: str = ""  # "14:36" where printed
    certainty: str = "unknown"  # printed | inferred | editor | unknown
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One visible unit of a story. ``number`` counts paragraphs from 1 and is 0 elsewhere."""

    role: Literal["headline", "paragraph", "subhead", "caption", "credit"]
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line that is no part of the article: shown under "About this text", never deleted."""

    line: int  # line of the seed, from 1
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Clue:
    """A hint at the day of publication, kept for the corpus-wide dating."""

    kind: str  # weekday | dated | elapsed | ...
    words: str
    start: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A news text, read and cleaned. ``text`` is headline and blocks joined by blank lines."""

    source: str  # path below seeds/, with forward slashes; "#2" added for the second of a file
    digest: str  # SHA-256 of the seed's bytes, hexadecimal
    slug: str
    text: str
    blocks: tuple[Block, ...]  # in order; the first is the headline
    sentences: tuple[tuple[int, int], ...]  # in order; none crosses a block
    dating: Dating = Dating()
    publisher: Fact | None = None
    byline: Fact | None = None
    dateline: tuple[int, int] | None = None  # span of the dateline's place name
    dateline_end: int = 0  # where the first paragraph's own words begin
    url: str = ""
    language: str = "en"
    direction: str = "ltr"
    rights: str = "full"
    encoding: str = "utf-8"
    set_aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    clues: tuple[Clue, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def seed(self) -> str:
        """The path of its file below seeds/: ``source`` without the number of the text in it."""
        return seed_of(self.source)

    @property
    def headline(self) -> str:
        return self.text[self.blocks[0].start : self.blocks[0].end]

    @property
    def words(self) -> int:
        return len(self.text.split())

    def shown_end(self, excerpt_words: int) -> int:
        """Text from here on may not be shown. An excerpt is whole sentences below the headline,
        of at most ``excerpt_words`` words; a full text ends behind its last character."""
        if self.rights == "headline":
            return self.blocks[0].end
        if self.rights != "excerpt":
            return len(self.text) + 1
        end, left = self.blocks[0].end, excerpt_words
        for start, stop in self.sentences:
            left -= len(self.text[start:stop].split()) if start >= end else 0
            if left < 0:
                return end
            end = max(end, stop)
        return end


@dataclass(frozen=True, slots=True)
class Parse:
    """What the statistical model says of a text: columns of equal length, one row a token."""

    model: str  # "" = no model was there: only the tokens are filled
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    lemmas: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()  # Penn Treebank
    deps: tuple[str, ...] = ()  # ClearNLP dependency labels
    heads: tuple[int, ...] = ()  # index of the head token; the root points at itself
    entities: tuple[tuple[int, int, str], ...] = ()  # start, end, OntoNotes label
    slots: tuple[tuple[int, ...], ...] = ()  # per token: vector scores for readings of places


# --- what a text names ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """One span that names somebody, a place or an event; resolution gives ``ref`` and ``id``."""

    start: int
    end: int
    chain: int  # index into Naming.chains
    form: Form = "name"
    cue: str = ""  # what decided: 'subject of "says"', "authority alias", "after 'in'"
    score: float = 1.0
    uncertain: str = ""  # why it is open, else ""
    ref: str = ""  # "" = not linked
    id: str = ""  # fragment on the article page, from content


@dataclass(frozen=True, slots=True)
class Role:
    """A title found next to a name: "Deputy Foreign Minister"."""

    title: str
    start: int
    end: int
    mention: int  # index into Naming.mentions


@dataclass(frozen=True, slots=True)
class Place:
    """Where a location lies, and how sure that is."""

    name: str
    latitude: float
    longitude: float
    country: str = ""  # English name
    region: str = ""
    population: int = 0
    geonames: int = 0
    doubt: str = ""  # e.g. "also a town in Libya", else ""


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one entity within one text (coreference)."""

    family: Family
    kind: Kind
    title: str  # its fullest form in this text
    ref: str = ""  # known already here: an authority page, or a country, capital, known body
    strength: Literal["curated", "strong", "weak"] = "weak"  # only the first two may get a page
    reasons: tuple[str, ...] = ()
    affiliation: str = ""  # ref or words: a second fact for joining across texts
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """A text's mentions in order of offsets, never overlapping, and their chains."""

    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    roles: tuple[Role, ...] = ()
    notes: tuple[str, ...] = ()


# --- what a text asserts ----------------------------------------------------------------------
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


# --- the whole corpus -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Article:
    """One story with all that is known of it, its mentions linked. ``mark``, where there is one,
    is a digest that stands for all of it."""

    story: Story
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...] = ()
    roles: tuple[Role, ...] = ()
    evidence: Evidence = Evidence()
    mark: bytes = b""


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """Two names that may be one: told, never merged in silence."""

    ref: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, location or event with a page. Both directions of every link are read off it."""

    ref: str
    kind: str
    title: str
    authority: Authority | None = None  # None: provisional, nobody has checked it
    place: Place | None = None
    land: str = ""  # a state's country, and the other way round in ``state``
    state: str = ""
    occurrences: tuple[tuple[int, int], ...] = ()  # (index of article, index of its mention)
    reasons: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return family_of(self.ref)

    @property
    def provisional(self) -> bool:
        return self.authority is None


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A name too weakly attested for a page: listed for the editor, with its sentences."""

    title: str
    family: str
    kind: str
    occurrences: tuple[tuple[int, int], ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedText:
    """One sentence, word for word or nearly, in several texts: (article, start, end) each."""

    places: tuple[tuple[int, int, int], ...]
    exact: bool


# --- what the corpus says, compared -----------------------------------------------------------
# "place" = (index of article, index into that article's list of the kind named).


@dataclass(frozen=True, slots=True)
class Episode:
    """One entry of the chronology: all happenings that tell of the same event."""

    when: Interval
    status: str  # happened | planned | called off
    accounts: tuple[tuple[int, int], ...]  # (article, happening), the fullest first
    refs: tuple[str, ...] = ()  # entities named, most accounts first
    contact: str = ""  # kind of contact if it is one, of CONTACTS
    sources: int = 1  # independent sources: articles that share the sentence count once
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """Two like figures set side by side, judged in words."""

    first: tuple[int, int]  # (article, figure): the earlier one
    second: tuple[int, int]
    verdict: str  # agree | differ | earlier state | not comparable
    reason: str  # its code: "close in time"; the words are showing's
    apart: int | None = None  # days (of lengths of time: months) between both, if it speaks of them


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures of one topic and unit, in order of as-of day. ``plotted``: has an axis of days."""

    topic: str
    unit: str
    title: str  # "People killed, in all"
    figures: tuple[tuple[int, int], ...]  # (article, figure)
    verdicts: tuple[FigureVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class SameWords:
    """One utterance as several texts print it."""

    places: tuple[tuple[int, int], ...]  # (article, quotation)
    exact: bool
    differing: tuple[tuple[tuple[int, int], ...], ...] = ()  # per place: spans that differ
    rule: str = ""


@dataclass(frozen=True, slots=True)
class RoleHistory:
    """The titles found next to one actor's name, by day; ``conflicts`` said in words."""

    ref: str
    seen: tuple[tuple[int, int], ...]  # (article, role), in order of day
    titles: tuple[str, ...] = ()  # distinct titles, most frequent first
    conflicts: tuple[tuple[tuple[int, int], tuple[int, int], str], ...] = ()  # role, role, code


@dataclass(frozen=True, slots=True)
class Position:
    """One cell of a table of positions: a sentence by or about an actor on a question."""

    ref: str  # "" = nobody with a page speaks in it
    article: int
    sentence: tuple[int, int]
    matched: tuple[tuple[int, int], ...] = ()  # spans of the keywords found
    quotation: int | None = None  # index of the quotation or statement that carries it
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One line of the generated briefing: a sentence of an article, or a count."""

    kind: str  # entity | episode | quotation | figures | difference | planned | period | count
    article: int | None = None
    span: tuple[int, int] | None = None  # the sentence to print
    ref: str = ""
    count: int = 0
    label: str = ""  # words for the reader, never a claim of its own
    index: int | None = None  # of the episode, figure group, quotation ... it stands for
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """What the generated front page says, section by section."""

    period: tuple[dt.date, dt.date] | None = None  # first and last day of publication known
    actors: tuple[DigestItem, ...] = ()
    places: tuple[DigestItem, ...] = ()
    events: tuple[DigestItem, ...] = ()
    happened: tuple[DigestItem, ...] = ()
    said: tuple[DigestItem, ...] = ()
    figures: tuple[DigestItem, ...] = ()
    differences: tuple[DigestItem, ...] = ()
    planned: tuple[DigestItem, ...] = ()
    articles: int = 0
    independent: int = 0  # articles counted apart where they share most of their sentences


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole dossier, known and resolved. Articles are in order of day, then slug."""

    articles: tuple[Article, ...]
    entities: Mapping[str, Entity]  # by ref, in order of ref
    pages: tuple[Page, ...] = ()
    questions: tuple[Question, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    shared: tuple[SharedText, ...] = ()
    episodes: tuple[Episode, ...] = ()  # the chronology, in order of day
    figure_groups: tuple[FigureGroup, ...] = ()
    same_words: tuple[SameWords, ...] = ()
    role_histories: Mapping[str, RoleHistory] = field(default_factory=dict)  # by ref
    positions: Mapping[str, tuple[Position, ...]] = field(default_factory=dict)  # by question id
    digest: Digest = Digest()
    redirects: Mapping[str, str] = field(default_factory=dict)  # old path stem -> new one
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # bare ref -> homonyms
    notes: tuple[Note, ...] = ()
    recogniser: str = ""  # which model read the texts, or why none
    names_in: Callable[[str], tuple[tuple[int, int, str], ...]] = lambda text: ()
    """Names in an editor's own words -> (start, end, ref): linked, counted nowhere."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the corpus decides about every text's chains, before mentions are linked."""

    refs: tuple[tuple[str, ...], ...]  # per story, per chain: ref, or "" = not linked
    entities: Mapping[str, Entity]  # by ref, without occurrences yet
    proposals: tuple[Proposal, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


# --- what is different from before ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, gone or different since an earlier state of the dossier."""

    what: str  # article | actor | location | event
    how: str  # new | gone | changed
    id: str  # slug or ref
    title: str
    before: int = 0  # an entity's mentions
    now: int = 0
    fresh: tuple[tuple[str, str], ...] = ()  # mentions it had not: (slug, id of the mention)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from an earlier publication, which is known by its number."""

    since: int = 0
    found: tuple[Change, ...] = ()


# --- what is written --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Site:
    """What the settings say of the site. ``url`` "" = links stay relative, no sitemap."""

    name: str
    url: str = ""
    language: str = "en"
    excerpt_words: int = 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """An HTML page to write: the template's values are made only if the page must be rendered.

    ``fingerprint`` changes whenever anything the page shows changes; "" = not known, render.
    """

    path: str  # below the output folder, with forward slashes
    template: str
    values: Callable[[], Mapping[str, object]]
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some whole lines of a long file. ``mark``, 16 bytes, changes whenever they do."""

    mark: bytes
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class File:
    """A file in an open format to write as it is. ``stretches`` gives the bytes of ``data``
    one by one: those that were published under an equal mark need not be made.
    """

    path: str
    data: Callable[[], bytes]
    fingerprint: str = ""
    stretches: Callable[[], Iterable[Stretch]] | None = None

    @classmethod
    def long(cls, path: str, fingerprint: str, stretches: Callable[[], Iterable[Stretch]]) -> File:
        """A file that is best made stretch by stretch."""
        return cls(
            path, lambda: b"".join(one.make() for one in stretches()), fingerprint, stretches
        )


# --- what is read -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class InputFile:
    """A regular file that was found: its path below seeds/ or content/, and how to read it."""

    path: str  # with forward slashes
    stamp: tuple[int, ...]  # size, time of change in nanoseconds, inode
    read: Callable[[], bytes]


RECORD = "published.jsonl"
"""Below content/: what the last publication said, see `briefing.data.changes`."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build reads, each list in order of path."""

    seeds: tuple[InputFile, ...] = ()  # paths below seeds/
    sidecars: tuple[InputFile, ...] = ()  # paths below seeds/, "<seed's name>.yaml"
    content: tuple[InputFile, ...] = ()  # paths below content/
