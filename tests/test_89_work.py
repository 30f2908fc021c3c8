"""What a build costs, in counts and never in seconds; and that reuse is never seen in the bytes."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import building
import pytest
from building import Built, run, snapshot, write

pytestmark = pytest.mark.site

COUNTS = re.compile(
    r"texts read (\d+), analysed (\d+), of (\d+); files written ([\d,]+), reused ([\d,]+)"
)
NAMES = ("Anna Berg", "Omar Haddad", "Pavel Novak", "Ines Duarte", "Li Wei", "Tom Okafor")
PLACES = ("Oslo", "Cairo", "Geneva", "Lisbon", "Prague")
DEEDS = ("met", "wrote to", "thanked", "accused", "called")


def report(n: int, chance: random.Random) -> str:
    """A short text about two people who stand in many others."""
    one, other = chance.sample(NAMES, 2)
    place = chance.choice(PLACES)
    return (
        f"{one} visits {place} for talks {n}\n\n"
        f"{place.upper()}, March {n % 28 + 1}, 2024 (Reuters) - {one} {chance.choice(DEEDS)} "
        f"{other} in {place} on Monday, officials said.\n\n"
        f'"We will meet {chance.randrange(2, 99)} times," {other.split()[1]} told reporters.\n'
    )


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Four short texts and two authority pages, built cold; copied before any change."""
    chance = random.Random(4)
    seeds = {f"{n}.txt": report(n, chance) for n in range(4)}
    made = building.build(tmp_path_factory.mktemp("four") / "project", seeds, AUTHORITIES)
    assert made.rc == 0, made.out
    return made


ALWAYS = 8  # files without a fingerprint, which are written by every build
AUTHORITIES = {
    "actors/anna-berg.md": "---\ntitle: Anna Berg\nkind: person\n---\n",
    "actors/omar-haddad.md": "---\ntitle: Omar Haddad\nkind: person\naliases: [Haddad]\n---\n",
}


@pytest.fixture
def dossier(four: Built, tmp_path: Path) -> Path:
    """A copy to change; its first build links nothing, as copied files are other files."""
    return building.copy(four.folder, tmp_path / "dossier")


def counts(made: Built) -> tuple[int, int, int, int, int]:
    """Texts read, analysed, all; files written, reused."""
    assert made.rc == 0, made.out
    return tuple(int(n.replace(",", "")) for n in COUNTS.search(made.out).groups())


@pytest.fixture(scope="module")
def history(four: Built) -> dict[str, tuple[int, int, int, int, int]]:
    """One change after another in one folder, each built: what each build did."""
    seeds, content = four.folder / "seeds", four.folder / "content"
    second, third = seeds / "1.txt", seeds / "2.txt"
    before = snapshot(four.output)
    done = {"first": counts(four)}
    (seeds / "3.txt").touch()
    done["touched"] = counts(run(four.folder))
    assert snapshot(four.output) == before
    third.write_text(third.read_text("utf-8").replace("times", "times in all"), "utf-8")
    done["edited"] = counts(run(four.folder))
    second.write_text(second.read_text("utf-8") + "\nThe Quiet Envoy left.\n", "utf-8")
    done["edited again"] = counts(run(four.folder))
    page = AUTHORITIES["actors/omar-haddad.md"].replace("Haddad]", "Haddad, The Quiet Envoy]")
    write(content, {"actors/omar-haddad.md": page})
    done["alias"] = counts(run(four.folder))
    write(content, {"actors/omar-haddad.md": page + "He was seen twice.\n"})
    before = snapshot(four.output)
    done["note"] = counts(run(four.folder))
    after = snapshot(four.output)
    changed = [path for path in after if path.endswith(".html") and after[path] != before[path]]
    assert changed == ["actors/omar-haddad.html"]
    return done


def test_a_first_build_does_all_of_it(history: dict[str, tuple[int, ...]]) -> None:
    """Every text is read and analysed once, every file written, nothing reused."""
    read, analysed, texts, written, reused = history["first"]
    assert (read, analysed, texts, reused) == (4, 4, 4, 0)
    assert written > 0


def test_an_unchanged_dossier_costs_nothing(
    history: dict[str, tuple[int, ...]], four: Built
) -> None:
    """Nothing is built at all, the numbers of before are told, and no byte or time changes."""
    files = [path for path in sorted(four.output.rglob("*")) if path.is_file()]
    before = [path.stat().st_mtime_ns for path in files], snapshot(four.output)
    made = run(four.folder)
    assert made.rc == 0, made.out
    assert "4 articles" in made.out
    assert "nothing has changed" in made.out
    assert before == ([path.stat().st_mtime_ns for path in files], snapshot(four.output))


def test_a_touched_file_costs_a_look(history: dict[str, tuple[int, ...]]) -> None:
    """A new time with the old bytes: looked into, and found to be known."""
    read, analysed, _, written, reused = history["touched"]
    assert read <= 1
    assert analysed == 0
    assert written <= ALWAYS
    assert written + reused == history["first"][3]


def test_an_edited_text_costs_one_text(history: dict[str, tuple[int, ...]]) -> None:
    """One is read and analysed; the pages of what it does not name are reused."""
    for step in ("edited", "edited again"):
        read, analysed, texts, _, reused = history[step]
        assert (read, analysed, texts) == (1, 1, 4)
        assert reused > 10


def test_an_alias_costs_the_texts_it_stands_in(
    history: dict[str, tuple[int, ...]], four: Built
) -> None:
    """No text is read again, and only those are analysed that have words of the entry."""
    texts = [path.read_text("utf-8") for path in (four.folder / "seeds").glob("*.txt")]
    concerned = sum("Haddad" in text or "Envoy" in text for text in texts)
    read, analysed, *_ = history["alias"]
    assert read == 0
    assert 1 <= analysed <= concerned < len(texts)


def test_a_note_costs_the_page_it_stands_on(history: dict[str, tuple[int, ...]]) -> None:
    """No text is analysed, and besides the note's own page and what is about all texts no page is
    made: other pages show an entity's face, not what an editor has written of it."""
    read, analysed, _, written, reused = history["note"]
    assert (read, analysed) == (0, 0)
    assert written < 40 < reused


def test_a_template_or_a_setting_that_changes_is_seen(four: Built, tmp_path: Path) -> None:
    """No text is read again, every page is made again: here the site's name, there a footer."""
    folder = building.copy(four.folder, tmp_path / "other")
    assert run(folder).rc == 0  # now the published files are this folder's own, and known
    name = ("-e", 'SITENAME="Another name"')
    made = run(folder, *name)
    assert counts(made)[:2] == (0, 0)
    assert "Another name" in made.page("method.html")
    base = folder / "theme" / "templates" / "base.html"
    end = '<p class="x">A new end</p></body>'
    base.write_text(base.read_text("utf-8").replace("</body>", end), "utf-8")
    made = run(folder, *name)
    assert counts(made)[:2] == (0, 0)
    pages = [p for p in made.output.rglob("*.html") if p.name != "404.html"]
    assert all("A new end" in page.read_text("utf-8") for page in pages)


# --- reuse is never seen ----------------------------------------------------------------------


def edit_text(folder: Path, chance: random.Random) -> str:
    path = chance.choice(sorted((folder / "seeds").glob("*.txt")))
    path.write_text(report(chance.randrange(9), chance), "utf-8")
    return f"edit {path.name}"


def add_text(folder: Path, chance: random.Random) -> str:
    name = f"{chance.choice('0aZ')}{chance.randrange(1000)}.txt"
    write(folder / "seeds", {name: report(chance.randrange(9), chance)})
    return f"add {name}"


def remove_text(folder: Path, chance: random.Random) -> str:
    texts = sorted((folder / "seeds").glob("*.txt"))
    if len(texts) < 2:
        return add_text(folder, chance)
    gone = chance.choice(texts)
    gone.unlink()
    return f"remove {gone.name}"


def rename_authority(folder: Path, chance: random.Random) -> str:
    pages = sorted((folder / "content" / "actors").glob("*.md"))
    if not pages:
        return add_authority(folder, chance)
    page = chance.choice(pages)
    new = f"{page.stem[:12]}-{chance.randrange(100)}"
    text = page.read_text("utf-8")
    text = re.sub(r"formerly: .*\n", "", text)
    page.with_name(f"{new}.md").write_text(
        text.replace("kind: person\n", f"kind: person\nformerly: [{page.stem}]\n"), "utf-8"
    )
    page.unlink()
    return f"rename {page.stem} to {new}"


def alias(folder: Path, chance: random.Random) -> str:
    pages = sorted((folder / "content" / "actors").glob("*.md"))
    if not pages:
        return add_authority(folder, chance)
    page = chance.choice(pages)
    text = re.sub(r"aliases: .*\n", "", page.read_text("utf-8"))
    title = re.search(r"title: (.*)\n", text)[1]
    line = f"kind: person\naliases: [{title.split()[-1]}, Envoy {chance.randrange(9)}]\n"
    page.write_text(text.replace("kind: person\n", line), "utf-8")
    return f"alias {page.stem}"


def add_authority(folder: Path, chance: random.Random) -> str:
    titles = {
        re.search(r"title: (.*)\n", p.read_text("utf-8"))[1]
        for p in (folder / "content").rglob("*.md")
    }
    left = [name for name in NAMES if name not in titles]
    if not left:
        return edit_text(folder, chance)
    name = chance.choice(left)
    page = f"---\ntitle: {name}\nkind: person\n---\nA note on {chance.choice(NAMES)}.\n"
    write(folder / "content", {f"actors/{name.lower().replace(' ', '-')}.md": page})
    return f"authority {name}"


def remove_authority(folder: Path, chance: random.Random) -> str:
    pages = sorted((folder / "content" / "actors").glob("*.md"))
    if not pages:
        return add_authority(folder, chance)
    page = chance.choice(pages)
    page.unlink()
    return f"remove {page.stem}"


STEPS = (
    edit_text,
    add_text,
    remove_text,
    rename_authority,
    alias,
    add_authority,
    remove_authority,
)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_series_of_edits_leaves_what_a_first_build_would(
    seed: int, dossier: Path, tmp_path: Path
) -> None:
    """Texts and authorities come, go, change and are renamed; each build reuses what it may, and
    the folder at the end is byte for byte that of a build from nothing."""
    chance = random.Random(seed)
    done = []
    for step in chance.sample(STEPS, 4):
        done.append(step(dossier, chance))
        made = run(dossier)
        assert made.rc == 0, f"{done}\n{made.out}"
    cold = tmp_path / "cold"
    shutil.copytree(dossier, cold, ignore=shutil.ignore_patterns(".build", "output"))
    fresh = run(cold)
    assert fresh.rc == 0, f"{done}\n{fresh.out}"
    warm, new = snapshot(dossier / "output"), snapshot(cold / "output")
    assert sorted(warm) == sorted(new), done
    assert [name for name in warm if warm[name] != new[name]] == [], done
