"""`raadbot chat`: orders beside questions, pipes, pasted lines, Ctrl-C."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time

import pytest

from bot.assistant import Asker
from bot.cli.chat import converse
from bot.cli.chat_input import asked_questions
from tests.bot.answers import QueueAssistant, small_answer


def talk(capsys: pytest.CaptureFixture[str], *lines: str, assistant: QueueAssistant | None = None) -> str:
    """What a conversation of those lines shows."""
    assert converse(assistant or QueueAssistant(), lines, Asker()) == 0
    return capsys.readouterr().out


def test_help_names_every_order(capsys: pytest.CaptureFixture[str]) -> None:
    out = talk(capsys, "/hjælp")
    assert all(order in out for order in ("/hjælp", "/kilder", "/historik", "/glem", "slut"))
    assert talk(capsys, "/hjaelp") == talk(capsys, "/help") == out


def test_sources_show_the_quoted_lines_of_the_last_answer(capsys: pytest.CaptureFixture[str]) -> None:
    out = talk(capsys, "/kilder", "Hvad får Natur?", "/kilder", "/kilder 2")
    assert out.startswith("Der er intet svar med kilder endnu.\n")
    assert "[1] Budgetaftale 2031, 4.1, tabellen DRIFT, linje 12–13\n    │ 4.1 Natur 500\n" in out
    assert "Der er ingen kilde '2'; det sidste svar har 1 kilde." in out


def test_an_answer_without_sources_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant(small_answer(found=False, lead="Det står ikke i dokumenterne.", table=None, notes=(), sources=()))
    assert "Det sidste svar har ingen kilder." in talk(capsys, "Hvad koster månen?", "/kilder", assistant=assistant)


def test_forgetting_begins_anew(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant()
    out = talk(capsys, "Hvad får Natur?", "/glem", "og året efter?", "/historik", assistant=assistant)
    assert "Samtalen er glemt" in out
    assert assistant.asked[1][1] == ()
    assert out.endswith("  1. og året efter?\n")


def test_an_unknown_order_gets_the_nearest_and_is_no_question(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant()
    assert talk(capsys, "/kilde2r", assistant=assistant) == "«/kilde2r» kendes ikke; mente du 'kilder'?\n"
    assert assistant.asked == []


def test_ctrl_c_stops_the_answer_and_the_conversation_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant(KeyboardInterrupt(), small_answer())
    assert converse(assistant, ["et tungt spørgsmål", "Hvad får Natur?"], Asker()) == 0
    captured = capsys.readouterr()
    assert "Svaret blev afbrudt" in captured.err
    assert "Natur får" in captured.out
    assert assistant.asked[1][1] == (), "an unfinished turn is not remembered"


def test_through_a_pipe_each_question_stands_above_its_answer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Hvad får Natur?\r\n\nog \\\nåret efter?\n"))
    assistant = QueueAssistant()
    converse(assistant, asked_questions(), Asker(), echo=True)
    out = capsys.readouterr().out
    assert out.startswith("\n❯ Hvad får Natur?\n\nNatur får")
    assert "\n❯ og året efter?\n\nNatur får" in out
    assert "Spørgsmål:" not in out, "nobody is there to be prompted"


TALK = """
from bot.assistant import Asker
from bot.cli.chat import converse
from bot.cli.chat_input import asked_questions
from tests.bot.answers import QueueAssistant
assistant = QueueAssistant()
converse(assistant, asked_questions(), Asker())
print("SPURGT", [asked[0] for asked in assistant.asked])
"""


def test_pasted_lines_are_one_question() -> None:
    outer, inner = pty.openpty()
    process = subprocess.Popen([sys.executable, "-c", TALK], stdin=inner, stdout=inner, stderr=inner, close_fds=True)
    os.close(inner)
    shown = _until(outer, "Spørgsmål:")
    os.write(outer, "Hvad får Natur\ni 2031?\n".encode())
    shown += _until(outer, "Kilder")
    shown += _until(outer, "Spørgsmål:")
    os.write(outer, b"slut\n")
    shown += _until(outer, "]")
    assert process.wait(timeout=20) == 0
    os.close(outer)
    assert "SPURGT ['Hvad får Natur i 2031?']" in shown


def _until(terminal: int, words: str) -> str:
    """What the terminal shows until the words are there."""
    seen = b""
    end = time.monotonic() + 15
    while words.encode() not in seen and time.monotonic() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            seen += os.read(terminal, 4096)
        except OSError:
            break
    return seen.decode("utf-8", "replace")
