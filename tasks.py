"""The desk's commands: `invoke --list` shows them, `invoke --help NAME` explains one."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

from invoke import Argument, Context, Exit, Task, task

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))


def _python(c: Context, line: str) -> None:
    """Run ``python -m <line>`` with the interpreter that runs invoke, and pass its exit code on."""
    c.run(f'"{sys.executable}" -m {line}', pty=sys.stdout.isatty())


def _desk(work: Callable[[], int | None]) -> None:
    """Do some of the desk's work; what cannot be done is told in words and is exit code 1."""
    from briefing.shell.desk.desk import DeskError  # noqa: PLC0415  (only these commands need it)

    try:
        code = work() or 0
    except DeskError as error:
        raise Exit(str(error), 1) from None
    if code:
        raise Exit(code=code)


class ManyFiles(Task):
    """A task with as many files as are typed after its name, which Invoke itself cannot have.

    They end where another task is typed (`invoke add a.txt build`), unless a file is called so.
    """

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        typed = sys.argv[sys.argv.index(self.name) + 1 :] if self.name in sys.argv else []
        files = [one for one in takewhile(_no_task, typed) if not one.startswith("-")]
        return [
            Argument(name=f"file-{n}", positional=True, help="a text, a folder or a 'pattern*'")
            for n in range(1, len(files) + 1)
        ]


def _no_task(word: str) -> bool:
    tasks = {one.name.replace("_", "-") for one in globals().values() if isinstance(one, Task)}
    return word not in tasks or Path(word).exists()


# --- every day ---------------------------------------------------------------------------------


@task
def build(c: Context) -> None:
    """Build the site into output/ (the same as `pelican content`)."""
    _python(c, "pelican content")


@task(help={"port": "where to listen on this machine (8000)"})
def serve(c: Context, port: int = 8000) -> None:
    """Build, show the site at http://127.0.0.1:8000 and rebuild whenever something is saved."""
    _python(c, f"plugins.briefing.shell.desk.serving {int(port)}")


@task(klass=ManyFiles)
def add(c: Context, **files: str) -> None:
    """Copy texts into seeds/ under clean names and say what was understood: invoke add FILE..."""
    from briefing.shell.desk import adding  # noqa: PLC0415

    paths = [path for path in files.values() if path]
    if not paths:
        raise Exit("say which: invoke add FILE...", 1)
    _desk(lambda: adding.report(adding.add(paths, ROOT), ROOT))


@task
def check(c: Context) -> None:
    """Check everything the build checks, without publishing anything."""
    _python(c, "pelican content -o .build/check/output -e BRIEFING_TRIAL=true")


@task(help={"limit": "how many of each sort to show here, 0 = all (10)"})
def review(c: Context, limit: int = 10) -> None:
    """List new, doubtful, perhaps-same and unlinked names, each with its sentences."""
    from rich.console import Console  # noqa: PLC0415

    from briefing.shell.desk import desk, report, waiting  # noqa: PLC0415

    def work() -> None:
        groups = waiting.review(desk.open_dossier(ROOT).briefing)
        report.show(groups, int(limit), Console(highlight=False))
        desk.tell(f"all of it: {report.publish(groups, ROOT)}")

    _desk(work)


@task(
    help={
        "name": "a name, or its page: actors/anna-berg",
        "kind": "person, state, city, conference ... if the machine has it wrong",
        "title": "the name the page shall have",
        "id": "the page's file name, and so its address",
        "dry": "only say what would be written",
    }
)
def accept(  # noqa: PLR0913, PLR0917
    c: Context, name: str, kind: str = "", title: str = "", id: str = "", dry: bool = False
) -> None:
    """Write the page of a name nobody has checked yet: invoke accept "Anna Berg"."""
    _decide("accept", dry, name, kind=kind, title=title, id=id)


@task(
    help={
        "name": "the page that stays",
        "other": "the name or page that becomes part of it",
        "dry": "only say what would be written",
    }
)
def merge(c: Context, name: str, other: str, dry: bool = False) -> None:
    """Say that two names are one: the first keeps its page, the other leads there."""
    _decide("merge", dry, name, other)


@task(
    help={
        "name": "words that are no name, or a provisional page",
        "seed": "only in this text: seeds/FILE",
        "dry": "only say what would be written",
    }
)
def reject(c: Context, name: str, seed: str = "", dry: bool = False) -> None:
    """Say that words are no name: decided in the sidecars of the texts that have them."""
    _decide("reject", dry, name, seed=seed)


@task(
    help={
        "name": "a name or page",
        "other": "the other page; with --seed also a new name: 'John Smith (judge)'",
        "seed": "the text in which the name means the other: seeds/FILE",
        "dry": "only say what would be written",
    }
)
def split(c: Context, name: str, other: str, seed: str = "", dry: bool = False) -> None:
    """Say that two are two: everywhere, or with --seed that one text means another."""
    _decide("split", dry, name, other, seed=seed)


def _decide(what: str, dry: bool, *names: str, **more: str) -> None:
    from briefing.shell.desk import decide, desk  # noqa: PLC0415

    def work() -> None:
        dossier = desk.open_dossier(ROOT)
        desk.carry_out(dossier, getattr(decide, what)(dossier, *names, **more), dry)

    _desk(work)


@task(help={"since": "the folder of a published site, or its state.jsonl (output)"})
def changes(c: Context, since: str = "output") -> None:
    """Say what a build would change: new texts and names, and what is named more often."""
    from briefing.shell.desk import desk  # noqa: PLC0415
    from briefing.shell.desk import since as earlier  # noqa: PLC0415  (the option has that name)

    def work() -> None:
        dossier = desk.open_dossier(ROOT)
        for line in earlier.lines(earlier.changes(Path(since), dossier.briefing)):
            desk.tell(line)

    _desk(work)


# --- now and then ------------------------------------------------------------------------------


@task(
    help={
        "host": "rsync, s3, netlify or github (see docs/HOSTING.md), or by-hand: any other way",
        "to": "where to: user@host:/var/www/site/, a bucket, a site's id, a remote",
        "dry": "only say what would be run",
    }
)
def publish(c: Context, host: str, to: str = "", dry: bool = False) -> None:
    """Build, bring output/ to a host, and note in content/published.jsonl what readers now see:
    invoke publish rsync --to user@host:/var/www/, or invoke publish by-hand."""
    from briefing.shell.desk import desk, dossiers, since  # noqa: PLC0415

    def work() -> None:
        command = dossiers.command_for(host, to)
        if command:
            desk.tell(f"{'would run' if dry else 'running'}: {command}")
        elif dry:
            desk.tell("would build output/; bringing it to its host is yours")
        if not dry:
            _python(c, "pelican content")
            if command:
                c.run(command, pty=sys.stdout.isatty())
            desk.tell(since.record(ROOT))

    _desk(work)


@task(help={"folder": "a new folder", "name": "the dossier's name, shown on every page"})
def new_dossier(c: Context, folder: str, name: str = "Briefing") -> None:
    """Make a folder with all that is needed for a dossier on another subject."""
    from briefing.shell.desk import dossiers  # noqa: PLC0415

    _desk(lambda: dossiers.new_dossier(ROOT, Path(folder), name))


@task(
    help={
        "file": "a CSV with a column title, name or label; our own CSV; or Wikidata's JSON",
        "folder": "where new pages go: actors, locations or events (actors)",
        "kind": "their kind, where the file does not say",
        "dry": "only say what would be written",
    }
)
def import_names(
    c: Context, file: str, folder: str = "actors", kind: str = "", dry: bool = False
) -> None:
    """Take names and spellings from a list into authority pages."""
    from briefing.shell.desk import desk, exchange  # noqa: PLC0415

    def work() -> None:
        dossier = desk.open_dossier(ROOT)
        edits = exchange.take_in(dossier, Path(file), folder, kind)
        desk.carry_out(dossier, edits, dry)
        desk.tell(f"{len(edits)} {'page' if len(edits) == 1 else 'pages'}")

    _desk(work)


@task(help={"file": "the CSV to write"})
def export_names(c: Context, file: str) -> None:
    """Write all authority pages as one CSV, for OpenRefine or a spreadsheet, and back."""
    from briefing.shell.desk import desk, exchange  # noqa: PLC0415

    def work() -> None:
        authorities = desk.open_dossier(ROOT).authorities
        desk.write(Path(file), exchange.export(authorities))
        desk.tell(f"wrote {file}: {len(authorities)} pages; back with `invoke import-names {file}`")

    _desk(work)


# --- for those who change the program ----------------------------------------------------------
# A dossier made by `invoke new-dossier` has neither tests/ nor bench/, and none of these.


@task
def test(c: Context) -> None:
    """Run all tests."""
    _python(c, "pytest")


@task(
    help={"word": "only breakages whose name holds this word", "quick": "none that builds a site"}
)
def mutate(c: Context, word: str = "", quick: bool = False) -> None:
    """Break the program in one place after another and see that the named tests fail."""
    flags = " --quick" if quick else ""
    _python(c, f"tests.mutations.run{flags} {shlex.quote(word)}".rstrip())


@task
def lint(c: Context) -> None:
    """Check the code's style and order of imports (ruff)."""
    _python(c, "ruff check .")
    _python(c, "ruff format --check .")


@task(klass=ManyFiles)
def evaluate(c: Context, **files: str) -> None:
    """Measure recognition on annotated texts: invoke evaluate SET.jsonl..."""
    paths = " ".join(shlex.quote(str(Path(path).resolve())) for path in files.values() if path)
    with c.cd(str(ROOT / "tests")):
        c.run(f'"{sys.executable}" -m evaluate {paths}', env={"PYTHONPATH": str(ROOT / "plugins")})


@task(
    help={
        "n": "how many articles: 1000, or 200,1000 (1000)",
        "against": "peers beside it: pelican,hugo ... if they are installed",
        "features": "what each kind of file costs, instead",
    }
)
def bench(c: Context, n: str = "1000", against: str = "", features: bool = False) -> None:
    """Measure what a build costs, beside the peers that are installed."""
    peers = f" --against {shlex.quote(against)}" if against else ""
    _python(c, f"bench {shlex.quote(n)}{peers}{' --features' if features else ''}")


if not (ROOT / "tests").is_dir():
    del test, mutate, lint, evaluate, bench
