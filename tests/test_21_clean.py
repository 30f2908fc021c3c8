"""What is headline, body, caption, credit, and what is set aside; every word in one place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
from casefile import cases
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model import Sidecar, Story
from briefing.reading import read_seed

LINES = st.sampled_from(
    ["By Ann Other", "November 18, 2013", "Share", "W460", "Comments 0", "Original url:", "", "",
     "A long sentence of many words stands here, said the man.", "Middle East", "0 : 0", "• a-b-c",
     "[Example](#)", "MOSCOW (Reuters) - Envoys met on Monday, officials said.", "http://a.example/x",
     "Short line", "Photo: Ann Other", "---", "title: x", "مرحبا بالعالم", "2013", "Related Topics"]
)  # fmt: skip


def story(text: str, sidecar: Sidecar | None = None) -> Story:
    stories, problems = read_seed("a.txt", text.encode(), sidecar)
    assert len(stories) == 1 and not problems
    return stories[0]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(("title", "text", "expected"), cases("clean.md"))
def test_lines_find_their_place(title: str, text: str, expected: str) -> None:
    """The cases of clean.md: role and words of each block, line and reason of each scrap."""
    read = story(text)
    said = [f"{b.role}: {read.text[b.start : b.end]}" for b in read.blocks]
    said += [f"- {scrap.line}: {scrap.reason}" for scrap in read.set_aside]
    wanted = expected.split("\n")
    assert len(said) == len(wanted), said
    for line, pattern in zip(said, wanted, strict=True):
        if pattern.endswith("..."):
            assert line.startswith(pattern[:-3]), title
        else:
            assert line == pattern, title


@given(st.lists(LINES, min_size=1, max_size=25))
@example(["By Ann Other"])
def test_every_word_is_in_one_place(lines: list[str]) -> None:
    """The words of the seed are those of the blocks and of what is set aside, no more, no less."""
    text = "\n".join(lines)
    stories, problems = read_seed("a.txt", text.encode())
    if problems:
        return
    kept = Counter(words(stories[0].text))
    for scrap in stories[0].set_aside:
        kept.update(words(scrap.text))
    assert kept == Counter(words(text))


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
@example(b"(Reuters)-")
@example('By ""\n\u2066'.encode())
def test_any_bytes_give_a_story_or_one_problem(data: bytes) -> None:
    """Blocks tile the text, sentences lie in blocks, spans in bounds; or the file is named."""
    stories, problems = read_seed("a.txt", data)
    assert (len(stories), len(problems)) in ((1, 0), (0, 1))
    for read in stories:
        at = 0
        for block in read.blocks:
            assert block.start == at < block.end
            at = block.end + 2
        assert at == len(read.text) + 2
        assert read.blocks[0].role == "headline"
        inside = all(
            any(b.start <= start < end <= b.end for b in read.blocks)
            for start, end in read.sentences
        )
        assert inside
        for clue in read.clues:
            assert read.text[clue.start : clue.start + len(clue.words)] == clue.words


@given(st.text("abT .,\n\"'-:[]()#*19W!?|", max_size=200))
@example("a\n\n# b [c](#) **d** [e](https://a.example)")
def test_every_word_of_any_text_is_kept(text: str) -> None:
    """Whatever the marks around them, words are in a block or set aside."""
    stories, problems = read_seed("a.txt", text.encode())
    if problems:
        return
    kept = Counter(words(stories[0].text))
    for scrap in stories[0].set_aside:
        kept.update(words(scrap.text))
    assert kept == Counter(words(text))


UNITS = (
    "word and more words ", "x", "[", "<a ", "[a](#", "(", "A short line\n", "By Ann Other\n",
    "A paragraph of a few words ends here.\n\n", "November 18, 2013 ", "on Monday he said ",
    "• a-b-c\n", "MOSCOW AND ", "12/12/", "Share\n", "a-\n", "... ", "\u0316",
    "مرحبا بالعالم. ", "中文句子。",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_large_texts_end(unit: str) -> None:
    """A long line, a long word, short lines, brackets: each is read in one pass."""
    text = "Talks begin in Geneva\n\n" + unit * (200_000 // len(unit.encode()))
    assert story(text).headline


def test_an_editor_decides_about_lines() -> None:
    """``drop`` and ``keep`` win over the rules; what matches nothing is told."""
    text = "Talks\n\nAdvertisement\n\nEnvoys met in the city on Monday, he said.\n\nA poem follows"
    told = Sidecar("", drop=("A poem follows", "Nowhere"), keep=("Advertisement",))
    read = story(text, told)
    assert [scrap.text for scrap in read.set_aside] == ["A poem follows"]
    assert "Advertisement" in read.text
    assert read.notes == ("`drop: Nowhere` matches no line",)


def test_an_editor_gives_the_headline() -> None:
    """It stands for a line of the text, which is set aside, or before a text that has none."""
    text = "Talks\n\nEnvoys met in the city on Monday, he said. They left."
    read = story(text, Sidecar("", headline="Envoys meet"))
    assert read.headline == "Envoys meet"
    assert [scrap.text for scrap in read.set_aside] == ["Talks"]
    bare = story(text[7:], Sidecar("", headline="Envoys meet"))
    assert bare.text == "Envoys meet\n\nEnvoys met in the city on Monday, he said. They left."


def test_a_slug_hangs_on_headline_and_file_name_alone() -> None:
    """Same headline, other file: another slug. Sixty letters of whole words; a sidecar pins it."""
    one = read_seed("a/x.txt", b"Talks begin in Geneva's old town\n\nText.")[0][0]
    other = read_seed("a/y.txt", b"Talks begin in Geneva's old town\n\nText.")[0][0]
    moved = read_seed("b/x.txt", b"Talks begin in Geneva's old town\n\nOther text.")[0][0]
    assert one.slug == moved.slug != other.slug
    assert re.fullmatch(r"talks-begin-in-genevas-old-town-[0-9a-f]{6}", one.slug)
    long = story("word " * 60)
    assert len(long.slug) <= 67 and re.fullmatch(r"[a-z0-9-]+", long.slug)
    assert re.fullmatch(r"text-[0-9a-f]{6}", story("🎉").slug)
    assert story("Talks", Sidecar("", slug="mine")).slug == "mine"


def test_paragraphs_are_numbered() -> None:
    """Paragraphs count from 1; headline, subheads, captions and credits are 0."""
    read = story("Talks\n\nOne sentence stands here now.\n\nA subhead\n\nAnother stands here now.")
    assert [(b.role, b.number) for b in read.blocks] == [
        ("headline", 0),
        ("paragraph", 1),
        ("subhead", 0),
        ("paragraph", 2),
    ]


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("The envoys met in the city and said that it was good for them.", "en", "ltr"),
        (
            "Les envoyés se sont réunis dans la ville et ils ont dit que le plan est bon.",
            "fr",
            "ltr",
        ),
        (
            "Die Gesandten haben sich in der Stadt getroffen und das ist nicht für alle.",
            "de",
            "ltr",
        ),
        ("Посланники встретились в городе и объявили, что этот план хорош.", "ru", "ltr"),
        ("التقى المبعوثون في المدينة وقالوا إن الخطة جيدة", "ar", "rtl"),
        ("השליחים נפגשו בעיר ואמרו שהתוכנית טובה", "he", "rtl"),
        ("O'Brien's d'Arc and L'Aquila's mayor", "en", "ltr"),
        ("12345", "und", "ltr"),
    ],
)
def test_language_and_direction(text: str, language: str, direction: str) -> None:
    """Letters and commonest words tell the language; scripts the direction."""
    read = story(text)
    assert (read.language, read.direction) == (language, direction)
