"""Atheris harness, by hand before a release: `python tests/fuzz_texts.py [seconds]`.

Any bytes -> a page that a browser reads back, or one named problem. Needs `pip install atheris`;
what it finds becomes an ``@example`` of the property it breaks.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "plugins"))

with atheris.instrument_imports(include=["briefing"]):
    from briefing import editing, naming, reading
    from briefing.model import Parse
    from briefing.shell.facts import Reader
    from briefing.showing import weave

HEAD = '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="x"></head>'
REGISTER = naming.build_register(())
READER = Reader()


def one(data: bytes) -> None:
    """One input through every door that takes bytes from outside."""
    editing.read_authority("content/actors/x.md", data)
    editing.read_sidecar("seeds/x.yaml", data)
    editing.read_page("content/pages/x.md", data)
    editing.read_question("content/questions/x.md", data)
    for suffix in ("txt", "md", "html"):
        stories, _ = reading.read_seed(f"x.{suffix}", data)
        for story in stories:
            named = naming.name_story(story, Parse(""), REGISTER, ())
            spans = [weave.marked(m.start, m.end) for m in named.mentions]
            body = weave.weave(story.text, 0, len(story.text), spans)
            page = READER.read("x.html", f"{HEAD}<body><p>{body}</p></body></html>")
            assert not page.faults, page.faults


if __name__ == "__main__":
    seconds = sys.argv.pop(1) if len(sys.argv) > 1 else "3600"
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", *sys.argv[1:]], one)
    atheris.Fuzz()
