"""All known names in one automaton."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Authority
from briefing.naming import build_register
from briefing.naming.known.folding import plain

RUSSIA = Authority(
    "actors/russia", "state", "Russia", adjectives=("Russian",), land="locations/russia",
    seats=("locations/moscow",),
)  # fmt: skip
KNOWN = (
    RUSSIA,
    Authority("locations/russia", "country", "Russia"),
    Authority("locations/moscow", "city", "Moscow"),
    Authority("locations/homs", "city", "Homs"),
    Authority("locations/al-safira", "town", "al-Safira"),
    Authority("actors/united-nations", "international-organisation", "United Nations", ("UN",)),
    Authority("actors/arab-league", "international-organisation", "Arab League"),
    Authority("actors/russian-foreign-ministry", "ministry", "Russian Foreign Ministry"),
    Authority("actors/ban-ki-moon", "person", "Ban Ki-moon", nominals=("the UN chief",)),
    Authority("actors/maariv", "media", "Maariv", ("Ma'ariv", "Ma")),
)
REGISTER = build_register(KNOWN)


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in REGISTER.hits(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Russian Foreign Ministry said", ["Russian Foreign Ministry"]),
        ("the Russian foreign ministry said", ["Russian foreign ministry"]),
        ("a UN-Arab League envoy", ["UN", "Arab League"]),
        ("Russia's and Russia’s", ["Russia", "Russia"]),
        ("in Al-Safira, al Safira", ["Al-Safira", "al Safira"]),
        ("Khaled Homsi of Homs", ["Homs"]),
        ("UNTIL UN", ["UN"]),
        ("www.moscow.ru/Moscow and x@Moscow.ru Moscow", ["Moscow"]),
        ("MOSCOW (Reuters)", ["MOSCOW", "Reuters"]),
        ("Ma'ariv, Ma, Ma's", ["Ma'ariv", "Ma", "Ma"]),
        ("The UN chief spoke", ["The UN chief"]),
        ("un and russia", []),
        ("the U.S. and the U.S.-backed", ["U.S.", "U.S."]),
        ("x.U.S.A and U.S.x", []),
        ("United\nNations and United\n\nNations", ["United\nNations"]),
    ],
)
def test_names_are_whole_words_the_longest_first(text: str, names: list[str]) -> None:
    """The longest name wins; none is cut out of a word, an address or a possessive."""
    assert found(text) == names


def test_a_state_and_its_land_share_their_names() -> None:
    """``Russia`` is claimed by both pages; the place is also what the state may be named by."""
    [hit] = REGISTER.hits("Russia")
    assert [claim.ref for claim in hit.claims] == ["actors/russia", "locations/russia"]
    assert REGISTER.acting["locations/moscow"] == "actors/russia"


def test_countries_capitals_and_bodies_are_known_without_an_editor() -> None:
    """The gazetteer's names have the refs their pages would have, and give way to an editor's."""
    [kenya] = build_register([]).hits("Kenya")
    assert [claim.ref for claim in kenya.claims] == ["actors/kenya", "locations/kenya"]
    other = build_register([Authority("actors/kenya-airways", "company", "Kenya")])
    assert [c.ref for hit in other.hits("Kenya") for c in hit.claims] == ["actors/kenya-airways"]


def test_a_page_of_another_id_takes_over_what_the_gazetteer_knows() -> None:
    """An editor's ``actors/russian-federation`` titled Russia is the state of Russia."""
    mine = Authority("actors/the-state-of-russia", "state", "Russia")
    register = build_register([mine])
    [hit] = register.hits("Russian Federation")
    assert "actors/the-state-of-russia" in [claim.ref for claim in hit.claims]
    assert register.acting["locations/moscow"] == mine.ref


def test_the_cache_key_sees_what_the_words_touch() -> None:
    """An edited page changes the key of the texts that name it, and of no others."""
    changed = build_register([*KNOWN[1:], Authority("actors/russia", "state", "Russia")])
    assert changed.touches("In Moscow.") != REGISTER.touches("In Moscow.")
    assert changed.touches("In Homs.") == REGISTER.touches("In Homs.")
    new = build_register([*KNOWN, Authority("actors/jarba", "person", "Ahmed Jarba")])
    assert new.touches("Ahmed Jarba") != REGISTER.touches("Ahmed Jarba")
    assert new.touches("In Homs.") == REGISTER.touches("In Homs.")


NAMES = st.lists(
    st.text(alphabet="AbÉ -'’1", min_size=1, max_size=8).filter(lambda n: plain(n).strip("-' ")),
    min_size=1,
    max_size=8,
    unique=True,
)
TEXTS = st.text(alphabet="AbÉ -'’1\n.", max_size=80)


@settings(max_examples=25)  # each is a register of the whole gazetteer, twice
@given(NAMES, TEXTS, st.randoms(use_true_random=False))
def test_hits_hold_for_any_names_and_text(
    names: list[str], text: str, chance: random.Random
) -> None:
    """Spans lie in the text, in order, never overlap, cut no word, and no longer name was left."""
    pages = [Authority(f"actors/a{n}", "person", name) for n, name in enumerate(names)]
    register = build_register(pages)
    hits = register.hits(text)
    chance.shuffle(pages)
    assert hits == build_register(pages).hits(text)
    last = 0
    for hit in hits:
        assert last <= hit.start < hit.end <= len(text)
        last = hit.end
        inner = text[hit.start : hit.end]
        if inner[0].isalnum():
            assert not re.search(r"\w\Z", text[: hit.start])
        if inner[-1].isalnum():
            assert not re.match(r"\w", text[hit.end :])
    spans = {(hit.start, hit.end) for hit in hits}
    for hit in register.everywhere(text):
        kept = [span for span in spans if span[0] <= hit.start < span[1]]
        assert kept or any(a < hit.end and hit.start < b for a, b in spans)
        assert not any(a == hit.start and b < hit.end for a, b in spans)
