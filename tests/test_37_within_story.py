"""Names within one text: who and what is meant, by the words of that text alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import story
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Authority, Naming, Parse, Story
from briefing.naming import build_register, name_story, parse_texts, resolve
from briefing.naming.parsing import tokens
from briefing.naming.spans import Span
from briefing.naming.story.persons.surname_spans import is_relative
from briefing.naming.story.persons.surnames import LATER
from briefing.naming.story.roles import belonging

PAGES = (
    Authority(
        "actors/russia", "state", "Russia", adjectives=("Russian",), land="locations/russia",
        seats=("locations/moscow",),
    ),
    Authority("locations/russia", "country", "Russia"),
    Authority("locations/moscow", "city", "Moscow"),
    Authority("actors/syria", "state", "Syria", adjectives=("Syrian",), land="locations/syria"),
    Authority("locations/syria", "country", "Syria"),
    Authority(
        "actors/syrian-government", "government", "Syrian government", ("Damascus regime",),
        part_of="actors/syria",
    ),
    Authority("actors/sergei-lavrov", "person", "Sergei Lavrov", ("Lavrov",),
              role="Foreign Minister", affiliation="actors/russia"),
    Authority("actors/john-kerry", "person", "John Kerry", ("Kerry",)),
    Authority("actors/vladimir-putin", "person", "Vladimir Putin", ("Putin",)),
    Authority("actors/ahmed-jarba", "person", "Ahmed Jarba"),
    Authority("actors/bashar-al-assad", "person", "Bashar al-Assad", ("Assad", "Bashar Assad")),
    Authority("actors/ban-ki-moon", "person", "Ban Ki-moon", nominals=("UN chief",)),
    Authority("actors/united-nations", "international-organisation", "United Nations", ("UN",)),
    Authority("actors/syrian-national-coalition", "political-body", "Syrian National Coalition"),
    Authority("events/geneva-ii", "conference", "Geneva II", ("Geneva II conference",)),
)  # fmt: skip
REGISTER = build_register(PAGES)
CASES = Path(__file__).with_name("cases") / "naming.md"


def cases() -> list[tuple[str, str, list[str]]]:
    """(title, text, expected lines) of the case file: ``# title / . / text / . / lines / .``."""
    found = re.findall(
        r"^# ([^\n]+)\n\.\n(.*?)\n\.\n(.*?)\n\.$", CASES.read_text("utf-8"), re.M | re.S
    )
    return [(title, text, expected.split("\n")) for title, text, expected in found]


def read(text: str) -> tuple[Story, Naming, tuple[str, ...]]:
    made = story(text)
    naming = name_story(made, tokens(made.text), REGISTER)
    return made, naming, resolve([made], [naming], REGISTER).refs[0]


def lines(text: str) -> list[str]:
    made, naming, refs = read(text)
    found = []
    for mention in naming.mentions:
        form = "" if mention.form == "name" else f" ({mention.form})"
        open_ = " ?" if mention.uncertain else ""
        if refs[mention.chain]:
            words = made.text[mention.start : mention.end]
            found.append(f"{words} > {refs[mention.chain]}{form}{open_}")
    return found


@pytest.mark.parametrize(("title", "text", "expected"), cases(), ids=[c[0] for c in cases()])
def test_case(title: str, text: str, expected: list[str]) -> None:
    """Each case of `cases/naming.md` is read as it says."""
    assert lines(text) == expected, title


WORDS = st.sampled_from(
    "Sergei Lavrov Assad Bashar al-Assad the The Coalition UN (UN) Geneva II in Moscow Moscow's "
    "said chief Ban Ki-moon Damascus University . , \n\n - ' Mr X".split(" ")
)


@given(st.lists(WORDS, max_size=40))
def test_mentions_never_overlap_and_name_their_chain(parts: list[str]) -> None:
    """Any text gives mentions in order, within their block, each with a chain."""
    made, naming, refs = read("Head\n\n" + (" ".join(parts).strip() or "Nothing."))
    last = 0
    for mention in naming.mentions:
        assert last <= mention.start < mention.end <= len(made.text)
        assert "\n\n" not in made.text[mention.start : mention.end]
        last = mention.end
    assert len(refs) == len(naming.chains)
    assert {mention.chain for mention in naming.mentions} == set(range(len(naming.chains)))
    for role in naming.roles:
        named = naming.mentions[role.mention]
        assert role.end <= named.start or named.end <= role.start


def test_titles_stand_before_and_after_names() -> None:
    """Both feed a person's roles; what another says is no title."""
    _, naming, _ = read(
        "A day\n\nForeign Minister Sergei Lavrov met John Kerry, a former senator from Boston, and "
        "Ahmed Jarba. Vladimir Putin, the minister said, stayed."
    )
    roles = {naming.chains[naming.mentions[r.mention].chain].ref: r.title for r in naming.roles}
    assert roles == {
        "actors/sergei-lavrov": "Foreign Minister",
        "actors/john-kerry": "former senator",
    }


def test_a_title_keeps_what_makes_it_another() -> None:
    """An interim president is not told of as a president, nor a former one."""
    text = "A day\n\nThey met self-proclaimed interim President Sergei Lavrov and former Senator "
    text += "John Kerry; the new Minister Ahmed Jarba came."
    _, naming, _ = read(text)
    assert [role.title for role in naming.roles] == [
        "self-proclaimed interim President",
        "former Senator",
        "Minister",
    ]


def test_a_short_name_in_running_text_before_the_full_one_is_open() -> None:
    """A headline may name somebody before the lead does; a paragraph hardly ever."""
    made = story(
        "Miller wins\n\nThe day ended as Miller had said it would.\n\nAnna Miller, 41, a "
        "teacher, told reporters that she was glad. Miller smiled.",
    )
    naming = name_story(made, next(iter(parse_texts([made.text]))), REGISTER)
    open_ = [m.uncertain for m in naming.mentions if made.text[m.start : m.end] == "Miller"]
    assert open_ in (["", LATER, ""], [LATER, ""])


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Russia's president", "actors/russia"),
        ("Syria's Russia-backed leader", "actors/syria"),
        ("Russia-recognised leader", ""),
        ("Syria-Russia envoy", "actors/russia"),
    ],
)
def test_who_backs_a_leader_is_not_whom_he_belongs_to(title: str, state: str) -> None:
    """Neither would the leaders of two texts be two persons of one name, for that."""
    spans = [
        Span(found.start(), found.end(), "actor", "state", f"actors/{found.group().lower()}")
        for found in re.finditer("Syria|Russia", title)
    ]
    starts = [span.start for span in spans]
    assert belonging(title, (0, len(title)), spans, starts, REGISTER) == state


def test_a_relative_is_somebody_new() -> None:
    """``whose husband, John``: not the John met before."""
    assert is_relative("Dingell, whose husband, John", 24) and is_relative("his son Peter", 8)
    assert not is_relative("he told John", 8) and not is_relative("the person John", 11)


def test_a_text_in_another_language_has_known_names_only() -> None:
    """Nothing is guessed where the rules do not hold."""
    made = story("Titel\n\nSergei Lavrov sprach mit Heinz Müller im Ministerium.", language="de")
    naming = name_story(made, Parse(""), REGISTER)
    assert [chain.ref for chain in naming.chains] == ["actors/sergei-lavrov"]


@pytest.mark.parametrize(
    "filler",
    [
        "Anna Bell ",
        "(AB) ",
        "Xx Yy (XY) ",
        "the Brigade ",
        "Assad ",
        "a" * 20,
        "Aleppo Homs ",
        "People's Union ",
        "Paris, Ky., ",
        "``Bo'' Gritz ",
    ],
)
def test_long_texts_take_their_time_and_no_more(filler: str) -> None:
    """A line of thousands of names is read in one go (a square would never end)."""
    _, naming, _ = read("Head\n\n" + filler * 4000)
    assert len(naming.mentions) < 9000
