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

from briefing import on_demand

WHERE = {
    "Register": "known.register",
    "build_register": "known.register",
    "name_story": "story.one_story",
    "parse_texts": "parsing",
    "recogniser": "parsing",
    "resolve": "corpus.across_stories",
}
__all__ = list(WHERE)
__getattr__ = on_demand(__name__, WHERE)
