"""What sort of thing a candidate is, by its own words, those beside it, the whole text; or none."""
