"""The parts of Danish compounds: a question about «uddannelse for unge» must meet «ungdomsuddannelser»."""

from __future__ import annotations

from functools import lru_cache

from retrieval.danish.dictionary import is_known, lemma
from retrieval.danish.folding import fold

_SHORTEST_PART = 4
_SHORTEST_WORD = 2 * _SHORTEST_PART
_LONG_PART = 12
_ENDING_LIST = """
ing inger ingen ingers ingerne ings else elser elsen elserne elses hed heden heder hederne heds skab skabet skaber skabs isme ismen iske isk ende
erne ernes agtig agtige lige ligt lighed eren erens eret erede tion tionen tioner ation ationer ationen elige elig bare barhed somhed somheden
somheder somhedens tillende stillende ringer ringen tillet stillet
"""
_ENDINGS = frozenset(_ENDING_LIST.split())
_PREFIXES = frozenset(["inter", "super", "over", "under", "efter", "inds", "udst", "frem"])


@lru_cache(maxsize=50_000)
def compound_parts(word: str) -> tuple[str, ...]:
    """The folded words a compound is put together of, left to right; empty when it is not one.

    A linking s or e is left out: "udvalgsmødepunkter" → ("udvalg", "moede", "punkter"). Parts have at least four letters, the most even split
    wins, and only parts of 12 letters or more are split again.
    """
    folded = fold(word)
    if len(folded) < _SHORTEST_WORD or not folded.isalpha():
        return ()
    best = max((_split_at(folded, at) for at in range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1)), default=None)
    if best is None or best[0] == 0:
        return ()
    _, left, right = best
    return (*_again(left), *_again(right))


def _split_at(word: str, at: int) -> tuple[int, str, str]:
    """How even the split is (0 when it is none), the left word without its linking letter, the right word."""
    left, right = word[:at], word[at:]
    if right in _ENDINGS or left in _PREFIXES or not is_known(right):
        return 0, "", ""
    base = _without_link(left)
    return (min(len(left), len(right)), base, right) if base else (0, "", "")


def _without_link(left: str) -> str | None:
    if is_known(left) and lemma(left) == left:
        return left
    if left[-1] in "se" and len(left) > _SHORTEST_PART and is_known(left[:-1]):
        return left[:-1]
    return left if is_known(left) else None


def _again(part: str) -> tuple[str, ...]:
    return (compound_parts(part) or (part,)) if len(part) >= _LONG_PART else (part,)
