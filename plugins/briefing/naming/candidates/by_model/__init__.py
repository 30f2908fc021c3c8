"""Names by the statistical model: its spans, cut to the names that stand in them."""
