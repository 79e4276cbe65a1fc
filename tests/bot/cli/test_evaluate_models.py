"""`raadbot eval` with a language model beside the built-in one, over real HTTP: columns, tokens, cost, and who fell back."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from bot.assistant import Asker
from bot.cli import main
from bot.cli.evaluate import run_models
from bot.config import Settings
from bot.evaluation.scores import summarise
from tests.bot.evaluation.graded import question_line, questions_of
from tests.bot.provider.server import Said, Script, Status, call, serving

QUESTION = question_line(turns=["Hvad er de samlede anlægsinvesteringer i 2020?"], expect={"all": [["42,3 mio", "42.300.000"]]})
HONEST: Script = [call("budget_lines", kind="capital", years=[2020], operation="sum"), Said("Anlæg er 42,3 mio. kr. i 2020 [1].")]


@pytest.fixture
def own_library(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a library that is built, with prices for a language model."""
    monkeypatch.setenv("RAADBOT_DATA", str(settings.data))
    monkeypatch.setenv("RAADBOT_EMBEDDINGS", "none")
    monkeypatch.setenv("RAADBOT_MODEL_PRICE_IN", "25")
    monkeypatch.setenv("RAADBOT_MODEL_PRICE_OUT", "100")


@pytest.mark.usefixtures("own_library")
def test_a_language_model_stands_beside_the_builtin_one_with_its_tokens_and_cost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    questions_of(tmp_path, QUESTION)
    with serving(HONEST, stream=False) as server:
        monkeypatch.setenv("RAADBOT_MODEL_URL", server.url)
        file = str(tmp_path / "spørgsmål.jsonl")
        assert main.main(["eval", file, "--model", "builtin", "--model", "openai:prøve", "--json"]) == 0
    builtin, other = json.loads(capsys.readouterr().out)["models"]
    assert (builtin["summary"]["right"], other["summary"]["right"]) == (1, 1)
    assert other["questions"][0]["answered_by"] == "openai:prøve"
    assert builtin["summary"]["input_tokens"] == 0
    tokens = Decimal(25 * other["summary"]["input_tokens"] + 100 * other["summary"]["output_tokens"])
    assert tokens > 0
    assert 0 <= Decimal(other["summary"]["cost_dkk"]) - tokens / 1_000_000 < Decimal("0.01")


@pytest.mark.usefixtures("own_library")
def test_a_model_that_is_gone_is_told_as_fallen_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = questions_of(tmp_path, QUESTION)
    with serving([Status(401)]) as server:
        monkeypatch.setenv("RAADBOT_MODEL_URL", server.url)
        (run,) = run_models(["openai:prøve"], questions, Asker(role="administrator", open_only=False), 1, None)
    assert summarise(run).fell_back == 1
    assert run.questions[0].answered_by == "builtin"
