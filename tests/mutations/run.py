"""The list of breakages -> which of them the suite lets pass: `invoke mutate [--word WORD] [--quick]`.

Each breakage is made in a copy of the project, and the test that is named for it must fail. One
that passes is a missing test. It is a task of its own, not part of the suite: it takes an hour.
"""

# ruff: noqa: E501  (a table reads best with one place a line)

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TIME_OUT, SHORT = 300, 40  # seconds: for tests that build a site, for all others
SHELL = "plugins/briefing/shell/"


@dataclass(frozen=True, slots=True)
class Mutation:
    """``old`` becomes ``new`` once in the file; ``tests`` (pytest arguments) must fail then."""

    name: str
    path: str
    old: str
    new: str
    tests: str


INPUTS, PUBLISHING = "tests/test_80_inputs.py", "tests/test_81_publishing.py"
CHECK, REPORT = "tests/test_82_check.py", "tests/test_83_report.py"
COMMANDS, CRASHES = "tests/test_84_commands.py", "tests/test_85_crashes.py"
SAME, HOSTILE = "tests/test_86_reproducible.py", "tests/test_87_hostile.py"
PAGES, WORK = "tests/test_88_site_invariants.py", "tests/test_89_work.py"
GUARANTEES = "tests/test_89_guarantees.py"

BUILDING = (COMMANDS, CRASHES, SAME, HOSTILE, WORK, PAGES, GUARANTEES)

MUTATIONS = (
    # text
    Mutation("text woven without escaping", "plugins/briefing/showing/weave.py",
             "    return str(escape(text))", "    return text", GUARANTEES + " -k text_of_a_page"),
    Mutation("autoescape off", "pelicanconf.py", '"autoescape": True', '"autoescape": False', HOSTILE),
    Mutation("overrides may pass", SHELL + "facts.py", r"|\xe2\x80[\xaa-\xae]", "", CHECK),
    Mutation("a text's last piece dropped", "plugins/briefing/showing/weave.py",
             "    pieces.append(escaped(text[at:end]))\n", "", GUARANTEES + " -k text_of_a_page"),
    # names
    Mutation("device names for texts' names", "plugins/briefing/naming/corpus/settle.py",
             'return f"{slug}-{sort}" if RESERVED.fullmatch(slug) else slug', "return slug",
             GUARANTEES + " -k collide"),
    Mutation("a missing model unsaid", SHELL + "report.py", "        lines.append(NO_MODEL)\n",
             "        pass\n", GUARANTEES + " -k without_a_language"),
    # files
    Mutation("links followed when a file is opened", SHELL + "inputs.py",
             'getattr(os, "O_NOFOLLOW", 0)', "0", INPUTS + " -k turns_into_a_link"),
    Mutation("folders followed", SHELL + "inputs.py", "entry.is_dir(follow_symlinks=False)",
             "entry.is_dir()", INPUTS + " -k links_are"),
    Mutation("a pipe opened blocking", SHELL + "inputs.py", '| getattr(os, "O_NONBLOCK", 0)', "",
             INPUTS + " -k pipe"),
    Mutation("walk errors ignored", SHELL + "inputs.py",
             "found.problems.append(Problem(f\"{name}/\", 0, \"there is no such folder\", mend))",
             "pass", INPUTS + " -k missing"),
    Mutation("left out in silence", SHELL + "inputs.py",
             'found.notes.append(Note(f"{name}/{path}", 0, f"left out: {reason}"))', "pass", INPUTS),
    Mutation("raw file name in the log", SHELL + "report.py",
             'return text if text.isprintable() else "".join(_escaped(c) for c in text)',
             "return text", REPORT),
    # publishing
    Mutation("old folder removed before the rename", SHELL + "publishing.py",
             "    elif not exchange(places.stage, places.output):",
             "    elif not (remove(places.output) or exchange(places.stage, places.output)):",
             PUBLISHING),
    Mutation("two renames without recovery", SHELL + "publishing.py",
             "if is_marked(places.old) and", "if False and", PUBLISHING + " -k renames"),
    Mutation("no lock", SHELL + "publishing.py", "        _lock(handle, waiting)\n", "", PUBLISHING),
    Mutation("marker not asked for", SHELL + "publishing.py",
             "if not is_marked(output) and any(output.iterdir()):", "if False:", PUBLISHING),
    Mutation("modes left as made", SHELL + "publishing.py", "        os.chmod(path, mode)\n",
             "        pass\n", PUBLISHING + " -k modes"),
    Mutation("nothing synced", SHELL + "publishing.py", "        os.fsync(handle)\n",
             "        pass\n", PUBLISHING + " -k disk"),
    Mutation("interrupt swallowed", "pelicanconf.py", "sys.exit(130)", "None", CRASHES + " -k interrupt"),
    Mutation("problems end with 0", SHELL + "publisher.py",
             "        if not _watching():\n            sys.exit(1)", "        return",
             COMMANDS + " -k fault_is"),
    Mutation("the watcher is ended", SHELL + "publisher.py", "if not _watching():", "if True:",
             COMMANDS + " -k reloading"),
    Mutation("a missing plugin is no fault", SHELL + "publisher.py", "if missing or", "if False and",
             COMMANDS + " -k plugin"),
    Mutation("another theme's template", SHELL + "generator.py",
             "        self.env.loader = jinja2.FileSystemLoader(folders)", "        folders",
             COMMANDS + " -k missing_template"),
    # output
    Mutation("one direction unchecked", SHELL + "check.py", "if (mentions - lines) % WORD:",
             "if False:", CHECK + " -k one_to_one"),
    Mutation("fragments unchecked", SHELL + "check.py", "if fragment not in ids", "if False", CHECK),
    Mutation("duplicate ids pass", SHELL + "facts.py", "    if value in page.ids:", "    if False:", CHECK),
    Mutation("foreign addresses pass", SHELL + "facts.py",
             'return address.startswith("//") or bool(SCHEME.match(address))', "return False", CHECK),
    Mutation("no policy asked for", SHELL + "facts.py", "if POLICY not in text:", "if False:", CHECK),
    Mutation("NaN is JSON", SHELL + "check.py", 'raise ValueError(f"{name} is no JSON")', "return 0.0",
             CHECK),
    Mutation("device names allowed", SHELL + "check.py", 'if part.split(".")[0] in DEVICES:', "if False:",
             CHECK),
    Mutation("a stale page is reused", SHELL + "writer.py", "entry.fingerprint != fingerprint", "False",
             SAME + " -k warm"),
    Mutation("a touched page is reused", SHELL + "writer.py",
             "if stamp_of(status) != (entry.size, entry.changed, entry.inode):", "if False:", COMMANDS),
    Mutation("a clock in a page", SHELL + "generator.py", 'name=settings["SITENAME"],',
             'name=settings["SITENAME"] + str(__import__("time").time()),', SAME),
)  # fmt: skip


def survives(mutation: Mutation, copy: Path) -> str:
    """Why the mutation is not caught, or "" if the named tests fail under it."""
    path = copy / mutation.path
    source = path.read_text("utf-8")
    if source.count(mutation.old) < 1:
        return "its place is not in the source any more"
    path.write_text(source.replace(mutation.old, mutation.new, 1), "utf-8")
    try:
        arguments = [sys.executable, "-m", "pytest", "-x", "-q", *_split(mutation.tests)]
        done = subprocess.run(
            arguments,
            cwd=copy,
            capture_output=True,
            check=False,
            timeout=TIME_OUT if mutation.tests.startswith(BUILDING) else SHORT,
        )
        return "" if done.returncode == 1 else f"the tests pass (pytest: {done.returncode})"
    except subprocess.TimeoutExpired:
        return ""  # a build that never ends is a failure too
    finally:
        path.write_text(source, "utf-8")


def _split(tests: str) -> list[str]:
    path, _, words = tests.partition(" -k ")
    return [path, "-k", words] if words else [path]


def main() -> int:
    """Run the mutations whose name holds the word, or those that build no site; 1 if one survives."""
    quick = "--quick" in sys.argv
    word = " ".join(argument for argument in sys.argv[1:] if argument != "--quick")
    left = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        ignored = shutil.ignore_patterns(".git", ".venv", "output", ".build", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=ignored, symlinks=True)
        for mutation in MUTATIONS:
            if word in mutation.name and not (quick and mutation.tests.startswith(BUILDING)):
                why = survives(mutation, copy)
                print(f"{mutation.name}: {why or 'caught'}", flush=True)
                left += [mutation.name] if why else []
    print(f"{len(left)} survive")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
