"""Search: paragraphs and names as data for the box; an A-Z and a concordance for everybody."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import builders as b
import rendering as r
from hypothesis import given
from hypothesis import strategies as st

from briefing import showing
from briefing.model import Briefing, File, Site
from briefing.showing.dossier import Dossier
from briefing.showing.pages import search

STATIC = Path(__file__).parent.parent / "theme" / "static"
FAISAL = "actors/faisal-mekdad"


def dossier(**more: object) -> Briefing:
    one = b.story("Muqdad in Moscow\n\nFaisal Mekdad spoke of a ceasefire.\n\nMuqdad left.", **more)
    two = b.story(
        "Ceasefire?\n\nThe ceasefire holds, Mekdad said.\n\nA ceasefire.", source="two.txt", **more
    )
    names = {"Faisal Mekdad": FAISAL, "Mekdad": FAISAL, "Muqdad": FAISAL}
    entities = [b.entity(FAISAL, "Faisal Mekdad", role="Deputy Foreign Minister")]
    return b.briefing([b.everywhere(one, names), b.everywhere(two, names)], entities)


def data(files: Sequence[File]) -> list[dict]:
    """What the scripts push onto window.SEARCH_DATA."""
    texts = [file.data().decode() for file in files]
    start = "(window.SEARCH_DATA=window.SEARCH_DATA||[]).push("
    assert all(text.startswith(start) and text.endswith(");\n") for text in texts)
    return [json.loads(text[len(start) : -3]) for text in texts]


def test_every_paragraph_is_a_place_to_cite() -> None:
    """A record a block: its fragment, its source in words, its text."""
    made = data(list(search.files(Dossier(dossier(), Site("Test")))))[0]
    blocks = {a[0]: a[3] for a in made["articles"]}
    path = next(path for path in blocks if "muqdad" in path)
    assert blocks[path][1] == ["p1", "AFP, paragraph 1", "Faisal Mekdad spoke of a ceasefire."]
    assert made["names"] == [
        ["Faisal Mekdad", "Deputy Foreign Minister", f"{FAISAL}.html", "Mekdad · Muqdad", 4]
    ]


def test_the_room_hands_out_the_data_beside_its_pages() -> None:
    """The data are files of the site."""
    assert "search-data.js" in {
        file.path for file in showing.files(Dossier(dossier(), Site("Test")))
    }


def test_text_that_may_not_be_shown_is_not_in_the_data() -> None:
    """Rights hold for search too."""
    made = data(list(search.files(Dossier(dossier(rights="headline"), Site("Test")))))
    assert "ceasefire holds" not in json.dumps(made)


def test_an_inferred_day_or_outlet_says_so_in_the_results() -> None:
    """The day that a result shows carries the label."""
    made = data(
        list(
            search.files(
                Dossier(dossier(certainty="inferred", reason="from its words"), Site("Test"))
            )
        )
    )
    assert made[0]["articles"][0][1] == "18 Nov 2013 (both inferred)"


def test_a_large_dossier_is_divided_newest_first() -> None:
    """Three hundred articles a script; the names are in the first."""
    stories = [
        b.story(f"Text {n}\n\nWords.", source=f"{n}.txt", day=f"20{10 + n // 100}-01-01")
        for n in range(650)
    ]
    whole = Dossier(b.briefing([b.article(s) for s in stories], []), Site("Test"))
    files = list(search.files(whole))
    assert [f.path for f in files] == ["search-data.js", "search-data-2.js", "search-data-3.js"]
    assert data(files[:1])[0]["articles"][0][1] == "1 Jan 2016"
    assert sum(len(part["articles"]) for part in data(files)) == 650


@given(st.text())
def test_no_text_ends_the_script_it_stands_in(text: str) -> None:
    """Whatever a source writes, the data parse to the very same text."""
    story = b.story("X\n\nplain")
    whole = Dossier(b.briefing([b.article(b.story("H\n\nw", publisher=text))], []), Site("Test"))
    file = next(iter(search.files(whole)))
    assert b"</" not in file.data() and story
    if text:
        assert data([file])[0]["articles"][0][3][1][1] == f"{text}, paragraph 1"


def test_the_page_lists_every_name_with_its_forms_without_a_script() -> None:
    """A form under another letter has its own line."""
    page = r.page(dossier(), "search.html")
    lines = [r.words(li) for li in page.xpath("//div[@class='az']//li")]
    assert lines == [
        "Faisal Mekdad Deputy Foreign Minister; also Mekdad · Muqdad",
        "Mekdad: see Faisal Mekdad",
        "Muqdad: see Faisal Mekdad",
    ]
    assert not page.xpath("//input[not(@type='radio')]"), "the box is the script's to add"


def test_a_word_that_recurs_leads_to_all_its_paragraphs() -> None:
    """Three paragraphs of two articles, and names are no words."""
    page = r.page(dossier(), "search.html")
    terms = {div.find("dt").text: len(list(div.iter("a"))) for div in page.xpath("//dl/div")}
    assert terms == {"ceasefire": 4}


def test_the_scripts_need_neither_modules_nor_fetch() -> None:
    """They work from a folder on a disk."""
    own = (STATIC / "search.js").read_text("utf-8")
    assert "fetch(" not in own and "import(" not in own and "innerHTML" not in own
    library = (STATIC / "minisearch.js").read_text("utf-8")
    assert len(library) < 56_000 and library.startswith("/*! MiniSearch 7.2.0")
    assert (STATIC / "minisearch-license.txt").is_file()


@given(st.text(min_size=1))
def test_every_name_has_a_letter_to_stand_under(name: str) -> None:
    """A letter or #, whatever the script."""
    letter = search.letter_of(name)
    assert letter == "#" or letter[0].isalpha()
