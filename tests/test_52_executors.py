"""Where the analysis runs does not matter: here, in processes, on other machines."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from test_51_compose import CURATED, NORTH, SOUTH, inputs

from briefing import crew
from briefing.cache import Store
from briefing.compose import MakesExecutor, Workers, compose
from briefing.model import Briefing
from briefing.shell import beside
from briefing.shell.beside import Beside
from briefing.shell.executors import cores, executor_of

ROOT = Path(__file__).parent.parent
WORTH = crew.TEXTS_WORTH_A_PROCESS
MANY = {
    f"{i:02d}.txt": (NORTH, SOUTH)[i % 2].replace("May", f"May {i}, 2012 and May", 1)
    for i in range(6)
}


def composed(analysts: MakesExecutor | None, reader: MakesExecutor | None = None) -> Briefing:
    made = compose(inputs(MANY, CURATED), Store(None), Workers(analysts, reader))
    assert made.problems == ()
    return replace(made.briefing, names_in=None)


@pytest.fixture(autouse=True)
def every_text_is_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "TEXTS_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(crew, "FEWEST", 2)


def test_the_process_beside_is_begun_where_it_will_be_used() -> None:
    """Not for so many texts that they get processes of their own."""
    assert beside.MANY == WORTH


def test_processes_say_what_one_process_says() -> None:
    """The briefing made in two processes equals the one made here."""
    assert composed(lambda: ProcessPoolExecutor(2)) == composed(None)


@contextmanager
def two_workers() -> Iterator[str]:
    """A scheduler and two workers on this machine's loopback."""
    distributed = pytest.importorskip("distributed", reason="the extra 'dask' is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address.replace("tcp://", "dask://")


def test_a_scheduler_of_other_machines_says_the_same() -> None:
    """With the setting dask://host:port the briefing is the same as on one machine."""
    with two_workers() as address:
        assert composed(executor_of(address)) == composed(None)


def test_a_setting_that_names_no_executor_is_refused() -> None:
    """The settings' executor is local, processes or dask://host:port."""
    with pytest.raises(ValueError, match="local"):
        executor_of("cloud")


GIVEN_UP = """
import sys
sys.path.insert(0, "plugins")
from briefing.shell.executors import executor_of

def failing(work):
    raise ValueError("given up")

if __name__ == "__main__":
    with executor_of("processes")() as pool:
        list(pool.map(failing, [b"x" * 300_000] * 60))
"""


def test_a_build_that_is_given_up_ends(tmp_path: Path) -> None:
    """Work that no process will take any more is not waited for, much as it may be."""
    if cores() == 1:
        pytest.skip("on one core there are no processes")
    script = tmp_path / "given_up.py"
    script.write_text(GIVEN_UP, encoding="utf-8")
    made = subprocess.run(
        [sys.executable, str(script)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert made.returncode == 1
    assert "ValueError: given up" in made.stderr


class Dying(Executor):
    """Processes that do ``done`` pieces of work, die of the next, and take ``taken`` in all."""

    def __init__(self, done: int, taken: int) -> None:
        self.done, self.taken = done, taken

    def submit(self, function: Callable, /, *work: object) -> Future:
        if not self.taken:
            raise BrokenExecutor("a process has died")
        self.taken -= 1
        future: Future = Future()
        if self.done:
            self.done -= 1
            future.set_result(function(*work))
        else:
            future.set_exception(BrokenExecutor("a process has died"))
        return future


@pytest.mark.parametrize(("done", "taken"), [(0, 0), (0, 2), (1, 2), (1, 9), (4, 5), (4, 9)])
def test_processes_that_die_cost_time_alone(done: int, taken: int) -> None:
    """What they have not done is done here, with the same result, whatever they died of."""
    assert composed(lambda: Dying(done, taken)) == composed(None)


def test_a_process_beside_says_what_this_one_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few new texts are analysed in a process that loaded the model meanwhile, with the same
    result; one that has died costs time alone."""
    monkeypatch.setattr(crew, "TEXTS_WORTH_A_PROCESS", 1000)
    alive, dead = Beside(), Beside()
    dead.close()
    assert composed(None, alive) == composed(None, dead) == composed(None)
