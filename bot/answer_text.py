"""An answer as text: Markdown for a person, a dict for a machine."""

from __future__ import annotations

from typing import Any

from bot.answer import Answer, Table
from bot.literal import literal, told
from knowledge.source import Source
from tools.contract import Column

_WORDS = {
    "da": {"sources": "Kilder", "line": "linje", "note": "Bemærk"},
    "en": {"sources": "Sources", "line": "line", "note": "Note"},
}
_MOST_LINES = 8
_UNITS = {"DKK": "kr.", "pct": "pct."}


def to_markdown(answer: Answer) -> str:
    """The answer in the order a reader needs it: lead, longer text, rows, notes, numbered sources.

    Blocks are separated by a blank line. The rows are a Markdown table, numbers to the right. What is printed in a document is no Markdown.
    """
    words = _WORDS.get(answer.language, _WORDS["da"])
    blocks = [told(answer.lead.strip())]
    if answer.body:
        blocks.append(told(answer.body.strip()))
    if answer.table is not None and answer.table.rows:
        blocks.append(_table(answer.table))
    if answer.notes:
        blocks.append(_notes(answer.notes, words["note"]))
    if answer.sources:
        blocks.append(f"{words['sources']}:\n\n" + "\n".join(_sources(answer.sources, answer.language)))
    return "\n\n".join(block for block in blocks if block)


def _sources(sources: tuple[Source, ...], language: str) -> list[str]:
    """A numbered line a source; many sources of one document share a line, so that none is left out and the list stays short."""
    if len(sources) <= _MOST_LINES:
        return [f"- [{number}] {literal(source_line(source, language))}" for number, source in enumerate(sources, 1)]
    by_title: dict[str, list[Source]] = {}
    for source in sources:
        by_title.setdefault(source.title, []).append(source)
    word = _WORDS.get(language, _WORDS["da"])["line"]
    return [
        literal(f"- [{number}] {title}: " + "; ".join(f"{source.locator} ({word} {_lines(source)})" for source in own))
        for number, (title, own) in enumerate(by_title.items(), 1)
    ]


def _lines(source: Source) -> str:
    return str(source.line_from) if source.line_from == source.line_to else f"{source.line_from}–{source.line_to}"


def source_line(source: Source, language: str = "da") -> str:
    """One source as a person would cite it: «Titel, punkt 5, linje 10–12»."""
    word = _WORDS.get(language, _WORDS["da"])["line"]
    if source.line_from == source.line_to:
        return f"{source.title}, {source.locator}, {word} {source.line_from}"
    plural = "s" if language == "en" else ""
    return f"{source.title}, {source.locator}, {word}{plural} {source.line_from}–{source.line_to}"


def to_json(answer: Answer) -> dict[str, Any]:
    """The answer with the keys that `raadbot ask --json` and `raadbot batch` promise; `answer` is the Markdown text, `check` the check's verdict."""
    whole = answer.model_dump(mode="json")
    return {
        "question": answer.question,
        "answer": to_markdown(answer),
        "found": answer.found,
        "sources": whole["sources"],
        "tools": whole["tools"],
        "issues": whole["issues"],
        "model": answer.model,
        "seconds": answer.seconds,
        "check": whole["check"],
    }


def _notes(notes: tuple[str, ...], word: str) -> str:
    if len(notes) == 1:
        return f"{word}: {told(notes[0])}"
    return f"{word}:\n\n" + "\n".join(f"- {told(note)}" for note in notes)


def _table(table: Table) -> str:
    columns = range(len(table.columns))
    numeric = [bool(table.numbers) and any(row[column] is not None for row in table.numbers) for column in columns]
    heads = [_head(column, [row[place] for row in table.rows]) for place, column in enumerate(table.columns)]
    lines = [_row(heads), _row(["---:" if number else "---" for number in numeric])]
    lines += [_row(list(row)) for row in table.rows]
    title = f"**{literal(table.title)}**\n\n" if table.title else ""
    return title + "\n".join(lines)


def _head(column: Column, cells: list[str]) -> str:
    """The heading with its unit, unless the cells or the heading carry it already."""
    unit = _UNITS.get(column.unit or "", column.unit)
    if not unit or unit in column.label or any(unit in cell for cell in cells):
        return column.label
    return f"{column.label} ({unit})"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(literal(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
