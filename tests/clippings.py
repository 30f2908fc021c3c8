"""What people really have in a folder of clippings and no program likes: one file of each sort."""

from __future__ import annotations

import io
from pathlib import Path

WORDS = (
    "Envoys of both sides met in Geneva on Monday for a second round of talks, officials said. "
    "They are to meet again before the end of the week."
)
NO_ARTICLE = (
    '<!doctype html><html><head><title>Front page</title></head><body><nav><a href="/a">World</a> '
    '<a href="/b">Sport</a></nav><footer>Cookies, imprint, contact</footer></body></html>'
)
MAIL = f"""From: =?utf-8?q?Ann=1B_=E2=80=AEOther?= <ann@news.example.org>
Subject: Talks begin again in Geneva
Date: Mon, 18 Nov 2013 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=xx

--xx
Content-Type: text/plain; charset=utf-8

{WORDS}
--xx
Content-Type: application/pdf
Content-Disposition: attachment; filename="plan.pdf"

JVBERi0=
--xx
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="=?utf-8?q?b=C3=A4rs=1B.exe?="

AAAA
--xx--
"""
BROKEN = 77  # the article of the export whose date is none
DAYS = 28


def export(count: int = 200) -> str:
    """An export of a press database; the date of one article cannot be read."""
    parts = []
    for n in range(1, count + 1):
        date = "Febtober 31, 20l3" if n == BROKEN else f"November {(n - 1) % DAYS + 1}, 2013"
        parts.append(
            f"Document {n} of {count}\n\nHEADLINE: Round {n} of the talks\nSOURCE: Daily Example\n"
            f"DATE: {date}\nLENGTH: {len(WORDS.split())} words\n\n{WORDS}\n\nRound {n} is over.\n\n"
        )
    return "".join(parts)


def scan() -> bytes:
    """A page that is a picture, as a scanner makes it."""
    picture = b"BI /W 8 /H 8 /CS /G /BPC 1 ID " + b"\xaa\x55" * 4 + b" EI"
    return pdf_of(b"q 600 0 0 800 0 0 cm " + picture + b" Q")


def locked() -> bytes:
    """A text behind a password."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - as the product does

    plain = pdf_of(f"BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET".encode())
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain)))
    writer.encrypt("secret", algorithm="RC4-128")
    found = io.BytesIO()
    writer.write(found)
    return found.getvalue()


def pdf_of(stream: bytes) -> bytes:
    """The smallest PDF with this content."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, 2)
    for n, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (n, body))
    start = out.tell()
    out.write(b"xref\n0 5\n0000000000 65535 f \n")
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def all_in(folder: Path) -> Path:
    """A folder with one of each."""
    folder.mkdir()
    (folder / "locked.pdf").write_bytes(locked())
    (folder / "scan.pdf").write_bytes(scan())
    (folder / "front page.html").write_text(NO_ARTICLE, "utf-8")
    (folder / "mail.eml").write_text(MAIL, "utf-8")
    (folder / "export.txt").write_text(export(), "utf-8")
    return folder
