"""``seeds/<name>.yaml`` -> Sidecar. The law: an editor's correction is taken whole or refused."""

from __future__ import annotations

import re

from briefing.editing.fields import Fields, plain_id, refused, shown
from briefing.editing.files import mapping, text_of
from briefing.editing.tree import Keys, Refused, parse
from briefing.model import RIGHTS, Decision, Problem, Sidecar

KEYS = (
    "headline", "slug", "date", "reason", "publisher", "author", "url", "language", "rights",
    "drop", "keep", "decisions", "formerly",
)  # fmt: skip
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
REF = re.compile(r"(?:actors|locations|events)/([a-z0-9-]+)")


def read_sidecar(path: str, data: bytes) -> tuple[Sidecar | None, tuple[Problem, ...]]:
    """One seed's corrections. An empty file corrects nothing. None if any Problem."""
    try:
        keys = mapping(parse(text_of(data)))
    except Refused as error:
        return None, refused(path, error)
    fields = Fields(path, keys, KEYS)
    sidecar = _taken(fields)
    problems = tuple(sorted(fields.problems))
    return (None if problems else sidecar), problems


def _taken(fields: Fields) -> Sidecar:
    language = fields.text("language")
    if language and not LANGUAGE.fullmatch(language):
        fields.wrong(fields.line("language"), "no language code", "write `en`, `ar`, `pt-BR`")
    drop, keep = fields.texts("drop"), fields.texts("keep")
    for text in drop:
        if text in keep:
            fields.wrong(fields.line("keep"), f"`{shown(text)}` is to drop and to keep", "choose")
    return Sidecar(
        path=fields.path,
        headline=fields.text("headline"),
        slug=fields.id("slug"),
        date=fields.day("date"),
        reason=fields.text("reason"),
        publisher=fields.text("publisher"),
        author=fields.text("author"),
        url=fields.url("url"),
        language=language,
        rights=fields.one_of("rights", RIGHTS),
        drop=drop,
        keep=keep,
        decisions=_decisions(fields),
        formerly=fields.ids("formerly"),
        lines=dict(fields.lines),
    )


def _decisions(fields: Fields) -> tuple[Decision, ...]:
    decisions = []
    for node in fields.nodes("decisions"):
        if not isinstance(node, Keys):
            mend = "write {text: Moscow, is: actors/russia}"
            fields.wrong(node.line, "a decision must have keys", mend)
            continue
        own = Fields(fields.path, node, ("text", "paragraph", "is"))
        own.need("text", "write the words it is about: `text: Moscow`")
        own.need("is", "write `is: actors/russia`, or `is: none`")
        ref = _meant(own)
        decisions.append(Decision(own.text("text"), _paragraph(own), ref, node.line))
        fields.problems += own.problems
    return tuple(decisions)


def _paragraph(own: Fields) -> int | None:
    text = own.text("paragraph")
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", text):
        mend = "write its number, 0 = headline"
        own.wrong(own.line("paragraph"), f"no paragraph `{shown(text)}`", mend)
        return None
    return int(text)


def _meant(own: Fields) -> str:
    text = own.text("is")
    if text in ("", "none"):
        return ""
    match = REF.fullmatch(text)
    try:
        plain_id(match[1] if match else "")
    except ValueError:
        own.wrong(own.line("is"), f"no page `{shown(text)}`", "write `actors/russia`, or `none`")
        return ""
    return text
