"""Bytes to text: decoded rightly with a note, or refused by name."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.model import Story
from briefing.reading import read_seed
from briefing.reading.text.decode import Unreadable, decode

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


ALPHABETS = {
    "Latin": "aábcčdeéfghiíjklmnñoópqrsßtuúüvwxyzABC",
    "Cyrillic": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґАБВГДЕОПР",
    "Greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώςΑΒΓΔΕΟ",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإؤئ",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
    "Devanagari": "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौं",
    "Thai": "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวสหอฮะาิีุูเแโใไ",
    "Armenian": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
}
SIGNS = " \n", ", ", ". ", "\n\n", " “", "” ", " – ", " «", "» ", " 2013 ", " 1,500 "
UNICODE = "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"
PAGES = {"Latin": "cp1252", "Cyrillic": "koi8-r", "Greek": "cp1253", "Arabic": "cp1256",
         "Hebrew": "cp1255", "Thai": "cp874"}  # fmt: skip


@st.composite
def texts(draw: st.DrawFn, alphabets: tuple[str, ...] = tuple(ALPHABETS)) -> str:
    """A text in one of the alphabets, some of it in Latin letters."""
    letters = ALPHABETS[draw(st.sampled_from(alphabets))]
    word = st.text(letters, min_size=2, max_size=9)
    words = draw(st.lists(word, min_size=12, max_size=60))
    latin = draw(st.lists(st.text(ALPHABETS["Latin"], min_size=1, max_size=8), max_size=20))
    mixed = draw(st.permutations([*words, *latin]))
    return "".join(one + draw(st.sampled_from((" ", " ", " ", *SIGNS))) for one in mixed)


@given(texts(), st.sampled_from(UNICODE))
def test_every_alphabet_in_every_width(text: str, encoding: str) -> None:
    """Marked or not, low or high byte first: the text comes back as it was."""
    assert decode(text.encode(encoding)).text == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t\r")))
def test_what_is_utf8_is_never_read_as_anything_else(text: str) -> None:
    """Whatever its signs are, a text in UTF-8 is one."""
    assume(not text.startswith(("\ufeff", "%PDF-", "GIF8")))
    assert decode(text.encode()).text == text


@given(st.data(), st.sampled_from(sorted(PAGES)))
def test_no_code_page_is_taken_for_utf16(data: st.DataObject, alphabet: str) -> None:
    """A byte a letter: which page may be a guess, but it is one."""
    text = data.draw(texts((alphabet,)))
    assert "utf-16" not in decode(text.encode(PAGES[alphabet], "replace")).encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "Переговоры",
        "ЖЕНЕВА, 23 НОЯБРЯ",
        "Σύνοδος στη Γενεύη",
        "محادثات جنيف",
        "שיחות בז'נבה",
        "АААА А",
    ],
)
def test_a_line_of_utf16_without_a_mark_is_enough(text: str, encoding: str) -> None:
    """A headline tells how it is written, and the note says how it was read."""
    read = decode(text.encode(encoding))
    assert (read.text, read.encoding) == (text, encoding)
    assert read.notes


@pytest.mark.parametrize("width", [2**9, 2**10, 2**11, 2**16])
@pytest.mark.parametrize("order", ["little", "big"])
def test_numbers_of_two_bytes_are_no_text(width: int, order: str) -> None:
    """A table of small numbers has a column of small bytes, too: it is refused."""
    numbers = ((n * 40_503) % width for n in range(2000))
    with pytest.raises(Unreadable):
        decode(b"".join(number.to_bytes(2, order) for number in numbers))


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
