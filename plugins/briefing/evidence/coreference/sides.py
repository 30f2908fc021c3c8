"""A noun phrase in a Grid -> actors who take part. The law: an actor, or people an actor sent."""

from __future__ import annotations

from bisect import bisect_left

from briefing.evidence.coreference.groups import told_before
from briefing.evidence.coreference.nominals import described
from briefing.evidence.coreference.pairs import EITHER, is_pair, one_of_two, pair
from briefing.evidence.coreference.persons import antecedent
from briefing.evidence.coreference.titled import OFFICES, person_behind
from briefing.evidence.ground.grid import Grid, family_of, kind_of, named, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import PRONOUNS, kid
from briefing.model import Quotation

ENVOYS = bag(
    """ambassador ambassadors king monarch emir premier chancellor leadership authorities
    representative negotiator lawmakers generals commanders delegation delegations team teams
    envoy envoys officials representatives diplomats negotiators ministers minister leaders
    leader president official delegates counterpart counterparts group mission diplomat
    secretary chief chairman councilor councillor governor mayor senator prince commissioner
    speaker general archbishop bishop patriarch pope adviser advisor"""
)
LONGEST = 16  # tokens from a delegation to who leads it
PLURAL = bag("presidents ministers leaders secretaries ambassadors premiers chiefs kings monarchs")


def side(grid: Grid, row: int | None, speech: tuple[Quotation, ...] = ()) -> tuple[int, ...]:
    """The actors that the noun phrase at ``row`` stands for, with those joined by "and"."""
    if row is None:
        return ()
    if is_pair(grid, row):
        return pair(grid, row) or tuple(_of_the_group(grid, row))
    found: list[int] = []
    rows = joined(grid, row)
    office = grid.mention_of[row] < 0 and grid.words[row] in ENVOYS
    spelt = any(grid.deps[at] == "appos" for at in rows) and (grid.tags[row] == "NNS" or office)
    for at in rows if spelt and any(_persons(grid, at) for at in rows) else (row, *rows):
        found += _one(grid, at, speech)  # "the Russian ministers X and Y": not Russia too
    office = office and grid.tags[row] == "NNP"
    holder = [m for m in found if kind_of(grid, m) == "person"] if office else []
    if office and not holder and (behind := person_behind(grid, row)) is not None:
        holder = [behind]
    if grid.words[row] in PLURAL and not _along(
        grid, row
    ):  # "Presidents of X and Y A and B": not X and Y too
        holder = holder or [m for m in found if kind_of(grid, m) == "person"]
    return tuple(dict.fromkeys(holder or found))  # "Minister of Trade and Director of X, Y"


def joined(grid: Grid, row: int) -> list[int]:
    """Those joined to a noun by "and"; before it, where the parser hangs the first on the last."""
    before = (k for k in grid.kids[row] if k < row and grid.deps[k] == "nmod")
    rows = [k for k in before if kid(grid, k, "cc") is not None and grid.mention_of[k] >= 0]
    rows += _behind(grid, row)
    rows += [*_along(grid, row), *_including(grid, row)]
    spelt = kid(grid, row, "appos")
    if (
        spelt is not None
        and grid.sentence_of[row] == 0
        and (
            (_persons(grid, row) and (_persons(grid, spelt) or grid.words[spelt] in ENVOYS))
            or _states(grid, row, spelt)
        )
    ):
        rows.append(spelt)  # a headline: "Biden, Netanyahu meet"
    if grid.mention_of[row] < 0 and (spelt := kid(grid, row, "appos")) is not None:
        rows += [
            spelt,
            *_behind(grid, spelt),
            *_again(grid, row, spelt),
        ]  # "the heads of both offices, X and Y"
    return rows


def _again(grid: Grid, row: int, first: int) -> list[int]:
    """ "minister X and adviser Y", read as the minister's: the persons behind "and"."""
    more = [k for k in grid.kids[row] if grid.deps[k] == "appos" and k > first]
    return [k for k in more if _persons(grid, k) and "and" in grid.words[first + 1 : k]]


def _persons(grid: Grid, *rows: int) -> bool:
    """Whether all rows are persons' names."""
    return all(
        grid.mention_of[r] >= 0 and kind_of(grid, grid.mention_of[r]) == "person" for r in rows
    )


def _states(grid: Grid, *rows: int) -> bool:
    """Whether all rows are names of states."""
    return all(
        grid.mention_of[r] >= 0 and kind_of(grid, grid.mention_of[r]) == "state" for r in rows
    )


def _along(grid: Grid, row: int) -> list[int]:
    """ "met with X, along with Y": Y beside the object X."""
    over = grid.heads[grid.heads[row]] if grid.deps[row] == "pobj" else grid.heads[row]
    for at in grid.kids[over]:
        if grid.words[at : at + 2] == ("along", "with") and at > row:
            return [k for k in grid.kids[at + 1] if grid.deps[k] == "pobj"]
    return []


def _including(grid: Grid, row: int) -> list[int]:
    """ "top officials, including X and Y": X and Y."""
    for at in grid.kids[row]:
        inner = kid(grid, at, "pobj") if grid.words[at] == "including" else None
        if inner is not None:
            return [inner, *_behind(grid, inner)]
    return []


def _behind(grid: Grid, row: int) -> list[int]:
    """Those joined to a noun behind it, one by one."""
    rows: list[int] = []
    for _ in range(12):
        following = kid(grid, rows[-1] if rows else row, "conj")
        if following is None or grid.tags[following].startswith("VB"):
            break
        rows.append(following)
    return rows


def _one(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> list[int]:
    if grid.words[row] in PRONOUNS:
        at = bisect_left(speech, grid.starts[row], key=lambda q: q.start)
        before = speech[max(0, at - 6) : at]
        own = antecedent(grid, row, before)
        return [own] if own is not None else _of_the_group(grid, row)
    if grid.words[row] in EITHER and (one := one_of_two(grid, row)) is not None:
        return [one]
    envoys = grid.words[row] in ENVOYS or grid.lemmas[row].lower() in ENVOYS
    own = _described_behind(grid, row)
    own = named(grid, row) if own is None else own
    if own is None and envoys:
        own = _name_behind(grid, row)
    plural = own is not None and own == grid.mention_of[row] and grid.words[row].endswith("ers")
    if plural and envoys and (by := [m for m in _sent_by(grid, row) if m != own]):
        return by  # "the Foreign Ministers of X and Y"
    if own is not None and _acts(grid, own):
        return [own]
    if not envoys:
        return []
    own = described(grid, row)
    own = named_behind_its_title(grid, row) if own is None else own
    return [own] if own is not None else _sent_by(grid, row) or _of_the_group(grid, row)


def _of_the_group(grid: Grid, row: int) -> list[int]:
    """ "The delegation", "they": who led it, or whom it was sent by, where that was told."""
    group = told_before(grid, row)
    return _sent_by(grid, group) if group is not None else []


def _described_behind(grid: Grid, row: int) -> int | None:
    """ "X, Chair of the Committee", read as the committee's: the person before the comma."""
    for child in grid.kids[row] if grid.mention_of[row] >= 0 else ():
        mention = grid.mention_of[child]
        person = mention >= 0 and kind_of(grid, mention) == "person"
        if person and grid.deps[child] == "nmod" and grid.words[child + 1 : child + 2] == (",",):
            return mention
    return None


def _name_behind(grid: Grid, row: int) -> int | None:
    """ "his Azerbaijani counterpart Ilham Aliyev": the person named right behind the title."""
    after = grid.mention_of[row + 1] if row + 1 < len(grid.words) else -1
    if after < 0 or kind_of(grid, after) != "person" or grid.tags[row] not in {"NN", "NNP"}:
        return None
    last = row_at(grid, grid.naming.mentions[after].end - 1)
    return None if grid.deps[last].startswith("nsubj") else after


def named_behind_its_title(grid: Grid, row: int) -> int | None:
    """ "the EU special envoy for the dialogue Miroslav Lajcak": Lajcak, not the EU."""
    behind = person_behind(grid, row) if grid.words[row] in OFFICES else None
    if behind is None:
        return None
    between = grid.words[row + 1 : row_at(grid, grid.naming.mentions[behind].start)]
    return None if {",", "and"} & set(between) else behind


def _acts(grid: Grid, mention: int) -> bool:
    return family_of(grid, mention) == "actor" and kind_of(grid, mention) != "media"


def _sent_by(grid: Grid, row: int) -> list[int]:
    """ "a Syrian delegation led by Mekdad": the leader if named, else whom it was sent by."""
    for child in (*grid.kids[row], *_led_behind(grid, row)):
        if grid.words[child] in {"led", "headed"}:
            agent = kid(grid, child, "agent")
            led = kid(grid, agent, "pobj") if agent is not None else None
            own = named(grid, led) if led is not None else None
            if own is None and led is not None:
                own = named_behind_its_title(grid, led)
            if own is not None and led is not None:
                both = (m for k in _behind(grid, led) if (m := _mention(grid, k)) >= 0)
                return [own, *(m for m in both if kind_of(grid, m) == "person")]
    found = []
    for child in grid.kids[row]:
        if grid.deps[child] in {"amod", "compound", "poss", "nmod"} and not _owner(grid, child):
            found += [grid.mention_of[c] for c in (child, *grid.kids[child], *joined(grid, child))]
        if grid.deps[child] == "prep" and grid.words[child] in {"of", "from"}:
            inner = kid(grid, child, "pobj")
            for at in (inner, *joined(grid, inner)) if inner is not None else ():
                sent = grid.mention_of[at] < 0 and grid.words[at] in ENVOYS
                found += _sent_by(grid, at) if sent else [_mention(grid, at)]
    found = [m for m in dict.fromkeys(found) if m >= 0 and _acts(grid, m)]
    return [m for m in found if not _land_of_the_next(grid, m)]


def _led_behind(grid: Grid, row: int) -> list[int]:
    """ "a delegation from the embassy in Iraq, led by X": where the parser hangs it on the verb."""
    for at in range(row + 1, min(row + LONGEST, len(grid.words) - 1)):
        if grid.words[at] in {"led", "headed"} and grid.words[at + 1] == "by":
            return [at]
        if grid.tags[at][:2] in {"VB", "MD"} or grid.tags[at] == ".":
            return []
    return []


def _land_of_the_next(grid: Grid, mention: int) -> bool:
    """ "the Russian State Duma": an adjective that belongs to the body named right behind it."""
    own = grid.naming.mentions[mention]
    after = mention + 1
    if own.form != "adjective" or after >= len(grid.naming.mentions):
        return False
    near = grid.naming.mentions[after].start == own.end + 1
    return near and _acts(grid, after) and grid.naming.mentions[after].form == "name"


def owner(grid: Grid, row: int) -> tuple[int, ...]:
    """The actor whose talks or visit the noun at ``row`` is: "Russia's talks with Iran"."""
    child = kid(grid, row, "poss")
    mention = grid.mention_of[child] if child is not None else -1
    return (mention,) if mention >= 0 and _acts(grid, mention) else ()


def _mention(grid: Grid, row: int) -> int:
    """The mention a row is, or -1."""
    found = named(grid, row)
    return -1 if found is None else found


def _owner(grid: Grid, row: int) -> bool:
    """ "Assad's envoys" are not Assad."""
    mention = grid.mention_of[row]
    return grid.deps[row] == "poss" and mention >= 0 and kind_of(grid, mention) == "person"


def object_of(grid: Grid, row: int, *prepositions: str) -> int | None:
    """The object of a preposition that hangs on ``row``."""
    for child in grid.kids[row]:
        if grid.words[child] in prepositions and grid.deps[child] in {"prep", "dative", "agent"}:
            inner = kid(grid, child, "pobj")
            if inner is not None:
                return inner
    return None


def unseen(grid: Grid, mentions: tuple[int, ...]) -> int | None:
    """The row of a name joined to the sides that no mention covers: it took part, too."""
    for mention in mentions:
        head = min(row_at(grid, grid.naming.mentions[mention].end - 1), len(grid.words) - 1)
        above = [grid.heads[head]] if grid.deps[head] == "conj" else []
        for at in (*above, *joined(grid, head)):
            new = grid.mention_of[at] < 0 and grid.tags[at] == "NNP" and not _one(grid, at, ())
            if new and grid.words[at] not in ENVOYS:
                return at
    return None
