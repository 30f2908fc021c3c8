"""The theme's templates: compiled once, and never when they should not be trusted."""

from __future__ import annotations

import marshal
from pathlib import Path

import jinja2
import pytest

from briefing.cache import Store, digest
from briefing.shell import theme


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "one.html").write_text("One {{ word }}", "utf-8")
    (folder / "two.html").write_text("Two {{ word }}", "utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache.sqlite")


class Counting(jinja2.Environment):
    """Notes which templates it compiles."""

    def __init__(self) -> None:
        super().__init__()
        self.compiled: list[str] = []

    def compile(self, source: str, name: str | None = None, *more: object) -> object:  # type: ignore[override]
        """Jinja's own, noted."""
        self.compiled.append(str(name))
        return super().compile(source, name, *more)  # type: ignore[call-overload]


def ready(templates: Path, store: Store, version: str = "1") -> Counting:
    """An environment as a build has it."""
    environment = Counting()
    theme.look_into(environment, [templates])
    theme.get_ready(environment, store, version)
    return environment


def test_a_template_is_compiled_once(templates: Path, store: Store) -> None:
    """The next build takes what is stored, and renders the same."""
    assert ready(templates, store).compiled == ["one.html", "two.html"]
    again = ready(templates, store)
    assert again.get_template("one.html").render(word="here") == "One here"
    assert again.compiled == []


def test_a_template_that_has_changed_is_compiled_anew(templates: Path, store: Store) -> None:
    """And no other."""
    ready(templates, store)
    (templates / "two.html").write_text("Second {{ word }}", "utf-8")
    again = ready(templates, store)
    assert again.get_template("two.html").render(word="here") == "Second here"
    assert again.compiled == ["two.html"]


def test_what_was_compiled_for_other_settings_is_forgotten(templates: Path, store: Store) -> None:
    """Settings and packages may shape what becomes of a template."""
    ready(templates, store)
    assert len(ready(templates, store, "2").compiled) == 2
    assert len(ready(templates, store, "1").compiled) == 2


@pytest.mark.parametrize("code", [b"", b"\x00", b"no code at all", marshal.dumps(7)[:-1]])
@pytest.mark.parametrize("signed", [True, False])
def test_code_that_is_spoilt_costs_time_only(
    templates: Path, store: Store, code: bytes, signed: bool
) -> None:
    """It is compiled again, whether or not its digest agrees."""
    ready(templates, store)
    key = digest("1")
    [(_, codes)] = store.load(theme.STAGE, [key], theme.Codes)
    mark = digest(code) if signed else b"?"
    store.save(theme.STAGE, {key: {name: (mark, code) for name in codes}})
    again = ready(templates, store)
    assert again.get_template("one.html").render(word="here") == "One here"
    assert len(again.compiled) == 2


def test_code_whose_digest_is_another_is_not_run(templates: Path, store: Store) -> None:
    """Damaged bytecode may end the process: it is not even read."""
    ready(templates, store)
    key = digest("1")
    [(_, codes)] = store.load(theme.STAGE, [key], theme.Codes)
    other = marshal.dumps(compile("raise SystemExit", "x", "exec"))
    store.save(theme.STAGE, {key: {name: (mark, other) for name, (mark, _) in codes.items()}})
    assert ready(templates, store).get_template("one.html").render(word="here") == "One here"


def test_a_broken_template_is_told_where_it_is_used(templates: Path, store: Store) -> None:
    """The others are ready all the same, and the fault has its line."""
    (templates / "one.html").write_text("One\n{% if word %}\n", "utf-8")
    environment = ready(templates, store)
    assert environment.get_template("two.html").render(word="here") == "Two here"
    with pytest.raises(jinja2.TemplateError) as raised:
        environment.get_template("one.html")
    told = theme.fault(raised.value)
    assert (told.path, told.line) == ("theme/templates/one.html", 2)
