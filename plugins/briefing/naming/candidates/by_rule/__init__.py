"""Names by rule: told by closed lists, by the tables, and by the words they are made of."""
