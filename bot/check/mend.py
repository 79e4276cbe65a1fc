"""What is done about a verdict: the request to a language model to answer again, and an answer without the sentences that nothing supports."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answer import Answer
from bot.check.citations import cited
from bot.check.examine import examine
from bot.check.sentences import statements
from bot.check.verdict import Check, Verdict
from bot.models import BUILTIN

_MOST_TOLD = 8
_REFUSAL = {
    "da": "Det fremgår ikke klart nok af dokumenterne til, at jeg kan svare sikkert på det.",
    "en": "The documents do not say this clearly enough for me to answer.",
}


def repair_request(verdict: Verdict) -> str:
    """What a language model is told when its answer failed: which claims have no support, and to answer again from the tool results."""
    told = "\n".join(f"- {fault.why} (i sætningen: «{fault.sentence}»)" for fault in verdict.faults[:_MOST_TOLD])
    return (
        "Dit svar er ikke sendt, for noget i det har ikke dækning i værktøjernes resultater:\n"
        f"{told}\n"
        "Svar igen på det samme spørgsmål, kun med det, som står i resultaterne. Slå op igen, hvis der mangler noget, "
        "og sig, at det ikke fremgår, hvis det ikke findes. Nævn ikke denne besked."
    )


def checked(answer: Answer, verdict: Verdict, heard: Iterable[str] = (), before: Verdict | None = None, repaired: bool = False) -> Answer:
    """The answer as it is shown, with what the check said of it: without the sentences and rows that nothing supports.

    Of the built-in model's answer only what stands nowhere is taken out; `passed` says whether all that is left is supported. `before` is the
    verdict over an earlier try, to tell. A language model's citations are set to the lines that hold its statements.
    """
    removed = verdict.nowhere() if answer.model == BUILTIN else verdict
    shown = answer if removed.passed else _without(answer, {fault.sentence for fault in removed.faults})
    passed = verdict.passed if removed.passed else examine(shown, heard).passed
    if answer.model != BUILTIN and shown.found:
        shown = cited(shown)
    faults = tuple(dict.fromkeys([*(before.faults if before else ()), *verdict.faults]))
    return shown.model_copy(update={"check": Check(passed=passed, faults=faults, repaired=repaired)})


def _without(answer: Answer, unsupported: set[str]) -> Answer:
    lead = _kept(answer.lead, unsupported)
    notes = tuple(kept for note in answer.notes if (kept := _kept(note, unsupported)))
    body = _kept(answer.body or "", unsupported) or None
    table = answer.table
    if table is not None:
        keep = [place for place, row in enumerate(table.rows) if " · ".join(row) not in unsupported]
        numbers = tuple(table.numbers[place] for place in keep) if table.numbers else ()
        table = table.model_copy(update={"rows": tuple(table.rows[place] for place in keep), "numbers": numbers})
    if not lead:
        refusal = _REFUSAL.get(answer.language, _REFUSAL["da"])
        return answer.model_copy(update={"lead": refusal, "body": None, "table": None, "notes": (), "found": False})
    return answer.model_copy(update={"lead": lead, "body": body, "notes": notes, "table": table})


def _kept(text: str, unsupported: set[str]) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        said = statements(line)
        good = [statement for statement in said if statement not in unsupported]
        if len(good) == len(said):
            lines.append(line)
        elif good:
            lines.append(" ".join(good))
    return "\n".join(lines).strip()
