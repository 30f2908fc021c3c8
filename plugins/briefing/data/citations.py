"""Articles -> CSL-JSON, BibTeX, RIS. The law: all tell the same, inferred dates as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Article, Story

from . import plain
from .spots import View, article_path

BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": "(",
    "}": ")",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "$": r"\$",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """What all three formats say of a text; empty where it is not known."""

    key: str
    title: str
    author: str
    publisher: str
    date: str
    url: str
    note: str
    language: str


def reference(view: View, story: Story) -> Reference:
    """The bibliographic facts of a story, each on one line."""
    return Reference(
        key=story.slug,
        title=plain.one_line(story.title),
        author=plain.one_line(story.byline.value) if story.byline else "",
        publisher=plain.one_line(story.publisher.value) if story.publisher else "",
        date=story.dating.day.isoformat() if story.dating.day else "",
        url=_address(view, story),
        note=_note(story),
        language=story.language,
    )


def _address(view: View, story: Story) -> str:
    """The original's address, else that of our page where the site has one."""
    if re.match(r"https?://\S+$", story.url):
        return plain.one_line(story.url)
    return view.address(article_path(story)) if view.site.url else ""


def _note(story: Story) -> str:
    """What of date and publisher the text does not print."""
    told = []
    for name, certainty, reason in (
        ("Date", story.dating.certainty, story.dating.reason),
        *(("Publisher", f.certainty, f.reason) for f in (story.publisher,) if f),
    ):
        if certainty == "inferred":
            told.append(f"{name} inferred" + (f": {reason}" if reason else ""))
        elif certainty == "editor":
            told.append(f"{name} given by the editor" + (f": {reason}" if reason else ""))
        elif certainty == "unknown":
            told.append(f"{name} not known")
    return plain.one_line("; ".join(told))


# --- CSL-JSON ---------------------------------------------------------------------------------


def csl(view: View, articles: Sequence[Article]) -> bytes:
    """A list of CSL items of type article-newspaper."""
    return plain.to_json([_csl(reference(view, article.story)) for article in articles])


def _csl(ref: Reference) -> dict[str, object]:
    item: dict[str, object] = {"id": ref.key, "type": "article-newspaper", "title": ref.title}
    if ref.author:
        item["author"] = [{"literal": ref.author}]
    if ref.publisher:
        item["container-title"] = ref.publisher
    if ref.date:
        item["issued"] = {"date-parts": [[int(part) for part in ref.date.split("-")]]}
    for name, value in (("URL", ref.url), ("note", ref.note), ("language", ref.language)):
        if value:
            item[name] = value
    return item


# --- BibTeX -----------------------------------------------------------------------------------


def bibtex(view: View, articles: Sequence[Article]) -> bytes:
    """Entries of type article, parted by blank lines, in UTF-8."""
    return "\n".join(_bibtex(reference(view, article.story)) for article in articles).encode()


def _bibtex(ref: Reference) -> str:
    fields = [("title", ref.title), ("author", ref.author), ("journal", ref.publisher)]
    if ref.date:
        fields += [("date", ref.date), ("year", ref.date[:4]), ("month", str(int(ref.date[5:7])))]
    fields += [("note", ref.note), ("language", ref.language)]
    lines = [f"  {name} = {{{_tex(value, name)}}}," for name, value in fields if value]
    if ref.url:
        lines.append(f"  url = {{{re.sub(r'[{}]', _percent, ref.url)}}},")
    return "\n".join((f"@article{{{ref.key},", *lines, "}", ""))


def _tex(words: str, name: str) -> str:
    escaped = "".join(BIBTEX.get(char, char) for char in words)
    return f"{{{escaped}}}" if name == "author" else escaped  # one name, not "first and last"


def _percent(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"


# --- RIS --------------------------------------------------------------------------------------


def ris(view: View, articles: Sequence[Article]) -> bytes:
    """Records of type NEWS, with CRLF as the format wants."""
    return "".join(_ris(reference(view, article.story)) for article in articles).encode()


def _ris(ref: Reference) -> str:
    fields = (
        ("TY", "NEWS"),
        ("ID", ref.key),
        ("TI", ref.title),
        ("AU", ref.author),
        ("T2", ref.publisher),
        ("PY", ref.date[:4]),
        ("DA", ref.date.replace("-", "/")),
        ("UR", ref.url),
        ("N1", ref.note),
        ("LA", ref.language),
    )
    lines = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join((*lines, "ER  - \r\n\r\n"))
