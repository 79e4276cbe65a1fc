"""What `raadbot eval` shows a person: the table by kind, each failure explained, what varies, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evaluation.comparison import Comparison
    from bot.evaluation.results import ModelRun, QuestionResult
    from bot.evaluation.scores import Summary

_OUTCOMES = {"right": "rigtigt", "wrong": "forkert", "needless_refusal": "unødigt nej", "failed": "fejl"}
_SHORT_ANSWER = 400
_MOST_LISTED = 12


def show_report(runs: Sequence[ModelRun], whole_answers: bool) -> None:
    """The tables, then for each model its failures, what varied between attempts, and its groups of paraphrases."""
    from bot.evaluation.scores import summarise

    summaries = [summarise(run) for run in runs]
    if len(runs) == 1:
        _show_kinds(summaries[0])
    else:
        _show_side_by_side(runs, summaries)
    for run, summary in zip(runs, summaries, strict=True):
        if len(runs) > 1:
            terminal.show(f"\n=== {run.model} ===")
        else:
            terminal.show()
            for label, value in _numbers(summary):
                terminal.show(f"{label}: {value}")
        for each in run.questions:
            _show_failure(each, whole_answers)
        _show_varying(run.questions)
        _show_groups(run.questions)


def show_comparison(before: ModelRun, now: ModelRun, comparison: Comparison, narrowed: bool) -> None:
    """What changed since the earlier run; what it had beside a narrowed choice of questions is not told."""
    name = now.model if before.model == now.model else f"{now.model}, før {before.model}"
    terminal.show(f"\nSammenlignet med den gemte kørsel ({name}):")
    old, new = before.by_id(), now.by_id()
    for label, ids in (("nu rigtige", comparison.newly_right), ("nu forkerte", comparison.newly_wrong)):
        terminal.show(f"  {label}: {len(ids)}")
        for id_ in ids:
            terminal.show(f"    {id_} ({new[id_].kind}): {new[id_].question}\n      {new[id_].fault or 'før: ' + old[id_].fault}")
    _show_ids("andre fakta, samme udfald", comparison.other_facts)
    for id_ in comparison.other_facts:
        then, stated = set(old[id_].facts), set(new[id_].facts)
        terminal.show(f"    {id_}: væk {_listed(sorted(then - stated))}; nyt {_listed(sorted(stated - then))}")
    _show_ids("andre ord, samme fakta", comparison.other_words)
    _show_ids("nye spørgsmål", comparison.added)
    if not narrowed:
        _show_ids("ikke med længere", comparison.removed)
    for kind in comparison.kinds:
        if kind.before != kind.now:
            terminal.show(f"  {kind.kind}: {kind.before} → {kind.now} ({kind.now - kind.before:+d})")
    terminal.show(f"  median: {comparison.median_ms_before:.0f} → {comparison.median_ms_now:.0f} ms")


def _show_kinds(summary: Summary) -> None:
    heads = ("slags", "rigtige", "af", "forkerte", "unødige nej", "fejl")
    rows = [tuple(map(str, (kind.kind, kind.right, kind.total, kind.wrong, kind.needless_refusals, kind.failed))) for kind in summary.kinds]
    whole = tuple(map(str, ("i alt", summary.right, summary.total, summary.wrong, summary.needless_refusals, summary.failed)))
    terminal.show_table(heads, [*rows, whole], frozenset(range(1, 6)))


def _show_side_by_side(runs: Sequence[ModelRun], summaries: Sequence[Summary]) -> None:
    rows: list[tuple[str, ...]] = []
    for place, kind in enumerate(summaries[0].kinds):
        rows.append((kind.kind, str(kind.total), *(str(summary.kinds[place].right) for summary in summaries)))
    rows.append(("i alt", str(summaries[0].total), *(str(summary.right) for summary in summaries)))
    rows.append(("forkerte", "", *(str(summary.wrong) for summary in summaries)))
    for together in zip(*(_numbers(summary, every=True) for summary in summaries), strict=True):
        rows.append((together[0][0].lower(), "", *(value for _, value in together)))
    terminal.show_table(("slags", "af", *(run.model for run in runs)), rows, frozenset(range(1, len(runs) + 2)))


def _numbers(summary: Summary, every: bool = False) -> list[tuple[str, str]]:
    """The run's numbers with their labels; those that only language models and repeats have are left out unless `every`."""
    numbers = [
        ("Ubesvarlige afvist", _share(summary.unanswerable_refused, summary.unanswerable)),
        ("Besvarlige afvist", _share(summary.needless_refusals, summary.answerable)),
        ("Svar over 600 tegn før rækker og kilder", _share(summary.long_leads, summary.total)),
        ("Svartid (varm)", f"median {summary.median_ms:.0f} ms, p95 {summary.p95_ms:.0f} ms"),
        ("Første svar", f"{summary.cold_ms / 1000:.1f} s"),
        ("Tid i alt", f"{summary.seconds:.1f} s"),
    ]
    if every or summary.input_tokens:
        told = summary.input_tokens > 0
        numbers.append(("Tokens ind/ud", f"{summary.input_tokens}/{summary.output_tokens}" if told else "–"))
        numbers.append(("Pris", f"{summary.cost_dkk} kr.".replace(".", ",", 1) if told else "–"))
    if every or summary.fell_back:
        numbers.append(("Faldet tilbage til en anden model", str(summary.fell_back)))
    if every or summary.unstable:
        numbers.append(("Svarer forskelligt fra gang til gang", str(summary.unstable)))
    return numbers


def _share(part: int, whole: int) -> str:
    if not whole:
        return "ingen"
    return f"{part} af {whole} ({100 * part / whole:.0f} %)"


def _show_failure(result: QuestionResult, whole_answer: bool) -> None:
    if not result.passed:
        times = f", {result.right_attempts} af {result.attempts} gange rigtigt" if result.attempts > 1 else ""
        terminal.show(f"\n{result.id} ({result.kind}{times}): {result.question}\n  {_OUTCOMES[result.outcome]}: {result.fault}")
        if result.reference:
            terminal.show(f"  rigtigt svar: {result.reference}")
        terminal.show(f"  svarede: {_answer(result, whole_answer)}")
        if result.expected_sources or result.given_sources:
            terminal.show(f"  kilder: ventet {_listed(result.expected_sources)}; angivet {_listed(result.given_sources)}")
    for fault in result.turn_faults:
        terminal.show(f"\n{result.id}, tur {fault.turn}: {fault.question}\n  {fault.fault}")


def _answer(result: QuestionResult, whole: bool) -> str:
    text = " ".join(result.answer.split())
    if not text:
        return "intet"
    return text if whole or len(text) <= _SHORT_ANSWER else text[: _SHORT_ANSWER - 1] + "…"


def _show_varying(questions: Sequence[QuestionResult]) -> None:
    varying = [each for each in questions if each.varying or 0 < each.right_attempts < each.attempts]
    if varying:
        terminal.show("\nSvarer forskelligt fra gang til gang:")
    for each in varying:
        terminal.show(f"  {each.id}: {each.right_attempts} af {each.attempts} gange rigtigt; skiftende: {_listed(each.varying)}")


def _show_groups(questions: Sequence[QuestionResult]) -> None:
    from bot.evaluation.groups import group_scores

    groups = group_scores(questions)
    if not groups:
        return
    same = sum(group.consistent for group in groups)
    right = sum(group.right == group.total for group in groups)
    terminal.show(f"\nSamme spørgsmål med andre ord: {counted(len(groups), 'gruppe', 'grupper')}, {same} med samme fakta, {right} helt rigtige")
    for group in groups:
        if not group.consistent or group.right < group.total:
            terminal.show(f"  {group.group}: {group.right} af {group.total} rigtige")
        for deviation in group.deviations:
            terminal.show(f"    {deviation.id}: mangler {_listed(deviation.missing)}; har desuden {_listed(deviation.added)}")


def _show_ids(label: str, ids: Sequence[str]) -> None:
    if ids:
        terminal.show(f"  {label}: {len(ids)} ({', '.join(ids)})")


def _listed(names: Iterable[str]) -> str:
    """The first of the names and how many more there are; «intet» when there are none."""
    known = list(names)
    more = f" og {len(known) - _MOST_LISTED} mere" if len(known) > _MOST_LISTED else ""
    return ", ".join(known[:_MOST_LISTED]) + more or "intet"
