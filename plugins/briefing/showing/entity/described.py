"""An Entity -> one line on who or what it is, and how often it is named. The law: an editor's words
first, then the texts'; what is counted apart is told apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.showing.dossier import Dossier
from briefing.showing.values import Count


def describe(dossier: Dossier, ref: str) -> str:
    """One line on who or what it is: the editor's words, else the texts', else the kind."""
    entity = dossier.briefing.entities[ref]
    if entity.authority and entity.authority.role:
        return entity.authority.role
    history = dossier.briefing.role_histories.get(ref)
    if history and history.titles and entity.family == "actor":
        return history.titles[0]
    larger = entity.authority.part_of if entity.authority else ""
    names = [dossier.kind(ref), dossier.title(larger) if larger else ""]
    if entity.place and entity.family == "location":
        names += [entity.place.region, entity.place.country]
    known = [name for name in dict.fromkeys(names) if name and name != entity.title]
    return ", ".join(known)


COMPANY, OFTEN = 3, 3  # names told at the head of a page; paragraphs that make "often"


def in_company(dossier: Dossier, others: Sequence[Count]) -> str:
    """With whom it stands most often; "" where it does so with hardly anybody."""
    names = [one.text for one in others[:COMPANY] if one.count >= OFTEN]
    if len(names) < 2:
        return ""
    return dossier.lang.gettext(
        "Most often beside %(names)s and %(last)s.", names=", ".join(names[:-1]), last=names[-1]
    )


def capital(words: str) -> str:
    """The first letter as at the head of a sentence."""
    return words[:1].upper() + words[1:]


def counted(dossier: Dossier, ref: str) -> str:
    """How often, in how many texts, over which days; direct and indirect kept apart."""
    tally, lang = dossier.tally(ref), dossier.lang
    _ = lang.gettext
    if not tally.shown + tally.adjective + tally.hidden:
        return _("Not named in these texts.")
    texts = lang.ngettext("%(n)s text", "%(n)s texts", tally.texts)
    words = lang.ngettext(
        "Named once in %(texts)s", "Named %(n)s times in %(texts)s", tally.direct, texts=texts
    )
    named_in = dict.fromkeys(i for i, _ in dossier.lines(ref))
    days = [day for day in map(dossier.printed, named_in) if day]
    if days:
        words += f", {lang.days(min(days), max(days))}"
        if undated := len(named_in) - len(days):
            words += ", " + lang.gettext("%(n)s of unknown day", n=lang.number(undated))
    also = []
    if tally.nominal:
        also.append(
            lang.ngettext("%(n)s time by description", "%(n)s times by description", tally.nominal)
        )
    if tally.adjective:
        also.append(
            lang.ngettext(
                "%(n)s time as an adjective", "%(n)s times as an adjective", tally.adjective
            )
        )
    return words + ("; " + _("besides") + f" {', '.join(also)}." if also else ".")


def unlisted(dossier: Dossier, ref: str) -> str:
    """What is counted but has no line, said plainly."""
    tally, lang = dossier.tally(ref), dossier.lang
    words = []
    if tally.adjective:
        words.append(
            lang.ngettext(
                "%(n)s adjective (such as “Syrian” before a noun) is counted, but no link.",
                "%(n)s adjectives (such as “Syrian” before a noun) are counted, but no links.",
                tally.adjective,
            )
        )
    if tally.hidden:
        words.append(
            lang.ngettext(
                "%(n)s mention stands in text that may not be shown.",
                "%(n)s mentions stand in text that may not be shown.",
                tally.hidden,
            )
        )
    return " ".join(words)
