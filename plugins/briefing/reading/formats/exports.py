"""Plain text -> itself, or the articles of a press database's export. No word is lost.

An export numbers its articles ("Document 2 of 40", "2 of 40 DOCUMENTS") or parts them by long
rules, and puts fields ("HEADLINE:", "LENGTH:") above each text. Texts that somebody pasted below
each other are told by the rules between them, if each has its day at its top.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import SetAside
from briefing.reading.formats.text import Text
from briefing.reading.lines.dates import full_dates
from briefing.reading.lines.stamps import is_date_line, is_dated_line
from briefing.reading.text.decode import Decoded, decode

NUMBERED = re.compile(
    r"\W{0,4}(?:document|article|item|story|record) (\d{1,5}) of \d{1,5}\W{0,4}"
    r"|\W{0,4}(\d{1,5}) of \d{1,5} (?:documents|articles|items|stories|records)\W{0,4}",
    re.IGNORECASE,
)
RULED = re.compile(r"[=_*~#-]{10,200}")
FIELD = re.compile(
    r"(HEADLINE|TITLE|BYLINE|AUTHOR|DATE|PUBLICATION DATE|LOAD-DATE|SOURCE|PUBLICATION|SECTION"
    r"|LENGTH|LANGUAGE|PUBLICATION-TYPE|DATELINE|GRAPHIC|BODY|TEXT|URL|LINK|SUBJECT|COUNTRY"
    r"|GEOGRAPHIC|COPYRIGHT|JOURNAL-CODE|DOCUMENT-TYPE|PAGE) ?:[ \t]*(.{0,400})"
)
PARTING = re.compile(r"[=_*~#-]{3,200}")
FEWEST_WORDS = 15
TOP = 5  # lines of a text among which its day stands


def texts(data: bytes) -> tuple[Text, ...]:
    """One text, or one for each article of an export. Raises ``Unreadable``."""
    decoded = decode(data)
    lines = re.split(r"\r\n|\r|\n", decoded.text)
    cuts = _cuts(lines)
    if len(cuts) < 2:
        return (Text(decoded.text, decoded.encoding, decoded.notes),)
    starts = [0, *cuts[1:]]
    ends = [*cuts[1:], len(lines)]
    return tuple(_article(lines, a, b, decoded) for a, b in zip(starts, ends, strict=True))


def _cuts(lines: Sequence[str]) -> list[int]:
    """Indices of the lines with which articles begin; one or none = no export."""
    numbered = [(n, m) for n, line in enumerate(lines) if (m := NUMBERED.fullmatch(line.strip()))]
    counts = [int(match[1] or match[2]) for _, match in numbered]
    if len(counts) > 1 and counts == list(range(counts[0], counts[0] + len(counts))):
        return [n for n, _ in numbered]
    ruled = [n for n, line in enumerate(lines) if RULED.fullmatch(line.strip())]
    parts = [lines[a:b] for a, b in zip([0, *ruled], [*ruled, len(lines)], strict=True)]
    if len(ruled) > 0 and sum(map(_has_fields, parts)) >= 2:
        cuts = [n for n, part in zip([0, *ruled], parts, strict=True) if _has_fields(part)]
        return cuts
    whole = [n for n, line in enumerate(lines) if PARTING.fullmatch(line.strip())]
    starts = [0, *whole]
    parts = [lines[a:b] for a, b in zip(starts, [*whole, len(lines)], strict=True)]
    return starts if len(parts) > 1 and all(map(_is_text, parts)) else []


def _is_text(lines: Sequence[str]) -> bool:
    """Whether a part begins as a text does: a line or two, the line of its day, and a body."""
    top = [line.strip() for line in lines if line.strip() and not PARTING.fullmatch(line.strip())]
    dated = any(is_date_line(line) or is_dated_line(line) for line in top[1:TOP])
    return dated and sum(len(line.split()) for line in top) >= FEWEST_WORDS


def _has_fields(lines: Sequence[str]) -> bool:
    """Whether a part looks like an article of an export: two fields and some text."""
    fields = sum(FIELD.fullmatch(line.strip()) is not None for line in lines)
    return fields >= 2 and sum(len(line.split()) for line in lines) >= FEWEST_WORDS


def _article(lines: Sequence[str], start: int, end: int, decoded: Decoded) -> Text:
    """The article in ``lines[start:end]``: fields set aside, the headline's words first."""
    fields: dict[str, str] = {}
    aside: list[SetAside] = []
    headline, body = "", list(lines[start:end])
    for n, line in enumerate(body):
        bare = line.strip()
        field = FIELD.fullmatch(bare)
        if NUMBERED.fullmatch(bare) or RULED.fullmatch(bare) or (not n and PARTING.fullmatch(bare)):
            aside.append(SetAside(start + n + 1, bare, "a separator of the export"))
            body[n] = ""
        elif field and field[1] not in fields:
            value = field[2].strip()
            fields[field[1]] = value
            is_head = field[1] in ("HEADLINE", "TITLE") and not headline and value
            headline = value if is_head else headline
            keeps = is_head or field[1] in ("BODY", "TEXT")
            body[n] = value if keeps and not is_head else ""
            label = bare[: len(bare) - len(value)].strip() if keeps and value else bare
            aside.append(SetAside(start + n + 1, label, "a field of the export"))
    text = Text("\n".join(body), decoded.encoding, decoded.notes, start + 1, tuple(aside))
    if headline:
        text = replace(text, text=f"{headline}\n\n" + text.text, first_line=start - 1)
    return _with_fields(text, fields)


def _with_fields(text: Text, fields: dict[str, str]) -> Text:
    """What the fields say of day, source and author; a date that is none is told."""
    said = next((fields[k] for k in ("DATE", "PUBLICATION DATE", "LOAD-DATE") if k in fields), "")
    found = next(full_dates(said), None)
    notes = text.notes
    if said and found is None:
        notes += (f"its date cannot be read: “{said[:60]}”",)
    return replace(
        text,
        notes=notes,
        day=found.day if found and not found.other else None,
        publisher=fields.get("SOURCE") or fields.get("PUBLICATION") or "",
        author=fields.get("BYLINE") or fields.get("AUTHOR") or "",
        url=fields.get("URL") or fields.get("LINK") or "",
        origin="from the export's fields",
    )
