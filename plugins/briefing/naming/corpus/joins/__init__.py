"""Unequal names: which are spellings or forms of one, by a second fact."""
