"""What became of a contact -> words. The law: every code has its word, in every language."""

from __future__ import annotations

from briefing.showing.words.strings import Language


def contact_word(lang: Language, contact: str) -> str:
    """The kind of contact as a noun in the interface's language."""
    _ = lang.gettext
    words = {
        "met": _("meeting or talks"),
        "called": _("call"),
        "invited": _("invitation"),
        "visited": _("visit"),
        "hosted": _("reception"),
        "spoke": _("conversation"),
    }
    return words.get(contact, contact)


def status_word(lang: Language, status: str, contact: str = "") -> str:
    """The status in the interface's language; of an invitation, that it was given."""
    _ = lang.gettext
    if (contact, status) == ("invited", "proposed"):
        return _("given")
    words = {
        "held": _("held"),
        "planned": _("planned when written"),
        "proposed": _("proposed"),
        "declined": _("declined"),
    }
    return words.get(status, status)
