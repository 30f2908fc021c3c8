"""Seeds, what is stored of them -> a process that has the language model ready when it is needed.

The law: it saves time and changes no byte. To load the model takes as long as to import the house
and to read the dossier, so with a second core both are done at once. It is begun only where a few
texts are new; what it could not do, for whatever reason, is done here.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from multiprocessing.connection import Connection
from typing import TypeVar

from briefing.cache import Store, stamp_key
from briefing.model import InputFile

MANY = 32  # new texts: they get processes of their own
Work = TypeVar("Work")
Result = TypeVar("Result")


def worth_it(seeds: Sequence[InputFile], store: Store) -> bool:
    """Whether some texts are new, but not many, and the model is neither loaded nor missing."""
    if "spacy" in sys.modules or find_spec("spacy") is None:
        return False
    stamps = [stamp_key(file.path, file.stamp) for file in seeds]
    known = sum(1 for _ in store.load("stamp", stamps, bytes))
    return 0 < len(stamps) - known < MANY


class Beside:
    """The process, from the moment it is made. As an executor it takes one thing at a time.
    ``meanwhile`` is done here before it is waited for."""

    def __init__(self) -> None:
        self.meanwhile: Callable[[], None] = lambda: None
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(
            target=_serve, args=(theirs, self._pipe), daemon=True
        )
        self._process.start()
        theirs.close()

    def __call__(self) -> Beside:
        return self

    def __enter__(self) -> Beside:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def map(self, function: Callable[[Work], Result], work: Iterable[Work]) -> Iterator[Result]:
        """``function`` of each piece of work, in order."""
        self.meanwhile()
        for one in work:
            try:
                self._pipe.send((function, one))
                result = self._pipe.recv()
            except (EOFError, OSError):  # it is gone
                result = function(one)
            yield result

    def close(self) -> None:
        """End it, whatever it is doing."""
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection, of_the_parent: Connection) -> None:
    """In the process: get ready, then work until the parent closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    of_the_parent.close()  # else it would never be told of the end
    with suppress(Exception):  # whatever it is, it is raised again where it can be told
        _work(pipe)


def _work(pipe: Connection) -> None:
    from briefing.naming.parsing import parse_text  # noqa: PLC0415  (in the process alone)

    parse_text("Ready.")
    while True:
        function, one = pipe.recv()
        pipe.send(function(one))
