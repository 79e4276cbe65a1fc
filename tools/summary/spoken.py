"""A section's text as statements that can be read aloud: sentences, and lists with the words that lead into them.

Links, bullets and headings that say nothing by themselves are gone; every figure stays. The words are the document's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.parse.prose import sentences
from retrieval.danish import is_known
from tools.summary.kept import is_kept

_LINK = re.compile(r"\s*\((?:https?://|www\.)[^)\s]*\)|(?:\b(?:på|via|hos)\s+)?(?:https?://|www\.)\S+")
_POINT = re.compile(r"^(?:[-–•❖*]\s+|(?P<number>\d{1,2})[.)]\s+)")
_ABBREVIATED = re.compile(r"\b(?:kr|mio|mia|pct|mv|m\.v|m\.m|bl\.a|ca|nr|stk|jf|pga|evt|osv)$", re.IGNORECASE)
_LEFT_COMMA = re.compile(r"\s*[,;]\s*\.$")
_LONGEST_HEADING = 90
_SHORT_POINT = 60
_LONG_LIST = 700
"""A list of so many characters is shortened: points with figures stay whole, of the others what stands before the colon."""


@dataclass(frozen=True)
class Statement:
    """One sentence, or a list with its lead-in, as read aloud. `printed` are the sentences and points it was made of, `block` its paragraph."""

    text: str
    printed: tuple[str, ...]
    block: int


def statements(text: str, full: bool = False) -> list[Statement]:
    """The statements of a section in order; `full` keeps headings and long lists as they are: what a body decided is never shortened."""
    said: list[Statement] = []
    blocks = _lists_kept_together([block for block in re.split(r"\n\s*\n", text) if block.strip()])
    for number, block in enumerate(blocks):
        lines = [cleaned for line in block.split("\n") if (cleaned := _without_links(line))]
        points = [line for line in lines if _POINT.match(line)]
        if not lines:
            continue
        if points and len(lines) > 1:
            leads = lines[: lines.index(points[0])]
            *before, lead = sentences(" ".join(leads)) or [""]
            said += [Statement(sentence, (sentence,), number) for sentence in before]
            said.append(Statement(_list(lead, lines[len(leads) :], full), tuple(lines), number))
        elif not full and _is_heading(block, is_last=number + 1 == len(blocks)):
            if _POINT.match(lines[0]) or not _figures(lines[0]) <= _figures(text.replace(block, "", 1)):
                said.append(Statement(f"{_numbered(lines[0]).rstrip('.')}:", (lines[0],), number + 1))
        else:
            said += [Statement(ended(sentence), (sentence,), number) for line in lines for sentence in sentences(_numbered(line))]
    return said


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _numbered(line: str) -> str:
    """The line without its bullet; a list number stays, as «1)»."""
    match = _POINT.match(line)
    return f"{match['number']}) {line[match.end() :]}" if match and match["number"] else _POINT.sub("", line)


def in_full(text: str) -> str:
    """Every word of the text as running text; only bullets and web addresses are gone."""
    return prose(statements(text, full=True))


def prose(said: Sequence[Statement]) -> str:
    """The statements as running text."""
    return " ".join(statement.text for statement in said)


def ended(text: str) -> str:
    """The text with a stop at its end, and no comma that was left before it («i bilag 1, .»)."""
    text = _LEFT_COMMA.sub(".", text.strip()).rstrip(";,")
    return text if text.endswith((".", "!", "?", ":", "…")) or text.endswith((".»", ".”", '."')) else f"{text}."


def unstopped(text: str) -> str:
    """The text without its closing stop; that of an abbreviation («kr.») stays."""
    bare = text.rstrip(" .;,")
    return f"{bare}." if _ABBREVIATED.search(bare) and text.rstrip(" ;,").endswith(".") else bare


def inside(text: str) -> str:
    """The text as it goes on inside a sentence: a small first letter, unless the word is a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    names = len(first) < 2 or not first[1:].islower() or not is_known(first.lower()) or rest[:1].isupper()
    return text if names else text[0].lower() + text[1:]


def joined(parts: list[str]) -> str:
    """«a, b og c»."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} og {parts[-1]}" if parts else ""


def _list(lead: str, lines: list[str], full: bool) -> str:
    points = _points(lines)
    if not full and sum(map(len, points)) > _LONG_LIST:
        points = [_shortened(point) for point in points]
    bare = [unstopped(point) for point in points]
    if all(len(point) <= _SHORT_POINT and "," not in point and not re.search(r"[.:]\s", point) for point in bare):
        return ended(f"{lead} {joined(bare)}".strip())
    return " ".join([lead, *(ended(point) for point in points)]).strip()


def _points(lines: list[str]) -> list[str]:
    """The points without bullets; a number stays as «1)»; a point that ends in a colon leads into the next."""
    points: list[str] = []
    for line in lines:
        point = _numbered(line)
        if points and points[-1].endswith(":"):
            points[-1] = f"{points[-1]} {point}"
        else:
            points.append(point)
    return points


def _shortened(point: str) -> str:
    label, colon, _ = point.partition(":")
    return label if colon and len(label) < _SHORT_POINT and not is_kept(point) else point


def _lists_kept_together(blocks: list[str]) -> list[str]:
    """A list and the line that leads into it as one block."""
    kept: list[str] = []
    for block in blocks:
        if kept and kept[-1].rstrip().endswith(":") and _POINT.match(block.lstrip()):
            kept[-1] = f"{kept[-1]}\n{block}"
        else:
            kept.append(block)
    return kept


def _is_heading(block: str, is_last: bool) -> bool:
    return not is_last and "\n" not in block and len(block) <= _LONGEST_HEADING and not block.rstrip().endswith((".", ":", "!", "?", ";", ","))


def _without_links(line: str) -> str:
    """The line without addresses; a sentence that only points to one is left out."""
    if not _LINK.search(line):
        return line.strip()
    kept = []
    for sentence in sentences(line.strip()):
        bare = re.sub(r"\s{2,}", " ", _LINK.sub("", sentence)).strip()
        if not bare:
            continue
        if (
            re.search(r"\d", bare)
            or _LINK.search(sentence) is None
            or not re.search(r"(?:\bher|\bpå|\bfindes|:)$", bare.rstrip(". :") if bare[-1:] != ":" else bare)
        ):
            kept.append(bare)
    return " ".join(kept)
