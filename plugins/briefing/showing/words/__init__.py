"""Codes, days and reasons -> words in the language of the site."""
