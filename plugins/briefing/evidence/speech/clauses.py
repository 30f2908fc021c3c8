"""A reporting verb in a Grid -> the clause it carries. The law: rows of one sentence, no verb.

"said (that) ...", "..., the source said", "urged X to ...", "according to X, ...", "as X told Y".
"""

from __future__ import annotations

from briefing.evidence.ground.cues import FORMS, NOUNS, THAT, TO_DO
from briefing.evidence.ground.grid import Grid, chain_of, limits, reach, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import kid

INSERTED = 7  # tokens to each side in which the commas around "said X," stand
PAPERS = bag("interview letter speech address report message post briefing note")
TIME, LONGEST = 4, 16  # words behind the verb, and of who says so
FINITE = frozenset({"VB", "MD", "CC", "WD"})
HEARD = bag("tell advise remind warn promise")  # "..., he warned reporters"
PARTED = 4  # words of a subject that the parser may part from its verb
BEFORE = 5  # tokens before who says so at the end of a sentence
SPLIT = frozenset({",", ":", "``", "''", '"', "-LRB-", "-RRB-", "."})

TAIL = "who says so at the end of the sentence"


def _tail(grid: Grid, cue: int) -> tuple[int, int] | None:
    """ "... were killed the Observatory said.": the words before a name, or a group of people, and
    the verb that ends the sentence, with or without a comma."""
    low, high = limits(grid, cue)
    ends = all(grid.tags[row] in SPLIT for row in range(cue + 1, high))
    name = grid.mention_of[cue - 1] if cue > low else -1
    if not ends or name < 0 or grid.naming.chains[chain_of(grid, name)].family != "actor":
        return None
    first = row_at(grid, grid.naming.mentions[name].start)
    while first > low and grid.tags[first - 1] in {"DT", "JJ"}:
        first -= 1
    before = first - 1
    own = sum(not grid.quoted[row] and grid.words[row].isalnum() for row in range(low, before + 1))
    cut = grid.tags[before] in {"IN", "CC", "TO", "VBD", "VBG"}
    return None if own < BEFORE or cut else (low, before)


def clause_of(grid: Grid, cue: int) -> tuple[tuple[int, int] | None, str]:
    """First and last row of what is said, and the rule that found it."""
    if grid.words[cue] == "according":
        return _according(grid, cue), "according to"
    verb = FORMS[grid.words[cue]]
    if verb in THAT:
        clause, rule = _that_clause(grid, cue)
        if clause is not None:
            return clause, rule
    if verb in TO_DO and not _sworn_in(grid, cue):
        return _infinitive(grid, cue), "infinitive carried by the verb"
    if verb in {"voice", "express"}:
        thing = kid(grid, cue, "dobj")
        if thing is not None and grid.lemmas[thing].lower() in NOUNS:
            return reach(grid, thing), "what was voiced"
    if verb in {"deny", "accuse", "blame"}:
        return _complement(grid, cue, "xcomp", "pcomp", "prep"), "what was denied or charged"
    return None, ""


def _sworn_in(grid: Grid, cue: int) -> bool:
    """ "was sworn in to serve": who takes an oath of office states nothing."""
    return grid.words[cue] == "sworn" and grid.words[cue + 1 : cue + 2] in {("in",), ("-",)}


def _that_clause(  # noqa: PLR0911  (questions in their order)
    grid: Grid, cue: int
) -> tuple[tuple[int, int] | None, str]:
    """What is said in a clause of its own: after the verb, around it, or all before it."""
    tail = _tail(grid, cue)
    own = kid(grid, cue, "nsubj")
    if tail is not None and (own is None or grid.mention_of[own] != grid.mention_of[cue - 1]):
        return tail, TAIL
    clause = _complement(grid, cue, "ccomp")
    if clause is not None:
        return _from_the_start(grid, cue, clause), "clause carried by the verb"
    if grid.deps[cue] == "parataxis" or (
        grid.deps[cue] in {"ccomp", "conj"} and _inserted(grid, cue)
    ):
        around = _around(grid, cue)
        if around is not None:
            return around, "verb inserted into the sentence"
    within = _in_a_statement(grid, cue)
    if within is not None:
        return within, 'clause carried by "in a statement"'
    if (before := _all_before(grid, cue)) is not None:
        return before, "verb inserted into the sentence"
    if _as_told(grid, cue):
        first, last = _according(grid, cue)
        if last < cue:  # "intended to flee, as the coast guard claimed"
            first = max(first, reach(grid, grid.heads[cue])[0])
        return (first, last), "as somebody said"
    return (tail, TAIL) if tail is not None else (None, "")


def _all_before(grid: Grid, cue: int) -> tuple[int, int] | None:
    """ "A raid killed 70, the body's chief X said on Sunday.": a sentence, a comma, who says so,
    and nothing behind the verb but when, however the parser joins them."""
    low, high = limits(grid, cue)
    own = kid(grid, cue, "nsubj")
    behind = [grid.tags[row] for row in range(cue + 1, high) if grid.tags[row] not in SPLIT]
    if own is None or own > cue or len(behind) > TIME or any(t[:2] in FINITE for t in behind):
        return None
    comma = next((r for r in range(own, low, -1) if grid.words[r] == ","), low)
    between = range(comma + 1, cue)
    told = any(grid.tags[row] in {"VBD", "VBZ", "VBP", "MD"} for row in range(low, comma))
    plain = not any(grid.tags[row][:2] in FINITE or grid.words[row] == "as" for row in between)
    opens = grid.words[low] in {"as", "when", "while", "after", "before", "if", "since", "although"}
    ends = comma > low + BEFORE and len(between) <= LONGEST and told and plain and not opens
    return (low, comma - 1) if ends else None


def _from_the_start(grid: Grid, cue: int, clause: tuple[int, int]) -> tuple[int, int]:
    """ "Iran and | Iraq have agreed, he said": the words before a clause that the parser cut off
    it; before the verb all is said."""
    low = limits(grid, cue)[0]
    before = range(low, clause[0])
    bare = all(grid.words[row].isalnum() and grid.tags[row][:2] != "VB" for row in before)
    lead = grid.starts[low] >= grid.story.dateline_end
    near = clause[1] < cue and 0 < len(before) <= PARTED
    return (low, clause[1]) if near and bare and lead else clause


def _in_a_statement(grid: Grid, cue: int) -> tuple[int, int] | None:
    """ "told the Weekly in a statement that ...": the clause hangs on the noun."""
    for prep in grid.kids[cue]:
        thing = kid(grid, prep, "pobj") if grid.words[prep] == "in" else None
        if thing is None or grid.lemmas[thing].lower() not in NOUNS | PAPERS:
            continue
        for child in grid.kids[thing]:
            if (
                grid.deps[child] in {"acl", "ccomp", "relcl"}
                and child > thing
                and any(grid.words[k] == "that" for k in grid.kids[child])
            ):
                return reach(grid, child)
    return None


def _as_told(grid: Grid, cue: int) -> bool:
    """ "As Heald told the Post, ozone has dropped": the rest of the sentence is what was said."""
    low, high = limits(grid, cue)
    first, last = reach(grid, cue)
    at_an_end = first <= low + 1 or last >= high - 2
    mark = any(grid.words[k] == "as" and grid.deps[k] in {"mark", "advmod"} for k in grid.kids[cue])
    hears = FORMS[grid.words[cue]] in {"tell", "inform", "remind", "assure"}
    of_its_own = kid(grid, cue, "ccomp", "xcomp", *(() if hears else ("dobj",)))
    about = any(grid.words[k] in {"of", "against", "about"} for k in grid.kids[cue])
    apart = "," in {grid.words[max(first - 1, low)], grid.words[min(last + 1, high - 1)]}
    return (
        grid.deps[cue] == "advcl"
        and mark
        and at_an_end
        and apart
        and of_its_own is None
        and not about
    )


def _complement(grid: Grid, cue: int, *deps: str) -> tuple[int, int] | None:
    for child in grid.kids[cue]:
        charged = grid.deps[child] != "prep" or grid.words[child] in {"of", "for", "with"}
        if (
            grid.deps[child] in deps
            and charged
            and _is_clause(grid, cue, child, FORMS[grid.words[cue]])
        ):
            return reach(grid, child)
    return None


def _is_clause(grid: Grid, cue: int, row: int, verb: str) -> bool:
    """Whether a complement has a subject of its own, or is a gerund or a marked clause."""
    if grid.deps[row] != "ccomp":
        return True
    deps = {grid.deps[k] for k in grid.kids[cue]}
    if "agent" in deps and not deps & {"auxpass", "nsubjpass"}:
        return False  # "the budget, one proposed by the mayor"
    if verb in TO_DO - HEARD and row < cue and deps & {"dobj", "dative"}:
        return False  # "Quake leaves 1,411 dead, UN urges help"
    if verb == "write":  # one writes plays, too
        return any(grid.deps[k] == "mark" for k in grid.kids[row])
    return any(
        grid.deps[k] in {"nsubj", "nsubjpass", "expl", "csubj", "mark"} for k in grid.kids[row]
    )


def _inserted(grid: Grid, cue: int) -> bool:
    low, high = limits(grid, cue)
    comma = any(grid.words[row] == "," for row in range(max(low, cue - 8), cue))
    if grid.deps[cue] == "conj":  # "..., her son told NBC.": joined by nothing but a comma
        over = grid.heads[cue]
        joined = any(grid.deps[k] == "cc" and k > over for k in grid.kids[over])
        own = kid(grid, cue, "nsubj")
        return comma and not joined and own is not None and reach(grid, cue)[1] >= high - 2
    return comma or cue + 2 >= high


def _around(grid: Grid, cue: int) -> tuple[int, int] | None:
    """ "..., the source said.": the clause the verb hangs on, up to the comma before the verb."""
    head = grid.heads[cue]
    if head == cue or not grid.tags[head].startswith("VB"):
        return None
    if head > cue:  # "Recipients, said Maurer, are required to ..."
        first, last = reach(grid, head)
        low, high = max(first, cue - INSERTED), min(head, cue + INSERTED)
        inserted = "," in grid.words[low:cue] and "," in grid.words[cue:high]
        inserted = inserted and grid.deps[cue] == "parataxis" and first < low + INSERTED
        return (first, last) if inserted else None
    low, _ = limits(grid, cue)
    comma = next((r for r in range(cue, low, -1) if grid.words[r] == ","), None)
    if comma is None or comma <= head:
        return None
    first, last = reach(grid, head)
    return first, min(last, comma - 1)


def _infinitive(grid: Grid, cue: int) -> tuple[int, int] | None:
    """ "urged the regime to put ...": object and infinitive together."""
    for child in grid.kids[cue]:
        after = grid.deps[child] in {"xcomp", "ccomp", "advcl"} and child > cue
        if after and any(grid.tags[k] == "TO" for k in grid.kids[child]):
            first, last = reach(grid, child)
            return max(first, cue + 1), last
    on = next((k for k in grid.kids[cue] if grid.words[k] in {"on", "for"} and k > cue), None)
    if on is not None and FORMS[grid.words[cue]] in {"call", "appeal"}:
        return reach(grid, on)
    return None


def _according(grid: Grid, cue: int) -> tuple[int, int]:
    """The rest of the sentence, before or after "according to X"."""
    low, high = limits(grid, cue)
    first, last = reach(grid, cue)
    before, after = (low, first - 1), (last + 1, high - 1)
    over = grid.heads[cue]
    if grid.tags[over][:2] == "VB" and before[1] - before[0] >= BEFORE:
        return before if over < first else after
    return before if before[1] - before[0] >= after[1] - after[0] else after
