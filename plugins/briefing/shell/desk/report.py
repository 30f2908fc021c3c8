"""What waits for an editor -> lines in the terminal, and one HTML page outside output/.

The law: the page has all of it, the terminal as many as fit and how many more there are; nothing a
text holds is markup or control in either.
"""

from __future__ import annotations

import html
import os
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.text import Text

from briefing.shell.desk.desk import write
from briefing.shell.desk.waiting import Group, Item
from briefing.shell.report import printable

REPORT = ".build/review.html"
SENTENCES = 3  # of an item, in the terminal

# --- in the terminal --------------------------------------------------------------------------


def show(groups: Sequence[Group], limit: int, console: Console) -> None:
    """Print each group's first ``limit`` items (0: all)."""
    for group in groups:
        console.print(Text(f"{group.title} ({len(group.items)})", style="bold underline"))
        console.print(Text(f"{group.what}\n"))
        shown = group.items if not limit else group.items[:limit]
        for item in shown:
            _show(item, console)
        if left := len(group.items) - len(shown):
            console.print(Text(f"… and {left} more, in {REPORT}\n", style="dim"))
    if not groups:
        console.print(Text("Nothing waits for an editor."))


def _show(item: Item, console: Console) -> None:
    console.print(Text(printable(item.title), style="bold"), Text(printable(item.told)))
    if item.reasons:
        console.print(Text(f"  why: {printable('; '.join(item.reasons))}", style="dim"))
    told = {(line.source, line.before + line.words + line.after): line for line in item.lines}
    for line in islice(told.values(), SENTENCES):
        text = Text(f"  {printable(line.source)} {line.place}: ", style="dim")
        text.append(printable(line.before), style="not dim")
        text.append(printable(line.words), style="not dim bold reverse")
        text.append(printable(line.after), style="not dim")
        console.print(text)
    for command in item.commands:
        console.print(Text(f"  {printable(command)}", style="cyan"), soft_wrap=True)
    console.print()


# --- as a page --------------------------------------------------------------------------------

STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;"
    "color-scheme:light dark}li{margin:.3rem 0}article{border-top:1px solid;padding:.5rem 0}"
    "h3{margin:.2rem 0}code{user-select:all}p{margin:.3rem 0}"
)


def page(groups: Sequence[Group], title: str = "Review") -> str:
    """All groups as one HTML page that asks no host for anything."""
    parts = [
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width">',
        f"<style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n<ul>",
    ]
    for n, group in enumerate(groups):
        parts.append(f'<li><a href="#g{n}">{_safe(group.title)}</a>: {len(group.items)}</li>')
    parts.append("</ul>\n")
    for n, group in enumerate(groups):
        parts.append(f'<h2 id="g{n}">{_safe(group.title)}</h2>\n<p>{_safe(group.what)}</p>\n')
        parts += [_article(item) for item in group.items]
    return "".join((*parts, "</body></html>\n"))


def _article(item: Item) -> str:
    parts = [f"<article><h3>{_safe(item.title)}</h3>"]
    if item.told:
        parts.append(f"<p>{_safe(item.told)}</p>")
    parts += [f"<p>Why: {_safe('; '.join(item.reasons))}.</p>"] if item.reasons else []
    if item.lines:
        rows = (
            f"<li>{_safe(line.before)}<mark>{_safe(line.words)}</mark>{_safe(line.after)}"
            f" <small>{_safe(line.source)}, {line.place.replace('¶', 'paragraph ')}</small></li>"
            for line in item.lines
        )
        parts.append(f"<ul>{''.join(rows)}</ul>")
    parts += [f"<p><code>{_safe(command)}</code></p>" for command in item.commands]
    return "".join((*parts, "</article>\n"))


def _safe(words: str) -> str:
    """Text for an element: nothing in it is markup, a control or a mark of direction."""
    return html.escape("".join(one if one >= " " else " " for one in _visible(words)))


def _visible(words: str) -> str:
    return "".join(one if one.isprintable() else "\ufffd" for one in words)


def publish(groups: Sequence[Group], root: Path) -> Path:
    """Write the page and return where it is."""
    write(root / REPORT, page(groups))
    return Path(os.path.relpath(root / REPORT))
