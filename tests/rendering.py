"""Sheets -> HTML without Pelican: the templates in an environment like the shell's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2
from lxml import html

from briefing import showing
from briefing.model import Briefing, Sheet, Site

TEMPLATES = Path(__file__).parent.parent / "theme" / "templates"


@cache
def environment(language: str = "en") -> jinja2.Environment:
    """The environment that pelicanconf.py describes."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(showing.translations(language), newstyle=True)
    return made


def sheets(briefing: Briefing, site: Site | None = None) -> dict[str, Sheet]:
    """The sheets of a briefing by their path."""
    return {
        sheet.path: sheet
        for sheet in showing.sheets(showing.Dossier(briefing, site or Site("Test")))
    }


def render(sheet: Sheet, language: str = "en") -> str:
    """One page."""
    return environment(language).get_template(sheet.template).render(sheet.values())


def page(briefing: Briefing, path: str, site: Site | None = None) -> html.HtmlElement:
    """One page of a briefing, parsed."""
    site = site or Site("Test")
    return html.fromstring(render(sheets(briefing, site)[path], site.language))


def words(element: html.HtmlElement) -> str:
    """The text of an element with single blanks."""
    return " ".join(element.text_content().split())
