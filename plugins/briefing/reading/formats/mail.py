"""A mail (.eml) -> its text, with subject as headline. Attachments are named, never opened."""

from __future__ import annotations

import datetime as dt
import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from briefing.reading.formats import web
from briefing.reading.formats.text import Text
from briefing.reading.text.decode import Unreadable

LONGEST = 20_000  # characters of a line of a head that is looked into: that takes quadratic time
STRUCTURE = re.compile(rb"^(?:content-|mime-version)[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M)
LOOKED_INTO = ("subject", "from", "date", "mime-version", "content-")


def texts(data: bytes) -> tuple[Text, ...]:
    """The mail's plain part, else the article of its HTML part. Raises ``Unreadable``."""
    if any(len(found[0]) > LONGEST for found in STRUCTURE.finditer(data)):
        raise _endless()  # the parser itself looks into these, at any depth
    try:
        message = message_from_bytes(data, policy=policy.default)
        if any(len(value) > LONGEST for part in message.walk() for value in _told(part)):
            raise _endless()
        body, notes = _body(message)
        subject = " ".join(str(message.get("subject") or "").split())
        sender = message.get("from")
        names = [a.display_name or a.addr_spec for a in sender.addresses] if sender else []
        day = _day(message)
        files = [part.get_filename() or "unnamed" for part in message.iter_attachments()]
    except Unreadable:
        raise
    except Exception as error:
        name = type(error).__name__
        raise Unreadable(f"no mail that can be read ({name})", "save its text as .txt") from None
    if files:
        notes += (f"attachments left out: {', '.join(files)}",)
    text = body if not subject or body.startswith(subject) else f"{subject}\n\n{body}"
    return (
        Text(
            text,
            notes=notes,
            first_line=None,
            day=day,
            author=", ".join(names),
            origin="from the mail's head",
        ),
    )


def _endless() -> Unreadable:
    what = f"the mail's head has a line of more than {LONGEST:,} characters"
    return Unreadable(what, "save its text as .txt")


def _told(part: EmailMessage) -> list[str]:
    """The lines of a part's head that are looked into, as they came."""
    return [str(v) for name, v in part.raw_items() if name.lower().startswith(LOOKED_INTO)]


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    part = message.get_body(("plain", "html"))
    if part is None:
        raise Unreadable("the mail has no text", "save what it brings in a .txt file")
    content = part.get_content()
    if part.get_content_type() == "text/html":
        return web.texts(content.encode())[0].text, ("the article of a mail in HTML",)
    if not content.strip():
        raise Unreadable("the mail has no text", "save what it brings in a .txt file")
    return content, ("the text of a mail",)


def _day(message: EmailMessage) -> dt.date | None:
    sent = message.get("date")
    return sent.datetime.date() if sent is not None and sent.datetime is not None else None
