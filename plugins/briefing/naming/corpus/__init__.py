"""All texts: which chains are one entity.

units            what each text has of a name that is nobody known yet
settled          equal names: one page for each, if the evidence is enough
joins            unequal names: which of them are one, and which may be
outcome          refs of every chain, and the entities
across_stories   all of it, of all texts

Each of these rooms imports only those above it.
"""
