"""«Hvem fik Frivilligprisen?», «hvem blev valgt til repræsentantskabet?»: whom an item of a meeting chose, in the words of its decision."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.agenda_item import records_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agenda_item
from bot.builtin_model.understand.asks import Ask
from knowledge.records import AgendaItem, Decision
from knowledge.records.meeting import Outcome

_CHOSEN = re.compile(
    r"\b(?:fik|faar|vandt|vinder(?:en)?|modtog|modtager(?:en)? af|valgt|valgte|udpeget|udpegede|udnaevnt|kaaret|tildelt|"
    r"won|winner|elected|appointed|awarded|chosen|received|got|gets)\b"
)
_VERB = re.compile(r"^(?:valg|udpeg|udnaevn|kaar|tildel|vind|modtag|elect|appoint|award|chosen|choose|won|winner|receiv)")
_NOT_CHOSEN = re.compile(r"\b(?:ikke|ingen|uden|mangl\w*|not|no|nobody|without)\b")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NAMED = 0.9


class Elected:
    """Who was chosen, under an item whose name is all that the question names."""

    name = "elected"

    def fits(self, situation: Situation) -> float:
        """When it is asked who got a prize or a seat, and one item of that name chose somebody."""
        question = situation.question
        if _NOT_CHOSEN.search(question.plain):
            return 0.0  # Those who were chosen are no answer.
        return 0.91 if question.asked(Ask.WHO) and _CHOSEN.search(question.plain) and _chosen(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The decisions of the item."""
        chosen = _chosen(situation)
        return [call("decisions", items=[chosen[0].number], documents=[chosen[0].document])] if chosen else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The decision as it is printed, and under which item."""
        chosen = _chosen(situation)
        if chosen is None:
            return None
        item, decision = chosen
        place = f"{'Punkt' if situation.question.language == 'da' else 'Item'} {item.number}, {one_line(item.name)}"
        return Draft(lead=f"{place}: «{stop(one_line(decision.text))}»", sources=decision.sources[:1])


def _chosen(situation: Situation) -> tuple[AgendaItem, Decision] | None:
    """The one item that is named, with what it chose; none where its name is of another year, or several are named as well."""
    question, library = situation.question, situation.understanding.library
    terms = [term for term in question.terms if not (term.told or term.predicate or _VERB.match(term.word))]
    found: list[tuple[AgendaItem, Decision]] = []
    for link in question.links if terms else ():
        item = agenda_item(library, link.topic.document, link.topic.key) if link.topic.kind == "agenda_item" else None
        if item is None or not all(term.found_in(keys_of(item.name)) >= _NAMED for term in terms):
            continue
        date = library.document(item.document).date
        years = {int(year) for year in _YEAR.findall(item.name)} or ({date.year} if date else set())
        chosen = [decision for decision in records_of(situation, Decision, item) if decision.outcome is Outcome.ELECTED and not decision.earlier]
        if chosen and set(question.slots.years) <= years:
            found.append((item, chosen[-1]))
    return found[0] if len(found) == 1 else None
