"""Story -> mentions -> entities. The law: known names first, and an editor's word is final.

addresses       a name -> its part of a page's address
spans           the values of one text's naming
parsing, dress   texts -> what the statistical model says of them
possessives     texts that lost their apostrophes, as they are to be read
tables           what is known of names before any text is read
known            names known beforehand, found in one pass (the register)
candidates       spans that may be names nobody listed: rules, model, votes
places           what a place's name means where it stands, and which place it is
story            one text: each span with its entity
corpus           all texts: which chains are one entity
linking          mentions with their refs and ids
in_notes         the names in an editor's own words
"""

from briefing.naming.corpus.across_stories import resolve
from briefing.naming.known.register import Register, build_register
from briefing.naming.parsing import parse_texts, recogniser
from briefing.naming.story.one_story import name_story

__all__ = ["Register", "build_register", "name_story", "parse_texts", "recogniser", "resolve"]
