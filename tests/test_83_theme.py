"""The theme's templates: compiled once a build, and a broken one is named with its line."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from briefing.shell import theme


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "one.html").write_text("One {{ word }}", "utf-8")
    (folder / "two.html").write_text("Two {{ word }}", "utf-8")
    return folder


class Counting(jinja2.Environment):
    """Notes which templates it compiles."""

    def __init__(self) -> None:
        super().__init__()
        self.compiled: list[str] = []

    def compile(self, source: str, name: str | None = None, *more: object) -> object:  # type: ignore[override]
        """Jinja's own, noted."""
        self.compiled.append(str(name))
        return super().compile(source, name, *more)  # type: ignore[call-overload]


def ready(templates: Path) -> Counting:
    """An environment as a build has it."""
    environment = Counting()
    theme.look_into(environment, [templates])
    theme.get_ready(environment)
    return environment


def test_a_template_is_compiled_once(templates: Path) -> None:
    """However often they are made ready, and used afterwards."""
    environment = ready(templates)
    theme.get_ready(environment)
    assert environment.get_template("one.html").render(word="here") == "One here"
    assert environment.compiled == ["one.html", "two.html"]


def test_the_next_build_of_a_process_compiles_what_has_changed(templates: Path) -> None:
    """A process that builds again keeps what it has compiled while the template is the same."""
    ready(templates)
    (templates / "two.html").write_text("Other {{ word }}", "utf-8")
    again = ready(templates)
    assert again.compiled == ["two.html"]
    assert again.get_template("two.html").render(word="here") == "Other here"


def test_a_broken_template_is_told_where_it_is_used(templates: Path) -> None:
    """The others are ready all the same, and the fault has its line."""
    (templates / "one.html").write_text("One\n{% if word %}\n", "utf-8")
    environment = ready(templates)
    assert environment.get_template("two.html").render(word="here") == "Two here"
    with pytest.raises(jinja2.TemplateError) as raised:
        environment.get_template("one.html")
    told = theme.fault(raised.value)
    assert (told.path, told.line) == ("theme/templates/one.html", 2)
