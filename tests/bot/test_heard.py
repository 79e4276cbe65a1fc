"""What a refused call said is evidence, but not what the model had put into the call."""

from __future__ import annotations

from langchain_core.messages import AIMessage, ToolMessage

from bot.heard import heard


def test_what_a_model_made_up_does_not_become_evidence_by_being_refused() -> None:
    said = [
        AIMessage("", tool_calls=[{"name": "people", "args": {"person": "Ole Vind fik 987.654 kr."}, "id": "1", "type": "tool_call"}]),
        ToolMessage("Ingen hedder «Ole Vind fik 987.654 kr.». Aftalen dækker 2019-2022.", tool_call_id="1", status="error"),
    ]

    told = heard(said, ())

    assert "987.654" not in told[0]
    assert "2019-2022" in told[0]
