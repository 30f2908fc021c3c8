"""A dossier of more texts than memory holds is the same dossier."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import rendering as r

from briefing import data, shelf, showing
from briefing.cache import Store
from briefing.compose import compose
from briefing.model import Briefing, Site
from briefing.shell.inputs import read_inputs

ROOT = Path(__file__).parent.parent
SITE = Site("Test", "https://example.org")


def composed(store: Store) -> Briefing:
    inputs, problems, _ = read_inputs(ROOT / "seeds", ROOT / "content")
    made = compose(inputs, store)
    assert made.briefing is not None, (*problems, *made.problems)
    return made.briefing


def written(briefing: Briefing) -> dict[str, str]:
    """A digest of every file of the site."""
    dossier = showing.Dossier(briefing, SITE)
    pages = {sheet.path: r.render(sheet).encode() for sheet in showing.sheets(dossier)}
    files = (*showing.files(dossier), *data.files(briefing, SITE, pages=sorted(pages)))
    made = pages | {file.path: file.data() for file in files}
    return {path: hashlib.sha256(found).hexdigest() for path, found in made.items()}


def test_texts_that_are_not_held_give_the_same_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, when all are analysed and when all is stored; and little of it is held."""
    held = composed(Store(None))
    expected = written(held)
    for limit, few in (("FEW", 0), ("HOT", 1), ("WINDOW", 2), ("HELD", 4_000)):
        monkeypatch.setattr(shelf, limit, few)
    store = Store(None)
    for _ in range(2):
        large = composed(store)
        assert isinstance(large.articles, shelf.Shelf)
        assert large.articles[0] is not next(iter(large.articles))
        assert list(large.entities.values()) == list(held.entities.values())
        assert written(large) == expected
