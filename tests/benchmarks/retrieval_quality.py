"""How often the right passage is among the first: keywords alone, embeddings alone, and fused. Run: python -m tests.benchmarks.retrieval_quality

Two sets: own questions with words of the right passage (`retrieval_questions.py`), and the dev questions with their locators where they are present.
Uses the library that the settings name; `raadbot ingest` builds it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.config import Settings
from knowledge.passages import Passage
from knowledge.store import open_store
from retrieval.embedders import make_embedder
from retrieval.in_use import OpenIndex
from retrieval.index import NO_EMBEDDER, IndexFolder
from retrieval.search import SearchIndex
from retrieval.vector_store import Scope
from tests.benchmarks.retrieval_questions import QUESTIONS
from tests.benchmarks.row import Row, print_rows
from tests.benchmarks.shared import DEV_QUESTIONS

FIRST = 10
BAR = 0.95
_LOCATOR = re.compile(r"\b(\d+\.\d+|[A-ZÆØÅ]{2,4}-\d+)\b|punkt (\d+)")

Ranking = Callable[[str], list[str]]


@dataclass(frozen=True)
class Asked:
    """A question with the ids of the passages that answer it."""

    text: str
    kind: str
    right: frozenset[str]


@dataclass(frozen=True)
class Quality:
    """Shares of the questions whose right passage came first, among the first 5 and 10; mean reciprocal rank."""

    at_1: float
    at_5: float
    at_10: float
    mrr: float

    @classmethod
    def of(cls, ranks: Sequence[int | None]) -> Quality:
        """From each question's rank of its first right passage, None when it is not among the first ten."""
        at_1, at_5, at_10 = (sum(rank is not None and rank <= n for rank in ranks) / len(ranks) for n in (1, 5, 10))
        return cls(at_1, at_5, at_10, mrr=sum(1 / rank for rank in ranks if rank) / len(ranks))


def own_questions(passages: Sequence[Passage]) -> list[Asked]:
    """The own questions; one whose words no passage holds is a fault of the cutting, and is said."""
    asked = []
    for question in QUESTIONS:
        wanted = [_squeezed(phrase) for phrase in question.phrase.split("|")]
        right = {p.id for p in passages if p.document == question.document and any(phrase in _squeezed(p.text) for phrase in wanted)}
        if not right:
            print(f"uden afsnit: {question.text} ({question.phrase})")
        asked.append(Asked(question.text, question.kind, frozenset(right)))
    return asked


def dev_questions(passages: Sequence[Passage]) -> list[Asked]:
    """The answerable dev questions of one turn whose locator names an item or a heading."""
    asked = []
    for line in DEV_QUESTIONS.read_text(encoding="utf-8").splitlines() if DEV_QUESTIONS.is_file() else ():
        question = json.loads(line)
        expect = question["expect"]
        items = {code or item for code, item in _LOCATOR.findall(expect["locator"])}
        heading = _squeezed(expect["locator"])
        right = {p.id for p in passages if p.document in expect["source"] and (p.item in items or heading in _squeezed(" ".join(p.path)))}
        if right and not expect["refuse"] and len(question["turns"]) == 1:
            asked.append(Asked(question["turns"][0], question["kind"], frozenset(right)))
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

    return {"ord alene": by(keywords)} | ({"vektorer alene": nearest} if embedder else {}) | {"begge": by(both)}


def main() -> list[Row]:
    """The rows of the table; prints both sets by kind, and the questions whose right passage is not among the first five."""
    settings = Settings()
    store = open_store(settings.store_url)
    by_id = {passage.id: passage for passage in store.passages()}
    ways = rankings(settings, lambda ids: {id_: by_id[id_] for id_ in ids if id_ in by_id})
    rows = []
    for name, asked in (("egne", own_questions(list(by_id.values()))), ("dev", dev_questions(list(by_id.values())))):
        if asked:
            rows.append(_measure(name, asked, ways))
    store.close()
    return rows


def _measure(name: str, asked: Sequence[Asked], ways: dict[str, Ranking]) -> Row:
    ranks = {way: [_rank(one, ranking) for one in asked] for way, ranking in ways.items()}
    print(f"\n{len(asked)} spørgsmål ({name})\n\n| rangering | R@1 | R@5 | R@10 | MRR |\n| --- | --- | --- | --- | --- |")
    for way, found in ranks.items():
        quality = Quality.of(found)
        print(f"| {way} | {quality.at_1:.3f} | {quality.at_5:.3f} | {quality.at_10:.3f} | {quality.mrr:.3f} |")
    for kind in dict.fromkeys(one.kind for one in asked):
        of_kind = [n for n, one in enumerate(asked) if one.kind == kind]
        print(f"  {kind}: " + ", ".join(f"{way} {Quality.of([found[n] for n in of_kind]).at_5:.2f}" for way, found in ranks.items()) + " (R@5)")
    for one, rank in zip(asked, ranks["begge"], strict=True):
        if rank is None or rank > 5:
            print(f"  plads {rank or '> 10'}: {one.text}")
    at_5 = Quality.of(ranks["begge"]).at_5
    return Row(f"det rette afsnit blandt de første fem ({name})", f"≥ {BAR:.0%}", f"{at_5:.0%}", at_5 >= BAR)


def _rank(asked: Asked, ranking: Ranking) -> int | None:
    return next((rank for rank, id_ in enumerate(ranking(asked.text)[:FIRST], start=1) if id_ in asked.right), None)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


if __name__ == "__main__":
    print_rows(main())
