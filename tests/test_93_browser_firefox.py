"""The built site in Firefox, from the disk, under the strict rules that a reader's Firefox has."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from browsing import NODE, need, need_command, pages, told

pytestmark = [pytest.mark.browser, pytest.mark.site]

DRIVER = NODE.parent / "firefox.mjs"
EACH = 5  # pages of every folder, the heaviest; the others are of the same make
BROKEN = "<!doctype html><title>Broken</title><script>throw Error('broken')</script>"


def firefox() -> str:
    """The browser's path, or a skip that says how to get it."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        pytest.skip("Firefox is not there: install firefox-esr")
    return found


def seen(site: Path, some: list[str]) -> dict[str, object]:
    """What Firefox says of some pages, and of a search for Lavrov."""
    need(NODE / "puppeteer-core")
    command = [need_command("node"), str(DRIVER), firefox(), str(site.resolve()), "Lavrov", *some]
    run = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert run.returncode == 0, run.stderr[:2000]
    return json.loads(run.stdout)


def of_every_type(site: Path) -> list[str]:
    """All pages of the top folder, every index, and the heaviest of each folder."""
    folders: dict[str, list[str]] = {}
    for path in pages(site):
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    found = folders.pop("")
    for some in folders.values():
        some.sort(key=lambda path: (not path.endswith("/index.html"), -size(site, path)))
        found += some[: EACH + 1]
    return found


def size(site: Path, path: str) -> int:
    return (site / path).stat().st_size


def test_every_type_of_page_opens_and_search_leads_to_the_paragraph(site: Path) -> None:
    """No error on any type of page; search finds a name, and its hit is the cited paragraph."""
    found = seen(site, of_every_type(site))
    assert found["strict"], "Firefox let a page read its neighbour: this is no strict run"
    assert not found["bad"], told(found["bad"])
    assert "/articles/" in found["found"]["address"]
    assert "Lavrov" in found["found"]["text"]


def test_a_broken_page_is_seen_as_broken(site: Path, tmp_path: Path) -> None:
    """The check can fail: a script that throws and a page without a heading are both told."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "broken.html").write_text(BROKEN)
    faults = seen(copy, ["broken.html"])["bad"]["broken.html"]
    assert len(faults) == 2, faults
