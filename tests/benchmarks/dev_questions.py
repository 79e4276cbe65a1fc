"""The dev questions: score by kind, invented figures, and the time of warm answers. Run: python -m tests.benchmarks.dev_questions"""

from __future__ import annotations

from bot.assistant import Asker
from bot.cli.evaluation_report import show_report
from bot.cli.opening import open_assistant, open_library
from bot.config import Settings
from bot.evaluation.asking import evaluate
from bot.evaluation.questions import read_questions
from bot.evaluation.results import model_run
from bot.evaluation.scores import median_and_p95
from tests.benchmarks.figures import invented_figures
from tests.benchmarks.row import Row, print_rows
from tests.benchmarks.shared import DEV_QUESTIONS

BAR = 57


def main() -> list[Row]:
    """The rows of the table; prints the report by kind and every unsupported figure."""
    if not DEV_QUESTIONS.is_file():
        print("Dev-sættet (../shared/eval) er her ikke; det er ikke målt.")
        return [Row("dev-sættet", f"≥ {BAR} af 60", "sættet er her ikke", None)]
    questions = read_questions(DEV_QUESTIONS)
    assistant = open_assistant(Settings())
    asker = Asker(role="administrator", open_only=False)
    assistant.ask(questions[0].turns[0], asker=asker)
    graded = [*evaluate(assistant, questions, asker, lambda: None), *evaluate(assistant, questions, asker, lambda: None)]
    first = graded[: len(questions)]
    show_report([model_run("builtin", first)], whole_answers=True)
    passed = sum(each.verdict.passed for each in first)
    years = {year for document in open_library(Settings()).documents() for year in document.years}
    invented = [(each.question.id, printed) for each in first for answer in each.answers for printed in invented_figures(answer, years)]
    for name, printed in invented:
        print(f"uden belæg: {name}: {printed}")
    median, slow = median_and_p95(seconds for each in graded for seconds in each.seconds)
    return [
        Row("dev-sættet, indbygget model", f"≥ {BAR} af {len(questions)}", f"{passed} af {len(questions)}", passed >= BAR),
        Row("tal uden belæg i noget svar", "0", str(len(invented)), not invented),
        Row("svar, varmt: median", "≤ 60 ms", f"{median:.0f} ms", median <= 60),
        Row("svar, varmt: p95", "≤ 250 ms", f"{slow:.0f} ms", slow <= 250),
    ]


if __name__ == "__main__":
    print_rows(main())
