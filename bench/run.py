"""N, peers -> a table of costs and ratios: cold, unchanged, after one edit, and the peers beside.

Every number is a median of whole processes of one run on one machine; only the ratios mean
anything elsewhere.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from .corpus import make
from .measure import Cost, alternating, cost_of, size_of
from .peers import PEERS, Peer

ROOT = Path(__file__).parent.parent
COLD = "cold, recognition stored"
SHARED = ("pelicanconf.py", "theme", "plugins")


def run(counts: list[int], against: list[str], rounds: int, show: Callable[[str], None]) -> None:
    """Measure every count and show one table each."""
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            show(f"\n### {count} articles\n")
            for line in table(Path(folder), count, against, rounds):
                show(line)


def table(folder: Path, count: int, against: list[str], rounds: int) -> Iterator[str]:
    """The lines of one Markdown table."""
    dossier = Dossier(folder / "dossier", count)
    first = dossier.build()
    peers = [peer for peer in PEERS if peer.name in against and peer.present()]
    sites = {peer.name: laid_out(peer, dossier.folder, folder / peer.name) for peer in peers}
    runs = {COLD: dossier.cold}
    runs |= {peer.name: peer_run(peer, sites[peer.name]) for peer in peers}
    costs = {"first analysis": first, **alternating(runs, rounds)}
    written = {COLD: size_of(dossier.folder / "output")}
    written |= {name: size_of(output_of(site)) for name, site in sites.items()}
    for name, change in dossier.changes().items():
        costs[name] = change()
    yield (
        "| run | wall s | CPU s | peak MiB | "
        + " | ".join(f"wall / {p.name}" for p in peers)
        + " |"
    )
    yield "|---|---|---|---|" + "---|" * len(peers)
    for name, cost in costs.items():
        ratios = [f"{cost.wall / costs[peer.name].wall:.2f}" for peer in peers]
        cells = [f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.memory:.0f}", *ratios]
        yield f"| {name} | " + " | ".join(cells) + " |"
    yield ""
    for name, (files, size) in written.items():
        each = 1e9 * costs[name].cpu / size
        yield f"{name}: {files:,} files, {size / 1e6:.1f} MB, {each:.0f} CPU ms a megabyte"
    yield from (f"{name}: not installed" for name in against if name not in sites)


def features(counts: list[int], show: Callable[[str], None]) -> None:
    """What each kind of file costs, for every count: in a process of its own, as a build is."""
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            dossier = Dossier(Path(folder) / "dossier", count)
            dossier.build()
            dossier.forget()
            command = [sys.executable, "-m", "bench.features", str(dossier.folder)]
            told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            show(f"\n### {count} articles\n")
            show(told.stdout[told.stdout.index("| what") :])


class Dossier:
    """A generated dossier in a folder of its own, and what can happen to it."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        make(folder, ROOT / "seeds", count)
        for name in SHARED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
        (folder / "content" / "pages").mkdir()
        shutil.copy(ROOT / "content" / "pages" / "method.md", folder / "content" / "pages")

    def build(self) -> Cost:
        pelican = str(Path(sys.executable).parent / "pelican")
        return cost_of([pelican, "content"], self.folder, {"COLUMNS": "200"})

    def cold(self) -> Cost:
        """Everything written anew; only what was recognised in the texts is stored."""
        self.forget()
        return self.build()

    def forget(self) -> None:
        """Remove what was published, and all that is stored but what was recognised."""
        shutil.rmtree(self.folder / "output")
        for path in (self.folder / ".build").glob("*"):
            if not path.name.startswith("cache.sqlite"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def changes(self) -> dict[str, Callable[[], Cost]]:
        """What an editor does in a day, each measured once after the one before."""
        return {
            "unchanged": self.build,
            "one text edited": self._after(self._edit),
            "one alias added": self._after(self._alias),
            "one text added": self._after(self._add),
            "template changed": self._after(self._template),
        }

    def _after(self, change: Callable[[], None]) -> Callable[[], Cost]:
        def changed() -> Cost:
            change()
            return self.build()

        return changed

    def _first(self, pattern: str) -> Path:
        return sorted(self.folder.glob(pattern))[0]

    def _edit(self) -> None:
        path = self._first("seeds/*.txt")
        path.write_text(path.read_text("utf-8") + "\nOne more sentence was added by the desk.\n")

    def _alias(self) -> None:
        path = self._first("content/locations/*.md")
        path.write_text(path.read_text("utf-8").replace("kind:", "aliases: [Newname]\nkind:", 1))

    def _add(self) -> None:
        text = self._first("seeds/*.txt").read_text("utf-8")
        (self.folder / "seeds" / "added.txt").write_text("One text more than before\n\n" + text)

    def _template(self) -> None:
        path = self.folder / "theme" / "templates" / "base.html"
        path.write_text(path.read_text("utf-8").replace("</body>", "<!-- changed --></body>"))


def laid_out(peer: Peer, corpus: Path, site: Path) -> Path:
    site.mkdir()
    peer.lay_out(corpus, site)
    return site


def output_of(site: Path) -> Path:
    """Where a peer has written: Hugo's folder, or that of the others."""
    public = site / "public"
    return public if public.is_dir() else site / "output"


def peer_run(peer: Peer, site: Path) -> Callable[[], Cost]:
    """A cold build of the peer's site: its output is removed before."""

    def built() -> Cost:
        shutil.rmtree(output_of(site), ignore_errors=True)
        return cost_of(peer.command(site), site, {})

    return built
