"""One text: each span with its entity."""
