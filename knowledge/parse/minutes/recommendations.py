"""What the administration recommends: the points, and who recommends them. Never read as decisions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.minutes.bodies import BODY
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.prose import Paragraph, join_lines
from knowledge.records import Recommendation
from knowledge.source import Source

_LEAD = re.compile(
    r"(?P<who>(?!Det\b)[A-ZÆØÅ][^.:;]{2,140}?)\s+(?:indstiller|foreslår|anbefaler)\b(?P<to>(?:(?!\bat\b)[^.:]){0,160})(?P<at>\bat\b)?\s*:?\s*(?P<rest>.*)",
    re.DOTALL,
)
_IMPERSONAL = re.compile(
    r"(?:Det\s+)?(?:indstilles|foreslås|anbefales)(?:\s+(?P<by>af)\s+(?P<who>[A-ZÆØÅ][^,:]+))?\s*[,:]*\s*(?P<at>at\b)?\s*:?\s*(?P<rest>.*)", re.DOTALL
)
_POINT = re.compile(
    r"(?:At\s+(?P<after>\d{1,2})\)|(?P<before>\d{1,2})\s*[.)]|(?P<letter>[a-z])\)|[-–•])\s*(?:at\s+)?(?P<text>\S.*)", re.DOTALL | re.IGNORECASE
)
_AT_LINE = re.compile(r"\s*(?:at\s|At\s+\d{1,2}\)|[a-h]\)\s+at\b)")
_AT = re.compile(r"at\s*:?\s+(?=\S)", re.IGNORECASE)
_LINK = re.compile(r"(?:,|;|,?\s+(?:og|samt))\s*$")
"""What ties a point to the next one."""
_BODY_ALONE = re.compile(rf"\s*(?:(?:til|over\s+for)\s+)?(?:{BODY}|udvalget)\s*:?\s*")
_FOR_ANOTHER = re.compile(
    rf"(?:at\s+)?(?:anbefale|indstille|foreslå|godkende|vedtage|tiltræde|beslutte)(?:\s+(?:til|over\s+for)\s+[^,:]{{3,80}}|\s+{BODY}(?:(?:,|\s+og|\s+samt)\s+{BODY})*)?"
    r"\s*[,:]\s*(?=$|1\s*[.)]|at\b)"
)
"""«indstiller til udvalget at anbefale, 1. at …»: who is to pass it on, and no point of its own."""
_INNER_POINTS = re.compile(r"(?<=[.:;,])\s+(?=At\s+\d{1,2}\))")


@dataclass(frozen=True)
class Recommended:
    """The points of one item, and who recommends them (None when the minutes do not say)."""

    points: tuple[Recommendation, ...] = ()
    proposer: str | None = None


def read_recommendations(page: Page, item: PrintedItem, blocks: list[Block], item_id: str) -> Recommended:
    """All recommendations of an item, numbered as printed, else in order."""
    proposer: str | None = None
    points: list[Recommendation] = []
    for block in blocks:
        if block.role != "recommendation":
            continue
        for paragraph in _line_by_line(page, page.paragraphs(block.first, block.last, block.lead)):
            who, texts = _points(paragraph, lead_possible=not points)
            proposer = who or proposer
            if points and points[-1].text.endswith(":") and not _AT.match(paragraph.text):
                points[-1] = _with_rows(points[-1], texts, page.source(points[-1].sources[0].locator, paragraph.line_from, paragraph.line_to))
                continue
            for number, text in texts:
                order = number if number is not None and number > max((point.number for point in points), default=0) else len(points) + 1
                points.append(
                    Recommendation(
                        id=f"{item_id}/recommendation/{len(points) + 1}",
                        document=page.document,
                        sources=(
                            page.source(f"{item.locator}, {block.label or 'Indstilling'}", max(paragraph.line_from, 1), max(paragraph.line_to, 1)),
                        ),
                        item=item.number,
                        number=order,
                        text=text,
                        proposer=proposer,
                    )
                )
    return Recommended(tuple(points), proposer)


def _with_rows(point: Recommendation, rows: list[tuple[int | None, str]], place: Source) -> Recommendation:
    """A point that announces a table or a list («følgende bevillinger gives:») with the rows below it."""
    return point.model_copy(update={"text": " ".join([point.text, *(text for _, text in rows)]), "sources": (*point.sources, place)})


def _line_by_line(page: Page, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with points apart that are marked by nothing but «at» or «At 2)» at the beginning of their lines."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        begins = [n for n in range(paragraph.line_from + 1, paragraph.line_to + 1) if _AT_LINE.match(page.lines[n - 1])]
        if paragraph.is_point or not begins:
            found.append(paragraph)
            continue
        starts = [paragraph.line_from, *begins]
        ends = [*(number - 1 for number in begins), paragraph.line_to]
        found += [Paragraph(join_lines(page.lines[one - 1 : last]), one, last) for one, last in zip(starts, ends, strict=True)]
    return found


def _points(paragraph: Paragraph, *, lead_possible: bool) -> tuple[str | None, list[tuple[int | None, str]]]:
    """Who recommends, if the paragraph says it, and the points it holds with their numbers."""
    who, text = None, paragraph.text
    if lead_possible and not paragraph.is_point:
        lead = _IMPERSONAL.match(text) or _LEAD.match(text)
        if lead:
            who, text = lead["who"], _said_after(lead)
    texts = [piece for piece in _INNER_POINTS.split(text) if piece.strip()]
    return who and " ".join(who.split()), [_point(piece.strip(), paragraph.ordinal) for piece in texts]


def _said_after(lead: re.Match[str]) -> str:
    """What a lead-in says is recommended. «indstiller, at <body>» before a list is only the subject of its points."""
    to = (lead.groupdict().get("to") or "").strip(" ,")
    if lead["at"] is not None and (passed_on := _FOR_ANOTHER.match(lead["rest"])):
        return lead["rest"][passed_on.end() :]
    if lead["at"] is None and to and not lead["rest"].startswith(("At ", "1")):
        return "" if _BODY_ALONE.search(to) else f"{to}{lead['rest']}"
    return "" if _BODY_ALONE.fullmatch(lead["rest"]) else lead["rest"]


def _point(text: str, ordinal: int | None) -> tuple[int | None, str]:
    """A point's number and its text without number and «at»."""
    match = _POINT.fullmatch(text)
    if match and ordinal is None:
        figure = match["after"] or match["before"]
        number = int(figure) if figure else ord(match["letter"].lower()) - 96 if match["letter"] else None
        return number, _LINK.sub("", match["text"])
    return ordinal, _LINK.sub("", _AT.sub("", text, count=1) if _AT.match(text) else text)
