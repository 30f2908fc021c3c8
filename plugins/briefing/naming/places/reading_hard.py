"""A place name among its neighbours -> a reading nothing can overrule. The law: surface only.

A ladder of small rules, the first that speaks decides (MENTIONS: "Where the state is the place").
Each returns the cue that is told to the reader, or "".
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Parse
from briefing.naming.places import reading_patterns as say
from briefing.naming.places.reading_spot import Spot, children
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import GEO_LAST, NEVER_ALONE, ORG_LAST

REACH = 60
"""How many characters to each side are looked at."""


@dataclass(frozen=True, slots=True)
class Around:
    """A place name and its line: what stands before and after it."""

    name: str
    kind: str  # country | capital | city | other
    before: str
    after: str
    text: str
    parse: Parse
    spot: Spot | None

    @property
    def state(self) -> bool:
        """A country, or a capital that may stand for one."""
        return self.kind in ("country", "capital")


def around(text: str, parse: Parse, spot: Spot | None, span: tuple[int, int], kind: str) -> Around:
    """The name at ``span`` with its neighbourhood, never beyond its line."""
    start, end = span
    before = text[max(0, start - REACH) : start]
    after = text[end : end + REACH].split("\n", 1)[0]
    before = before[before.rfind("\n") + 1 :]
    return Around(text[start:end], kind, before, after, text, parse, spot)


def hard_reading(here: Around) -> tuple[str, str] | None:
    """(reading, cue) where the neighbouring words leave no choice."""
    for reading, rule in LADDER:
        if cue := rule(here):
            return reading, cue
    return None


def _event(here: Around) -> str:
    """``the Geneva conference``, ``preparations for Geneva``."""
    if here.kind == "country":
        return ""
    if not say.INSIDE.search(here.before) and (
        found := say.EVENT_AFTER.match(here.after) or say.EVENT_TALKS.match(here.after)
    ):
        return f"before “{found.group().split()[-1]}”"
    found = say.EVENT_BEFORE.search(here.before)
    return f"after “{found.group().strip()}”" if found else ""


def _backs(here: Around) -> str:
    """``Qatar-backed``, ``pro-Moscow``."""
    found = say.ACTS_AFTER.match(here.after) or say.ACTS_BEFORE.search(here.before)
    return f"“{found.group()}”" if found else ""


def _based(here: Around) -> str:
    """``Britain-based``."""
    found = say.PLACE_AFTER.match(here.after)
    return f"“{found.group()}”" if found else ""


def _government(here: Around) -> str:
    """``the Damascus regime``."""
    found = say.GOVERNMENT.match(here.after)
    return f"before “{found.group().strip()}”" if found else ""


def _dateline(here: Around) -> str:
    """``NAIROBI, Jun 16``, ``Moscow (Reuters) -``."""
    if here.before.strip(" \t-–—*>"):
        return ""
    if say.DATELINE.match(here.after):
        return "dateline"
    return "dateline" if here.name.isupper() and say.DASHED.match(here.after) else ""


def _office(here: Around) -> str:
    """``Iran's President``, ``Moscow's growing role``, ``Tanzania President Samia``."""
    if here.kind == "country" and (found := say.HOLDER.match(here.after)):
        return f"before “{found.group(1)}”"
    found = say.OFFICE.match(here.after)
    return f"possessor of “{found.group().split()[-1]}”" if found else ""


def _pair(here: Around) -> str:
    """``a Russia-US plan``."""
    hyphen = say.PAIR_BEFORE.search(here.before) and say.PAIR_NOUN.match(here.after)
    return (
        "one of two states" if here.state and (say.PAIR_AFTER.match(here.after) or hyphen) else ""
    )


def _gives(here: Around) -> str:
    """``arms from Moscow``."""
    found = say.GIVEN_FROM.search(here.before) if here.state else None
    return f"after “{' '.join(found.group().split())}”" if found else ""


def _headline(here: Around) -> str:
    """``Syria, Russia to Discuss Peace``."""
    opens = not here.before.strip() or (
        here.before.rstrip().endswith(",") and here.before.count(" ") < 3
    )
    return (
        "“to” in a headline" if here.state and opens and say.HEADLINE_TO.match(here.after) else ""
    )


def _modifies(here: Around) -> str:
    """``U.S. officials``, ``U.S. and Russian diplomats``; not ``U.S. soil``."""
    if here.name not in say.SHORT:
        return ""
    beside = say.WITH_PEOPLE.match(here.after)
    if beside is not None and gazetteer.is_demonym(beside.group(1)):
        return "before a noun, like an adjective"
    if here.spot is None:
        return ""
    parse, root = here.parse, here.spot.root
    head = parse.heads[root]
    before_noun = parse.deps[root] in ("compound", "nmod", "amod") and head >= here.spot.last
    acts = before_noun and parse.lemmas[head].lower() not in say.GROUND
    return "before a noun, like an adjective" if acts else ""


def _minds(here: Around) -> str:
    """``Washington is wary``."""
    if here.spot is None or not here.state or here.parse.deps[here.spot.root] != "nsubj":
        return ""
    parse, head = here.parse, here.parse.heads[here.spot.root]
    if parse.lemmas[head] not in ("be", "remain", "become", "seem", "appear", "feel", "sound"):
        return ""
    for row in children(parse, head):
        if parse.deps[row] == "acomp" and parse.lemmas[row].lower() in say.MIND:
            return f"subject of “{parse.lemmas[head]} {parse.lemmas[row]}”"
    return ""


def _own_man(here: Around) -> str:
    """``Russia's Lavrov``: a country and one surname; not ``Syria's Homs``."""
    if here.spot is None or here.kind != "country":
        return ""
    parse, head = here.parse, here.parse.heads[here.spot.root]
    alone = head + 1 >= len(parse.tags) or not parse.tags[head + 1].startswith("NNP")
    beside = parse.deps[here.spot.root] == "poss" and head == here.spot.last + 1
    if not (alone and beside and parse.tags[head].startswith("NNP")):
        return ""
    name = here.text[parse.starts[head] : parse.ends[head]]
    placed = gazetteer.known_places(name) or gazetteer.country(name)
    return "" if placed or name in GEO_LAST | ORG_LAST | NEVER_ALONE else f"possessor of “{name}”"


def _in(here: Around) -> str:
    """``in Moscow``, ``central Moscow``."""
    found = None if say.OWNS.match(here.after) else say.PLACE_BEFORE.search(here.before)
    if found:
        return f"after “{found.group().split()[0]}”"
    if found := say.AMONG_CITIES.match(here.after):
        return f"before “{found.group().split()[-1]}”"
    found = say.PART_BEFORE.search(here.before)
    return f"after “{found.group().strip()}”" if found else ""


def _between(here: Around) -> str:
    """``talks between Moscow and Washington``."""
    talks = say.BETWEEN.search(here.before) and say.TALKING.search(here.before)
    return "after “between”" if talks else ""


LADDER = (
    ("event", _event),
    ("actor", _backs),
    ("location", _based),
    ("actor", _government),
    ("location", _dateline),
    ("actor", _office),
    ("actor", _pair),
    ("actor", _gives),
    ("actor", _modifies),
    ("actor", _headline),
    ("actor", _minds),
    ("actor", _own_man),
    ("location", _in),
    ("actor", _between),
)
