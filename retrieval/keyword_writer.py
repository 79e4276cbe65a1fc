"""Writes the keyword index's file."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from contextlib import closing
from pathlib import Path

from knowledge.passages import Passage
from retrieval.danish import fold
from retrieval.danish.index_terms import indexed_terms
from retrieval.vector_store import Scope

_SCHEMA = """
CREATE TABLE passages (
    rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, scope TEXT NOT NULL, vector INTEGER NOT NULL,
    document TEXT NOT NULL, family TEXT NOT NULL, body TEXT, date TEXT, item TEXT, role TEXT NOT NULL
);
CREATE TABLE lexicon (scope TEXT, word TEXT, printed TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (scope, word)) WITHOUT ROWID;
CREATE VIRTUAL TABLE keywords USING fts5 (title, headings, text, tokenize = "unicode61 remove_diacritics 0 tokenchars '-.,:/§'");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (keywords, row);
"""
_LETTERS = re.compile(r"[^\W\d_]+")


def write_keywords(path: Path, passages: Iterable[Passage], with_vector: Collection[str]) -> None:
    """A new keyword index of the passages at `path`; `with_vector` are the ids that the vector store has."""
    printed: dict[Scope, Counter[str]] = {scope: Counter() for scope in Scope}
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(_SCHEMA)
        for row, passage in enumerate(passages, start=1):
            database.execute("INSERT INTO passages VALUES (?,?,?,?,?,?,?,?,?,?)", _columns(row, passage, passage.id in with_vector))
            columns = (" ".join(indexed_terms(text)) for text in (*title_and_headings(passage), passage.text))
            database.execute("INSERT INTO keywords (rowid, title, headings, text) VALUES (?,?,?,?)", (row, *columns))
            printed[scope_of(passage)].update(_LETTERS.findall(unicodedata.normalize("NFC", f"{passage.context} {passage.text}").lower()))
        for scope, words in printed.items():
            database.executemany("INSERT INTO lexicon VALUES (?,?,?,?)", ((str(scope), *entry) for entry in _lexicon(words)))


def scope_of(passage: Passage) -> Scope:
    """Open where the passage is marked public, else closed."""
    return Scope.OPEN if passage.public else Scope.CLOSED


def title_and_headings(passage: Passage) -> tuple[str, str]:
    """The context's two sides: the document with body and date, and the headings that the passage stands under."""
    title, _, headings = passage.context.partition(" · ")  # The document stands first (`knowledge.cut.context`).
    return title, headings


def _columns(row: int, passage: Passage, has_vector: bool) -> tuple[object, ...]:
    body = None if passage.body is None else fold(passage.body)
    item = None if passage.item is None else fold(passage.item)
    day = None if passage.date is None else passage.date.isoformat()
    return (row, passage.id, str(scope_of(passage)), int(has_vector), passage.document, passage.family, body, day, item, passage.role)


def _lexicon(printed: Counter[str]) -> Iterable[tuple[str, str, int]]:
    """Folded word, its most common printed form, how often in any form."""
    total: Counter[str] = Counter()
    mostly: dict[str, str] = {}
    for word, count in printed.most_common():
        folded = fold(word)
        if folded.isalpha():
            total[folded] += count
            mostly.setdefault(folded, word)
    return ((folded, mostly[folded], count) for folded, count in total.items())
