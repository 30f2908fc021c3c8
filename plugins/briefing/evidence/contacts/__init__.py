"""Who met, called, visited, invited whom, and how sure that is.

words       what the finders share: word lists, a Contact, the sides of a verb
finders     a family of words each: the sides of what it tells
journey     the journey that a verb belongs to
certainty   whether a contact was held, and why it may be none
meetings    all of it, of one text

Each of these rooms imports only those above it.
"""
