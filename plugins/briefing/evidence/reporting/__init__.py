"""Who says: reporting verbs and the sides they have."""
