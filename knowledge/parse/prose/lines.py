"""Wrapped lines → one line of text, with the hyphens that belong to the words and without those of the line breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_JOINED_BY = ("og", "og/eller", "eller", "samt", "og/el.", "til", "kontra")
"""Words after which a hyphen stands for the rest of a compound («Musik- og Kulturskole»)."""
_HYPHEN_END = re.compile(r"(?P<word>[^\W_][\w/.]*(?:-[\w/.]+)*)[-‐\u2011]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][\w-]+")
_URL_END = re.compile(r"(?:https?://|www\.)\S*[^\s.,;:)\]]$")
_URL_PIECE = re.compile(r"[a-z0-9%_~?=&#./-]*[-/_=%.][a-z0-9%_~?=&#./-]*[a-z0-9/]\)?$|[a-z0-9]+$")
_FEWEST_HYPHENS = 0.04
"""A document with a smaller share of its long lines ending in a hyphen does not hyphenate: its hyphens belong to the words."""
_DEFAULT_WIDTH = 80


@dataclass(frozen=True)
class Wrapping:
    """How one document breaks its lines: whether it hyphenates, how wide it sets them, and which words it prints unbroken.

    Build it once from all lines of the document and pass it on; without it a line-end hyphen is taken for a line break's.
    `width` is in characters. `words` are lower case and hold compounds with their inner hyphens; `names` were seen with a capital inside a sentence.
    """

    hyphenates: bool = True
    width: int = _DEFAULT_WIDTH
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lines: Sequence[str]) -> Wrapping:
        """The wrapping seen in these lines."""
        stripped = [line.strip() for line in lines]
        filled = sorted(len(line) for line in stripped if line)
        # The widest few are tables and addresses; the ninth decile is what running text is set to.
        width = max(filled[int(len(filled) * 0.9)], 40) if filled else _DEFAULT_WIDTH
        long_lines = sum(len(line) >= width * 0.7 for line in stripped)
        broken = [below for line, below in pairwise(stripped) if _HYPHEN_END.search(line) and below[:1].islower()]
        broken = [below for below in broken if _first_word(below) not in _JOINED_BY]
        hyphenates = bool(long_lines) and len(broken) / long_lines >= _FEWEST_HYPHENS
        words = {word.lower() for line in stripped for word in _WORD.findall(_without_end_hyphen(line))}
        names = {name for line in stripped for name in _NAME.findall(line)}
        return cls(hyphenates=hyphenates, width=width, words=frozenset(words), names=frozenset(names))


def join_lines(lines: Sequence[str], wrapping: Wrapping | None = None) -> str:
    """The lines of one paragraph as one line.

    A hyphen at a line end goes, unless it belongs to the word: before «og», «samt», «eller» or a comma, after a digit, before a
    capital letter, after an abbreviation in capitals («EU-/projekt»), or in a document that does not hyphenate
    («rest-/erhvervsevne»). Blank lines are passed over, white space is made single. «nød-/kaldeanlæg» stays open to two
    readings; the joined form is taken in a document that hyphenates.
    """
    wrapping = wrapping or Wrapping()
    joined: list[str] = []
    for line in lines:
        piece = " ".join(line.replace("\f", " ").split())
        if not piece:
            continue
        if joined:
            joined[-1], piece = _met(joined[-1], piece, wrapping)
        joined.append(piece)
    return "".join(joined)


def continues(above: str, below: str) -> bool:
    """Whether `above` plainly goes on in `below`: it stops inside a word or parenthesis, at a comma or at a word that cannot end a sentence."""
    above, below = above.rstrip(), below.lstrip()
    if not above or not below:
        return False
    if above[-1] in ",(/–-‐\u00ad" or above.count("(") > above.count(")") or cannot_end(above.split()[-1]):
        return True
    return below[0].islower() and above[-1] not in ".:!?"


def cannot_end(word: str) -> bool:
    """Whether a sentence hardly ends with this word: a preposition, conjunction, article or auxiliary."""
    return word.lower() in _CANNOT_END


_SMALL_WORDS = """
og eller samt men at som der hvor når
af for i på til med om fra ved under over mellem inden uden indenfor udenfor hos efter mod
en et den det de er har skal vil kan bliver
bl.a. fx f.eks. ca. jf. primo medio ultimo
"""
_CANNOT_END = frozenset(_SMALL_WORDS.split())


def _met(above: str, below: str, wrapping: Wrapping) -> tuple[str, str]:
    """Two lines as they are put together: the upper without a line break's hyphen, or the lower with a space before it."""
    if above.endswith("\u00ad"):
        return above[:-1], below
    first = below.split(maxsplit=1)[0]
    alone = first == below
    if (above.endswith("/") and not above.endswith(" /")) or (_URL_END.search(above) and _URL_PIECE.match(first) and ("-" in first or alone)):
        return above, below
    broken = _HYPHEN_END.search(above)
    if broken is None or _first_word(below) in _JOINED_BY:
        return above, f" {below}"
    if below[0] in ",)/" or (below[0].isalnum() and _keeps_hyphen(broken["word"], below, wrapping)):
        return above, below
    return (above[:-1], below) if below[0].isalnum() else (above, f" {below}")


def _keeps_hyphen(word: str, piece: str, wrapping: Wrapping) -> bool:
    """Whether the hyphen between a line's last word and the next line's first is the writer's own."""
    last = word.rsplit("/", 1)[-1]
    if last[-1].isdigit() or piece[0].isdigit():
        return True
    rest = _WORD.match(piece)
    if rest is None:
        return True
    if piece[0].isupper() and not (last.isupper() and len(last) > 1 and rest.group().isupper()):
        return True
    if last.isupper() and len(last) > 1 and piece[0].islower():
        return True
    joined, hyphened = (last + rest.group()).lower(), f"{last}-{rest.group()}".lower()
    if (joined in wrapping.words) != (hyphened in wrapping.words):
        return hyphened in wrapping.words
    return not wrapping.hyphenates


def _first_word(line: str) -> str:
    """The first word of a line, lower case, without punctuation after it."""
    words = line.split(maxsplit=1)
    return words[0].rstrip(",;:").lower() if words else ""


def _without_end_hyphen(line: str) -> str:
    """The line without a last word that a hyphen cuts short."""
    return _HYPHEN_END.sub("", line)
