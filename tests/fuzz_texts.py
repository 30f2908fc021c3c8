"""Atheris harness, by hand before a release: `python tests/fuzz_texts.py [seconds] [corpus]`.

Any bytes -> a page that a browser reads back, or one named problem. Needs `pip install atheris`;
what it finds becomes an ``@example`` of the property it breaks.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "plugins"))

with atheris.instrument_imports(include=["briefing"]):
    from briefing import editing, evidence, naming, reading
    from briefing.model import Authority, Parse, Problem, Sidecar, Story
    from briefing.shell.staging.facts import Reader
    from briefing.showing import weave

HEAD = '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="x"></head>'
REGISTER = naming.build_register(())
READER = Reader()
CUT = b"\x00\n"  # an input may be two: an editor's page, and a text it names somebody in


def one(data: bytes) -> None:
    """One input through every door that takes bytes from outside."""
    page, _, text = data.partition(CUT)
    count = page.count(b"\n") + page.count(b"\r") + 1
    authority, faults = editing.read_authority("content/actors/x.md", page)
    sidecar, more = editing.read_sidecar("seeds/x.yaml", page)
    _, of_pages = editing.read_page("content/pages/x.md", page)
    _, of_questions = editing.read_question("content/questions/x.md", page)
    for fault in (*faults, *more, *of_pages, *of_questions):
        told(fault, count)
    register = REGISTER
    if authority is not None and text and not editing.check_authorities([authority]):
        register = naming.build_register((authority,))
    suffix = reading.SUFFIXES[len(data) % len(reading.SUFFIXES)]
    for name, given in (("x.txt", None), (f"x{suffix}", sidecar)):
        through(name, text or data, given, register, authority)


def told(fault: Problem, lines: int) -> None:
    """A problem is about a line of the file, and says what to do."""
    assert 0 <= fault.line <= lines, fault
    assert fault.what, fault
    assert fault.mend, fault


def through(
    name: str,
    data: bytes,
    sidecar: Sidecar | None,
    register: naming.Register,
    authority: Authority | None,
) -> None:
    """Read, named, gathered, woven: every span lies in the text, the page is what it should be."""
    stories, faults = reading.read_seed(name, data, sidecar)
    assert stories or faults, name
    for story in stories:
        named = naming.name_story(story, Parse(""), register, sidecar.decisions if sidecar else ())
        at = 0
        for mention in named.mentions:
            assert at <= mention.start < mention.end <= len(story.text), (mention, authority)
            at = mention.end
        evidence.gather(story, named, Parse(""))
        shown(story, [weave.marked(m.start, m.end) for m in named.mentions])


def shown(story: Story, spans: list[weave.Span]) -> None:
    """The text is on the page, and the page holds nothing that no page may hold."""
    body = weave.weave(story.text, 0, len(story.text), spans)
    assert body.striptags().split() == story.text.split()
    page = READER.read("x.html", f"{HEAD}<body><p>{body}</p></body></html>")
    assert not page.faults, page.faults


if __name__ == "__main__":
    seconds = sys.argv.pop(1) if len(sys.argv) > 1 else "3600"
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", *sys.argv[1:]], one)
    atheris.Fuzz()
