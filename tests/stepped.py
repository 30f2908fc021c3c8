"""`pelican`, with something happening at a given step: the machine is unreliable.

    python stepped.py STEP[,STEP...] [pelican's arguments]

A step is ``module.name:when:count:action``: before or after the count-th call of a function of
the shell's room ``staging`` (or of ``os``), ``kill`` sends SIGKILL, ``interrupt`` SIGINT, ``full``
raises "no space left on device", ``false`` makes the function return False, each time.
"""

from __future__ import annotations

import errno
import importlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path


def act(action: str) -> None:
    """What happens to the process."""
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif action == "interrupt":
        os.kill(os.getpid(), signal.SIGINT)
    elif action == "full":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def step(real: Callable, when: str, count: int, action: str) -> Callable:
    """The function with something happening before or after its count-th call."""
    calls = []

    def wrapped(*args: object, **kwargs: object) -> object:
        calls.append(1)
        if action == "false":
            return False
        if when == "before" and len(calls) == count:
            act(action)
        value = real(*args, **kwargs)
        if when == "after" and len(calls) == count:
            act(action)
        return value

    return wrapped


def arrange(told: str) -> None:
    """Put one step into its place."""
    name, when, count, action = told.split(":")
    module, *path = name.split(".")
    owner = importlib.import_module("os" if module == "os" else f"briefing.shell.staging.{module}")
    for part in path[:-1]:
        owner = getattr(owner, part)
    setattr(owner, path[-1], step(getattr(owner, path[-1]), when, int(count), action))


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd() / "plugins"))
    steps = sys.argv.pop(1)
    for told in steps.split(","):
        arrange(told)
    from pelican import main

    main()
