"""Tables, package and schemas, judged by frictionless and jsonschema."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import dossiers
import frictionless
import jsonschema
import pytest

from briefing import data
from briefing.data import columns, named
from briefing.model import CONTACTS, STATUSES, Briefing, Evidence, Site
from briefing.showing.dossier import Dossier
from briefing.showing.words.contacts import contact_word, status_word

EACH = pytest.mark.parametrize("made", [dossiers.plain(), dossiers.hostile()], ids=["plain", "bad"])


def written(made: Briefing, site: Site = dossiers.SITE) -> dict[str, bytes]:
    return {file.path: file.data() for file in data.files(made, site)}


def rows(blob: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(blob.decode())))


@EACH
def test_the_package_is_valid(made: Briefing, tmp_path: Path) -> None:
    """Frictionless finds every table as the package says: types, keys, foreign keys."""
    for path, blob in written(made).items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(blob)
    package = frictionless.Package(str(tmp_path / "data/datapackage.json"))
    tabular = [one for one in package.resources if one.tabular]
    for one in [one for one in package.resources if not one.tabular]:
        assert (tmp_path / "data" / one.path).is_file()
        package.remove_resource(one.name)
    report = package.validate()
    assert len(tabular) == 8
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])


@EACH
def test_every_line_keeps_its_schema(made: Briefing) -> None:
    """Each JSON line is valid by the JSON schema beside it."""
    files = written(made)
    for path, blob in files.items():
        if path.endswith(".jsonl"):
            name = path.removeprefix("data/").removesuffix(".jsonl")
            schema = json.loads(files[f"data/schemas/{name}.schema.json"])
            jsonschema.Draft202012Validator.check_schema(schema)
            judge = jsonschema.Draft202012Validator(
                schema, format_checker=jsonschema.FormatChecker()
            )
            for line in blob.decode().splitlines():
                judge.validate(json.loads(line))


def test_both_forms_of_a_table_tell_the_same() -> None:
    """A CSV table and its JSON lines have the same rows in the same order."""
    files = written(dossiers.plain())
    for path in [path for path in files if path.endswith(".csv")]:
        lines = files[path.replace(".csv", ".jsonl")].decode().splitlines()
        assert [row["page"] for row in rows(files[path])] == [json.loads(x)["page"] for x in lines]


def test_a_mention_says_where_it_stands() -> None:
    """The offsets of a mention cut its words out of the shipped text."""
    files = written(dossiers.plain())
    found = rows(files["data/mentions.csv"])
    assert found
    for row in found:
        text = files[f"data/texts/{row['article']}.txt"].decode()
        assert text[int(row["start"]) : int(row["end"])] == row["text"]
        assert row["text"] in row["sentence"]


def test_who_said_it_with_the_speaker_is_told() -> None:
    """A joint statement has all its speakers: in the table, and in the data of the text's page."""
    made = dossiers.plain()
    article = made.articles[0]
    told = next(q for q in article.evidence.quotations if q.speaker is not None)
    own = article.mentions[told.speaker].ref
    other = next(k for k, m in enumerate(article.mentions) if m.id and m.ref not in ("", own))
    ref = article.mentions[other].ref
    joint = replace(told, jointly=(other,), form="direct")
    one = replace(article, evidence=Evidence(quotations=(joint,)))
    both = replace(made, articles=(one, *made.articles[1:]))
    [row] = rows(written(both)["data/quotations.csv"])[:1]
    assert (row["speaker"], row["jointly"]) == (own, ref)
    page = data.article_jsonld(data.View(both, dossiers.SITE), one)
    creators = re.search(r'"creator": ?(\[[^]]*\])', page)
    assert creators is not None
    named_so = [creator["@id"] for creator in json.loads(creators[1])]
    assert [own in named_so[0], ref in named_so[1]] == [True, True]


def test_no_cell_is_a_formula() -> None:
    """No cell of a hostile dossier starts a spreadsheet's formula or holds a control."""
    for path, blob in written(dossiers.hostile()).items():
        if path.endswith(".csv"):
            for row in csv.reader(io.StringIO(blob.decode())):
                assert not any(cell[:1] in "=+@\t\r" and cell for cell in row), path
                assert not any(mark in cell for cell in row for mark in "\x07\u202e\uffff")


@pytest.mark.parametrize("rights", ["excerpt", "headline"])
def test_what_may_not_be_shown_is_not_in_the_data(rights: str) -> None:
    """A sentence of a text under restricted rights is in no file; counts and places stay."""
    files = written(dossiers.restricted(rights))
    assert not [path for path in files if path.startswith("data/texts/")]
    for path, blob in files.items():
        if rights == "headline" or "/feeds/site" not in path:
            assert b"We agree" not in blob and b"its allies" not in blob, path
    assert len(rows(files["data/mentions.csv"])) == len(
        rows(written(dossiers.plain())["data/mentions.csv"])
    )


def test_the_same_dossier_gives_the_same_bytes() -> None:
    """No clock, no order of a set, no identity of an object is in any file."""
    assert written(dossiers.plain()) == written(dossiers.plain())


@EACH
def test_few_entities_are_counted_as_all_are(
    made: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One by one, or in one walk over the texts: the table says the same."""
    one_by_one = written(made)["data/entities.csv"]
    monkeypatch.setattr(named, "FEW", 1)
    assert written(made)["data/entities.csv"] == one_by_one


def test_paths_are_safe() -> None:
    """Names are lower-case ASCII, and none occurs twice."""
    paths = [file.path for file in data.files(dossiers.plain(), dossiers.HOSTED)]
    assert len(paths) == len(set(paths))
    assert all(path == path.lower() and path.isascii() for path in paths)


def test_a_fingerprint_changes_with_what_is_shown() -> None:
    """Whenever a file's bytes change, so does its fingerprint; other texts' files keep theirs."""
    made = dossiers.plain()
    renamed = {
        ref: replace(one, title="Moscow City") if ref == "locations/moscow" else one
        for ref, one in made.entities.items()
    }
    one, two = made.articles
    mentions = (*two.mentions[:-1], two.mentions[-1]._replace(cue="after “in”"))
    variants = [
        replace(made, entities=renamed),
        replace(made, articles=(one, replace(two, mentions=mentions))),
        replace(made, articles=(replace(one, evidence=Evidence()), two)),
    ]
    before = {file.path: file for file in data.files(made, dossiers.SITE)}
    for variant in variants:
        for file in data.files(variant, dossiers.SITE):
            if file.data() != before[file.path].data():
                assert file.fingerprint != before[file.path].fingerprint, file.path
    kept = {file.path: file.fingerprint for file in data.files(variants[1], dossiers.SITE)}
    slug = one.story.slug
    assert kept[f"data/tei/{slug}.xml"] == before[f"data/tei/{slug}.xml"].fingerprint


def test_the_dictionary_explains_every_column() -> None:
    """about.md of the data folder has each table and each of its columns."""
    text = written(dossiers.plain())["data/about.md"].decode()
    for table in columns.TABLES:
        assert f"## {table.name}.csv" in text
        assert all(f"| {name} |" in text for name in table.names)


# --- kinds and states of contacts ----------------------------------------------------------------

EVIDENCE = Path(columns.__file__).parents[1] / "evidence"


def outcomes(node: ast.expr) -> Iterator[str]:
    """The words that an expression can come to, those of its conditions aside."""
    if isinstance(node, ast.IfExp):
        yield from (*outcomes(node.body), *outcomes(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (word for value in node.values for word in outcomes(value))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def kinds(path: Path) -> Iterator[str]:
    """Every kind that a finder of contacts gives."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "contact":
            yield from outcomes(node.value)
        elif isinstance(node, ast.Call):
            given = node.args[: ast.unparse(node.func) == "Contact"]
            given += [key.value for key in node.keywords if key.arg == "kind"]
            yield from (word for one in given for word in outcomes(one))


def states(path: Path) -> Iterator[str]:
    """Every state that is returned, or stands beside words of its own."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Return) and node.value:
            yield from outcomes(node.value)
        elif isinstance(node, ast.Tuple) and isinstance(node.elts[0], ast.Call):
            yield from outcomes(node.elts[-1])


def test_all_kinds_of_contact_are_explained() -> None:
    """What evidence calls a contact stands in the dictionary, and has a word on the pages."""
    found = {kind for path in (EVIDENCE / "contacts").rglob("*.py") for kind in kinds(path)}
    assert found == set(CONTACTS)
    text = written(dossiers.plain())["data/about.md"].decode()
    german = Dossier(dossiers.plain(), replace(dossiers.SITE, language="de"))
    for contact in CONTACTS:
        assert re.search(rf"\| contact \|.*\b{contact}\b", text)
        assert contact_word(german.lang, contact) != contact


def test_all_states_of_a_contact_are_explained() -> None:
    """What evidence says became of it stands in the dictionary, and has a word on the pages."""
    assert set(states(EVIDENCE / "contacts" / "certainty" / "status.py")) == set(STATUSES)
    text = written(dossiers.plain())["data/about.md"].decode()
    german = Dossier(dossiers.plain(), replace(dossiers.SITE, language="de"))
    for status in STATUSES:
        assert re.search(rf"\| status \|.*\b{status}\b", text)
        assert status_word(german.lang, status) != status
