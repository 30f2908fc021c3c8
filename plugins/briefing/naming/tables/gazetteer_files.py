"""The built tables as files -> their lines. The law: what begins with # says where it is from."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).with_name("gazetteer_data")


def lines_of(name: str) -> list[str]:
    """The lines of one table, its remarks left out."""
    text = (DATA / name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
