"""Raw texts as bytes -> Stories. Tolerant of anything, and every word accounted for.

text       bytes -> text fit for a page, its units, its sentences, its language
lines      what one line is: furniture of a page, a day, a byline, a dateline
formats    PDF, Word, mail, saved pages, exports of press databases -> text
article    the lines of one text -> headline, blocks, and what is set aside
source     who published and wrote it; slugs: its address
story      all of it, of one seed
days       the days of stories: as printed, by their own words, by each other
"""

from briefing import on_demand

WHERE = {"SUFFIXES": "formats", "read_seed": "story", "redated": "days.neighbours"}
__all__ = list(WHERE)
__getattr__ = on_demand(__name__, WHERE)
