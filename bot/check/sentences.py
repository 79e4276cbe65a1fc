"""An answer as the statements that are checked one by one, and which words of a statement belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from retrieval.danish import STOP_WORDS, danish_for, fold, is_english, stem

_MARKS = re.compile(r"\*\*|__|`|^#{1,6}\s*|^\s*>\s?", re.MULTILINE)
_END = re.compile(r"(?<=[.!?…»”\"])\s+(?=[«“\"*(]*[A-ZÆØÅ0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:ca|kr|mio|mia|mill|pct|nr|pkt|kl|jf|bl\.a|bl|fx|f\.eks|eks|inkl|ekskl|evt|hhv|mv|m\.v|m\.m|osv|stk|afd|tlf|dvs|pga|min|maks|d|St|[A-ZÆØÅ])|(?<!\d)\d{1,2})\.$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:punkt|pkt\.|nr\.|item|side|linje|sag|handling|§)\s*\d{1,2}\.$", re.IGNORECASE)
_POINT = re.compile(r"^[-*•]\s+")
_CLAUSE = re.compile(r"[;()]|,(?=\s)|\s[–—-]\s|:(?=\s)|(?<!-)\s(?:og|mens|men|samt|mod|hvoraf|heraf|and|while|but|whereas|versus)\s", re.IGNORECASE)
_TURN = re.compile(r";|,(?=\s)|\s(?:mens|men|while|but|whereas)\s", re.IGNORECASE)
_ANOTHER = re.compile(r";|\b(?:mens|while|whereas)\b", re.IGNORECASE)
_OTHER_THING = re.compile(r";|\b(?:mens|men|while|but|whereas)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:ikke|nej|ingen|intet|hverken|uden|aldrig|næppe|not|no|nor|none|never|isn't|doesn't|wasn't|didn't|without)\b|n't\b", re.IGNORECASE
)
_SUBORDINATE = re.compile(r"^\s*(?:at|om|hvad|hvor|hvem|hvornår|hvorfor|hvilke[nt]?|som|der|that|whether|what|who|when|which|if)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ALIKE = 5
_UNIT_WORDS = {"kr", "kroner", "mio", "mia", "mill", "pct", "procent", "promille", "dkk", "million", "millioner", "percent", "ca"}
T = TypeVar("T")


def statements(text: str) -> list[str]:
    """The sentences, list points and table rows of a text, without Markdown's marks; a row's cells come with the headings over them."""
    text, rows = _without_tables(text)
    return [*_sentences(text), *rows]


def _without_tables(text: str) -> tuple[str, list[str]]:
    kept: list[str] = []
    rows: list[str] = []
    heads: list[str] | None = None
    for line in text.split("\n"):
        cells = [cell.strip().strip("*") for cell in line.strip().strip("|").split("|")]
        if not line.strip().startswith("|"):
            heads = None
            kept.append(line)
        elif heads is None:
            heads = cells
        elif not re.fullmatch(r"[\s|:–-]+", line):
            rows.append(told_row(heads, cells))
    return "\n".join(kept), rows


def told_row(heads: Sequence[str], cells: Sequence[str]) -> str:
    """A table row as it would be said, each cell with the heading over it."""
    return ", ".join(_under(head, cell) for head, cell in zip(heads, cells, strict=False) if cell)


def _under(head: str, cell: str) -> str:
    """A cell as it would be said: a year before it, the heading's unit behind it."""
    if not re.fullmatch(r"[-−+]?\d[\d.,]*", cell):
        return cell
    year = re.search(r"(?:19|20)\d\d", head)
    unit = re.search(r"mio\.? kr\.?|1\.000 kr\.?|kr\.?|pct\.?|%", head)
    said = f"{cell} ({unit.group()})" if unit and unit.group().startswith("1") else f"{cell} {unit.group()}" if unit else cell
    return f"{year.group()}: {said}" if year else said


def _sentences(text: str) -> list[str]:
    return [sentence for line in _MARKS.sub("", text).split("\n") for sentence in sentences(line.strip())]


def sentences(line: str) -> list[str]:
    """The sentences of one line, in order; an abbreviation does not end one."""
    parts: list[str] = []
    for piece in _END.split(_POINT.sub("", line)):
        if parts and _ABBREVIATED.search(parts[-1]) and not _NUMBERED.search(parts[-1]) and not parts[-1].endswith(("kr.", "pct.", "mio.")):
            parts[-1] = f"{parts[-1]} {piece}"
        elif piece:
            parts.append(piece)
    return parts


def language_of(text: str) -> bool:
    """Whether a text is English."""
    return is_english(re.findall(r"[a-z]+", fold(text)))


@lru_cache(maxsize=8192)
def breaks(text: str) -> tuple[tuple[int, int], ...]:
    """Where a statement divides into clauses: spans of the commas, semicolons, parentheses and joining words."""
    return tuple(match.span() for match in _CLAUSE.finditer(text))


def clause(text: str, start: int, end: int, keep: Sequence[tuple[int, int]] = ()) -> tuple[int, int]:
    """From where to where the clause around `start`…`end` runs; a break inside one of the spans `keep` does not count."""
    left, right = 0, len(text)
    for begin, until in breaks(text):
        if any(a < until and begin < b for a, b in keep):
            continue
        if until <= start:
            left = max(left, until)
        elif begin >= end:
            right = min(right, begin)
    return left, right


def negated(text: str, start: int, end: int, closely: bool = False) -> bool:
    """Whether what stands at `start` is denied: a negation in its part of the sentence, or in the part that it is a subordinate of.

    `closely`: a negation beyond an «og» or a parenthesis does not count. One that is part of the words themselves («sagde nej») denies nothing.
    """
    text = f"{text[:start]}{'x' * (end - start)}{text[end:]}"
    turns = sorted({match.span() for match in _TURN.finditer(text)} | (set(breaks(text)) if closely else set()))
    left = max([0, *(until for _, until in turns if until <= start)])
    right = min([len(text), *(begin for begin, _ in turns if begin >= end)])
    if _NOT.search(text[left:right]):
        return True
    while left > 0 and _SUBORDINATE.match(text[left:]):
        right = max([begin for begin, until in turns if until <= left] or [0])
        left = max([0, *(until for _, until in turns if until <= right)])
        if _NOT.search(text[left:right]):
            return True
    return False


@lru_cache(maxsize=16384)
def content_words(text: str, translated: bool = False) -> frozenset[str]:
    """The stems of a text's words that carry meaning; of English text also those of the Danish words they may stand for."""
    words = [word for word in _WORD.findall(text.lower()) if fold(word) not in STOP_WORDS and word not in _UNIT_WORDS]
    if translated:
        words += [danish for word in words for phrase in danish_for(word) for danish in phrase.split()]
    return frozenset(stem(word) for word in words)


def alike(one: str, other: str) -> bool:
    """Whether two words begin alike, Danish or English: «documents» and «dokument», «politikere» and «politician»."""
    first, second = one.lower().replace("c", "k"), other.lower().replace("c", "k")
    return len(first) >= _ALIKE and first[:_ALIKE] == second[:_ALIKE]


def belonging(text: str, at: tuple[int, int], anchors: Sequence[tuple[int, int, T]], others: Sequence[tuple[int, int]]) -> list[T]:
    """Which of the anchors (years, row names: start, end, value) a figure at `at` is stated with.

    Those of its own clause; else, in a statement that names the anchor first, the last one before it; else the next one after it.
    """
    if not anchors:
        return []
    spans = [(start, end) for start, end, _ in anchors]
    left, right = clause(text, at[0], at[1], spans)
    own = [value for start, end, value in anchors if start >= left and end <= right]
    if own:
        opened = text.rfind("(", 0, at[0])
        aside = [value for _, end, value in anchors if end <= opened][-1:] if opened > text.rfind(")", 0, at[0]) else []
        return own + aside
    first_figure = min([at[0], *(start for start, _ in others)])
    opened = text.rfind("(", 0, at[0])
    if opened > text.rfind(")", 0, at[0]) and (beside := [value for _, end, value in anchors if 0 <= opened - end <= 1]):
        return beside
    before = [value for start, end, value in anchors if end <= at[0] and not _ANOTHER.search(text[end : at[0]])]
    after = [
        value for start, end, value in anchors if start >= at[1] and not _OTHER_THING.search(text[at[1] : start]) and ": " not in text[at[1] : start]
    ]
    if (anchors[0][0] < first_figure and before) or not after:
        return before[-1:]
    return after[:1]
