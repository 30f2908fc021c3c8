"""A cleaned text -> who published it, who wrote it, where it stood. Each with how that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import Fact, SetAside, Sidecar
from briefing.reading.lines.credits import AGENCIES, HOST, byline_in, signature_in
from briefing.reading.lines.dateline import Dateline
from briefing.reading.lines.dates import FULL
from briefing.reading.lines.furniture import address_in
from briefing.reading.lines.hosts import credited, host_of, house_below, is_house, is_masthead
from briefing.reading.lines.stamps import stamp_of

WIRES = ("AFP", "Reuters", "AP", "The Associated Press", "Associated Press", "UPI", "Xinhua", "dpa",
         "DPA", "EFE", "ANSA", "TASS", "Bloomberg")  # fmt: skip
SHORT = {
    "Associated Press": "AP",
    "The Associated Press": "AP",
    "Agence France-Presse": "AFP",
    "The Canadian Press": "Canadian Press",
    "Press Association": "PA Media",
    "dpa": "DPA",
    "ITAR-TASS": "TASS",
}
"""Other names of an agency: the texts of one outlet are counted as one's."""
TOLD = re.compile(
    r"\b(?:told|tells|telling|an?|interview with) (?:the )?("
    + "|".join(sorted(map(re.escape, WIRES), key=len, reverse=True))
    + r")\b(?! and\b)"
)
OFTEN = 2  # times a text says so: other houses quote an agency too
PICKS = re.compile(r"([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}) (?:Video Picks|Editor.?s Picks)")
NAMED = re.compile(
    r"(?i:source|publisher|publication|published by) ?: ?"
    r"(?!(?i:read|click|view|see|go to|full|here|link)\b)([A-Z][^.!?:]{1,60})"
)
HELD = re.compile(r"\((" + "|".join(map(re.escape, AGENCIES)) + r")\)")
SIGNED = re.compile(r"[-–—(\[] ?(" + "|".join(map(re.escape, AGENCIES)) + r") ?[)\]]?\W*$")


def address_of(aside: Sequence[SetAside], sidecar: Sidecar) -> str:
    """The text's own URL: the editor's, the labelled one, else the first above or below it."""
    if sidecar.url:
        return sidecar.url
    reasons = ("the text's address", "an address")
    found = [s.text for reason in reasons for s in aside if s.reason == reason]
    url = address_in(found[0]) if found else ""
    return web_address(f"http://{url}" if url.startswith("www.") else url)


def web_address(url: str) -> str:
    """``url`` if it is an http(s) address in plain ASCII without user name; else ""."""
    plain = re.fullmatch(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][!-~]*)?", url)
    return url if plain else ""


def byline_of(aside: Sequence[SetAside], sidecar: Sidecar) -> Fact | None:
    """The author as printed above or below the text."""
    if sidecar.author:
        return Fact(sidecar.author, "editor", sidecar.reason)
    for scrap in aside:
        if scrap.reason == "the byline":
            return Fact(byline_in(scrap.text) or scrap.text, "printed", _quoted(scrap.text))
        if scrap.reason == "the line of the date" and (stamp := stamp_of(scrap.text)):
            return Fact(stamp.author, "printed", _quoted(scrap.text)) if stamp.author else None
    return None


def publisher_of(
    aside: Sequence[SetAside],
    paragraphs: Sequence[str],
    dateline: Dateline | None,
    url: str,
    sidecar: Sidecar,
) -> Fact | None:
    """``paragraphs``: the one with the dateline first, then all.

    The editor's word; what is printed as masthead, byline, dateline or signature; else what
    the address, or the way the text speaks of an agency, makes likely."""
    if sidecar.publisher:
        return Fact(sidecar.publisher, "editor", sidecar.reason)
    printed = _printed(aside, paragraphs, dateline, url)
    if printed:
        return replace(printed, value=SHORT.get(printed.value, printed.value))
    if url:
        return Fact(host_of(url), "inferred", "from its address") if host_of(url) else None
    return _told(aside, paragraphs)


def _printed(
    aside: Sequence[SetAside], paragraphs: Sequence[str], dateline: Dateline | None, url: str
) -> Fact | None:
    """The first of the places in which publishers print themselves, best first."""
    found = (*_above(aside, url), *_beside(paragraphs, dateline))
    return next((Fact(name, "printed", _quoted(words)) for name, words in found), None)


def _above(aside: Sequence[SetAside], url: str) -> Iterator[tuple[str, str]]:
    """Masthead, and the byline of a house or with one."""
    for scrap in aside:
        if scrap.reason == "the masthead":
            agency = credited(scrap.text)
            house = "" if agency in AGENCIES else house_below(scrap.text)
            yield house or agency, scrap.text
    for scrap in aside:
        names = byline_in(scrap.text) if scrap.reason == "the byline" else ""
        if names and is_masthead(names, (url,)):
            yield names, scrap.text
        for part in names.split(", ")[1:]:
            if part in AGENCIES or part == "PA" or HOST.match(part):
                yield part, scrap.text
        stamp = stamp_of(scrap.text) if scrap.reason == "the line of the date" else None
        if stamp and (stamp.agency or stamp.house):
            yield stamp.agency or stamp.house, scrap.text
        dated = HELD.search(scrap.text) if scrap.reason == "the line of the date" else None
        if dated:
            yield dated[1], scrap.text
        if scrap.reason == "the line of the date" and (house := house_below(_undated(scrap.text))):
            yield house, scrap.text
        if is_house(names):
            yield names, scrap.text


def _beside(paragraphs: Sequence[str], dateline: Dateline | None) -> Iterator[tuple[str, str]]:
    """ "Source: Reuters", the dateline's agency, the signature below the text."""
    for text in paragraphs:
        if named := NAMED.fullmatch(text[:120]):
            yield named[1].strip(), text
    if dateline and dateline.agency:
        yield dateline.agency, paragraphs[0][: dateline.end].strip(" -–—:")
    for text in paragraphs[-1:]:
        if name := signature_in(text):
            yield re.sub(r" News Agency$", "", name), text
        elif signed := SIGNED.search(text[-40:]):
            yield signed[1], signed[0].strip()


def _told(aside: Sequence[SetAside], paragraphs: Sequence[str]) -> Fact | None:
    """An agency to whom sources speak in the text, and the site whose links stand below it."""
    told = [match for text in dict.fromkeys(paragraphs) for match in TOLD.finditer(text)]
    agencies = sorted({match[1] for match in told})
    picks = next((m[1] for s in aside if (m := PICKS.fullmatch(s.text))), "")
    if len(agencies) != 1:
        return Fact(picks, "inferred", f"from “{picks} … Picks” below the text") if picks else None
    reason = f"the text says “{told[0][0]}”"
    if not picks and len(told) < OFTEN:
        return None
    if not picks:
        return Fact(agencies[0], "inferred", reason)
    reason += f", and links of {picks} stand below it"
    return Fact(f"{agencies[0]} via {picks}", "inferred", reason)


def _undated(text: str) -> str:
    """The name in "Earth News, September 14, 2022"."""
    return FULL.sub("", text).strip(" ,|–—-")


def _quoted(text: str) -> str:
    return f"from “{text[:80]}”"
