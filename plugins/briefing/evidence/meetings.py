"""Grid -> contacts: who met, called, invited, visited or hosted whom. The law: two sides, or a
visitor and a place; and a status that the verb's tense, mood and denial give.

Found from the verbs of contact and from nouns of contact ("talks between X and Y"). A side is an
actor, or a delegation, team or envoy *of* an actor; who is only owner or topic is no side.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from briefing.evidence.grid import Grid, family_of, kind_of, limits, named, reach
from briefing.evidence.lists import bag
from briefing.evidence.persons import antecedent
from briefing.evidence.speakers import PRONOUNS, RELATIVE, kid, subject
from briefing.evidence.tense import verb_of, verb_tense
from briefing.model import Interval, Meeting, Quotation, TimeExpression

TALKS = bag(
    """talk talks meeting meetings consultation consultations discussion discussions negotiation
    negotiations conversation conversations summit dialogue round rounds session telephone-talks"""
)
PHONE = bag("telephone phone telephoned phoned hotline")
HOLDING = bag("hold have conduct begin start resume open conclude lead continue finish wrap enter")
COMING = bag("visit arrive travel fly go head come tour journey")
ENVOYS = bag(
    """delegation delegations team teams envoy envoys officials representatives diplomats
    negotiators ministers minister leaders leader president official representative delegates
    counterpart counterparts group mission diplomat"""
)
DECLINING = bag("refuse decline reject cancel rule boycott snub avoid")
OFFERING = bag(
    """hope propose offer suggest want wish consider seek plead ask urge invite try aim call demand
    ready willing prepare possible could may might can should would-like request"""
)
MODAL_OPEN = bag("may might could can should")
MODAL_SURE = bag("will would shall 'll wo")
NOT = bag("not n't never")


def meetings(
    grid: Grid, times: tuple[TimeExpression, ...], speech: tuple[Quotation, ...]
) -> tuple[Meeting, ...]:
    """Contacts in order of offsets; none without a parse."""
    if not grid.parsed:
        return ()
    found: list[Meeting] = []
    seen: set[tuple[object, ...]] = set()
    for row, word in enumerate(grid.words):
        finder = FINDERS.get(grid.lemmas[row].lower()) or FINDERS.get(word)
        if finder is None or grid.sentence_of[row] < 0:
            continue
        made = finder(grid, row, speech)
        if made is None:
            continue
        contact, sides, verb, rule = made
        meeting = _made(grid, row, contact, sides, verb, rule, times)
        key = _key(grid, meeting) if meeting is not None else None
        if meeting is not None and key not in seen:
            seen.add(key)  # type: ignore[arg-type]
            found.append(meeting)
    return tuple(found)


def _key(grid: Grid, meeting: Meeting) -> tuple[object, ...]:
    """One contact told twice in one sentence ("the talks ... they held") is one."""
    chains = sorted({grid.naming.mentions[m].chain for m in meeting.sides})
    return (meeting.sentence, tuple(chains), meeting.contact == "called")


Found = tuple[str, tuple[int, ...], int, str]
"""(contact, sides, governing verb's row, rule)."""


def _made(
    grid: Grid,
    row: int,
    contact: str,
    sides: tuple[int, ...],
    verb: int,
    rule: str,
    times: tuple[TimeExpression, ...],
) -> Meeting | None:
    where = _where(grid, row, verb, sides)
    chains = {grid.naming.mentions[m].chain for m in sides}
    if len(chains) < 2 and not (chains and contact == "visited" and where is not None):
        return None
    if contact == "visited" and len(chains) < 1:
        return None
    sentence = grid.story.sentences[grid.sentence_of[row]]
    status = status_of(grid, row, verb)
    if contact == "invited":
        status = "declined" if status == "declined" else "proposed"
    return Meeting(sentence, contact, status, sides, where, _when(grid, row, verb, times), rule)


# --- the sides --------------------------------------------------------------------------------


def side(grid: Grid, row: int | None, speech: tuple[Quotation, ...] = ()) -> tuple[int, ...]:
    """The actors that the noun phrase at ``row`` stands for, with those joined by "and"."""
    if row is None:
        return ()
    found: list[int] = []
    for at in (row, *_joined(grid, row)):
        found += _one(grid, at, speech)
    return tuple(dict.fromkeys(found))


def _joined(grid: Grid, row: int) -> list[int]:
    rows, at = [], row
    for _ in range(8):
        following = kid(grid, at, "conj")
        if following is None or grid.tags[following].startswith("VB"):
            break
        rows.append(following)
        at = following
    return rows


def _one(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> list[int]:
    if grid.words[row] in PRONOUNS:
        before = [q for q in speech if q.start < grid.starts[row]][-6:] if speech else []
        own = antecedent(grid, row, before)
        return [own] if own is not None else []
    own = named(grid, row)
    if own is not None and _acts(grid, own):
        return [own]
    if grid.words[row] in ENVOYS or grid.lemmas[row].lower() in ENVOYS:
        return _sent_by(grid, row)
    return []


def _acts(grid: Grid, mention: int) -> bool:
    return family_of(grid, mention) == "actor" and kind_of(grid, mention) != "media"


def _sent_by(grid: Grid, row: int) -> list[int]:
    """ "a Syrian delegation led by Mekdad": the leader if named, else whom it was sent by."""
    for child in grid.kids[row]:
        if grid.words[child] in {"led", "headed"}:
            agent = kid(grid, child, "agent")
            led = kid(grid, agent, "pobj") if agent is not None else None
            own = named(grid, led) if led is not None else None
            if own is not None:
                return [own]
    found = []
    for child in grid.kids[row]:
        if grid.deps[child] in {"amod", "compound", "poss", "nmod"}:
            found += [grid.mention_of[c] for c in (child, *grid.kids[child], *_joined(grid, child))]
        if grid.deps[child] == "prep" and grid.words[child] in {"of", "from"}:
            inner = kid(grid, child, "pobj")
            found += [grid.mention_of[inner]] if inner is not None else []
    return [m for m in dict.fromkeys(found) if m >= 0 and _acts(grid, m)]


def _after(grid: Grid, row: int, *prepositions: str) -> int | None:
    """The object of a preposition that hangs on ``row``."""
    for child in grid.kids[row]:
        if grid.words[child] in prepositions and grid.deps[child] in {"prep", "dative", "agent"}:
            inner = kid(grid, child, "pobj")
            if inner is not None:
                return inner
    return None


# --- one finder for a family of words ---------------------------------------------------------


def _met(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod":
        return None
    who = _subject_sides(grid, row, speech)
    thing, partner = kid(grid, row, "dobj"), _after(grid, row, "with")
    if thing is not None and not side(grid, thing, speech) and not (partner and partner < thing):
        return None
    whom = side(grid, thing, speech) or side(grid, partner, speech)
    return "met", (*who, *whom), row, '"meet"'


def _subject_sides(grid: Grid, verb: int, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    agent = _after(grid, verb, "by") if kid(grid, verb, "nsubjpass") is not None else None
    if kid(grid, verb, "nsubjpass") is not None:
        return side(grid, agent, speech)
    rows = [k for k in grid.kids[verb] if grid.deps[k] == "nsubj" and grid.words[k] not in RELATIVE]
    if len(rows) < 2:
        return side(grid, subject(grid, verb), speech)
    return tuple(dict.fromkeys(m for row in rows for m in side(grid, row, speech)))


def _talks(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    """Talks, meeting, conversation as a noun: held by a verb, or between and with somebody."""
    if not grid.tags[row].startswith("NN"):
        return None
    contact = "called" if _by_phone(grid, row) else "met"
    both = _after(grid, row, "between", "among")
    verb = verb_of(grid, row)
    if both is not None:
        sides = side(grid, both, speech)
        return (contact, sides, verb, "talks between") if verb is not None else None
    whom = side(grid, _with(grid, row, verb), speech)
    owner = side(grid, kid(grid, row, "poss"), speech)
    if owner and whom:
        return (
            contact,
            (*owner, *whom),
            verb if verb is not None else row,
            "somebody's talks with",
        )
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
    if not (held or ahead) or not whom:
        return None
    who = _subject_sides(grid, verb, speech)
    return contact, (*who, *whom), verb, "talks with"


def _with(grid: Grid, row: int, verb: int | None) -> int | None:
    """ "held talks on Monday with X": "with X" may hang on the noun, on the verb, or between."""
    last = reach(grid, row, bag("relcl ccomp advcl conj acl"))[1]
    for at in range(row + 1, last + 1):
        if grid.words[at] == "with" and grid.deps[at] == "prep":
            return kid(grid, at, "pobj")
    head = grid.heads[row]
    if grid.deps[head] == "prep" and (inner := _after(grid, head, "with")) is not None:
        return inner
    if verb is not None and grid.lemmas[verb].lower() in HOLDING:
        for at in (verb, *(k for k in grid.kids[verb] if grid.deps[k] in {"prep", "npadvmod"})):
            found = _after(grid, at, "with")
            if found is not None and found > row:
                return found
    return None


def _by_phone(grid: Grid, row: int) -> bool:
    low, high = limits(grid, row)
    near = grid.words[max(low, row - 4) : min(high, row + 4)]
    return any(word in PHONE for word in near)


def _called(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
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
    if thing is None or _after(grid, row, "on", "for") is not None:
        return None
    persons = tuple(m for m in side(grid, thing, speech) if kind_of(grid, m) == "person")
    if not persons and not (grid.words[row].startswith(("phone", "telephone"))):
        return None
    if any(grid.deps[k] in {"amod", "acl", "relcl", "xcomp"} and k > thing for k in grid.kids[row]):
        return None
    return "called", (*_subject_sides(grid, row, speech), *persons), row, '"call"'


def _spoke(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    if not grid.tags[row].startswith("VB"):
        return _talks(grid, row, speech)
    whom = side(grid, _after(grid, row, "to", "with"), speech)
    if not whom or any(kind_of(grid, m) == "media" for m in whom):
        return None
    contact = "called" if _by_phone_clause(grid, row) else "met"
    if contact == "met" and _after(grid, row, "to") is not None:
        return None  # "talked to the paper", "spoke to the nation": no meeting
    return contact, (*_subject_sides(grid, row, speech), *whom), row, "spoke with"


def _by_phone_clause(grid: Grid, row: int) -> bool:
    first, last = reach(grid, row, bag("relcl advcl ccomp"))
    return any(word in PHONE for word in grid.words[first : last + 1])


def _agreed_by_phone(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    """ "he and Kerry had agreed by telephone", "discussed Syria by phone with"."""
    verb = verb_of(grid, row)
    if verb is None or grid.words[max(0, row - 1)] not in {"by", "over", "the", "via"}:
        return None
    who = _subject_sides(grid, verb, speech)
    whom = side(grid, _after(grid, verb, "with", "to"), speech)
    return "called", tuple(dict.fromkeys((*who, *whom))), verb, "by telephone"


def _hosted(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
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
    return "hosted", (*_subject_sides(grid, row, speech), *guests), row, '"host"'


def _invited(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    if not grid.tags[row].startswith("VB"):
        return None
    thing = kid(grid, row, "dobj") or kid(grid, row, "nsubjpass")
    guests = side(grid, thing, speech) if thing is not None else ()
    if not guests and (clause := kid(grid, row, "ccomp", "xcomp")) is not None:
        guests = side(grid, kid(grid, clause, "nsubj"), speech)
    return "invited", (*_subject_sides(grid, row, speech), *guests), row, '"invite"'


def _visited(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    if grid.tags[row].startswith("NN"):
        return _visit(grid, row, speech)
    if not grid.tags[row].startswith("VB") or grid.deps[row] in {"amod", "aux"}:
        return None
    who = tuple(m for m in _subject_sides(grid, row, speech))
    if not any(kind_of(grid, m) == "person" for m in who) and not _envoys_go(grid, row):
        return None
    if _destination(grid, row) is None:
        return None
    return "visited", who, row, f'"{grid.lemmas[row].lower()}"'


def _envoys_go(grid: Grid, row: int) -> bool:
    own = subject(grid, row)
    return own is not None and grid.words[own] in ENVOYS


def _visit(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Found | None:
    """ "a visit by X to Y", "X's visit to Y"."""
    who = side(grid, _after(grid, row, "by"), speech) or side(grid, kid(grid, row, "poss"), speech)
    if not who or _destination(grid, row) is None:
        return None
    verb = verb_of(grid, row)
    return "visited", who, verb if verb is not None else row, "visit by"


def _destination(grid: Grid, row: int) -> int | None:
    """The place gone to: object of "visit", or after "to", "in"."""
    lemma = grid.lemmas[row].lower()
    options = []
    if lemma in {"visit", "tour"} and grid.tags[row].startswith("VB"):
        options.append(kid(grid, row, "dobj"))
    options.append(_after(grid, row, "to"))
    if lemma in {"arrive"}:
        options += [_after(grid, row, "in", "at")]
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


# --- status, place, time ----------------------------------------------------------------------


def status_of(grid: Grid, row: int, verb: int) -> str:
    """held | planned | proposed | declined, from tense, mood and denial of the governing verb."""
    chain = _verbs_above(grid, verb)
    words = {
        grid.words[k] for v in chain[:2] for k in grid.kids[v] if grid.deps[k] in {"aux", "neg"}
    }
    lemmas = {grid.lemmas[v].lower() for v in chain}
    if words & NOT or lemmas & DECLINING or grid.words[row] in {"no"}:
        return "declined"
    own = {grid.words[k] for k in grid.kids[chain[0]] if grid.deps[k] == "aux"}
    if own & MODAL_OPEN:
        return "proposed"
    if own & MODAL_SURE:
        return "planned"
    tense = verb_tense(grid, chain[0])
    if tense == "future":
        return "proposed" if lemmas & OFFERING else "planned"
    return "held"


def _verbs_above(grid: Grid, verb: int) -> list[int]:
    """The verb and, for infinitives, what governs them."""
    rows = [verb]
    at = verb
    for _ in range(3):
        if grid.deps[at] not in {"xcomp", "ccomp", "advcl", "acl"} or grid.tags[at] not in {
            "VB",
            "VBG",
        }:
            break
        if grid.deps[at] in {"ccomp"} and grid.tags[at] != "VB":
            break
        at = grid.heads[at]
        rows.append(at)
    return rows


def _where(grid: Grid, row: int, verb: int, sides: tuple[int, ...]) -> int | None:
    destination = _destination(grid, row)
    if destination is not None and grid.lemmas[row].lower() in COMING:
        return destination
    for at in dict.fromkeys((row, verb)):
        for child in grid.kids[at]:
            if grid.words[child] not in {"in", "at"} or grid.deps[child] != "prep":
                continue
            inner = kid(grid, child, "pobj")
            mention = named(grid, inner) if inner is not None else None
            if mention is not None and family_of(grid, mention) == "location":
                return mention
    return None


def _when(grid: Grid, row: int, verb: int, times: tuple[TimeExpression, ...]) -> Interval | None:
    """The resolved time in the words that hang on the verb or the noun; the nearest to it."""
    best: tuple[int, Interval] | None = None
    for at in dict.fromkeys((row, verb)):
        first, last = reach(grid, at, bag("relcl ccomp advcl conj acl"))
        low, high = grid.starts[first], grid.ends[last]
        for time in _inside(times, low, high):
            if grid.text[time.end - 5 : time.end] == "after" and time.start > grid.starts[row]:
                continue  # "came just days after ...": tells when the other thing was
            if time.when is None or not DAYLIKE.match(time.when.precision):
                continue
            distance = abs(time.start - grid.starts[row])
            if best is None or distance < best[0]:
                best = (distance, time.when)
        if best is not None:
            return best[1]
    return None


DAYLIKE = re.compile("day|week|about|month")


def _inside(times: tuple[TimeExpression, ...], low: int, high: int) -> tuple[TimeExpression, ...]:
    first = bisect_left(times, low, key=lambda t: t.start)
    found = []
    for time in times[first:]:
        if time.start >= high:
            break
        if not time.rule.startswith("beginning"):
            found.append(time)
    return tuple(found)
