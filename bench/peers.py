"""A corpus -> the same texts as sites of other generators, one minimal template each.

The peers get their mentions already written as links and only render, as their users would have
to: none of them finds a name.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>{t}</title><h1>{t}</h1>{c}</html>\n"


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator to compare with: how its site is laid out and built."""

    name: str
    command: Callable[[Path], list[str]]  # site folder -> the command line
    lay_out: Callable[[Path, Path], None]  # corpus, site folder

    def present(self) -> bool:
        return shutil.which(self.command(Path("."))[0]) is not None


def articles(corpus: Path) -> list[tuple[str, str, str]]:
    """(stem, headline, body in Markdown with its names as links) of every text."""
    names = _names(corpus)
    pattern = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?")
    found = []
    for path in sorted((corpus / "seeds").glob("*.txt")):
        headline, _, body = path.read_text("utf-8").partition("\n\n")
        found.append((path.stem, headline, pattern.sub(lambda m: _linked(m[0], names), body)))
    return found


def _linked(surface: str, names: dict[str, str]) -> str:
    return f"[{surface}](/{names[surface]}/)" if surface in names else surface


def _names(corpus: Path) -> dict[str, str]:
    found = {}
    for path in sorted((corpus / "content").rglob("*.md")):
        for form in re.findall(r"(?:title: |aliases: \[)([^\]\n]+)", path.read_text("utf-8")):
            found[form] = f"{path.parent.name}/{path.stem}"
    return found


def lay_out_hugo(corpus: Path, site: Path) -> None:
    (site / "content").mkdir(parents=True)
    (site / "layouts" / "_default").mkdir(parents=True)
    (site / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term"]\n'
    )
    page = PAGE.format(t="{{ .Title }}", c="{{ .Content }}")
    index = PAGE.format(
        t="{{ .Title }}",
        c="{{ range .Pages }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}",
    )
    (site / "layouts" / "_default" / "single.html").write_text(page)
    (site / "layouts" / "_default" / "list.html").write_text(index)
    for folder in ("articles", "actors", "locations"):
        (site / "content" / folder).mkdir()
    for stem, headline, body in articles(corpus):
        head = f'---\ntitle: "{headline}"\ndate: 2013-10-12\n---\n'
        (site / "content" / "articles" / f"{stem}.md").write_text(head + body, "utf-8")
    for name, lines in _mention_lists(corpus).items():
        title = name.rpartition("/")[2]
        (site / "content" / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n" + lines, "utf-8")


def _mention_lists(corpus: Path) -> dict[str, str]:
    """Every name's page: one line of context for each mention, as ours have."""
    lines: dict[str, list[str]] = {}
    for stem, _, body in articles(corpus):
        for match in re.finditer(r"\[([^\]]+)\]\(/([^)]+)/\)", body):
            start, end = max(match.start() - 80, 0), match.end() + 80
            context = re.sub(r"\[([^\]]*)\]\([^)]*\)|[\[\]()\n]", r"\1", body[start:end])
            lines.setdefault(match[2], []).append(f"- {context} [{stem}](/articles/{stem}/)")
    return {name: "\n".join(found) + "\n" for name, found in lines.items()}


def lay_out_pelican(corpus: Path, site: Path) -> None:
    (site / "content").mkdir(parents=True)
    (site / "theme" / "templates").mkdir(parents=True)
    (site / "theme" / "static").mkdir()
    page = PAGE.format(t="{{ article.title }}", c="{{ article.content }}")
    (site / "theme" / "templates" / "article.html").write_text(page)
    (site / "theme" / "templates" / "index.html").write_text(
        PAGE.format(
            t="index", c="{% for a in articles %}<a href={{ a.url }}>{{ a.title }}</a>{% endfor %}"
        )
    )
    settings = [
        "SITEURL = ''",
        "TIMEZONE = 'UTC'",
        "DIRECT_TEMPLATES = ['index']",
        "PLUGINS = []",
        "THEME = 'theme'",
        "TYPOGRIFY = False",
        "AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ''",
    ]
    settings += [
        f"{kind}FEED{form} = None"
        for kind in ("", "CATEGORY_", "AUTHOR_", "TRANSLATION_")
        for form in ("_ATOM", "_RSS")
    ]
    settings += ["FEED_ALL_ATOM = None"]
    (site / "pelicanconf.py").write_text("\n".join(settings) + "\n")
    for stem, headline, body in articles(corpus):
        head = f"title: {headline}\ndate: 2013-10-12\nslug: {stem}\n\n"
        (site / "content" / f"{stem}.md").write_text(head + body, "utf-8")


def lay_out_eleventy(corpus: Path, site: Path) -> None:
    (site / "_includes").mkdir(parents=True)
    (site / "_includes" / "page.njk").write_text(
        PAGE.format(t="{{ title }}", c="{{ content | safe }}")
    )
    for stem, headline, body in articles(corpus):
        head = f'---\ntitle: "{headline}"\nlayout: page.njk\n---\n'
        (site / f"{stem}.md").write_text(head + body, "utf-8")


PEERS = (
    Peer("hugo", lambda site: ["hugo", "--quiet", "--source", str(site)], lay_out_hugo),
    Peer(
        "pelican",
        lambda site: [
            "pelican",
            str(site / "content"),
            "-s",
            str(site / "pelicanconf.py"),
            "-o",
            str(site / "output"),
            "-q",
        ],
        lay_out_pelican,
    ),
    Peer(
        "eleventy",
        lambda site: ["eleventy", f"--input={site}", f"--output={site / 'output'}", "--quiet"],
        lay_out_eleventy,
    ),
)
