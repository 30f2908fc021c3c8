"""A body's short name -> what a text about it has. The law: a word that others bear, too, is nobody
without a witness.

``the Commonwealth`` is Australia's, Virginia's or the one of Nations; ``Contras`` are chords, too.
"""

from __future__ import annotations

import re

_WITNESSES = {
    "Commonwealth": r"Commonwealth (?:of Nations|[Ss]ecretar(?:y[- ][Gg]eneral|iat)|[Hh]eads of"
    r"|[Ss]ummit|[Cc]ountr(?:y|ies)|[Nn]ations?\b|[Oo]bserver|[Ll]eaders|[Cc]itizens|[Ii]mmigrants"
    r"|[Pp]reference|[Tt]roops|[Ww]ar)|CHOGM|CMAG|[Ss]ecretary[- ][Gg]eneral of the Commonwealth"
    r"|(?:suspen[ds]\w*|readmit\w*|join\w*|leav\w+|left|withdr\w+|expel\w*|expulsion|members?)\b"
    r"[^.]{0,60}\bthe Commonwealth\b",
    "Quartet": r"Middle East|Israel|Palestin|[Rr]oad ?map",
    "Quad": r"Indo-Pacific|Quadrilateral",
    "Contras": r"Nicaragua|Sandinista|Honduras",
    "Derg": r"Ethiopia|Mengistu|Eritrea",
    "Dail": r"Ireland|Irish|Dublin|Taoiseach",
    "Stormont": r"Northern Ireland|Belfast|Ulster|Sinn F",
    "Holyrood": r"Scotland|Scottish|MSP",
    "Whitehall": r"Brit(?:ain|ish)|\bUK\b|London|Downing Street",
    "Blue House": r"Korea|Seoul",
    "Majlis": r"Iran|Tehran|Maldiv|Oman",
    "Black September": r"Palestin|Munich|Jordan|Israel",
}
_FOUND = {name: re.compile(words) for name, words in _WITNESSES.items()}


def is_doubtful(name: str) -> bool:
    """Whether a name needs a witness."""
    return name in _FOUND


def lacks_witness(name: str, text: str) -> bool:
    """Whether a text has none for such a name. Raises KeyError for any other."""
    return _FOUND[name].search(text) is None
