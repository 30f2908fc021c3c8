"""The theme's folders -> templates, ready for use. The law: what has not changed since is not
compiled again, and a template that cannot be used is named with its line.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from briefing.cache import Store, digest
from briefing.model import Problem

STAGE = "templates"
Codes = dict[str, tuple[bytes, bytes]]  # template -> digest of its code, its code


class Compiled(BytecodeCache):
    """Templates as they were compiled by the last build, as Python keeps its modules. They hold as
    long as ``version``: code, settings and packages may shape what a template becomes."""

    def __init__(self, store: Store, version: str) -> None:
        self._store, self._key = store, digest(version)
        self._codes = dict(store.load(STAGE, [self._key], Codes)).get(self._key, {})
        self._fresh = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja asks for a template's code; it compiles what is not there."""
        mark, code = self._codes.get(_name(bucket), (b"", b""))
        if code and mark == digest(code):
            with suppress(EOFError, ValueError, TypeError):
                bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja has compiled a template."""
        code = marshal.dumps(bucket.code)
        self._codes[_name(bucket)] = digest(code), code
        self._fresh = True

    def keep(self) -> None:
        """Store what has been compiled since; forget what was compiled for other settings."""
        if self._fresh:
            self._store.save(STAGE, {self._key: self._codes})
            self._store.keep_only(STAGE, [self._key])
            self._fresh = False


def _name(bucket: Bucket) -> str:
    return bucket.key + bucket.checksum


def look_into(environment: jinja2.Environment, folders: Iterable[str | Path]) -> None:
    """Take templates from these folders, never from another theme's."""
    environment.loader = jinja2.FileSystemLoader([str(folder) for folder in folders])


def get_ready(environment: jinja2.Environment, store: Store, version: str) -> None:
    """Have every template compiled, once, before the process is copied. A fault of one is told
    where it is used."""
    if environment.bytecode_cache is not None:
        return
    environment.bytecode_cache = compiled = Compiled(store, version)
    for name in environment.list_templates(extensions=["html"]):
        with suppress(jinja2.TemplateError, OSError, ValueError):
            environment.get_template(name)
    compiled.keep()


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
