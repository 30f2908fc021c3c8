"""Spans that may be names nobody listed: rules and model, and their votes.

candidate    the value that all of them pass on
letters      a text as words, runs of capitals, owners
by_model     what the statistical model proposes, cut to the names that stand in it
by_rule      what closed lists, the tables and the words of a name propose
votes        of what both propose, one candidate each
extent       where each begins and ends: cut names are whole, names run together are two
context      what the words beside each say of it
agreement    what all mentions of a name say of each: one name, one type
sorts        what sort of thing each is, and which is no name at all
recognise    all of it, of one text

Each of these rooms imports only those above it.
"""
