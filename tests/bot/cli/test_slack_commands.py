"""The commands around Slack: manifest, roles, feedback, forget, serve without a token."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.config import Settings
from knowledge.store.ledger.answers import AnswerLog, StoredAnswer
from knowledge.store.ledger.audit import AuditTrail
from knowledge.store.ledger.database import open_ledger
from knowledge.store.ledger.feedback import FeedbackBook
from knowledge.store.ledger.people import RoleTable
from tests.bot.answers import small_answer


def one_rated_answer() -> None:
    """An answer of a person, rated by another."""
    database = open_ledger(Settings().ledger_url)
    text = small_answer(question="Hvor meget får Natur?").model_dump_json()
    AnswerLog(database).keep(
        StoredAnswer(
            "a1", "k", "c", "C1", None, "U1", "Hvor meget får Natur?", text, "{}", "staff", True, False, "builtin", True, 0.1, 1_700_000_000.0
        )
    )
    FeedbackBook(database).give("a1", "U2", "bad", "Forkert år")
    database.close()


def test_the_manifest_is_json_that_slack_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest"]) == 0
    assert json.loads(capsys.readouterr().out)["settings"]["socket_mode_enabled"] is True


def test_a_role_can_be_given_shown_and_taken_away(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roles", "U1", "--role", "politiker", "--committee", "Økonomiudvalget", "--cleared", "ja"]) == 0
    told = capsys.readouterr()
    assert "U1\tpolitiker\tja\tØkonomiudvalget" in told.out
    assert "U1 stod ikke i tabellen og er nu føjet til: politiker, må se lukket materiale." in told.err
    assert main(["roles", "U1", "--cleared", "nej"]) == 0
    database = open_ledger(Settings().ledger_url)
    person = RoleTable(database).get("U1")
    assert person is not None
    assert (person.role, person.cleared, person.committees) == ("politician", False, ("Økonomiudvalget",))
    assert main(["roles", "U1", "--remove"]) == 0
    assert RoleTable(database).get("U1") is None
    database.close()


def test_a_closed_channel_can_be_cleared(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roles", "G1", "--cleared", "ja"]) == 0
    database = open_ledger(Settings().ledger_url)
    assert RoleTable(database).place_is_cleared("G1")
    database.close()
    assert main(["roles"]) == 0
    assert "G1\tkanal\tja" in capsys.readouterr().out
    assert main(["roles", "G1", "--role", "politiker"]) == 2
    assert "En kanal" in capsys.readouterr().err


def test_feedback_is_listed_and_exported(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["feedback"]) == 0
    assert "ingen tilbagemeldinger" in capsys.readouterr().out
    one_rated_answer()
    assert main(["feedback", "--bad"]) == 0
    assert "Forkert år" in capsys.readouterr().out
    assert main(["feedback", "--export", str(tmp_path / "f.jsonl")]) == 0
    (line,) = (tmp_path / "f.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["turns"] == ["Hvor meget får Natur?"]


def test_a_person_is_forgotten_only_after_a_yes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    one_rated_answer()
    monkeypatch.setattr("sys.stdin", io.StringIO("nej\n"))
    assert main(["forget", "U1"]) == 1
    assert "Intet er slettet" in capsys.readouterr().out
    assert main(["forget", "U1", "--yes"]) == 0
    assert "svar: 1" in capsys.readouterr().out


def test_everyone_is_forgotten_when_rådbot_is_taken_down(capsys: pytest.CaptureFixture[str]) -> None:
    one_rated_answer()
    assert main(["forget", "--everyone", "U1", "--yes"]) == 2
    assert main(["forget", "--yes"]) == 2
    assert main(["forget", "--everyone", "--yes"]) == 0
    assert "tilbagemeldinger: 1, svar: 1" in capsys.readouterr().out


@pytest.mark.parametrize("word", ["sekretær", "medarbejder", "administrator", "gæst", "secretary"])
def test_roles_are_given_and_shown_in_danish(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roles", "U2", "--role", word]) == 0
    assert f"U2\t{'sekretær' if word == 'secretary' else word}\tnej" in capsys.readouterr().out


def test_a_role_change_that_changes_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roles", "U3", "--remove"]) == 0
    assert "stod ikke i tabellen, så intet er ændret" in capsys.readouterr().err
    assert main(["roles", "U3"]) == 0
    told = capsys.readouterr()
    assert "U3 står ikke i tabellen" in told.err
    assert "alle medlemmer er medarbejdere" in told.out
    assert main(["roles", "ida@kommune.dk", "--role", "politiker"]) == 2


def test_the_audit_trail_tells_who_where_and_from_what_but_no_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit"]) == 0
    assert "intet i logsporet" in capsys.readouterr().out
    database = open_ledger(Settings().ledger_url)
    trail = AuditTrail(database)
    trail.add("answer", "U1", "C1", answer="a1", role="politician", open_only=True, documents=["budget-2031"], found=True)
    trail.add("paused", "U2")
    database.close()
    assert main(["audit", "--person", "U1"]) == 0
    shown = capsys.readouterr().out
    assert "svar\tU1\tC1\tbudget-2031; politiker; kun åbent" in shown
    assert "pause" not in shown
    assert main(["audit", "--json"]) == 0
    assert [line["what"] for line in json.loads(capsys.readouterr().out)] == ["paused", "answer"]


def test_serving_without_a_token_names_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve"]) == 1
    assert "docs/slack.md" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mode", "url"), [("socket", "https://raadbot.kommune.dk/slack/events"), ("http", "http://raadbot.kommune.dk"), ("http", "noget")]
)
def test_an_address_that_slack_cannot_use_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mode: str, url: str
) -> None:
    monkeypatch.setenv("SLACK_MODE", mode)

    assert main(["manifest", "--url", url]) == 2
    assert capsys.readouterr().out == ""


def test_a_manifest_for_http_without_an_address_says_that_its_own_is_made_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SLACK_MODE", "http")

    assert main(["manifest"]) == 0
    assert "--url" in capsys.readouterr().err


def test_an_audit_of_no_days_is_refused() -> None:
    assert main(["audit", "--days", "-1"]) == 2
