"""Feedback as an eval file: the questions people rated, in the form that `raadbot eval` reads."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

from knowledge.money import parse_amounts
from knowledge.store.ledger.feedback import BAD, Feedback


def as_eval_lines(found: Iterable[Feedback]) -> list[str]:
    """One JSON line for each rated question that is still known: id, turns, verdict, reason, the answer given, its sources and the model.

    What `raadbot eval` then expects: of a good answer the same amounts, documents or refusal; of a bad one no longer the same words. The one who
    mends a bad answer writes the right one into `expect` and `ref`.
    """
    lines = []
    for one in found:
        if one.question is None or one.answer is None:
            continue
        answer = json.loads(one.answer)
        lines.append(
            json.dumps(
                {
                    "id": f"feedback-{one.answer_id[:8]}",
                    "turns": [one.question],
                    "kind": "feedback",
                    "expect": _expected(answer, one.verdict),
                    "verdict": one.verdict,
                    "reason": one.reason,
                    "answer": answer.get("lead"),
                    "sources": [{"document": source["document"], "locator": source["locator"]} for source in answer.get("sources", [])],
                    "model": one.model,
                    "at": datetime.datetime.fromtimestamp(one.created_at, datetime.UTC).isoformat(timespec="seconds"),
                },
                ensure_ascii=False,
            )
        )
    return lines


def _expected(answer: dict[str, Any], verdict: str) -> dict[str, Any]:
    """What a later answer must hold (`bot.evaluation.questions.Expectation`), as far as the verdict tells."""
    lead = str(answer.get("lead") or "")
    if verdict == BAD:
        return {"all": [], "none": [lead] if lead else [], "refuse": False, "source": []}
    amounts = list(dict.fromkeys(amount.as_printed for amount in parse_amounts(lead)))
    documents = list(dict.fromkeys(source["document"] for source in answer.get("sources", [])))
    return {"all": [[amount] for amount in amounts], "none": [], "refuse": not answer.get("found", True), "source": documents}
