"""A language code -> its words, dates and numbers. The law: no word of the site is told elsewhere.

English is the source language; a ``translations/<language>.po`` beside this module makes another.
The .po is read as it is, so nothing has to be compiled after a clone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import NullTranslations, c2py
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

FOLDER = Path(__file__).parent / "translations"


class Translations(NullTranslations):
    """The messages of one .po file behind gettext's own interface."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with path.open("rb") as file:
            catalog = read_po(file)
        self._plural = c2py(catalog.plural_expr)
        self._messages: dict[str, tuple[str, ...]] = {}
        for message in catalog:
            if message.id and message.string and not message.fuzzy:
                self._take(message.id, message.string)

    def _take(self, id: str | tuple[str, ...], string: str | tuple[str, ...]) -> None:
        if isinstance(id, str):
            self._messages[id] = (str(string),)
        elif all(string):
            self._messages[id[0]] = tuple(string)

    def gettext(self, message: str) -> str:
        return self._messages.get(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._messages.get(msgid1)
        if forms is None:
            return msgid1 if n == 1 else msgid2
        return forms[min(self._plural(n), len(forms) - 1)]


def languages() -> tuple[str, ...]:
    """The languages the interface speaks: English and one for every .po."""
    return ("en", *sorted(path.stem for path in FOLDER.glob("*.po")))


@cache
def translations(language: str) -> NullTranslations:
    """The translations for ``language`` (``de``, ``de-CH``); English where there are none."""
    for code in (language.replace("-", "_"), language.split("-", maxsplit=1)[0]):
        path = FOLDER / f"{code}.po"
        if code.isidentifier() and path.is_file():
            return Translations(path)
    return NullTranslations()


MARKS = {"“": "”", '"': '"', "‘": "’", "„": "“", "«": "»"}  # that open a quotation, and close it


@dataclass(frozen=True, slots=True)
class Language:
    """The interface's language. Dates and numbers follow Unicode CLDR, through Babel."""

    code: str
    words: NullTranslations
    locale: Locale
    _numbers: dict[float, str] = field(default_factory=dict)
    _days: dict[tuple[dt.date, str], str] = field(default_factory=dict)

    def gettext(self, message: str, **values: object) -> str:
        """``message`` in this language, with ``%(name)s`` filled in."""
        found = self.words.gettext(message)
        return found % values if values else found

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """The form for ``count``, which may stand in it as ``%(n)s``."""
        found = self.words.ngettext(one, many, count)
        return found % {"n": self.number(count), **values}

    def number(self, value: float) -> str:
        """A number with the language's own signs: ``1,234``."""
        if value not in self._numbers:
            self._numbers[value] = format_decimal(value, locale=self.locale)
        return self._numbers[value]

    def day(self, day: dt.date) -> str:
        """``18 Nov 2013``."""
        return self._format(day, "yMMMd")

    def days(self, first: dt.date, last: dt.date) -> str:
        """``18–19 Nov 2013``, ``29 Dec 2012 – 3 Jan 2013``; one day where they are the same."""
        if first == last:
            return self.day(first)
        key = (first, last.isoformat())
        if key not in self._days:
            words = format_interval(first, last, "yMMMd", locale=self.locale)
            self._days[key] = words.replace("\u2009", " ")
        return self._days[key]

    def weekday(self, day: dt.date) -> str:
        """``Mon, 18 Nov 2013``."""
        return self._format(day, "yMMMEd")

    def long_day(self, day: dt.date) -> str:
        """``18 November 2013``."""
        return format_date(day, "long", locale=self.locale)

    def weekday_name(self, number: int) -> str:
        """``Monday``, which is 0."""
        return str(self.locale.days["stand-alone"]["wide"][number])

    def hundredths(self, value: float) -> str:
        """``0.90``."""
        return format_decimal(value, format="0.00", locale=self.locale)

    def month(self, day: dt.date) -> str:
        """``November 2013``."""
        return self._format(day, "yMMMM")

    def _format(self, day: dt.date, pattern: str) -> str:
        """``pattern`` names the parts; their order is the language's own."""
        if (day, pattern) not in self._days:
            self._days[day, pattern] = format_skeleton(pattern, day, locale=self.locale)
        return self._days[day, pattern]

    @property
    def direction(self) -> str:
        return "rtl" if self.locale.text_direction == "rtl" else "ltr"


def language(code: str) -> Language:
    """The language of ``code``; an unknown code gives English words and dates."""
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    if locale.language == "en" and not locale.territory:
        locale = Locale("en", "GB")  # day before month, as the site's sources are read worldwide
    return Language(code, translations(code), locale)


def shorten(text: str, limit: int) -> str:
    """``text`` cut at a word to at most ``limit`` characters, with an ellipsis where cut."""
    text = " ".join(text[: limit * 4].split())
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", 0, limit)
    return text[: cut if cut > limit // 2 else limit - 1].rstrip(" ,;:-–—") + "…"


def opening(text: str, limit: int) -> str:
    """The first words of a sentence in quotation marks; its own do where it opens with them."""
    words = shorten(text, limit)
    if words[:1] not in MARKS:
        return f"“{words}”"
    closing = MARKS[words[0]]
    return words if closing in words[1:] else words + closing


# Marked for extraction; looked up by `Language.gettext`.
def _(message: str) -> str:
    return message


KINDS: Mapping[str, str] = {
    "person": _("person"),
    "state": _("state"),
    "government": _("government"),
    "ministry": _("ministry"),
    "international-organisation": _("international organisation"),
    "political-body": _("political body"),
    "armed-group": _("armed group"),
    "company": _("company"),
    "media": _("news outlet"),
    "organisation": _("organisation"),
    "country": _("country"),
    "region": _("region"),
    "province": _("province"),
    "city": _("city"),
    "district": _("district"),
    "town": _("town"),
    "site": _("site"),
    "building": _("building"),
    "water": _("water"),
    "place": _("place"),
    "conference": _("conference"),
    "talks": _("talks"),
    "agreement": _("agreement"),
    "process": _("process"),
    "war": _("war"),
    "election": _("election"),
    "event": _("event"),
}

FORMS: Mapping[str, str] = {
    "name": _("name"),
    "metonym": _("metonym"),
    "nominal": _("description"),
    "adjective": _("adjective"),
}
