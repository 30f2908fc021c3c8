"""Text and spans become HTML in one place, and every character is kept."""

from __future__ import annotations

import time

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from briefing.showing import weave

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12)


def link(start: int, end: int) -> weave.Span:
    return weave.mention(start, end, id=f"m{start}", family="actor", href="x.html")


def test_a_mention_is_a_span_around_a_link() -> None:
    """The id stands on the span, the class and the card on the link, the words within."""
    span = weave.mention(
        0, 6, id="m1", family="actor", href="../actors/x.html", card="c-x", first=True
    )
    assert weave.weave("Lavrov's", 0, 8, [span]) == (
        '<span class="mention" id="m1" data-first><a class="actor" href="../actors/x.html" '
        'data-card="c-x">Lavrov</a></span>\'s'
    )


def test_form_and_doubt_are_told() -> None:
    """A description says that it is one, and an open mention says why."""
    span = weave.mention(
        0, 2, id="m1", family="actor", href="x", form="nominal", uncertain='two "fit"'
    )
    assert 'data-form="nominal" data-uncertain="two &#34;fit&#34;"' in span.before


def test_markup_in_a_text_is_text() -> None:
    """Whatever a text holds is shown literally."""
    text = '<script>alert(1)</script> & "q" {{ x }} </p>'
    woven = weave.weave(text, 0, len(text), [link(0, 8)])
    assert "<script" not in woven
    assert html.fromstring(f"<p>{woven}</p>").text_content() == text


@given(st.text(alphabet="ab <&>\"'\u2019é\u200e", max_size=60), SPANS)
@example("abc", [(0, 2), (1, 3)])
@example("", [])
def test_the_text_is_kept_whole(text: str, pairs: list[tuple[int, int]]) -> None:
    """Any text with any spans: take the tags away and the text is there; links never nest."""
    spans = [link(a, z) for a, z in pairs]
    woven = weave.weave(text, 0, len(text), spans)
    assert Markup(woven).striptags().split() == text.split()
    parsed = html.fromstring(f"<div>{woven}</div>")
    assert parsed.text_content() == text
    assert not parsed.xpath("//a//a")


@given(SPANS)
def test_the_order_of_spans_does_not_matter(pairs: list[tuple[int, int]]) -> None:
    """Spans are sorted once, so the result is the same however they come."""
    text = "word " * 12
    spans = [link(a, z) for a, z in pairs]
    assert weave.weave(text, 0, 60, spans) == weave.weave(text, 0, 60, spans[::-1])


def test_a_long_sentence_becomes_a_window() -> None:
    """A line of context stays short however long its sentence, and shows that it was cut."""
    text = "word " * 5000 + "Lavrov" + " word" * 5000
    at = text.index("Lavrov")
    line = weave.context(text, (0, len(text)), [weave.marked(at, at + 6)])
    assert len(line) < 700
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert "<mark>Lavrov</mark>" in line


def test_a_long_word_is_cut_too() -> None:
    """A sentence of one endless word gives a window as well."""
    text = "x" * 10000 + "Lavrov" + "x" * 10000
    line = weave.context(text, (0, len(text)), [weave.marked(10000, 10006)])
    assert len(line) < 700


def test_weaving_is_linear() -> None:
    """Twice the spans take about twice the time, not four times."""

    def cost(n: int) -> float:
        text = "Lavrov said. " * n
        spans = [link(13 * k, 13 * k + 6) for k in range(n)]
        begin = time.process_time()
        weave.weave(text, 0, len(text), spans)
        return time.process_time() - begin

    cost(2000)
    small, large = min(cost(4000) for _ in range(3)), min(cost(16000) for _ in range(3))
    assert large < 12 * small + 0.05
