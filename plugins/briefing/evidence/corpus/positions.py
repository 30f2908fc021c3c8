"""A question, articles -> sentences side by side. The law: cells are the texts' own sentences.

A sentence answers a question if it holds one of the keywords and names one of the actors. It stands
under whoever speaks it; if nobody does, under the first of the question's actors it names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.model import Article, Mention, Position, Question


def positions(question: Question, articles: Sequence[Article]) -> tuple[Position, ...]:
    """Cells in order of article and sentence."""
    words = sorted(set(question.keywords), key=lambda word: (-len(word), word))
    if not words:
        return ()
    scan = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words) + r")(?!\w)",
        re.I,
    )
    found: list[Position] = []
    for number, article in enumerate(articles):
        found += _in_article(question, scan, number, article)
    return tuple(found)


def _in_article(
    question: Question, scan: re.Pattern[str], number: int, article: Article
) -> list[Position]:
    sentences = article.story.sentences
    hits: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for match in scan.finditer(article.story.text):
        at = bisect_right(sentences, match.start(), key=lambda s: s[0]) - 1
        if at >= 0 and match.end() <= sentences[at][1]:
            hits.setdefault(sentences[at], []).append(match.span())
    found = []
    for sentence, spans in hits.items():
        position = _position(question, number, article, sentence, spans)
        if position is not None:
            found.append(position)
    return found


def _position(
    question: Question,
    number: int,
    article: Article,
    sentence: tuple[int, int],
    spans: list[tuple[int, int]],
) -> Position | None:
    named = _mentions(article, sentence)
    index, speaker = _speaker(article, sentence, spans)
    refs = [m.ref for m in named if m.ref] + ([speaker] if speaker else [])
    wanted = set(question.actors)
    if wanted and not any(_same(ref, wanted) for ref in refs):
        return None
    rule = "speaks"
    if not speaker:
        acting = [ref for ref in refs if ref in wanted] or [
            r for r in refs if r.startswith("actors/")
        ]
        speaker, rule = (acting[0] if acting else ""), "named first"
    return Position(speaker, number, sentence, tuple(spans), index, rule)


def _same(ref: str, wanted: set[str]) -> bool:
    """A state's land stands for the state when a question asks for it."""
    return ref in wanted or ref.replace("locations/", "actors/", 1) in wanted


def _mentions(article: Article, sentence: tuple[int, int]) -> Sequence[Mention]:
    low = bisect_left(article.mentions, sentence[0], key=lambda m: m.start)
    high = bisect_left(article.mentions, sentence[1], key=lambda m: m.start)
    return article.mentions[low:high]


def _speaker(
    article: Article, sentence: tuple[int, int], spans: list[tuple[int, int]]
) -> tuple[int | None, str]:
    """The shortest quotation or statement that holds a keyword, and its speaker's ref."""
    speech = article.evidence.quotations
    low = bisect_left(speech, sentence[0], key=lambda q: q.start)
    holding = []
    for index in range(low, len(speech)):
        quotation = speech[index]
        if quotation.start >= sentence[1]:
            break
        if any(quotation.start <= s and e <= quotation.end for s, e in spans):
            holding.append((quotation.end - quotation.start, index))
    if not holding:
        return None, ""
    index = min(holding)[1]
    mention = speech[index].speaker
    return index, article.mentions[mention].ref if mention is not None else ""
