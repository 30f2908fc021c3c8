"""Story -> mentions -> entities. The law: known names first, and an editor's word is final.

parsing          texts -> what the statistical model says of them
recognise        one text: candidates for names, with their evidence
folding          spellings compared: typography, transliteration
register         all known names in one automaton (spelled, adopted, defaults)
one_story        one text: known_names, guessed_names, place_names (locate), within_story
                 (acronyms, generic_bodies, short_names, surnames), roles, nominals,
                 decisions, chains
across_stories   the corpus: settle (facts, namesakes), joins (spellings), outcome
linking          mentions with their refs and ids
in_notes         the names in an editor's own words
"""

from .across_stories import resolve
from .one_story import name_story
from .parsing import parse_texts, recogniser
from .register import Register, build_register

__all__ = ["Register", "build_register", "name_story", "parse_texts", "recogniser", "resolve"]
