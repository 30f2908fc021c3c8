"""A page's path -> its JSON-LD block and its downloads. The law: each page offers its own data.

The rooms that make pages and data do not know each other; here they meet.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing import data
from briefing.model import Article, Briefing, Site
from briefing.showing.values import Link

HOME = "index.html"
OF_ARTICLE = (
    ("BibTeX", "data/citations/{}.bib"),
    ("RIS", "data/citations/{}.ris"),
    ("CSL-JSON", "data/citations/{}.csl.json"),
    ("TEI XML", "data/tei/{}.xml"),
    ("Web Annotations", "data/annotations/{}.jsonld"),
)
OF_ENTITY = (("Atom", "data/feeds/{}.atom.xml"), ("JSON Feed", "data/feeds/{}.json"))
OF_ALL = (
    ("Data package", "data/datapackage.json"),
    ("What the data mean", "data/about.md"),
    ("Atom", "data/feeds/site.atom.xml"),
    ("JSON Feed", "data/feeds/site.json"),
    ("BibTeX", "data/citations.bib"),
    ("GeoJSON", "data/places.geojson"),
    ("GEXF", "data/together.gexf"),
)
OF_CHANGES = (
    ("Atom", "data/feeds/changes.atom.xml"),
    ("JSON Feed", "data/feeds/changes.json"),
    ("The changes as JSON", "data/changes.json"),
)
OF_PAGE = {HOME: OF_ALL, "changes.html": OF_CHANGES}


@dataclass(slots=True)
class Extras:
    """What the data room has for each page."""

    briefing: Briefing
    site: Site
    _articles: dict[str, int] = field(default_factory=dict)  # by slug

    def __post_init__(self) -> None:
        slugs = (article.story.slug for article in self.briefing.articles)
        self._articles = {slug: at for at, slug in enumerate(slugs)}

    def jsonld(self, path: str) -> str:
        """The page's JSON-LD, escaped for a script element; "" where there is none."""
        article = self._article(path)
        if article is not None:
            return data.article_jsonld(data.View(self.briefing, self.site), article)
        ref = "" if path == HOME else path.removesuffix(".html")
        if ref and ref not in self.briefing.entities:
            return ""
        return data.jsonld_for(self.briefing, self.site, ref)

    def downloads(self, path: str) -> tuple[Link, ...]:
        """The page's data files, as links from it."""
        up = "../" * path.count("/")
        article = self._article(path)
        stem = path.removesuffix(".html")
        if article is not None:
            offered, name = OF_ARTICLE, article.story.slug
        elif stem in self.briefing.entities:
            offered, name = OF_ENTITY, stem
        else:
            offered, name = OF_PAGE.get(path, ()), ""
        return tuple(Link(text, up + there.format(name)) for text, there in offered)

    def _article(self, path: str) -> Article | None:
        folder, _, name = path.partition("/")
        at = self._articles.get(name.removesuffix(".html")) if folder == "articles" else None
        return None if at is None else self.briefing.articles[at]
