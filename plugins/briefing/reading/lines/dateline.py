"""The first paragraph's beginning -> its dateline: place, agency, day. In doubt, none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.reading.lines.credits import AGENCIES, DATE_WORDS
from briefing.reading.lines.dates import MONTH

AGENCY = "|".join(sorted((re.escape(a) for a in AGENCIES), key=len, reverse=True))
CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.]*+"
NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{1,24}"
SMALL = r"(?: (?:de|del|la|el|al|of|the|da|do|and|in|las|los|san|sur|upon))?"
PLACE_CAPS = rf"{CAPS}(?:[ /-]{CAPS}){{0,4}}"
PLACE = rf"{NAME}(?:{SMALL} {NAME}){{0,3}}"
LOOSE_REGION = r"(?:,? ?[A-ZÀ-Þ][\w'’. -]{1,30}?)?"
REGION = r"(?:, ?[A-ZÀ-Þ][\w'’. -]{1,30}?| \[[A-ZÀ-Þ][\w'’. -]{1,30}\])?"
IN_WORDS = r"(?:(?i:" + MONTH.format("m1") + r") ?\d{1,2}|\d{1,2} (?i:" + MONTH.format("m2") + r"))"
A_DAY = rf"{IN_WORDS}(?:,? \d{{4}})?"
WEEKDAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
A_LONG_DAY = r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}"
IN_FIGURES = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
WHOLE_DAY = rf"(?:{IN_WORDS} ?,? ?\d{{4}}|{IN_FIGURES})"
DAY = rf"(?:,? {A_DAY})?"
KNOWN = rf"\((?P<agency>(?:{AGENCY})\b[\w /&.-]{{0,24}})\)"
A_LAND = r"(?:USA|US|UK|UAE|DRC|PNG|RSA|DPRK|BVI|NSW|QLD|VIC|ACT)\b"
OTHER = r"\((?P<agency>[A-Z][\w .&/-]{1,30})\)"
DASH = r"\s*\.?[-–—:_]+\s*"
OWN = r"(?=[A-ZÀ-Þ0-9“\"‘'`«])"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # a whole date tells a dateline, whatever stands between its parts
        rf"(?P<place>{PLACE_CAPS}|{PLACE})(?:/{PLACE})?{REGION}\s?[,:|–—-]\s?{WEEKDAYS}{WHOLE_DAY}"
        rf"(?:,? ?\((?P<agency>[\w .&/-]{{2,30}})\))?\s*(?:[-–—:|_]+\s*|\.\s){OWN}",
        rf"{WHOLE_DAY}(?:,|\s[-–—])\s(?P<place>{PLACE_CAPS}|{PLACE}){REGION}\s[-–—]\s{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE})\s?[-–—]\s?{A_DAY}(?:{DASH}){OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){LOOSE_REGION},? ?{KNOWN}\s+{A_DAY}(?:{DASH}|\s+{OWN})",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){LOOSE_REGION},? ?{KNOWN}\s+{IN_FIGURES}{DASH}{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){LOOSE_REGION}{DAY},? ?{KNOWN}(?:{DASH}|\s+{OWN})",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){REGION}{DAY},? ?{OTHER}{DASH}{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){REGION},? {A_DAY},? ?{OTHER}\s+{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){REGION},? ?\({A_DAY}\)(?:{DASH}){OWN}",
        rf"(?:{A_DAY},? )?{KNOWN}(?:{DASH}|\s+{OWN})",
        rf"\((?P<agency>[KW][A-Z]{{3}})\){DASH}{OWN}",
        rf"\((?P<place>{PLACE_CAPS}|{PLACE})\)\s*[-–—]+\s*{OWN}",
        rf"(?P<place>{NAME}), [^.;]{{0,60}}?\b\d{{4}},? (?P<agency>SPA)\s?-{{1,2}}\s?{OWN}",
        rf"(?P<place>{PLACE_CAPS})/(?P<agency>{AGENCY}){DASH}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){DAY}, (?P<agency>{AGENCY}){DASH}{OWN}",
        rf"(?P<place>{PLACE_CAPS}), {PLACE}, (?P<agency>{AGENCY}|(?!{A_LAND})[A-Z]{{3,5}})"
        rf"\s[-–—]+\s{OWN}",
        rf"(?P<place>{PLACE_CAPS}), {PLACE}, {A_LAND}{DASH}{OWN}",
        rf"(?P<place>{PLACE}), {A_DAY}, (?P<agency>{AGENCY})\s+{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}) ?\((?=[^)]{{0,40}}\b(?:News|Press|Agency|{AGENCY})\b)"
        rf"(?P<agency>[A-Z][\w .&/]{{1,40}}?) ?[-–] ?"
        rf"{A_LONG_DAY}\)(?:{DASH}|\s*{OWN})",
        rf"(?P<place>{PLACE_CAPS}){REGION}{DAY}(?:\s+[-–—_]+\s+|\s?[–—]\s?|:\s+){OWN}",
        rf"(?P<place>{PLACE}){REGION}{DAY}\s+(?:[–—_]|--)\s+{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE})(?:/{PLACE})?{REGION}, {A_DAY},? {OTHER}{DASH}{OWN}",
        rf"(?P<place>{PLACE_CAPS}|{PLACE}){REGION}, {A_DAY}\. "
        rf"/(?P<agency>{AGENCY})\b[^/]{{0,40}}/\.?\s{OWN}",
        rf"(?P<place>{PLACE_CAPS}){REGION}, {A_DAY}\.\s{OWN}",
        rf"(?P<place>{PLACE}){REGION}, {A_DAY}:\s{OWN}",
    )
)
ALONE = re.compile(
    rf"(?P<place>{PLACE_CAPS}|{PLACE}){REGION},? {A_DAY}\.?"
    rf"(?:,? [/(]?(?P<agency>{AGENCY})[/)]?\.?)?"
)
LONGEST = 120
PICTURE = re.compile(r"photo|archive|file|image|picture", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Offsets within the paragraph; ``place`` None where only an agency or an outlet is named."""

    end: int
    place: tuple[int, int] | None = None
    agency: str = ""


def dateline_of(paragraph: str, outlet: str = "") -> Dateline | None:
    """The dateline of a first paragraph. ``outlet``: squeezed host of the text's address; a name
    in the dateline that is the outlet's is no place."""
    head = paragraph[:LONGEST]
    for pattern in PATTERNS:
        match = pattern.match(head)
        if match is None:
            continue
        groups = match.groupdict()
        place, agency = groups.get("place") or "", (groups.get("agency") or "").strip()
        if PICTURE.search(agency):
            continue
        if known := re.match(rf"(?:{AGENCY})\b", agency):
            agency = known[0]
        if place and _is_outlet(place, outlet):
            return Dateline(match.end(), None, place)
        if place and not agency and not _is_place(place):
            continue
        return Dateline(match.end(), match.span("place") if place else None, agency)
    return None


def lone_dateline(line: str) -> Dateline | None:
    """The dateline that a line is, all of it: the words it opens stand in the next one."""
    if len(line) > LONGEST:
        return None
    alone = ALONE.fullmatch(line)
    if alone and not any(map(DATE_WORDS.fullmatch, alone["place"].split())):
        return Dateline(len(line), alone.span("place"), alone["agency"] or "")
    ends = line.endswith(("-", "–", "—", ":", ")")) or line.rpartition(", ")[2] in AGENCIES
    found = dateline_of(f"{line} A") if ends else None
    whole = found is not None and found.agency != "" and found.end > len(line)
    return replace(found, end=len(line)) if found and whole else None


def _is_outlet(place: str, outlet: str) -> bool:
    squeezed = re.sub(r"[\W_]+", "", place.casefold())
    return len(squeezed) >= 4 and bool(outlet) and squeezed in outlet


def _is_place(words: str) -> bool:
    """Single capitals and labels such as UPDATE, BREAKING, QUESTION are no places."""
    labels = (
        "update breaking question answer analysis opinion exclusive factbox video note news q a"
        " date updated published posted released last press statement by on"
    )
    first = words.casefold().split()[0].strip(".:")
    return len(words) > 2 and first not in labels.split()
