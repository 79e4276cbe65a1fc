"""`raadbot eval`: how well a file of graded questions is answered, kind by kind."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import add_role, asker_for
from bot.cli.command import Command, WrongUse, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.assistant import Asker
    from bot.evaluation.comparison import Comparison
    from bot.evaluation.questions import GradedQuestion
    from bot.evaluation.results import ModelRun

FAILED = 1


def chosen(questions: Sequence[GradedQuestion], kinds: Sequence[str], ids: Sequence[str]) -> tuple[GradedQuestion, ...]:
    """The questions of those kinds and those ids; all of them where neither is named.

    Raises:
        WrongUse: a kind or an id is not in the file; the message offers the nearest.
    """
    known_kinds, known_ids = sorted({each.kind for each in questions}), [each.id for each in questions]
    for wanted, known, what in ((kinds, known_kinds, "slagsen"), (ids, known_ids, "spørgsmålet")):
        for name in wanted:
            if name not in known:
                raise WrongUse(f"Filen har ikke {what} {name!r}; {nearest(name, known)}")
    return tuple(each for each in questions if (not kinds or each.kind in kinds) and (not ids or each.id in ids))


def least_right(text: str, total: int) -> float:
    """How many of `total` must be right: «57» as a number, «95%» as a share.

    Raises:
        WrongUse: it is neither.
    """
    number = text.removesuffix("%").replace(",", ".")
    if not number.replace(".", "", 1).isdigit():
        raise WrongUse(f"--fail-under er {text!r}, men skal være et antal rigtige (57) eller en andel (95%).")
    return float(number) * total / 100 if text.endswith("%") else float(number)


def verdict_of(runs: Sequence[ModelRun], comparisons: Sequence[Comparison], least: float, regressions_fail: bool) -> int:
    """The exit code; says on standard error which demand was not met."""
    code = 0
    for run in runs:
        right = sum(each.passed for each in run.questions)
        if right < least:
            terminal.tell(f"raadbot: {run.model} har {right} rigtige, og kravet er {least:g}.")
            code = FAILED
    worse = [id_ for each in comparisons for id_ in each.newly_wrong]
    if regressions_fail and worse:
        terminal.tell(f"raadbot: rigtige før, forkerte nu: {', '.join(worse)}.")
        code = FAILED
    return code


def run_models(models: Sequence[str], questions: Sequence[GradedQuestion], asker: Asker, repeat: int, save_to: Path | None) -> tuple[ModelRun, ...]:
    """Every model's answers, one model after the other; progress on standard error. A model that cannot be used is told and left out.

    When stopped with Ctrl-C, what was answered so far is kept beside `save_to`, which is not touched.

    Raises:
        ModelError: none of the models can be used.
    """
    from bot.cli.opening import open_assistant
    from bot.config import Settings
    from bot.evaluation.asking import Graded, evaluate
    from bot.evaluation.results import model_run
    from bot.evaluation.saved import save
    from knowledge.errors import ModelError

    runs: list[ModelRun] = []
    for place, model in enumerate(models):
        graded: list[Graded] = []
        try:
            settings = Settings(model=model)
            assistant = open_assistant(settings)
            with terminal.counting(f"Spørgsmål til {model}", len(questions) * repeat) as step:
                graded.extend(evaluate(assistant, questions, asker, step, repeat))
        except ModelError as fault:
            if place == len(models) - 1 and not runs:
                raise
            terminal.tell(f"raadbot: {model} er ikke med: {fault}")
            continue
        except KeyboardInterrupt:
            if save_to is not None and graded:
                terminal.end_line()
                unfinished = save_to.with_name(f"{save_to.name}.del")
                save([*runs, model_run(model, graded, settings.prices)], unfinished)
                terminal.tell(f"De spørgsmål, der blev besvaret, står i {unfinished}; {save_to} er ikke rørt.")
            raise
        runs.append(model_run(model, graded, settings.prices))
    return tuple(runs)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FIL.jsonl", type=Path, help="spørgsmål med det, et rigtigt svar skal holde (se docs/evaluering.md)")
    parser.add_argument("--json", action="store_true", help="rapporten som JSON")
    parser.add_argument("--answers", action="store_true", help="vis hele svaret på dem, der fejlede")
    parser.add_argument("--kind", metavar="SLAGS", action="append", default=[], help="kun denne slags (kan gentages)")
    parser.add_argument("--only", metavar="ID", action="append", default=[], help="kun dette spørgsmål (kan gentages)")
    parser.add_argument(
        "--model", metavar="MODEL", action="append", default=[], help="«builtin» eller «udbyder:navn»; gentages for at se flere side om side"
    )
    parser.add_argument(
        "--repeat", metavar="ANTAL", type=int, default=1, help="stil hvert spørgsmål så mange gange, og vis dem, der svarer forskelligt"
    )
    parser.add_argument("--save", metavar="FIL.json", type=Path, help="gem kørslen")
    parser.add_argument("--compare", metavar="FIL.json", type=Path, help="vis, hvad der er ændret siden en gemt kørsel")
    parser.add_argument("--fail-under", metavar="KRAV", help="slut med 1, når færre er rigtige: et antal (57) eller en andel (95%%)")
    parser.add_argument("--fail-on-regression", action="store_true", help="slut med 1, når noget er blevet forkert siden --compare")
    add_role(parser)


def _run(arguments: argparse.Namespace) -> int:
    asker = asker_for(arguments.role)
    if not 1 <= arguments.repeat <= 100:
        raise WrongUse(f"--repeat er {arguments.repeat}, men skal være fra 1 til 100.")
    if arguments.fail_on_regression and arguments.compare is None:
        raise WrongUse("--fail-on-regression kræver --compare FIL.json: den kørsel, der sammenlignes med.")
    if arguments.save is not None and not arguments.save.parent.is_dir():
        raise WrongUse(f"Mappen {arguments.save.parent} findes ikke; lav den, eller gem kørslen et andet sted.")
    from bot.cli.evaluation_report import show_comparison, show_report
    from bot.config import load_settings
    from bot.evaluation.comparison import compare
    from bot.evaluation.questions import read_questions
    from bot.evaluation.saved import as_json, earlier_of, read_saved, save

    settings = load_settings()
    questions = chosen(read_questions(arguments.file), arguments.kind, arguments.only)
    least = least_right(arguments.fail_under, len(questions)) if arguments.fail_under else 0.0
    earlier = read_saved(arguments.compare) if arguments.compare else ()
    models = tuple(dict.fromkeys(arguments.model)) or (settings.model,)
    runs = run_models(models, questions, asker, arguments.repeat, arguments.save)
    if arguments.save is not None:
        save(runs, arguments.save)
    narrowed = bool(arguments.kind or arguments.only)
    pairs = [(before, run) for run in runs if (before := earlier_of(run.model, earlier, alone=len(runs) == 1)) is not None]
    comparisons = [compare(before, run) for before, run in pairs]
    if arguments.json:
        compared = [{"model": run.model, **each.model_dump()} for (_, run), each in zip(pairs, comparisons, strict=True)]
        terminal.show_json(as_json(runs) | ({"comparisons": compared} if arguments.compare else {}))
    else:
        show_report(runs, arguments.answers)
        for (before, run), each in zip(pairs, comparisons, strict=True):
            show_comparison(before, run, each, narrowed)
    left_out = FAILED if len(runs) < len(models) else 0
    return verdict_of(runs, comparisons, least, arguments.fail_on_regression) or left_out


COMMAND = Command(
    "eval", "hvor godt en fil med spørgsmål bliver besvaret", _arguments, _run, "raadbot eval spørgsmål.jsonl --save nu.json --compare før.json"
)
