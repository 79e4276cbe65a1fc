"""The parts of Danish compounds: a question about «uddannelse for unge» must meet «ungdomsuddannelser»."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from retrieval.danish.dictionary import is_known, is_lemma, lemma
from retrieval.danish.stop_words import STOP_WORDS

_SHORTEST_LEFT = 3
_SHORTEST_RIGHT = 4
_SHORT_RIGHT = frozenset(["sum", "tal", "vej", "hus", "sal", "lov", "mad", "bil", "bus", "fag"])
"""Words of three letters that compounds are made with often; others of three are mostly endings by chance."""
_SHORTEST_WORD = _SHORTEST_LEFT + _SHORTEST_RIGHT
_LONGEST_WORD = 60
"""No Danish word in use is longer («speciallægepraksisplanlægningsstabiliseringsperiode» has 51)."""
_LONG_PART = 12
_ENDING_LIST = """
ing inger ingen ingers ingerne ings else elser elsen elserne elses hed heden heder hederne heds skab skabet skaber skabs isme ismen iske isk ende
erne ernes agtig agtige lige ligt lighed eren erens eret erede tion tionen tioner ation ationer ationen elige elig bare barhed somhed somheden
somheder somhedens tillende stillende ring ringer ringen tillet stillet
"""
_ENDINGS = frozenset(_ENDING_LIST.split())
_PREFIXES = STOP_WORDS | {"inter", "super", "inds", "udst", "frem", "del", "gen", "mis", "hal", "and"}


def compound_parts(word: str) -> tuple[str, ...]:
    """The folded words a compound is put together of, left to right; empty when it is not one.

    A linking s or e is left out: "udvalgsmødepunkter" → ("udvalg", "moede", "punkter"). Of a word that the dictionary has, its lemma is split, both
    parts must be lemmas too; of any other word the last part may be inflected. The most even split wins, and long parts are split again.
    """
    return _parts_of(lemma(word))


@lru_cache(maxsize=50_000)
def _parts_of(folded: str) -> tuple[str, ...]:
    if not _SHORTEST_WORD <= len(folded) <= _LONGEST_WORD or not folded.isalpha():
        return ()
    is_part = is_lemma if is_known(folded) else is_known
    splits = (_split_at(folded, at, is_part) for at in range(_SHORTEST_LEFT, len(folded) - _SHORTEST_RIGHT + 2))
    evenness, left, right = max(splits, default=(0, (), ""))
    return (*left, *((_parts_within(folded, right) if len(right) >= _LONG_PART else ()) or (right,))) if evenness else ()


def _split_at(word: str, at: int, is_part: Callable[[str], bool]) -> tuple[int, tuple[str, ...], str]:
    """How even the split is (0 when it is none), the left part or parts without the linking letter, the right part."""
    left, right = word[:at], word[at:]
    if (
        right in _ENDINGS
        or (len(right) < _SHORTEST_RIGHT and right not in _SHORT_RIGHT)
        or not is_part(right)  # Asked first: most splits end here, before the left part is taken apart in its turn.
        or not (parts := _left_parts(word, left))
    ):
        return 0, (), ""
    if right[0] == "s" and is_part(right[1:]):  # The s is a link: «erhvervs-park», not «erhverv-spark».
        return 0, (), ""
    return min(len(left), len(right)), parts, right


def _left_parts(word: str, left: str) -> tuple[str, ...]:
    """The left part as one lemma or, when long, several; a link needs four letters before it, since «hals» is not «hal»."""
    bases = [left]
    if left[-1] in "se" and len(left) > _SHORTEST_RIGHT:
        bases.append(left[:-1])
    for base in bases:
        if is_lemma(base) and base not in _PREFIXES:
            return (_parts_within(word, base) if len(base) >= _LONG_PART else ()) or (base,)
    for base in reversed(bases):
        if len(base) >= _LONG_PART and (parts := _parts_within(word, base)):
            return parts
    return ()


def _parts_within(word: str, part: str) -> tuple[str, ...]:
    """The parts of a part: of its lemma, unless that is as long as the word itself, which would never end («gennemreflektere»)."""
    base = lemma(part)
    return _parts_of(base if len(base) < len(word) else part)
