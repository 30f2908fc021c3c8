"""Pages, documents, mails and exports of press databases as seeds: read, or refused by name."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections import Counter

import pytest
from clippings import pdf_of
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Sidecar, Story
from briefing.reading import read_seed

BODY = (
    "Envoys of both sides met on Monday in the city for the first time, officials said. "
    "No day has been named for another meeting of the envoys, they said after the talks."
)


def one(name: str, data: bytes) -> Story:
    stories, problems = read_seed(name, data)
    assert not problems
    assert len(stories) == 1
    return stories[0]


def refused(name: str, data: bytes) -> str:
    stories, problems = read_seed(name, data)
    assert stories == () and len(problems) == 1 and problems[0].mend
    return problems[0].what


def test_an_html_page_gives_its_article() -> None:
    """Title, text, day, site and address come from the page; script and menu do not."""
    page = f"""<html><head><title>Talks begin in Geneva | Example</title>
    <meta property="og:title" content="Talks begin in Geneva">
    <meta property="og:site_name" content="Daily Example">
    <meta property="article:published_time" content="2013-11-18T09:00:00Z">
    <link rel="canonical" href="https://news.example.org/talks"></head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Talks begin in Geneva</h1><p>{BODY}</p><p>{BODY[:80]}</p></article>
    <script>alert(1)</script></body></html>"""
    read = one("a.html", page.encode())
    assert read.headline == "Talks begin in Geneva"
    assert BODY in read.text
    assert "alert" not in read.text and "Home" not in read.text
    assert read.dating.day == dt.date(2013, 11, 18)
    assert read.publisher and read.publisher.value == "Daily Example"
    assert read.url == "https://news.example.org/talks"
    assert "no article" in refused("a.html", b"<html><body><nav>Home</nav></body></html>")


def test_a_script_within_words_is_no_word() -> None:
    """Code inside a heading or a paragraph is left out, as a browser shows none of it."""
    page = f"""<html><body><h1>Talks in <i>Nairobi</i><script>alert(3)</script></h1>
    <p>{BODY}<style>p {{}}</style></p><p>{BODY}</p></body></html>"""
    read = one("a.html", page.encode())
    assert read.headline == "Talks in Nairobi"
    assert "alert" not in read.text and "{}" not in read.text


def test_a_markdown_file_is_read_without_its_marks() -> None:
    """Headings, bold, slanted words and links are plain words; the addresses are set aside. Signs
    that mark nothing stay, and so do all of them in a plain text."""
    first = "**Jeddah** and 2*3*4, as _it_ [says](https://a.example/b_c_d)."
    text = f"# Talks *begin*\n\n{first} {BODY}\n"
    read = one("a.md", text.encode())
    assert read.headline == "Talks begin"
    assert read.text[read.blocks[1].start :].startswith("Jeddah and 2*3*4, as it says. Envoys")
    assert [s.text for s in read.set_aside] == ["https://a.example/b_c_d"]
    assert "*begin*" in one("a.txt", text.encode()).headline


def pdf(text: str) -> bytes:
    """The smallest PDF that shows ``text``."""
    return pdf_of(f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode())


def test_a_pdf_gives_its_text() -> None:
    """Its lines are read; a scan, a locked and a damaged file are refused, each by its fault."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - as the product does

    assert "Envoys of both sides met" in one("a.pdf", pdf(BODY)).text
    assert "scan" in refused("a.pdf", pdf(""))
    assert "damaged" in refused("a.pdf", b"%PDF-1.4 nonsense")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(BODY))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    assert "encrypted" in refused("a.pdf", locked.getvalue())
    assert "a PDF" in refused("a.txt", pdf(BODY))


def test_a_word_document_gives_its_paragraphs_and_tables() -> None:
    """In their order; a file that only has the ending is refused."""
    from docx import Document  # noqa: PLC0415 - as the product does

    document = Document()
    document.add_paragraph("Talks begin in Geneva")
    document.add_paragraph(BODY)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Killed", "12"
    data = io.BytesIO()
    document.save(data)
    read = one("a.docx", data.getvalue())
    assert read.headline == "Talks begin in Geneva"
    assert read.text.index(BODY) < read.text.index("Killed | 12")
    assert "no Word document" in refused("a.docx", b"PK\x03\x04nonsense")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 65_000_000)
    assert "too large" in refused("a.docx", bomb.getvalue())


@pytest.mark.parametrize("form", ["utf-8", "utf-16"])
def test_a_word_document_with_entities_is_refused(form: str) -> None:
    """Words behind an entity would be lost, a file of this machine be quoted, or memory be filled:
    no program that writes texts declares any."""
    from docx import Document  # noqa: PLC0415 - as the product does

    document, plain, data = Document(), io.BytesIO(), io.BytesIO()
    document.add_paragraph(BODY)
    document.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                head = f'<?xml version="1.0" encoding="{form}"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
                text = part.decode().partition("?>")[2].replace(BODY, "Before &x; behind")
                part = (head + text).encode(form)
            new.writestr(name, part)
    assert "declares entities" in refused("a.docx", data.getvalue())
    assert one("a.docx", plain.getvalue()).text.split() == BODY.split()


MAIL = f"""From: Ann Other <ann@news.example.org>
Subject: Talks begin in Geneva
Date: Mon, 18 Nov 2013 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=xx

--xx
Content-Type: text/plain; charset=utf-8

{BODY}
--xx
Content-Type: application/pdf
Content-Disposition: attachment; filename="plan.pdf"

JVBERi0=
--xx--
"""


def test_a_mail_gives_its_text() -> None:
    """Subject, sender and day from its head; attachments are named, not opened."""
    read = one("a.eml", MAIL.encode())
    assert read.headline == "Talks begin in Geneva"
    assert read.dating.day == dt.date(2013, 11, 18)
    assert read.byline and read.byline.value == "Ann Other"
    assert "attachments left out: plan.pdf" in read.notes
    assert "no text" in refused("a.eml", b"From: a@b.example\nSubject: x\n\n")


def test_a_forwarded_mail_is_not_its_senders() -> None:
    """What mail programs put before the subject goes aside, and so does the signature; who passed
    a text on has not written it."""
    head = "From: Desk <desk@a.example>\nSubject: FW: RE: Talks begin\n\n"
    read = one("a.eml", f"{head}{BODY}\n\n-- \nThe desk\nMinistry\n".encode())
    assert read.headline == "Talks begin" and read.byline is None
    assert read.text.endswith(BODY)
    assert [(s.text, s.reason) for s in read.set_aside] == [
        ("FW: RE:", "the mail's head"),
        ("--", "the sender's signature"),
        ("The desk", "the sender's signature"),
        ("Ministry", "the sender's signature"),
    ]
    answered = one("a.eml", f"{head.replace('FW: ', '')}{BODY}\n--\n{BODY * 20}".encode())
    assert answered.byline and answered.byline.value == "Desk"


@pytest.mark.parametrize("name", ["Subject", "From", "Date", "Content-Type"])
def test_an_endless_line_in_a_mails_head_is_refused(name: str) -> None:
    """Such a line is looked into in quadratic time; lines nobody asks for may be as long."""
    endless = "\n".join([f"{name}:", *[" x"] * 200_000])
    assert "more than 20,000" in refused("a.eml", f"{endless}\n\n{BODY}".encode())
    mail = MAIL.replace("Date:", "To: " + ",\n ".join(["a@b.example"] * 50_000) + "\nDate:")
    assert one("a.eml", mail.encode()).headline == "Talks begin in Geneva"


EXPORT = """Document 1 of 2

HEADLINE: Talks begin in Geneva
SOURCE: Daily Example
DATE: November 18, 2013
LENGTH: 345 words

Envoys of both sides met on Monday in the city, officials said to the paper.

Document 2 of 2

HEADLINE: Flood in the north
SOURCE: Weekly Example
DATE: 31 February 2013

Rivers rose for the third day and two villages were left by all, officials said.
"""


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize("ruled", [False, True])
def test_an_export_gives_each_of_its_articles(ruled: bool) -> None:
    """Numbered or ruled: each has headline, source, day; lines are those of the file."""
    text = EXPORT.replace("Document 2 of 2", "=" * 40) if ruled else EXPORT
    text = text.replace("Document 1 of 2\n\n", "") if ruled else text
    stories, problems = read_seed("x/export.txt", text.encode(), Sidecar("", rights="excerpt"))
    assert not problems
    assert [s.source for s in stories] == ["x/export.txt", "x/export.txt#2"]
    assert [s.headline for s in stories] == ["Talks begin in Geneva", "Flood in the north"]
    assert [s.publisher.value for s in stories if s.publisher] == [
        "Daily Example",
        "Weekly Example",
    ]
    assert stories[0].dating.day == dt.date(2013, 11, 18)
    assert stories[1].dating.day is None
    assert "its date cannot be read" in " ".join(stories[1].notes)
    assert stories[0].slug != stories[1].slug
    assert [s.rights for s in stories] == ["excerpt", "excerpt"]
    lines = text.split("\n")
    kept: Counter[str] = Counter()
    for story in stories:
        kept += words(story.text)
        for scrap in story.set_aside:
            kept += words(scrap.text)
            assert scrap.text in lines[scrap.line - 1]
    assert kept == words(text)


PASTED = """Readout of the first call
July 26, 2022

The minister spoke by telephone today with the president of the island about trade.

-----

Readout of the second call
September 17, 2024

The adviser spoke by telephone today with the president of the island about the election.
"""


def test_texts_pasted_below_each_other_are_texts_of_their_own() -> None:
    """Ruled off and each with its day at its top: two days, two texts."""
    stories, _ = read_seed("calls.txt", PASTED.encode())
    assert [s.headline for s in stories] == [
        "Readout of the first call",
        "Readout of the second call",
    ]
    assert [s.dating.day for s in stories] == [dt.date(2022, 7, 26), dt.date(2024, 9, 17)]
    (one,), _ = read_seed("calls.txt", PASTED.replace("September 17, 2024\n", "").encode())
    assert one.source == "calls.txt"


def test_front_matter_says_what_it_says() -> None:
    """A note kept in Markdown: headline, day, outlet and address are those of its fields."""
    note = """---
title: "Ministers speak by telephone"
date: 2023-12-07
source: World Example
tags:
  - river
url: https://example.org/a
---

The ministers spoke by telephone on Wednesday about the river, the ministry said.
"""
    (one,), _ = read_seed("note.md", note.encode())
    assert one.headline == "Ministers speak by telephone"
    assert one.dating.day == dt.date(2023, 12, 7)
    assert one.publisher is not None and one.publisher.value == "World Example"
    assert one.url == "https://example.org/a"
    kept = words(one.text)
    for scrap in one.set_aside:
        kept.update(words(scrap.text))
    assert kept == words(note)


def test_a_rule_without_fields_is_the_texts_own() -> None:
    """Dashes above a text that has no fields below them are no front matter."""
    (one,), _ = read_seed("a.md", b"---\nThe ministers spoke today.\n---\nThey agreed.")
    assert "The ministers spoke" in one.text


def test_a_chapter_rule_makes_no_export() -> None:
    """A ruled line in a plain text parts nothing."""
    text = f"Talks begin in Geneva\n\n{BODY}\n\n==============\n\n{BODY}\n"
    assert len(read_seed("a.txt", text.encode())[0]) == 1


RICH = rb"{\rtf1\ansi Talks in Oslo\par The envoy said \'93yes\'94 to the plan on Friday.\par }"


@pytest.mark.parametrize("name", ["a.rtf", "a.txt"])
def test_rich_text_is_read_under_any_name(name: str) -> None:
    """An RTF document is its text, also where it was saved as .txt; too large a one is refused."""
    assert "“yes” to the plan" in one(name, RICH).text
    assert "too large" in refused(name, RICH + b" " * 4_000_000)


@pytest.mark.parametrize("suffix", ["html", "pdf", "docx", "eml", "rtf"])
@given(data=st.binary(max_size=200))
def test_any_bytes_under_any_ending(suffix: str, data: bytes) -> None:
    """Stories or one named problem, never an exception."""
    stories, problems = read_seed(f"a.{suffix}", data)
    assert bool(stories) != bool(problems)


def test_an_agencys_dateline_in_the_first_line() -> None:
    """A text without a headline is shown under its first line, which keeps its dateline."""
    story = one("a.txt", b"WASHINGTON (AP) _ The envoy left on Monday.\n\nHe said ``no.''\n")
    assert story.dateline == (0, len("WASHINGTON"))
    assert story.text[story.dateline_end :].startswith("The envoy")
