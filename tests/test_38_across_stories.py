"""Names across texts: joined, kept apart, or proposed, each for a reason that is told."""

from __future__ import annotations

import random

from builders import story
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Authority, Chain, Mention, Naming, Place, Resolution, Role, Story
from briefing.naming import Register, build_register, name_story, resolve
from briefing.naming.parsing import tokens
from briefing.naming.tables.gazetteer import known_places

EMPTY = build_register([])


def text_of(number: int, *names: tuple[str, ...]) -> tuple[Story, Naming]:
    """A text with persons: (name, title, state or body it belongs to, kind, strength)."""
    parts, mentions, chains, roles, at = [], [], [], [], 6
    for n, (name, *more) in enumerate(names):
        title, of, kind, strength = (*more, *("", "", "person", "strong")[len(more) :])
        start = at + len(title) + 1
        parts.append(f"{title} {name}")
        mentions.append(Mention(start, start + len(name), n))
        chains.append(
            Chain("actor", kind, name, strength=strength, affiliation=of, reasons=("title",))
        )
        if title:
            roles.append(Role(title, at, start - 1, n))
        at = start + len(name) + 1
    made = story("Head\n\n" + "\n".join(parts), source=f"{number}.txt")
    return made, Naming(tuple(mentions), tuple(chains), tuple(roles))


def settle(*texts: tuple[Story, Naming], register: Register = EMPTY) -> Resolution:
    return resolve([made for made, _ in texts], [naming for _, naming in texts], register)


def refs(resolution: Resolution) -> list[str]:
    return [ref for row in resolution.refs for ref in row]


def test_the_spaces_of_initials_are_typography() -> None:
    """``L.Orlan-Erden`` of one text and ``L. Orlan-Erden`` of another have one page."""
    pairs = [("L.Orlan-Erden", "L. Orlan-Erden"), ("J.K.Rowan", "J. K. Rowan")]
    for one, other in pairs:
        found = settle(text_of(1, (one, "Minister")), text_of(2, (other, "Minister")))
        assert len(set(refs(found))) == 1 and refs(found)[0], (one, other)


def test_a_nickname_in_quotation_marks_is_a_name_of_its_own() -> None:
    """``Josaia "Frank" Tavala`` is Frank Tavala with a second fact, and Josaia Tavala; without one
    they are proposed."""
    whole = text_of(1, ('Josaia "Frank" Tavala', "Commodore", "actors/fiji"))
    for name in ("Frank Tavala", "Josaia Tavala"):
        both = settle(whole, text_of(2, (name, "Commodore", "actors/fiji")))
        assert len(set(refs(both))) == 1, name
        bare = settle(text_of(1, ('Josaia "Frank" Tavala',)), text_of(2, (name,)))
        assert len(bare.proposals) == 1, name


def test_a_possessive_without_its_apostrophe_is_its_owners() -> None:
    """``Bashar al-Assads`` of a text without apostrophes, where others have ``Bashar al-Assad``;
    not in a text that has some, nor where nobody is called so."""
    others = [text_of(n, ("Bashar al-Assad", "President")) for n in (1, 2)]
    lost = text_of(3, ("Bashar al-Assads", "President"))
    assert refs(settle(*others, lost)) == ["actors/bashar-al-assad"] * 3
    kept = (story("Syria's head\n\nPresident Bashar al-Assads", source="3.txt"), lost[1])
    assert refs(settle(*others, kept))[2] != "actors/bashar-al-assad"
    assert refs(settle(lost)) == ["actors/bashar-al-assads"]
    editors = build_register([Authority("actors/assad", "person", "Bashar al-Assad")])
    assert refs(settle(lost, register=editors)) == ["actors/assad"]


def test_two_forms_of_a_bodys_name_are_one() -> None:
    """With "of" and the country, or with its adjective; but a state has many banks."""
    court = [("Supreme Court of India",), ("Indian Supreme Court",)]
    bank = [("Bank of Japan Two",), ("Japanese Bank Two",)]
    for names, same in ((court, True), (bank, False)):
        texts = [text_of(n, (*name, "", "", "organisation")) for n, name in enumerate(names)]
        assert (len(set(refs(settle(*texts)))) == 1) is same


def test_two_names_of_one_province_are_one_page() -> None:
    """``Aleppo province`` and ``Aleppo Governorate`` are one row of the gazetteer; the town is
    another."""
    land = Place("Aleppo", 36.26, 37.25, "Syria")
    town = Place("Aleppo", 36.2, 37.16, "Syria", geonames=170063)
    texts = []
    for n, (name, place) in enumerate(
        (("Aleppo province", land), ("Aleppo Governorate", land), ("Aleppo", town))
    ):
        chain = Chain("location", "place", name, strength="strong", place=place)
        made = story(f"Head\n\n{name}", source=f"{n}.txt")
        texts.append((made, Naming((Mention(6, 6 + len(name), 0),), (chain,))))
    province, other, city = refs(settle(*texts))
    assert province == other != city


def test_a_division_by_two_words_is_one_page() -> None:
    """The table has ``Kayin State`` as another name of Karen State, and Kayin once more."""
    texts = []
    for n, name in enumerate(("Karen State", "Kayin")):
        place = known_places(name)[0].place
        chain = Chain("location", "province", name, strength="strong", place=place)
        made = story(f"Head\n\n{name}", source=f"{n}.txt")
        texts.append((made, Naming((Mention(6, 6 + len(name), 0),), (chain,))))
    one, other = refs(settle(*texts))
    assert one == other != ""


MINISTER = ("Foreign Minister", "actors/syria")


def test_equal_names_are_one() -> None:
    """The same full name in two texts is one page, whatever its marks and articles."""
    made = settle(text_of(1, ("Bashar al-Assad",)), text_of(2, ("Bashar Al Assad",)))
    assert refs(made) == ["actors/bashar-al-assad"] * 2


def test_spellings_join_with_a_second_fact() -> None:
    """Muqdad is Mekdad because both are deputy foreign ministers of Syria; both stay findable."""
    made = settle(
        text_of(1, ("Faisal Mekdad", "Deputy Foreign Minister", "actors/syria")),
        text_of(2, ("Faisal Muqdad", "Deputy Foreign Minister", "actors/syria")),
    )
    assert refs(made) == ["actors/faisal-mekdad"] * 2
    assert made.choices == {"actors/faisal-muqdad": ("actors/faisal-mekdad",)}
    assert made.proposals == ()


def test_three_words_that_sound_the_same_need_only_an_office() -> None:
    """``Abdrabbuh Mansur Hadi``; two words (``Ali Saleh``, ``Ali Salih``) are only proposed."""
    long = ("Abd Rabbo Mansour Hadi", "Abdrabbuh Mansur Hadi")
    for names, pages in ((long, 1), (("Ali Saleh", "Ali Salih"), 2)):
        one, other = (text_of(n, (name, "President")) for n, name in enumerate(names))
        made = settle(one, other)
        assert len(set(refs(made))) == pages and len(made.proposals) == pages - 1


def test_spellings_without_a_second_fact_are_proposed() -> None:
    """Two pages, and a line for the editor with the reason."""
    made = settle(text_of(1, ("Faisal Mekdad",)), text_of(2, ("Faisal Muqdad",)))
    assert refs(made) == ["actors/faisal-mekdad", "actors/faisal-muqdad"]
    [proposal] = made.proposals
    assert (proposal.ref, proposal.other) == tuple(refs(made))
    assert "spelled alike" in proposal.reason
    made = settle(text_of(1, ("Abdulmenam al-Ghaithi",)), text_of(2, ("Abdel-Moneim al-Ghaithi",)))
    assert len(made.proposals) == 1
    made = settle(text_of(1, ("Abdul Rahim Karim",)), text_of(2, ("Abdurahman Karim",)))
    assert made.proposals == ()


def test_what_differs_is_not_even_proposed() -> None:
    """Other given names, other numbers, other words of a body are no spellings."""
    pairs = [
        ("Maria Silva", "Mario Silva"),
        ("Rifaat al-Assad", "Bashar al-Assad"),
    ]
    for one, other in pairs:
        made = settle(text_of(1, (one, *MINISTER)), text_of(2, (other, *MINISTER)))
        assert len(set(refs(made))) == 2 and not made.proposals, (one, other)
    bodies = [
        ("National Liberation Army", "National Liberation Front"),
        ("5th Storm Brigade", "6th Storm Brigade"),
    ]
    for one, other in bodies:
        made = settle(
            text_of(1, (one, "", "actors/syria", "armed-group")),
            text_of(2, (other, "", "actors/syria", "armed-group")),
        )
        assert len(set(refs(made))) == 2 and not made.proposals, (one, other)


def test_a_shared_office_does_not_join_different_names() -> None:
    """Hassan and Hussein, Nobuo and Nobusuke are proposed at most."""
    for one, other in (("Ali Hassan", "Ali Hussein"), ("Nobuo Kishi", "Nobusuke Kishi")):
        made = settle(text_of(1, (one, *MINISTER)), text_of(2, (other, *MINISTER)))
        assert len(set(refs(made))) == 2


def test_single_words_never_join_by_likeness() -> None:
    """Niger is not Nigeria, Saleh not Salih."""
    made = settle(
        text_of(1, ("Nigerco", "", "", "company")), text_of(2, ("Nigerico", "", "", "company"))
    )
    assert len(set(refs(made))) == 2 and not made.proposals


def test_namesakes_are_kept_apart_by_role_and_country() -> None:
    """A senator and a striker of one name are two pages, and the bare address names both."""
    made = settle(
        text_of(1, ("John Smith", "Senator", "actors/united-states")),
        text_of(2, ("John Smith", "striker", "actors/jamaica")),
        text_of(3, ("John Smith", "Senator", "actors/united-states")),
    )
    senator, striker, again = refs(made)
    assert senator == again != striker
    assert made.choices == {"actors/john-smith": tuple(sorted((senator, striker)))}
    assert {senator, striker} <= set(made.entities)
    assert "actors/john-smith" not in made.entities


def test_ministers_of_two_countries_are_two() -> None:
    """The same office of two states is two persons, even of one name."""
    made = settle(
        text_of(1, ("Ali Omar", "Foreign Minister", "actors/sudan")),
        text_of(2, ("Ali Omar", "Foreign Minister", "actors/kenya")),
    )
    assert len(set(refs(made))) == 2


def test_a_bare_surname_is_not_guessed() -> None:
    """A surname without its full name in the text stays unlinked; the corpus does not decide."""
    made = settle(text_of(1, ("Sergei Lavrov",)), text_of(2, ("Lavrov",)))
    assert refs(made) == ["actors/sergei-lavrov", ""]


def test_the_gate() -> None:
    """Weak names get a page only if two texts have a strong reason each."""
    weak = ("Anna Bell", "", "", "person", "weak")
    assert refs(settle(text_of(1, weak))) == [""]
    assert refs(settle(text_of(1, weak), text_of(2, weak))) == ["actors/anna-bell"] * 2
    assert refs(settle(text_of(1, ("Foreign Ministry", "", "", "ministry")))) == [""]


def test_the_corpus_votes() -> None:
    """A name that one text knows well is that in a text where it is weak."""
    weak = ("Anna Bell", "", "", "organisation", "weak")
    made = settle(text_of(1, ("Anna Bell",)), text_of(2, weak))
    assert refs(made) == ["actors/anna-bell"] * 2
    assert made.entities["actors/anna-bell"].kind == "person"


def test_acronyms_travel() -> None:
    """An acronym that one text explains is that body in the next, if no other has it."""
    one = story("Head\n\nThe World Grain Programme (WGP) met. The WGP left.", source="1.txt")
    two = story("Head\n\nThe WGP said it would stay. Officials of WGP spoke.", source="2.txt")
    namings = [name_story(made, tokens(made.text), EMPTY) for made in (one, two)]
    made = resolve([one, two], namings, EMPTY)
    assert set(made.refs[0]) == {"actors/world-grain-programme"}
    assert set(made.refs[1]) <= {"actors/world-grain-programme", ""}


def test_the_letters_of_a_known_body_travel() -> None:
    """A body that the table knows, introduced with its letters in one text, is those letters in
    the next; not where no text introduces it."""
    one = story("Head\n\nHou of the Kuomintang (KMT) spoke. The KMT left.", source="1.txt")
    known = (one, name_story(one, tokens(one.text), EMPTY))
    weak = text_of(2, ("KMT", "", "", "organisation", "weak"))
    assert settle(known, weak).refs[1] == ("actors/kuomintang",)
    other = story("Head\n\nHou of the Kuomintang spoke.", source="1.txt")
    assert settle((other, name_story(other, tokens(other.text), EMPTY)), weak).refs[1] == ("",)


def test_the_same_letters_join_two_spellings_of_a_body() -> None:
    """``State Emergency Services (SES)`` is the Service of these letters; a text that has the
    letters alone means it, however sure it is that they are a name."""
    heads = (
        "The State Emergency Service (SES) came. The SES left.",
        "State Emergency Services (SES) came. The SES left.",
        "The SES said so. The SES left. SES officials came.",
    )
    texts = [story(f"Head\n\n{words}", source=f"{n}.txt") for n, words in enumerate(heads)]
    namings = [name_story(made, tokens(made.text), EMPTY) for made in texts]
    assert {ref for row in resolve(texts, namings, EMPTY).refs for ref in row} == {
        "actors/state-emergency-service"
    }


def test_a_place_of_datelines_alone_is_not_shouted() -> None:
    """``FRANKFURT`` in capitals alone is Frankfurt; where a text writes it so, that stands."""
    place = Place("Frankfurt", 50.1, 8.7, "Germany", geonames=2925533)
    for name, title in (("FRANKFURT", "Frankfurt"), ("NEW ULM", "New Ulm"), ("LAX", "LAX")):
        chain = Chain("location", "city", name, strength="strong", place=place)
        made = story(f"Head\n\n{name}", source="1.txt")
        found = settle((made, Naming((Mention(6, 6 + len(name), 0),), (chain,))))
        [entity] = found.entities.values()
        assert entity.title == title


def test_a_page_bears_the_spelling_that_is_used_most() -> None:
    """Its address is the first in order of letters, its title the usual name."""
    names = ("Victor Pavlenko", "Viktor Pavlenko", "Viktor Pavlenko")
    texts = [text_of(n, (name, "President", "actors/ukraine")) for n, name in enumerate(names)]
    one = settle(*texts)
    assert set(refs(one)) == {"actors/victor-pavlenko"}
    assert one.entities["actors/victor-pavlenko"].title == "Viktor Pavlenko"


def test_an_editor_takes_spellings_over_and_keeps_others_apart() -> None:
    """A page's names draw spellings with a second fact; ``not_same_as`` ends every proposal."""
    page = Authority(
        "actors/faisal-mekdad", "person", "Faisal Mekdad",
        role="Deputy Foreign Minister of Syria", affiliation="actors/syria",
    )  # fmt: skip
    other = text_of(1, ("Faisal Muqdad", "Deputy Foreign Minister", "actors/syria"))
    made = settle(other, register=build_register([page]))
    assert refs(made) == ["actors/faisal-mekdad"]
    apart = Authority(
        page.ref, page.kind, page.title, role=page.role, affiliation=page.affiliation,
        not_same_as=("actors/faisal-muqdad",),
    )  # fmt: skip
    made = settle(other, register=build_register([apart]))
    assert refs(made) == ["actors/faisal-muqdad"] and not made.proposals


def test_a_page_that_is_written_changes_no_address() -> None:
    """Writing the authority page of a provisional name keeps its ref and its mentions."""
    made = story(
        "Talks go on\n\nMinister Anna Bell met Senator Omar Haddad. Bell told Haddad to go to "
        "Kenya. The Storm Brigade (SB) agreed. SB fights. Anna Bell left Omar Haddad."
    )
    first = name_story(made, tokens(made.text), EMPTY)
    before = resolve([made], [first], EMPTY)
    pages = [Authority(e.ref, e.kind, e.title) for e in before.entities.values()]
    register = build_register(pages)
    second = name_story(made, tokens(made.text), register)
    after = resolve([made], [second], register)

    def linked(naming: Naming, made: Resolution) -> set[tuple[int, int, str]]:
        found = {(m.start, m.end, made.refs[0][m.chain]) for m in naming.mentions}
        return {one for one in found if one[2]}

    assert linked(first, before) <= linked(second, after)
    assert {"actors/anna-bell", "actors/omar-haddad"} <= set(before.entities)


def test_states_and_lands_point_at_each_other() -> None:
    """``Kenya-backed ... in Kenya``: two pages, each with the other's ref."""
    made = story("Head\n\nKenya-backed rebels left. They live in Kenya.")
    naming = name_story(made, tokens(made.text), EMPTY)
    resolution = resolve([made], [naming], EMPTY)
    assert resolution.entities["actors/kenya"].land == "locations/kenya"
    assert resolution.entities["locations/kenya"].state == "actors/kenya"
    assert resolution.entities["locations/kenya"].place is not None


PEOPLE = ["Ali Omar", "Ali Umar", "Anna Bell", "Bell", "John Smith", "A. Bell", "Storm Brigade"]
TITLES = ["", "Senator", "striker", "Foreign Minister"]
STATES = ["", "actors/kenya", "actors/sudan"]
NAMES = st.tuples(
    st.sampled_from(PEOPLE), st.sampled_from(TITLES), st.sampled_from(STATES),
    st.just("person"), st.sampled_from(["weak", "strong"]),
)  # fmt: skip


@settings(max_examples=60)
@given(
    st.lists(st.lists(NAMES, max_size=3, unique_by=lambda name: name[0]), max_size=6),
    st.randoms(use_true_random=False),
)
def test_the_order_of_texts_is_irrelevant(
    dossier: list[list[tuple[str, ...]]], chance: random.Random
) -> None:
    """Any order of the same texts gives every chain the same ref, and the same pages."""
    texts = [text_of(n, *names) for n, names in enumerate(dossier)]
    first = settle(*texts)
    order = list(range(len(texts)))
    chance.shuffle(order)
    second = settle(*(texts[n] for n in order))
    assert [second.refs[order.index(n)] for n in range(len(texts))] == list(first.refs)
    assert second.entities == first.entities
    assert (second.proposals, second.choices) == (first.proposals, first.choices)
    assert all(ref in first.entities for ref in refs(first) if ref)


def test_two_names_of_one_place_are_one() -> None:
    """Raqqa and Raqa are one town of the gazetteer, under the name that is used more."""
    one = story("Head\n\nThey live in Raqqa, Syria. In Raqqa it rains.", source="1.txt")
    two = story("Head\n\nThey live in Ar Raqqah, Syria.", source="2.txt")
    namings = [name_story(made, tokens(made.text), EMPTY) for made in (one, two)]
    rows = resolve([one, two], namings, EMPTY).refs
    places = {ref for row in rows for ref in row if ref.startswith("locations/")}
    assert places == {"locations/raqqa", "locations/syria"}


def test_a_place_in_doubt_follows_the_text_that_knows() -> None:
    """``Tripoli, Lebanon`` and ``Tripoli, Libya`` are two; each says where it lies."""
    texts = [
        story(f"Head\n\nThey live in Tripoli, {land}. In Tripoli it rains.", source=f"{land}.txt")
        for land in ("Lebanon", "Libya")
    ]
    namings = [name_story(made, tokens(made.text), EMPTY) for made in texts]
    resolution = resolve(texts, namings, EMPTY)
    found = sorted({ref for row in resolution.refs for ref in row if "tripoli" in ref})
    assert len(found) == 2
    lands = {resolution.entities[ref].place.country for ref in found}
    assert lands == {"Lebanon", "Libya"}


def test_namesakes_are_told_apart_by_what_stands_after_their_names() -> None:
    """``John Smith, a Jamaican striker`` is not ``John Smith, the Kenyan lawmaker``."""
    texts = [
        story(f"Head\n\nMr John Smith, {who}, came. John Smith left.", source=f"{n}.txt")
        for n, who in enumerate(("a Jamaican striker", "the Kenyan lawmaker", "a striker"))
    ]
    namings = [name_story(made, tokens(made.text), EMPTY) for made in texts]
    resolution = resolve(texts, namings, EMPTY)
    found = [{ref for ref in row if "john" in ref} for row in resolution.refs]
    assert found[0] == found[2] != found[1]
    assert set(resolution.choices) == {"actors/john-smith"}


def test_a_surname_with_his_office_is_the_only_one_so_called() -> None:
    """``Secretary of State Albright`` of a text that never has her in full; not where two of the
    corpus have that surname, where the office is another's, or where none is told."""
    full = text_of(1, ("Madeleine Albright", "Secretary of State"))
    short = text_of(2, ("Albright", "Secretary of State", "", "person", "weak"))
    assert refs(settle(full, short)) == ["actors/madeleine-albright"] * 2
    left = text_of(2, ("Albright", "former Secretary of State", "", "person", "weak"))
    assert refs(settle(full, left)) == ["actors/madeleine-albright"] * 2
    other = text_of(3, ("Anna Albright", "Mayor"))
    assert refs(settle(full, short, other))[1] == ""
    for title in ("Mayor", ""):
        told = text_of(2, ("Albright", title, "", "person", "weak"))
        assert refs(settle(full, told))[1] == ""


def test_an_office_that_many_hold_tells_nobody_alone() -> None:
    """``Mayor Kim`` is Mayor Susan Kim where both texts name the same land or company."""
    for land, found in (("", ""), ("actors/kenya", "actors/susan-kim")):
        full = text_of(1, ("Susan Kim", "Mayor", land))
        short = text_of(2, ("Kim", "Mayor", land, "person", "weak"))
        assert refs(settle(full, short))[1] == found
