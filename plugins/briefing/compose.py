"""Inputs -> Briefing. The stages in order: the whole program can be read here.

One text at a time, pure, stored under all it depends on: read, parse, name, gather. Then, once,
the whole corpus: date, resolve, link. Stages never see each other; this module alone knows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing import editing, evidence, reading
from briefing.analysis import Analysis, Progress, Work, silent
from briefing.assembly import assemble, clashing_redirects
from briefing.cache import Store
from briefing.crew import Crew, MakesExecutor, Workers
from briefing.intake import (
    clashing_slugs,
    decisions,
    read_curated,
    read_seeds,
    rights_said,
)
from briefing.model import (
    Article,
    Briefing,
    Inputs,
    Note,
    Problem,
)
from briefing.naming import resolve
from briefing.one_text import forget_registers
from briefing.shelf import are_many

ALONE = Workers()


@dataclass(frozen=True, slots=True)
class Composition:
    """What came of the inputs. ``briefing`` is None exactly if there are problems."""

    briefing: Briefing | None
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    work: Work = field(default_factory=Work)


def compose(
    inputs: Inputs,
    store: Store,
    workers: Workers = ALONE,
    progress: Progress = silent,
    rights: Mapping[str, str] | None = None,
) -> Composition:
    """Run every stage, without ``workers`` in this process. ``rights``: what may be shown of a
    publisher's texts, unless a sidecar says it.
    """
    work = Work(texts=len(inputs.seeds), progress=progress)
    curated, problems = read_curated(inputs, store)
    sidecars = curated.sidecars
    with Crew(workers) as crew:
        stories, faults, notes = read_seeds(inputs.seeds, sidecars, store, crew, work)
        problems += faults
        problems += clashing_slugs(stories)
        if problems:
            return Composition(None, tuple(sorted(set(problems))), tuple(notes), work)
        for n, story in reading.redated(stories).items():
            stories[n] = story
        decided = decisions(stories, sidecars)
        for n, story in editing.granted(stories, rights_said(stories, sidecars), rights or {}):
            stories[n] = story
        analysis = Analysis(store, curated.authorities, decided, crew, work)
        analysed = analysis.of(stories)
    resolution = resolve(stories, analysed.namings, analysis.register)
    briefing = assemble(curated, analysed, resolution, store)
    problems = clashing_redirects(curated.authorities, briefing)
    if problems:
        return Composition(None, tuple(sorted(problems)), tuple(notes), work)
    del stories, analysis, analysed, resolution  # as large as what has been made of them
    if are_many(len(briefing.articles)):
        forget_registers()
    notes += [
        Note(f"seeds/{article.story.source}", 0, note)
        for article in briefing.articles
        for note in article.story.notes
    ]
    briefing = compared(replace(briefing, notes=tuple(sorted({*briefing.notes, *notes}))))
    told = [*briefing.notes, *(Note("", 0, note) for note in store.notes)]
    return Composition(briefing, (), tuple(sorted(told)), work)


def compared(briefing: Briefing) -> Briefing:
    """The briefing with what only many texts together say; the digest sees all the rest."""
    articles, entities = briefing.articles, briefing.entities
    states = {ref for ref, entity in entities.items() if entity.kind in ("country", "state")}
    shared = evidence.find_shared(articles)
    whole = replace(
        briefing,
        shared=shared,
        episodes=evidence.chronicle(articles, shared),
        figure_groups=evidence.compare_figures(articles, states),
        same_words=evidence.same_words(articles),
        role_histories=evidence.roles_over_time(articles),
        positions={q.id: evidence.positions(q, articles) for q in briefing.questions},
    )
    return replace(
        whole,
        digest=evidence.briefing_digest(whole),
        articles=articles if are_many(len(articles)) else tuple(map(_lean, articles)),
    )


def _lean(article: Article) -> Article:
    """A text that is held in memory without what only the comparison asks for."""
    return replace(article, evidence=replace(article.evidence, sketches=()))


__all__ = ["Composition", "MakesExecutor", "Work", "Workers", "compose", "silent"]
