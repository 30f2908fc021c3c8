"""When: expressions of time, resolved, and the sentences they date."""
