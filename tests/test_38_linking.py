"""linking: mentions with their refs and with ids that come from content."""

from builders import story

from briefing.model import Chain, Mention, Naming
from briefing.naming.linking import link

TEXT = "Talks\n\nRussia met Iran. Iran left.\n\nRussia met Iran. Russia stayed."
CHAINS = (Chain("actor", "state", "Russia"), Chain("actor", "state", "Iran"))
REFS = ("actors/russia", "actors/iran")


def ids(text: str) -> list[str]:
    """The ids of every Russia and Iran of a text, in order."""
    told = story(text)
    mentions = [
        Mention(at, at + len(name), chain, "name")
        for at in range(len(told.text))
        for chain, name in enumerate(("Russia", "Iran"))
        if told.text.startswith(name, at)
    ]
    return [m.id for m in link(told, Naming(tuple(mentions), CHAINS), REFS)]


def test_ids_are_unique_on_the_page() -> None:
    """The same sentence twice, and one name twice in a sentence, give different ids."""
    found = ids(TEXT + " Iran and Iran.")

    assert len(set(found)) == len(found) == 8


def test_an_edit_elsewhere_changes_no_id() -> None:
    """A changed paragraph leaves the ids of the others as they were."""
    edited = TEXT.replace("Iran left.", "Iran left the talks early.")

    before, after = ids(TEXT), ids(edited)
    assert [a == b for a, b in zip(before, after, strict=True)] == [
        True,
        True,
        False,
        True,
        True,
        True,
    ]


def test_an_adjective_is_counted_and_not_linked() -> None:
    """An adjective keeps its ref and gets no id."""
    told = story("Talks\n\nRussian envoys left.")
    naming = Naming((Mention(7, 14, 0, form="adjective"),), CHAINS)

    (mention,) = link(told, naming, REFS)
    assert (mention.ref, mention.id) == ("actors/russia", "")


def test_a_name_without_entity_is_not_linked() -> None:
    """A chain that resolves to nothing leaves its mentions without ref and id."""
    told = story("Talks\n\nSomebody left.")
    naming = Naming((Mention(7, 15, 0),), CHAINS)

    (mention,) = link(told, naming, ("", ""))
    assert (mention.ref, mention.id) == ("", "")
