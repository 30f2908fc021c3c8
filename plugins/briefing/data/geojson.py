"""Places -> GeoJSON (RFC 7946). The law: longitude first, and a doubt is told with the point."""

from __future__ import annotations

from . import plain
from .rows import entity_row, position
from .spots import View, entity_path


def places(view: View) -> bytes:
    """A FeatureCollection of every location whose position is known."""
    return plain.to_json(
        {
            "type": "FeatureCollection",
            "features": [
                feature
                for entity in view.briefing.entities.values()
                if entity.family == "location" and (feature := _feature(view, entity.ref))
            ],
        }
    )


def _feature(view: View, ref: str) -> dict[str, object] | None:
    entity = view.briefing.entities[ref]
    where = position(entity)
    if where is None:
        return None
    row = entity_row(view, entity)
    curated = entity.authority is not None and entity.authority.coordinates is not None
    return {
        "type": "Feature",
        "id": ref,
        "geometry": {"type": "Point", "coordinates": [where[1], where[0]]},
        "properties": {
            "name": entity.title,
            "kind": entity.kind,
            "names": row["names"],
            "mentions": len(entity.occurrences),
            "articles": row["articles"],
            "country": row.get("country") or None,
            "position": "editor" if curated else "gazetteer",
            "doubt": row.get("doubt") or None,
            "page": view.link(entity_path(ref), "data/places.geojson"),
        },
    }
