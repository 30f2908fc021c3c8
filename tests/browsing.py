"""A built site in Chromium: served below a sub-path, walked page by page, with axe-core at hand."""

from __future__ import annotations

import functools
import http.server
import json
import multiprocessing
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

CHROMIUM = "/usr/bin/chromium"
NODE = Path(__file__).parent / "browser" / "node_modules"
AXE = NODE / "axe-core" / "axe.min.js"
PREFIX = "/some/sub/path/"
RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
SEEN_RULES = {  # those whose answer depends on colours and on the width of the screen
    "type": "rule",
    "values": [
        "color-contrast",
        "link-in-text-block",
        "scrollable-region-focusable",
        "target-size",
    ],
}
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
    + ' word-spacing: .16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}"""
AXED = """only => axe.run(document, {runOnly: only, resultTypes: ['violations']})
  .then(found => found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(
    n => n.html.slice(0, 160) + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | ')))"""


def need(*paths: Path | str) -> None:
    """Skip, saying what is missing, where this machine has no browser or no checkers."""
    for path in paths:
        if not Path(path).exists():
            pytest.skip(f"{path} is not there: install chromium, and npm ci in tests/browser")


def need_command(name: str) -> str:
    """The path of a command, or a skip that names it."""
    beside = Path(sys.executable).parent / name  # installed with the tests
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        pytest.skip(f"the command {name} is not there")
    return found


def pages(site: Path) -> list[str]:
    """Every page of a site, by its path."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


class _Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        inside = path.startswith(PREFIX)
        return super().translate_path("/" + path[len(PREFIX) :] if inside else "/nonexistent")

    def log_message(self, *args: object) -> None:
        """Silent."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """The one browser of a run; conftest.py makes it known to all tests."""
    need(CHROMIUM, AXE)
    with launched() as browser:
        yield browser


@contextmanager
def launched() -> Iterator[object]:
    """A browser of its own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site that is served only below a sub-path: a root-relative link is a 404."""
    handler = functools.partial(_Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass(slots=True)
class Seen:
    """What was seen of one page."""

    errors: list[str] = field(default_factory=list)  # of scripts and the console
    outside: list[str] = field(default_factory=list)  # requests that leave the site
    missing: list[str] = field(default_factory=list)  # answers 400 and above
    requests: int = 0
    axe_light: list[str] = field(default_factory=list)
    axe_dark: list[str] = field(default_factory=list)
    sideways: int = 0
    sideways_spaced: int = 0
    headings: int = 0
    nodes: int = 0
    first_screen: bool = True  # h1 and what the page says stand in the first screen


@contextmanager
def opened(browser: object) -> Iterator[object]:
    """A tab to look at pages in; none is taken from what the browser has kept of another."""
    page = browser.new_page(viewport=WIDE, reduced_motion="reduce", bypass_csp=True)
    session = page.context.new_cdp_session(page)
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield page
    page.close()


@contextmanager
def watched(page: object, base: str) -> Iterator[Seen]:
    """Errors and requests of a page meanwhile."""
    seen = Seen()
    heard = {
        "pageerror": lambda error: seen.errors.append(str(error)),
        "console": lambda m: seen.errors.append(m.text) if m.type == "error" else None,
        "request": lambda request: _request(request.url, base, seen),
        "response": lambda r: seen.missing.append(r.url) if r.status >= 400 else None,
    }
    for event, hear in heard.items():
        page.on(event, hear)
    try:
        yield seen
    finally:
        for event, hear in heard.items():
            page.remove_listener(event, hear)


def _request(url: str, base: str, seen: Seen) -> None:
    seen.requests += not url.endswith("icon.svg")  # the browser's tab asks for it, not the page
    if not url.startswith((base, "data:", "about:")):
        seen.outside.append(url)


def look(page: object, base: str, path: str) -> Seen:
    """Open a page, wide and light, then narrow, then as a phone in the dark, and last spaced."""
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light", forced_colors="none")
    with watched(page, base) as seen:
        page.goto(base + path)
        seen.headings = page.locator("h1").count()
        seen.nodes = page.evaluate("document.querySelectorAll('*').length")
        seen.first_screen = _in_first_screen(page, WIDE["height"])
        page.evaluate(AXE.read_text("utf-8"))
        seen.axe_light = page.evaluate(AXED, RULES)
        page.set_viewport_size(NARROW)
        seen.sideways = page.evaluate(SIDEWAYS)
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="dark")
        seen.first_screen &= _in_first_screen(page, PHONE["height"])
        seen.axe_dark = page.evaluate(AXED, SEEN_RULES)
        page.set_viewport_size(NARROW)
        page.emulate_media(forced_colors="active")
        page.evaluate(SPACED)
        seen.sideways_spaced = page.evaluate(SIDEWAYS)
    return seen


def look_at_all(site: Path) -> dict[str, Seen]:
    """Every page, served below a sub-path, by as many browsers as there are cores."""
    need(CHROMIUM, AXE)
    count, paths = os.cpu_count() or 1, pages(site)
    spawning = multiprocessing.get_context("spawn")
    with served(site) as base, ProcessPoolExecutor(count, spawning) as pool:
        turns = [pool.submit(_look_at_some, base, paths[n::count]) for n in range(count)]
        return {path: seen for turn in turns for path, seen in turn.result().items()}


def _look_at_some(base: str, paths: Sequence[str]) -> dict[str, Seen]:
    with launched() as browser, opened(browser) as page:
        return {path: look(page, base, path) for path in paths}


def _in_first_screen(page: object, height: int) -> bool:
    bottoms = page.evaluate(
        "[...document.querySelectorAll('h1, .says')].map(e => e.getBoundingClientRect().bottom)"
    )
    return all(bottom <= height for bottom in bottoms)


def told(found: object) -> str:
    """A finding as lines for an assertion's message."""
    return json.dumps(found, indent=1, ensure_ascii=False)[:4000]
