"""`raadbot eval` on the screen: the table, the failures, the demands that a build machine makes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import evaluate, main
from bot.cli.command import WrongUse
from bot.cli.evaluation_report import show_comparison, show_report
from bot.evaluation.comparison import compare
from bot.evaluation.saved import read_saved
from knowledge.errors import ModelError
from tests.bot.answers import QueueAssistant, small_answer
from tests.bot.evaluation.graded import question_line, questions_of, run_of

OTHER = small_answer(lead="Havn får 7 kr.", table=None)


def test_the_table_and_each_failure_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = questions_of(tmp_path, question_line(), question_line(id="q2", kind="fact", expect={"all": [["9 mio"]], "source": ["budget-2031"]}))
    show_report([run_of(QueueAssistant(), questions)], whole_answers=False)
    out = capsys.readouterr().out
    assert "slags\trigtige\taf\tforkerte\tunødige nej\tfejl\nfact\t0\t1\t1\t0\t0\nsum\t1\t1\t0\t0\t0\ni alt\t1\t2\t1\t0\t0" in out
    assert "q2 (fact): Hvad får Natur?\n  forkert: mangler «9 mio»\n  rigtigt svar: 500.000 kr.\n  svarede: Natur får" in out
    assert "kilder: ventet budget-2031; angivet budget-2031" in out
    assert "Svar over 600 tegn før rækker og kilder: 0 af 2 (0 %)" in out


def test_models_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = questions_of(tmp_path, question_line())
    show_report([run_of(QueueAssistant(), questions), run_of(QueueAssistant(OTHER), questions, "openai:x")], whole_answers=False)
    out = capsys.readouterr().out
    assert "slags\taf\tbuiltin\topenai:x\nsum\t1\t1\t0\ni alt\t1\t1\t0\nforkerte\t\t0\t1" in out
    assert "=== openai:x ===\n\nq1 (sum)" in out


def test_what_varies_and_what_a_group_disagrees_on_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [question_line(group="g"), question_line(id="q2", group="g"), question_line(id="q3", group="g")]
    answers = [small_answer(table=None)] * 5 + [OTHER]
    show_report([run_of(QueueAssistant(*answers), questions_of(tmp_path, *lines), repeat=2)], whole_answers=False)
    out = capsys.readouterr().out
    assert "Svarer forskelligt fra gang til gang:\n  q3: 1 af 2 gange rigtigt; skiftende: 2031, 500.000 kr., 7 kr." in out
    assert "Samme spørgsmål med andre ord: 1 gruppe, 0 med samme fakta, 0 helt rigtige\n  g: 2 af 3 rigtige" in out
    assert "    q3: mangler 2031, 500.000 kr.; har desuden 7 kr." in out


def test_a_comparison_is_shown_with_the_questions_that_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = questions_of(tmp_path, question_line(), question_line(id="q2"), question_line(id="q3"))
    more = small_answer(lead="Natur får 500.000 kr. og 3 biler i 2031.")
    before, now = run_of(QueueAssistant(small_answer(), OTHER), questions), run_of(QueueAssistant(OTHER, small_answer(), more), questions)
    show_comparison(before, now, compare(before, now), narrowed=False)
    out = capsys.readouterr().out
    assert "  nu rigtige: 1\n    q2 (sum): Hvad får Natur?\n      før: mangler «500.000»" in out
    assert "  nu forkerte: 1\n    q1 (sum): Hvad får Natur?\n      mangler «500.000»" in out
    assert "  andre fakta, samme udfald: 1 (q3)\n    q3: væk intet; nyt 3\n" in out


def test_too_few_right_and_what_became_wrong_end_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = questions_of(tmp_path, question_line())
    before, now = run_of(QueueAssistant(), questions), run_of(QueueAssistant(OTHER), questions)
    assert evaluate.verdict_of([now], [], least=1, regressions_fail=False) == 1
    assert "builtin har 0 rigtige, og kravet er 1." in capsys.readouterr().err
    assert evaluate.verdict_of([now], [compare(before, now)], least=0, regressions_fail=True) == 1
    assert "rigtige før, forkerte nu: q1." in capsys.readouterr().err
    assert evaluate.verdict_of([before], [compare(now, before)], least=1, regressions_fail=True) == 0


def test_a_demand_is_a_number_or_a_share() -> None:
    assert (evaluate.least_right("57", 60), evaluate.least_right("95%", 60), evaluate.least_right("2,5%", 200)) == (57, 57, 5)
    with pytest.raises(WrongUse, match="et antal rigtige"):
        evaluate.least_right("mange", 60)


def test_questions_are_chosen_by_kind_and_id_and_an_unknown_one_gets_the_nearest(tmp_path: Path) -> None:
    questions = questions_of(tmp_path, question_line(), question_line(id="q2", kind="fact"))
    assert [each.id for each in evaluate.chosen(questions, ["fact"], [])] == ["q2"]
    assert [each.id for each in evaluate.chosen(questions, [], ["q1"])] == ["q1"]
    with pytest.raises(WrongUse, match="Filen har ikke slagsen 'fakt'; mente du 'fact'"):
        evaluate.chosen(questions, ["fakt"], [])


def test_the_command_runs_saves_and_compares(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    questions_of(tmp_path, question_line())
    answers = iter([small_answer(), OTHER])
    monkeypatch.setattr("bot.cli.opening.open_assistant", lambda _settings: QueueAssistant(next(answers)))
    file, saved = str(tmp_path / "spørgsmål.jsonl"), str(tmp_path / "før.json")
    assert main.main(["eval", file, "--save", saved, "--fail-under", "100%"]) == 0
    capsys.readouterr()
    assert main.main(["eval", file, "--compare", saved, "--fail-on-regression", "--json"]) == 1
    captured = capsys.readouterr()
    value = json.loads(captured.out)
    assert value["models"][0]["summary"]["wrong"] == 1
    assert value["comparisons"][0]["newly_wrong"] == ["q1"]
    assert "Spørgsmål til builtin: 1 af 1" in captured.err


def test_a_model_that_cannot_be_used_is_told_and_the_others_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions_of(tmp_path, question_line())
    assistants = {"builtin": QueueAssistant(), "openai:x": QueueAssistant(ModelError("Der mangler en nøgle."))}
    monkeypatch.setattr("bot.cli.opening.open_assistant", lambda settings: assistants[settings.model])
    assert main.main(["eval", str(tmp_path / "spørgsmål.jsonl"), "--model", "openai:x", "--model", "builtin"]) == 1
    captured = capsys.readouterr()
    assert "i alt\t1\t1" in captured.out
    assert "raadbot: openai:x er ikke med: Der mangler en nøgle." in captured.err


def test_what_was_answered_before_ctrl_c_is_kept_beside_the_saved_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions_of(tmp_path, question_line(), question_line(id="q2"))
    (tmp_path / "nu.json").write_text("gammelt", encoding="utf-8")
    monkeypatch.setattr("bot.cli.opening.open_assistant", lambda _settings: QueueAssistant(small_answer(), KeyboardInterrupt()))
    assert main.main(["eval", str(tmp_path / "spørgsmål.jsonl"), "--save", str(tmp_path / "nu.json")]) == 130
    (run,) = read_saved(tmp_path / "nu.json.del")
    assert [each.id for each in run.questions] == ["q1"]
    assert (tmp_path / "nu.json").read_text(encoding="utf-8") == "gammelt"
    assert "nu.json er ikke rørt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--repeat", "0"], "--repeat er 0, men skal være fra 1 til 100."),
        (["--fail-on-regression"], "--fail-on-regression kræver --compare"),
        (["--save", "ingen/mappe/x.json"], "Mappen ingen/mappe findes ikke"),
    ],
)
def test_options_that_cannot_be_used_are_told_before_anything_is_asked(options: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["eval", "spørgsmål.jsonl", *options]) == 2
    assert said in capsys.readouterr().err
