"""Which rows of a printed table a question names: by their whole label, else by the words that tell them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.table_heads import MET
from bot.builtin_model.understand.tables import PrintedTable, bare_label
from bot.builtin_model.understand.terms import Term, is_content, key
from knowledge.records import RowKind
from retrieval.danish import STOP_WORDS, words

_LEAST_LABEL = 4
SORT = re.compile(r"\b(?:hvilke[nt]?|hvad for (?:en|et|nogle)|which|what)\s+(?:af (?:de )?)?([a-z]+)")
"""What sort of thing is asked for."""
_ENDINGS = "e|t|s|n|en|et|er|r|ne|erne|ens|ets|ernes"
_COUNTED_BY = r"(?:e?s?(?:plads|takst|pris|antal|tal)(?:en|et|er|erne|se[nt])?)?"
"""«Vuggestueplads» asks for the row «Vuggestue»."""
_TOGETHER = re.compile(r"\b(?:og|eller|end|samt|mellem|and|or|than|between|versus|kontra)\b|,")


def rows_by_label(flat: str, table: PrintedTable) -> tuple[int, ...]:
    """The rows whose whole label stands in the question, in its order; of labels within each other the longer."""
    found: list[tuple[int, int, int]] = []
    names = [_names(row.label, row.label_head) for row in table.rows]
    for at, label in ((at, name) for at, own in enumerate(names) for name in own if name == own[0] or sum(name in other for other in names) == 1):
        row = table.rows[at]
        if len(label) < _LEAST_LABEL or row.kind is not RowKind.LINE:
            continue
        spoken = r"\s+".join(rf"{re.escape(word)}(?:{_ENDINGS})?" for word in label.split())
        if label.endswith("aar"):
            spoken = rf"{re.escape(label.removesuffix('aar').strip(' +-'))}[+ -]*aar(?:ig\w*)?"
        match = re.search(rf"(?<![a-z0-9]){spoken}{_COUNTED_BY}(?![a-z0-9])", flat)
        if match:
            found.append((match.start(), match.end(), at))
    return tuple(dict.fromkeys(at for start, end, at in sorted(found) if not any(_holds(other, (start, end)) for other in found)))


def counted_by(word: str, label: str) -> bool:
    """Whether a word of the question, in plain letters, is the first of a label with what is counted behind it: «vuggestueplads», «elevtal»."""
    first = next(iter(words(bare_label(label))), "")
    return len(first) >= _LEAST_LABEL and word != first and re.fullmatch(rf"{re.escape(first)}{_COUNTED_BY}", word) is not None


def rows_named(question: Question, terms: Sequence[Term], by_label: tuple[int, ...], table: PrintedTable) -> tuple[tuple[int, ...], bool]:
    """The rows the words name, and whether they are those under a sub-heading: rows named by their whole label first, then the row that meets most.

    A word that all lines have, or that says what sort of thing they are («hvilken skole»), names none of them. More rows than one only where the
    question holds things together, or where rows meet the words equally well.
    """
    lines = [at for at, row in enumerate(table.rows) if row.kind is RowKind.LINE]
    sort = {match[1] for match in SORT.finditer(question.plain)}
    telling = [
        one
        for one in terms
        if one.word not in sort
        and one.found_in(table.label_keys) < MET
        and 0 < sum(one.found_in(table.row_keys[at]) >= MET for at in lines) < max(2, len(lines))
    ]
    spoken = {key(word) for word in words(question.corrected) if word not in STOP_WORDS and word not in sort}
    said = {at: sum(stem in table.row_keys[at] for stem in spoken) for at in lines}
    own = [one for one in terms if one.word not in sort]
    chosen = list(by_label)
    left = [one for one in telling if not any(one.found_in(table.row_keys[at]) >= MET for at in chosen)]
    while left and (not chosen or _TOGETHER.search(question.plain)):
        scores = {at: sum(found for one in left if (found := one.found_in(table.row_keys[at])) >= MET) for at in lines if at not in chosen}
        best = max(scores.values(), default=0.0)
        if best <= 0:
            break
        near = [at for at, score in scores.items() if score >= best - 1e-6]
        near = [at for at in near if said[at] == max(said[other] for other in near)]
        full = [at for at in near if _covered(table.rows[at].label, own)] if len(near) > 1 else []
        near = full or near
        chosen += near
        left = [one for one in left if not any(one.found_in(table.row_keys[at]) >= MET for at in near)]
    groups = {table.rows[at].group for at in chosen}
    of_group = len(groups) == 1 and "" not in groups and not by_label and len(chosen) > 1
    return tuple(chosen), of_group and {at for at in lines if table.rows[at].group in groups} == set(chosen)


def _names(label: str, head: str) -> list[str]:
    """A label whole, what stands before a comma or parenthesis in it («Sommerhus» of «Sommerhus, 26 tømninger»), and its number with the head it
    stands under: «rute 3» of «3 Lunde Skole» under «Rute»."""
    whole = bare_label(label)
    numbered = re.match(r"(\d{1,3})\s+\S", label)
    named = [f"{plain(head).split()[0]} {numbered[1]}"] if numbered and head else []
    return list(dict.fromkeys([whole, re.split(r",\s|\s\(", whole)[0], *named]))


def _holds(outer: tuple[int, int, int], inner: tuple[int, int]) -> bool:
    """Whether one place in the question lies within a longer one."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer[1] - outer[0] > inner[1] - inner[0]


def _covered(label: str, terms: Sequence[Term]) -> bool:
    """Whether every content word of a label is one of the question's."""
    own = [word for word in words(bare_label(label)) if is_content(word)]
    return bool(own) and all(any(one.found_in({key(word): 1.0}) >= MET for one in terms) for word in own)
