"""A place name among its neighbours -> the cue that it acts, or "". The law: surface only.

Whoever backs, governs, holds an office, gives, is wary, or talks with another is no ground.
"""

from __future__ import annotations

from briefing.naming.places.readings import patterns as say
from briefing.naming.places.readings.around import Around
from briefing.naming.places.readings.spot import children
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import GEO_LAST, NEVER_ALONE, ORG_LAST

LISTED = 160
"""Characters in which a list of states may stand behind an office."""


def backs(here: Around) -> str:
    """``Qatar-backed``, ``pro-Moscow``."""
    found = say.ACTS_AFTER.match(here.after) or say.ACTS_BEFORE.search(here.before)
    return f"“{found.group()}”" if found else ""


def governs(here: Around) -> str:
    """``the Damascus regime``, ``the government of Ghana``, ``according to Ankara``."""
    if found := say.GOVERNMENT.match(here.after):
        return f"before “{found.group().strip()}”"
    found = say.GOVERNMENT_OF.search(here.before) if here.state else None
    return f"after “{' '.join(found.group().split())}”" if found else ""


def holds_office(here: Around) -> str:
    """``Iran's President``, ``Tanzania President Samia``, ``the presidents of Peru and Chile``."""
    if here.kind == "country" and (found := say.HOLDER.match(here.after)):
        return f"before “{found.group(1)}”"
    line = here.text[max(0, here.start - LISTED) : here.start].rsplit("\n", 1)[-1]
    if here.kind == "country" and (found := say.OFFICE_OF.search(line)):
        return f"behind “{found.group().split()[0]} of”"
    if here.kind == "country" and (found := say.SENT_BY.search(here.before)):
        return f"after “{found.group().split()[0]}”"
    found = say.OFFICE.match(here.after) or say.OFFICE_ANY.match(here.after)
    return f"possessor of “{found.group().split()[-1]}”" if found else ""


def fields_team(here: Around) -> str:
    """``Wales coach``, ``Sweden 1 – 0 Korea``; a town's club is not its state."""
    if here.kind == "capital":
        return ""
    last = not here.after.strip(" .,;)")
    if say.SCORE_AFTER.match(here.after) or (last and say.SCORE_BEFORE.search(here.before)):
        return "beside a score"
    found = say.TEAM.match(here.after)
    return f"before “{found.group().split()[-1]}”" if found else ""


def is_pair(here: Around) -> str:
    """``a Russia-US plan``."""
    hyphen = say.PAIR_BEFORE.search(here.before) and say.PAIR_NOUN.match(here.after)
    return (
        "one of two states" if here.state and (say.PAIR_AFTER.match(here.after) or hyphen) else ""
    )


def gives(here: Around) -> str:
    """``arms from Moscow``, ``its reliance on Beijing``."""
    found = (
        (say.GIVEN_FROM.search(here.before) or say.LEANING_ON.search(here.before))
        or say.PRESSED.search(here.before)
        if here.state
        else None
    )
    return f"after “{' '.join(found.group().split())}”" if found else ""


def _in_headline_row(here: Around) -> str:
    """``Kyrgyzstan, Tajikistan sign border deal``: states before a verb that several do."""
    first = not here.before.strip() and here.state and here.text.find("\n", 0, here.start) < 0
    found = say.HEADLINE_ROW.match(here.after) if first else None
    return f"subject of “{found.group().split()[-1]}”" if found else ""


def opens_headline(here: Around) -> str:
    """``Syria, Russia to Discuss Peace``."""
    opens = not here.before.strip() or (
        here.before.rstrip().endswith(",") and here.before.count(" ") < 3
    )
    return (
        "“to” in a headline" if here.state and opens and say.HEADLINE_TO.match(here.after) else ""
    ) or _in_headline_row(here)


def modifies(here: Around) -> str:
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


def minds(here: Around) -> str:
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


def owns_body(here: Around) -> str:
    """``Kenya's Ministry of Energy``, ``Spain's new parliament``."""
    if here.spot is None or here.parse.deps[here.spot.root] != "poss":
        return ""
    head = here.parse.heads[here.spot.root]
    noun = here.parse.lemmas[head].lower()
    return f"possessor of “{noun}”" if head > here.spot.root and noun in say.BODIES else ""


def owns_person(here: Around) -> str:
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


def is_between(here: Around) -> str:
    """``talks between Moscow and Washington``."""
    talks = say.BETWEEN.search(here.before) and say.TALKING.search(here.before)
    return "after “between”" if talks else ""
