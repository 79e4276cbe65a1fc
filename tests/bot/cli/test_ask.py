"""`raadbot ask` and `raadbot chat`, with answers from a queue."""

from __future__ import annotations

import io
import json

import pytest

from bot.assistant import Asker
from bot.cli import main
from bot.cli.ask import ask_once
from bot.cli.asker import asker_for
from bot.cli.chat import converse
from bot.cli.chat_commands import REMEMBERED_TURNS
from knowledge.errors import ModelError
from tests.bot.answers import QueueAssistant, small_answer


def test_the_answer_is_markdown_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask_once(QueueAssistant(), "Hvor meget får Natur?", Asker(), as_json=False) == 0
    out = capsys.readouterr().out
    assert out.startswith("Natur får **500.000 kr.** i 2031 [1].")
    assert "Kilder:" in out


def test_json_can_be_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    ask_once(QueueAssistant(), "Hvor meget får Natur?", Asker(), as_json=True)
    value = json.loads(capsys.readouterr().out)
    assert value["question"] == "Hvor meget får Natur?"
    assert value["found"] is True


def test_not_in_the_documents_is_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant(small_answer(found=False, lead="Det står ikke i dokumenterne.", table=None, notes=(), sources=()))
    assert ask_once(assistant, "Hvad koster månen?", Asker(), as_json=False) == 0
    assert capsys.readouterr().out == "Det står ikke i dokumenterne.\n"


def test_an_empty_question_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["ask", "  \t "]) == 2
    assert "Spørgsmålet er tomt; skriv, hvad du vil vide" in capsys.readouterr().err


def test_a_question_of_20000_characters_is_refused_with_the_limit(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["ask", "skat " * 4000]) == 2
    assert "Spørgsmålet er på 19.999 tegn, og grænsen er 4.000; forkort det" in capsys.readouterr().err


def test_an_empty_standard_input_is_an_empty_question(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main.main(["ask", "-"]) == 2
    assert "tomt" in capsys.readouterr().err


def test_roles_are_known_in_danish_and_english_and_a_guest_sees_open_text_only() -> None:
    assert asker_for("sekretær") == asker_for("secretary") == Asker(role="secretary", open_only=False)
    assert asker_for("gæst") == Asker(role="guest", open_only=True)


def test_a_conversation_carries_its_turns_until_slut(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant()
    assert converse(assistant, ["Hvad får Natur?", "", "og året efter?", "slut", "aldrig spurgt"], Asker()) == 0
    assert [asked[0] for asked in assistant.asked] == ["Hvad får Natur?", "og året efter?"]
    assert [turn.question for turn in assistant.asked[1][1]] == ["Hvad får Natur?"]


def test_a_conversation_forgets_its_oldest_turns() -> None:
    assistant = QueueAssistant()
    converse(assistant, [f"spørgsmål {number}" for number in range(REMEMBERED_TURNS + 5)], Asker())
    assert len(assistant.asked[-1][1]) == REMEMBERED_TURNS


def test_a_conversation_goes_on_after_a_question_that_is_too_long(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant()
    converse(assistant, ["x" * 5000, "Hvad får Natur?"], Asker())
    assert "grænsen er 4.000" in capsys.readouterr().out
    assert len(assistant.asked) == 1


def test_next_steps_are_offered(capsys: pytest.CaptureFixture[str]) -> None:
    converse(QueueAssistant(small_answer(next_steps=("og i 2032?", "vis hele punktet"))), ["Hvad får Natur?"], Asker())
    assert "Du kan også spørge: og i 2032? · vis hele punktet" in capsys.readouterr().out


def test_a_failing_model_is_not_swallowed() -> None:
    with pytest.raises(ModelError, match="svarer ikke"):
        ask_once(QueueAssistant(ModelError("Modellen svarer ikke.")), "hej", Asker(), as_json=False)
