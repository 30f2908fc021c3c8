"""accept, merge, reject, split -> edits of authority pages and sidecars. The law: no address dies.

Each function is pure but for reading the dossier's own files; `desk.carry_out` writes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.editing.names import key_of, objection
from briefing.model import KINDS, Authority, family_of, id_of
from briefing.naming.addresses import address_of
from briefing.shell.desk import matter
from briefing.shell.desk.desk import DeskError, Dossier, Edit
from briefing.shell.desk.find import FOLDER, Target, find, same_family, surfaces, target_of

# --- accept -----------------------------------------------------------------------------------


def accept(
    dossier: Dossier, name: str, *, kind: str = "", title: str = "", id: str = ""
) -> list[Edit]:
    """Write the authority page of a name nobody has checked yet."""
    target = find(dossier, name)
    if target.curated:
        raise DeskError(f"content/{target.ref}.md is written already: edit it there")
    target = _as_told(target, kind, title, id)
    twin = _twin(dossier, target)
    edits = [_page_of(dossier, target, twin)]
    if twin is not None and not twin.curated:
        edits.append(_page_of(dossier, twin, target))
    return edits


def _as_told(target: Target, kind: str, title: str, id: str) -> Target:
    """The target with what the editor says better; a kind of another family moves it there."""
    if kind:
        families = [family for family, kinds in KINDS.items() if kind in kinds]
        if not families:
            known = ", ".join(k for kinds in KINDS.values() for k in kinds)
            raise DeskError(f"no kind “{kind}”: there are {known}")
        ref = f"{FOLDER[families[0]]}/{id_of(target.ref)}"
        target = replace(target, kind=kind, ref=ref)
    if title:
        target = replace(target, title=title)
    if id:
        target = replace(target, ref=f"{target.ref.split('/', 1)[0]}/{address_of(id)}")
    return target


def _twin(dossier: Dossier, target: Target) -> Target | None:
    """A state's country, or a country's state: the two share their names, so they go together."""
    entity = target.entity
    ref = (entity.land or entity.state) if entity else ""
    found = dossier.briefing.entities.get(ref)
    return target_of(found) if found is not None else None


def _page_of(dossier: Dossier, target: Target, twin: Target | None) -> Edit:
    place = target.entity.place if target.entity else None
    values: dict[str, object] = {
        "title": target.title,
        "kind": target.kind,
        "aliases": _aliases(dossier, target, twin),
        "role": _role(dossier, target),
        "coordinates": (place.latitude, place.longitude) if place else (),
    }
    if twin is not None and family_of(target.ref) == "actor":
        values["land"] = id_of(twin.ref)
    if family_of(target.ref) != "location":
        values.pop("coordinates")
    times = len(target.occurrences)
    why = f"{target.title}, {target.kind}, named {times} {'time' if times == 1 else 'times'}"
    return Edit(f"content/{target.ref}.md", matter.page(values), why)


def _aliases(dossier: Dossier, target: Target, twin: Target | None = None) -> list[str]:
    """Spellings found in the texts that can mean this one alone, wherever they occur.

    A person's surname alone is left out: within a text it follows the full name anyway, and
    across texts it may be somebody else's.
    """
    own = {target.ref, twin.ref if twin else ""}
    claimed = {
        key_of(name)
        for entry in dossier.authorities.values()
        if entry.ref not in own
        for name in (entry.title, *entry.aliases, *entry.adjectives, *entry.nominals)
    }
    known = {key_of(target.title)}
    found = []
    for name in surfaces(dossier.briefing, target.occurrences):
        bare = target.kind == "person" and " " not in name
        if key_of(name) in known | claimed or objection(name) or bare:
            continue
        known.add(key_of(name))
        found.append(name)
    return found


def _role(dossier: Dossier, target: Target) -> str:
    """The title found most often before the name."""
    counts: Counter[str] = Counter()
    if target.kind != "person" or target.entity is None:
        return ""
    for article in dossier.briefing.articles:
        for role in article.roles:
            if article.mentions[role.mention].ref == target.ref and not role.is_courtesy:
                counts[" ".join(role.title.split())] += 1
    return min(counts, key=lambda title: (-counts[title], title)) if counts else ""


# --- merge ------------------------------------------------------------------------------------


def merge(dossier: Dossier, name: str, other: str) -> list[Edit]:
    """Two names are one: ``name`` keeps its page and gets the names of ``other``."""
    kept, gone = find(dossier, name), find(dossier, other)
    if kept.ref == gone.ref and kept.title == gone.title:
        raise DeskError(f"“{name}” and “{other}” are one page already: {kept.ref}")
    if not same_family(kept, gone):
        raise DeskError(f"{kept.ref} and {gone.ref} are not of one family: they cannot be one")
    path = f"content/{kept.ref}.md"
    text = dossier.text_of(path) if kept.curated else _page_of(dossier, kept, None).text
    edits = [Edit(path, _joined(dossier, text or "", kept, gone), f"{gone.title} is the same")]
    if gone.curated:
        edits.append(Edit(f"content/{gone.ref}.md", None, f"now part of {kept.ref}"))
        edits += _moved(dossier, gone.ref, kept.ref)
    return edits


def _joined(dossier: Dossier, text: str, kept: Target, gone: Target) -> str:
    """The kept page with the other's names and, if it had an address, that too."""
    mine = _written(dossier, kept)
    theirs = dossier.authorities.get(gone.ref)
    names = [gone.title, *(theirs.aliases if theirs else ())]
    names += _aliases(dossier, gone)
    seen = {key_of(kept.title), *(key_of(alias) for alias in mine.aliases)}
    aliases = list(mine.aliases)
    for one in names:
        if key_of(one) not in seen and not objection(one):
            seen.add(key_of(one))
            aliases.append(one)
    text = matter.with_key(text, "aliases", aliases)
    for key in ("adjectives", "nominals", "seats", "same_as"):
        more = getattr(theirs, key) if theirs else ()
        if more:
            joined = dict.fromkeys((*getattr(mine, key), *more))
            short = [id_of(one) if key == "seats" else one for one in joined]
            text = matter.with_key(text, key, short)
    if gone.entity is not None:
        old = (*mine.formerly, id_of(gone.ref), *(theirs.formerly if theirs else ()))
        text = matter.with_key(text, "formerly", list(dict.fromkeys(old)))
    apart = [id_of(ref) for ref in mine.not_same_as if ref != gone.ref]
    return matter.with_key(text, "not_same_as", apart)


def _written(dossier: Dossier, target: Target) -> Authority:
    """The page as it is, or as accepting it would write it."""
    known = dossier.authorities.get(target.ref)
    aliases = tuple(_aliases(dossier, target))
    return known or Authority(target.ref, target.kind, target.title, aliases)


def _moved(dossier: Dossier, old: str, new: str) -> Iterable[Edit]:
    """Every other page and sidecar that speaks of the old page speaks of the new one."""
    folder = old.split("/", 1)[0]
    for entry in dossier.authorities.values():
        if entry.ref in (old, new):
            continue
        text = before = dossier.text_of(entry.path) or ""
        for key in ("affiliation", "part_of", "land"):
            if getattr(entry, key) == old:
                text = matter.with_key(text, key, id_of(new))
        for key in ("seats", "not_same_as"):
            refs = getattr(entry, key)
            if old in refs:
                ids = dict.fromkeys(id_of(new if ref == old else ref) for ref in refs)
                text = matter.with_key(text, key, list(ids))
        if text != before:
            yield Edit(entry.path, text, f"{folder}/{id_of(old)} is now {new}")
    for file in dossier.inputs.sidecars:
        path = f"seeds/{file.path}"
        before = dossier.text_of(path) or ""
        text = matter.with_meaning(before, old, new)
        if text != before:
            yield Edit(path, text, f"{old} is now {new}")


# --- reject and split -------------------------------------------------------------------------


def reject(dossier: Dossier, name: str, seed: str = "") -> list[Edit]:
    """The words are no name (in one text, or in all that have them): decided in the sidecars."""
    target = find(dossier, name)
    if target.curated:
        raise DeskError(f"content/{target.ref}.md says it is a name: remove that page first")
    return _decided(dossier, target, "none", seed)


def split(dossier: Dossier, name: str, other: str, seed: str = "") -> list[Edit]:
    """Two that look alike are two.

    Without ``seed``: two pages, which will never be proposed as one. With it: in that text the name
    means ``other``, which gets a page of that title if it has none.
    """
    target = find(dossier, name)
    if not seed:
        return _apart(dossier, target, _other(dossier, other))
    known = dossier.authorities.get(other)
    ref = known.ref if known else f"{target.ref.split('/', 1)[0]}/{address_of(other)}"
    edits = _decided(dossier, target, ref, seed)
    if ref in dossier.authorities:
        return edits
    if ref in dossier.briefing.entities:
        return [*accept(dossier, ref), *edits]
    page = {"title": other, "kind": target.kind, "not_same_as": [id_of(target.ref)]}
    made = Edit(f"content/{ref}.md", matter.page(page), f"another than {target.title}")
    named = [] if target.curated else accept(dossier, target.ref)  # whose id must be known
    return [made, *named, *edits]


def _other(dossier: Dossier, name: str) -> Target:
    try:
        return find(dossier, name)
    except DeskError as error:
        mend = "if one text means somebody who has no page yet, name it with --seed"
        raise DeskError(f"{error}\n{mend}") from None


def _apart(dossier: Dossier, one: Target, other: Target) -> list[Edit]:
    if one.ref == other.ref or not same_family(one, other):
        raise DeskError(f"{one.ref} and {other.ref} need no line to stay apart")
    edits = []
    for target, rival in ((one, other), (other, one)):
        path = f"content/{target.ref}.md"
        text = dossier.text_of(path) if target.curated else _page_of(dossier, target, None).text
        known = dossier.authorities.get(target.ref)
        apart = [id_of(ref) for ref in (known.not_same_as if known else ())]
        apart = list(dict.fromkeys((*apart, id_of(rival.ref))))
        why = f"not the same as {rival.title}"
        edits.append(Edit(path, matter.with_key(text or "", "not_same_as", apart), why))
    return edits


def _decided(dossier: Dossier, target: Target, ref: str, seed: str) -> list[Edit]:
    """One decision for each spelling in each text that has it."""
    briefing = dossier.briefing
    wanted: dict[str, dict[str, None]] = {}
    for a, m in target.occurrences:
        story, mention = briefing.articles[a].story, briefing.articles[a].mentions[m]
        source = story.seed
        if seed and source not in (seed, seed.removeprefix("seeds/")):
            continue
        words = " ".join(story.text[mention.start : mention.end].split())
        wanted.setdefault(source, {})[words] = None
    if not wanted:
        raise DeskError(f"“{target.title}” does not occur in {seed or 'any text'}")
    return [_sidecar(dossier, source, tuple(words), ref) for source, words in wanted.items()]


def _sidecar(dossier: Dossier, source: str, words: Sequence[str], ref: str) -> Edit:
    path = sidecar_path(dossier, source)
    try:
        decisions = [(one, ref) for one in words]
        text = matter.with_decisions(dossier.text_of(path) or "", decisions)
    except ValueError:
        lines = ", ".join(f"{{text: {one}, is: {ref}}}" for one in words)
        raise DeskError(f"{path}: add to its decisions: {lines}") from None
    meant = "no name" if ref == "none" else ref
    return Edit(path, text, f"{', '.join(f'“{one}”' for one in words)}: {meant}")


def sidecar_path(dossier: Dossier, source: str) -> str:
    """Where the sidecar of a seed is, or would be."""
    stem = source.rsplit(".", 1)[0]
    known = {file.path for file in dossier.inputs.sidecars}
    ending = ".yml" if f"{stem}.yml" in known else ".yaml"
    return f"seeds/{stem}{ending}"
