"""Codes of what the texts assert -> words of the interface's language. The law: the words are the
site's own, so they are said in its language; a text's own words stay as printed.
"""

from __future__ import annotations

import re

from briefing.model import Episode, Figure, FigureGroup, FigureVerdict, Happening, Meeting
from briefing.showing.dossier import Dossier
from briefing.showing.words import known_by
from briefing.showing.words.when import between

Place = tuple[int, int]
PAGE = re.compile(r"\b(?:actors|locations|events)/[a-z0-9-]+")


def perhaps_one(dossier: Dossier, reason: str) -> str:
    """Why two pages may be one; what it says of a page is said of its name."""
    titled = PAGE.sub(lambda m: dossier.title(m[0]) if dossier.entity(m[0]) else m[0], reason)
    return known_by.in_words(dossier.lang, titled)


def time_rule(dossier: Dossier, rule: str) -> str:
    """How a day was told from words of time."""
    _ = dossier.lang.gettext
    words = {
        "full date": _("full date"),
        "last such day before publication": _("last such day before publication"),
        "next one after publication": _("next one after publication"),
        "the one nearest to publication": _("the one nearest to publication"),
        "year of publication": _("year of publication"),
        "month and year": _("month and year"),
        "month nearest by tense": _("the one nearest to publication"),
        "month of the year named": _("month of the year named"),
        "part of a year": _("part of a year"),
        "season of a year": _("season of a year"),
        "years": _("years"),
        "year": _("year"),
        "decade": _("decade"),
        "weekday of the week named": _("weekday of the week named"),
        "weekday of the day named before": _("weekday of the day named before"),
        "next such weekday": _("the next such day from publication on"),
        "weekday, future": _("the next such day from publication on"),
        "weekday, past": _("the last such day up to publication"),
        "last such weekday": _("the last such day up to publication"),
        "the day before the one named before": _("the day before the one named before"),
        "the day after the one named before": _("the day after the one named before"),
        "part of the year": _("part of the year"),
        "counted from publication": _("counted from publication"),
        "counted from the day of the words": _("counted from the day of the words"),
        "counted from the day of the document": _("counted from the day of the document"),
        "the day of the words is not told": _("the day of the words is not told"),
        "counted back from publication": _("counted back from publication"),
        "part of the month": _("part of the month"),
        "end of the year": _("end of the year"),
        "week of publication": _("week of publication"),
        "month of publication": _("month of publication"),
        "weekend nearest by tense": _("the one nearest to publication"),
        "season by year of publication": _("season by year of publication"),
        "from publication on": _("from publication on"),
        "up to publication": _("up to the day of publication"),
    }
    return words.get(rule, rule)


def status_word(dossier: Dossier, status: str) -> str:
    """The word for what did not simply happen."""
    _ = dossier.lang.gettext
    words = {"planned": _("planned when written"), "called off": _("called off")}
    return words.get(status, "")


def happened(dossier: Dossier, article: int, happening: Happening) -> str:
    """When something happened; where that is only about a time, with the words of the text."""
    when = between(dossier.lang, happening.when)
    time = dossier.articles[article].evidence.times[happening.time]
    if happening.when.precision != "about" or not dossier.fragment(article, time.start):
        return when
    words = dossier.story(article).text[time.start : time.end]
    return dossier.lang.gettext("“%(words)s”, %(when)s", words=words, when=when)


def episode(dossier: Dossier, told: Episode) -> str:
    """When an entry of the chronology happened, in the words of its fullest account if about."""
    article, index = told.accounts[0]
    happening = dossier.articles[article].evidence.happenings[index]
    same = happening.when == told.when
    return happened(dossier, article, happening) if same else between(dossier.lang, told.when)


def met(dossier: Dossier, meeting: Meeting) -> str:
    """When a contact took place; "" where no day is told."""
    return "" if meeting.when is None else between(dossier.lang, meeting.when)


def whence(dossier: Dossier, meeting: Meeting) -> str:
    """Where the day of a contact is from; "" where its own sentence tells it."""
    _ = dossier.lang.gettext
    elsewhere = {
        "the day the first paragraph names": _("day as the first paragraph names it"),
        "the day another sentence names": _("day as another sentence names it"),
        "the day of the journey": _("day of the journey"),
    }
    return elsewhere.get(meeting.rule.rpartition("; ")[2], "")


def group_title(dossier: Dossier, group: FigureGroup) -> str:
    """What the figures of a group count."""
    _ = dossier.lang.gettext
    figure = figure_at(dossier, group.figures[0])
    words = {
        ("killed", "total"): _("People killed, in all"),
        ("killed", "event"): _("People killed in one event"),
        ("killed", ""): _("People killed"),
        ("wounded", "total"): _("People wounded, in all"),
        ("wounded", "event"): _("People wounded in one event"),
        ("fled", "total"): _("People who fled, were displaced or registered as refugees"),
        ("detained", "event"): _("People detained in one event"),
        ("missing", "event"): _("People missing after one event"),
        ("casualties", "event"): _("Casualties of one event"),
        ("infected", "event"): _("People infected"),
        ("rescued", "event"): _("People rescued in one event"),
        ("fighters", ""): _("Fighters, by force"),
        ("duration", ""): _("How long the conflict has lasted"),
    }
    title = words.get((group.topic, figure.scope), group.title)
    if figure.scope != "event" or figure.as_of is None:
        return title
    return f"{title}, {between(dossier.lang, figure.as_of)}"


def verdict_reason(dossier: Dossier, verdict: FigureVerdict) -> str:
    """Why two figures agree, differ or cannot be compared, in a sentence."""
    lang, apart = dossier.lang, verdict.apart or 0
    days = _apart(dossier, apart)
    named = {
        "first": _printed(dossier, verdict.first),
        "second": _printed(dossier, verdict.second),
        "counted": topic_word(dossier, verdict.first[0], figure_at(dossier, verdict.first)),
        "other": topic_word(dossier, verdict.second[0], figure_at(dossier, verdict.second)),
        "n": lang.number(apart),
    }
    _ = lang.gettext
    words = {
        "different measures": _(
            "“%(first)s” counts %(counted)s, “%(second)s” counts %(other)s: different measures.",
            **named,
        ),
        "different forces": _("“%(first)s” and “%(second)s” may count different forces.", **named),
        "same number": _("“%(first)s” and “%(second)s” name the same number.", **named),
        "other place": _("“%(first)s” and “%(second)s” may be of different places.", **named),
        "rounded": _("“%(first)s” and “%(second)s” agree: one of them is rounded.", **named),
        "day unknown": _(
            "“%(first)s” and “%(second)s”: the day of one of them is not known.", **named
        ),
        "close in time": _(
            "“%(first)s” and “%(second)s” are %(days)s: a difference between sources.",
            days=days,
            **named,
        ),
        "same month": _("“%(first)s” and “%(second)s” reach back to the same month.", **named),
        "months apart": _(
            "“%(first)s” and “%(second)s” reach back to months that are %(n)s apart.", **named
        ),
        "earlier": _("“%(first)s” is the earlier state, %(days)s.", days=days, **named),
        "lower": _("“%(second)s” is lower than “%(first)s”, %(days)s.", days=days, **named),
    }
    return words.get(verdict.reason, verdict.reason)


def _apart(dossier: Dossier, days: int) -> str:
    if not days:
        return dossier.lang.gettext("of the same day")
    return dossier.lang.ngettext("one day apart", "%(n)s days apart", days)


def role_conflict(dossier: Dossier, one: Place, other: Place) -> str:
    """What is odd about two titles of one actor."""
    return dossier.lang.gettext(
        "“%(one)s” and “%(other)s”, two ranks of one office",
        one=_title(dossier, one),
        other=_title(dossier, other),
    )


def topic_word(dossier: Dossier, article: int, figure: Figure) -> str:
    """What a figure counts; as printed where there is no word for it."""
    _ = dossier.lang.gettext
    words = {
        "killed": _("people killed"),
        "wounded": _("people wounded"),
        "refugees": _("refugees"),
        "registered refugees": _("refugees registered"),
        "expected refugees": _("refugees expected"),
        "fled": _("people who fled"),
        "displaced": _("people displaced"),
        "affected": _("people affected"),
        "casualties": _("casualties"),
        "missing": _("people missing"),
        "detained": _("people detained"),
        "infected": _("people infected"),
        "rescued": _("people rescued"),
        "fighters": _("fighters"),
        "money": _("money"),
        "share": _("share"),
        "duration": _("length of time"),
    }
    return words.get(figure.topic, _shown(dossier, article, figure.start, figure.counts))


def unit_word(dossier: Dossier, unit: str) -> str:
    """The unit of a figure; that of things and of a rarer currency as printed."""
    _ = dossier.lang.gettext
    words = {
        "persons": _("persons"),
        "percent": _("percent"),
        "days": _("days"),
        "weeks": _("weeks"),
        "months": _("months"),
        "years": _("years"),
        "decades": _("decades"),
        "US dollars": _("US dollars"),
        "euros": _("euros"),
    }
    return words.get(unit, unit)


def _shown(dossier: Dossier, article: int, start: int, words: str) -> str:
    """Words of a text, if they may be shown."""
    return words if dossier.fragment(article, start) else ""


def printed(dossier: Dossier, place: Place) -> str:
    """The number with its qualifier, in the text's words; "" where they may not be shown."""
    figure = figure_at(dossier, place)
    words = dossier.story(place[0]).text[figure.start : figure.end]
    printed = " ".join(filter(None, (figure.qualifier, words)))
    return _shown(dossier, place[0], figure.start, printed)


def _printed(dossier: Dossier, place: Place) -> str:
    return printed(dossier, place) or "…"


def _title(dossier: Dossier, place: Place) -> str:
    role = dossier.articles[place[0]].roles[place[1]]
    return _shown(dossier, place[0], role.start, role.title) or "…"


def figure_at(dossier: Dossier, place: Place) -> Figure:
    """The figure that a place names."""
    return dossier.articles[place[0]].evidence.figures[place[1]]
