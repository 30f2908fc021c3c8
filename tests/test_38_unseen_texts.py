"""Texts on any subject, without an authority page: what becomes a link, and whose."""

from __future__ import annotations

import pytest
from builders import story
from casefile import cases

from briefing.model import Parse
from briefing.naming import build_register, name_story, parsing, resolve

REGISTER = build_register(())
CASES = cases("unseen.md")


@pytest.fixture(scope="module")
def parses() -> dict[str, Parse]:
    texts = [story(text).text for _, text, _ in CASES]
    return dict(zip(texts, parsing.parse_texts(texts), strict=True))


@pytest.mark.skipif("md" not in parsing.recogniser(), reason="cases are those of the md model")
@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_every_name_leads_to_its_page(
    title: str, text: str, expected: str, parses: dict[str, Parse]
) -> None:
    """Each case of `cases/unseen.md` has these links and no other."""
    made = story(text)
    naming = name_story(made, parses[made.text], REGISTER)
    refs = resolve([made], [naming], REGISTER).refs[0]
    found = [
        f"{made.text[mention.start : mention.end]} > {refs[mention.chain]}"
        for mention in naming.mentions
        if mention.form in ("name", "metonym") and refs[mention.chain]
    ]
    assert "\n".join(found) == expected, title
