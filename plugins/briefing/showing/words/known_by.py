"""Why a day, a name or a line is taken so, and what is odd about a text -> the interface's words.
The law: a closed list.

The rooms give these reasons in English, since data and the editor's desk show them too. Each is
made of the parts below; what stands in the gaps is the text's own words and stays as printed.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from briefing.model import Dating, Fact
from briefing.showing.words.strings import Language


# Marked for extraction; looked up by `Language.gettext`.
def _(message: str) -> str:
    return message


SET = "set by the editor"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PARTS = (
    _("%(known)s; the same is told in “%(headline)s” (%(day)s)"),
    _("%(known)s; “%(words)s” is told as past"),
    _("“%(words)s” is told as past, %(weekday)s as ahead"),
    _("“%(words)s” is told as past"),
    _("it speaks of “%(words)s”, as “%(headline)s” does in its time"),
    _("%(known)s: day and month could be the other way round"),
    _("it stands word for word in “%(headline)s” (%(day)s)"),
    _("from “%(words)s” and the year in its address"),
    _("from “%(words)s” and the days of the other texts"),
    _("from “%(words)s” and the year of “%(name)s”"),
    _("from “%(name)s … Picks” below the text"),
    _("from “%(words)s”"),
    _("from the day in its address"),
    _("from the month in its address"),
    _("from its address"),
    _("from the export's fields"),
    _("from the mail's head"),
    _("from the page's own data"),
    _("%(known)s, and links of %(name)s stand below it"),
    _("the text says “%(words)s”"),
    _("set by the editor"),
    _("two names of one place in the gazetteer"),
    _("two forms of one name"),
    _("%(known)s, both named with %(name)s"),
    _("%(known)s, both of %(name)s"),
    _("%(known)s, both %(office)s of %(name)s"),
    _("%(known)s, both %(office)s"),
    _("spelled alike (%(share)s)"),
    # why a name has a page, and what is open about it
    _("also written %(name)s"),
    _("decision in line %(n)s"),
    _("named event"),
    _("place beside"),
    _("acronym"),
    _("title"),
    _("given name"),
    _("organisation word"),
    _("country"),
    _("capital"),
    _("body"),
    _("town"),
    _("also a place in %(name)s"),
    _("the text does not name its country"),
    _("the coordinates are its state's"),
    _("state or place: %(known)s"),
    _("also fits %(name)s"),
    _("the full name comes only later"),
    # why a contact may be read wrongly
    _("it stands in a question"),
    _("who took part is named elsewhere in the text"),
    _("more names stand beside those found"),
    _("whether it took place is not said plainly"),
    _("the words may tell of something else"),
    # why a line is no part of its article
    _("a link of the page"),
    _("a heading of the page"),
    _("the page's comments"),
    _("a call to subscribe"),
    _("an advertisement"),
    _("a legal notice"),
    _("a word of the agency to its papers"),
    _("a control of the page"),
    _("a counter of the page"),
    _("an image token"),
    _("a list of tags"),
    _("a link to another article"),
    _("a line of signs"),
    _("a style name of the page"),
    _("share buttons"),
    _("figures of the page"),
    _("it stands below “%(words)s”"),
    _("the text's address"),
    _("an address"),
    _("a label of the address"),
    _("a label above the headline"),
    _("the headline again"),
    _("words of the text again"),
    _("the line above, again"),
    _("from the note's front matter"),
    _("the line of the date"),
    _("the byline"),
    _("the masthead"),
    _("the mail's head"),
    _("the sender's signature"),
    _("front matter"),
    _("the target of a link"),
    _("a separator of the export"),
    _("a field of the export"),
    _("the editor's word"),
    _("the editor's headline stands for it"),
    # what is odd about a text
    _("%(n)s control characters left out"),
    _("%(n)s invisible characters left out"),
    _("%(n)s direction overrides left out"),
    _("%(n)s non-characters left out"),
    _("%(n)s lone surrogates left out"),
    _("%(n)s stacks of more than 30 accents cut"),
    _("%(n)s unreadable characters stand as U+FFFD"),
    _("read as %(name)s"),
    _("the text of a Word document"),
    _("the text of an RTF document"),
    _("the text of a PDF, as its lines run"),
    _("the text of a mail"),
    _("the article of a mail in HTML"),
    _("the article of an HTML page; the rest of the page was left out"),
    _("attachments left out: %(name)s"),
    _("its date cannot be read: “%(words)s”"),
    _("its address says %(name)s, its date line %(words)s"),
    _("no headline was found: the first sentence stands as one"),
    _("the text is all in capitals"),
    _("the text has few sentences: a list or a table"),
    _("the text is not in English (%(name)s): only known names are linked"),
    _("`drop: %(words)s` matches no line"),
    _("`keep: %(words)s` matches no line"),
)
"""The first that fits is taken; ``known`` is a reason again."""
CUES = (
    _("subject of “%(words)s”"),
    _("subject of “%(words)s” (passive)"),
    _("object of “%(words)s”"),
    _("possessor of “%(words)s”"),
    _("before “%(words)s”"),
    _("after “%(words)s”"),
    _("behind “%(words)s”"),
    _("beside “%(words)s”"),
    _("near “%(words)s”"),
    _("is a “%(words)s”"),
    _("agent"),
    _("before a noun, like an adjective"),
    _("one of two states"),
    _("beside a score"),
    _("“to” in a headline"),
    _("dateline"),
    _("a place and its land"),
    _("no parse"),
    _("the only %(words)s named so far"),
    _("known to the gazetteer"),
)
"""What decided how a place is read, or whom a description means."""


def why(lang: Language, known: Fact | Dating | None) -> str:
    """How something about a text is known; what an editor wrote stays as written."""
    if known is None or (known.certainty == "editor" and known.reason != SET):
        return known.reason if known else ""
    return in_words(lang, known.reason)


def inferred(lang: Language, known: Fact | Dating | None) -> str:
    """The same, where it is inferred; else ""."""
    return why(lang, known) if known and known.certainty == "inferred" else ""


def unprinted(lang: Language, known: Fact | Dating | None) -> str:
    """The same, where the text does not print it; else ""."""
    return why(lang, known) if known and known.certainty != "printed" else ""


def in_words(lang: Language, reason: str) -> str:
    """A room's reason in the language of the site; one without a translation as it is."""
    part, gaps = _taken_apart(reason)
    message = lang.gettext(part)
    if message == part:
        return reason
    return message % {name: _filled(lang, name, said) for name, said in gaps.items()}


@lru_cache(maxsize=4096)
def _taken_apart(reason: str) -> tuple[str, dict[str, str]]:
    """The part of the list that fits, and what stands in its gaps; ("", {}) if none does."""
    for part, pattern in _patterns():
        if found := pattern.fullmatch(reason):
            return part, found.groupdict()
    return "", {}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each part, and what it matches: any words in its gaps."""
    return tuple(
        (part, re.compile(re.sub(r"%\\?\((\w+)\\?\)s", r"(?P<\1>.*)", re.escape(part)), re.DOTALL))
        for part in (*PARTS, *CUES)
    )


def _filled(lang: Language, name: str, said: str) -> str:
    """What stands in a gap: reasons, days and figures in the site's language too."""
    if name == "known":
        return in_words(lang, said)
    if name == "weekday" and said in WEEKDAYS:
        return lang.weekday_name(WEEKDAYS.index(said))
    if name == "day" and (day := _day(said)):
        return lang.long_day(day)
    if name == "share" and re.fullmatch(r"\d\.\d\d", said):
        return lang.hundredths(float(said))
    return said


def _day(said: str) -> dt.date | None:
    """``17 November 2013``, as the rooms write a day."""
    try:
        return dt.datetime.strptime(said, "%d %B %Y").date()
    except ValueError:
        return None
