"""How often the right passage is among the first: keywords alone, embeddings alone, and fused, by kind of question.

Run: python -m tests.benchmarks.retrieval_quality [FILE.jsonl …]

Without files: own questions with words of the right passage (`retrieval_questions.py`), the files of `tests/questions`, and the development questions
where they are present. A third of the questions, by the hash of their id, is kept out of tuning and reported apart. Uses the library that the
settings name; `raadbot ingest` builds it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.builtin_model.converse import in_conversation
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.question import Understanding
from bot.config import Settings
from bot.opened import OpenLibrary
from knowledge.passages import Passage
from retrieval.embedders import make_embedder
from retrieval.in_use import OpenIndex
from retrieval.index import NO_EMBEDDER, IndexFolder
from retrieval.search import SearchIndex
from retrieval.vector_store import Scope
from tests.benchmarks.retrieval_places import NOWHERE, PLACES
from tests.benchmarks.retrieval_questions import QUESTIONS
from tests.benchmarks.retrieval_right import right_passages, squeezed
from tests.benchmarks.row import Row, print_rows
from tests.benchmarks.shared import DEV_QUESTIONS, ROOT

FIRST = 10
BAR = 0.95
_TODAY = datetime.date(2023, 3, 1)

Ranking = Callable[[str], list[str]]


@dataclass(frozen=True)
class Asked:
    """A question as it is searched for, with the ids of the passages that answer it."""

    id: str
    text: str
    kind: str
    right: frozenset[str]

    @property
    def kept_out(self) -> bool:
        """One in three, whatever the order or number of the questions."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 3 == 0


@dataclass(frozen=True)
class Quality:
    """Shares of the questions whose right passage came first and among the first 5; mean reciprocal rank."""

    at_1: float
    at_5: float
    mrr: float

    @classmethod
    def of(cls, ranks: Sequence[int | None]) -> Quality:
        """From each question's rank of its first right passage, None when it is not among the first ten."""
        at_1, at_5 = (sum(rank is not None and rank <= n for rank in ranks) / len(ranks) for n in (1, 5))
        return cls(at_1, at_5, mrr=sum(1 / rank for rank in ranks if rank) / len(ranks))

    def __str__(self) -> str:
        """«top 1 / top 5 / MRR»."""
        return f"{self.at_1:.2f} / {self.at_5:.2f} / {self.mrr:.2f}"


def own_questions(passages: Sequence[Passage]) -> list[Asked]:
    """The harder questions, in other words than the documents'; one whose words no passage holds is a fault of the cutting, and is said."""
    asked = []
    for number, question in enumerate(QUESTIONS, start=1):
        wanted = [squeezed(phrase) for phrase in question.phrase.split("|")]
        right = {p.id for p in passages if p.document == question.document and any(phrase in squeezed(p.text) for phrase in wanted)}
        if not right:
            print(f"uden afsnit: {question.text} ({question.phrase})")
        asked.append(Asked(f"R{number:03}", question.text, question.kind, frozenset(right)))
    return asked


def questions_of(path: Path, understanding: Understanding) -> list[Asked]:
    """The answerable questions of a file in the development format, each as the assistant searches for it: a follow-up with what it leans on."""
    asked, without = [], Counter[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        if question["expect"]["refuse"] or not question["expect"]["source"] or question["id"] in NOWHERE:
            continue
        locator = PLACES.get(question["id"], question["expect"].get("locator"))
        right = right_passages(question, locator, understanding.library.passages())
        *earlier, last = question["turns"]
        text = in_conversation(last, [Earlier(turn) for turn in earlier], understanding).search_text if earlier else last
        if right:
            asked.append(Asked(question["id"], text, question["kind"], right))
        else:
            without[question["kind"]] += 1
    if without:
        print(f"{path.name}: {without.total()} spørgsmål uden sted er udeladt ({', '.join(f'{kind} {n}' for kind, n in without.items())})")
    return asked


def rankings(settings: Settings, rows: Callable[[Sequence[str]], dict[str, Passage]]) -> dict[str, Ranking]:
    """The three ways to rank, over the index in use."""
    embedder = make_embedder(settings.embeddings)
    index = OpenIndex(IndexFolder(settings.index_folder, embedder.name if embedder else NO_EMBEDDER, settings.chroma_url), embedder)
    keywords = SearchIndex(OpenIndex(IndexFolder(settings.index_folder, NO_EMBEDDER, settings.chroma_url), None), rows, public_only=False)
    both = SearchIndex(index, rows, public_only=False)

    def nearest(question: str) -> list[str]:
        with index.using() as used:
            vector = index.vector(used.wording(tuple(Scope)).correct(question))
            found = [pair for scope in Scope for pair in used.generation.vectors.search(scope, vector or (), FIRST)]
        return [id_ for id_, _ in sorted(found, key=lambda pair: -pair[1])]

    def by(searcher: SearchIndex) -> Ranking:
        return lambda question: [hit.passage.id for hit in searcher.search(question, FIRST)]

    return {"begge": by(both), "ord alene": by(keywords)} | ({"vektorer alene": nearest} if embedder else {})


def main(files: Sequence[str] = ()) -> list[Row]:
    """The rows of the table; prints every set by kind, and the questions whose right passage is not among the first five."""
    settings = Settings()
    library = OpenLibrary(settings).view(open_only=False).library
    by_id = {passage.id: passage for passage in library.passages()}
    understanding = Understanding(library, _TODAY)
    ways = rankings(settings, lambda ids: {id_: by_id[id_] for id_ in ids if id_ in by_id})
    paths = [Path(file) for file in files] or [*sorted((ROOT / "tests" / "questions").glob("*.jsonl")), DEV_QUESTIONS]
    sets = {path.stem: questions_of(path, understanding) for path in paths if path.is_file()}
    if not files:
        sets["egne, sværere"] = own_questions(list(by_id.values()))
    everything = [asked for of_set in sets.values() for asked in of_set]
    ranks = {way: {asked: _rank(asked, ranking) for asked in everything} for way, ranking in ways.items()}
    for name, of_set in sets.items():
        _print_set(name, of_set, ranks)
    sets["alle, brugt til indstilling"] = [asked for asked in everything if not asked.kept_out]
    sets["alle, holdt udenfor"] = [asked for asked in everything if asked.kept_out]
    for name in ("alle, brugt til indstilling", "alle, holdt udenfor"):
        _print_set(name, sets[name], ranks, missed=False)
    return [_row(name, of_set, ranks["begge"]) for name, of_set in sets.items() if of_set]


def _row(name: str, of_set: Sequence[Asked], ranks: Mapping[Asked, int | None]) -> Row:
    at_5 = Quality.of([ranks[asked] for asked in of_set]).at_5
    return Row(f"det rette afsnit blandt de første fem ({name})", f"≥ {BAR:.0%}", f"{at_5:.1%} af {len(of_set)}", at_5 >= BAR)


def _print_set(name: str, of_set: Sequence[Asked], ranks: Mapping[str, Mapping[Asked, int | None]], missed: bool = True) -> None:
    ways = list(ranks)
    print(f"\n{name}: {len(of_set)} spørgsmål (top 1 / top 5 / MRR)\n")
    print(f"| slags | antal | {' | '.join(ways)} | |")
    print(f"| --- | --- |{' --- |' * len(ways)} --- |")
    for kind in [*dict.fromkeys(asked.kind for asked in of_set), None]:
        of_kind = [asked for asked in of_set if kind is None or asked.kind == kind]
        if of_kind:
            qualities = [Quality.of([ranks[way][asked] for asked in of_kind]) for way in ways]
            worse = any(alone.at_5 > qualities[0].at_5 for alone in qualities[1:])
            print(f"| {kind or 'alle'} | {len(of_kind)} | {' | '.join(map(str, qualities))} | {'under' if worse else ''} |")
    for asked in of_set if missed else ():
        if (ranks[ways[0]][asked] or FIRST + 1) > 5:
            alone = ", ".join(f"{way} {ranks[way][asked] or '> 10'}" for way in ways)
            print(f"  {asked.id} {asked.text} ({alone})")


def _rank(asked: Asked, ranking: Ranking) -> int | None:
    return next((rank for rank, id_ in enumerate(ranking(asked.text)[:FIRST], start=1) if id_ in asked.right), None)


if __name__ == "__main__":
    print_rows(main(sys.argv[1:]))
