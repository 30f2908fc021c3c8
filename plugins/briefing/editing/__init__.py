"""What an editor writes, as bytes -> values, or Problems with their lines. Strict, never silent."""

from briefing.editing.authority import read_authority
from briefing.editing.pages import read_page, read_question
from briefing.editing.register import check_authorities
from briefing.editing.rights import granted
from briefing.editing.sidecar import read_sidecar

__all__ = [
    "check_authorities",
    "granted",
    "read_authority",
    "read_page",
    "read_question",
    "read_sidecar",
]
