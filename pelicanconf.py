"""Settings. Each has its reason; `pelican content` builds the site into output/."""

import argparse
import signal
import sys
from pathlib import Path

from jinja2 import StrictUndefined

signal.signal(signal.SIGINT, lambda *_: sys.exit(130))  # Pelican itself would exit 0
sys.path.insert(0, str(Path(__file__).parent / "plugins"))
try:
    from briefing.shell import Publisher as PELICAN_CLASS  # noqa: F401  (stage, check, exchange)
except ImportError as error:
    sys.exit(f"pelicanconf.py: {error}: install what requirements.txt pins; output/ is unchanged")

# --- yours to change ---------------------------------------------------------------------------
SITENAME = "Russia and Syria, 2012–13"
SITEURL = ""  # the site's address, once it has one: adds a sitemap, canonical links and RSS
DEFAULT_LANG = "en"  # language of the site's own words
BRIEFING_RIGHTS = {"*": "full"}  # by publisher: {"AFP": "excerpt", "*": "full"}; a sidecar wins
BRIEFING_EXCERPT_WORDS = 60  # how much of a text of rights "excerpt" is shown
BRIEFING_EXECUTOR = "processes"  # the first analysis: local | processes | dask://host:port

# --- where things lie --------------------------------------------------------------------------
PATH = "content"
BRIEFING_SEEDS = "seeds"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["briefing"]  # never None: that would load whatever is installed

options = argparse.ArgumentParser(add_help=False)
options.add_argument("-t", "--theme-path")  # what Pelican would take instead
if asked := options.parse_known_args()[0].theme_path:
    THEME = str(Path(asked).absolute())
for name, folder in (("PATH", PATH), ("THEME", THEME)):  # Pelican itself would show a traceback
    if not (Path(__file__).parent / folder).is_dir():
        what = f"{name}: there is no folder {folder!r}: make it, or name another one"
        sys.exit(f"pelicanconf.py: {what}; output/ is unchanged")

# --- what the site depends on ------------------------------------------------------------------
ARTICLE_PATHS = PAGE_PATHS = (
    STATIC_PATHS
) = []  # seeds and editors' pages are read by our own loader
READERS = dict.fromkeys(
    ("rst", "html", "htm", "md", "markdown", "mkd", "mdown")
)  # none of Pelican's
DIRECT_TEMPLATES = []  # every page is a sheet of the plugin
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""  # no empty taxonomies
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = (
    None  # own feeds, valid without SITEURL
)
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = FEED_ALL_RSS = None
INTRASITE_LINK_REGEX = "(?P<what>(?!))"  # matches nothing: links are made once, and checked
RELATIVE_URLS = True  # the same pages work from disk, from a sub-path, on a domain
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,  # a misspelt name stops the build
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
IGNORE_FILES = [".*", "#*", "*~"]
LOCALE = ["C"]  # the bytes do not depend on the machine
TIMEZONE = "UTC"
CACHE_CONTENT = LOAD_CONTENT_CACHE = False  # Pelican's cache is a pickle
DELETE_OUTPUT_DIRECTORY = False  # the folder is exchanged as a whole, never emptied
