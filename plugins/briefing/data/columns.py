"""What each table has: its columns, types and meanings. The one place they are written down.

The CSV files, the JSON schemas, the Frictionless package and the data dictionary are all made
from these values, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import CONTACTS, STATUSES


@dataclass(frozen=True, slots=True)
class Column:
    """``type`` is string, integer, number, boolean, date or list (of strings)."""

    name: str
    type: str
    meaning: str
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``foreign``: (column, table, column there)."""

    name: str
    title: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    foreign: tuple[tuple[str, str, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _of(lines: str) -> tuple[Column, ...]:
    """``name! type meaning`` a line; ``!`` = never empty."""
    found = []
    for line in filter(None, lines.splitlines()):
        name, kind, meaning = line.split(None, 2)
        found.append(Column(name.rstrip("!"), kind, meaning, name.endswith("!")))
    return tuple(found)


def _or(words: tuple[str, ...]) -> str:
    """``met, called or spoke``."""
    return f"{', '.join(words[:-1])} or {words[-1]}"


IN_ARTICLE = (("article", "articles", "id"),)
WHERE = """
sentence string the sentence, where the source's rights allow it
page! string address of the place on the site, below its root
"""
TIME = """
earliest date first day meant
latest date last day meant
precision string day, week, month, year or about
"""

ARTICLES = Table(
    "articles",
    "The texts of the dossier",
    ("id",),
    _of("""
id! string slug of the article, part of its address
headline! string headline as printed
date date day of publication
date_earliest date first day possible, where the day is not known
date_latest date last day possible, where the day is not known
date_certainty! string printed, inferred, editor or unknown
date_reason string how the day is known
publisher string who published it
publisher_certainty string printed, inferred or editor
publisher_reason string how the publisher is known
author string byline as printed
url string address of the original
language! string language of the text, BCP 47
rights! string full, excerpt or headline: what of it may be shown
words! integer words of the text
mentions! integer linked mentions in it
shared integer sentences it shares with other texts of the dossier
source! string name of the file it was read from
sha256! string SHA-256 of that file, hexadecimal
page! string address of its page, below the site's root
"""),
)
ENTITIES = Table(
    "entities",
    "Actors, places and events",
    ("id",),
    _of("""
id! string path of its page without the ending: actors/russia
family! string actor, location or event
kind! string person, state, city, conference ...
title! string the name it is listed under
names list every name and spelling found in the texts, most frequent first
aliases list names an editor has given it
role string its role, as an editor wrote it
affiliation string the actor it belongs to
part_of string the larger entity of its family
land string the country of a state
state string the state of a country
latitude number degrees north, WGS 84
longitude number degrees east, WGS 84
country string country it lies in, by the gazetteer
doubt string why its position is doubtful
begins date first day of an event
ends date last day of an event
same_as list addresses of the same thing elsewhere
curated! boolean whether an editor has written its page
direct! integer mentions by name, or by a place that stands for it
indirect! integer mentions by description or adjective
articles! integer texts that mention it
first date day of the first text that mentions it
last date day of the last text that mentions it
page! string address of its page, below the site's root
"""),
    (
        ("affiliation", "entities", "id"),
        ("part_of", "entities", "id"),
        ("land", "entities", "id"),
        ("state", "entities", "id"),
    ),
)
MENTIONS = Table(
    "mentions",
    "Every mention of an entity in a text",
    ("article", "start"),
    _of(f"""
article! string the text it stands in
start! integer first character in the text, from 0 (Unicode code points)
end! integer the character after the last
entity! string whom or what it means
text! string the words as printed
form! string name, metonym, nominal or adjective; the first two are direct
id string its fragment on the article's page; adjectives have none
block! string the paragraph, headline, subhead, caption or credit it stands in
cue string what decided
score number how sure the recogniser was, 0 to 1
uncertain string why it is open, where it is
{WHERE}"""),
    (*IN_ARTICLE, ("entity", "entities", "id")),
)
ROLES = Table(
    "roles",
    "Titles found next to a name",
    ("article", "start"),
    _of(f"""
article! string the text it stands in
start! integer first character of the title
end! integer the character after its last
entity string whose title it is
title! string the title as printed
date date day of publication of the text
{WHERE}"""),
    (*IN_ARTICLE, ("entity", "entities", "id")),
)
QUOTATIONS = Table(
    "quotations",
    "Words reported to have been said",
    ("article", "start", "end"),
    _of(f"""
article! string the text it stands in
start! integer first character of the words said
end! integer the character after the last
text string the words, where the source's rights allow it
form! string direct, partial or indirect
speaker string who is said to have said it
speaker_words string the speaker as printed
jointly list entities that say it together with the speaker
verb string the reporting verb
addressee string to whom
addressee_words string to whom, as printed
outlet string the outlet it was said to or quoted by
{TIME}rule string the rule that found it
{WHERE}"""),
    (
        *IN_ARTICLE,
        ("speaker", "entities", "id"),
        ("addressee", "entities", "id"),
        ("outlet", "entities", "id"),
    ),
)
FIGURES = Table(
    "figures",
    "Numbers that count something",
    ("article", "start"),
    _of(f"""
article! string the text it stands in
start! integer first character of the figure
end! integer the character after the last
text string the words as printed, where the source's rights allow it
low! number lowest value meant
high! number highest value meant; equal to low for one value
qualifier string over, nearly, some, at least ...
unit string persons, US dollars, months ...
counts string what is counted, as printed
topic string killed, wounded, displaced, money ...
scope string total or event
{TIME}claimant string whose figure it is
claimant_words string whose figure it is, as printed
rule string the rule that found it
{WHERE}"""),
    (*IN_ARTICLE, ("claimant", "entities", "id")),
)
MEETINGS = Table(
    "meetings",
    "Who met, called, spoke with, invited, visited or hosted whom",
    ("article", "number"),
    _of(f"""
article! string the text it stands in
number! integer from 1, in the order of the text
contact! string {_or(CONTACTS)}
status! string {_or(STATUSES)}
sides list entities that took part
sides_words list the same as printed
doubt string why the sentence may be read wrongly, where it may
location string where
{TIME}rule string the rule that found it
{WHERE}"""),
    (*IN_ARTICLE, ("location", "entities", "id")),
)
HAPPENINGS = Table(
    "happenings",
    "Sentences that tell when something happened",
    ("article", "number"),
    _of(f"""
article! string the text it stands in
number! integer from 1, in the order of the text
status! string happened, planned or called off
{TIME}time string the words that give the time, where the source's rights allow it
entities list whom and what the sentence names
rule string the rule that found it
{WHERE}"""),
    IN_ARTICLE,
)
TABLES = (ARTICLES, ENTITIES, MENTIONS, ROLES, QUOTATIONS, FIGURES, MEETINGS, HAPPENINGS)
