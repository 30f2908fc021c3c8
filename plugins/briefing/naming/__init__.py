"""Story -> mentions -> entities. The law: known names first, and an editor's word is final.

parsing          texts -> what the statistical model says of them
folding          spellings compared: typography, transliteration
register         all known names in one automaton
one_story        one text: known names, candidates, readings, chains
across_stories   the corpus: which chains are one entity
linking          mentions with their refs and ids
"""

from .across_stories import resolve
from .one_story import name_story
from .parsing import parse_texts, recogniser
from .register import Register, build_register

__all__ = ["Register", "build_register", "name_story", "parse_texts", "recogniser", "resolve"]
