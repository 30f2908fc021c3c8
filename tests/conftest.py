"""What many tests share: the real site, built once by the real command; the Hypothesis profile."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import building
import pytest
from browsing import chromium  # noqa: F401  (a fixture of the browser tests)
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house",
    derandomize=True,  # the same examples on every machine; each find becomes an @example
    deadline=None,  # speed is compared in the bench, never measured here
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("house")

WORKERS = 4  # at most: each may hold the language model


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """The whole suite runs in several processes, one more than cores, for browsers and builds often
    wait; files named on the command line in this one."""
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    return 0 if named else min(WORKERS, 1 + (os.cpu_count() or 1))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What builds a site comes first: it takes longest, and so all processes end together."""
    items.sort(key=lambda item: item.get_closest_marker("site") is None)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> building.Built:
    """The real seeds and content, built cold by `pelican content` in a copy of the project."""
    made = building.build(tmp_path_factory.mktemp("real"))
    assert made.rc == 0, made.out
    return made


@pytest.fixture(scope="session")
def site(built: building.Built) -> Path:
    """The folder of the real site."""
    return built.output


@pytest.fixture
def build(tmp_path: Path) -> object:
    """``build(seeds, content, *arguments)`` -> Built, in a fresh copy of the project."""

    def run(
        seeds: Mapping[str, str | bytes] | None = None,
        content: Mapping[str, str | bytes] | None = None,
        *arguments: str,
    ) -> building.Built:
        return building.build(tmp_path / "project", seeds, content, *arguments)

    return run


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> building.Built:
    """A dossier of two short texts, built: copy it before changing anything."""
    folder = tmp_path_factory.mktemp("small") / "project"
    made = building.build(folder, building.SEEDS, building.CONTENT)
    assert made.rc == 0, made.out
    return made


@pytest.fixture
def mine(small: building.Built, tmp_path: Path) -> Path:
    """A copy of the small dossier to do harm to."""
    return building.copy(small.folder, tmp_path / "mine")
