"""What is left where the day of publication or the statistical model is missing."""

from __future__ import annotations

from attested import Teller, attested

TEXT = """News.

"We will not go," [Khatib|person] told [Al-Jazeera|media] on Monday. It was signed on 5 May 2012.
At least 15 civilians were killed three days ago."""


def test_no_day() -> None:
    """Without a day of publication only absolute times have a value."""
    found = list(Teller(*attested(TEXT, day="")).times())
    assert found == ["Monday = ?", "5 May 2012 = 2012-05-05", "three days ago = ?"]


def test_no_day_no_entries_but_dated_ones() -> None:
    """Without a day the chronology holds what a full date tells, and nothing guessed."""
    _, _, evidence = attested(TEXT, day="")
    assert [str(h.when.earliest) for h in evidence.happenings] == ["2012-05-05"]


def test_no_model() -> None:
    """Without a model the speaker beside the verb is still found, and figures by their nouns."""
    told, naming, evidence = attested(TEXT, model=False)
    teller = Teller(told, naming, evidence)
    first = next(teller.speech())
    assert first.startswith("direct: We will not go < Khatib tell")
    assert [f.low for f in evidence.figures] == [15.0]
    assert evidence.meetings == ()


def speakers(text: str) -> list[str]:
    told, naming, evidence = attested("News.\n\n" + text, model=False)
    return [line.split(" < ")[1] for line in Teller(told, naming, evidence).speech()]


def test_no_model_word_order() -> None:
    """Before the verb, after it, through an agency: word order names the speaker."""
    assert speakers('"It has failed," said [Gatilov|person].') == ["Gatilov say"]
    assert speakers('"It goes on," [Interfax|media] quoted [Bogdanov|person] as saying.') == [
        "Bogdanov quote via Interfax"
    ]
    assert speakers('"He is dead and gone," the rebels said.') == ["(the rebels) say"]
    assert speakers('[Lavrov|person] for his part said "we go on".') == ["Lavrov say"]


def test_no_model_nouns_are_no_verbs() -> None:
    """ "Secretary of State" and "a claim" report nothing."""
    text = (
        '[Lavrov|person] said [Kerry|person], Secretary of State, made a claim to "more and more".'
    )
    assert speakers(text) == ["Lavrov say"]
