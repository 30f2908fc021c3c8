"""Pelican's run: stage, check, exchange. The law: the whole, right site is published and the exit
code is 0; or nothing has changed, the code is not 0, and every fault is named.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pelican
from pelican import Pelican

from briefing.cache import Store
from briefing.model import Note, Problem
from briefing.shell import report
from briefing.shell.faults import of_the_system
from briefing.shell.inputs import read_inputs
from briefing.shell.progress import Progress
from briefing.shell.running import BUILD, Build, Refusal, Walk
from briefing.shell.staging import check, publishing, unchanged
from briefing.shell.staging.ledger import Ledger
from briefing.shell.staging.manifest import (
    Manifest,
    clean_ledger,
    load_head,
    load_manifest,
    save_manifest,
)
from briefing.shell.staging.publishing import Places
from briefing.shell.staging.writer import Stage
from briefing.shell.versions import version_of

if TYPE_CHECKING:
    from briefing.shell.beside import Beside

SELDOM = (
    1_000_000  # new objects: a build makes few cycles, and looking for them took a quarter of it
)


class Publisher(Pelican):
    """The class behind the plain command ``pelican content``."""

    def __init__(self, settings: dict) -> None:
        wanted = [str(getattr(plugin, "__name__", plugin)) for plugin in settings["PLUGINS"] or ()]
        super().__init__(settings)
        missing = [name for name in wanted if not any(_is(p, name) for p in self.plugins)]
        if missing or "briefing" not in wanted:
            faults = [
                Problem("pelicanconf.py", 0, f"the plugin {name} could not be loaded", "install it")
                for name in missing or ["briefing"]
            ]
            report.say(report.refusal(faults, self.output_path))
            sys.exit(1)

    def run(self) -> None:
        """Build the site and publish it, or say why not."""
        began = time.monotonic()
        settings_before = {"OUTPUT_PATH": self.settings["OUTPUT_PATH"]}
        umask, collecting = os.umask(0o022), gc.get_threshold()
        if gc.get_freeze_count():  # of a build before, which nobody has thawed
            gc.unfreeze()
            gc.collect()
        gc.set_threshold(SELDOM)
        places = Places(Path(self.output_path))
        try:
            text = self._publish(places)
        except Refusal as refusal:
            self._refuse(refusal.problems, places)
        except publishing.Refused as refused:
            self._refuse([Problem(refused.path, 0, refused.what, refused.mend)], places)
        except OSError as error:
            self._refuse([of_the_system(error, self._root())], places)
        except KeyboardInterrupt:
            sys.exit(130)
        else:
            took = time.monotonic() - began
            if not _quiet():
                report.tidy(f"{text.rstrip()} after {took:.1f} s\n")
        finally:
            os.umask(umask)
            gc.freeze()  # whoever ends now needs no last look; whoever goes on thaws
            gc.set_threshold(*collecting)
            self.output_path = settings_before["OUTPUT_PATH"]
            self.settings["OUTPUT_PATH"] = self.output_path
            self.settings.pop(BUILD, None)

    def _publish(self, places: Places) -> str:
        """Steps 1-7 of a build; returns the summary."""
        sources = self._sources()
        publishing.guard(places.output, sources)
        with publishing.locked(places.yard, _waiting):
            publishing.guard(places.output, sources)
            notes = []
            if publishing.recover(places):
                notes = [Note("", 0, "a build was killed: its old site has been put back")]
            version, walk = version_of(self.settings, Path(self.theme)), self._walk()
            key = unchanged.key_of(walk)
            if not notes and (stands := self._standing(places, version, key)):
                return stands
            try:
                return self._build(places, notes, version, walk, key)
            finally:
                publishing.remove(places.stage)

    def _standing(self, places: Places, version: str, key: str) -> str:
        """The summary of a site that a build would not change; "" if it might."""
        head, stamps = load_head(places.manifest, version)
        if not self._alone() or not unchanged.holds(places.output, head, stamps, key):
            return ""
        stays = f"nothing has changed: {os.path.relpath(places.output)}/ stays as it is"
        return f"{head.standing}site\t{'all is right' if self._trial() else stays}\n"

    def _walk(self) -> Walk:
        """What a build will read; nothing is read yet."""
        seeds = self._root() / self.settings.get("BRIEFING_SEEDS", "seeds")
        return Walk(*read_inputs(seeds, Path(self.path)))

    def _sources(self) -> list[Path]:
        root = self._root()
        names = [root / "plugins", root / self.settings.get("BRIEFING_SEEDS", "seeds")]
        return [Path(self.path), Path(self.theme), *names]

    def _root(self) -> Path:
        """The folder of the project: that of content/."""
        return Path(self.path).parent

    def _build(self, places: Places, notes: list[Note], version: str, walk: Walk, key: str) -> str:
        """Steps 3-7: make the site aside, look at it, exchange it; returns the summary."""
        build = self._begun(places, notes, version, walk)
        with closing(build.stage):
            self._made(build)
            self._check(build)
            return self._exchanged(places, build, key)

    def _begun(self, places: Places, notes: list[Note], version: str, walk: Walk) -> Build:
        store = Store(self._root() / ".build" / "cache.sqlite")
        places.stage.mkdir(mode=publishing.FOLDER_MODE)
        beside = self._beside(walk, store)  # before the house, which takes as long to import
        _import_the_house()
        stage = Stage(
            places.stage,
            places.output,
            Manifest(version),
            Manifest(version),
            self.settings["SITEURL"].rstrip("/"),
        )
        stage.reader.site_url = stage.site_url
        notes += [Note("", 0, note) for note in store.notes]
        store.notes.clear()  # told to the editor, not to readers: pages do not depend on it
        progress = Progress(None if _quiet() else sys.stderr)
        published = partial(self._published, places, version)
        self.settings[BUILD] = build = Build(
            stage,
            store,
            progress,
            self._root(),
            walk,
            published,
            self._alone(),
            beside,
            notes=notes,
        )
        self.output_path = self.settings["OUTPUT_PATH"] = str(places.stage)
        return build

    def _made(self, build: Build) -> None:
        """Let Pelican run its generators, ours among them."""
        try:
            super().run()
        finally:
            build.store.close()
            build.progress.close()
            if build.beside is not None:
                build.beside.close()

    def _exchanged(self, places: Places, build: Build, key: str) -> str:
        from briefing.shell.desk import after  # noqa: PLC0415  (not needed while nothing changes)

        stage = build.stage
        stage.after.inputs = key
        names = after.names_file(build.briefing, places.yard)
        stage.after.standing = report.standing(build.briefing, build.notes, names)
        clean_ledger(stage.ledger, stage.after)
        save_manifest(places.manifest, stage.after)
        news = "" if self._trial() else after.news(places, build.briefing)
        with publishing.uninterrupted():
            publishing.publish(places)
            publishing.remove(places.stage)
            publishing.remove(places.old)
        output = "" if self._trial() else os.path.relpath(places.output)
        done = build.work, stage.counts
        return news + report.summary(build.briefing, build.notes, *done, output, names)

    def _published(self, places: Places, version: str) -> tuple[Manifest, Ledger]:
        """What is known of the published site: nothing where another plugin may have changed it."""
        known = load_manifest(places.manifest, version) if self._alone() else Manifest(version)
        return known, Ledger(places.ledger, fresh=not known.entries)

    def _beside(self, walk: Walk, store: Store) -> Beside | None:
        """A process that gets the language model ready, where one is wanted."""
        from briefing.shell.beside import Beside, worth_it  # noqa: PLC0415  (not needed while nothing changes)
        from briefing.shell.executors import cores  # noqa: PLC0415

        processes = self.settings.get("BRIEFING_EXECUTOR", "processes") == "processes"
        wanted = processes and cores() > 1 and worth_it(walk.inputs.seeds, store)
        return Beside() if wanted else None

    def _check(self, build: Build) -> None:
        """Settle, look at everything, bring it to the disk. Raises Refusal."""
        from briefing.shell.generator import blame, of_editors  # noqa: PLC0415  (by now it is imported)

        stage = build.stage
        publishing.mark(stage.folder)
        files = check.files_of(stage, publishing.settle(stage.folder))
        problems = of_editors(check.check(stage, files, partial(blame, build)), build.briefing)
        problems += check.absent(
            stage.folder,
            {
                f"articles/{article.story.slug}.html": f"seeds/{article.story.source}"
                for article in build.briefing.articles
            },
        )
        if problems:
            raise Refusal(problems)
        stage.enter_the_rest(files.others)
        fresh = (path for path in stage.after.entries if not stage.reused(path))
        publishing.synchronise(stage.folder, fresh)

    def _alone(self) -> bool:
        """Whether no other plugin may change a page after it was made."""
        return self.settings["PLUGINS"] == ["briefing"]

    def _trial(self) -> bool:
        """Whether this is `invoke check`, which builds a site for nobody."""
        return bool(self.settings.get("BRIEFING_TRIAL"))

    def _refuse(self, problems: Sequence[Problem], places: Places) -> None:
        """Tell everything; end with 1, or let ``pelican -r`` wait for the next change."""
        build: Build | None = self.settings.get(BUILD)
        for note in sorted(set(build.notes if build else ())):
            report.say(report.line_of(note) + "\n")
        output = "" if self._trial() else os.path.relpath(places.output)
        report.say(report.refusal(problems, output))
        if not _watching():
            sys.exit(1)


def _import_the_house() -> None:
    """Import every room before anything is made; what is missing is named. Raises Refusal."""
    os.environ["TZ"] = "UTC"  # a library asks for the zone when it is imported, and may not know it
    try:
        import briefing.shell.generator  # noqa: F401, PLC0415  (not needed while nothing changes)
    except ImportError as error:
        mend = "install what requirements.txt pins"
        raise Refusal([Problem("pelicanconf.py", 0, str(error), mend)]) from error


def _is(plugin: object, name: str) -> bool:
    full = getattr(plugin, "__name__", "")
    return full == name or full.rpartition(".")[2] == name


def _waiting() -> None:
    report.say("another build is running; waiting for it to end\n")


def _quiet() -> bool:
    return logging.getLogger().getEffectiveLevel() >= logging.CRITICAL


def _watching() -> bool:
    """Whether this is ``pelican -r``, which must outlive a refusal."""
    try:
        return bool(pelican.parse_arguments().autoreload)
    except SystemExit:
        return False
