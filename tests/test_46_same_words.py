"""One utterance as several texts print it."""

from __future__ import annotations

from attested import article

from briefing.evidence import same_words
from briefing.model import Article


def told(words: str, number: int) -> Article:
    return article("News.\n\n" + words, source=f"{number}.txt")


def shown(*articles: Article) -> list[tuple[str, list[list[str]]]]:
    return [
        (
            group.rule,
            [
                [articles[a].story.text[start:end] for start, end in spans]
                for (a, _), spans in zip(group.places, group.differing, strict=True)
            ],
        )
        for group in same_words(articles)
    ]


def test_equal_words() -> None:
    """The same words in two texts are one utterance, with nothing that differs."""
    one = told('"We will not go to the city," [Khatib|person] said.', 1)
    two = told('[Khatib|person] told reporters: "We will not go to the city."', 2)
    assert shown(one, two) == [("the same words", [[], []])]


def test_changed_words_are_marked() -> None:
    """Where the wording differs, the words that differ are marked on both sides."""
    one = told('"We will certainly not go to the old city of ours now," [Khatib|person] said.', 1)
    two = told('"We will certainly not go to the new city of ours now," [Khatib|person] said.', 2)
    assert shown(one, two) == [("nearly the same words", [["old"], ["new"]])]


def test_two_speakers_are_two_utterances() -> None:
    """The same words of two speakers are two utterances."""
    one = told('"We will not go to the city," [Khatib|person] said.', 1)
    two = told('"We will not go to the city," [Jarba|person] said.', 2)
    assert shown(one, two) == []


def test_one_interview_in_two_translations() -> None:
    """What one speaker told the same outlet in the same days about the same third party is shown
    together, though the words differ."""
    one = told(
        '[Lavrov|person] told [Gazeta|media] he and [Kerry|person] "agreed to do everything".', 1
    )
    two = told(
        "“[Kerry|person] and I promised to do all we can,” [Lavrov|person] told [Gazeta|media].", 2
    )
    (found,) = shown(one, two)
    assert found[0] == "the same speaker to the same outlet; the wording differs"


def test_short_words_say_nothing() -> None:
    """Two or three equal words are no sign of one utterance."""
    one = told('He spoke of "more realism" in the talks, [Lavrov|person] said.', 1)
    assert shown(one, told('She saw "more realism", said [Lavrov|person].', 2)) == []
