"""Spans that may be names nobody listed: rules and model, and their votes."""
