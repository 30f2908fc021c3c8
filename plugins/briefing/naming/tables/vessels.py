"""What stands before the name of a ship or storm. The law: such a name is nobody's."""

from __future__ import annotations

SHIP_OR_STORM = (
    r"(?:MV|MT|MS|SS|HMS|USS|INS|HMCS|HMAS|FV|FS|PNS|KRI|TCG|HNLMS"
    r"|[Hh]urricanes?|[Tt]yphoons?|[Cc]yclones?|[Tt]ropical [Ss]torms?)\s"
)
"""As a pattern: a name follows."""
