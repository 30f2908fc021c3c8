"""This project -> a clean start for another subject; a built site -> a host.

The law: what is copied is code and settings, never a text, a name or a word of this dossier.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefing.model import FAMILIES
from briefing.shell.desk.desk import DeskError, tell

COPIED = (
    "plugins", "theme", "docs/DESK.md", "docs/FILES.md", "docs/HOSTING.md", "pelicanconf.py",
    "tasks.py", "pyproject.toml", "requirements.txt", "LICENSE", ".gitignore",
    "content/pages/method.md",
)  # fmt: skip
LEFT = ("__pycache__", "*.pyc", ".ruff_cache", "node_modules")
README = Path(__file__).parent / "starter" / "README.md"

HOSTS = {
    "rsync": 'rsync -a --delete "output/" "{to}"',
    "s3": 'aws s3 sync output/ "s3://{to}" --delete',
    "netlify": 'netlify deploy --prod --dir=output --site="{to}"',
    "github": 'ghp-import --no-jekyll --push --branch=gh-pages --remote="{to}" output',
    "by-hand": "",
}
"""How each host takes the folder; ``{to}`` is what the editor names. See docs/HOSTING.md."""


def new_dossier(source: Path, target: Path, name: str) -> None:
    """Make ``target`` a dossier of its own with empty seeds/ and content/.

    Raises DeskError if the folder has anything in it.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise DeskError(f"{target} is not empty: name a new folder")
    target.mkdir(parents=True, exist_ok=True)
    for entry in COPIED:
        _copy(source / entry, target / entry)
    for folder in _folders():
        (target / folder).mkdir(parents=True, exist_ok=True)
    name = name.strip() or "Briefing"
    readme = README.read_text(encoding="utf-8").replace("{name}", name)
    (target / "README.md").write_text(readme, encoding="utf-8")
    _settle(target / "pelicanconf.py", name)
    for line in (
        f"{target} is a dossier of its own, named {name}. Now:",
        f"  cd {target}",
        "  invoke add FILE...   copies texts into seeds/ and says what was understood",
        "  invoke build         builds the site into output/",
        "  invoke review        lists the names it found, to be accepted, merged or rejected",
        "Its README.md says how to install what it needs, and the rest.",
    ):
        tell(line)


def _folders() -> Iterator[str]:
    yield "seeds"
    yield from (f"content/{family}s" for family in FAMILIES)
    yield from ("content/pages", "content/questions")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*LEFT))
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _settle(settings: Path, name: str) -> None:
    """The copy's own name, no address of this site, and no word on who may show what."""
    text = settings.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^SITENAME = .*$", lambda _: f"SITENAME = {name!r}", text)
    text = re.sub(r"(?ms)^(BRIEFING_RIGHTS = )\{.*?\}", r'\1{"*": "full"}', text)
    text = re.sub(r'(?m)^(SITEURL = )(".*?"|\'.*?\')', r'\1""', text)
    settings.write_text(text, encoding="utf-8")


def command_for(host: str, to: str) -> str:
    """The shell command that brings output/ to a host; "" if the editor does that herself.

    Raises DeskError for an unknown host and for an address that is none.
    """
    if host not in HOSTS:
        raise DeskError(f"no host “{host}”: there are {', '.join(HOSTS)}")
    if not HOSTS[host]:
        return ""
    if not to or not re.fullmatch(r"[\w@%+=:,./~-]+", to) or to.startswith("-"):
        raise DeskError("say where to with --to: letters, digits and @ % + = : , . / ~ - only")
    return HOSTS[host].format(to=to)
