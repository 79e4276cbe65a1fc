"""`raadbot draft`: a draft on the screen and as a file; a bad file name is told before any work."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from docx import Document

from bot.cli.main import main
from bot.config import Settings


@pytest.fixture(autouse=True)
def library(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library that is built for all tests, and its day."""
    monkeypatch.setenv("RAADBOT_DATA", str(settings.data))
    monkeypatch.setenv("RAADBOT_EMBEDDINGS", "none")
    monkeypatch.setenv("RAADBOT_TODAY", "2023-03-01")


def test_draft_is_shown_and_saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "punkt5.docx"
    assert main(["draft", "referattekst til punkt 5", "--docx", str(file)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("UDKAST til referattekst til punkt 5, Studietur til Lund")
    assert "Gemt som" in shown
    assert Document(io.BytesIO(file.read_bytes())).core_properties.title.startswith("Referattekst til punkt 5")


def test_order_without_a_kind_is_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "punkt", "5"]) == 0
    assert capsys.readouterr().out.startswith("UDKAST til resumé af punkt 5")


def test_briefing_as_json_is_the_answer_with_its_tool_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "briefing før næste møde", "--json"]) == 0
    assert [call["name"] for call in json.loads(capsys.readouterr().out)["tools"]] == ["draft_briefing"]


def test_what_is_not_there_makes_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "punkt99.docx"
    assert main(["draft", "resumé af punkt 99", "--docx", str(file)]) == 1
    assert "12 punkter" in capsys.readouterr().out
    assert not file.exists()


@pytest.mark.parametrize(("name", "says"), [("udkast.pdf", "skal ende på .docx"), ("ingen/mappe/udkast.docx", "findes ikke")])
def test_bad_file_name_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, says: str) -> None:
    assert main(["draft", "punkt 5", "--docx", str(tmp_path / name)]) == 2
    assert says in capsys.readouterr().err
