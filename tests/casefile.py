"""Case files in the manner of markdown-it-py: a title, then input and expected between dots."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[tuple[str, str, str]]:
    """(title, input, expected) of every case in ``cases/<name>``."""
    lines = (CASES / name).read_text("utf-8").split("\n")
    found: list[tuple[str, str, str]] = []
    dots = [n for n, line in enumerate(lines) if line == "."]
    for first, second, third in zip(dots[::3], dots[1::3], dots[2::3], strict=True):
        found.append(
            (
                lines[first - 1],
                "\n".join(lines[first + 1 : second]),
                "\n".join(lines[second + 1 : third]),
            )
        )
    return found
