"""``content/actors|locations|events/<id>.md`` -> Authority. Wrong in one thing, none is taken."""

from __future__ import annotations

from pathlib import PurePosixPath

from briefing.editing.fields import Fields, plain_id, refused, shown
from briefing.editing.files import Sheet, sheet_of
from briefing.editing.names import key_of, objection
from briefing.editing.tree import Refused
from briefing.model import KINDS, Authority, Problem

FAMILY_OF = {"actors": "actor", "locations": "location", "events": "event"}
KEYS = (
    "title", "kind", "aliases", "adjectives", "nominals", "role", "affiliation", "part_of", "land",
    "seats", "coordinates", "begins", "ends", "same_as", "not_same_as", "formerly",
)  # fmt: skip
ONLY_FOR = {
    "role": ("actor",),
    "affiliation": ("actor",),
    "land": ("actor",),
    "seats": ("actor",),
    "coordinates": ("location",),
    "begins": ("event",),
    "ends": ("event",),
}
"""Keys that make no sense elsewhere."""


def read_authority(path: str, data: bytes) -> tuple[Authority | None, tuple[Problem, ...]]:
    """One authority page; the family is its folder's name, the id its own. None if any Problem."""
    folder, stem, problems = place_of(path)
    if folder not in FAMILY_OF:
        mend = "put it into actors/, locations/ or events/"
        return None, (Problem(path, 0, f"no family is called `{shown(folder)}`", mend),)
    try:
        sheet = sheet_of(data)
    except Refused as error:
        return None, (*problems, *refused(path, error))
    fields = Fields(path, sheet.keys, KEYS)
    authority = _taken(fields, sheet, folder, stem)
    problems = tuple(sorted((*problems, *fields.problems)))
    return (None if problems else authority), problems


def place_of(path: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Folder and id that a path says, and what is wrong with them."""
    pure = PurePosixPath(path.replace("\\", "/"))
    problems = []
    try:
        plain_id(pure.stem)
    except ValueError:
        mend = "use a-z, 0-9 and single hyphens: sergei-lavrov.md"
        problems.append(Problem(path, 0, "the file's name cannot be an id", mend))
    if pure.suffix != ".md":
        problems.append(Problem(path, 0, "not a .md file", "rename it, or move it away"))
    return pure.parent.name, pure.stem, tuple(problems)


def _taken(fields: Fields, sheet: Sheet, folder: str, stem: str) -> Authority:
    family = FAMILY_OF[folder]
    fields.need("title", "write `title: Sergei Lavrov`")
    fields.need("kind", f"write `kind:` and one of: {', '.join(KINDS[family])}")
    _only_for(fields, family)
    kind, title = fields.one_of("kind", KINDS[family]), fields.text("title")
    names = {key: fields.texts(key) for key in ("aliases", "adjectives", "nominals")}
    _names(fields, title, names)
    begins, ends = fields.day("begins"), fields.day("ends")
    if begins and ends and begins > ends:
        fields.wrong(fields.line("ends"), "ends before it begins", "mend `begins` or `ends`")
    formerly = fields.ids("formerly")
    if stem in formerly:
        fields.wrong(fields.line("formerly"), "names the page itself", "take it out")
    return Authority(
        ref=f"{folder}/{stem}",
        kind=kind,
        title=title,
        **names,
        role=fields.text("role"),
        affiliation=_ref("actors", fields.id("affiliation")),
        part_of=_ref(folder, fields.id("part_of")),
        land=_ref("locations", fields.id("land")),
        seats=tuple(_ref("locations", seat) for seat in fields.ids("seats")),
        coordinates=fields.coordinates("coordinates"),
        begins=begins,
        ends=ends,
        same_as=fields.https("same_as"),
        not_same_as=tuple(_ref(folder, other) for other in fields.ids("not_same_as")),
        formerly=formerly,
        note=sheet.note,
        path=fields.path,
        lines=dict(fields.lines),
        note_line=sheet.note_line,
    )


def _ref(folder: str, stem: str) -> str:
    return f"{folder}/{stem}" if stem else ""


def _only_for(fields: Fields, family: str) -> None:
    for key, families in ONLY_FOR.items():
        if fields.has(key) and family not in families:
            mend = f"it is for {' and '.join(f + 's' for f in families)} only: take it out"
            fields.wrong(fields.line(key), f"`{key}` on a page of an {family}", mend)


def _names(fields: Fields, title: str, names: dict[str, tuple[str, ...]]) -> None:
    """Each name must be able to stand for one entity, and stand in the file once."""
    mend = "write the name in full"
    if title and (why := objection(title)):
        fields.wrong(fields.line("title"), f"the title `{shown(title)}` {why}", mend)
    seen: dict[str, str] = {}
    for key, listed in names.items():
        for n, name in enumerate(listed):
            line = fields.line(f"{key}.{n}")
            if why := objection(name):
                fields.wrong(line, f"`{shown(name)}` in `{key}` {why}", mend)
            other = seen.setdefault(key_of(name), key)
            if other != key:
                what = f"`{shown(name)}` stands in `{other}` and in `{key}`"
                fields.wrong(line, what, "keep one")
