"""The theme's folders -> templates, ready for use. The law: each is compiled once a build, and one
that cannot be used is named with its line.

What Jinja compiles is code, so it is not stored: nothing in ``.build/`` is ever run. A process that
builds again and again keeps it in memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from briefing.model import Problem


class Kept(jinja2.BytecodeCache):
    """Templates that this process has compiled. Jinja itself sees whether one has changed."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


KEPT = Kept()


def look_into(environment: jinja2.Environment, folders: Iterable[str | Path]) -> None:
    """Take templates from these folders, never from another theme's."""
    environment.loader = jinja2.FileSystemLoader([str(folder) for folder in folders])
    environment.bytecode_cache = KEPT


def get_ready(environment: jinja2.Environment) -> None:
    """Have every template compiled before the process is copied, unless it is. A fault of one is
    told where it is used."""
    for name in environment.list_templates(extensions=["html"]):
        with suppress(jinja2.TemplateError, OSError, ValueError):
            environment.get_template(name)


def fault(error: jinja2.TemplateError) -> Problem:
    """A missing, broken or misspelt template as a problem with its place."""
    if isinstance(error, jinja2.TemplateNotFound):
        names = " or ".join(getattr(error, "templates", None) or [str(error.name)])
        mend = "restore it from the theme"
        return Problem(f"theme/templates/{names}", 0, "the template is missing", mend)
    name, line = getattr(error, "name", None), getattr(error, "lineno", 0) or 0
    if name is None:
        name, line = _place(error)
    return Problem(f"theme/templates/{name}", line, str(error.message), "mend the template")


def _place(error: BaseException) -> tuple[str, int]:
    """The template and line an error was raised in: the last frame that is one."""
    name, line, trace = "", 0, error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "templates" in file.parts and file.suffix != ".py":
            name, line = file.name, trace.tb_lineno
        trace = trace.tb_next
    return name, line
