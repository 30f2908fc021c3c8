"""The values that travel through the house. The law: frozen, slotted, the standard library only.

Offsets are characters of ``Story.text``, end exclusive. Text is final once a Story exists: later
stages only point at it. ``ref`` names an entity as its page's path without the ending:
``actors/russia``, ``locations/moscow``, ``events/geneva-ii``.

kinds      The closed lists of kinds; what a ref and a source say
problems   What is said to the editor
editorial  What an editor writes, read strictly
story      A text, read and cleaned, and what the statistical model says of it
names      What one text names: mentions, and the chains they belong to
evidence   What one text asserts
corpus     The texts with what is known of them, and the entities they name
compared   What the corpus says, compared
dossier    The whole dossier, known and resolved
changes    What is different from an earlier publication
files      What is read and what is written
"""

from briefing.model.changes import Change, Changes
from briefing.model.compared import (
    Digest,
    DigestItem,
    Episode,
    FigureGroup,
    FigureVerdict,
    Position,
    RoleHistory,
    SameWords,
)
from briefing.model.corpus import (
    NOWHERE,
    Article,
    Entity,
    Places,
    Proposal,
    Resolution,
    SharedText,
    Unlinked,
)
from briefing.model.dossier import Briefing
from briefing.model.editorial import Authority, Decision, Page, Question, Sidecar
from briefing.model.evidence import (
    Evidence,
    Figure,
    Happening,
    Interval,
    Meeting,
    Quotation,
    TimeExpression,
)
from briefing.model.files import RECORD, File, InputFile, Inputs, Sheet, Site, Stretch
from briefing.model.kinds import (
    BLOCKS,
    CONTACTS,
    FAMILIES,
    FORMS,
    KINDS,
    RIGHTS,
    STATUSES,
    ActorKind,
    EventKind,
    Family,
    Form,
    Kind,
    LocationKind,
    family_of,
    id_of,
    seed_of,
)
from briefing.model.names import Chain, Mention, Naming, Place, Role
from briefing.model.problems import Note, Problem
from briefing.model.story import Block, Clue, Dating, Fact, Parse, SetAside, Story

__all__ = [
    "BLOCKS",
    "CONTACTS",
    "FAMILIES",
    "FORMS",
    "KINDS",
    "NOWHERE",
    "RECORD",
    "RIGHTS",
    "STATUSES",
    "ActorKind",
    "Article",
    "Authority",
    "Block",
    "Briefing",
    "Chain",
    "Change",
    "Changes",
    "Clue",
    "Dating",
    "Decision",
    "Digest",
    "DigestItem",
    "Entity",
    "Episode",
    "EventKind",
    "Evidence",
    "Fact",
    "Family",
    "Figure",
    "FigureGroup",
    "FigureVerdict",
    "File",
    "Form",
    "Happening",
    "InputFile",
    "Inputs",
    "Interval",
    "Kind",
    "LocationKind",
    "Meeting",
    "Mention",
    "Naming",
    "Note",
    "Page",
    "Parse",
    "Place",
    "Places",
    "Position",
    "Problem",
    "Proposal",
    "Question",
    "Quotation",
    "Resolution",
    "Role",
    "RoleHistory",
    "SameWords",
    "SetAside",
    "SharedText",
    "Sheet",
    "Sidecar",
    "Site",
    "Story",
    "Stretch",
    "TimeExpression",
    "Unlinked",
    "family_of",
    "id_of",
    "seed_of",
]
