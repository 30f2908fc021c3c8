"""The command line as a user types it: published and 0, or unchanged, named and 1."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import building
import pytest
from building import Built, run, snapshot, write

pytestmark = pytest.mark.site

LONG_AGO = time.time() - 1000


def refused(folder: Path, *arguments: str, env: dict[str, str] | None = None) -> str:
    """Run, and hold what every refusal promises; returns what was said."""
    before = snapshot(folder / "output")
    made = run(folder, *arguments, env=env)
    assert made.rc == 1, made.out
    assert snapshot(folder / "output") == before
    assert "Traceback" not in made.out
    assert made.out.rstrip().endswith("is unchanged")
    assert building.left_over(folder) == []
    return made.out


def lines(said: str) -> list[str]:
    """The lines that name a problem or a note."""
    return [line for line in said.splitlines() if line.startswith(("content/", "seeds/"))]


def ten_faults(folder: Path) -> None:
    for n in range(10):
        write(
            folder / "content",
            {f"actors/x{n}.md": f"---\ntitle: Person {n}\nkind: person\nrol: y\n---\n"},
        )


# --- what is published ------------------------------------------------------------------------


def test_a_good_build_says_what_it_did(small: Built) -> None:
    """Exit code 0, the site in output/, and a summary with numbers as the last word."""
    assert "2 articles" in small.out
    assert "published in output/" in small.out.splitlines()[-1]
    assert (small.output / "index.html").is_file()
    assert (small.output / ".briefing-site").is_file()
    assert building.left_over(small.folder) == []


def test_pelican_counts_our_articles(small: Built) -> None:
    """Pelican's own last line is right too."""
    assert "Processed 2 articles" in small.out


def test_an_unchanged_dossier_is_published_again_with_the_same_bytes(mine: Path) -> None:
    """A second build changes nothing, and reads no text again."""
    before = snapshot(mine / "output")
    made = run(mine)
    assert made.rc == 0, made.out
    assert snapshot(mine / "output") == before
    assert "texts read 0, analysed 0" in made.out


def test_what_is_removed_from_seeds_is_removed_from_the_site(mine: Path) -> None:
    """No stale page, and no file that is published has a second name."""
    gone = [p for p in (mine / "output" / "articles").iterdir() if p.name.startswith("talks-end")]
    assert gone
    (mine / "seeds" / "b.txt").unlink()
    made = run(mine)
    assert made.rc == 0, made.out
    assert not gone[0].exists()
    assert {p.stat().st_nlink for p in (mine / "output").rglob("*") if p.is_file()} == {1}


def test_modes_do_not_depend_on_the_umask(mine: Path) -> None:
    """Under umask 077 and with a private asset: folders 0755, files 0644, no links."""
    os.chmod(mine / "theme" / "static" / "style.css", 0o600)
    made = run(mine, command=("sh", "-c", 'umask 077; exec "$0" "$@"', *building.PELICAN))
    assert made.rc == 0, made.out
    found = snapshot(made.output)
    assert {(kind, mode) for kind, mode, _ in found.values()} == {
        ("folder", 0o755),
        ("file", 0o644),
    }


def test_the_site_may_go_to_a_new_folder(mine: Path) -> None:
    """``-o`` names another folder, made if need be; nothing but the site appears in it."""
    made = run(mine, "-o", "deep/er/site")
    assert made.rc == 0, made.out
    assert snapshot(mine / "deep/er/site") == snapshot(mine / "output")


# --- what is refused --------------------------------------------------------------------------


@pytest.mark.parametrize("flags", [(), ("-q",), ("--fatal", "warnings"), ("-v",), ("-D",)])
def test_a_fault_is_named_and_nothing_changes(mine: Path, flags: tuple[str, ...]) -> None:
    """File, line, what is wrong and what to do; no flag makes it stricter or milder."""
    page = "---\ntitle: Xavier Moreau\nkind: person\nrol: minister\n---\n"
    write(mine / "content", {"actors/x.md": page})
    said = refused(mine, *flags)
    assert any(line.startswith("content/actors/x.md:4: ") for line in said.splitlines()), said
    assert "1 problem; output/ is unchanged" in said


def test_all_faults_are_told_at_once_and_in_order(mine: Path) -> None:
    """Ten faults in ten files are ten lines, in the same order under two hash seeds."""
    ten_faults(mine)
    told = [lines(refused(mine, env={"PYTHONHASHSEED": seed})) for seed in ("1", "2")]
    assert len(told[0]) == 10
    assert told[0] == told[1] == sorted(told[0])


@pytest.mark.parametrize("kind", ["thesis", "link", "file", "seeds", "content", "root"])
def test_a_folder_that_is_not_ours_is_never_replaced(mine: Path, kind: str) -> None:
    """Foreign folders, links, files, sources: refused by name, with or without ``-d``."""
    write(mine, {"docs/thesis.tex": "years of work"})
    (mine / "linked").symlink_to("docs")
    output = {
        "thesis": "docs",
        "link": "linked",
        "file": "docs/thesis.tex",
        "seeds": "seeds/out",
        "content": "content",
        "root": ".",
    }[kind]
    before = snapshot(mine / "docs"), snapshot(mine / "seeds"), snapshot(mine / "content")
    for flags in ((), ("-d",)):
        said = refused(mine, "-o", output, *flags)
        assert "-o" in said
    assert (snapshot(mine / "docs"), snapshot(mine / "seeds"), snapshot(mine / "content")) == before


def test_a_missing_folder_of_seeds_is_named(mine: Path) -> None:
    """No seeds/ at all is a fault, never an empty site."""
    building.shutil.rmtree(mine / "seeds")
    assert "seeds/: there is no such folder" in refused(mine)


def test_an_unreadable_seed_is_named(mine: Path) -> None:
    """What cannot be read is named (the rights are those of another user where we are root)."""
    path = mine / "seeds" / "a.txt"
    path.unlink()
    path.write_bytes(b"")
    os.truncate(path, 0)
    with path.open("r+b") as file:
        file.truncate(65 * 1024 * 1024)
    assert "seeds/a.txt: " in refused(mine)


# --- what is missing --------------------------------------------------------------------------


def test_a_missing_plugin_stops_the_build(mine: Path) -> None:
    """A plugin that is named and not there is a fault, not a warning."""
    said = refused(mine, "-e", 'PLUGINS=["briefing", "nowhere"]')
    assert "the plugin nowhere could not be loaded" in said


@pytest.mark.parametrize(
    "code", ["import not_installed_anywhere", "def register():\n    raise ValueError('no')\n"]
)
def test_a_plugin_that_fails_stops_the_build(mine: Path, code: str) -> None:
    """Neither a missing import nor an error in ``register`` lets the site go out without it."""
    write(mine / "plugins", {"broken.py": code})
    before = snapshot(mine / "output")
    made = run(mine, "-e", 'PLUGINS=["briefing", "broken"]')
    assert made.rc == 1
    assert "the plugin broken could not be loaded" in made.out
    assert snapshot(mine / "output") == before


@pytest.mark.parametrize("module", ["markdown_it", "ahocorasick_rs", "msgspec"])
def test_a_missing_dependency_stops_the_build(mine: Path, module: str, tmp_path: Path) -> None:
    """A package that is not installed is named, with what to do, and no traceback."""
    write(tmp_path / "hidden", {f"{module}.py": f"raise ImportError('no {module}')\n"})
    said = refused(mine, env={"PYTHONPATH": str(tmp_path / "hidden")})
    assert module in said
    assert "install" in said


@pytest.mark.parametrize(("name", "folder"), [("THEME", "theme"), ("PATH", "content")])
def test_a_missing_folder_of_the_settings_is_one_line(mine: Path, name: str, folder: str) -> None:
    """A theme or a folder of pages that is not there is named, without a traceback."""
    (mine / folder).rename(mine / "elsewhere")
    said = refused(mine)
    assert f"pelicanconf.py: {name}: there is no folder '{folder}': make it, or" in said
    assert "Traceback" not in said and len(said.splitlines()) == 1


def test_a_missing_theme_of_the_command_line_is_one_line(mine: Path) -> None:
    """``-t`` with a folder that is not there is named in the same way."""
    said = refused(mine, "-t", "nosuch")
    assert "there is no folder '" in said and "nosuch'" in said and len(said.splitlines()) == 1


def test_a_missing_template_stops_the_build(mine: Path) -> None:
    """A page is never made with another theme's template."""
    (mine / "theme" / "templates" / "base.html").unlink()
    assert "theme/templates/base.html: the template is missing" in refused(mine)


@pytest.mark.parametrize(
    ("text", "said"),
    [("{% if %}", "theme/templates/base.html:1: "), ("{{ misspelt }}", "'misspelt' is undefined")],
)
def test_a_broken_template_is_named_with_its_line(mine: Path, text: str, said: str) -> None:
    """A slip in a template is told as any other fault."""
    write(mine / "theme" / "templates", {"base.html": text})
    assert said in refused(mine)


def test_a_theme_that_asks_another_host_is_refused(mine: Path) -> None:
    """What the check finds on the stage is told once, and nothing is published."""
    path = mine / "theme" / "templates" / "base.html"
    foreign = '<link rel="stylesheet" href="https://fonts.example.org/a.css"></head>'
    path.write_text(path.read_text("utf-8").replace("</head>", foreign, 1), "utf-8")
    assert "asks another host: https://fonts.example.org/a.css" in refused(mine)


# --- other ways to run it ---------------------------------------------------------------------


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen, Callable]]:
    """A command that goes on; ``until(words)`` waits for what it says."""
    process = subprocess.Popen(
        [*building.PELICAN, *arguments, "content"],
        cwd=folder,
        stdout=(folder / "said").open("wb"),
        stderr=subprocess.STDOUT,
        env={**os.environ, "COLUMNS": "200", "PYTHONUNBUFFERED": "1"},
    )

    def until(words: str) -> None:
        end = time.monotonic() + 60
        while words not in (folder / "said").read_text("utf-8"):
            assert process.poll() is None, (folder / "said").read_text("utf-8")
            assert time.monotonic() < end, (folder / "said").read_text("utf-8")
            time.sleep(0.05)

    try:
        yield process, until
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def test_reloading_outlives_a_refusal(mine: Path) -> None:
    """``pelican -r`` shows the problems, keeps the old site, waits, and builds once mended."""
    before = snapshot(mine / "output")
    path = mine / "content" / "actors" / "x.md"
    write(path.parent, {"x.md": "---\ntitle: Xavier Moreau\nkind: person\nrol: y\n---\n"})
    with running(mine, "-r") as (process, until):
        until("1 problem; output/ is unchanged")
        assert snapshot(mine / "output") == before
        used = sum(os.times()[:2])
        time.sleep(1.0)
        assert process.poll() is None
        assert (mine / "said").read_text("utf-8").count("1 problem") == 1, "it spins"
        assert sum(os.times()[:2]) - used < 1
        path.write_text("---\ntitle: Xavier Moreau\nkind: person\n---\n", "utf-8")
        until("published in output/")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) in (0, 130)  # 0: it waited for a change, and Pelican ends it so
    assert (mine / "output" / "actors" / "x.html").is_file()


def test_listening_serves_the_site(mine: Path) -> None:
    """``pelican -l`` works as anywhere."""
    with running(mine, "-l", "-p", "8749") as (process, until):
        until("Serving site at")
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130


@pytest.mark.parametrize("delay", [0.1, 0.5, 1.0])
def test_an_interrupt_is_130_and_changes_nothing(mine: Path, delay: float) -> None:
    """Ctrl-C at any time: exit code 130, or 0 if the site was out already."""
    before = snapshot(mine / "output")
    with running(mine, "-e", 'SITENAME="Other"') as (process, _):
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        rc = process.wait(20)
    if rc == 0:
        return
    assert rc in (130, -signal.SIGINT, 1)  # before the settings are read Python itself ends
    assert snapshot(mine / "output") == before
    assert run(mine).rc == 0


def test_an_ordinary_plugin_works(mine: Path) -> None:
    """Pelican's signals and objects are where other plugins look for them."""
    code = (
        "from pelican import signals\n"
        "seen = []\n"
        "def articles(generator):\n"
        "    for a in generator.articles:\n"
        "        seen.append((a.title, a.url, a.date.year, bool(a.content), bool(a.summary)))\n"
        "def written(path, context):\n"
        "    seen.append(path)\n"
        "def done(pelican):\n"
        "    import os\n"
        "    with open(os.path.join(pelican.output_path, 'plugin.txt'), 'w') as file:\n"
        "        pages = [s for s in seen if isinstance(s, str)]\n"
        "        file.write(f'{sorted(s for s in seen if not isinstance(s, str))} {len(pages)}')\n"
        "def register():\n"
        "    signals.article_generator_finalized.connect(articles)\n"
        "    signals.content_written.connect(written)\n"
        "    signals.finalized.connect(done)\n"
    )
    write(mine / "plugins", {"ordinary.py": code})
    made = run(mine, "-e", 'PLUGINS=["briefing", "ordinary"]')
    assert made.rc == 0, made.out
    told = made.page("plugin.txt")
    assert "('Minister visits the valley', 'articles/minister-visits-the-valley-" in told
    assert "2024, True, True" in told
    assert int(told.rsplit(" ", 1)[1]) > 10


def test_a_dead_link_of_an_editor_is_told_where_it_was_written(mine: Path) -> None:
    """A link in a note that leads nowhere: file and line of the note, found on the staged site."""
    note = "---\ntitle: Xavier Moreau\nkind: person\n---\nHe met\n[Nobody](actors/nobody).\n"
    write(mine / "content", {"actors/xavier-moreau.md": note})
    said = refused(mine)
    assert "content/actors/xavier-moreau.md:6: a link leads to actors/nobody.html" in said
