"""Raw texts as bytes -> Stories. Tolerant of anything, and every word accounted for.

text       bytes -> text fit for a page, its units, its sentences, its language
lines      what one line is: furniture of a page, a day, a byline, a dateline
formats    PDF, Word, mail, saved pages, exports of press databases -> text
article    the lines of one text -> headline, blocks, and what is set aside
source     who published and wrote it; slugs: its address
story      all of it, of one seed
days       the days of stories: as printed, by their own words, by each other
"""

from briefing.reading.days.neighbours import redated
from briefing.reading.formats import SUFFIXES
from briefing.reading.story import read_seed

__all__ = ["SUFFIXES", "read_seed", "redated"]
