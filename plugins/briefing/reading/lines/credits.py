"""A line -> whether it is a date, a byline, a credit or a caption. The law: only whole lines."""

from __future__ import annotations

import re

from briefing.reading.lines.dates import FULL
from briefing.reading.lines.furniture import words_in
from briefing.reading.lines.months import BESIDE

AGENCIES = (
    "Reuters", "AFP", "Agence France-Presse", "AP", "Associated Press", "The Associated Press",
    "UPI", "Xinhua", "TASS", "ITAR-TASS", "RIA Novosti", "Interfax", "DPA", "dpa", "EFE", "ANSA",
    "PTI", "IANS", "ANI", "Bloomberg", "SANA", "Anadolu Agency", "AA", "Kyodo", "Yonhap", "Bernama",
    "Antara", "APA", "KUNA", "WAM", "SPA", "MENA", "Petra", "IRNA", "ISNA", "Fars", "Mehr",
    "Sputnik", "PAP", "Al Jazeera", "BBC", "BBC News", "CNN", "NNA", "APS", "PANA", "VOA",
    "RFE/RL", "IRIN", "IPS", "BNO", "AAP", "Canadian Press", "The Canadian Press", "PA Media",
    "Press Association", "KCNA", "Jiji Press", "Belga", "Tanjug", "Ukrinform", "BelTA", "Tasnim",
    "WAFA", "QNA", "AZERTAC", "Azertac", "APP", "SAPA", "Notimex", "Agerpres",
    "NAN", "CMC", "GNA", "MAP", "ANGOP", "Angop", "Lusa", "LUSA", "PNA", "VNA", "UNB", "BSS", "CNA",
)  # fmt: skip
"""Agencies and broadcasters that stand in datelines, bylines and signatures."""

DATE_WORDS = re.compile(
    r"published|updated|last|modified|posted|created|issued|first|date|of|publication|on|at|in|am"
    r"|pm|a\.m\.?|p\.m\.?|gmt|uk|utc|e[sd]?t|c[sd]t|bst|cet|cest|ist|msk|eet|pst|pdt|pt|local|time|o'clock|hrs?"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|ago|years?|months?|weeks?|days?|hours?|minutes?|mins?|min|read|reading|h"
    r"|the|print|edition|released?|update|original|originally|web|added|upload(?:ed)?|z|t",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:written|reported|posted|published|story|words) )?(?:by:?|author:)"
    r" (?P<names>(?:[^.!?:;]|(?<=\b[A-Z])\.|\.(?=[a-z])){2,90})",
    re.IGNORECASE,
)
CLOCK_LINE = re.compile(
    r"\d{1,2} \w+,? \d{4},? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|gmt|utc|local time)", re.IGNORECASE
)
FIGURE = re.compile(r"[\d:.]+(?:am|pm|h|z)?|[+-]\d+", re.IGNORECASE)
ZONE = re.compile(r"(?<=\d[:.]\d\d) ?\(?[A-Z]{3,5}\b\)?")  # behind a time of day: "14:05 EAT"
MOST_BESIDE_DATE = 4
SMALL = frozenset("and of for in at by the de van von bin al el la with & | - –".split())
HOST = re.compile(r"[a-z][a-z0-9-]{1,40}\.(?:com|org|net|co|news|info|tv)\b")
STAFF = re.compile(
    r"(?!notes? to\b)(?:by )?(?:(?P<who>[A-Z][\w .&-]{1,30}) )?"
    r"(?:staff|news agenc(?:y|ies)|agenc(?:y|ies)|wires?"
    r"|wire (?:service|report)s?|correspondent|staff (?:writer|reporter|report|correspondent)"
    r"|our correspondent|web desk|news desk|monitoring desk|newsdesk)(?: report)?s?\W*",
    re.IGNORECASE,
)
PHOTO = re.compile(
    r"[(\[]?(?:photo(?:graph)?s?|picture|image|pic|file photo|credit)\b"
    r" ?(?:credits?|copyright|source,|by|courtesy(?: of)?|:|/|©)(?:[^.!?]|\.(?=\w)){2,90}[)\]]?"
    r"|[(\[]?(?:reuters|afp|ap|epa|getty(?: images)?|xinhua|tass|anadolu|sana|ap photo|afp photo"
    r"|file)(?: photo)? ?[/|©-][^.!?]{2,60}[)\]]?"
    r"|(?:©|\(c\)) ?[a-z][^.!?©]{1,60}",
    re.IGNORECASE,
)
CAPTION_END = re.compile(
    r"(?:\b(?:REUTERS|AFP|EPA|AP|Xinhua|TASS|Anadolu|Getty Images|SANA|ANSA|EFE|DPA|PTI)"
    r"(?: Photo| PHOTO)?(?:, File)?(?: ?/ ?[A-Z][^.()\[\]]{1,60})"
    r"|[(\[] ?(?:(?:file )?photos?\b[^()\[\]]{0,60}"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?(?:The )?[A-Z][\w -]{1,30}"
    r"|(?:AP|AFP|EPA|REUTERS|Reuters) Photo[^()\[\]]{0,60}"
    r"|(?:AFP|REUTERS|EPA|AP|Getty)(?: Images| file)?)"
    r"|(?:Photo|PHOTO|Photograph|Picture|Image|Credit)(?: credit)?(?:: | by | courtesy of | ?\| ?)"
    r"[A-Z][^.()]{1,60})"
    r" ?[)\]]?[. -]{0,2}$"
)
CAPTION_START = re.compile(
    r"Image caption (?=[A-Z])|(?:From|Left to) (?:left|right)(?: to right)? ?[:,] ?(?=[A-Z])"
    r"|(?:[A-Z][\w'’-]{1,20} ){2,3}/ ?(?:AFP|AP|EPA|REUTERS|Reuters|Getty Images) ?\| ?(?=[A-Z])"
    r"|(?:FILE PHOTO|FILE|File photo|File picture|PHOTO|Photo|Caption"
    r"|(?:Image|Photo|Picture) caption) ?[:—–-]"
    r"|(?:In this|This|A) (?:file |handout |still )?(?:photo|image|picture|frame grab)"
    r" (?:taken|shows|released|provided|from)\b"
)
CREDIT = re.compile(
    r"[(\[—–-]{0,2} ?(?:(?i:(?:(?:additional|extra|further) )?(?:writing|reporting|editing"
    r"|compiled|written|edited|translated|translation|reported|compilation|production"
    r"|photography|contributed|contributions?))(?: by| from) (?:the )?[A-Z].{1,300}"
    r"|(?i:with (?:files|reporting|inputs?|additional reporting|reports?|contributions?"
    r"|information|material) (?:by|from)) .{2,120}"
    r"|(?i:sources?|agencies) ?: .{2,100}|[Aa]gencies"
    r"|[Cc]ourtesy(?: of|:)? (?:[A-Z]|www\.)[^,]{1,60}"
    r"|[A-Z].{2,120} (?:writer|reporter|correspondent|editor|staff|producer)s?\b.{0,80}"
    r" contributed (?:reporting )?to this (?:report|story|article)\.?)[)\]]?"
)
SIGNER = re.compile(
    r"(?:" + "|".join(map(re.escape, AGENCIES)) + r")(?: [A-Z]\w+){0,3}"
    r"|(?:[A-Z][\w.&-]+ ){1,4}(?:News|Agency|Daily|Times|Press)"
)
SIGNATURE = re.compile(
    r"[(\[—–-]{1,2} ?(?:" + "|".join(map(re.escape, AGENCIES)) + r")\b[\w /,&-]{0,30}[)\]]?"
)


PERSON_IN_PLACE = re.compile(
    r"[A-Z][\w'’-]+ [A-Z][\w'’-]+(?: and [A-Z][\w'’-]+ [A-Z][\w'’-]+)?"
    r" in [A-Z][\w'’-]+(?: [A-Z]\w+)?"
)


def is_date_alone(text: str) -> bool:
    """Whether a line holds a full date and nothing but words of dates and times; or ends in a
    time of day, as another calendar's does: "29 Sunbula 1399, 08:39 PM"."""
    return beside_date(text) == 0 or (len(text) <= 40 and CLOCK_LINE.fullmatch(text) is not None)


def is_date_and_name(text: str) -> bool:
    """Whether a line is a date with a place or a name: "AMMAN | Mon Nov 18, 2013 1:00pm EST"."""
    return 0 < beside_date(text) <= MOST_BESIDE_DATE


def beside_date(text: str) -> int:
    """How many words of a line with a full date are no words of dates; a large number: no date."""
    if len(text) > 120:
        return len(text)
    rest, count = FULL.subn(" ", ZONE.sub("", text))
    if not count:
        return len(text) + MOST_BESIDE_DATE + 1
    return _beside(rest)


def _beside(rest: str) -> int:
    """How many words are none of dates, and no figures."""
    return sum(
        not DATE_WORDS.fullmatch(word) and not FIGURE.fullmatch(word) and word.lower() not in BESIDE
        for word in re.findall(r"[^\s,|/•·()\[\]–—:-]+(?::\d\d)*", rest)
    )


NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
SLUG_WORD, SLUG_WORDS = re.compile(r"[^\W\d_]{2,}"), 5


def byline_in(text: str) -> str:
    """The name or names of "By Tom Perry and Laila Bassam"; "" = the line is no byline."""
    head, _bar, rest = text.partition("|")
    if len(text) <= 120 and rest and not _beside(rest):  # "| Published: 2 hours ago"
        text = head.strip()
    match = BYLINE.fullmatch(text) if len(text) <= 120 else None
    if match is None:
        return ""
    names = match["names"].strip(" |-–—,")
    words = names.split()
    good = all(w[0].isupper() or w in SMALL or not w[0].isalpha() or HOST.match(w) for w in words)
    return names if good and 0 < len(words) <= 12 else ""


def is_staff(text: str) -> bool:
    """Whether a line stands for a byline without a name: "Staff Reporter", "Agencies"."""
    return len(text) <= 60 and STAFF.fullmatch(text) is not None


def is_name_alone(text: str, address: str) -> bool:
    """Whether two or three capitalised words are the author's name: the page's address, made of
    its headline, has words enough and none of these."""
    words = text.split()
    if not 2 <= len(words) <= 3 or not all(w[0].isupper() and NAME.fullmatch(w) for w in words):
        return False
    said = SLUG_WORD.findall(address.rstrip("/").rpartition("/")[2].casefold())
    own = {word.casefold() for word in words}
    return len(said) >= SLUG_WORDS and not own & {*said, "the", "a", "an", "how", "why"}


def signature_in(text: str) -> str:
    """The name in "(Xinhua News Agency September 16, 2005)"; "" = the line is no such signature."""
    if not (text.startswith(("(", "[")) and text.endswith((")", "]")) and is_date_and_name(text)):
        return ""
    name = FULL.sub("", text[1:-1]).strip(" ,-–—/|")
    return name if SIGNER.fullmatch(name) else ""


def side_role(text: str) -> str:
    """``credit`` or ``caption`` for lines beside the body's own text; "" = neither."""
    words = words_in(text) if len(text) <= 800 else 1000
    if words <= 45 and (CREDIT.fullmatch(text) or SIGNATURE.fullmatch(text)):
        return "credit"
    if signature_in(text):
        return "credit"
    if words <= 9 and PERSON_IN_PLACE.fullmatch(text):
        return "credit"
    if words <= 16 and PHOTO.fullmatch(text.lstrip(" -–—•*")):
        return "credit"
    if words <= 80 and (CAPTION_END.search(text[-120:]) or CAPTION_START.match(text)):
        return "caption"
    return ""
