"""Chronology, titles, positions and the generated front page, over several texts."""

from __future__ import annotations

from dataclasses import replace

from attested import article
from builders import briefing, entity

from briefing.evidence import briefing_digest, chronicle, find_shared, positions, roles_over_time
from briefing.model import Article, Question, Role

ONE = article(
    "News.\n\n[Putin|person] spoke to [Assad|person] by telephone on Thursday. They will meet"
    " in [Geneva|city] on November 25.",
    "2013-11-17",
    "one.txt",
)
TWO = article(
    "News.\n\nThe talks came just days after [Putin|person] held telephone talks with"
    " [Assad|person].",
    "2013-11-18",
    "two.txt",
)


def with_roles(told: Article, *titles: tuple[str, int]) -> Article:
    roles = tuple(Role(title, 0, 1, mention) for title, mention in titles)
    return replace(told, roles=roles)


def test_one_call_in_two_texts_is_one_episode() -> None:
    """The same contact between the same sides on compatible days is one entry, on the exact day,
    with both its sources."""
    call = next(e for e in chronicle((ONE, TWO)) if e.contact == "called")
    assert str(call.when.earliest) == "2013-11-14" == str(call.when.latest)
    assert call.status == "happened"
    assert call.sources == 2
    assert {article for article, _ in call.accounts} == {0, 1}


def test_planned_stands_apart() -> None:
    """What is planned is no part of what happened."""
    statuses = {str(e.when.earliest): e.status for e in chronicle((ONE, TWO))}
    assert statuses["2013-11-25"] == "planned"


def test_days_that_exclude_each_other_are_two_episodes() -> None:
    """Two calls on two exact days are two entries."""
    later = article(
        "News.\n\n[Putin|person] spoke to [Assad|person] by telephone on Sunday.",
        "2013-11-18", "three.txt",
    )  # fmt: skip
    assert len([e for e in chronicle((ONE, later)) if e.contact == "called"]) == 2


def test_what_two_said_of_the_same_is_two_entries() -> None:
    """One text that tells what one said and what another said of the same two tells of two."""
    told = article(
        "News.\n\n[Mirzoyan|person] said on Thursday that [Armenia|state] and [Azerbaijan|state]"
        " are close to peace. [Price|person] said on Thursday that [Armenia|state] and"
        " [Azerbaijan|state] are far from it.",
        "2013-11-15", "said.txt",
    )  # fmt: skip
    assert [len(e.accounts) for e in chronicle((told,))] == [1, 1]


def test_a_copied_sentence_is_one_source() -> None:
    """Two texts that share their sentences count as one source."""
    copy = replace(ONE, story=replace(ONE.story, source="copy.txt"))
    episodes = chronicle((ONE, copy), find_shared((ONE, copy)))
    assert {e.sources for e in episodes} == {1}
    assert {len(e.accounts) for e in episodes} == {2}


def test_two_ranks_of_one_office_conflict() -> None:
    """ "FM" in one place and "Deputy Foreign Minister" in another is a conflict, and is told."""
    told = with_roles(ONE, ("FM", 0), ("Deputy Foreign Minister", 0))
    (history,) = roles_over_time((told,)).values()
    ((first, second, reason),) = history.conflicts
    assert {first, second} == {(0, 0), (0, 1)}
    assert reason == "two ranks of one office"


def test_a_rank_before_the_land_is_a_rank() -> None:
    """ "Acting Thai Prime Minister" and "Acting Prime Minister" are one rank of one office."""
    text = "News.\n\nActing Thai Prime Minister [Phumtham|person] met [Anwar|person]."
    read = article(text, source="acting.txt")
    at = read.story.text.index("Prime")
    read = replace(read, roles=(Role("Prime Minister", at, at + 14, 0),))
    told = with_roles(ONE, ("Acting Prime Minister", 0))
    read = replace(read, mentions=(read.mentions[0]._replace(ref=told.mentions[0].ref),))
    (history,) = roles_over_time((read, told)).values()
    assert history.conflicts == ()
    assert history.titles == ("Acting Prime Minister",)


def test_who_leaves_an_office_is_no_conflict() -> None:
    """President-elect, President and former President are one man in the course of time."""
    told = with_roles(ONE, ("President-elect", 0), ("President", 0), ("former President", 0))
    (history,) = roles_over_time((told,)).values()
    assert history.conflicts == ()


def test_other_offices_are_no_conflict() -> None:
    """President and party leader, or one title twice, conflict with nothing."""
    told = with_roles(ONE, ("President", 0), ("party leader", 0), ("the President", 0))
    (history,) = roles_over_time((told,)).values()
    assert history.conflicts == ()
    assert history.seen == ((0, 0), (0, 1), (0, 2))


def test_a_form_of_address_is_no_office() -> None:
    """Whom a text calls "Mr" is told by what else it calls him, or by his kind."""
    told = with_roles(ONE, ("Mr", 0), ("Mr", 0), ("opposition leader", 0), ("Mrs.", 1))
    (history,) = roles_over_time((told,)).values()
    assert history.titles == ("opposition leader",) and history.seen == ((0, 2),)


def test_the_front_page_takes_what_texts_lead_with_and_of_each_text_one_thing_first() -> None:
    """Six texts tell of a blast last and of another visit first: five visits are shown."""
    texts = tuple(
        article(
            f"News.\n\n[Ban|person] visited [Town{n}|city] on Sunday.\n\nNothing else.\n\n"
            f"It rained.\n\nA blast killed many on Sunday.",
            f"2013-11-{n:02d}",
            f"{n}.txt",
        )
        for n in range(4, 28, 4)
    )
    whole = briefing(texts, [entity("actors/ban", "Ban")])
    whole = replace(whole, episodes=chronicle(whole.articles))
    happened = briefing_digest(whole).happened
    assert len(happened) == 5 == len({item.article for item in happened})
    for item in happened:
        assert "visited" in texts[item.article].story.text[slice(*item.span)]


def test_positions_are_sentences_with_keyword_and_actor() -> None:
    """A cell is a sentence with a keyword that names an asked actor, under whoever speaks it."""
    told = article(
        "News.\n\n[Lavrov|person] said [Assad|person] must not step down. [Kerry|person] may step"
        " down. The envoy slept.",
        source="p.txt",
    )
    question = Question("q", "Must he go?", ("step down",), ("actors/assad",))
    (cell,) = positions(question, (told,))
    assert cell.ref == "actors/lavrov"
    assert told.story.text[cell.sentence[0] : cell.sentence[1]].startswith("Lavrov said")
    assert [told.story.text[a:b] for a, b in cell.matched] == ["step down"]


def test_of_those_quoted_equally_often_whom_texts_name_most_is_heard_first() -> None:
    """The alphabet decides only between equals."""
    told = article(
        "News.\n\n“We will not go there today,” [Abe|person] said. “That is up to them alone,”"
        " [Zoe|person] said.\n\n[Zoe|person] left. [Zoe|person] slept.",
        source="q.txt",
    )
    people = [entity("actors/abe", "Abe"), entity("actors/zoe", "Zoe")]
    said = briefing_digest(briefing((told,), people)).said
    assert [item.ref for item in said] == ["actors/zoe", "actors/abe"]


def test_the_front_page_says_only_references() -> None:
    """Every line of the generated page is a sentence of an article or a count with its page."""
    people = [entity("actors/putin", "Putin"), entity("actors/assad", "Assad")]
    whole = briefing((ONE, TWO), [*people, entity("locations/geneva", "Geneva")])
    whole = replace(whole, episodes=chronicle(whole.articles))
    digest = briefing_digest(whole)
    assert [str(day) for day in digest.period or ()] == ["2013-11-17", "2013-11-18"]
    assert [(item.ref, item.count) for item in digest.actors] == [
        ("actors/assad", 2), ("actors/putin", 2),
    ]  # fmt: skip
    assert digest.happened[0].sources == 2
    assert [i.kind for i in digest.planned] == ["planned"]
    for item in (*digest.happened, *digest.planned, *digest.said, *digest.figures):
        assert item.article is not None
        assert item.span in whole.articles[item.article].story.sentences
    assert briefing_digest(briefing((), ())).period is None
