"""Where text and tables do not say the same: amounts without a line, in all or each year, figures that disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed, one_line, sources_of, stop, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.fault_meant import CLAIMED, about, asks_of_contents, bearing_on, names_a_subject, topic_of, weightiest_first
from bot.builtin_model.skills.lookup import agreement_item, budget_lines, issues_about
from bot.builtin_model.skills.text_and_table import line_calls
from bot.builtin_model.skills.text_in_year import told, years_held
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.topics import Link
from knowledge.errors import Issue, IssueKind

_MOST_TOLD = 2
_MANY = 3
"""So many words of its own name a subject, also where all such places are asked for."""


class Disagreements:
    """Where the documents disagree with themselves."""

    name = "disagreements"

    def fits(self, situation: Situation) -> float:
        """When disagreements, faults or template residue are asked about."""
        question = situation.question
        if not question.asked(Ask.DISAGREEMENT):
            return 0.0
        if question.asked(Ask.PLANNED) and topic_of(situation):
            return 0.93
        of_documents = bool(question.documents) and not names_a_subject(question)
        return (
            0.9
            if topic_of(situation)
            or of_documents
            or re.search(r"tabel|tekst|tal|fejl|uenig|skabelon|stavefejl|beloeb|table|text|figures|disagree|discrep", question.plain)
            else 0.3
        )

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The issues of the item, or of the documents."""
        topic = topic_of(situation)
        if topic:
            return [
                call("issues", items=[topic.topic.key], documents=[topic.topic.document]),
                *([_all(situation)] if _of_all(situation) else []),
                *(line_calls(situation) if topic.topic.kind == "agreement_item" else []),
            ]
        return [_all(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The disagreements as sentences."""
        question, library = situation.question, situation.understanding.library
        da = question.language == "da"
        near, topic = about(situation), topic_of(situation)
        years = _of_asked_years(situation, topic) if topic else None
        if years:
            return years
        if asks_of_contents(question) and not near:
            return None
        if near:
            also = [i for i in issues_about(library, topic.topic.document, topic.topic.key) if i.kind == IssueKind.DISAGREEMENT] if topic else []
            near = tuple(dict.fromkeys([*near, *also]))
            sources = tuple(dict.fromkeys(s for i in near[:_MOST_TOLD] for s in i.sources))
            return Draft(lead=f"{_yes_or_no(situation, near)}{' '.join(stop(i.message) for i in near[:_MOST_TOLD])}", sources=sources, issues=near)
        if topic:
            found = bearing_on(weightiest_first(issues_about(library, topic.topic.document, topic.topic.key)), situation, topic)
            if found and (found[0].kind in _DISAGREES or not _OF_AMOUNTS.search(question.plain)):
                return Draft(
                    lead=f"{_yes_or_no(situation, found)}{' '.join(stop(i.message) for i in found[:2])}",
                    notes=tuple(stop(i.message) for i in found[2:]),
                    sources=tuple(dict.fromkeys(s for i in found for s in i.sources)),
                    issues=found,
                )
            lines = budget_lines(library, topic.topic.document, topic.topic.key)
            item = agreement_item(library, topic.topic.document, topic.topic.key)
            if lines and item and item.amounts:
                in_table = listed((by_year(line.amounts_dkk, question.language) for line in lines), question.language)
                sentence = one_line(item.amounts[0].sentence)
                lead = (
                    f"{_agreed(situation)}Tekst og tabel stemmer for {item.label}: tabellen har {in_table}, og teksten siger: «{sentence}»"
                    if da
                    else f"Text and table agree for {item.label}: the table has {in_table}, and the text says: «{sentence}»"
                )
                return Draft(lead=lead, sources=(lines[0].sources[0], item.sources[0]))
            if not _of_all(situation):
                return None
        if not topic and (names_a_subject(question) if not question.asked(Ask.WHICH, Ask.WHERE) else len(question.terms) > _MANY):
            return None
        result = results.of(_all(situation))
        if result is None or not result.rows:
            return None
        messages = [one_line(str(row.cells.get("message"))) for row in result.rows]
        if len(messages) <= 3:
            return Draft(lead=" ".join(stop(m) for m in messages), sources=sources_of(result), issues=result.issues)
        return Draft(
            lead=f"{len(messages)} {'steder' if da else 'places'}:",
            body="\n".join(f"- {stop(m)}" for m in messages[:15]),
            table=table(result) if len(messages) > 15 else None,
            sources=sources_of(result),
            issues=result.issues,
        )


_DISAGREES = (IssueKind.DISAGREEMENT, IssueKind.NOT_IN_TABLE, IssueKind.UNEXPECTED_SIGN)
_OF_AMOUNTS = re.compile(r"\b(?:beloeb\w*|overensstem\w*|stemmer|enige|penge|kroner|kr|tal|tallene|amounts?|figures?|agree)\b")
"""The amounts are asked about, not what a thing is called."""


def _of_asked_years(situation: Situation, topic: Link) -> Draft | None:
    """Text against table in the years named, or in those of an amount named: «er de 5,3 mio. i 2022 rundet rigtigt?»"""
    question, library = situation.question, situation.understanding.library
    item = agreement_item(library, topic.topic.document, topic.topic.key)
    lines = budget_lines(library, topic.topic.document, topic.topic.key)
    if item is None or not lines:
        return None
    named = [year for amount in item.amounts if amount.value_dkk in _amounts(question) for year in amount.years]
    wanted = question.slots.years or tuple(named)
    held = [each for each in years_held(item, lines, wanted) if each.said] if wanted else []
    if not held:
        return None
    agree = all(each.agrees for each in held)
    wants_fault = bool(_ASKS_OF_A_FAULT.search(question.plain))
    asks = question.asked(Ask.YES_NO) or _OPENS.search(question.plain) or _ASKS_AT_THE_END.search(question.plain)
    yes = _said(situation, agree != wants_fault) if asks else ""
    verdict = ("De stemmer" if agree else "De stemmer ikke") if question.language == "da" else ("They agree" if agree else "They do not agree")
    lead = f"{yes}{item.label}, {'; '.join(told(each, question.language) for each in held)}. {verdict}."
    rounding = any(not each.agrees and each.cell is not None for each in held) and _ROUNDS.search(question.plain)
    note = "Tabellens tal bliver ikke til tekstens, når det rundes af." if rounding and question.language == "da" else ""
    issues = tuple(issue for issue in issues_about(library, item.document, item.item) if issue.kind == IssueKind.DISAGREEMENT) if not agree else ()
    return Draft(
        lead=f"{lead} {note}".strip(),
        sources=tuple(dict.fromkeys([*(line.sources[0] for line in lines), item.sources[0]])),
        issues=issues,
    )


def _amounts(question: Question) -> set[int]:
    """The amounts of the question in whole kroner; «5,3 mio.» is one too."""
    bare = {round(float(number.replace(".", "").replace(",", ".")) * 1_000_000) for number in _MILLIONS.findall(question.plain)}
    return {*question.slots.amounts, *bare}


_ROUNDS = re.compile(r"\b(?:af)?rund\w*|\bround\w*")
_MILLIONS = re.compile(r"(\d+(?:,\d+)?) ?(?:mio|mill|million)")


_ASKS_OF_A_FAULT = re.compile(
    r"\b(fejl|uenig\w*|uoverensstem\w*|forskel\w*|modstrid|strid|afvig\w*|differ\w*|disagree\w*|contradict\w*|discrepan\w*|mangler|missing)\b|"
    r"\bikke (?:staar|er|findes|naevnes)\b"
)


_ASKS_AT_THE_END = re.compile(r"[.;:,] (?:saa |og |men )?(?:passer|stemmer|er|ligger|holder|does|do|is)\b.*\?$")
"""«Der står X. passer det med Y?»"""


_OPENS = re.compile(r"^(?:siger|stemmer|passer|hedder|svarer|haenger|gaar|staar|er|har|kan)\b|[-–,] (?:er|har|siger|stemmer) (?:de|det|der)\b")


def _yes_or_no(situation: Situation, found: Sequence[Issue]) -> str:
    """«Nej. » to whether they agree, «Ja. » to whether they differ, when an issue says that they do not agree."""
    question = situation.question
    asks = question.asked(Ask.YES_NO) or _OPENS.search(question.plain) or _ASKS_AT_THE_END.search(question.plain)
    if not asks or CLAIMED.search(question.plain) or not any(issue.kind == IssueKind.DISAGREEMENT for issue in found):
        return ""
    return _said(situation, bool(_ASKS_OF_A_FAULT.search(question.plain)))


def _agreed(situation: Situation) -> str:
    """The same where they agree."""
    question = situation.question
    return _said(situation, not _ASKS_OF_A_FAULT.search(question.plain)) if question.asked(Ask.YES_NO) or _OPENS.search(question.plain) else ""


def _said(situation: Situation, yes: bool) -> str:
    if _EITHER.search(situation.question.plain):
        return ""
    if situation.question.language == "en":
        return "Yes. " if yes else "No. "
    return "Ja. " if yes else "Nej. "


_EITHER = re.compile(r"\b\d[\d.,]* (?:eller|or) \d")
"""«Er der 4 eller 5 mio. kr.?» is answered by neither yes nor no."""
_FAULTS = re.compile(r"\b(?:fejl|uenighed\w*|uoverensstem\w*|modstrid\w*|afvigelse\w*|steder|stavefejl|errors?|disagree\w*|discrepanc\w*|places)\b")


def _of_all(situation: Situation) -> bool:
    """Whether all such places are asked for: «hvilke beløb stemmer ikke med tabellen?»"""
    question = situation.question
    return question.asked(Ask.WHICH, Ask.WHERE) or (question.asked(Ask.HOW_MANY) and bool(_FAULTS.search(question.plain)))


def _all(situation: Situation) -> Call:
    flat = situation.question.plain
    kind = None
    if re.search(r"skabelon|template|slet denne", flat):
        kind = IssueKind.TEMPLATE_RESIDUE.value
    elif re.search(r"stavefejl|spelling|typo", flat):
        kind = IssueKind.SPELLING.value
    elif re.search(r"uenig|haenger|(beloeb|tal)\b.*tabel|tekst\w* og \w*tabel|text and table|disagree|overens", flat):
        kind = IssueKind.DISAGREEMENT.value
    return call("issues", kind=kind, documents=list(situation.question.documents))
