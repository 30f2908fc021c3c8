"""What a name of a place means where it stands: the place, its state, an event; and which one.

where         which place of that name
readings      whether it acts: hard rules, then weights with plain rules
place_names   both, of all place names of a text

Each of these rooms imports only those above it.
"""
