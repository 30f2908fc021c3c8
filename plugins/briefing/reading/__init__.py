"""Raw texts as bytes -> Stories. Tolerant of anything, and every word accounted for."""

from briefing.reading.formats import SUFFIXES
from briefing.reading.neighbours import date_stories
from briefing.reading.story import read_seed

__all__ = ["SUFFIXES", "date_stories", "read_seed"]
