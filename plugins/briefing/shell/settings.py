"""Settings of the dossier -> values a build can rely on. The law: a slip is told, never guessed at.

Pelican's own settings are Pelican's to read; these are the ones that begin with ``BRIEFING_``, and
the site's address and language, which stand on every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.editing.rights import ALL_OTHERS, folded, parties
from briefing.model import RIGHTS, Briefing, Note, Problem

FILE = "pelicanconf.py"
ADDRESS = re.compile(
    r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?(?:/[\w.~%+@!$,-]*)*"
)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
EXCERPT_WORDS = 60  # where the settings do not say


def problems(settings: Mapping[str, object]) -> tuple[Problem, ...]:
    """What is wrong with the settings; without problems the functions below cannot fail."""
    return tuple(_problems(settings))


def _problems(settings: Mapping[str, object]) -> Iterator[Problem]:
    address = settings.get("SITEURL", "")
    if address and not (isinstance(address, str) and ADDRESS.fullmatch(address)):
        mend = 'write https://example.org/dossier, without "?" and "#", or leave it empty'
        yield Problem(FILE, 0, f"SITEURL: {address!r} is no address of a site", mend)
    language = settings.get("DEFAULT_LANG", "en")
    if not (isinstance(language, str) and LANGUAGE.fullmatch(language)):
        what = f"DEFAULT_LANG: {language!r} is no code of a language"
        yield Problem(FILE, 0, what, "write en, de or another code of two or three letters")
    words = settings.get("BRIEFING_EXCERPT_WORDS", EXCERPT_WORDS)
    if not isinstance(words, int) or isinstance(words, bool) or words < 0:
        what = f"BRIEFING_EXCERPT_WORDS: {words!r} is no number of words"
        yield Problem(FILE, 0, what, f"write a whole number, such as {EXCERPT_WORDS}")
    given = settings.get("BRIEFING_RIGHTS", {})
    if not isinstance(given, Mapping):
        mend = f'write {{"AFP": "excerpt", "{ALL_OTHERS}": "full"}}'
        yield Problem(FILE, 0, f"BRIEFING_RIGHTS: {given!r} is no table of publishers", mend)
        return
    seen: dict[str, str] = {}
    for name, said in given.items():
        if said not in RIGHTS:
            mend = f"write {', '.join(RIGHTS[:-1])} or {RIGHTS[-1]}"
            yield Problem(FILE, 0, f"BRIEFING_RIGHTS: {name!r} has the rights {said!r}", mend)
        if not isinstance(name, str) or not name.strip():
            mend = f'write the publisher as its texts name it, or "{ALL_OTHERS}" for all others'
            yield Problem(FILE, 0, f"BRIEFING_RIGHTS: {name!r} is no publisher", mend)
        elif (other := seen.setdefault(folded(name), name)) != name:
            what = f"BRIEFING_RIGHTS: {other!r} and {name!r} are one publisher"
            yield Problem(FILE, 0, what, "take one of them out")


def rights(settings: Mapping[str, object]) -> dict[str, str]:
    """What may be shown of a publisher's texts, by its name in small letters."""
    return {folded(name): said for name, said in _given(settings).items()}


def _given(settings: Mapping[str, object]) -> Mapping[str, str]:
    return settings.get("BRIEFING_RIGHTS", {})  # type: ignore[return-value]


def unused(settings: Mapping[str, object], briefing: Briefing) -> tuple[Note, ...]:
    """Publishers of the settings that no text has: perhaps a slip, so they are told."""
    named = [name for name in _given(settings) if name != ALL_OTHERS]
    facts = [one.story.publisher for one in briefing.articles] if named else ()
    known = {name for fact in facts if fact for name in parties(fact.value)}
    return tuple(
        Note(FILE, 0, f"BRIEFING_RIGHTS: no text is of the publisher {name!r}")
        for name in named
        if folded(name) not in known
    )
