"""Pieces of work -> their results, in order. The law: who does them changes nothing but time.

Many texts are given to processes, here or on other machines; a few, to one that has the language
model ready. What these have left undone when they died (memory may be short) is done here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from typing import TypeVar

TEXTS_WORTH_A_PROCESS = 32  # below this, loading the model twice costs more than it saves
PIECES = 16  # of a dossier at least: nobody works long on the last while the others wait
FEWEST, MOST = 4, 48  # texts in one piece: each costs its way, and many fill the model's batches
AHEAD = 24  # pieces given away before the first result is asked for: enough for many processes

Piece = TypeVar("Piece")
Result = TypeVar("Result")
MakesExecutor = Callable[[], AbstractContextManager[Executor]]
"""Processes, made only if they are needed."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Who works instead of this process: ``analysts`` on many texts, whatever they need;
    a ``reader`` has the language model ready for a few."""

    analysts: MakesExecutor | None = None
    reader: MakesExecutor | None = None


@dataclass(slots=True)
class Crew:
    """Those who work: called when they are needed first, sent home together."""

    workers: Workers
    _pool: Executor | None = None
    _reader: Executor | None = None
    _until: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *error: object) -> None:
        self._until.__exit__(*error)

    def map(
        self, do: Callable[[Piece], Result], work: Iterable[Piece], texts: int
    ) -> Iterator[Result]:
        """``do`` of each piece, in order; ``texts``: how many there are to do in all."""
        if self._pool is None and self.workers.analysts and are_worth_processes(texts):
            self._pool = self._until.enter_context(self.workers.analysts())
        given: deque[tuple[Piece, Future[Result] | None]] = deque()
        for piece in work:
            given.append((piece, self._given(do, piece)))
            if self._pool is None or len(given) > AHEAD:
                yield self._result(do, *given.popleft())
        while given:
            yield self._result(do, *given.popleft())

    def _given(self, do: Callable[[Piece], Result], piece: Piece) -> Future[Result] | None:
        try:
            return self._pool.submit(do, piece) if self._pool else None
        except BrokenExecutor:
            return self._left_alone()

    def _result(
        self, do: Callable[[Piece], Result], piece: Piece, future: Future[Result] | None
    ) -> Result:
        try:
            if future is not None:
                return future.result()
        except BrokenExecutor:
            self._left_alone()
        return do(piece)

    def _left_alone(self) -> None:
        self._pool, self.workers = None, Workers()

    def reader(self) -> Executor | None:
        """Who has the model ready, if anybody has."""
        if self._reader is None and self.workers.reader is not None:
            self._reader = self._until.enter_context(self.workers.reader())
        return self._reader


def in_pieces(texts: int) -> int:
    """How many texts make one piece of the work on so many."""
    return min(MOST, max(FEWEST, texts // PIECES))


def are_worth_processes(texts: int) -> bool:
    """Whether so many texts are worth processes of their own."""
    return texts >= TEXTS_WORTH_A_PROCESS
