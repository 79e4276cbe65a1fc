"""Questions that take for granted what a sentence says is not so: «hvorfor må der sælges …?» where it may not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import narrowed, units_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Link
from knowledge.money import parse_amounts
from knowledge.records import AgreementItem, Decision, Recommendation
from knowledge.records.meeting import Outcome
from knowledge.source import Source

_NOT = re.compile(r"\b(?:ikke|ingen|intet|hverken)\b")
_NO_DENIAL = re.compile(r"\bikke (?:kun|bare|alene|mindst|laengere)\b|\bikke-\w|\bog ikke mindst\b")
_NEGATED = re.compile(r"\b(?:ikke|ingen|intet|hverken|uden|not|no|never|mangler|afviste?)\b|n't\b")
_RISES = re.compile(
    r"\b(?:dyrere|billigere|stige[rt]?|falde[rt]?|hoeje?res|saettes? (?:op|ned)|\w*stigning\w*|\w*forhoejelse\w*|more expensive|raised?|cheaper)\b"
)
_LIMIT = re.compile(
    r"\b(?:hoejst|hoejest|maksimal\w*|maximal\w*|max|graense[nr]?|graenser|loft(?:et)?|at most|maximum|limit\w*|allowed)\b|\bhvor (?:meget|"
    r"mange)\b.*\bmaa\b"
)
"""«Hvor mange timer må man højst …?» takes a limit for granted; what it would be counted in is no part of the subject."""
_NO_LIMIT = re.compile(r"\b(?:ingen|ikke) (?:\w+ )?(?:begraens\w*|graense\w*|loft\w*|krav)\b")
_SO_MUCH = re.compile(r"\d\s(?:[a-zæøå]|%)")
_COUNTED_IN = re.compile(r"^(?:timer?s?|uge[nr]?|ugentligt?|dage?|gange?|aar\w*|maaned\w*|procent|hours?|weeks?|days?|times?)$")
_REASON = re.compile(r"\b(?:idet|fordi|eftersom|because)\b|, (?:da|since)\b")
_CLAUSE = re.compile(r"[,;:] ")
_KINDS = ("agreement_item", "agenda_item")
_OWN = 0.6
_TOPIC = 0.5
_BETTER = 0.1
_SOME = 0.4
_ALONE = 0.2
_FOUND = 0.5
_MOST_OF_IT = 0.6
"""Share of what a sentence holds of the question that must stand in the clause with the «ikke» itself for a plain no."""


@dataclass(frozen=True)
class _Denial:
    """A sentence that denies what is asked about, and how much of the question it holds, 0 to 1; a weak one may only stand in for no answer.
    `after` is the sentence that follows."""

    text: str
    section: Source
    share: float
    after: str = ""

    @property
    def source(self) -> Source:
        """The lines that hold it."""
        return narrowed(self.section, self.text)


class NegatedPremise:
    """Corrects a premise with the sentence that denies it."""

    name = "negated_premise"

    def fits(self, situation: Situation) -> float:
        """When the sentence that holds most of the question denies it, and the question does not ask of a denial itself."""
        question = situation.question
        by_change = question.asked(Ask.HOW_MUCH, Ask.HOW_MANY) and (_RISES.search(question.plain) or _LIMIT.search(question.plain))
        asks = question.asked(Ask.WHY, Ask.WHEN, Ask.WHO, Ask.WHICH) and not question.asked(Ask.HOW_MUCH, Ask.HOW_MANY, Ask.DISAGREEMENT)
        if _NEGATED.search(question.plain) or not (by_change or asks):
            return 0.0
        denial = _denial(situation)
        return 0.0 if denial is None else 0.936 if denial.share >= _OWN else 0.13

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The search that finds the sentence."""
        denial = _denial(situation)
        return [call("search", query=situation.question.search_text, documents=[denial.source.document], limit=8)] if denial else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That it is not so, with the sentence."""
        denial = _denial(situation)
        if denial is None:
            return None
        quote, danish = stop(one_line(denial.text)), situation.question.language == "da"
        source = denial.source
        if situation.question.asked(Ask.HOW_MUCH, Ask.HOW_MANY) and parse_amounts(denial.after):
            quote = f"{quote} {stop(one_line(denial.after))}"
            source = narrowed(denial.section, f"{denial.text} {denial.after}")
        if denial.share >= _OWN and _denies_it(situation, denial.text):
            lead = f"{'Det passer ikke: der står' if danish else 'That is not so: it says'} «{quote}»"
            there = _instead(situation, denial)
            if there is None:
                return Draft(lead=lead, sources=(source,))
            return Draft(lead=f"{lead} {there[0]}", sources=(source, there[1]))
        return Draft(
            lead=f"{'Det siger dokumentet ikke; der står' if danish else 'The document does not say so; it says'}: «{quote}»", sources=(source,)
        )


def _denies_it(situation: Situation, text: str) -> bool:
    """Whether the denying clause itself holds most of what the sentence holds of the question, or the very change or limit asked about.

    «…, da der ikke er …» denies something else.
    """
    clauses = [clause for clause in _CLAUSE.split(text) if _NOT.search(plain(clause))]
    for asked, denied in ((_RISES, _RISES), (_LIMIT, _NO_LIMIT)):
        if asked.search(situation.question.plain) and any(denied.search(plain(clause)) for clause in clauses):
            return True
    return any(_share(situation, clause) >= _MOST_OF_IT * _share(situation, text) for clause in clauses)


def _denial(situation: Situation) -> _Denial | None:
    """The best sentence of the topic when it is a denial, and clearly better than any that is not; where it denies that there is a limit, than any
    with a figure, for only that could tell of one."""
    link = situation.question.best(*_KINDS)
    if link is None or link.coverage < _TOPIC or len(situation.question.terms) < 2:
        return None
    denied: list[_Denial] = []
    told: list[str] = []
    printed = list(_sentences(situation, link.topic.document, link.topic.key))
    name = link.topic.name if _RISES.search(situation.question.plain) else ""
    for at, (text, section) in enumerate(printed):
        if _NOT.search(_NO_DENIAL.sub(" ", plain(text))) and not (situation.question.asked(Ask.WHY) and _gives_a_reason(text)):
            after = next((following for following, place in printed[at + 1 : at + 2] if place == section), "")
            heading = name if _RISES.search(plain(text)) else link.topic.name if _denies_what_is_done(situation, link, text, section) else ""
            denied.append(_Denial(text, section, _share(situation, f"{heading} {text}"), after))
        else:
            told.append(text)
    best = max(denied, key=lambda denial: denial.share, default=None)
    if best is None:
        return None
    of_limits = _LIMIT.search(situation.question.plain) and _NO_LIMIT.search(plain(best.text))
    other = max((_share(situation, text) for text in told if not of_limits or _SO_MUCH.search(text)), default=0.0)
    strong = best.share >= _OWN and best.share >= other + _BETTER
    weak = best.share >= _SOME and _only_there(situation, best.text, told) >= _ALONE
    return best if strong or (weak and best.share < _OWN) else None


def _instead(situation: Situation, denial: _Denial) -> tuple[str, Source] | None:
    """What was recommended and approved, or set aside, in place of what is denied."""
    link = situation.question.best(*_KINDS)
    if link is None or not _denies_what_is_done(situation, link, denial.text, denial.section):
        return None
    da = situation.question.language == "da"
    library = situation.understanding.library
    if link.topic.kind == "agenda_item":
        points = [point for point in library.of(Recommendation, link.topic.document) if point.item == link.topic.key]
        followed = [
            d for d in library.of(Decision, link.topic.document) if d.item == link.topic.key and d.outcome is Outcome.APPROVED and not d.earlier
        ]
        if len(points) != 1 or not followed:
            return None
        return f"{'Godkendt blev indstillingen' if da else 'What was recommended was approved'}: «{stop(one_line(points[0].text))}»", points[
            0
        ].sources[0]
    money = list({text: (text, place) for text, place in _sentences(situation, link.topic.document, link.topic.key) if parse_amounts(text)}.values())
    return (
        (f"{'Der står også' if da else 'It also says'}: «{stop(one_line(money[0][0]))}»", narrowed(money[0][1], money[0][0]))
        if len(money) == 1
        else None
    )


def _denies_what_is_done(situation: Situation, link: Link, text: str, section: Source) -> bool:
    """Whether a sentence says that what the question says is done to a thing is not, or not decided, where the item is called by that thing.

    «Cafeteriet lukkes således ikke.» must be what was decided; in an agreement nothing else of the item may speak of it.
    """
    done = [term for term in situation.question.terms if term.predicate]
    others = [term for term in situation.question.terms if not (term.predicate or term.told)]
    if not done or not others or any(term.found_in(link.topic.name_keys) < _FOUND for term in others):
        return False
    clause = " ".join(clause for clause in _CLAUSE.split(text) if _NOT.search(plain(clause)))
    if any(term.found_in(keys_of_text(clause)) < _FOUND for term in done):
        return False
    if link.topic.kind == "agenda_item":
        return any(
            section == decision.sources[0] or section.line_from <= decision.sources[0].line_from <= section.line_to
            for decision in situation.understanding.library.of(Decision, link.topic.document)
            if decision.item == link.topic.key
        )
    told = [other for other, _ in _sentences(situation, link.topic.document, link.topic.key) if other != text]
    return not any(term.found_in(keys_of_text(other)) >= _FOUND for other in told for term in done)


def _gives_a_reason(text: str) -> bool:
    """Whether the «ikke» stands only in the clause that says why: «… kræver en ny plan, idet projektet ikke er i overensstemmelse med den gamle»."""
    before = _REASON.split(plain(text), maxsplit=1)
    return len(before) > 1 and not _NOT.search(_NO_DENIAL.sub(" ", before[0]))


def _only_there(situation: Situation, text: str, others: Sequence[str]) -> float:
    """The weighted share of the question's words that stand in this sentence of the topic and in none of the others."""
    topics, here, there = situation.understanding.topics, keys_of_text(text), keys_of_text(" ".join(others))
    weighted = [(term.found_in(here) >= _FOUND and term.found_in(there) < _FOUND, topics.weight(term)) for term in situation.question.terms]
    total = sum(weight for _, weight in weighted)
    return sum(weight for only, weight in weighted if only) / total if total else 0.0


def _sentences(situation: Situation, document: str, item: str) -> Iterator[tuple[str, Source]]:
    library = situation.understanding.library
    texts = [(agreed.text, agreed.sources[0]) for agreed in library.of(AgreementItem, document) if agreed.item == item]
    texts += [(section.text, section.sources[0]) for section in library.sections(document, item=item)]
    for text, source in texts:
        for unit in units_of(text):
            if not unit.points:
                yield unit.text, source


def _subject(situation: Situation) -> list[Term]:
    """The words that say of what it is asked, without those of a limit and what it is counted in."""
    question = situation.question
    if not _LIMIT.search(question.plain):
        return list(question.terms)
    return [term for term in question.terms if not (_LIMIT.search(term.word) or _COUNTED_IN.search(term.word))]


def _share(situation: Situation, text: str) -> float:
    topics, there = situation.understanding.topics, keys_of_text(text)
    weighted = [(term.found_in(there), topics.weight(term)) for term in _subject(situation)]
    total = sum(weight for _, weight in weighted)
    return sum(found * weight for found, weight in weighted) / total if total else 0.0
