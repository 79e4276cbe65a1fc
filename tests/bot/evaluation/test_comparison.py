"""A run beside an earlier one, kept in a file in between."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.evaluation.comparison import compare
from bot.evaluation.saved import earlier_of, read_saved, save
from knowledge.errors import QuestionFileError
from tests.bot.answers import QueueAssistant, small_answer
from tests.bot.evaluation.graded import question_line, questions_of, run_of

WRONG = small_answer(lead="Natur får 7 kr. i 2031.", table=None)


def test_a_comparison_names_what_became_right_wrong_and_other(tmp_path: Path) -> None:
    old = questions_of(tmp_path, *(question_line(id=id_, kind=f"slags {id_}") for id_ in ("a", "b", "c", "d", "væk")))
    new = questions_of(tmp_path, *(question_line(id=id_, kind=f"slags {id_}") for id_ in ("a", "b", "c", "d", "ny")))
    before = run_of(QueueAssistant(small_answer(), WRONG), old)
    later = (WRONG, small_answer(), small_answer(lead="Natur får 500.000 kr. og 2 biler i 2031."), small_answer(lead="I 2031: 0,5 mio. kr."))
    found = compare(before, run_of(QueueAssistant(*later), new))
    assert (found.newly_wrong, found.newly_right) == (("a",), ("b",))
    assert (found.other_facts, found.other_words) == (("c",), ("d",))
    assert (found.added, found.removed) == (("ny",), ("væk",))
    assert [(kind.kind, kind.before, kind.now) for kind in found.kinds if kind.before != kind.now] == [("slags a", 1, 0), ("slags b", 0, 1)]


def test_a_saved_run_is_read_back_as_it_was(tmp_path: Path) -> None:
    run = run_of(QueueAssistant(small_answer(), WRONG), questions_of(tmp_path, question_line(), question_line(id="q2", group="g")))
    save([run], tmp_path / "kørsel.json")
    assert read_saved(tmp_path / "kørsel.json") == (run,)
    value = json.loads((tmp_path / "kørsel.json").read_text(encoding="utf-8"))
    assert value["models"][0]["summary"]["right"] == 1
    assert [path.name for path in tmp_path.glob("kørsel*")] == ["kørsel.json"], "nothing unfinished is left"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ikke json", "er ikke en gemt kørsel"),
        ('{"format": "raadbot-eval/1", "models": [{"model": "x"}]}', "«models.0.questions» kan ikke bruges"),
        ('{"format": "andet", "models": []}', "har formatet 'andet'"),
    ],
)
def test_a_file_that_is_no_saved_run_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(QuestionFileError, match=said):
        read_saved(tmp_path / "x.json")


def test_a_run_is_compared_with_the_same_model_and_a_lone_one_with_a_lone_one(tmp_path: Path) -> None:
    questions = questions_of(tmp_path, question_line())
    one, other = run_of(QueueAssistant(), questions, "builtin"), run_of(QueueAssistant(), questions, "openai:x")
    assert earlier_of("openai:x", [one, other], alone=False) is other
    assert earlier_of("openai:y", [one], alone=True) is one
    assert earlier_of("openai:y", [one, other], alone=True) is None
