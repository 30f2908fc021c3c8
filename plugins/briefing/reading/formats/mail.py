"""A mail (.eml) -> its text, with subject as headline. Attachments are named, never opened."""

from __future__ import annotations

import datetime as dt
import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from briefing.model import SetAside
from briefing.reading.formats import web
from briefing.reading.formats.text import Text
from briefing.reading.text.decode import Unreadable

LONGEST = 20_000  # characters of a line of a head that is looked into: that takes quadratic time
STRUCTURE = re.compile(rb"^(?:content-|mime-version)[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M)
AGAIN = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv) ?: *)*", re.I)
FORWARDED = re.compile(r"\b(?:fwd?|wg|tr|rv)\b", re.I)
LONGEST_SIGNATURE = 12  # lines
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
        again, subject = _answered(subject)
        body, aside = _unsigned(body, again)
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
            set_aside=aside,
            day=day,
            author="" if FORWARDED.search(again) else ", ".join(names),  # who passed it on
            origin="from the mail's head",
        ),
    )


def _answered(subject: str) -> tuple[str, str]:
    """What mail programs put before a subject ("FW: RE: "), and the subject."""
    again = AGAIN.match(subject)
    assert again is not None
    return again[0].strip(), subject[again.end() :]


def _unsigned(body: str, again: str) -> tuple[str, tuple[SetAside, ...]]:
    """The text without the sender's signature; what is no part of it: the marks of the subject,
    and the signature (RFC 3676, 4.3)."""
    aside = [SetAside(0, again, "the mail's head")] if again else []
    lines = body.splitlines()
    edges = [n for n, line in enumerate(lines) if line.rstrip() == "--" and n]
    if edges and len(lines) - edges[-1] <= LONGEST_SIGNATURE:
        signed = filter(None, map(str.strip, lines[edges[-1] :]))
        aside += [SetAside(0, line, "the sender's signature") for line in signed]
        body = "\n".join(lines[: edges[-1]])
    return body, tuple(aside)


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
