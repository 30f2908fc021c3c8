"""Bodies and persons across texts: one page under several forms of a name."""

from __future__ import annotations

import pytest
from builders import story

from briefing.model import Chain, Mention, Naming, Resolution, Story
from briefing.naming import build_register, resolve

NOBODY = build_register([])
STATES = {"Sudan": "actors/sudan", "Chad": "actors/chad", "Colombia": "actors/colombia"}
Text = tuple[Story, Naming]


def text_of(number: int, *names: str, weak: bool = False) -> Text:
    """A text of one name a line: states, acronyms in brackets, bodies; persons end in a stop."""
    mentions, chains, at = [], [], 6
    for line in names:
        person, name = line.endswith("."), line.rstrip(".")
        full, _, short = name.partition(" (")
        kind = "state" if name in STATES else "person" if person else "organisation"
        strength = "weak" if weak and person else "strong"
        chains.append(Chain("actor", kind, full, STATES.get(name, ""), strength, ("title",)))
        mentions.append(Mention(at, at + len(full), len(chains) - 1))
        if short:
            start = at + len(full) + 2
            mentions.append(Mention(start, start + len(short) - 1, len(chains) - 1))
        at += len(line) + 1
    made = story("Head\n\n" + "\n".join(names), source=f"{number}.txt")
    return made, Naming(tuple(mentions), tuple(chains))


def settle(*texts: Text) -> Resolution:
    return resolve([made for made, _ in texts], [naming for _, naming in texts], NOBODY)


def pages(*texts: Text) -> list[str]:
    """The pages of the last name of each text."""
    return [row[-1] for row in settle(*texts).refs]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Sudan", "Dune Council"), ("Sudan", "Sudanese Dune Council")),
        (("Dune Support Forces",), ("Dune Support Force",)),
        (("wandering Dune Forces",), ("Dune Forces",)),
        (("Colombia National Dune Army",), ("Colombian National Dune Army",)),
        (("Dune Rescue Corps (DRC)",), ("DRC",)),
        (("Ann Bell.", "Dune Freedom Army (EDL)"), ("Ann Bell.", "Ejercito Dunas Libres (EDL)")),
        (("Malian Dune Force (MDFa)",), ("MDFa",)),
        (("Sudan", "Dune Bank Plc"), ("Sudan", "Dune Bank")),
        (("Dune Bank Limited",), ("Dune Bank Ltd",)),
        (("Ann Bell.", "Ferrogas GmbH"), ("Ann Bell.", "Ferrogas")),
        (("Sudan", "Dune Forward Party"), ("Sudan", "Dune Forward")),
        (("Sudan", "Sudanese Dune Party"), ("Sudan", "SDP")),
        (("Sudan", "Ann Bell.", "Dune Reform League"), ("Sudan", "Ann Bell.", "DRL")),
        (("African Union Dune and Oasis Council",), ("AU Dune and Oasis Council",)),
    ],
)
def test_forms_of_a_bodys_name_are_one(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """With its land or without, one or many, by its acronym, in its own language."""
    first, second = pages(text_of(1, *one), text_of(2, *other))
    assert first == second != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Chad", "Dune Council"), ("Sudan", "Sudanese Dune Council")),
        (("Sudan", "Chad", "Dune Air Force"), ("Sudan", "Sudanese Air Force")),
        (("Dune Freedom Army (EDL)",), ("Ejercito Dunas Libres (EDL)",)),
        (("Eastern Dune League (EDL)",), ("Ejercito Dunas Libres (EDL)",)),
        (("5th Storm Brigade",), ("6th Storm Brigade",)),
        (("Jaish al-Naql",), ("Jaish al-Ramla",)),
        (("Sudan", "Dune Bank Plc"), ("Chad", "Dune Bank")),
        (("Sudan", "National Bank Plc"), ("Sudan", "National Bank")),
        (("Sudan", "Dune Party"), ("Sudan", "Dune")),
        (("Sudan", "Sudanese Dune Party"), ("Chad", "SDP")),
        (("Sudan", "Dune Reform League"), ("Sudan", "DRL")),
    ],
)
def test_bodies_of_like_names_stay_apart(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Of another land; of one acronym, where nobody is named with both or both fit it; numbered."""
    first, second = pages(text_of(1, *one), text_of(2, *other))
    assert first != second


@pytest.mark.parametrize(
    "texts",
    [
        [("Sudan", "Dune Bank Plc"), ("Sudan", "Dune Bank GmbH")],
        [("Sudan", "Dune Bank Plc"), ("Chad", "Dune Bank")],
        [("Sudan", "Dune Reform League"), ("Sudan", "DRL")],
    ],
)
def test_what_may_be_one_body_is_asked(texts: list[tuple[str, ...]]) -> None:
    """Two legal forms; no land in common; letters that nothing but the land speaks for."""
    made = settle(*(text_of(n, *names) for n, names in enumerate(texts)))
    [proposal] = made.proposals
    assert {row[-1] for row in made.refs} == {proposal.ref, proposal.other}


def test_letters_of_two_bodies_are_neithers() -> None:
    """Where two bodies of the dossier have the initials, nobody is asked."""
    texts = [("Sudan", "Sudanese Dune Party"), ("Sudan", "Sudanese Date Palms"), ("Sudan", "SDP")]
    made = settle(*(text_of(n, *names) for n, names in enumerate(texts)))
    assert len({row[-1] for row in made.refs}) == 3
    assert made.proposals == ()


def test_two_lands_bodies_leave_the_bare_name_alone() -> None:
    """Where two lands have a council of that name, the bare one is neither's."""
    texts = [("Sudan", "Sudanese Dune Council"), ("Chad", "Chadian Dune Council")]
    found = pages(
        *(text_of(n, *names) for n, names in enumerate([*texts, ("Sudan", "Dune Council")]))
    )
    assert len(set(found)) == 3


def test_a_doubtful_name_is_that_of_the_page_that_sounds_the_same() -> None:
    """A full name that its text leaves in doubt; one that sounds otherwise has no page."""
    sure = text_of(1, "Tadesse Werede.")
    assert len(set(pages(sure, text_of(2, "Tadesse Wereda.", weak=True)))) == 1
    assert pages(sure, text_of(2, "Tadesse Wolde.", weak=True))[1] == ""


def test_whom_a_name_is_met_with_may_be_spelled_otherwise() -> None:
    """Two spellings of a name are joined by company whose names have two spellings, too."""
    one = text_of(1, "Ali Muqdad.", "Dune Council", "Omar Harthi.")
    other = text_of(2, "Ali Mekdad.", "Dune Council", "Umar Harthy.")
    assert len(set(pages(one, other))) == 1


def test_a_second_surname_is_proposed() -> None:
    """``Israel Ramírez`` may be ``Israel Ramírez Pineda``; nothing else says so."""
    made = settle(text_of(1, "Israel Ramírez."), text_of(2, "Israel Ramírez Pineda."))
    [proposal] = made.proposals
    assert (proposal.ref, proposal.other) == (
        "actors/israel-ramirez",
        "actors/israel-ramirez-pineda",
    )
