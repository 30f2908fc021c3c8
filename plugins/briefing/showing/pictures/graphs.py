"""Who shares paragraphs with whom -> node-link drawings. The law: a dot's area is in proportion to
mentions, a line's width to shared paragraphs, and every dot is a link.

Sizes are units of the SVG. The pictures are Markup that any page may embed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.pictures.labels import Label, Mark, apart, place_labels
from briefing.showing.together import Together, layout

LETTERS, SMALL_LETTERS = 14.0, 27.0
GAP = 24.0  # between dots
NAME = 26  # letters of a name
LINES = 70  # more lines than this hide each other; the matrix has them all


def drawing(dossier: Dossier, company: Together, refs: Sequence[str], here: str) -> Markup:
    """The network of some actors (25 at most, or it is no longer read); empty without lines."""
    linked = [ref for ref in refs if any(company.count(ref, other) for other in refs)]
    if len(linked) < 2:
        return Markup("")
    width, height, edge = 900.0, 560.0, 70.0
    spots = {
        ref: (edge + x * (width - 2 * edge), edge / 2 + y * (height - edge))
        for ref, (x, y) in layout(company, linked).items()
    }
    most = max(dossier.tally(ref).shown for ref in linked)
    marks = apart(
        [
            Mark(_name(dossier, ref), *spots[ref], _radius(dossier.tally(ref).shown, most, 22.0))
            for ref in linked
        ],
        GAP,
        (width, height),
    )
    spots = {ref: (mark.x, mark.y) for ref, mark in zip(linked, marks, strict=True)}
    lines = _strongest(company, linked)
    label = dossier.lang.gettext("Who appears with whom, as a network")
    inner = _lines(company, lines, spots) + Markup("").join(
        _node(ref, mark, _words(mark, labels), here, _mentions(dossier, ref))
        for ref, mark, *labels in zip(
            linked,
            marks,
            _by_size(marks, LETTERS, (width, height), "wide"),
            _by_size(marks, SMALL_LETTERS, (width, height), "small"),
            strict=True,
        )
    )
    return _svg("net", label, width, height, inner)


def ego(dossier: Dossier, company: Together, ref: str, here: str, most: int = 8) -> Markup:
    """An actor and those it shares most paragraphs with, in a ring; empty if there is nobody."""
    others = company.nearest(ref, most)
    if not others:
        return Markup("")
    width, height = 380.0, 300.0
    x, y = width / 2, height / 2
    spots = {ref: (x, y)}
    for n, other in enumerate(_alternating(others)):
        turn = 2 * math.pi * (n + 0.5) / len(others) - math.pi / 2  # none level with the middle
        spots[other] = (x + 92 * math.cos(turn), y + 112 * math.sin(turn))
    names = [*others, ref]  # whose page it is finds its name last: it stands in the heading
    shared = {other: company.count(ref, other) for other in others}
    biggest = max(shared.values())
    marks = [
        Mark(
            _name(dossier, name),
            *spots[name],
            _radius(shared.get(name, biggest), biggest, 15.0),
            "start" if spots[name][0] > x else "end" if name != ref else "",
        )
        for name in names
    ]
    told = {
        other: dossier.lang.ngettext(
            "%(name)s: %(n)s paragraph", "%(name)s: %(n)s paragraphs", n, name=dossier.title(other)
        )
        for other, n in shared.items()
    } | {ref: dossier.title(ref)}
    pairs = [(ref, other) for other in others] + [
        (one, other)
        for n, one in enumerate(others)
        for other in others[n + 1 :]
        if company.count(one, other)
    ]
    label = dossier.lang.gettext("%(name)s and who appears with them", name=dossier.title(ref))
    inner = _lines(company, pairs, spots) + Markup("").join(
        _node(name, mark, _words(mark, [words]), here, told[name])
        for name, mark, words in zip(
            names, marks, _labels(marks, LETTERS, (width, height), "any"), strict=True
        )
    )
    return _svg("ego", label, width, height, inner)


def _name(dossier: Dossier, ref: str) -> str:
    """A name as it is written beside its dot; whole it stands in the dot's title, which has to
    have the words that are seen: it is cut behind a word, never within one."""
    title = dossier.title(ref)
    cut = title.rfind(" ", 0, NAME) if len(title) > NAME else -1
    return f"{title[:cut].rstrip(' ,;:-–—')}…" if cut > 0 else title


def _alternating(others: Sequence[str]) -> list[str]:
    """Strong and weak neighbours by turns, so that the thick lines are spread round the ring."""
    half = (len(others) + 1) // 2
    strong, weak = list(others[:half]), list(others[half:])
    return [ref for pair in zip(strong, [*weak, ""], strict=False) for ref in pair if ref]


def _radius(mentions: int, most: int, largest: float) -> float:
    return max(largest * math.sqrt(mentions / max(most, 1)), 0.5)


def _strongest(company: Together, refs: Sequence[str]) -> list[tuple[str, str]]:
    pairs = [
        (one, other)
        for n, one in enumerate(refs)
        for other in refs[n + 1 :]
        if company.count(one, other)
    ]
    return sorted(pairs, key=lambda pair: (-company.count(*pair), pair))[:LINES]


def _lines(
    company: Together,
    pairs: Iterable[tuple[str, str]],
    spots: dict[str, tuple[float, float]],
) -> Markup:
    return Markup("").join(
        Markup('<path class="tie" d="M%s %sL%s %s" stroke-width="%s" opacity="%s"/>')
        % (
            *(round(value) for value in (*spots[one], *spots[other])),
            min(1 + company.count(one, other) * 0.7, 8),
            min(0.3 + company.count(one, other) * 0.1, 0.9),
        )
        for one, other in pairs
    )


def _labels(
    marks: Sequence[Mark], size: float, frame: tuple[float, float], css: str
) -> list[tuple[Label | None, str, str]]:
    return [
        (label, mark.name, css)
        for label, mark in zip(
            place_labels(marks, size, frame, led=css != "small"), marks, strict=True
        )
    ]


def _by_size(
    marks: Sequence[Mark], size: float, frame: tuple[float, float], css: str
) -> list[tuple[Label | None, str, str]]:
    """Their names; where there is room for some only, the largest have theirs."""
    order = sorted(range(len(marks)), key=lambda n: (-marks[n].radius, n))
    found = dict(zip(order, _labels([marks[n] for n in order], size, frame, css), strict=True))
    return [found[n] for n in range(len(marks))]


def _words(mark: Mark, labels: Iterable[tuple[Label | None, str, str]]) -> Markup:
    return Markup("").join(
        (_lead(mark, label, css) if label.led else Markup(""))
        + Markup('<text class="%s" x="%s" y="%s" text-anchor="%s">%s</text>')
        % (css, round(label.x), round(label.y), label.anchor, name)
        for label, name, css in labels
        if label is not None
    )


def _lead(mark: Mark, label: Label, css: str) -> Markup:
    """A line from the dot to its name; both are drawn over its ends."""
    return Markup('<path class="lead %s" d="M%s %sL%s %s"/>') % (
        css,
        *(round(value) for value in (mark.x, mark.y, label.x, label.y - LETTERS * 0.35)),
    )


def _mentions(dossier: Dossier, ref: str) -> str:
    count = dossier.tally(ref).shown
    return dossier.lang.ngettext(
        "%(name)s: %(n)s mention", "%(name)s: %(n)s mentions", count, name=dossier.title(ref)
    )


def _node(ref: str, mark: Mark, words: Markup, here: str, told: str) -> Markup:
    return Markup(
        '<a href="%s" aria-label="%s"><title>%s</title>%s<circle cx="%s" cy="%s" r="%s"/></a>\n'
    ) % (
        urls.relative(here, urls.entity(ref)),
        told,
        told,
        words,
        round(mark.x),
        round(mark.y),
        f"{mark.radius:.2f}",
    )


def _svg(css: str, label: str, width: float, height: float, inner: Markup) -> Markup:
    return Markup(
        '<svg class="graph %s" role="group" aria-label="%s" viewBox="0 0 %s %s" '
        'paint-order="stroke">%s</svg>'
    ) % (css, label, round(width), round(height), inner)
