"""A Dossier -> fingerprints of its pages. The law: what a page shows can't change unseen.

A fingerprint covers at least all values that a page is made of: whole articles and whole entities,
so it may change too often, never too seldom. Nothing of the corpus at large goes into a page of an
article, so a new text leaves most pages as they are (see also `views_article`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b

import msgspec

from briefing.model import NOWHERE, Entity, Sheet
from briefing.showing import related
from briefing.showing.dossier import Dossier
from briefing.showing.frame import newest
from briefing.showing.paging import Part
from briefing.showing.telling import reasons

CITES = "seeds/"
"""How an editor's link to a text begins."""


@dataclass(slots=True)
class Stamps:
    """Digests, each made when first asked for."""

    dossier: Dossier
    _articles: dict[int, bytes] = field(default_factory=dict)
    _wholes: dict[int, bytes] = field(default_factory=dict)
    _entities: dict[str, bytes] = field(default_factory=dict)
    _faces: dict[str, bytes] = field(default_factory=dict)
    _corpus: bytes = b""
    _encoder: msgspec.msgpack.Encoder = field(
        default_factory=lambda: msgspec.msgpack.Encoder(enc_hook=bytes)  # of places
    )

    def digest(self, *values: object) -> bytes:
        """The digest of any values that msgpack knows, dataclasses included."""
        return blake2b(self._encoder.encode(values), digest_size=16).digest()

    def frame(self) -> tuple[object, ...]:
        """What every page shows besides its own: the menu, and the dossier's newest text."""
        return self.dossier.site, self.dossier.families(), newest(self.dossier)

    def article(self, i: int) -> bytes:
        """All that is known of one text."""
        if i not in self._articles:
            article = self.dossier.articles[i]
            self._articles[i] = article.mark or self.digest(article)
        return self._articles[i]

    def entity(self, ref: str) -> bytes:
        """An entity without its mentions."""
        if ref not in self._entities:
            found = self.dossier.entity(ref)
            known = replace(found, occurrences=NOWHERE) if found else ref
            history = self.dossier.briefing.role_histories.get(ref)
            titles = history.titles if history else ()
            self._entities[ref] = self.digest(known, titles)
        return self._entities[ref]

    def face(self, ref: str) -> bytes:
        """What the pages of others may show of an entity: not its aliases and their like, nor what
        an editor has written about it."""
        if ref not in self._faces:
            found = self.dossier.entity(ref)
            history = self.dossier.briefing.role_histories.get(ref)
            known = _face(found) if found else ref
            self._faces[ref] = self.digest(known, history.titles if history else ())
        return self._faces[ref]

    def named(self, ref: str) -> bytes:
        """An entity and every text that names it, with where."""
        found = self.dossier.briefing.entities[ref].occurrences
        texts = dict.fromkeys(i for i, _ in found)
        return self.digest(self.entity(ref), bytes(found), b"".join(map(self.article, texts)))

    def whole(self, i: int) -> bytes:
        """One text, with the entities it names."""
        if i not in self._wholes:
            refs = dict.fromkeys(m.ref for m in self.dossier.articles[i].mentions if m.ref)
            self._wholes[i] = self.digest(self.article(i), list(map(self.face, refs)))
        return self._wholes[i]

    def article_page(self, i: int) -> str:
        """The text, its neighbours in order, those of the same days, those that share sentences."""
        dossier = self.dossier
        near = {i - 1, i + 1, *related.around(dossier, i)}
        shared = related.shared(dossier, i)
        near |= {place[0] for one in shared for place in one.places}
        others = [self.article(j) for j in sorted(near) if 0 <= j < len(dossier.articles)]
        frame = (dossier.site, dossier.families())
        return self.digest(frame, self.whole(i), others, list(shared)).hex()

    def entity_page(self, ref: str, part: str, articles: Iterable[int], split: object) -> str:
        """The entity, the texts that name it, what it belongs to, what the corpus says of it."""
        dossier = self.dossier
        entity = dossier.briefing.entities[ref]
        beside = self._relatives(ref)
        return self.digest(
            dossier.site,
            dossier.families(),
            part,
            split,
            self.entity(ref),
            b"".join(map(self.whole, dict.fromkeys(articles))),
            [self.face(other) for other in beside],
            [dossier.tally(r) for r in (entity.land, entity.state) if dossier.entity(r)],
            [(other, n, dossier.title(other)) for other, n in related.metonyms(dossier, ref)],
            dossier.briefing.role_histories.get(ref),
            self._proposals().get(ref),
            self._note(entity.authority.note) if entity.authority else (),
        ).hex()

    def _note(self, note: str) -> tuple[object, ...]:
        """What an editor's words link to besides what they say: names, and texts by their file."""
        return self.dossier.briefing.names_in(note), self._sources() if CITES in note else b""

    def _sources(self) -> bytes:
        articles = self.dossier.articles
        texts = ((one.story.source, one.story.slug) for one in articles)
        return self.dossier.once("sources", lambda: self.digest(list(texts)))

    def corpus_page(self, path: str) -> str:
        """A page about all texts: everything there is, and where the page stands."""
        if not self._corpus:
            dossier, known = self.dossier, self.dossier.briefing
            self._corpus = self.digest(
                dossier.site,
                b"".join(map(self.article, range(len(dossier.articles)))),
                [self.entity(ref) for ref in known.entities],
                known.episodes,
                known.figure_groups,
                known.same_words,
                known.questions,
                known.positions,
                [self._note(question.note) for question in known.questions],
            )
        return self.digest(self._corpus, path).hex()

    def _relatives(self, ref: str) -> list[str]:
        entity = self.dossier.briefing.entities[ref]
        authority = entity.authority
        named = [entity.land, entity.state, *related.members(self.dossier, ref)]
        if authority:
            named += [authority.affiliation, authority.part_of, authority.land, *authority.seats]
        return [other for other in dict.fromkeys(named) if other]

    def _proposals(self) -> dict[str, list[object]]:
        def make() -> dict[str, list[object]]:
            found: dict[str, list[object]] = {}
            for proposal in self.dossier.briefing.proposals:
                for ref in (proposal.ref, proposal.other):
                    titles = [self.dossier.title(other) for other in (proposal.ref, proposal.other)]
                    why = reasons.perhaps_one(self.dossier, proposal.reason)
                    found.setdefault(ref, []).append([proposal, titles, why])
            return found

        return self.dossier.once("proposals", make)


def _face(entity: Entity) -> tuple[object, ...]:
    told = entity.authority
    written = told and (
        told.role,
        told.affiliation,
        told.part_of,
        told.land,
        told.seats,
        told.coordinates,
        told.begins,
        told.ends,
    )
    return entity.ref, entity.kind, entity.title, entity.place, entity.land, entity.state, written


def stamps(dossier: Dossier) -> Stamps:
    """The one keeper of digests of a dossier."""
    return dossier.once("stamps", lambda: Stamps(dossier))


def corpus_sheets(
    dossier: Dossier,
    template: str,
    parts: Iterable[Part],
    values: Callable[[Part], Mapping[str, object]],
    stamp: Callable[[Part], str] | None = None,
) -> Iterator[Sheet]:
    """The sheets of one long page: each part's values are made only if it must be rendered.
    ``stamp`` gives a part's fingerprint where the part does not show the whole corpus.
    """
    for part in parts:
        fingerprint = stamp(part) if stamp else stamps(dossier).corpus_page(part.path)
        yield Sheet(part.path, template, lambda part=part: values(part), fingerprint, whole=True)
