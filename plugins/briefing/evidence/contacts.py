"""A word of contact in a Grid -> its sides. The law: both take part, neither is only talked of.

One small finder for each family of words: meeting, talks, calls, hosting, inviting, visiting. Who
is only owner or topic is no side.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.evidence.grid import Grid, family_of, kind_of, limits, named, reach
from briefing.evidence.lists import bag
from briefing.evidence.sides import ENVOYS, object_of, owner, side
from briefing.evidence.speakers import RELATIVE, kid, subject
from briefing.evidence.tense import verb_of
from briefing.model import Quotation

TALKS = bag(
    """talk talks meeting meetings consultation consultations discussion discussions negotiation
    negotiations conversation conversations summit dialogue round rounds session telephone-talks"""
)


PHONE = bag("telephone phone telephoned phoned hotline")


HOLDING = bag("hold have conduct begin start resume open conclude lead continue finish wrap enter")


COMING = bag("visit arrive travel fly go head come tour journey")


DECLINING = bag("refuse decline reject cancel rule boycott snub avoid")


OFFERING = bag(
    """hope propose offer suggest want wish consider seek plead ask urge invite try aim call demand
    ready willing prepare possible could may might can should would-like request"""
)


MODAL_OPEN = bag("may might could can should")


MODAL_SURE = bag("will would shall 'll wo")


NOT = bag("not n't never")


@dataclass(frozen=True, slots=True)
class Contact:
    """What a finder found: kind of contact, mentions of the sides, row of the governing verb."""

    kind: str
    sides: tuple[int, ...]
    verb: int
    rule: str
    partner: int | None = None  # row of the other side where no mention names it


def _met(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod":
        return None
    who = _subject_sides(grid, row, speech)
    thing, partner = kid(grid, row, "dobj"), object_of(grid, row, "with")
    first = partner is not None and thing is not None and partner < thing
    known = thing is None or grid.words[thing] in ENVOYS or side(grid, thing, speech)
    if not known and not first:
        return None
    whom = side(grid, thing, speech) or side(grid, partner, speech)
    return Contact("met", (*who, *whom), row, '"meet"', _unnamed(grid, whom, thing, partner))


def _unnamed(grid: Grid, whom: tuple[int, ...], *rows: int | None) -> int | None:
    """The row of a partner whom no mention names, if it is people sent by somebody."""
    if whom:
        return None
    return next((row for row in rows if row is not None and grid.words[row] in ENVOYS), None)


def _subject_sides(grid: Grid, verb: int, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    agent = object_of(grid, verb, "by") if kid(grid, verb, "nsubjpass") is not None else None
    if kid(grid, verb, "nsubjpass") is not None:
        return side(grid, agent, speech)
    rows = [k for k in grid.kids[verb] if grid.deps[k] == "nsubj" and grid.words[k] not in RELATIVE]
    if len(rows) < 2:
        return side(grid, subject(grid, verb), speech)
    return tuple(dict.fromkeys(m for row in rows for m in side(grid, row, speech)))


def _talks(  # noqa: PLR0911  (questions in their order)
    grid: Grid, row: int, speech: tuple[Quotation, ...]
) -> Contact | None:
    """Talks, meeting, conversation as a noun: held by a verb, or between and with somebody."""
    if not grid.tags[row].startswith("NN"):
        return None
    contact = "called" if _by_phone(grid, row) else "met"
    both = object_of(grid, row, "between", "among")
    verb = verb_of(grid, row)
    had = _had_by_two(grid, row)
    if both is None and had is not None:
        sides = _last_two(grid, row)
        return Contact(contact, sides, had, "talks the two had") if sides else None
    if both is not None:
        sides = side(grid, both, speech)
        return Contact(contact, sides, verb, "talks between") if verb is not None else None
    partner = _with(grid, row, verb)
    whom = side(grid, partner, speech)
    holders = owner(grid, row) or side(grid, kid(grid, row, "poss"), speech)
    if holders and whom:
        holder = verb if verb is not None else row
        return Contact(contact, (*holders, *whom), holder, "somebody's talks with")
    if verb is None:
        return None
    held = grid.lemmas[verb].lower() in HOLDING and grid.deps[row] in {
        "dobj",
        "pobj",
        "conj",
        "appos",
    }
    ahead = grid.deps[row] == "pobj" and grid.words[grid.heads[row]] in {
        "in",
        "during",
        "at",
        "for",
    }
    ahead = ahead or _at_an_edge(grid, row)
    unnamed = _unnamed(grid, whom, partner)
    if not (held or ahead) or not (whom or unnamed is not None):
        return None
    who = _subject_sides(grid, verb, speech)
    return Contact(contact, (*who, *whom), verb, "talks with", unnamed)


EDGES = bag("start beginning opening end close conclusion")


def _at_an_edge(grid: Grid, row: int) -> bool:
    """ "saying at the start of talks with": in the talks, as "saying in talks with"."""
    of = grid.heads[row]
    edge = grid.heads[of]
    here = grid.words[of] == "of" and grid.words[edge] in EDGES
    return here and grid.words[grid.heads[edge]] == "at"


TWO = bag("two pair both")


def _had_by_two(grid: Grid, row: int) -> int | None:
    """The verb of "a telephone conversation the two men had"."""
    for child in grid.kids[row]:
        if grid.deps[child] != "relcl" or grid.lemmas[child].lower() not in HOLDING:
            continue
        who = kid(grid, child, "nsubj")
        words = {grid.words[k] for k in grid.kids[who]} if who is not None else set()
        if who is not None and (words & TWO or grid.words[who] in TWO):
            return child
    return None


def _last_two(grid: Grid, row: int) -> tuple[int, ...]:
    """The two persons named before in the sentence; none if there are more, or fewer."""
    low, _ = limits(grid, row)
    latest: dict[int, int] = {}
    for at in range(max(low, row - 80), row):
        mention = grid.mention_of[at]
        if mention >= 0 and kind_of(grid, mention) == "person":
            latest[grid.naming.mentions[mention].chain] = mention
    return tuple(latest.values()) if len(latest) == 2 else ()


def _with(grid: Grid, row: int, verb: int | None) -> int | None:
    """ "held talks on Monday with X": "with X" may hang on the noun, on the verb, or between."""
    last = reach(grid, row, bag("relcl ccomp advcl conj acl"))[1]
    for at in range(row + 1, last + 1):
        if grid.words[at] == "with" and grid.deps[at] == "prep":
            return kid(grid, at, "pobj")
    head = grid.heads[row]
    if grid.deps[head] == "prep" and (inner := object_of(grid, head, "with")) is not None:
        return inner
    if verb is not None and grid.lemmas[verb].lower() in HOLDING:
        for at in (verb, *(k for k in grid.kids[verb] if grid.deps[k] in {"prep", "npadvmod"})):
            found = object_of(grid, at, "with")
            if found is not None and found > row:
                return found
    return None


def _by_phone(grid: Grid, row: int) -> bool:
    low, high = limits(grid, row)
    near = grid.words[max(low, row - 4) : min(high, row + 4)]
    return any(word in PHONE for word in near)


def _called(  # noqa: PLR0911  (questions in their order)
    grid: Grid, row: int, speech: tuple[Quotation, ...]
) -> Contact | None:
    if grid.tags[row].startswith("NN"):
        if grid.words[row] in PHONE:
            return _agreed_by_phone(grid, row, speech)
        return _talks(grid, row, speech) if _by_phone(grid, row) else None
    if (
        not grid.tags[row].startswith("VB")
        or kid(grid, row, "oprd", "attr", "ccomp", "acomp") is not None
    ):
        return None
    thing = kid(grid, row, "dobj")
    if thing is None or object_of(grid, row, "on", "for") is not None:
        return None
    persons = tuple(m for m in side(grid, thing, speech) if kind_of(grid, m) == "person")
    if not persons and not (grid.words[row].startswith(("phone", "telephone"))):
        return None
    if any(grid.deps[k] in {"amod", "acl", "relcl", "xcomp"} and k > thing for k in grid.kids[row]):
        return None
    return Contact("called", (*_subject_sides(grid, row, speech), *persons), row, '"call"')


def _spoke(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB"):
        return _talks(grid, row, speech)
    whom = side(grid, object_of(grid, row, "to", "with"), speech)
    if not whom or any(kind_of(grid, m) == "media" for m in whom):
        return None
    contact = "called" if _by_phone_clause(grid, row) else "met"
    if contact == "met" and object_of(grid, row, "to") is not None:
        return None  # "talked to the paper", "spoke to the nation": no meeting
    return Contact(contact, (*_subject_sides(grid, row, speech), *whom), row, "spoke with")


def _by_phone_clause(grid: Grid, row: int) -> bool:
    first, last = reach(grid, row, bag("relcl advcl ccomp"))
    return any(word in PHONE for word in grid.words[first : last + 1])


def _agreed_by_phone(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "he and Kerry had agreed by telephone", "discussed Syria by phone with"."""
    verb = verb_of(grid, row)
    if verb is None or grid.words[max(0, row - 1)] not in {"by", "over", "the", "via"}:
        return None
    who = _subject_sides(grid, verb, speech)
    whom = side(grid, object_of(grid, verb, "with", "to"), speech)
    return Contact("called", tuple(dict.fromkeys((*who, *whom))), verb, "by telephone")


def _hosted(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod":
        return None
    thing = kid(grid, row, "dobj")
    guests = side(grid, thing, speech) if thing is not None else ()
    if kid(grid, row, "nsubjpass") is not None:
        guests = side(grid, kid(grid, row, "nsubjpass"), speech)
    if grid.lemmas[row] == "receive" and not any(kind_of(grid, m) == "person" for m in guests):
        return None
    if not guests:
        return None
    return Contact("hosted", (*_subject_sides(grid, row, speech), *guests), row, '"host"')


def _invited(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB"):
        return None
    thing = kid(grid, row, "dobj") or kid(grid, row, "nsubjpass")
    guests = side(grid, thing, speech) if thing is not None else ()
    if not guests and (clause := kid(grid, row, "ccomp", "xcomp")) is not None:
        guests = side(grid, kid(grid, clause, "nsubj"), speech)
    return Contact("invited", (*_subject_sides(grid, row, speech), *guests), row, '"invite"')


def _visited(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if grid.tags[row].startswith("NN"):
        return _visit(grid, row, speech)
    if not grid.tags[row].startswith("VB") or grid.deps[row] in {"amod", "aux"}:
        return None
    who = tuple(m for m in _subject_sides(grid, row, speech))
    if not any(kind_of(grid, m) == "person" for m in who) and not _envoys_go(grid, row):
        return None
    if destination(grid, row) is None:
        return None
    return Contact("visited", who, row, f'"{grid.lemmas[row].lower()}"')


def _envoys_go(grid: Grid, row: int) -> bool:
    own = subject(grid, row)
    return own is not None and grid.words[own] in ENVOYS


def _visit(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "a visit by X to Y", "X's visit to Y"."""
    who = side(grid, object_of(grid, row, "by"), speech) or owner(grid, row)
    who = who or side(grid, kid(grid, row, "poss"), speech)
    if not who or destination(grid, row) is None:
        return None
    verb = verb_of(grid, row)
    return Contact("visited", who, verb if verb is not None else row, "visit by")


def destination(grid: Grid, row: int) -> int | None:
    """The place gone to: object of "visit", or after "to", "in"."""
    lemma = grid.lemmas[row].lower()
    options = []
    if lemma in {"visit", "tour"} and grid.tags[row].startswith("VB"):
        options.append(kid(grid, row, "dobj"))
    options.append(object_of(grid, row, "to"))
    if lemma in {"arrive"}:
        options += [object_of(grid, row, "in", "at")]
    for option in options:
        mention = named(grid, option) if option is not None else None
        if mention is not None and family_of(grid, mention) == "location":
            return mention
    return None


FINDERS = {
    **dict.fromkeys(("meet",), _met),
    **dict.fromkeys(sorted(TALKS), _talks),
    **dict.fromkeys(("call", "phone", "telephone"), _called),
    **dict.fromkeys(("speak",), _spoke),
    **dict.fromkeys(("host", "receive", "welcome"), _hosted),
    "invite": _invited,
    **dict.fromkeys(("visit", "arrive", "travel", "fly", "tour"), _visited),
}
