"""Story, Naming, Parse -> Evidence: what a text asserts, each item with its sentence and rule.

ground        the text laid out for looking up, the marks in it, closed lists of words
reporting     verbs that say who said something, and their subjects
coreference   whom a pronoun, a title or a description stands for
speech        what is said: quotations with their speakers, statements reported without marks
figures       numbers that count something
times         expressions of time, resolved; sentences with the day it happened
contacts      who met, called, invited whom: a finder a family of words; their status and doubts
gathering     all of it, of one text
corpus        what only many texts together say: shared sentences, one utterance as several print
              it, episodes, like figures, titles by day, an editor's question, the front page

Each of these rooms imports only those above it.
"""

from briefing.evidence.corpus.chronology import chronicle
from briefing.evidence.corpus.comparison import compare_figures
from briefing.evidence.corpus.digest import briefing_digest
from briefing.evidence.corpus.offices import roles_over_time
from briefing.evidence.corpus.positions import positions
from briefing.evidence.corpus.same_words import same_words
from briefing.evidence.corpus.shared_text import find_shared, sources
from briefing.evidence.gathering import gather

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
