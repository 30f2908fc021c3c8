"""The desk's commands: `invoke --list` shows them, `invoke --help NAME` explains one."""

from __future__ import annotations

import sys

from invoke import Context, task


def _python(c: Context, line: str) -> None:
    """Run ``python -m <line>`` with the interpreter that runs invoke, and pass its exit code on."""
    c.run(f'"{sys.executable}" -m {line}', pty=sys.stdout.isatty())


@task
def build(c: Context) -> None:
    """Build the site into output/ (the same as `pelican content`)."""
    _python(c, "pelican content")


@task(help={"port": "where to listen on this machine (8000)"})
def serve(c: Context, port: int = 8000) -> None:
    """Build, show the site at http://127.0.0.1:8000 and rebuild whenever something is saved."""
    _python(c, f"plugins.briefing.shell.desk_serve {int(port)}")


@task
def test(c: Context) -> None:
    """Run all tests."""
    _python(c, "pytest")


@task
def lint(c: Context) -> None:
    """Check the code's style and order of imports (ruff)."""
    _python(c, "ruff check .")
    _python(c, "ruff format --check .")
