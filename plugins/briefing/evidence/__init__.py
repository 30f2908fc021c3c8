"""Story, Naming, Parse -> Evidence: what a text asserts, each item with its sentence and rule."""

from briefing.evidence.gathering import gather

__all__ = ["gather"]
