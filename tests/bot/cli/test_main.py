"""The door of the command line: help, exit codes, one sentence for each fault."""

from __future__ import annotations

import argparse
import errno
import json
import logging
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.cli import commands, main
from bot.cli.command import Command, no_arguments
from bot.cli.warnings_once import TellOnce
from knowledge.errors import SearchIndexError
from tests.bot.answers import QueueAssistant


def run_raising(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> int:
    """The exit code when a command meets that fault."""

    def fails(_arguments: argparse.Namespace) -> int:
        raise fault

    monkeypatch.setattr(main, "COMMANDS", (Command("prøve", "til prøve", no_arguments, fails),))
    return main.main(["prøve"])


def test_help_names_every_command_in_danish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Brug: raadbot KOMMANDO …")
    for command in commands.COMMANDS:
        assert command.name in out
        assert command.summary in out
    assert "usage" not in out
    assert "options" not in out


@pytest.mark.parametrize("command", commands.COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_of_its_own(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main.main([command.name, "--help"])
    assert left.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Brug: raadbot {command.name}")
    assert "vis denne hjælp" in out


def test_help_is_quick() -> None:
    times = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "bot.cli.main", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - started)
    assert min(times) < 1.0, "the bar is 0.3 s on a machine with nothing else to do"


def test_no_command_shows_the_help_as_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main([]) == 2
    assert "Kommandoer:" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("raadbot 0.")


def test_a_misspelt_command_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["aks", "hej"]) == 2
    assert capsys.readouterr().err == "raadbot: Kommandoen 'aks' findes ikke; mente du «raadbot ask»?\n"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["ask"], 'Skriv, hvad du vil vide, efter kommandoen, fx: raadbot ask "Hvad blev'),
        (["search"], "Skriv, hvad du vil vide, efter kommandoen, fx: raadbot search"),
        (["ask", "hej", "--jsn"], "--jsn kendes ikke her; mente du '--json'? Se: raadbot ask --help"),
        (["ask", "hej", "--as", "politker"], "Rollen 'politker' findes ikke; mente du 'politiker'?"),
        (["batch", "ind.jsonl"], "Der mangler UD.jsonl."),
        (["ask", "hej", "--as"], "Der mangler en værdi efter --as."),
        (["ask", "hej", "--as", "konge"], "Rollen 'konge' findes ikke; vælg mellem politiker, sekretær"),
        (["search", "skole", "--limit", "mange"], "'mange' efter --limit er ikke et helt tal."),
    ],
)
def test_wrong_use_is_explained_in_danish_and_leaves_with_2(typed: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(typed) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_words_of_a_question_may_stand_on_both_sides_of_an_option(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assistant = QueueAssistant()
    monkeypatch.setattr("bot.cli.opening.open_assistant", lambda _settings: assistant)
    assert main.main(["ask", "hvad", "får", "--json", "Natur", "--as", "gæst", "i", "2031?"]) == 0
    assert assistant.asked[0][0] == "hvad får Natur i 2031?"


def test_a_fault_is_json_too_where_json_was_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["ask", "--json"]) == 2
    captured = capsys.readouterr()
    error = json.loads(captured.out)["error"]
    assert (error["kind"], error["exit_code"]) == ("WrongUse", 2)
    assert captured.err == f"raadbot: {error['message']}\n"
    monkeypatch.setattr("bot.cli.opening.open_assistant", lambda _settings: QueueAssistant(SearchIndexError("Indekset er væk.")))
    assert main.main(["ask", "hej", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {"error": {"kind": "SearchIndexError", "message": "Indekset er væk.", "exit_code": 1}}


def test_an_error_of_ours_becomes_its_sentence_and_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_raising(monkeypatch, SearchIndexError("Indekset er beskadiget; kør raadbot ingest --rebuild.")) == 1
    assert capsys.readouterr().err == "raadbot: Indekset er beskadiget; kør raadbot ingest --rebuild.\n"


def test_ctrl_c_leaves_with_130_and_no_trace(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_raising(monkeypatch, KeyboardInterrupt()) == 130
    err = capsys.readouterr().err
    assert err.startswith("raadbot: Afbrudt.")
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/data/x"), "Disken er fuld (/data/x); frigør plads"),
        (FileNotFoundError(errno.ENOENT, "No such file", "ind.jsonl"), "findes ikke (ind.jsonl); ret stien"),
        (PermissionError(errno.EACCES, "Permission denied", "/data"), "ikke adgang (/data)"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "/data"), "en mappe, ikke en fil (/data)"),
        (OSError(errno.EIO, "Input/output error"), "Systemet meldte fejl: Input/output error"),
        (ZeroDivisionError("division by zero"), "Uventet fejl: ZeroDivisionError: division by zero. Kør igen med RAADBOT_DEBUG=1"),
    ],
)
def test_a_fault_of_the_machine_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: Exception, said: str
) -> None:
    assert run_raising(monkeypatch, fault) == 1
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_the_whole_trace_is_shown_only_when_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("RAADBOT_DEBUG", "1")
    assert run_raising(monkeypatch, ZeroDivisionError("division by zero")) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_unknown_setting_stops_a_command_with_one_sentence(tmp_path: Path) -> None:
    environment = {**os.environ, "RAADBOT_MODELL": "x"}
    done = subprocess.run([sys.executable, "-m", "bot.cli.main", "documents"], capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert done.stderr == "raadbot: Indstillingen RAADBOT_MODELL findes ikke; mente du RAADBOT_MODEL?\n"


def test_danish_letters_come_out_whole_in_a_bare_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-m", "bot.cli.main", "--help"], capture_output=True, env=environment, check=True)
    assert "spørgsmål" in done.stdout.decode("utf-8")


def test_a_warning_from_below_is_told_once_and_other_libraries_stay_silent(capsys: pytest.CaptureFixture[str]) -> None:
    handler = TellOnce()
    for name in ("retrieval.search", "retrieval.search", "chromadb.api"):
        handler.handle(logging.LogRecord(name, logging.WARNING, "", 0, "Der søges på ord alene.", None, None))
    assert capsys.readouterr().err == "raadbot: Der søges på ord alene.\n"
