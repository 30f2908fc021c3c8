"""Story, Naming, Parse -> Evidence: what a text asserts, each item with its sentence and rule.

grid          the text laid out for looking up
marks         the words between quotation marks
quotations    ... with their speakers          statements  what is reported without marks
times         expressions of time, resolved    happenings  sentences with the day it happened
meetings      who met, called, invited whom    figures     numbers that count something
persons, nominals, sides: whom a pronoun or a description stands for, and who takes part
contact_*: a finder a family of words, its status, and why a contact may be told wrongly
and over the whole corpus:
shared_text   sentences in several texts       same_words  one utterance as several print it
chronology    happenings joined to episodes    comparison  like figures, judged in words
offices       titles by day                    positions   an editor's question, side by side
digest        what the front page says
"""

from briefing.evidence.chronology import chronicle
from briefing.evidence.comparison import compare_figures
from briefing.evidence.digest import briefing_digest
from briefing.evidence.gathering import gather
from briefing.evidence.offices import roles_over_time
from briefing.evidence.positions import positions
from briefing.evidence.same_words import same_words
from briefing.evidence.shared_text import find_shared, sources

__all__ = [
    "briefing_digest",
    "chronicle",
    "compare_figures",
    "find_shared",
    "gather",
    "positions",
    "roles_over_time",
    "same_words",
    "sources",
]
