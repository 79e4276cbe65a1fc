"""A draft's own words, taken from the answer that made it."""

from __future__ import annotations

from bot.answer import Answer
from bot.answer_text import to_markdown
from tools.summary.written import TO_APPROVE


def draft_title_of(answer: Answer, ordered: str) -> str:
    """What the draft is of, as the document names it; else as it was ordered, with a capital."""
    made = _made(answer)
    return made[0] if made is not None else ordered[:1].upper() + ordered[1:]


def draft_text(answer: Answer) -> str:
    """The text with its sources (Markdown).

    «Udkast» and «ikke godkendt» are left to what stands around it: words inside the text would go on saying so when it is approved.
    """
    made = _made(answer)
    notes = tuple(note for note in answer.notes if note != TO_APPROVE)
    shown = {"notes": notes} if made is None else {"notes": notes, "lead": "", "body": made[1]}
    return to_markdown(answer.model_copy(update=shown))


def _made(answer: Answer) -> tuple[str, str] | None:
    """Title and parts of the draft that a tool made; its first paragraph says that it is one."""
    body = (answer.body or "").strip()
    found = next((call.result for call in answer.tools if body and call.result.text and call.result.text.strip() == body), None)
    if found is None or TO_APPROVE not in found.notes:
        return None
    return found.title, body.partition("\n\n")[2]
