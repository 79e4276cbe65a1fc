"""Feedback as an eval file: the questions people rated, in the form that `raadbot eval` reads."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable

from knowledge.store.ledger.feedback import Feedback


def as_eval_lines(found: Iterable[Feedback]) -> list[str]:
    """One JSON line for each rated question that is still known: id, turns, verdict, reason, the answer given, its sources and the model."""
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
