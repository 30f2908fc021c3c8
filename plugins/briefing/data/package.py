"""Tables -> a Frictionless package and JSON schemas. The law: both are read off `columns`."""

from __future__ import annotations

from briefing.model import FAMILIES

from . import plain
from .columns import TABLES, Column, Table
from .spots import View

JSON_TYPES = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "string",
    "list": "array",
}
OTHERS = (
    ("places.geojson", "geojson", "application/geo+json", "Places with coordinates"),
    ("together.gexf", "gexf", "application/gexf+xml", "Who is named with whom"),
    ("together.graphml", "graphml", "application/graphml+xml", "Who is named with whom"),
    ("citations.bib", "bib", "application/x-bibtex", "All articles, BibTeX"),
    ("citations.ris", "ris", "application/x-research-info-systems", "All articles, RIS"),
    ("citations.csl.json", "json", "application/json", "All articles, CSL-JSON"),
)

RULES = (
    "Lists in a cell are parted by ' | '. Offsets count Unicode code points of the text in texts/,"
    " end exclusive. Empty cells are not known. A text that a spreadsheet would run as a formula"
    " has an apostrophe before it. Addresses of pages are below the site's root."
)
FOLDERS = (
    ("texts/", "the plain text of each article, in which all offsets count"),
    ("annotations/", "every mention as a W3C Web Annotation, one file an article"),
    ("tei/", "every article in TEI P5, with register.xml for all entities"),
    ("citations/", "BibTeX, RIS and CSL-JSON of each article"),
    ("feeds/", "Atom and JSON Feed of the site and of each entity: the newest 50 texts"),
    ("schemas/", "a JSON schema of the lines of each table's .jsonl"),
    ("datapackage.json", "the tables as a Frictionless data package"),
    ("state.jsonl", "what a later publication is compared with"),
)


def dictionary(view: View) -> bytes:
    """``about.md``: what each file and each column holds, for people."""
    lines = [f"# Open data of {plain.one_line(view.site.name)}", "", RULES, ""]
    lines += [f"- `{path}`: {what}" for path, what in FOLDERS]
    lines += [f"- `{path}`: {what}" for path, _, _, what in OTHERS]
    lines += ["", "Each table is there as `.csv` and, line by line in JSON, as `.jsonl`."]
    for table in TABLES:
        lines += ["", f"## {table.name}.csv", "", f"{table.title}. Key: {', '.join(table.key)}."]
        lines += ["", "| column | type | meaning |", "|---|---|---|"]
        lines += [f"| {one.name} | {one.type} | {one.meaning} |" for one in table.columns]
    return ("\n".join(lines) + "\n").encode()


def package(view: View) -> bytes:
    """``datapackage.json``: every table with its schema, and the other files."""
    return plain.to_json(
        {
            "profile": "data-package",
            "name": "briefing",
            "title": view.site.name,
            "description": RULES,
            "resources": [_resource(table) for table in TABLES]
            + [_other(*other) for other in OTHERS],
        }
    )


def _resource(table: Table) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column],
                    "reference": {
                        "resource": "" if there == table.name else there,
                        "fields": [key],
                    },
                }
                for column, there, key in table.foreign
            ],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, object]:
    kind = "string" if column.type == "list" else column.type
    field: dict[str, object] = {"name": column.name, "type": kind, "description": column.meaning}
    return field | ({"constraints": {"required": True}} if column.needed else {})


def _other(path: str, kind: str, mediatype: str, title: str) -> dict[str, object]:
    name = path.replace(".csl.json", "-csl").replace(".", "-")
    return {
        "name": name.lower(),
        "title": title,
        "path": path,
        "format": kind,
        "mediatype": mediatype,
    }


def schema(table: Table) -> bytes:
    """A JSON schema of one line of the table's JSON lines."""
    return plain.to_json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": table.title,
            "type": "object",
            "properties": {column.name: _property(column) for column in table.columns},
            "required": list(table.names),
            "additionalProperties": False,
        }
    )


def _property(column: Column) -> dict[str, object]:
    kind = JSON_TYPES[column.type]
    found: dict[str, object] = {"description": column.meaning}
    if column.type == "list":
        return found | {"type": "array", "items": {"type": "string"}}
    found["type"] = kind if column.needed else [kind, "null"]
    if column.type == "date":
        found["format"] = "date"
    if column.name == "family":
        found["enum"] = list(FAMILIES)
    return found
