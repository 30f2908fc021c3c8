"""A number in a Grid -> an amount of money, a share, a length of time. The law: as printed; other
lengths of time are no figures.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.evidence.coreference.nominals import BODIES
from briefing.evidence.figures.amount_of import amount_of, worth_of
from briefing.evidence.figures.words import LASTING, LENGTH, NAMED, OF, SYMBOL
from briefing.evidence.ground.grid import Grid, named, phrase, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.beside import HUMAN
from briefing.evidence.reporting.speakers import PRONOUNS, kid, subject
from briefing.model import Figure

AGAINST = re.compile(r"\s(?:against|versus|compared|while|to\s[A-Z])\b")
ASKING = bag("call seek need ask appeal request pledge give donate offer provide spend cost raise")


def money(grid: Grid, match: re.Match[str], base: Figure, found: list[Figure]) -> Figure:
    sign = (match["sign"] or "").strip().lower()
    word = (match["unit"] or "").strip().lower()
    name = word.rsplit(" ", 1)[-1] if not word.endswith("sterling") else "pound"
    unit = SYMBOL.get(sign) or NAMED.get(name.rstrip("s"), word) or word
    after = grid.text[base.end : base.end + 1]
    again = (
        found
        and found[-1].topic == "money"
        and grid.text[found[-1].end : base.start].strip() == "("
    )
    rule = "the same amount in another currency" if again and after == ")" else "currency"
    row = row_at(grid, base.start)
    return replace(
        base,
        unit=unit,
        counts=worth_of(grid, row) or amount_of(grid, base, base.end),
        topic="money",
        rule=rule,
        claimant_words="",
        claimant=subject_of(grid, row, ASKING) if row < len(grid.words) else None,
    )


def share(grid: Grid, base: Figure) -> Figure:
    counts = _of(grid, base) or amount_of(grid, base, base.end)
    return replace(base, unit="percent", topic="share", rule="percentage", counts=counts)


def _of(grid: Grid, base: Figure) -> str:
    """What a share is of, as printed: the noun phrase after "of"."""
    row = row_at(grid, base.end)
    of = kid(grid, row, "pobj") if row < len(grid.words) and grid.words[row] == "of" else None
    if of is not None:
        low, high = phrase(grid, of)
        return AGAINST.split(grid.text[low:high])[0]
    found = OF.match(grid.text, base.end, min(len(grid.text), base.end + 120))
    return found.group(1).strip() if found and not grid.parsed else ""


def length(grid: Grid, match: re.Match[str], base: Figure) -> Figure | None:
    """ "the 32-month war", "40 years in power"; other lengths of time are no figures."""
    unit = LENGTH.match(grid.text, match.end("n"))
    if unit is None:
        return None
    if unit.group(1)[0].isupper():  # "the Six Day War" is a name
        return replace(base, low=-1.0)
    what = LASTING.match(grid.text, unit.end(), min(len(grid.text), unit.end() + 80))
    if what is None:
        return replace(base, low=-1.0)
    return replace(
        base,
        end=unit.end(),
        unit=unit.group(1).lower() + "s",
        topic="duration",
        counts=what.group(1).strip(),
        rule="length of time",
    )


VOTES = ("vote", "votes", "voters", "ballots", "respondents", "polled")


def shared_out(figure: Figure, before: Figure) -> Figure:
    """ "32% of valid votes, while Y secured 26.7%": a share of the same votes."""
    votes = before.topic == "share" and before.counts.lower().endswith(VOTES)
    same = votes and before.sentence == figure.sentence
    return replace(figure, counts=before.counts) if same else figure


REPORTING = bag("report confirm estimate count record register put")


TELLING = HUMAN | BODIES | PRONOUNS | bag("statement bulletin report ministry military")


def counted_by(grid: Grid, row: int) -> int | None:
    """The row of who reports a number, himself no name: "officials reported 25 deaths"."""
    at = row
    for _ in range(6):
        if not grid.parsed or at >= len(grid.words) or grid.heads[at] == at:
            return None
        below, at = at, grid.heads[at]
        if grid.tags[at][:2] == "VB":
            active = kid(grid, at, "nsubjpass", "auxpass") is None and below > at
            known = active and grid.lemmas[at].lower() in REPORTING
            own = subject(grid, at) if known else None
            tells = own is not None and (grid.mention_of[own] >= 0 or grid.words[own] in TELLING)
            return own if tells else None
    return None


def subject_of(grid: Grid, row: int, verbs: frozenset[str]) -> int | None:
    """The one who counts or asks: subject of "registered", "is calling for" above the figure, also
    above what is asked for ("is calling for money to help")."""
    at = row
    for _ in range(6):
        if not grid.parsed or grid.heads[at] == at:
            return None
        at = grid.heads[at]
        if grid.tags[at].startswith("VB"):
            if grid.lemmas[at].lower() in verbs:
                own = subject(grid, at)
                return named(grid, own) if own is not None else None
            if not any(grid.words[k] == "to" and grid.deps[k] == "aux" for k in grid.kids[at]):
                return None
    return None
