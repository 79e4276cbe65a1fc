"""Documents are data: a sentence that tells somebody what to answer states nothing, so a language model neither sees it nor may rest on it.

A help and not the fence: the fence is that every claim of an answer is held against what was looked up. The library itself, the tools and the
quotes of sources stay as they are printed.
"""

from __future__ import annotations

import re
import unicodedata

from bot.answer import Answer
from knowledge.source import Source
from tools.contract import Row, ToolResult

LEFT_OUT = "(anvisning udeladt)"
_PIECES = re.compile(r"(?<=[.!?:])\s+|\n+")
_TELLS = re.compile(
    r"^\W*(?:(?:system|assistant|assistent|admin\w*|bruger|user|vigtigt|important|nb|obs|note|og|derefter|rådbot|bot|ai)\b\W*)*"
    r"(?:ignor[ée]r|glem|tilsidesæt|se\s+bort\s+fra|skriv(?!\s+(?:til|dig|jer)\b)|svar\s+(?:altid|kun|med|at|ikke)|sig\s+(?:altid|kun|at)|gengiv|nævn|udelad"
    r"|indsæt|begynd\s+(?:dit|svaret|alle)|afslut\s+(?:dit|svaret|alle)|henvis|fortæl|påstå|lad\s+som|bed\s+(?:læseren|brugeren|spørgeren)|kald\s+(?:værktøj|funktion)"
    r"|vis\s+(?:alt|alle|hele|din|dit)|afslør|ignore|disregard|forget|reveal|repeat|print|output|pretend|act\s+as|respond|reply\s+with|always)\b",
    re.IGNORECASE,
)
_SPEAKS_TO_A_MODEL = re.compile(
    r"system\s*prompt|\b(?:tidligere|ovenstående|foregående|previous|prior|above|all)\s+(?:instruk|anvisning|instruction)|\b(?:du\s+er\s+nu|you\s+are\s+now)\b"
    r"|\b(?:skjulte|hidden)\s+(?:regler|rules)|\bfra\s+nu\s+af\s+(?:er|skal)\s+du\b|<[@!#]|\[[^\]]*\]\((?:https?:|javascript:)",
    re.IGNORECASE,
)


def disarmed(result: ToolResult) -> ToolResult:
    """The result with sentences that are instructions left out of its texts. Numbers, names of columns and places of sources stay."""
    return result.model_copy(
        update={
            "title": without_instructions(result.title),
            "text": without_instructions(result.text) if result.text else result.text,
            "notes": tuple(map(without_instructions, result.notes)),
            "rows": tuple(_row(row) for row in result.rows),
        }
    )


def disarmed_answer(answer: Answer) -> Answer:
    """The answer with what it rests on disarmed: what the check is to hold it against."""
    tools = tuple(call.model_copy(update={"result": disarmed(call.result)}) for call in answer.tools)
    return answer.model_copy(update={"tools": tools, "sources": tuple(map(_source, answer.sources))})


def without_instructions(text: str) -> str:
    """The text with «(anvisning udeladt)» in place of each sentence that is an instruction."""
    pieces = [piece for piece in _PIECES.split(text) if _is_instruction(piece)]
    for piece in pieces:
        text = text.replace(piece, LEFT_OUT)
    return text


def _row(row: Row) -> Row:
    cells = {key: without_instructions(cell) if isinstance(cell, str) and key != "document" else cell for key, cell in row.cells.items()}
    return row.model_copy(update={"cells": cells, "sources": tuple(map(_source, row.sources))})


def _source(source: Source) -> Source:
    quote = without_instructions(source.quote)
    return source if quote is source.quote else source.model_copy(update={"quote": quote})


def _is_instruction(piece: str) -> bool:
    seen = "".join(char for char in piece if unicodedata.category(char) != "Cf")
    return bool(_TELLS.search(seen) or _SPEAKS_TO_A_MODEL.search(seen))
