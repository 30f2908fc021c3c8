"""What stands before the name of a ship or storm. The law: such a name is nobody's."""

from __future__ import annotations

import re

SHIP_OR_STORM = (
    r"(?:MV|M/V|M/T|HMS|USS|INS|HMCS|HMAS|HMNZS|FV|F/V|FS|PNS|KRI|KD|TCG|HNLMS|BRP|ROKS|SLNS|RRS|RFA"
    r"|[Hh]urricanes?|[Tt]yphoons?|[Cc]yclones?|[Tt]ropical [Ss]torms?)\s"
)
"""As a pattern: a name follows."""
SHIP_AT_SEA = SHIP_OR_STORM.replace("(?:MV", "(?:MV|MT|MS|SS", 1)
"""The same with what may be a person's initials, in a text that is of the sea: ``MS Dhoni``."""
AT_SEA = re.compile(
    r"\b(?:ships?|vessels?|ferry|crew|cargo|sail(?:ed|ing|s)?|sank|aground|harbou?r|voyage|docked)\b"
)
VESSEL = (
    r"(?:ferry|tanker|trawler|yacht|frigate|destroyer|warship|freighter"
    r"|submarine|schooner|icebreaker|corvette|minesweeper|battleship"
    r"|aircraft carrier|bulk carrier|cruise (?:ship|liner)|ocean liner"
    r"|(?:container|cargo|supply|hospital|rescue|merchant|passenger|research|survey|training"
    r"|naval|sailing|factory|aid|migrant|polar|weather) ship|(?<=the )ship|(?<=the )vessel"
    r"|(?:fishing|patrol|passenger) boat|(?:research|fishing|rescue|cargo|naval) vessel"
    r"|[Ss]pace [Ss]huttle|sister ship,?|rescue craft|(?:LNG|gas|oil|car|vehicle|crude) carrier"
    r"|catamaran|lifeboat|steamship|steamer|motorship|cutter|patrol ship|dredger|trimaran)"
)
"""The same, of words that may also stand before other things."""
