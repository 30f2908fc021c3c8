"""The list of breakages -> which of them the suite lets pass: `invoke mutate [--word WORD] [--quick]`.

Each breakage is made in a copy of the project, and the test that is named for it must fail, having
passed before. One that passes is a missing test. It is a task of its own, not part of the suite.
"""

# ruff: noqa: E501  (a table reads best with one place a line)

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TIME_OUT = 400  # seconds, on a busy machine; a mutation that hangs has its own
HANGING = 40  # seconds a test may take that is to fail by never ending
P = "plugins/briefing/"
SHELL, NAMING, SHOWING = P + "shell/", P + "naming/", P + "showing/"


@dataclass(frozen=True, slots=True)
class Mutation:
    """``old`` becomes ``new`` once in the file; ``tests`` (pytest arguments) must fail then, or
    never end, where the breakage ``hangs``."""

    name: str
    path: str
    old: str
    new: str
    tests: str
    hangs: bool = False


AUTHORITY, REGISTER = "tests/test_10_authority.py", "tests/test_12_register.py"
DECODE, CLEAN, NAMES = (
    "tests/test_20_decode.py",
    "tests/test_21_clean.py",
    "tests/test_35_register.py",
)
LINKING, COMPOSE = "tests/test_38_linking.py", "tests/test_51_compose.py"
WEAVE, ENTITY, OTHERS = (
    "tests/test_61_showing_weave.py",
    "tests/test_63_showing_entity.py",
    "tests/test_64_showing_other_pages.py",
)
TABLES, NOTES, GRAPH = (
    "tests/test_70_data_tables.py",
    "tests/test_71_data_annotations.py",
    "tests/test_72_data_graph.py",
)
INPUTS, STORED = "tests/test_80_inputs.py", "tests/test_80_stored_keys.py"
PUBLISHING, PRESSES, STRETCHES = (
    "tests/test_81_publishing.py",
    "tests/test_81_presses.py",
    "tests/test_81_stretches.py",
)
CHECK, REPORT = "tests/test_82_check.py", "tests/test_83_report.py"
COMMANDS, CRASHES = "tests/test_84_commands.py", "tests/test_85_crashes.py"
SAME, RIGHTS = "tests/test_86_reproducible.py", "tests/test_86_rights.py"
HOSTILE, PAGES = "tests/test_87_hostile.py", "tests/test_88_site_invariants.py"
WORK, GUARANTEES = "tests/test_89_work.py", "tests/test_89_guarantees.py"

BUILDING = (COMMANDS, CRASHES, SAME, RIGHTS, HOSTILE, WORK, PAGES, GUARANTEES)

MUTATIONS = (
    # text
    Mutation("text woven without escaping", SHOWING + "weave.py",
             "    if SPECIAL.search(text) is None:", "    if True:", WEAVE + " -k markup_in_a_text"),
    Mutation("quotes in an attribute", SHOWING + "weave.py", '{escape(value)}"', '{value}"',
             WEAVE + " -k form_and_doubt"),
    Mutation("autoescape off", "pelicanconf.py", '"autoescape": True', '"autoescape": False',
             HOSTILE + " -k no_text_becomes"),
    Mutation("a text's last piece dropped", SHOWING + "weave.py",
             "    pieces.append(content(text[at:end]))\n", "", WEAVE + " -k kept_whole"),
    Mutation("a text's last paragraph dropped", P + "reading/story.py", "    units = units_of(text)\n",
             "    units = units_of(text)\n    units = units[:-1] or units\n", CLEAN + " -k any_text_is_kept"),
    Mutation("a lone CR ends no line", P + "reading/text/layout.py", r'r"\r\n|\r|\n"', r'r"\r\n|\n"',
             DECODE + " -k any_common_encoding"),
    Mutation("controls kept", P + "reading/text/characters.py", '    (CONTROLS, "control characters left out"),\n', "",
             DECODE + " -k no_control"),
    Mutation("overrides kept", P + "reading/text/characters.py", '    (OVERRIDES, "direction overrides left out"),\n', "",
             DECODE + " -k no_control"),
    Mutation("stacks of accents kept", P + "reading/text/characters.py", "    text, count = STACK.subn(r\"\\1\", text)\n",
             "    count = 0\n", DECODE + " -k stacks"),
    Mutation("bad bytes in silence", P + "reading/text/decode.py", 'return Decoded(text, "utf-8", (note,))',
             'return Decoded(text, "utf-8")', DECODE + " -k damaged"),
    Mutation("binary data is a text", P + "reading/text/decode.py",
             "if controls > allowed * max(len(decoded.text), 1):", "if False:", DECODE + " -k no_text"),
    Mutation("overrides may pass", SHELL + "staging/characters.py", r"|\xe2\x80[\xaa-\xae]", "", CHECK + " -k forbidden"),
    # names
    Mutation("names inside words", NAMING + "known/register.py",
             "if is_whole(levelled.text, start, end) and webs", "if webs", NAMES + " -k whole_words"),
    Mutation("the shortest name first", NAMING + "known/register.py",
             "(hit.start, -hit.end, hit.nearness", "(hit.start, hit.end, hit.nearness", NAMES + " -k whole_words"),
    Mutation("names found one letter on", NAMING + "known/register.py",
             "Hit(*levelled.span(start, end),", "Hit(*levelled.span(start + 1, end),", NAMES + " -k whole_words"),
    Mutation("mentions begin one letter on", NAMING + "linking.py",
             "m.start,", "m.start + 1,", PAGES + " -k span_of_its_own"),
    Mutation("mentions end one letter early", NAMING + "linking.py",
             "m.end,", "m.end - 1,", PAGES + " -k span_of_its_own"),
    Mutation("one id for all mentions of a name", NAMING + "linking.py",
             "_free_id(parts, taken)", "_free_id(parts[:2], set())", LINKING + " -k unique"),
    Mutation("device names for texts' names", NAMING + "corpus/settled/settle.py",
             'return f"{slug}-{sort}" if RESERVED.fullmatch(slug) else slug', "return slug",
             GUARANTEES + " -k collide"),
    Mutation("long slugs", P + "reading/slugs.py", "MAX_LENGTH = 60", "MAX_LENGTH = 250", CLEAN + " -k slug"),
    Mutation("two texts of one slug", P + "intake.py", "            if other != story.source:\n", "            if False:\n",
             COMPOSE + " -k pinned"),
    Mutation("an old address that is taken", P + "assembly.py",
             "        if f\"{authority.ref.split('/')[0]}/{old}\" in taken\n", "        if False\n", GUARANTEES + " -k old_address"),
    Mutation("two things of one address", SHELL + "staging/writer.py",
             "            self.faults.append((item.path, TWICE))\n            return False\n",
             "            return False\n", PRESSES + " -k one_address"),
    Mutation("a missing model unsaid", SHELL + "report.py",
             "{printable(briefing.recogniser) or NO_MODEL}", "{printable(briefing.recogniser)}",
             GUARANTEES + " -k without_a_language"),
    # files
    Mutation("links followed when a file is opened", SHELL + "inputs.py",
             'getattr(os, "O_NOFOLLOW", 0)', "0", INPUTS + " -k turns_into_a_link"),
    Mutation("folders followed", SHELL + "inputs.py", "entry.is_dir(follow_symlinks=False)",
             "entry.is_dir()", INPUTS + " -k links_are"),
    Mutation("a pipe opened blocking", SHELL + "inputs.py", '| getattr(os, "O_NONBLOCK", 0)', "",
             INPUTS + " -k pipe", hangs=True),
    Mutation("a missing folder ignored", SHELL + "inputs.py",
             "found.problems.append(Problem(f\"{name}/\", 0, \"there is no such folder\", mend))",
             "pass", INPUTS + " -k missing"),
    Mutation("an unreadable folder ignored", SHELL + "inputs.py",
             "        found.problems.append(_unreadable(f\"{name}/{below}\".rstrip(\"/\") + \"/\", error))\n", "",
             INPUTS + " -k folder_that_cannot"),
    Mutation("an unreadable file ignored", SHELL + "inputs.py",
             'found.problems.append(Problem(told, 0, "it cannot be read", "give yourself the right to"))',
             "pass", INPUTS + " -k file_that_cannot"),
    Mutation("the size limit ignored", SHELL + "inputs.py", "elif status.st_size > SIZE_LIMIT:", "elif False:",
             INPUTS + " -k limit"),
    Mutation("a file that grows is read", SHELL + "inputs.py", "    if len(data) > SIZE_LIMIT:", "    if False:",
             INPUTS + " -k grows"),
    Mutation("an unsorted walk", SHELL + "inputs.py", "    found.files.sort(key=lambda file: file.path)\n", "",
             INPUTS + " -k order"),
    Mutation("left out in silence", SHELL + "inputs.py",
             'found.notes.append(Note(f"{name}/{path}", 0, f"left out: {reason}"))', "pass", INPUTS + " -k left_out"),
    Mutation("names of other bytes", SHELL + "inputs.py", "elif not _speakable(path):", "elif False:",
             INPUTS + " -k no_text"),
    Mutation("raw file name in the log", SHELL + "report.py",
             'return text if text.isprintable() else "".join(_escaped(c) for c in text)',
             "return text", REPORT),
    Mutation("a lost seed unsaid", SHELL + "generator.py",
             "    return [Problem(seed, 0, \"it became no page\", mend) for seed in gone]", "    return []", REPORT + " -k lost"),
    Mutation("a number sign ends a seed's name", P + "model/kinds.py",
             "    return file if number.isdecimal() else source", '    return source.split("#", 1)[0]',
             GUARANTEES + " -k any_sign"),
    Mutation("entities of a Word document", P + "reading/formats/word.py", "if any(_declares(", "if False and any(_declares(",
             "tests/test_24_formats.py -k entities"),
    Mutation("an endless line in a mail's head", P + "reading/formats/mail.py", "len(value) > LONGEST", "False",
             "tests/test_24_formats.py -k endless"),
    # editors
    Mutation("a key twice", P + "editing/tree.py", "        if key.text in pairs:\n", "        if False:\n",
             AUTHORITY + " -k fault_is_told"),
    Mutation("YAML anchors accepted", P + "editing/tree.py", "    if event.anchor is not None:\n", "    if False:\n",
             AUTHORITY + " -k fault_is_told"),
    Mutation("YAML aliases accepted", P + "editing/tree.py",
             '        raise Refused(line, f"a YAML alias (*{event.anchor})", "write the value out")\n',
             '        return Scalar(line, "x")\n', AUTHORITY + " -k fault_is_told"),
    Mutation("YAML tags accepted", P + "editing/tree.py", "    if event.tag is not None:\n", "    if False:\n",
             AUTHORITY + " -k fault_is_told"),
    Mutation("unknown keys accepted", P + "editing/fields.py", "        if key not in allowed:\n", "        if False:\n",
             AUTHORITY + " -k fault_is_told"),
    Mutation("coordinates by exclusion", P + "editing/fields.py",
             "if -90 <= latitude <= 90 and -180 <= longitude <= 180:", "if True:", AUTHORITY + " -k impossible_coordinates"),
    Mutation("part_of may be a circle", P + "editing/register.py", "        problems += _cycle(authority, known)\n", "",
             REGISTER + " -k circle"),
    Mutation("faults do not stop the build", P + "compose.py", "    if problems:\n", "    if False:\n",
             COMPOSE + " -k every_problem"),
    Mutation("any address of a site", SHELL + "settings.py", "    if address and not", "    if False and not",
             "tests/test_83_settings.py"),
    Mutation("two sidecars of a text", P + "intake.py", "        elif stem(file.path) in seen:\n", "        elif False:\n",
             COMPOSE + " -k two_sidecars"),
    # what is stored
    Mutation("stories outlive their code", P + "intake.py", '            version_of("reading"),\n', "",
             STORED + " -k room"),
    Mutation("authorities outlive their code", P + "intake.py", 'digest(version_of("editing"), file.path', "digest(file.path",
             STORED + " -k room"),
    Mutation("parses outlive their code", P + "analysis.py", 'digest(version_of("naming"), recogniser(), reads', "digest(recogniser(), reads",
             STORED + " -k room"),
    Mutation("evidence outlives its code", P + "analysis.py", 'digest(version_of("evidence"), named, dating)', "digest(named, dating)",
             STORED + " -k room"),
    Mutation("parses outlive the model", P + "analysis.py", "recogniser(), reads", "reads",
             STORED + " -k model"),
    Mutation("names outlive an alias", P + "analysis.py", "head, touched, decisions)", "head, decisions)",
             COMPOSE + " -k alias"),
    Mutation("names outlive a decision", P + "analysis.py", "head, touched, decisions)", "head, touched)",
             STORED + " -k decision"),
    Mutation("a story outlives its sidecar", P + "intake.py",
             'sidecars[stem(file.path)][1] if stem(file.path) in sidecars else "",', '"",', STORED + " -k sidecar"),
    Mutation("evidence outlives its day", P + "analysis.py", 'digest(version_of("evidence"), named, dating)',
             'digest(version_of("evidence"), named)', STORED + " -k day"),
    Mutation("pages outlive their templates", SHELL + "versions.py",
             "code_version(HOUSE, theme, *overrides)", "code_version(HOUSE, *overrides)", WORK + " -k template"),
    Mutation("pages outlive the settings", SHELL + "versions.py",
             "_versions(), told))", "_versions()))", WORK + " -k template"),
    # copies of the process
    Mutation("a copy's failure swallowed", SHELL + "staging/presses.py",
             "        _in_copies(items, stage, make, copies, told)\n",
             "        _in_copies(items, stage, make, copies, told)\n        return\n", PRESSES + " -k fails_at"),
    Mutation("half of a file is left by a copy", SHELL + "staging/presses.py",
             "            (stage.folder / item.path).unlink(missing_ok=True)\n", "            pass\n", PRESSES + " -k fails_at"),
    Mutation("what a copy found is not told", SHELL + "staging/writer.py", "        self.faults.extend(faults)\n", "",
             PRESSES + " -k faults"),
    Mutation("copies outlive their parent", SHELL + "staging/presses.py", "            os.kill(process, signal.SIGKILL)\n",
             "            pass\n", PRESSES + " -k ends_its_copies"),
    # publishing
    Mutation("old folder removed before the rename", SHELL + "staging/publishing.py",
             "    elif not exchange(places.stage, places.output):",
             "    elif not (remove(places.output) or exchange(places.stage, places.output)):",
             PUBLISHING),
    Mutation("copied over instead of exchanged", SHELL + "staging/publishing.py",
             "    elif not exchange(places.stage, places.output):\n        exchange_by_renames(places)\n",
             "    else:\n        shutil.copytree(places.stage, places.output, dirs_exist_ok=True)\n",
             PUBLISHING + " -k as_a_whole"),
    Mutation("two renames without recovery", SHELL + "staging/publishing.py",
             "if is_marked(places.old) and", "if False and", PUBLISHING + " -k renames"),
    Mutation("no lock", SHELL + "staging/publishing.py", "        _lock(handle, waiting)\n", "", PUBLISHING + " -k second_build"),
    Mutation("marker not asked for", SHELL + "staging/publishing.py",
             "if not is_marked(output) and any(output.iterdir()):", "if False:", PUBLISHING + " -k somebody_else"),
    Mutation("modes left as made", SHELL + "staging/publishing.py", "            os.chmod(entry.path, wanted)\n",
             "            pass\n", PUBLISHING + " -k modes"),
    Mutation("nothing synced", SHELL + "staging/publishing.py", "        os.fsync(handle)\n",
             "        pass\n", PUBLISHING + " -k disk"),
    Mutation("a failed build leaves its stage", SHELL + "publisher.py",
             "            finally:\n                publishing.remove(places.stage)\n",
             "            finally:\n                pass\n", CRASHES + " -k full_disk"),
    Mutation("interrupt swallowed", "pelicanconf.py", "sys.exit(130)", "None", CRASHES + " -k interrupt_at"),
    Mutation("problems end with 0", SHELL + "publisher.py",
             "        if not _watching():\n            sys.exit(1)", "        return",
             COMMANDS + " -k fault_is"),
    Mutation("the summary swallowed", SHELL + "publisher.py",
             'report.tidy(f"{text.rstrip()} after {took:.1f} s\\n")', "pass", COMMANDS + " -k says_what_it_did"),
    Mutation("the refusal swallowed", SHELL + "publisher.py",
             "        report.say(report.refusal(problems, output))\n        if not", "        if not",
             COMMANDS + " -k fault_is"),
    Mutation("the watcher is ended", SHELL + "publisher.py", "if not _watching():", "if True:",
             COMMANDS + " -k reloading"),
    Mutation("a missing plugin is no fault", SHELL + "publisher.py", "if missing or", "if False and",
             COMMANDS + " -k missing_plugin"),
    Mutation("another theme's template", SHELL + "theme.py",
             "    environment.loader = ", "    _ = ",
             COMMANDS + " -k missing_template"),
    # the check of the stage
    Mutation("one direction unchecked", SHELL + "staging/check.py", "if (mentions - lines) % WORD:",
             "if False:", CHECK + " -k one_to_one"),
    Mutation("fragments unchecked", SHELL + "staging/check.py", "asked.difference(stage.facts(target).ids)", "set()", CHECK + " -k fault_of_a_page"),
    Mutation("pages that are gone unchecked", SHELL + "staging/check.py", "    if target not in files:\n", "    if False:\n",
             CHECK + " -k fault_of_a_page"),
    Mutation("a missing page unsaid", SHELL + "staging/check.py", "        if not (stage_folder / path).is_file()\n", "        if False\n",
             CHECK + " -k must_be_there"),
    Mutation("duplicate ids pass", SHELL + "staging/pages.py", "    if value in page.ids:", "    if False:", CHECK + " -k fault_of_a_page"),
    Mutation("links may nest", SHELL + "staging/pages.py", "        if self.in_link:", "        if False:", CHECK + " -k fault_of_a_page"),
    Mutation("foreign addresses pass", SHELL + "staging/pages.py",
             'return address.startswith("//") or bool(SCHEME.match(address))', "return False", CHECK + " -k fault_of_a_page"),
    Mutation("no policy asked for", SHELL + "staging/pages.py", "if POLICY not in text:", "if False:", CHECK + " -k policy"),
    Mutation("NaN is JSON", SHELL + "staging/formats.py", "    if path.endswith(JSON_SUFFIXES):", "    if False:",
             CHECK + " -k other_formats"),
    Mutation("XML is not parsed", SHELL + "staging/formats.py", '    parser.Parse(text.encode("utf-8"), True)\n', "",
             CHECK + " -k other_formats"),
    Mutation("any sign in a data file", SHELL + "staging/formats.py", "    if bad and not", "    if False and not",
             CHECK + " -k other_formats"),
    Mutation("device names allowed", SHELL + "staging/check.py", 'if part.split(".")[0] in DEVICES:', "if False:",
             CHECK + " -k unsafe_name"),
    # pages and files
    Mutation("one backlink dropped", SHOWING + "entity/in_context.py", "    for i, k in lines:\n        by_article",
             "    for i, k in lines[1:] or lines:\n        by_article", ENTITY + " -k one_to_one"),
    Mutation("a dropped backlink is published", SHOWING + "entity/in_context.py", "    for i, k in lines:\n        by_article",
             "    for i, k in lines[1:] or lines:\n        by_article", PAGES + " -k both_ways"),
    Mutation("redirects dropped", SHOWING + "pages/plain.py", "in moved.items():", "in ():",
             OTHERS + " -k redirect"),
    Mutation("no redirect of an article", P + "assembly.py", "        for old in article.story.formerly:\n", "        for old in ():\n",
             GUARANTEES + " -k moved"),
    Mutation("no redirect of an entity", P + "assembly.py", "        for old in authority.formerly\n    }", "        for old in ()\n    }",
             GUARANTEES + " -k moved"),
    Mutation("rights ignored in TEI", P + "data/tei.py", 'if story.rights == "full":', "if True:", TABLES + " -k may_not_be_shown"),
    Mutation("rights ignored in annotations", P + "data/annotations.py", '    if article.story.rights == "full":', "    if True:",
             TABLES + " -k may_not_be_shown"),
    Mutation("rights ignored in tables", P + "data/spots.py", '    if span is None or story.rights != "full":', "    if span is None:",
             TABLES + " -k may_not_be_shown"),
    Mutation("rights ignored in figures", P + "data/rows.py", '    free = article.story.rights == "full"\n', "    free = True\n",
             RIGHTS + " -k no_file"),
    Mutation("rights ignored for speakers", P + "data/spots.py", '    words = instead if story.rights == "full" else ""\n', "    words = instead\n",
             RIGHTS + " -k no_file"),
    Mutation("rights ignored in texts", P + "data/__init__.py", '    if article.story.rights == "full":\n', "    if True:\n",
             TABLES + " -k may_not_be_shown"),
    Mutation("rights ignored on a page", P + "model/story.py",
             '        if self.rights == "headline":\n            return self.blocks[0].end\n', "", RIGHTS + " -k no_file"),
    Mutation("a stale page is reused", SHELL + "staging/writer.py", "entry.fingerprint != fingerprint", "False",
             SAME + " -k warm"),
    Mutation("a touched page is reused", SHELL + "staging/manifest.py",
             "stamp_of(status) == entry.stamp", "True", PRESSES + " -k touched"),
    Mutation("lines are taken over from a touched file", SHELL + "staging/writer.py",
             "entry.index.length and untouched(source, entry)", "entry.index.length",
             STRETCHES + " -k touched"),
    Mutation("a text that fails takes the site with it", P + "one_text.py",
             '        return Evidence(), (failure("nothing is told of what it says", error),)', "        raise",
             COMPOSE + " -k harms_no_other"),
    Mutation("a failing text is not told", P + "one_text.py",
             "(*named.notes, *failed)", "named.notes", COMPOSE + " -k harms_no_other"),
    Mutation("work that nobody takes is waited for", SHELL + "executors.py",
             "            self._call_queue.cancel_join_thread()", "            pass",
             "tests/test_52_executors.py -k given_up", hangs=True),
    Mutation("dead processes end the build", P + "crew.py",
             "        except BrokenExecutor:\n            self._left_alone()", "        except ZeroDivisionError:\n            self._left_alone()",
             "tests/test_52_executors.py -k that_die"),
    Mutation("keys outlive an authority", P + "analysis.py", "            self._encoded,\n", "", COMPOSE + " -k alias"),
    Mutation("a clock in a page", SHELL + "generator.py", 'name=settings["SITENAME"],',
             'name=settings["SITENAME"] + str(__import__("time").time()),', SAME + " -k clock"),
    Mutation("the machine's folder in a page", SHELL + "generator.py", 'name=settings["SITENAME"],',
             'name=settings["SITENAME"] + str(Path(settings["PATH"]).resolve()),', SAME + " -k another_folder"),
    Mutation("the order of a set in a page", P + "assembly.py", "        for ref in sorted(kept)\n", "        for ref in kept\n",
             SAME + " -k another_folder"),
)  # fmt: skip


def survives(mutation: Mutation, copy: Path) -> str:
    """Why the mutation is not caught, or "" if the named tests fail under it."""
    path = copy / mutation.path
    source = path.read_text("utf-8")
    if source.count(mutation.old) < 1:
        return "its place is not in the source any more"
    written(path, source.replace(mutation.old, mutation.new, 1))
    try:
        code = run(mutation.tests, copy, HANGING if mutation.hangs else TIME_OUT)
    finally:
        written(path, source)
    if code is None:
        return "" if mutation.hangs else f"no answer within {TIME_OUT} s"
    return "" if code == 1 else f"the tests pass (pytest: {code})"


def written(path: Path, text: str) -> None:
    """Write, with a time of its own: compiled code goes by size and whole seconds."""
    last = path.stat().st_mtime
    path.write_text(text, "utf-8")
    os.utime(path, (last + 2, last + 2))


def run(tests: str, copy: Path, seconds: float) -> int | None:
    """The exit code of pytest in the copy; None if it did not end in time."""
    path, _, words = tests.partition(" -k ")
    chosen = [path, "-k", words] if words else [path]
    command = [sys.executable, "-m", "pytest", "-x", "-q", *chosen]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}  # nobody waits for a pipe
    with subprocess.Popen(command, cwd=copy, start_new_session=True, **quiet) as pytest:
        try:
            return pytest.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(pytest.pid, signal.SIGKILL)  # whatever the tests have begun hangs with them
            return None


def main() -> int:
    """Run the mutations whose name holds the word, or those that build no site; 1 if one survives."""
    quick = "--quick" in sys.argv
    word = " ".join(argument for argument in sys.argv[1:] if argument != "--quick")
    left = []
    sound: dict[str, bool] = {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        ignored = shutil.ignore_patterns(".git", ".venv", "output", ".build", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=ignored, symlinks=True)
        for mutation in MUTATIONS:
            if word not in mutation.name or (quick and mutation.tests.startswith(BUILDING)):
                continue
            began = time.monotonic()
            if mutation.tests not in sound:
                sound[mutation.tests] = run(mutation.tests, copy, TIME_OUT) == 0
            why = survives(mutation, copy) if sound[mutation.tests] else "its tests fail without it"
            print(
                f"{mutation.name}: {why or 'caught'} ({time.monotonic() - began:.0f} s)", flush=True
            )
            left += [mutation.name] if why else []
    print(f"{len(left)} survive{': ' if left else ''}{', '.join(left)}")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
