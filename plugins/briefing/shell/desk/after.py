"""A build that is about to be published -> what its editor is told beside the site.

The law: the terminal has what fits, a file in .build/ has all of it, and the site has neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing import data
from briefing.data.changes import in_words
from briefing.model import Briefing, Change
from briefing.shell.desk.desk import write
from briefing.shell.desk.report import page
from briefing.shell.desk.since import STATE, lines_in
from briefing.shell.desk.waiting import Group, Item, Line, lines_of
from briefing.shell.report import many, printable
from briefing.shell.staging.publishing import Places

NAMES = "names-without-page.txt"
CHANGES = "changes.html"
TOLD = 20  # changes told on the terminal
SENTENCES = 5  # of one name, in the page of changes; its own page has all of them


def names_file(briefing: Briefing, yard: Path) -> str:
    """Write every name without a page, the most frequent first, with its first place; returns
    where, as an editor would type it."""
    path = yard / NAMES
    write(path, "".join(_named(briefing)) or "Every name that was found has a page.\n")
    return os.path.relpath(path)


def _named(briefing: Briefing) -> Iterator[str]:
    for one in sorted(briefing.unlinked, key=lambda one: (-len(one.occurrences), one.title)):
        source = briefing.articles[one.occurrences[0][0]].story.source
        told = f"{one.kind}, {many(len(one.occurrences), 'mention')}, first in seeds/{source}"
        yield printable(f'"{one.title}", {told}: {"; ".join(one.reasons)}') + "\n"


def news(places: Places, briefing: Briefing) -> str:
    """What is new, gone or different since the site that is published: the first of it as lines,
    all of it in .build/changes.html; "" if there is no earlier site or nothing is."""
    try:
        before, now = (site / STATE for site in (places.output, places.stage))
        if os.path.samefile(before, now):
            return ""
        changed = data.compare(lines_in(before), lines_in(now))
    except (OSError, ValueError):  # a first build, or the first of this version of the program
        return ""
    if not changed:
        return ""
    path = places.yard / CHANGES
    write(path, page(_groups(changed, briefing), "What changed since the build before"))
    first = sorted(changed, key=lambda one: (one.how == "changed", one.what != "article"))[:TOLD]
    told = [printable(in_words(one)) for one in first]
    more = f"{len(changed) - TOLD:,} more changes and " if len(changed) > TOLD else ""
    told.append(f"{more}the sentences of each are in {os.path.relpath(path)}")
    return "".join(f"{line}\n" for line in told)


def _groups(changed: Sequence[Change], briefing: Briefing) -> list[Group]:
    """The changes by sort, each with its new mentions."""
    wanted = {slug for one in changed for slug, _ in one.fresh}
    places = {
        (article.story.slug, mention.id): (a, m)
        for a, article in enumerate(briefing.articles)
        if article.story.slug in wanted
        for m, mention in enumerate(article.mentions)
        if mention.id
    }
    titles = {"new": "New", "changed": "Changed", "gone": "Gone"}
    found = []
    for how, title in titles.items():
        items = [_item(one, briefing, places) for one in changed if one.how == how]
        found += [Group(title, f"{len(items):,} in all.", tuple(items))] if items else []
    return found


def _item(one: Change, briefing: Briefing, places: dict[tuple[str, str], tuple[int, int]]) -> Item:
    fresh = [places[place] for place in one.fresh if place in places]
    lines: tuple[Line, ...] = tuple(lines_of(briefing, fresh[:SENTENCES]))
    reasons = (f"{len(fresh):,} mentions are new",) if len(fresh) > SENTENCES else ()
    return Item(in_words(one), one.id, reasons, lines, ())
