"""A span that may be a name, as each step hands it on. The law: never changed, only made anew."""

from __future__ import annotations

from dataclasses import dataclass

TYPES = ("person", "organisation", "location", "event")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a name. Offsets are characters of the text, end exclusive.

    ``sources`` are those that proposed a span there ("md", "sm", "rules"); ``agreed`` counts those
    that also agree on the type. ``role`` is the span of a personal title standing before a person.
    """

    start: int
    end: int
    type: str  # person | organisation | location | event
    kind: str = ""  # guess at the kind of page, from model.KINDS
    sources: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()  # "title", "given name", "organisation word", "country", ...
    score: float = 1.0
    agreed: int = 1
    role: tuple[int, int] | None = None
    context: float = 0.0  # what the words around its mentions say for the type
    lead: float = 0.0  # votes of the whole text for this type over those for the next
    disputed: str = ""  # the type another source gives it, with less weight
    dissent: tuple[str, float] = ("", 0.0)  # the type a losing rule gives it, and its score
    adjective: bool = False  # "Syrian" before a common noun: for countries known, never a page

    @property
    def strong(self) -> bool:
        """Attested well enough for a page: two sources agree, or a reason that carries alone."""
        return self.agreed > 1


STRONG = frozenset({"title", "given name", "organisation word", "country", "capital", "body"})
"""Reasons of the rules that carry alone where no model can agree."""
