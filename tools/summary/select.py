"""Which statements of a text go into a summary: the first, and all that hold a figure, a date or an agreement; nothing is said twice."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from retrieval.danish import terms
from tools.summary.kept import has_amount, is_kept
from tools.summary.spoken import Statement, prose, statements

_TELLING = re.compile(r"\b(?:enige om|beslutte\w*|vedtag\w*|afsæt\w*|foreslå\w*|ønsker|skal)\b", re.IGNORECASE)
_CONCLUDES = re.compile(r"\b(?:vurderes|vurderer|vurderingen|konkluder\w+|konklusion\w*|samlet set|viser, at|peger på)\b", re.IGNORECASE)
_SETTLES = re.compile(r"\b(?:enige om|aftal(?:er|t)|besluttet|vedtaget|afsæt\w*|ønsker,? at|forpligter)\b", re.IGNORECASE)
_WITH_WHOM = re.compile(r"\b(?:sammen med|i samarbejde med|samarbejder med|partnere?|deltagere|tovholdere?)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-zæøå,”)] )[A-ZÆØÅ][\wæøåé&.-]+")
_MOST_PARTNERS = 2
_LAID_OUT = re.compile(r"^[^:]{0,140}\b\w*(?:initiativ|tiltag|målgrupp|indsats|foreslå|forslag)\w*[^:]{0,40}:\s", re.IGNORECASE)
"""«Initiativerne er: …»: a list of what is to be done."""
_FEWEST_POINTS = 2
_MOST_CONCLUSIONS = 2
_POINTS_BACK = re.compile(r"^(?:Det|Dette|Denne|Disse|De|Den|Heraf|Derudover|Desuden|Men|Samtidig|Dertil|Her|Hertil|Andelen|Dermed|Herunder)\b")
_SUCH = re.compile(r"\b(?:disse|denne|dette|samme) (\w{5,})", re.IGNORECASE)
"""«Disse boliger»: which, stands in a statement before."""
_STEM = 6
_SHORT = 220
_SHORT_TEXT = 400
"""Characters of all texts together that are short already."""
_SAID_ALREADY = 0.7


def telling(text: str, most: int = 6) -> str:
    """The first statement of a text and the telling ones, as running text."""
    return prose(telling_apart([text], most)[0])


def telling_apart(texts: Sequence[str], most: int = 6) -> list[list[Statement]]:
    """Of each text the first statement and the telling ones, in order, at most `most` a text; those with a figure or a time are always kept.

    A sentence that points back («Heraf …») brings the short one before it. What an earlier text said with the same figures is left out.
    """
    said: list[Statement] = []
    apart: list[list[Statement]] = []
    for text in texts:
        everything = statements(text)
        chosen = _chosen(everything, most)
        new = [statement for statement in everything if statement in chosen and not _is_said(statement, said)]
        said += new
        apart.append([statement for place, statement in enumerate(new) if not _hangs(statement, new[place + 1 :])])
    return apart


def in_short(texts: Sequence[str]) -> list[list[Statement]]:
    """Of all texts the very first statement, those with an amount or an agreement, the first two that say who does it together and name somebody
    new, the first list of what is to be done, and the first two that conclude («vurderes»), nothing said twice.

    One that leads into the next brings it along, one that leans on the one before («disse boliger») brings that. A short text is kept whole.
    """
    said: list[Statement] = []
    apart: list[list[Statement]] = []
    whole = sum(map(len, texts)) <= _SHORT_TEXT
    concluding = [one for text in texts for one in statements(text) if _CONCLUDES.search(one.text)][:_MOST_CONCLUSIONS]
    concluding += [one for text in texts for one in statements(text) if _LAID_OUT.match(one.text) and len(one.printed) > _FEWEST_POINTS][:1]
    concluding += _partners([one for text in texts for one in statements(text)], concluding)
    for text in texts:
        new: list[Statement] = []
        everything = statements(text)
        for place, one in enumerate(everything):
            opens = not said and (not new or new[-1].text.endswith(":"))
            if (whole or opens or has_amount(one.text) or _SETTLES.search(one.text) or one in concluding) and not _is_said(one, said):
                new += [earlier for earlier in _meant_by(one, everything[:place], new) if not _is_said(earlier, said)]
                new.append(one)
        said += new
        apart.append(new)
    return apart


def _meant_by(one: Statement, before: Sequence[Statement], told: Sequence[Statement]) -> list[Statement]:
    """The nearest statement before that tells what «disse boliger» are, unless one that is told does."""
    for noun in _SUCH.findall(one.text):
        naming = [earlier for earlier in before if noun[:_STEM].casefold() in earlier.text.casefold()]
        if naming and not any(earlier in told for earlier in naming):
            return naming[-1:]
    return []


def _partners(everything: Sequence[Statement], kept: Sequence[Statement]) -> list[Statement]:
    """The first statements that say who does it together and name somebody whom those kept do not."""
    named = {name for one in [*everything[:1], *kept] for name in _NAME.findall(one.text)}
    found: list[Statement] = []
    for one in everything:
        names = set(_NAME.findall(one.text)) if _WITH_WHOM.search(one.text) else set()
        if names - named and len(found) < _MOST_PARTNERS:
            found.append(one)
            named |= names
    return found


def _chosen(everything: Sequence[Statement], most: int) -> list[Statement]:
    picked = [statement for place, statement in enumerate(everything) if place == 0 or is_kept(statement.text) or _TELLING.search(statement.text)]
    if len(picked) > most:
        figures = [statement for statement in picked[1:] if is_kept(statement.text)]
        others = [statement for statement in picked[1:] if statement not in figures]
        room = max(0, most - 1 - len(figures))
        picked = [picked[0], *figures, *(others[:room] or _what_is_wanted(others, [picked[0], *figures]))]
    picked += [one for one in everything if _CONCLUDES.search(one.text) and one not in picked][:_MOST_CONCLUSIONS]
    back = [
        before
        for before, after in itertools.pairwise(everything)
        if after in picked and before.block == after.block and len(before.text) <= _SHORT and _POINTS_BACK.match(after.text)
    ]
    return [*picked, *back]


def _what_is_wanted(others: Sequence[Statement], kept: Sequence[Statement]) -> list[Statement]:
    """The first statement of what is agreed on or wished for, unless one that is kept tells it: figures alone do not say what they are for."""
    return [] if any(_SETTLES.search(one.text) for one in kept) else [one for one in others if _SETTLES.search(one.text)][:1]


def _is_said(statement: Statement, said: Sequence[Statement]) -> bool:
    """Whether one earlier statement holds all its figures and most of its words."""
    words, figures = set(terms(statement.text)), set(re.findall(r"\d[\d.,]*\d|\d", statement.text))
    for other in said:
        there = set(terms(other.text))
        if figures <= set(re.findall(r"\d[\d.,]*\d|\d", other.text)) and len(words & there) >= _SAID_ALREADY * len(words):
            return True
    return False


def _hangs(statement: Statement, following: Sequence[Statement]) -> bool:
    """Whether it leads into something («Initiativerne er:») that is not there."""
    return (
        statement.text.endswith(":")
        and not is_kept(statement.text)
        and (not following or following[0].block not in (statement.block, statement.block + 1))
    )
