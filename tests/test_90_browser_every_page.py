"""The built site in Chromium: what must hold on every page, whatever it shows."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from browsing import (
    NODE,
    Seen,
    look,
    look_at_all,
    need,
    need_command,
    opened,
    pages,
    served,
    told,
)

pytestmark = [pytest.mark.browser, pytest.mark.site]

NOT_FOUND = "404.html"  # served at any depth, so it names no icon and the browser asks for one
CONTROL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Broken</title>
<style>p { color: #ddd } a { text-decoration: none; color: #00f } div { width: 700px }</style>
</head><body><main><h1>Broken</h1><h1>Twice</h1>
<p>Faint <a href="/root.html">link by colour</a> in words</p>
<img src="none.png"><div>wide</div></main>
<script>throw new Error("broken")</script></body></html>"""


@pytest.fixture(scope="session")
def walk(site: Path) -> dict[str, Seen]:
    """What was seen of every page."""
    return look_at_all(site)


def test_a_broken_page_is_seen_as_broken(chromium: object, tmp_path: Path) -> None:
    """The checks below can fail: a page with six faults shows all six."""
    (tmp_path / "index.html").write_text(CONTROL)
    with served(tmp_path) as base, opened(chromium) as page:
        seen = look(page, base, "index.html")
    faults = " ".join(seen.axe_light)
    assert "image-alt" in faults
    assert "color-contrast" in faults
    assert seen.errors
    assert seen.missing
    assert seen.sideways > 0
    assert seen.headings == 2


def test_axe_finds_nothing(walk: dict[str, Seen]) -> None:
    """No accessibility fault on any page, light and wide, dark and narrow."""
    found = {p: s.axe_light + s.axe_dark for p, s in walk.items() if s.axe_light or s.axe_dark}
    assert not found, told(found)


def test_nothing_fails_or_leaves_the_site(walk: dict[str, Seen]) -> None:
    """No error in the console, no missing file, no request to another host; at most 4 requests."""
    bad = {
        p: s.errors + s.outside + s.missing
        for p, s in walk.items()
        if (s.errors or s.outside or s.missing) and p != NOT_FOUND
    }
    assert not bad, told(bad)
    many = {p: s.requests for p, s in walk.items() if s.requests > 4}
    assert not many, told(many)


def test_nothing_scrolls_sideways(walk: dict[str, Seen]) -> None:
    """At 320 px no page is wider than the screen, nor with spaced text in forced colours."""
    wide = {
        p: (s.sideways, s.sideways_spaced)
        for p, s in walk.items()
        if s.sideways > 0 or s.sideways_spaced > 0
    }
    assert not wide, told(wide)


def test_one_heading_and_few_nodes(walk: dict[str, Seen]) -> None:
    """Each page has one h1 and at most 1500 elements, the network's matrix aside."""
    assert {p: s.headings for p, s in walk.items() if s.headings != 1} == {}
    many = {
        p: s.nodes
        for p, s in walk.items()
        if s.nodes > 1500 and not p.startswith(("network", "search", "print"))
    }
    assert not many, told(many)


def test_the_first_screen_says_what_the_page_is(walk: dict[str, Seen]) -> None:
    """The h1 and the line that says what the page says need no scrolling."""
    assert [p for p, s in walk.items() if not s.first_screen] == []


def test_every_page_opens_from_the_disk(chromium: object, site: Path) -> None:
    """From file:// every page loads without an error."""
    base, bad = site.resolve().as_uri() + "/", {}
    page, faults = chromium.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("requestfailed", lambda r: None if "icon" in r.url else faults.append(r.url))
    for path in pages(site):
        page.goto(base + path)
        if faults:
            bad[path] = list(faults)
            faults.clear()
    page.close()
    assert not bad, told(bad)


def test_html_and_css_are_valid(site: Path) -> None:
    """vnu finds no error in any page, sheet or picture."""
    need(NODE / "vnu-jar")
    new = "position-area|position-try-fallbacks|interest-delay-start|interest-delay-end|paint-order"
    files = [str(p) for p in sorted(site.rglob("*")) if p.suffix in (".html", ".css", ".svg")]
    run = subprocess.run(
        [
            need_command("java"),
            "-Xss4m",
            "-jar",
            str(NODE / "vnu-jar/build/dist/vnu.jar"),
            "--also-check-css",
            "--also-check-svg",
            "--format",
            "gnu",
            "--errors-only",
            "--filterpattern",
            f".*CSS: .({new}).: Property .* doesn.t exist.*",
            *files,
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr[:4000].replace(str(site), "")


def test_html_validate_agrees(site: Path) -> None:
    """html-validate finds nothing against the standard or accessibility."""
    need(NODE / "html-validate")
    run = subprocess.run(
        [
            need_command("node"),
            str(NODE / "html-validate/bin/html-validate.mjs"),
            "--ext",
            "html",
            "--preset",
            "standard,a11y",
            "--formatter",
            "json",
            str(site),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=site.parent,
    )
    found = [
        f"{Path(result['filePath']).name}:{m['line']} {m['ruleId']}: {m['message']}"
        for result in json.loads(run.stdout or "[]")
        for m in result["messages"]
    ]
    assert not found, f"{len(found)}: " + "\n".join(found[:40])
    assert run.returncode == 0, run.stderr[:2000]


def test_lychee_finds_no_dead_link(site: Path) -> None:
    """Every link and fragment leads somewhere; a root-relative link would not."""
    run = subprocess.run(
        [
            need_command("lychee"),
            "--offline",
            "--include-fragments",
            "--no-progress",
            "--format",
            "json",
            *(str(site / path) for path in pages(site)),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    result = json.loads(run.stdout)
    assert result["total"] > 500
    assert result["errors"] == 0, told(result.get("error_map") or result.get("fail_map"))


def test_links_end_in_a_file_name(site: Path) -> None:
    """No internal link is root-relative, bare or ends in a folder: it works on every host."""
    bad = {}
    for path in pages(site):
        hrefs = re.findall(r'(?:href|src)="([^"]*)"', (site / path).read_text("utf-8"))
        inner = [h for h in hrefs if not re.match(r"[a-z]+:|#", h)]
        wrong = [h for h in inner if h.startswith("/") or "." not in h.split("#")[0].split("/")[-1]]
        if wrong:
            bad[path] = wrong[:5]
    assert not bad, told(bad)
