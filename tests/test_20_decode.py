"""Bytes to text: decoded rightly with a note, or refused by name."""

from __future__ import annotations

import codecs

import pytest

from briefing.model import Story
from briefing.reading import read_seed
from briefing.reading.decode import Unreadable, decode

TEXT = "Café talks\n\nEnvoys met in Orléans on Monday, officials said.\n"


def story(data: bytes) -> Story:
    stories, problems = read_seed("a.txt", data)
    assert len(stories) == 1 and not problems
    return stories[0]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_one_text_in_any_common_encoding(data: bytes, encoding: str) -> None:
    """Marks, widths and line ends change nothing; anything but UTF-8 is told in a note."""
    read = story(data)
    assert read.headline == "Café talks"
    assert read.text.endswith("Orléans on Monday, officials said.")
    assert read.encoding == encoding
    assert bool(read.notes) == (encoding != "utf-8")


def test_damaged_utf8_is_read_with_a_note() -> None:
    """One bad byte among good ones stands as U+FFFD, and the note names its line."""
    read = story(TEXT.encode().replace("é".encode(), b"\xc3", 1) + "é é é".encode())
    assert "�" in read.headline
    assert "line 1" in read.notes[0]


def test_other_alphabets_in_old_code_pages() -> None:
    """A Russian text in windows-1251 is read as one, and said to be a guess."""
    text = "Переговоры в Женеве\n\nДелегации двух сторон встретились в понедельник в Женеве. " * 4
    read = story(text.encode("cp1251"))
    assert "Переговоры в Женеве" in read.text
    assert "a guess" in " ".join(read.notes)


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t\r\n", codecs.BOM_UTF8, b"\x00\x00", "\u200b\u2066".encode(), b"\x89PNG\r\n\x1a\n",
     b"PK\x03\x04zip", bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50],
)  # fmt: skip
def test_what_is_no_text_is_one_named_problem(data: bytes) -> None:
    """Empty, invisible and binary files are refused with what to do."""
    stories, problems = read_seed("a.txt", data)
    assert stories == ()
    assert [problem.path for problem in problems] == ["a.txt"]
    assert problems[0].mend


def test_a_file_too_large_is_refused() -> None:
    """There is a size limit, and it is told."""
    with pytest.raises(Unreadable):
        decode(b"x" * 32_000_001)


def test_no_control_or_override_reaches_the_text() -> None:
    """Controls, zero-width signs, overrides, non-characters go, each kind counted in a note."""
    bad = "\x00\x08\x1b\x7f\u200b\u202e\u202d\u2060\ufeff\ufffe\U0001ffff"
    read = story(f"Head{bad}line\n\nWords{bad} of the body stand here, he said.\n".encode())
    assert read.headline.replace(" ", "") == "Headline"
    assert not set(bad) & set(read.text)
    assert len(read.notes) == 4


def test_isolates_are_balanced_in_every_block() -> None:
    """A direction isolate left open in one paragraph cannot turn the next."""
    body = "Words \u2067of\u2069 the body\u2067 stand here, he said."
    read = story(f"A headline\n\n{body}\n\nAnother \u2069one stands here, too.\n".encode())
    assert "\u2067of\u2069" in read.text
    assert (read.text.count("\u2067"), read.text.count("\u2069")) == (1, 1)


def test_text_is_nfc_and_stacks_of_accents_are_cut() -> None:
    """e + accent is é; a thousand accents on one letter are thirty."""
    read = story(("Cafe\u0301 talks e" + "\u0316" * 1000).encode())
    assert read.headline.startswith("Café")
    assert read.text.count("\u0316") == 30
