"""The editor's commands: what they write, and what they refuse to write."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import data, editing
from briefing.compose import Composition
from briefing.model import Briefing, Proposal, Unlinked
from briefing.shell.desk import (
    adding,
    after,
    decide,
    desk,
    dossiers,
    exchange,
    matter,
    report,
    waiting,
)
from briefing.shell.desk.desk import DeskError, Dossier
from briefing.shell.desk.find import find
from briefing.shell.inputs import read_inputs
from briefing.shell.staging.publishing import Places

LAVROV = """---
# written by hand
title: Sergei Lavrov   # the minister
kind: person
aliases: [Lavrov]
affiliation: ministry
---

A *minister*.
"""
LAND = "locations/france"
FILES = {
    "content/actors/sergei-lavrov.md": LAVROV,
    "content/actors/ministry.md": "---\ntitle: Foreign Ministry of Russia\nkind: ministry\n---\n",
    "content/actors/old-office.md": "---\ntitle: Old Office\nkind: ministry\naliases: [OO]\n---\n",
    "content/actors/clerk.md": "---\ntitle: A. Clerk\nkind: person\naffiliation: old-office\n---\n",
    "seeds/one.txt": "x",
    "seeds/two.txt": "x",
    "seeds/two.yaml": "# mine\ndecisions:\n  - {text: OO, is: actors/old-office}\nlanguage: en\n",
}


def _briefing() -> Briefing:
    one = builders.story(
        "Fabius meets Lavrov\n\nLaurent Fabius met Sergei Lavrov in Petrovka.\n\nFabius smiled.",
        source="one.txt",
    )
    two = builders.story("Fabyus\n\nLaurent Fabyus met France’s Old Office.", source="two.txt")
    names = {
        "Laurent Fabius": "actors/laurent-fabius",
        "Fabius": "actors/laurent-fabius",
        "Laurent Fabyus": "actors/laurent-fabyus",
        "Sergei Lavrov": "actors/sergei-lavrov",
        "Lavrov": "actors/sergei-lavrov",
        "Old Office": "actors/old-office",
        "France": "actors/france",
    }
    first, second = builders.everywhere(one, names), builders.everywhere(two, names)
    at = next(i for i, m in enumerate(first.mentions) if m.ref.endswith("lavrov") and m.start > 20)
    doubt = first.mentions[at]._replace(uncertain="two fit")
    first = replace(first, mentions=(*first.mentions[:at], doubt, *first.mentions[at + 1 :]))
    loose = builders.mention(one, "Petrovka", "")
    first = replace(first, mentions=tuple(sorted((*first.mentions, loose), key=lambda m: m.start)))
    entities = [
        builders.entity("actors/sergei-lavrov", "Sergei Lavrov"),
        builders.entity("actors/old-office", "Old Office", "ministry"),
        builders.entity("actors/laurent-fabius", "Laurent Fabius", authority=None),
        builders.entity("actors/laurent-fabyus", "Laurent Fabyus", authority=None),
        builders.entity(
            "actors/france", "France", "state", authority=None, land="locations/france"
        ),
        builders.entity(
            "locations/france", "France", "country", authority=None, state="actors/france"
        ),
    ]
    made = builders.briefing([first, second], entities)
    where = next(
        (a, m)
        for a, article in enumerate(made.articles)
        for m, mention in enumerate(article.mentions)
        if not mention.ref
    )
    return replace(
        made,
        proposals=(Proposal("actors/laurent-fabius", "actors/laurent-fabyus", "alike"),),
        unlinked=(Unlinked("Petrovka", "location", "place", (where,), ("seen once",)),),
    )


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return _opened(tmp_path)


def _opened(root: Path) -> Dossier:
    inputs, problems, _ = read_inputs(root / "seeds", root / "content")
    assert not problems
    authorities = desk.authorities_of(inputs)
    return Dossier(root, inputs, Composition(_briefing()), authorities)


def _written(dossier: Dossier, path: str) -> str:
    return (dossier.root / path).read_text(encoding="utf-8")


# --- accept ------------------------------------------------------------------------------------


def test_accepting_writes_the_page_with_the_full_names_found(dossier: Dossier) -> None:
    """The page has the address the provisional one had; a surname alone is no alias."""
    desk.carry_out(dossier, decide.accept(dossier, "Laurent Fabius"))
    text = _written(dossier, "content/actors/laurent-fabius.md")
    assert text == "---\ntitle: Laurent Fabius\nkind: person\n---\n"


def test_a_state_is_accepted_with_its_land(dossier: Dossier) -> None:
    """The two share their name, so one page without the other would be a double claim."""
    desk.carry_out(dossier, decide.accept(dossier, "France"))
    assert "land: france" in _written(dossier, "content/actors/france.md")
    assert "kind: country" in _written(dossier, "content/locations/france.md")


def test_a_name_without_a_page_is_accepted_as_told(dossier: Dossier) -> None:
    """The editor's kind, title and id win, and a kind of another family moves the page."""
    edits = decide.accept(dossier, "Petrovka", kind="ministry", title="Petrovka 38", id="P 38")
    assert [edit.path for edit in edits] == ["content/actors/p-38.md"]
    assert "title: Petrovka 38" in str(edits[0].text)


@pytest.mark.parametrize(
    ("name", "more", "words"),
    [
        ("Sergei Lavrov", {}, "written already"),
        ("Nobody", {}, "no name “Nobody”"),
        ("Petrovka", {"kind": "planet"}, "no kind “planet”"),
    ],
)
def test_what_cannot_be_accepted_is_told(
    dossier: Dossier, name: str, more: dict[str, str], words: str
) -> None:
    """An error says what is wrong in the editor's terms."""
    with pytest.raises(DeskError, match=words):
        decide.accept(dossier, name, **more)


def test_nothing_is_written_that_would_stop_a_build(dossier: Dossier) -> None:
    """A title that another page claims is refused with the build's own words."""
    edits = decide.accept(dossier, "Laurent Fabius", title="Lavrov")
    with pytest.raises(DeskError, match="is claimed by"):
        desk.carry_out(dossier, edits)
    assert not (dossier.root / "content/actors/laurent-fabius.md").exists()


# --- merge, reject, split ----------------------------------------------------------------------


def test_merging_keeps_every_name_and_address(dossier: Dossier) -> None:
    """The other's names become aliases and its address a redirect; all else stays as typed."""
    desk.carry_out(dossier, decide.merge(dossier, "Sergei Lavrov", "Laurent Fabius"))
    text = _written(dossier, "content/actors/sergei-lavrov.md")
    assert "aliases: [Lavrov, Laurent Fabius]\n" in text
    assert "formerly: [laurent-fabius]\n" in text
    assert "# written by hand" in text and text.endswith("\nA *minister*.\n")


def test_merging_two_pages_moves_what_speaks_of_the_second(dossier: Dossier) -> None:
    """The second page goes; pages and sidecars that named it name the first."""
    edits = decide.merge(dossier, "actors/sergei-lavrov", "Old Office")
    desk.carry_out(dossier, edits)
    assert not (dossier.root / "content/actors/old-office.md").exists()
    assert "affiliation: sergei-lavrov" in _written(dossier, "content/actors/clerk.md")
    sidecar = "# mine\ndecisions:\n  - {text: OO, is: actors/sergei-lavrov}\nlanguage: en\n"
    assert _written(dossier, "seeds/two.yaml") == sidecar
    text = _written(dossier, "content/actors/sergei-lavrov.md")
    assert "aliases: [Lavrov, Old Office, OO]" in text and "formerly: [old-office]" in text


def test_a_place_and_a_person_are_never_one(dossier: Dossier) -> None:
    """Only names of one family can be merged."""
    with pytest.raises(DeskError, match="not of one family"):
        decide.merge(dossier, "Sergei Lavrov", "locations/france")


def test_rejecting_decides_in_each_text_that_has_the_words(dossier: Dossier) -> None:
    """Each spelling gets one decision; what the sidecar had stays."""
    desk.carry_out(dossier, decide.reject(dossier, "Laurent Fabyus"))
    text = _written(dossier, "seeds/two.yaml")
    assert text.startswith("# mine\ndecisions:\n  - {text: OO, is: actors/old-office}\n")
    sidecar, problems = editing.read_sidecar("seeds/two.yaml", text.encode())
    assert not problems
    assert sidecar is not None and sidecar.language == "en"
    assert [(d.surface, d.ref) for d in sidecar.decisions][1:] == [("Laurent Fabyus", "")]


def test_rejecting_twice_is_as_good_as_once(dossier: Dossier) -> None:
    """A decision that stands already is not written again."""
    for _ in range(2):
        desk.carry_out(dossier, decide.reject(dossier, "Laurent Fabyus"))
    assert _written(dossier, "seeds/two.yaml").count("Laurent Fabyus") == 1


def test_two_that_look_alike_stay_apart(dossier: Dossier) -> None:
    """Both get a page, and each says that it is not the other."""
    desk.carry_out(dossier, decide.split(dossier, "Laurent Fabius", "Laurent Fabyus"))
    assert "not_same_as: [laurent-fabyus]" in _written(dossier, "content/actors/laurent-fabius.md")
    assert "not_same_as: [laurent-fabius]" in _written(dossier, "content/actors/laurent-fabyus.md")


def test_one_name_can_mean_another_in_one_text(dossier: Dossier) -> None:
    """The other gets a page of its own, and the sidecar of that text says so."""
    edits = decide.split(dossier, "Sergei Lavrov", "Lavrov (judge)", "seeds/one.txt")
    desk.carry_out(dossier, edits)
    page = _written(dossier, "content/actors/lavrov-judge.md")
    assert "title: Lavrov (judge)" in page and "not_same_as: [sergei-lavrov]" in page
    assert "is: actors/lavrov-judge}" in _written(dossier, "seeds/one.yaml")


def test_two_of_one_name_are_not_proposed_as_one(dossier: Dossier) -> None:
    """Whoever means another in one text gets a page too, that the other's page can name it: the
    build finds nothing to decide about the two."""
    edits = decide.split(dossier, "Laurent Fabius", "Laurent Fabius (mayor)", "seeds/one.txt")
    desk.carry_out(dossier, edits)
    assert (dossier.root / "content/actors/laurent-fabius.md").exists()
    again = desk.open_dossier(dossier.root)
    pairs = [{p.ref, p.other} for p in again.briefing.proposals]
    assert {"actors/laurent-fabius", "actors/laurent-fabius-mayor"} not in pairs


def test_a_dry_run_writes_nothing(dossier: Dossier) -> None:
    """``--dry`` says what would be written."""
    desk.carry_out(dossier, decide.accept(dossier, "Laurent Fabius"), dry=True)
    assert not (dossier.root / "content/actors/laurent-fabius.md").exists()


def test_a_name_that_fits_two_is_asked_back(dossier: Dossier) -> None:
    """Nothing is chosen for the editor; the refs she may type are told."""
    twins = replace(dossier.briefing.entities["actors/laurent-fabius"], ref="actors/fabius-2")
    made = replace(
        dossier.briefing, entities={**dossier.briefing.entities, "actors/fabius-2": twins}
    )
    with pytest.raises(DeskError, match="actors/fabius-2"):
        find(replace(dossier, made=Composition(made)), "laurent fabius")


def test_a_dossier_with_problems_is_mended_first(tmp_path: Path) -> None:
    """No command works on a dossier that no build would take; the problems are told."""
    (tmp_path / "content/actors").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content/actors/x.md").write_text("no front matter")
    with pytest.raises(DeskError, match=r"content/actors/x\.md"):
        assert desk.open_dossier(tmp_path).briefing


# --- pages by line -----------------------------------------------------------------------------


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"]), max_size=40
    )
)
def test_any_words_survive_as_a_value(words: str) -> None:
    """What is written as a value is read back as it was."""
    if not words.strip():
        return
    text = matter.page({"title": "A B", "kind": "person", "role": words.strip()})
    authority, problems = editing.read_authority("content/actors/a-b.md", text.encode())
    if authority is not None:
        assert authority.role.split() == unicodedata.normalize("NFC", words).split()
    else:
        assert problems


def test_a_key_is_changed_alone() -> None:
    """Only the lines of one key change; a new key stands in the order of the keys."""
    more = matter.with_key(LAVROV, "role", "Minister: foreign")
    assert more == LAVROV.replace("affiliation", 'role: "Minister: foreign"\naffiliation')
    assert matter.with_key(more, "role", "") == LAVROV


# --- review ------------------------------------------------------------------------------------


def test_review_lists_what_waits_with_sentence_and_command(dossier: Dossier) -> None:
    """New, perhaps the same, doubtful and unlinked names each have their sentences."""
    groups = {group.title: group.items for group in waiting.review(dossier.briefing)}
    assert groups["New names"][0].title == "Laurent Fabius"
    assert groups["Perhaps the same"][0].commands == (
        "invoke merge actors/laurent-fabius actors/laurent-fabyus",
        "invoke split actors/laurent-fabius actors/laurent-fabyus",
    )
    assert groups["Doubtful"][0].lines[0].words == "Sergei Lavrov"
    where, line = groups["Doubtful"][0].commands
    assert where.startswith("in seeds/") and where.endswith(".yaml, below decisions:")
    sidecar, problems = editing.read_sidecar("seeds/x.yaml", f"decisions:\n{line}\n".encode())
    assert sidecar is not None and sidecar.decisions[0].surface == "Sergei Lavrov" and not problems
    [petrovka] = groups["Names without a page"]
    assert petrovka.lines[0].before.endswith(" in ") and petrovka.lines[0].after == "."


def test_the_report_escapes_what_texts_hold() -> None:
    """No word of a text is markup in the report."""
    story = builders.story("A\n\n<script>x</script> & Bad\x07 Name", source="x.txt")
    article = builders.article(story, builders.mention(story, "Name", ""))
    made = builders.briefing([article], [])
    made = replace(made, unlinked=(Unlinked("<b>Name", "actor", "person", ((0, 0),), ("<i>",)),))
    page = report.page(waiting.review(made))
    assert not re.search(r"<(script|b|i)>", page) and "\x07" not in page


# --- add ---------------------------------------------------------------------------------------


def test_adding_takes_what_it_can_and_tells_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One file that cannot be taken stops no other, and the exit code says so."""
    good, twin, odd = (tmp_path / name for name in ("Über Text (1).txt", "twin.txt", "x.exe"))
    words = "Talks go on\n\nGENEVA, March 5, 2024 (AFP) - Talks went on in Geneva on Tuesday.\n"
    for path in (good, twin, odd):
        path.write_text(words, encoding="utf-8")
    root = tmp_path / "dossier"
    root.mkdir()
    added = adding.add([str(good), str(twin), str(odd), str(tmp_path / "none.txt")], root)
    assert adding.report(added, root) == 1
    said = capsys.readouterr().out
    assert (root / "seeds/uber-text-1.txt").read_text() == words
    assert "headline   Talks go on" in said and "2024-03-05" in said
    assert "is there already: seeds/uber-text-1.txt" in said
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Talks go on\n\nEnvoys met in {name}, he said.\n")
    again = adding.add([str(tmp_path / f"{name}.txt") for name in ("one", "two")], root)
    assert adding.report(again, root) == 0
    asked = capsys.readouterr().out
    assert (
        "the day is not known of 2 texts: write it in the sidecar of\n  one.txt, two.txt" in asked
    )
    assert "no format that is read" in said and "none.txt: cannot be read" in said
    assert "1 of 4 files added" in said


def test_what_a_text_does_not_say_is_asked_in_a_sidecar(tmp_path: Path) -> None:
    """The sidecar has the open questions as comments: a build takes it as it is."""
    (tmp_path / "a.txt").write_text("Talks go on\n\nThey went on without an end in sight.\n")
    (tmp_path / "d").mkdir()
    adding.report(adding.add([str(tmp_path / "a.txt")], tmp_path / "d"), tmp_path / "d")
    data = (tmp_path / "d/seeds/a.yaml").read_bytes()
    assert b"# date:" in data and b"# publisher:" in data
    assert editing.read_sidecar("seeds/a.yaml", data)[1] == ()


# --- lists in and out --------------------------------------------------------------------------


def test_out_and_in_again_changes_nothing(dossier: Dossier) -> None:
    """The register as CSV, taken back in, is no edit."""
    file = dossier.root / "register.csv"
    file.write_text(exchange.export(dossier.authorities), encoding="utf-8")
    assert exchange.take_in(dossier, file) == []


def test_the_real_register_comes_back_without_loss(tmp_path: Path) -> None:
    """All pages of this dossier survive the way out and, into an empty one, in again."""
    root = Path(__file__).parents[1]
    inputs, _, _ = read_inputs(root / "seeds", root / "content")
    before = desk.authorities_of(inputs)
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "register.csv").write_text(exchange.export(before), encoding="utf-8")
    empty = Dossier(tmp_path, read_inputs(tmp_path / "seeds", tmp_path / "content")[0], None, {})
    desk.carry_out(empty, exchange.take_in(empty, tmp_path / "register.csv"))
    after = desk.authorities_of(read_inputs(tmp_path / "seeds", tmp_path / "content")[0])
    keep = ("path", "lines", "note_line")
    assert {
        ref: [getattr(a, f) for f in a.__slots__ if f not in keep] for ref, a in before.items()
    } == {ref: [getattr(a, f) for f in a.__slots__ if f not in keep] for ref, a in after.items()}


def test_edits_of_the_exported_register_come_in(dossier: Dossier) -> None:
    """A cell changed in a spreadsheet changes that key of that page and nothing else."""
    text = exchange.export(dossier.authorities).replace(",Lavrov,", ",Lavrov | Sergey Lavrov,")
    (dossier.root / "register.csv").write_text(text, encoding="utf-8")
    [edit] = exchange.take_in(dossier, dossier.root / "register.csv")
    assert edit.text == LAVROV.replace("[Lavrov]", "[Lavrov, Sergey Lavrov]")


def test_a_list_of_others_adds_names(dossier: Dossier) -> None:
    """Any CSV with a column of names: known ones get spellings, new ones a page."""
    (dossier.root / "list.csv").write_text(
        "Name;Alias;URL\nSergei Lavrov;Serguei Lavrov|the;https://example.org/1\nNew Body;NB;\n"
    )
    edits = exchange.take_in(dossier, dossier.root / "list.csv", "actors", "organisation")
    desk.carry_out(dossier, edits)
    assert "aliases: [Lavrov, Serguei Lavrov]" in _written(
        dossier, "content/actors/sergei-lavrov.md"
    )
    assert "kind: organisation" in _written(dossier, "content/actors/new-body.md")


def test_wikidata_on_disk_is_read(dossier: Dossier) -> None:
    """Entity JSON tells the kind, the spellings, the place and the address."""
    moscow = {
        "id": "Q649",
        "labels": {"en": {"value": "Moscow"}},
        "aliases": {"en": [{"value": "Moskva"}]},
        "claims": {
            "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q515"}}}}],
            "P625": [{"mainsnak": {"datavalue": {"value": {"latitude": 55.7, "longitude": 37.6}}}}],
        },
    }
    (dossier.root / "w.json").write_text(json.dumps({"entities": {"Q649": moscow, "Q1": {}}}))
    [edit] = exchange.take_in(dossier, dossier.root / "w.json")
    assert edit.path == "content/locations/moscow.md"
    for line in ("kind: city", "aliases: [Moskva]", "coordinates: [55.7, 37.6]", "entity/Q649"):
        assert line.replace("entity", "wiki") in str(edit.text)


@pytest.mark.parametrize("text", ["", "{", "a,b\n1,2\n", "[]"])
def test_a_list_without_names_is_told(dossier: Dossier, text: str) -> None:
    """What cannot be read is an error with the file's name."""
    (dossier.root / "list.csv").write_text(text)
    with pytest.raises(DeskError, match=r"list\.csv"):
        exchange.take_in(dossier, dossier.root / "list.csv")


def test_a_list_that_is_not_there_or_no_text_is_told(dossier: Dossier) -> None:
    """The message says which of the two it is."""
    with pytest.raises(DeskError, match=r"list\.csv: cannot be read: No such file"):
        exchange.take_in(dossier, dossier.root / "list.csv")
    (dossier.root / "list.csv").write_bytes(b"name\nCaf\xe9\n")
    with pytest.raises(DeskError, match=r"list\.csv: not UTF-8 at byte 8"):
        exchange.take_in(dossier, dossier.root / "list.csv")


# --- after a build -------------------------------------------------------------------------------


def test_what_changed_is_told_in_lines_and_a_page(dossier: Dossier, tmp_path: Path) -> None:
    """New things first; a long list goes on in a page, which has the sentence of each mention."""
    places = Places(tmp_path / "site" / "output")
    made = dossier.briefing
    before = data.state(Briefing(made.articles[:1], {}))
    for folder, state in ((places.output, before), (places.stage, data.state(made))):
        desk.write(folder / "data/state.jsonl", state.decode())
    told = after.news(places, made).splitlines()
    assert told[0].startswith("new article: ")
    assert told[-1].startswith("the sentences of each are in ")
    page = (places.yard / "changes.html").read_text("utf-8")
    assert "Laurent Fabius met" in page and "<mark>Sergei Lavrov</mark>" in page
    desk.write(places.output / "data/state.jsonl", data.state(made).decode())
    assert after.news(places, made) == ""
    assert after.news(Places(tmp_path / "none" / "output"), made) == ""


def test_names_without_a_page_are_in_a_file(dossier: Dossier, tmp_path: Path) -> None:
    """Each with how often, where first, and why it has no page."""
    after.names_file(dossier.briefing, tmp_path)
    told = (tmp_path / "names-without-page.txt").read_text("utf-8").splitlines()
    assert told == ['"Petrovka", place, 1 mention, first in seeds/one.txt: seen once']


# --- hosts -------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["", "-x", "a b", "x;rm", "$(x)", '"'])
def test_where_to_is_no_command(to: str) -> None:
    """What an editor types as a target never becomes shell syntax or an option."""
    with pytest.raises(DeskError):
        dossiers.command_for("rsync", to)


def test_each_host_has_its_command() -> None:
    """The documented hosts, no other, and none for an editor who brings it there herself."""
    assert not dossiers.command_for("by-hand", "")
    for host in dossiers.HOSTS.keys() - {"by-hand"}:
        assert "me@host:/www/" in dossiers.command_for(host, "me@host:/www/")
    with pytest.raises(DeskError):
        dossiers.command_for("elsewhere", "x")
