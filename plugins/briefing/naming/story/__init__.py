"""One text: each span with its entity.

found          known names, and those nobody listed, where they stand
bodies         who answers to an acronym or short name
persons        who answers to a surname or another name
within_story   all of these answers, in order
roles          titles, and what a person belongs to
nominals       descriptions of known actors
decisions      what an editor says of a single name
chains         mentions in order, one chain for each entity
one_story      all of it, of one text

Each of these rooms imports only those above it.
"""
