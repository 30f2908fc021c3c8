"""Whatever lies in seeds/ and content/: the whole, right site, or a refusal that names the file."""

import os
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import building
import html5lib
import pytest
from building import Built, run, snapshot, write

pytestmark = pytest.mark.site

CASES = Path(__file__).parent / "cases"
SEEDS = {path.name: path.read_bytes() for path in sorted((CASES / "hostile_seeds").iterdir())}
WORDS = "Foreign Minister Sergei Lavrov arrived in Genève on Monday, officials “said”."
BODY = f"A report of the day\n\n{WORDS}\n\nAnother paragraph with words – and a dash.\n"

ODD = {  # what Git would not keep as it is
    "bytes-bom.txt": b"\xef\xbb\xbf" + BODY.encode(),
    "bytes-crlf.txt": BODY.replace("\n", "\r\n").encode(),
    "bytes-cr.txt": BODY.replace("\n", "\r").encode(),
    "bytes-utf16.txt": BODY.encode("utf-16"),
    "bytes-utf16be.txt": BODY.encode("utf-16-be"),
    "bytes-utf16le.txt": BODY.encode("utf-16-le"),
    "bytes-cp1252.txt": BODY.encode("cp1252"),
    "bytes-latin1.txt": BODY.replace("“", '"')
    .replace("”", '"')
    .replace("–", "-")
    .encode("latin-1"),
    "bytes-controls.txt": BODY.replace("Monday", "Mon\x00\x08\x1b[31mday").encode(),
    "bytes-no-end.txt": BODY.rstrip("\n").encode(),
    "CON.txt": BODY.encode(),
    "-rf.txt": BODY.encode(),
    "a b & c's.txt": BODY.encode(),
    "[red]x.txt": BODY.encode(),
    "deep/er/d.txt": BODY.encode(),
    "folder.txt/inside.txt": BODY.encode(),
    "same-bytes.txt": BODY.encode(),
    ".hidden.txt": b"CANARY hidden",
    "left.txt~": b"CANARY leftover",
    "#left.txt#": b"CANARY leftover",
}
POSIX = {"esc\x1b[31m.txt": BODY.encode(), "line\nfeed.txt": BODY.encode()}
MAY_REFUSE = {  # refused by name, each in a build of its own kind
    "bytes-bad.txt": b"\xff\xfe\xfd\x80\x81" * 50,
    "binary.txt": bytes(range(256)) * 20,
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "surrogate.txt": b"A report\n\nwith \xed\xa0\x80 inside the words of it.\n",
}
ADDED = {  # elements that a foreign text may need besides those of the clean site
    ("article", "lang"), ("article", "dir"), ("div", "lang"), ("div", "dir"), ("h1", "lang"),
    ("h1", "dir"), ("a", "lang"), ("a", "dir"), ("a", "rel"), ("span", "lang"), ("span", "dir"),
    ("span", "data-uncertain"),
}  # fmt: skip


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside the project, with something that must be in no output."""
    folder = tmp_path_factory.mktemp("outside")
    write(folder, {"secret.txt": "CANARY outside"})
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, outside: Path) -> Built:
    """All hostile texts in one dossier, built once."""
    odd = {**ODD, **(POSIX if os.name == "posix" else {})}
    folder = building.project(
        tmp_path_factory.mktemp("hostile"), {**SEEDS, **odd}, building.CONTENT
    )
    seeds = folder / "seeds"
    (seeds / "link.txt").symlink_to(outside / "secret.txt")
    (seeds / "linked").symlink_to(outside)
    (seeds / "loop").symlink_to(".")
    os.mkfifo(seeds / "pipe.txt")
    return run(folder)


def page_of(path: Path) -> Element:
    """A page as html5lib reads it, strictly."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(path.read_text("utf-8"))


def words(text: str) -> list[str]:
    """Words in NFC, without what is invisible."""
    text = unicodedata.normalize("NFC", text)
    return re.findall(r"\w+", "".join(c for c in text if c.isprintable() or c.isspace()))


@pytest.fixture(scope="module")
def articles(hostile: Built) -> dict[str, Element]:
    """Every article's page, by the name of its seed."""
    found = {}
    for path in sorted((hostile.output / "articles").glob("*.html")):
        if path.name != "index.html":
            tree = page_of(path)
            terms = {
                dt.text: dd.text for dt, dd in zip(tree.iter("dt"), tree.iter("dd"), strict=True)
            }
            found[terms["File"]] = tree
    return found


def test_all_of_it_builds(hostile: Built) -> None:
    """Exit code 0, no traceback, nothing raw on the terminal."""
    assert hostile.rc == 0, hostile.out
    assert "Traceback" not in hostile.out
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", hostile.out)


def test_every_seed_is_a_page_or_named(hostile: Built, articles: dict[str, Element]) -> None:
    """Links, pipes, hidden files and leftovers are told by name; all else is a page."""
    left_out = {".hidden.txt", "left.txt~", "#left.txt#"}
    for name in {**SEEDS, **ODD}:
        assert (name in articles) != (name in left_out), name
    for name in (*left_out, "link.txt", "linked", "loop", "pipe.txt"):
        assert f"seeds/{name}: left out" in hostile.out
    assert len(articles) == len(SEEDS) + len(ODD) + len(POSIX) - len(left_out)


def test_nothing_from_outside_gets_in(hostile: Built) -> None:
    """No byte of a linked, hidden or left-over file is in any output."""
    for path in hostile.output.rglob("*"):
        assert path.is_dir() or b"CANARY" not in path.read_bytes(), path


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_every_word_of_a_text_is_on_its_page(name: str, articles: dict[str, Element]) -> None:
    """Read back as a browser does, the page has the words of the seed, each as often."""
    shown = Counter(words("".join(articles[name].find(".//main").itertext())))
    missing = Counter(words(SEEDS[name].decode("utf-8"))) - shown
    assert not missing


@pytest.mark.parametrize("name", sorted(set(ODD) - {".hidden.txt", "left.txt~", "#left.txt#"}))
def test_every_encoding_is_decoded_rightly(
    name: str, articles: dict[str, Element], hostile: Built
) -> None:
    """The text is there letter by letter; what is not UTF-8 is told with a note."""
    text = "".join(articles[name].find(".//main").itertext())
    assert "Genève on Mon" in text
    assert "Another paragraph with words" in text
    if any(code in name for code in ("utf16", "1252", "latin")):
        assert f"seeds/{name}: " in hostile.out


def test_no_text_becomes_an_element_an_attribute_or_an_id(hostile: Built, site: Path) -> None:
    """The pages have only elements and attributes that the clean site has."""
    clean = set(ADDED)
    for path in (*site.glob("*.html"), *site.glob("articles/*.html")):
        clean |= shapes(page_of(path))
    for path in sorted((hostile.output / "articles").glob("*.html")):
        assert shapes(page_of(path)) <= clean, path.name


def shapes(tree: Element) -> set[tuple[str, str]]:
    """Every (element, attribute) of a page; an element alone has the attribute ``""``."""
    found = set()
    for element in tree.iter():
        if isinstance(element.tag, str):
            found.add((element.tag, ""))
            found |= {(element.tag, str(name)) for name in element.attrib}
    return found


def test_no_address_of_a_text_is_a_live_scheme(hostile: Built) -> None:
    """No link of any page runs code or carries data; scripts are the theme's own."""
    for path in hostile.output.rglob("*.html"):
        text = path.read_text("utf-8")
        for address in re.findall(r'(?:href|src|action)="([^"]*)"', text):
            assert not re.match(r"(?i)\s*(javascript|data|vbscript|file):", address), path
        for script in re.findall(r"<script([^>]*)>", text):
            assert "src=" in script or "application/ld+json" in script, path


# --- refusals ---------------------------------------------------------------------------------


def test_texts_that_are_none_are_named(mine: Path) -> None:
    """Binary and empty files are refused by name; doubtful ones are refused or noted by name."""
    before = snapshot(mine / "output")
    write(mine / "seeds", MAY_REFUSE)
    made = run(mine)
    assert made.rc == 1, made.out
    assert "Traceback" not in made.out
    assert snapshot(mine / "output") == before
    told = {name for name in MAY_REFUSE if f"seeds/{name}: " in made.out}
    assert {"binary.txt", "empty.txt", "blank.txt"} <= told
    for name in told:
        (mine / "seeds" / name).unlink()
    made = run(mine)
    assert made.rc == 0, made.out
    assert all(f"seeds/{name}: " in made.out for name in set(MAY_REFUSE) - told), made.out


AUTHORITY = {
    path.name.replace("-", "/", 1): path.read_bytes()
    for path in sorted((CASES / "hostile_authority").iterdir())
}


def test_every_fault_of_an_authority_page_is_named_with_its_line(mine: Path) -> None:
    """All at once, each with file and line, or with the name of the other file."""
    before = snapshot(mine / "output")
    write(mine / "content", AUTHORITY)
    made = run(mine)
    assert made.rc == 1, made.out
    assert "Traceback" not in made.out
    assert snapshot(mine / "output") == before
    for name in AUTHORITY:
        assert f"content/{name}" in made.out, name
    told = [line for line in made.out.splitlines() if line.startswith("content/")]
    assert told == sorted(told, key=lambda line: (line.split(":")[0], int(line.split(":")[1])))


# --- what cannot be read ----------------------------------------------------------------------

ORDINARY = """
import ctypes, os, sys
if os.geteuid() == 0:  # root may read everything, unless the kernel takes that right away
    library = ctypes.CDLL(None, use_errno=True)
    for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH; 24: PR_CAPBSET_DROP
        if not hasattr(library, "prctl") or library.prctl(24, right, 0, 0, 0):
            sys.exit(77)
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.fixture
def closed(mine: Path) -> Iterator[Path]:
    """The small dossier, where not all may be read."""
    yield mine
    for path in (mine / "seeds", *mine.rglob("*")):
        if path.is_dir():
            os.chmod(path, 0o755)


def run_as_ordinary(folder: Path) -> Built:
    """Build without the right to read whatever lies there."""
    command = (sys.executable, "-c", ORDINARY, *building.PELICAN)
    made = run(folder, command=command)
    if made.rc == 77:
        pytest.skip("root cannot be made an ordinary user here")
    return made


def test_what_cannot_be_read_is_named_all_at_once(closed: Path) -> None:
    """A text, a folder of texts and an editor's page without rights: three lines, none passed
    over, nothing changed; with the rights back the site is built."""
    write(closed / "seeds", {"deep/c.txt": BODY})
    before = snapshot(closed / "output")
    shut = [closed / "seeds/a.txt", closed / "seeds/deep", closed / "content/actors"]
    modes = [path.stat().st_mode & 0o777 for path in shut]
    for path in shut:
        os.chmod(path, 0)
    made = run_as_ordinary(closed)
    assert made.rc == 1, made.out
    assert [line for line in made.out.splitlines() if "cannot be read" in line] == [
        "content/actors/: it cannot be read (Permission denied): "
        "give yourself the right to, or move it",
        "seeds/a.txt: it cannot be read: give yourself the right to",
        "seeds/deep/: it cannot be read (Permission denied): "
        "give yourself the right to, or move it",
    ]
    assert "3 problems; output/ is unchanged" in made.out
    for path, mode in zip(shut, modes, strict=True):
        os.chmod(path, mode)
    assert snapshot(closed / "output") == before
    os.chmod(closed / "seeds" / "deep", 0o755)
    os.chmod(closed / "seeds" / "deep" / "c.txt", 0o644)
    made = run_as_ordinary(closed)
    assert made.rc == 0, made.out


def test_texts_that_may_only_be_read_are_enough(closed: Path) -> None:
    """Nothing is ever written into seeds/: a folder without the right to write is no fault."""
    os.chmod(closed / "seeds", 0o555)
    made = run_as_ordinary(closed)
    assert made.rc == 0, made.out


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("error", "seeds/c.txt: Input/output error: look after the disk, and build again"),
        ("gone", "seeds/c.txt: No such file or directory: it has changed while"),
        ("denied", "seeds/c.txt: Permission denied: give yourself the right to it"),
        ("pipe", "seeds/c.txt: it is no regular file any more: it has changed while"),
    ],
)
def test_a_text_that_fails_while_it_is_read_is_named(mine: Path, harm: str, said: str) -> None:
    """Between the walk and the reading a disk may break and a file may go: named by its path in
    the dossier, with what to do, and nothing changes."""
    write(mine / "seeds", {"c.txt": BODY})
    before = snapshot(mine / "output")
    code = FAILING.format(harm=harm)
    made = run(mine, command=(sys.executable, "-c", code, *building.PELICAN))
    assert made.rc == 1, made.out
    assert said in made.out, made.out
    assert "1 problem; output/ is unchanged" in made.out
    assert "Traceback" not in made.out
    assert snapshot(mine / "output") == before


FAILING = """
import errno, os, sys
sys.path.insert(0, "plugins")
sys.argv = sys.argv[1:]
from briefing.shell import inputs
real = os.open
def opened(path, *more, **named):
    if str(path).endswith("c.txt"):
        if "{harm}" == "gone":
            os.unlink(path)
        elif "{harm}" == "pipe":
            os.unlink(path)
            os.mkfifo(path)
        else:
            number = {{"error": errno.EIO, "denied": errno.EACCES}}["{harm}"]
            raise OSError(number, os.strerror(number), str(path))
    return real(path, *more, **named)
inputs.os.open = opened
from pelican import main
main()
"""
