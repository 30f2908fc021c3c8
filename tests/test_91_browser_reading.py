"""Reading an article and following its links, as a reader does it in Chromium."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import building
import pytest
from browsing import PHONE, SIDEWAYS, WIDE, need_command, pages, served, told
from lxml import html

from briefing.shell.desk import since
from briefing.showing.pictures.labels import text_width

pytestmark = [pytest.mark.browser, pytest.mark.site]

CARD_OPEN = "document.querySelector('[popover]:popover-open')?.id ?? ''"
NO_NATIVE = "delete HTMLAnchorElement.prototype.interestForElement"


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def largest(site: Path) -> str:
    """The longest article."""
    some = (site / "articles").glob("*-*.html")
    return "articles/" + max(some, key=lambda path: path.stat().st_size).name


@pytest.fixture
def page(chromium: object, base: str, largest: str) -> Iterator[object]:
    """The longest article, open."""
    opened = chromium.new_page(viewport=WIDE, reduced_motion="reduce", color_scheme="light")
    opened.goto(base + largest)
    yield opened
    opened.close()


def colour(page: object, selector: str, what: str = "color") -> str:
    return page.evaluate(
        "([s, w]) => getComputedStyle(document.querySelector(s))[w]", [selector, what]
    )


def card_is(page: object, wanted: str | None) -> str:
    """Wait until the card of that id is open ("" = none, None = any); the id of the open card."""
    for _ in range(50):
        found = page.evaluate(CARD_OPEN)
        if found == wanted or (wanted is None and found):
            return found
        page.wait_for_timeout(100)
    raise AssertionError(f"open: {found!r}, wanted: {wanted!r}")


# --- pictures -----------------------------------------------------------------------------------

LETTERED = """
() => [...document.querySelectorAll('svg.map text, svg.graph text')]
  .filter(t => getComputedStyle(t).display !== 'none')
  .map(t => {
    const box = t.getBBox(), picture = t.ownerSVGElement.viewBox.baseVal;
    const within = box.x >= 0 && box.x + box.width <= picture.width;
    return [t.textContent, parseFloat(getComputedStyle(t).fontSize), box.width, within];
  })
"""


@pytest.mark.parametrize("path", ["index.html", "map.html", "network.html", "actors/russia.html"])
def test_a_name_in_a_picture_has_the_room_that_was_kept_for_it(
    chromium: object, base: str, path: str
) -> None:
    """As it is really set it stands within the picture, and is no wider than was reckoned."""
    page = chromium.new_page(viewport=WIDE)
    page.goto(base + path)
    found = page.evaluate(LETTERED)
    page.close()
    assert found
    assert [words for words, _, _, within in found if not within] == []
    wider = [words for words, size, wide, _ in found if wide > text_width(words, size) * 1.02]
    assert wider == []


# --- mentions -----------------------------------------------------------------------------------


def test_a_link_lands_on_the_mention_itself(
    chromium: object, base: str, site: Path, largest: str
) -> None:
    """On arrival the mention is marked, stands in the upper half, and has taken no focus."""
    ids = html.parse(str(site / largest)).xpath("//div[@class='e-content']//span/@id")
    page = chromium.new_page(viewport=WIDE, reduced_motion="reduce", color_scheme="light")
    page.goto(f"{base}{largest}#{ids[len(ids) // 2]}")
    assert colour(page, ".mention:target", "backgroundColor") == "rgb(255, 236, 158)"
    top = page.evaluate("document.querySelector('.mention:target').getBoundingClientRect().top")
    assert 0 < top < WIDE["height"] / 2
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.close()


def test_only_the_first_mention_differs_in_colour(page: object) -> None:
    """Repeats have the colour of the text and an underline that is seen all the same."""
    text = colour(page, ".e-content p")
    assert colour(page, ".e-content [data-first] > a") != text
    repeat = ".e-content p .mention:not([data-first]) > a"
    assert colour(page, repeat) == text
    assert "underline" in colour(page, repeat, "textDecorationLine")
    assert colour(page, repeat, "textDecorationColor") == "rgb(124, 133, 144)"


CONTRAST = """() => {
  const lit = v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const share = [.2126, .7152, .0722];
  const bright = c => c.reduce((sum, v, n) => sum + share[n] * lit(v / 255), 0);
  const rgb = words => words.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const ground = bright(rgb(getComputedStyle(document.body).backgroundColor));
  const repeats = [...document.querySelectorAll('.e-content .mention:not([data-first]) > a')];
  return Math.min(...repeats.map(a => {
    const line = bright(rgb(getComputedStyle(a).textDecorationColor));
    return (Math.max(line, ground) + .05) / (Math.min(line, ground) + .05);
  }));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_underline_of_a_repeat_is_seen(page: object, scheme: str) -> None:
    """Its contrast with the paper is at least 3:1, by day and by night."""
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(CONTRAST) >= 3


def test_link_marks_can_be_hidden_without_a_script(
    chromium: object, base: str, largest: str
) -> None:
    """The checkbox takes every mark away, with JavaScript off."""
    context = chromium.new_context(java_script_enabled=False, viewport=WIDE)
    page = context.new_page()
    page.goto(base + largest)
    page.check("#quiet")
    shown = page.locator(".e-content [data-first] > a").first
    hidden = shown.evaluate("e => getComputedStyle(e).textDecorationColor")
    assert hidden == "rgba(0, 0, 0, 0)"
    context.close()


def test_colours_can_be_chosen_and_are_remembered(page: object, base: str) -> None:
    """Dark holds on the next page too; Auto follows the system again."""
    light = colour(page, "body", "backgroundColor")
    page.check("#theme-dark")
    dark = colour(page, "body", "backgroundColor")
    assert dark == "rgb(20, 23, 27)"
    page.goto(base + "index.html")
    assert colour(page, "body", "backgroundColor") == dark
    page.check("#theme-auto")
    assert colour(page, "body", "backgroundColor") == light


# --- previews -----------------------------------------------------------------------------------


@pytest.mark.parametrize("native", [True, False], ids=["by the browser", "by our script"])
def test_previews_open_by_pointer_and_keyboard(
    chromium: object, base: str, largest: str, native: bool
) -> None:
    """The card opens on hover and on focus, can be rested on, and closes with Esc."""
    page = chromium.new_page(viewport=WIDE, reduced_motion="reduce")
    if not native:
        page.add_init_script(NO_NATIVE)
    page.goto(base + largest)
    link = page.locator(".e-content .mention > a").first
    card = link.get_attribute("data-card")
    link.hover()
    card_is(page, card)
    page.locator(f"#{card}").hover()
    page.wait_for_timeout(500)
    assert page.evaluate(CARD_OPEN) == card
    page.keyboard.press("Escape")
    card_is(page, "")
    page.mouse.move(1, 1)
    page.locator(".pn").first.focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.dataset.card")
    card_is(page, focused)
    page.keyboard.press("Escape")
    card_is(page, "")
    page.close()


def test_a_preview_stays_on_a_phone_screen(chromium: object, base: str, largest: str) -> None:
    """Placed by our own script, a card never leaves the screen."""
    page = chromium.new_page(viewport=PHONE, reduced_motion="reduce")
    page.add_init_script(NO_NATIVE)
    page.goto(base + largest)
    for k in (0, 3, 7):
        page.locator(".e-content .mention > a").nth(k).hover()
        card_is(page, None)
        box = page.locator("[popover]:popover-open").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        page.keyboard.press("Escape")
    page.close()


def test_positions_stand_below_one_another_on_a_phone(chromium: object, base: str) -> None:
    """A phone shows the table of positions as a list: each sentence whole, with its day."""
    page = chromium.new_page(viewport=PHONE, reduced_motion="reduce")
    page.goto(base + "positions.html")
    for cell in page.locator(".positions td:visible").all():
        box = cell.bounding_box()
        assert box["x"] + box["width"] <= PHONE["width"], cell.inner_text()
        assert re.search(r"\b20\d\d\b", cell.inner_text())
    page.close()


# --- without a script, on paper -----------------------------------------------------------------


def test_without_a_script_every_word_is_there(chromium: object, base: str, site: Path) -> None:
    """With JavaScript off a page of each kind shows its whole text and no dead control."""
    kinds = {}
    for path in pages(site):
        kinds.setdefault((path.split("/")[0], path.endswith("index.html")), path)
    context = chromium.new_context(java_script_enabled=False)
    page, missing = context.new_page(), {}
    for path in kinds.values():
        page.goto(base + path)
        seen = "".join(page.locator("main").inner_text().split()).casefold()
        tree = html.parse(str(site / path)).xpath("//main//p//text()")
        lost = [t for t in tree if "".join(t.split()).casefold() not in seen]
        if lost or page.locator("button:visible, input[type=search]:visible").count():
            missing[path] = lost[:3]
    context.close()
    assert not missing, told(missing)


def test_a_printed_article_keeps_its_paragraph_numbers(
    chromium: object, base: str, largest: str, tmp_path: Path
) -> None:
    """On paper the numbers stay and the navigation goes."""
    page = chromium.new_page(color_scheme="dark")
    page.goto(base + largest)
    page.pdf(path=str(tmp_path / "article.pdf"), format="A4")
    page.close()
    command = [need_command("pdftotext"), "-layout", str(tmp_path / "article.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    for number in range(1, 6):
        assert re.search(rf"^\s*{number}\s+\S", text, re.MULTILINE), number
    assert "Chronology" not in text
    assert "Hide link marks" not in text


def test_nothing_is_cut_off_on_paper(chromium: object, base: str) -> None:
    """A sheet cannot be scrolled: what is too wide for it, such as a matrix, stands as a list."""
    page = chromium.new_page(viewport={"width": 800, "height": 1100})
    page.emulate_media(media="print")
    for path in ("network.html", "meetings.html", "figures.html", "index.html"):
        page.goto(base + path)
        cut = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1"
            " && getComputedStyle(e).overflowX === 'auto').map(e => e.className)"
        )
        assert not cut, (path, cut)
        assert not page.locator(".matrix:visible").count()
        pairs = page.locator(".pairs")
        assert not pairs.count() or pairs.first.is_visible(), path
    page.close()


@pytest.mark.parametrize("day", ["18 Nov 2013", "19 Nov 2013"])
def test_three_clicks_lead_to_what_lavrov_said(chromium: object, base: str, day: str) -> None:
    """From the front page: Quotations, Lavrov, the paragraph it was printed in.

    After two clicks a stranger reads what he said on a day and who reports it.
    """
    page = chromium.new_page(viewport=WIDE)
    page.goto(base + "index.html")
    page.click("header.site >> text=Quotations")
    page.locator("nav.jump a", has_text="Sergei Lavrov").click()
    speaker = page.locator("main section", has=page.locator("h2", has_text="Sergei Lavrov"))
    saying = speaker.locator(".saying", has=page.locator("time", has_text=day)).first
    words = " ".join(saying.locator("blockquote").first.inner_text().split())
    source = saying.locator("a.src", has_text="paragraph").first
    source.click()
    assert re.search(r"/articles/[^/]+#p\d+$", page.url)
    assert words[:40] in " ".join(page.locator(":target").inner_text().split())
    page.close()


@pytest.mark.parametrize("disk", [True, False], ids=["from the disk", "from a server"])
def test_search_finds_a_paragraph_to_cite(
    chromium: object, base: str, site: Path, disk: bool
) -> None:
    """A word typed into the search box gives marked paragraphs with a link to each."""
    page = chromium.new_page(viewport=WIDE)
    page.goto((site.resolve().as_uri() + "/" if disk else base) + "search.html")
    page.fill("#q", "Lavrov")
    page.wait_for_selector("#search mark", timeout=20000)
    assert "lavrov" in page.locator("#search mark").first.inner_text().casefold()
    hrefs = page.locator("#search a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert any(re.fullmatch(r"articles/.+\.html#p\d+", href) for href in hrefs)
    page.close()


NEW = "Kerry leaves\n\nGENEVA, March 6, 2024 (AFP) - Sergei Lavrov saw John Kerry off in Geneva.\n"


def test_what_changed_leads_to_the_word(chromium: object, mine: Path) -> None:
    """After a publication and a new text the page of what changed fits the screen, wide and on a
    phone, and its link to a new mention lands on that very word, marked."""
    since.record(mine)
    building.write(mine / "seeds", {"c.txt": NEW})
    assert building.run(mine).rc == 0
    with served(mine / "output") as address:
        page = chromium.new_page(reduced_motion="reduce")
        for screen in (PHONE, WIDE):
            page.set_viewport_size(screen)
            page.goto(address + "index.html")
            page.locator("main a[href='changes.html']").first.click()
            assert page.evaluate(SIDEWAYS) <= 0
            row = page.locator("section[aria-labelledby=named] li", has_text="Sergei Lavrov")
            row.locator("a[href*='#m']").first.click()
            assert re.search(r"/articles/kerry-leaves[^/]*#m[0-9a-f]{8}$", page.url)
            assert page.locator(".mention:target").inner_text() == "Sergei Lavrov"
            top = page.locator(".mention:target").bounding_box()["y"]
            assert 0 < top < screen["height"]
        page.close()
