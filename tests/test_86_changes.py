"""What changed: told to readers against the last publication, from the same inputs the same."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import building
import feedparser
import pytest
import rendering
from building import run, snapshot
from lxml import html

from briefing.model import RECORD
from briefing.shell.desk import since
from briefing.shell.desk.desk import DeskError

pytestmark = pytest.mark.site

NEW = "Kerry leaves\n\nGENEVA, March 6, 2024 (AFP) - Sergei Lavrov saw John Kerry off in Geneva.\n"


def built(folder: Path) -> dict[str, tuple[str, int, bytes]]:
    """The site after one more build."""
    made = run(folder)
    assert made.rc == 0, made.out
    return snapshot(folder / "output")


def cloned(folder: Path, to: Path) -> dict[str, tuple[str, int, bytes]]:
    """The site built in a copy of what is under version control alone."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns(".build", "output"))
    return built(to)


def test_before_a_first_publication_nothing_is_told(mine: Path) -> None:
    """No page, no feed, no link to them; and the first publication changes no byte."""
    before = snapshot(mine / "output")
    assert not [name for name in before if "changes" in name]
    assert b"What changed" not in before["index.html"][2]
    assert RECORD in since.record(mine)
    assert built(mine) == before


def test_an_edit_is_told_until_the_next_publication_changes_more(
    mine: Path, tmp_path: Path
) -> None:
    """A new text: page, feed and front page tell it; the same bytes by a second build, in a new
    clone, and after the publication itself."""
    since.record(mine)
    building.write(mine / "seeds", {"c.txt": NEW})
    (mine / "seeds" / "a.txt").unlink()
    site = built(mine)
    assert b'href="changes.html"' in site["index.html"][2]
    page = html.fromstring(site["changes.html"][2])
    told = {one.get("id"): one.getparent() for one in page.iter("h2") if one.get("id")}
    assert "Kerry leaves" in rendering.words(told["new-articles"])
    assert "Minister visits the valley" in rendering.words(told["gone-articles"])
    assert "John Kerry" in rendering.words(told["new-names"])
    [lavrov] = [li for li in told["named"].iter("li") if "Sergei Lavrov" in li.text_content()]
    [fresh] = [a.get("href") for a in lavrov.iter("a") if "#m" in a.get("href")]
    path, _, fragment = fresh.partition("#")
    assert path.startswith("articles/kerry-leaves") and f'id="{fragment}"'.encode() in site[path][2]
    feed = feedparser.parse(site["data/feeds/changes.atom.xml"][2])
    assert not feed.bozo and "Kerry leaves" in [entry.title for entry in feed.entries]
    assert json.loads(site["data/changes.json"][2])["since"] == 1
    assert built(mine) == site
    assert cloned(mine, tmp_path / "clone") == site
    since.record(mine)
    assert built(mine) == site
    assert cloned(mine, tmp_path / "later") == site
    assert "no new publication" in since.record(mine)


def test_a_spoilt_record_stops_the_build(mine: Path) -> None:
    """It is named with what to do, by the build and by the next publication."""
    before = snapshot(mine / "output")
    (mine / "content" / RECORD).write_text("{}")
    made = run(mine)
    assert made.rc == 1
    assert f"content/{RECORD}: no state of a site: bring it back" in made.out
    assert snapshot(mine / "output") == before
    with pytest.raises(DeskError, match="no state of a site"):
        since.record(mine)


def test_without_a_site_there_is_nothing_to_note(tmp_path: Path) -> None:
    """A publication is noted from what was built."""
    with pytest.raises(DeskError, match="no site has been built"):
        since.record(tmp_path)
