"""Whether what a question says besides rows and columns is met by a printed table: its years, its numbers, and each of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.table_heads import in_head
from bot.builtin_model.understand.table_labels import SORT
from bot.builtin_model.understand.tables import Keys, PrintedTable, is_money
from bot.builtin_model.understand.terms import Term, key, term
from bot.builtin_model.vocabulary import lines
from retrieval.danish import words

_STRICT = re.compile(r"\b(budget|regnskab|drift|anlaeg|indtaegt|medlem|deltager|bespar|tilskud|indstil|plads)")
"""Beginnings of words that elsewhere only ask, but tell tables and their columns apart."""
_PRICED = re.compile(r"\bkost\w* (?:en|et|det at have en)? ?(?:\w+ )?(?:halvdags|heldags|fuldtids)?plads\w*")
"""«Hvad koster en plads?» asks for a price, not for how many there are."""
_SAVES = re.compile(r"spar|effektivis|reduk|mindreudgift|omstilling")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d/(\d\d)\b")
_LIMIT = re.compile(
    r"\b(?:over|mere end|flere end|stoerre end|hoejere end|under|mindre end|faerre end|lavere end|mindst|hoejst|op til|more than|fewer than|"
    r"less than|above|below|at least|at most|top)\s+[\d.,]+"
)
MONEY_ASKED = re.compile(
    r"\b(?:kost\w*|pris\w*|penge\w*|kroner|kr|beloeb\w*|udgift\w*|indtaegt\w*|takst\w*|bevil\w*|afsat\w*|mio|million\w*|costs?|price|money)\b"
)
"""Words that ask for an amount."""
_SORT_BEHIND = re.compile(r"\b(?:hvilke[nt]?|which)\s+(?:af (?:de|disse)?\s*)?(?:[a-z]+(?:ede|te|ne|e)\s+)([a-z]+)")
_DESCRIBES = re.compile(r"(?:ede|ende|erede|eret|et|te|lige|ske|ige)$")
_STEM = 6
_PARTS = 0.44
_PEOPLE = re.compile(r"befolk|indbygger|borger|alder|population")


def of_its_years(question: Question, table: PrintedTable) -> bool:
    """Whether each year of the question is one that heads or rows are of; where they are of none, one that stands over the table."""
    asked = set(question.slots.years)
    printed = " ".join([*table.heads, *(row.label for row in table.rows)])
    there = table.years | {int(year) for year in _YEAR.findall(printed)} | {int(f"20{year}") for year in _SCHOOL_YEAR.findall(printed)}
    around = {int(year) for year in _YEAR.findall(" ".join([table.title, *table.rows[0].path]))}
    return asked <= (there or around)


def numbers_met(question: Question, table: PrintedTable, rows: Sequence[int], columns: Sequence[int]) -> bool:
    """Whether the numbers of the question, years and limits aside, are part of what rows and heads are called: «65+-årige» are no others."""
    limits = {text for match in _LIMIT.finditer(question.plain) for text in re.findall(r"\d+", match[0])}
    claims = question.asked(Ask.YES_NO) and not question.asked(Ask.HOW_MUCH, Ask.HOW_MANY)
    years = {str(year) for year in question.slots.years} | {str(year % 100).zfill(2) for year in question.slots.years}
    called = [
        table.title,
        *table.rows[0].path,
        *(table.rows[at].label for at in rows),
        *(table.heads[at] for at in columns or range(len(table.heads))),
    ]
    named = set(re.findall(r"\d+", " ".join([*called, table.document])))
    left = [text for text in re.findall(r"\d+", question.plain) if text not in named | years | limits and str(int(text)) not in named]
    return not left or claims or bool(question.slots.amounts)


def goes_without_saying(one: Term, table: PrintedTable, columns: Sequence[int]) -> bool:
    """Whether a word only says that figures are asked for, of the kind that the table has."""
    stem, listed = key(one.word), _spoken_with()
    if stem in listed["any"] or one.word in listed["any"]:
        return True
    money = any(table.is_money(at) for at in (columns or range(len(table.heads))))
    kinds = ["money"] if money else ["count", *(["people"] if _PEOPLE.search(plain(f"{table.title} {' '.join(table.rows[0].path)}")) else [])]
    if one.word in {cell.unit for row in table.rows for cell in row.cells if cell.unit}:
        return True
    return any(stem in listed[kind] or one.word in listed[kind] for kind in kinds)


def describes(one: Term, table: PrintedTable) -> bool:
    """Whether a word only says more of what the table is of («de fremrykkede projekter»), and stands in the text around it."""
    describes = one.predicate or _DESCRIBES.search(one.word) is not None
    return describes and any(
        table.text_keys.get(stem) or (len(stem) >= _STEM and any(k.startswith(stem[:-1]) for k in table.text_keys)) for stem, _ in one.keys
    )


def is_sort(one: Term, question: Question, table: PrintedTable, around: Keys) -> bool:
    """Whether a compound says what sort of things the rows are, its parts standing over them and around them: «anlægsprojekter» over «Projekt»."""
    sort = {match[1] for match in SORT.finditer(question.plain)} | {match[1] for match in _SORT_BEHIND.finditer(question.plain)}
    return one.word in sort and bool(one.parts) and one.parts[-1] in table.label_keys and one.found_in(around) >= _PARTS


def strict_words_met(flat: str, table: PrintedTable, rows: Sequence[int]) -> bool:
    """Whether the words that tell tables apart, where the question has any, stand in or around this one."""
    printed: list[Keys] = [table.around, table.beside, table.label_keys, *table.head_keys, *(table.row_keys[at] for at in rows)]
    for beginning in _STRICT.findall(_PRICED.sub(" ", flat)):
        stem = key(beginning)[: len(beginning)]
        held = any(known.startswith(stem) or stem in known for keys in printed for known in keys)
        if not held and not any(in_head(term(beginning), table, at) for at in range(len(table.heads))):
            return False
    return True


def told_saving(table: PrintedTable) -> bool:
    """Whether the table is told to be of savings."""
    return _SAVES.search(plain(" ".join([table.title, *table.rows[0].path, *table.heads]))) is not None


def has_money(table: PrintedTable, rows: Sequence[int], columns: Sequence[int]) -> bool:
    """Whether some of the cells meant are amounts."""
    meant = [table.rows[at] for at in rows] or table.rows
    return any(is_money(row.cells[at]) for row in meant for at in columns or range(len(row.cells)))


@lru_cache(maxsize=1)
def _spoken_with() -> dict[str, frozenset[str]]:
    """What tables are spoken of with, by kind: any, money, count."""
    found: dict[str, set[str]] = {}
    kind = ""
    for line in lines("table_words.txt"):
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        found.setdefault(kind, set()).update(form for word in words(line) for form in (word, key(word)))
    return {kind: frozenset(forms) for kind, forms in found.items()}
