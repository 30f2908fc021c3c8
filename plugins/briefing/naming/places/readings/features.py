"""A place name in its parsed sentence -> what decides whether it acts. The law: columns only.

Features are ``name=value`` words; slots are the places around the name whose word vectors count,
the word above it told apart by the arc between them. Both are made the same way when the weights
are fitted and when they are used, and neither needs spaCy. After Mathew and Fass's subject-object
intuition, Gritta et al. (ACL 2017), here with a parser's arcs and no network.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Parse
from briefing.naming.places.readings.spot import Spot, children, leader
from briefing.naming.tables.lexicon import listed
from briefing.naming.tables.reading_weights import ABOVE_ROLES, HEAD_ROLES

WINDOW = 12
SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
SAYING = listed(
    """
    say tell announce claim warn insist deny urge argue accuse promise vow pledge demand call
    ask state declare reject condemn denounce agree refuse threaten suggest propose admit
    acknowledge confirm
    """
)
ACTING = listed(
    """
    want support back help send attack invade defeat beat win lose sign join decide plan provide
    sell buy export import host invite press impose lift veto vote recognise recognize withdraw
    deploy launch fight develop build seek hope expect need fear believe think see try offer
    give take make lead elect play face score draw ban allow arrest extradite test fire pay owe
    annex occupy cede gain declare bomb
    """
)


def word(text: str, parse: Parse, row: int) -> str:
    """The small-lettered word of a row, or ``^``/``$`` beyond the text."""
    if row < 0:
        return "^"
    return text[parse.starts[row] : parse.ends[row]].lower() if row < len(parse.starts) else "$"


def features(text: str, parse: Parse, spot: Spot, kind: str) -> list[str]:
    """Features of the name at ``spot``; ``kind``: country | capital | city | other."""
    return list(_features(text, parse, spot, kind))


def _features(text: str, parse: Parse, spot: Spot, kind: str) -> Iterator[str]:
    yield f"kind={kind}"
    yield from _role(parse, spot.root, kind)
    row = leader(parse, spot.root)
    if row != spot.root:
        yield from _role(parse, row, kind)
    for at, n in (
        ("-1", spot.first - 1),
        ("-2", spot.first - 2),
        ("+1", spot.last),
        ("+2", spot.last + 1),
    ):
        yield f"w{at}={word(text, parse, n)}"
        if 0 <= n < len(parse.tags):
            yield f"t{at}={parse.tags[n]}"
    yield f"pair={word(text, parse, spot.first - 1)}_{word(text, parse, spot.last)}"
    for child in children(parse, spot.root):
        if not spot.first <= child < spot.last:
            yield f"child={parse.deps[child]}"


def _role(parse: Parse, row: int, kind: str) -> Iterator[str]:
    """The arc over ``row`` and what hangs together with it."""
    dep, head = parse.deps[row], parse.heads[row]
    lemma, tag = parse.lemmas[head].lower(), parse.tags[head]
    yield f"dep={dep}"
    yield f"head={lemma}"
    yield f"dep_head={dep}_{lemma}"
    yield f"tag={tag}"
    yield f"dep_tag={dep}_{tag}"
    yield f"dep_kind={dep}_{kind}"
    if dep == "pobj":
        yield from _under_preposition(parse, head)
    if dep in SUBJECT:
        yield f"subject={dep}_{lemma}"
        yield f"saying={lemma in SAYING}"
        yield f"acting={lemma in ACTING}"
    if dep == "poss":
        yield f"owns={lemma}"


def _under_preposition(parse: Parse, head: int) -> Iterator[str]:
    preposition, above = parse.lemmas[head].lower(), parse.heads[head]
    over, tag = parse.lemmas[above].lower(), parse.tags[above]
    yield f"prep={preposition}"
    yield f"above={over}"
    yield f"prep_above={preposition}_{over}"
    yield f"prep_tag={preposition}_{tag[:2]}"


def slots(parse: Parse, spot: Spot) -> list[tuple[int, ...]]:
    """Rows for the slots of `reading_weights.SLOTS`, in that order; most are empty."""
    row = leader(parse, spot.root)
    head = parse.heads[row]
    own = (head,) if head != row else ()
    heads = [own if role == _head_role(parse.deps[row]) else () for role in HEAD_ROLES]
    above = [()] * len(ABOVE_ROLES)
    if parse.deps[row] == "pobj":
        at = _above_role(parse.lemmas[head].lower())
        above[ABOVE_ROLES.index(at)] = (parse.heads[head],)
    near = (spot.first - 1, spot.last, spot.last + 1, spot.first - 2)
    beside = [(n,) if 0 <= n < len(parse.heads) else () for n in near]
    siblings = tuple(n for n in children(parse, head) if not spot.first <= n < spot.last)[:4]
    return [*heads, *above, *beside, siblings, _window(parse, spot)]


def _head_role(dep: str) -> str:
    if dep in ("nsubj", "nsubjpass"):
        return dep
    if dep in ("dobj", "dative"):
        return "object"
    return "noun" if dep in ("poss", "compound", "nmod", "amod") else "other"


def _above_role(preposition: str) -> str:
    return preposition if preposition in ABOVE_ROLES else "other"


def _window(parse: Parse, spot: Spot) -> tuple[int, ...]:
    """Nouns, verbs and adjectives within ``WINDOW`` tokens: what the passage is about."""
    rows = range(max(0, spot.first - WINDOW), min(len(parse.tags), spot.last + WINDOW))
    told = ("NN", "VB", "JJ")
    return tuple(n for n in rows if not spot.first <= n < spot.last and parse.tags[n][:2] in told)
