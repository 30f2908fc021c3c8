"""Saved files -> a fresh site in the browser. The law: it only shows what `pelican content` built.

The pages in output/ stay as they are: the line that makes the browser reload is added on the way
out, and the page's content security policy, which would forbid it, is left out there as well.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import http.server
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

WATCHED = ("seeds", "content", "theme", "plugins", "pelicanconf.py")
INTERRUPTED = 130  # the exit code of a build that Ctrl-C has ended
FIRST_LOOK = 500  # milliseconds without a change after which the watch says so
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]{0,2000}>', re.IGNORECASE)
SCRIPT = b"""(function () {
  var seen = null;
  setInterval(function () {
    fetch("/__build").then(function (r) { return r.text(); }).then(function (now) {
      if (seen !== null && seen !== now) { location.reload(); }
      seen = now;
    }, function () {});
  }, 700);
})();
"""


class Counter:
    """How many builds have succeeded so far; the browser asks for it and reloads when it moves."""

    def __init__(self) -> None:
        self.value = 0


class Builds:
    """The plain command, again and again. It runs in this process, where the language model and all
    modules stay loaded, until the program itself is changed: from then on each build is begun anew.
    """

    def __init__(self) -> None:
        self._changed = False

    def __call__(self, saved: Iterable[Path]) -> bool:
        """Build as a user would; True when the site was published."""
        self._changed = self._changed or any(map(is_program, saved))
        return (_elsewhere if self._changed else _here)() == 0

    def prepare(self) -> None:
        """Load the language model while nobody waits for it."""
        with contextlib.suppress(ImportError):  # a first build that found no plugin
            from briefing.naming import parse_texts  # noqa: PLC0415

            list(parse_texts(["Ready."]))


def is_program(path: Path) -> bool:
    """Whether a saved file is code, which a running process does not read again."""
    return path.suffix == ".py" and path.name != "pelicanconf.py"


def _here() -> int:
    """The exit code. Raises KeyboardInterrupt, which the command itself turns into 130."""
    import pelican  # noqa: PLC0415  (half a second)

    try:
        pelican.main(["content"])
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            raise KeyboardInterrupt from ended
        return int(ended.code or 0)
    finally:
        gc.unfreeze()  # what the build held is free
        gc.collect()
    return 0


def _elsewhere() -> int:
    return subprocess.run([sys.executable, "-m", "pelican", "content"], check=False).returncode


def live(page: bytes) -> bytes:
    """The page with the reloading script and without the policy that would forbid it."""
    page = POLICY.sub(b"", page)
    line = b'<script src="/__reload.js"></script>'
    head, found, tail = page.rpartition(b"</body>")
    return head + line + found + tail if found else page + line


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files below output/, nothing cached, pages with the reloading line."""

    def __init__(self, *args: object, counter: Counter, **kwargs: object) -> None:
        self.counter = counter
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == "/__reload.js":
            return self._send(SCRIPT, "text/javascript")
        if path == "/__build":
            return self._send(str(self.counter.value).encode(), "text/plain")
        file = Path(self.translate_path(self.path))
        if file.is_dir() and path.endswith("/"):
            file = file / "index.html"
        if file.suffix == ".html" and file.is_file():
            return self._send(live(file.read_bytes()), "text/html; charset=utf-8")
        return super().do_GET()

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        return None


def watch(counter: Counter, folder: Path, ready: Callable[[], None]) -> None:
    """Build, then again after each burst of saved files; a failed build leaves the old site shown.

    The watch stands before the first build begins, so that nothing saved meanwhile is missed.
    """
    from watchfiles import watch as changes  # noqa: PLC0415  (only the live server needs it)

    paths = [folder / name for name in WATCHED if (folder / name).exists()]
    shown, build = False, Builds()
    for saved in changes(*paths, yield_on_timeout=True, rust_timeout=FIRST_LOOK):
        if (saved or not shown) and build(Path(path) for _, path in saved):
            counter.value += 1
        if not shown:
            shown = True
            ready()
            build.prepare()


def main(arguments: Sequence[str]) -> int:
    """Serve output/ on 127.0.0.1 at the given port until interrupted; port 0 = any free one."""
    port = int(arguments[0]) if arguments else 8000
    folder, counter = Path.cwd(), Counter()
    handler = functools.partial(Handler, counter=counter, directory=str(folder / "output"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    where = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        watch(counter, folder, lambda: print(f"Showing {where} (Ctrl-C ends it)", flush=True))
    except KeyboardInterrupt:
        return 0
    finally:
        server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
