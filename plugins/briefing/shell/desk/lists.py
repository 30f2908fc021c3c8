"""A file of names -> records. The law: what a column means is told by its name, never guessed.

Read are our own CSV (what OpenRefine gives back), any CSV with a column of names, and Wikidata's
entity JSON already on disk; the network is never asked.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from briefing.shell.desk import matter

TITLES = ("title", "name", "label", "itemlabel", "main")  # columns that may hold the name
ALIASES = ("aliases", "alias", "altlabel", "itemaltlabel", "variants", "names", "also known as")
ADDRESSES = ("same_as", "item", "wikidata", "url", "uri", "address")
HUMAN = "Q5"
COUNTRIES = frozenset({"Q6256", "Q3624078"})
CITIES = frozenset({"Q515", "Q5119", "Q1549591", "Q1637706"})


Record = Mapping[str, object]
"""``title`` and any other key of an authority page, as text or lists; ``ref`` in our own CSV."""


def records_of(text: str) -> list[Record]:
    """The records of a CSV or JSON text. Raises ValueError if there are none."""
    is_json = text.lstrip()[:1] in ("{", "[")
    found = list(_wikidata(text) if is_json else _table(text))
    if not found:
        raise ValueError("no names found: a column title, name or label is needed")
    return found


def _table(text: str) -> Iterator[Record]:
    """Rows of a CSV: our own columns, or a name with aliases and an address."""
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    for raw in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
        row = {
            str(k or "").strip().lower(): (v or "") for k, v in raw.items() if isinstance(v, str)
        }
        title = _first(row, TITLES)
        if title.strip():
            yield _record(row, title.strip())


def _first(row: Mapping[str, str], names: Iterable[str]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _record(row: Mapping[str, str], title: str) -> Record:
    record: dict[str, object] = {"title": title, "ref": row.get("id", "")}
    for key in matter.ORDER[1:]:
        value = row.get(key, "").strip()
        if key in matter.LISTS:
            record[key] = _items(value)
        elif key == "coordinates":
            record[key] = tuple(part.strip() for part in value.split(",")) if value else ()
        else:
            record[key] = value
    record["aliases"] = record["aliases"] or _items(_first(row, ALIASES[1:]))
    if not record["same_as"]:
        found = _items(_first(row, ADDRESSES[1:]))
        record["same_as"] = [one for one in found if one.startswith("http")]
    record["note"] = row.get("note")
    return record


def _items(cell: str) -> list[str]:
    parts = cell.split("|") if "|" in cell else cell.split(";")
    return [part.strip() for part in parts if part.strip()]


def _wikidata(text: str) -> Iterator[Record]:
    """Entities of a Wikidata export: ``{"entities": {...}}``, a list, or one entity."""
    value = json.loads(text)
    value = value.get("entities", value) if isinstance(value, dict) else value
    if isinstance(value, dict):
        value = [value] if "labels" in value else list(value.values())
    for item in value:
        if isinstance(item, dict) and isinstance(item.get("labels"), dict):
            yield from _item(item)


def _item(item: dict[str, object]) -> Iterator[Record]:
    labels, aliases = item["labels"], item.get("aliases") or {}
    label = labels.get("en") or next(iter(labels.values()), None)
    if not isinstance(label, dict) or not label.get("value"):
        return
    more = aliases.get("en", ()) if isinstance(aliases, dict) else ()
    number = str(item.get("id", ""))
    folder, kind = _sort(item)
    yield {
        "title": str(label["value"]),
        "folder": folder,
        "kind": kind,
        "aliases": [str(one["value"]) for one in more if isinstance(one, dict)],
        "coordinates": _coordinates(item),
        "same_as": [f"https://www.wikidata.org/wiki/{number}"] if number[:1] == "Q" else [],
    }


def _claims(item: Mapping[str, object], key: str) -> Iterator[object]:
    claims = item.get("claims")
    for claim in claims.get(key, ()) if isinstance(claims, dict) else ():
        try:
            yield claim["mainsnak"]["datavalue"]["value"]
        except (KeyError, TypeError):
            continue


def _sort(item: Mapping[str, object]) -> tuple[str, str]:
    """Folder and kind by what the entity is an instance of; empty where that does not tell."""
    sorts = {one.get("id") for one in _claims(item, "P31") if isinstance(one, dict)}
    if HUMAN in sorts:
        return "actors", "person"
    if sorts & COUNTRIES:
        return "locations", "country"
    if sorts & CITIES:
        return "locations", "city"
    return ("locations", "place") if _coordinates(item) else ("", "")


def _coordinates(item: Mapping[str, object]) -> tuple[float, ...]:
    for value in _claims(item, "P625"):
        if isinstance(value, dict) and "latitude" in value and "longitude" in value:
            return (round(float(value["latitude"]), 5), round(float(value["longitude"]), 5))
    return ()
