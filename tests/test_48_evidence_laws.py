"""What holds for every text: items point at sentences, nothing crashes, equal text, equal items."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

from builders import story
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.evidence import gather
from briefing.evidence.ground.numbers import value_of
from briefing.evidence.times.words import INITIALS, SCAN
from briefing.model import Chain, Dating, Evidence, Mention, Naming, Parse, Story
from briefing.naming import build_register, name_story
from briefing.naming.parsing import tokens

CHAINS = tuple(
    Chain(family, kind, kind)
    for family, kind in (
        ("actor", "person"),
        ("actor", "state"),
        ("location", "city"),
        ("actor", "media"),
        ("event", "war"),
    )
)
DEPS = (
    "nsubj nsubjpass dobj ccomp xcomp prep pobj conj appos ROOT aux poss amod nummod relcl agent "
    "advcl acl compound neg mark"
).split()
TAGS = "VBD VBZ VB VBG VBN NN NNS NNP IN PRP CD MD TO POS DT".split()
WORDS = (
    "said told “ ” \" ' ‘ ’ « » , . : ; he she it they who Lavrov Kerry met talks with between on "
    "Monday May 30 February 2013 31 November next last week ago 5 days 1,234,567 $ million killed "
    "people of them children % -- - ( ) will may not to visit Moscow according invited by phone "
    "32-month war 99999999999999999999 0 0000-00-00 2013-02-30 31/31/2013 ٣ ½ 😀 \u200b"
).split()

text = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
numbers = st.lists(st.integers(0, 10**6), min_size=80, max_size=80)
day = st.one_of(st.none(), st.dates())


def laid(
    words: str, dice: list[int], when: dt.date | None, model: bool
) -> tuple[Story, Naming, Parse]:
    """A story of these words with mentions and a parse thrown by dice: any tree, even a cycle."""
    told = story(f"Head {words}\n\n{words} end.\n\n{words}", day="")
    told = replace(told, dating=Dating(day=when))
    plain = tokens(told.text)
    count = len(plain.starts)
    named = tuple(
        Mention(plain.starts[row], plain.ends[row], dice[row % 80] % len(CHAINS))
        for row in range(0, count, 1 + dice[0] % 5)
    )
    if not model:
        return told, Naming(named, CHAINS), plain
    parse = Parse(
        "dice",
        plain.starts,
        plain.ends,
        tuple(told.text[a:b].lower() for a, b in zip(plain.starts, plain.ends, strict=True)),
        tuple(TAGS[dice[row % 80] % len(TAGS)] for row in range(count)),
        tuple(DEPS[dice[(row * 7) % 80] % len(DEPS)] for row in range(count)),
        tuple(dice[(row * 3) % 80] % count for row in range(count)),
    )
    return told, Naming(named, CHAINS), parse


def check(told: Story, naming: Naming, evidence: Evidence) -> None:
    sentences = set(told.sentences)
    count = len(naming.mentions)
    for item in (*evidence.quotations, *evidence.times, *evidence.figures):
        assert item.sentence in sentences
        assert 0 <= item.start < item.end <= len(told.text)
    for item in (*evidence.times, *evidence.figures):
        assert item.sentence[0] <= item.start < item.end <= item.sentence[1]
    for entry in evidence.happenings:
        assert entry.sentence in sentences
        assert evidence.times[entry.time].sentence == entry.sentence
        assert all(0 <= m < count for m in entry.mentions)
        assert entry.when.earliest <= entry.when.latest
    for meeting in evidence.meetings:
        assert meeting.sentence in sentences
        assert all(0 <= m < count for m in meeting.sides)
        assert meeting.sides
    for quotation in evidence.quotations:
        assert quotation.start >= quotation.sentence[0]
        for mention in (quotation.speaker, quotation.addressee, quotation.outlet):
            assert mention is None or 0 <= mention < count
        assert quotation.continues is None or 0 <= quotation.continues < len(evidence.quotations)
    for figure in evidence.figures:
        assert 0 <= figure.low <= figure.high < 1e17
    starts = [
        [i.start for i in items]
        for items in (evidence.quotations, evidence.times, evidence.figures)
    ]
    assert all(order == sorted(order) for order in starts)


@settings(max_examples=150)
@given(text, numbers, day, st.booleans())
def test_any_text_any_parse(words: str, dice: list[int], when: dt.date | None, model: bool) -> None:
    """Nested quotations, odd dates, numbers without end, a parse that is no tree: no crash, and no
    item without its sentence."""
    told, naming, parse = laid(words, dice, when, model)
    evidence = gather(told, naming, parse)
    check(told, naming, evidence)
    assert gather(told, naming, parse) == evidence


@settings(max_examples=80)
@given(st.text(max_size=200), day)
def test_any_characters(words: str, when: dt.date | None) -> None:
    """Any characters at all, with tokens only."""
    told = replace(story("Head\n\nx" + words.replace("\n", " ")), dating=Dating(day=when))
    evidence = gather(told, Naming(), tokens(told.text))
    check(told, Naming(), evidence)


def test_any_news_text_is_read_without_a_parse() -> None:
    """Where no model is, or none reads the language, real news is named and asserts something; it
    never fails."""
    register, said = build_register(()), 0
    for line in (Path(__file__).parent / "sets/gum-news.jsonl").read_text("utf-8").splitlines():
        told = story(json.loads(line)["text"])
        for parse in (tokens(told.text), Parse("")):
            naming = name_story(told, parse, register, ())
            evidence = gather(told, naming, parse)
            check(told, naming, evidence)
            said += len(evidence.quotations)
    assert said


def test_nothing() -> None:
    """A story without sentences asserts nothing."""
    told = replace(story("Head"), sentences=())
    assert gather(told, Naming(), tokens(told.text)) == Evidence()


@given(st.integers(0, 10**9))
def test_numbers_are_read_back(number: int) -> None:
    """Digits with and without separators have the value they spell."""
    assert value_of(str(number)) == number
    assert value_of(f"{number:,}") == number


def test_long_texts_take_time_in_proportion() -> None:
    """A paragraph of tens of thousands of quotations, dates or numbers is read to its end."""
    for words in ('"a ', "on May 3 and Feb 30 ", "1,234 people killed ", 'Lavrov said he "yes" '):
        told, naming, parse = laid(words * 1500, list(range(80)), dt.date(2013, 11, 18), True)
        check(told, naming, gather(told, naming, parse))


def test_no_time_is_lost_by_its_first_letter() -> None:
    """Where a time may begin is told by a letter, to save work: none begins elsewhere."""
    everywhere = re.compile(SCAN.pattern.replace(f"(?={INITIALS})", ""), SCAN.flags)
    assert everywhere.pattern != SCAN.pattern
    here = Path(__file__).parent
    texts = [*(here / "cases").glob("*.md"), *(here.parent / "seeds").glob("*.txt")]
    words = " ".join(sorted(set(re.findall(r"[a-z]+", SCAN.pattern))))  # each of the patterns' own
    units = " ".join(f"{word} days. {word} week. {word} 2012." for word in words.split())
    for read in (units, *(path.read_text("utf-8") for path in texts)):
        found = [match.span() for match in everywhere.finditer(read)]
        assert found == [match.span() for match in SCAN.finditer(read)]
