"""Setting a language model up: what is said when a key, a package, a provider or a server is missing."""

from __future__ import annotations

import pytest

from bot.agent import build_assistant
from bot.config import Settings
from bot.health import examine
from knowledge.errors import ModelError


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("openai:gpt-5", "sæt OPENAI_API_KEY, eller RAADBOT_MODEL_URL"),
        ("ollama:gemma", r"ikke er installeret: pip install 'raadbot\[ollama\]'"),
        ("findesikke:x", "kan ikke bruges"),
    ],
)
def test_a_model_that_is_not_set_up_says_what_is_missing(settings: Settings, model: str, said: str) -> None:
    with pytest.raises(ModelError, match=said):
        build_assistant(settings.model_copy(update={"model": model})).ask("Hvad er anlæg i 2020?")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"model": "openai:gpt-5"}, "kræver en nøgle i OPENAI_API_KEY"),
        ({"model": "openai:egen", "model_url": "http://127.0.0.1:9/v1"}, "der svares ikke på http://127.0.0.1:9/v1"),
        ({"model": "ollama:gemma"}, "pip install 'raadbot[ollama]'"),
    ],
)
def test_the_doctor_says_it_too(settings: Settings, changes: dict[str, str], said: str) -> None:
    (finding,) = [one for one in examine(settings.model_copy(update=changes)) if one.subject == "Sprogmodel"]

    assert finding.fine is False
    assert said in finding.told
