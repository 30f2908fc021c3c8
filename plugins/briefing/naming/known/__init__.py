"""Names known beforehand, found in a text in one pass."""
