"""News texts in, a briefing site in plain HTML out."""
