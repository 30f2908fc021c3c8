"""Names where they stand: known ones first, then those nobody listed, beside them."""
