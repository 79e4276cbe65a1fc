"""An answer as a message: lead, rows, chart, notes, numbered sources, next steps, feedback, and that a machine wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextActionsBlock,
    ContextBlock,
    FeedbackButtonObject,
    FeedbackButtonsElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from bot.answer import Answer
from bot.answer_text import source_line
from bot.slack import messages
from bot.slack.blocks import budget, rich
from bot.slack.blocks.chart import Chart, chart_of, drawn
from bot.slack.blocks.table import rows_in_columns, table_block, table_file
from bot.slack.message import Attachment, Message
from bot.slack.safe_text import escape, plain, shorten
from knowledge.source import Source

SOURCES, SHARE, FEEDBACK = "answer_sources", "answer_share", "answer_feedback"
NEXT = "answer_next_"
_MOST_STEPS = 3
_SHARED = 3
"""So many places in the same part of a document share its name."""
_SOURCE_CHARACTERS = 3_500
"""A longer list of sources goes on in a message of its own: sources are never cut."""


@dataclass(frozen=True)
class Showing:
    """How an answer is shown: its id in the ledger, whether it may be shared, and a line above it."""

    answer_id: str
    can_share: bool = False
    above: str | None = None


def answer_message(answer: Answer, showing: Showing) -> Message:
    """The whole answer. What does not fit continues in further messages; the sources and the buttons stand under the last."""
    first_sources, *more_sources = _sources(answer) or [[]]
    foot = [*_notes(answer), *first_sources, *_buttons(answer, showing)]
    foot_size = budget.characters(foot)
    pieces = rich.pieces(budget.cut_long(f"{answer.lead}\n\n{answer.body or ''}"))
    text_size = sum(piece.size for piece in pieces)
    room = budget.MOST_CHARACTERS - foot_size - min(text_size, budget.MOST_CHARACTERS // 2)
    rows, files = _rows(answer, max(room, 1_500))
    chart = chart_of(answer)
    picture = [chart.block, _context(escape(chart.takeaway))] if chart is not None else []
    tail = [*rows, *picture, *foot]
    above = [_context(escape(showing.above))] if showing.above else []
    stretches = budget.split(pieces, budget.MOST_CHARACTERS)
    if sum(piece.size for piece in stretches[-1]) + budget.characters([*tail, *above]) > budget.MOST_CHARACTERS:
        stretches.append([])
    bodies: list[list[Block]] = [[rich.block(rich.joined(stretch))] if stretch else [] for stretch in stretches if stretch or len(stretches) > 1]
    bodies = bodies or [[]]
    bodies[0] = [*above, *bodies[0]]
    bodies[-1] += tail
    bodies += more_sources
    simpler = [*above, *_simple(answer, chart), *foot] if len(bodies) == 1 else []
    more = [Message(_fallback(answer), tuple(_continued(blocks, number, len(bodies)))) for number, blocks in enumerate(bodies[1:], 2)]
    spare = [drawn(chart)] if chart is not None else []
    if answer.table is not None and answer.table.rows and not files and len(bodies) == 1:
        shown = rows_in_columns(answer.table)[1]
        spare += [table_file(answer.table, shown)] if shown < len(answer.table.rows) else []
    return Message(_fallback(answer), tuple(bodies[0]), tuple(simpler), tuple(more), tuple(files), tuple(spare))


def _fallback(answer: Answer) -> str:
    """What notifications and screen readers get: the lead, no markup."""
    return escape(shorten(plain(answer.lead), budget.TEXT_CHARACTERS)) or messages.an_answer()


def _rows(answer: Answer, room: int) -> tuple[list[Block], list[Attachment]]:
    table = answer.table
    if table is None or not table.rows:
        return [], []
    block, shown = table_block(table, min(room, budget.TABLE_CHARACTERS))
    if block is None:
        return [_context(escape(messages.file_only(len(table.rows))))], [table_file(table)]
    if shown < len(table.rows):
        return [block, _context(escape(messages.file_note(len(table.rows), shown)))], [table_file(table, shown)]
    return [block], []


def _simple(answer: Answer, chart: Chart | None) -> list[Block]:
    """Lead, body and rows for a server without native tables and charts."""
    text = "\n\n".join(part for part in (answer.lead, answer.body) if part)
    pieces = budget.split(rich.pieces(budget.cut_long(text)), budget.MOST_CHARACTERS // 2)[0]
    elements = rich.joined(pieces)
    if answer.table is not None and answer.table.rows:
        text, shown = rows_in_columns(answer.table)
        elements.append(rich.preformatted(text))
        if shown < len(answer.table.rows):
            elements.append(rich.section(messages.file_note(len(answer.table.rows), shown)))
    blocks: list[Block] = [rich.block(elements)] if elements else []
    return [*blocks, _context(escape(chart.takeaway))] if chart is not None else blocks


def _continued(blocks: list[Block], number: int, total: int) -> list[Block]:
    return [_context(escape(messages.continued(number, total))), *blocks]


def _notes(answer: Answer) -> list[Block]:
    if not answer.notes:
        return []
    points = [shorten(note, 500) for note in answer.notes[:8]]
    return [rich.block([rich.heading(messages.notes_heading(answer.language)), rich.bullets(points)])]


def _sources(answer: Answer) -> list[list[Block]]:
    """The numbered list, in as many parts as its length takes; nothing when there are no sources."""
    parts: list[list[tuple[str, list[str]]]] = [[]]
    room = _SOURCE_CHARACTERS
    for title, place in _places(answer.sources, answer.language):
        if len(place) > room:
            parts.append([])
            room = _SOURCE_CHARACTERS
        if parts[-1] and parts[-1][-1][0] == title:
            parts[-1][-1][1].append(place)
        else:
            parts[-1].append((title, [place]))
            room -= len(title)
        room -= len(place) + 3
    heading = rich.heading(messages.sources_heading(answer.language))
    lines = [[rich.labelled(title, " · ".join(places)) for title, places in part] for part in parts if part]
    return [[rich.block([heading, *part])] for part in lines]


def _places(sources: Sequence[Source], language: str) -> list[tuple[str, str]]:
    """Document and numbered place of every source, the places of a document together, in the order of their first number.

    A part of the document that several places share («tabellen ANLÆG») is named once, with the document.
    """
    shared = Counter((source.title, part) for source in sources if (part := _part(source)))
    found: dict[str, list[str]] = {}
    for number, source in enumerate(sources, 1):
        place, title, part = source_line(source, language).removeprefix(f"{source.title}, "), source.title, _part(source)
        if part and shared[title, part] >= _SHARED:
            place, title = place.replace(f", {part}", "", 1), f"{title}, {part}"
        found.setdefault(shorten(title, 160), []).append(f"[{number}] {shorten(place, 120)}")
    return [(title, place) for title, places in found.items() for place in places]


def _part(source: Source) -> str:
    """The last part of a place when it is words alone: «tabellen ANLÆG» of «4.13, tabellen ANLÆG»."""
    first, _, part = source.locator.rpartition(", ")
    return part if first and not any(char.isdigit() for char in part) else ""


def _buttons(answer: Answer, showing: Showing) -> list[Block]:
    key = showing.answer_id
    elements = [ButtonElement(text=PlainTextObject(text=messages.show_sources()), action_id=SOURCES, value=key)] if answer.sources else []
    if showing.can_share:
        elements.append(ButtonElement(text=PlainTextObject(text=messages.share()), action_id=SHARE, value=key))
    for number, step in enumerate(answer.next_steps[:_MOST_STEPS]):
        if not plain(step):
            continue
        elements.append(ButtonElement(text=PlainTextObject(text=shorten(plain(step), 72)), action_id=f"{NEXT}{number}", value=f"{key}:{number}"))
    thumbs = FeedbackButtonsElement(
        action_id=FEEDBACK,
        positive_button=FeedbackButtonObject(text=messages.feedback_good(), value=f"good:{key}"),
        negative_button=FeedbackButtonObject(text=messages.feedback_bad(), value=f"bad:{key}"),
    )
    row: list[Block] = [ActionsBlock(elements=elements)] if elements else []
    return [*row, ContextActionsBlock(elements=[thumbs]), _context(escape(messages.ai_notice()))]


def _context(text: str) -> ContextBlock:
    return ContextBlock(elements=[MarkdownTextObject(text=text, verbatim=True)])


def notice(text: str, buttons: Sequence[ButtonElement] = ()) -> Message:
    """A plain sentence, with buttons where there is something to do next."""
    blocks: list[Block] = [SectionBlock(text=PlainTextObject(text=text))]
    if buttons:
        blocks.append(ActionsBlock(elements=list(buttons)))
    return Message(escape(text), tuple(blocks))
