"""Values -> fingerprints. The law: whatever a file shows is in its fingerprint, and little else.

A file whose fingerprint is that of the published one need not be made again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from briefing.model import Article, Entity

from .feeds import newest
from .spots import View

ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def mark(*parts: object) -> bytes:
    """A digest of values of the model."""
    try:
        data = ENCODER.encode(parts)
    except UnicodeEncodeError:  # half a surrogate pair
        data = repr(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).digest()


def digest(*parts: object) -> str:
    """The same, as a file's fingerprint."""
    return mark(*parts).hex()


class Prints:
    """Fingerprints of one dossier's files, each part made once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._known = {ref: _seen(entity) for ref, entity in view.briefing.entities.items()}
        self._articles = [self._article(article) for article in view.briefing.articles]
        self._marks = [mark(known) for known in self._articles]
        self._mentioned: dict[str, bytes] = {}

    def _article(self, article: Article) -> str:
        known = self._known
        refs = dict.fromkeys(m.ref for m in article.mentions if m.ref in known)
        parts = article.mark or (article.story, article.mentions, article.roles, article.evidence)
        return digest(self._view.site, parts, [known[ref][:3] for ref in refs])

    def article(self, at: int) -> str:
        """Of a text's own files."""
        return self._articles[at]

    def stretch(self, at: int) -> bytes:
        """Of what a file over the whole dossier says of a text."""
        return self._marks[at]

    def entity(self, entity: Entity) -> str:
        """Of an entity's feeds."""
        shown = newest(self._view, dict.fromkeys(a for a, _ in entity.occurrences))
        return digest(self._known[entity.ref], [self._articles[a] for a in shown])

    def mentioned(self, entity: Entity) -> bytes:
        """Of what is said of an entity and of all its mentions together."""
        if entity.ref not in self._mentioned:
            found = entity.occurrences
            texts = [self._articles[a] for a in dict.fromkeys(a for a, _ in found)]
            self._mentioned[entity.ref] = mark(self._known[entity.ref], bytes(found), texts)
        return self._mentioned[entity.ref]

    def whole(self) -> str:
        """Of the files over the whole dossier."""
        counts = [mark(bytes(one.occurrences)) for one in self._view.briefing.entities.values()]
        shared = self._view.briefing.shared
        return digest(self._articles, list(self._known.values()), counts, shared)


def _seen(entity: Entity) -> tuple[object, ...]:
    """What any file shows of an entity; the first three are what an article's files show."""
    written = entity.authority
    names: Iterable[object] = ()
    if written is not None:
        names = (
            written.aliases,
            written.role,
            written.affiliation,
            written.part_of,
            written.coordinates,
            written.begins,
            written.ends,
            written.same_as,
        )
    rest = (entity.place, entity.land, entity.state, written is None, tuple(names))
    return entity.ref, entity.kind, entity.title, rest
