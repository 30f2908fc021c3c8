"""A name -> why it cannot be an alias, or "". No alias may link half the words of a text."""

from __future__ import annotations

import unicodedata

FUNCTION_WORDS = frozenset(
    """
    a about above across after afterwards again against ago ahead all almost alone along
    already also although always am amid among an and another any anyone anything are around
    as at away be became because become been before behind being below between beyond both
    but by came can cannot could did do does done down during each either else enough even
    ever every everyone everything few five for four from further get had has have having he
    her here herself him himself his how however i if in instead into is it its itself just
    least less many may maybe me might more most mr mrs ms much must my near nearly neither
    never nine no nobody none nor not nothing now of off often on once one only or other
    others our out over own per perhaps quite rather same second seven several shall she
    should since six so some someone something soon still such ten than that the their them
    themselves then there these they third this those though three through thus to today
    together tomorrow tonight too toward towards twice two under until up upon us very via
    was we well were what when where whether which while who whole whom whose why will with
    within without would yes yesterday yet you your monday tuesday wednesday thursday friday
    saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
    june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec
    """.split()
)
"""Grammar words, weekdays and months."""

COMMON = FUNCTION_WORDS | frozenset(
    """
    according area article ask asked back bad began begin best better big call called
    capital case caption change city come comment comments country day days different
    earlier early end face fact far find first former found friend full gave give given go
    going gone good got great group half hand hard head held help high home hour hours house
    hundred important including indeed keep kept kind knew know known large last late later
    latest left let life like likely line little live long look lot low made main make man
    matter mean meanwhile men million minister minutes moment money month months morning
    name national need new news next night number office official officials old open order
    page part party past people percent person photo place point police possible power
    president press public put read real really recent recently report reported reports
    right room said saw say saying says see seem seen set show side small source sources
    spoke spokesman spokeswoman state statement statements states story sure take taken talk
    talks tell thing things think thought thousand time times told took top turn use used
    video war watch way week weeks went woman women word words work world year years young
    """.split()
)
"""With the commonest nouns and verbs of news."""


def objection(name: str) -> str:
    """Why ``name`` cannot stand for one entity wherever it occurs; "" = it can.

    Capitals of two letters and more (``US``, ``WHO``) are names whatever word they spell.
    """
    if sum(c not in " .,:;!?'\"“”‘’()-" for c in name) < 2:
        return "is too short to be a name"
    if not any(c.isalpha() for c in name):
        return "has no letter"
    words = name.split()
    if len(words) == 1 and name.isupper():
        return ""
    bare = (word.strip(".,:;!?'\"“”‘’()").casefold() for word in words)
    common = COMMON if len(words) == 1 else FUNCTION_WORDS
    if all(word in common or not word for word in bare):
        return "is a common word"
    return ""


def key_of(name: str) -> str:
    """Names with one key are one name: NFC, case, kinds of apostrophe and of space aside."""
    folded = unicodedata.normalize("NFC", name).replace("’", "'").replace("ʼ", "'").casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())
