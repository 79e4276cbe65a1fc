"""«Hvad er skatteprocenten i 2024 og 2025?»: a key figure for each of several years, from the agreement of each year."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import difference_told, printed_at, reckoned
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.understand.asks import Ask, Operation
from knowledge.records import KeyFigure
from tools.newest import in_order

_SEVERAL = 2


class KeyFigureYears:
    """One key figure, year by year."""

    name = "key_figure_years"

    def fits(self, situation: Situation) -> float:
        """When a key figure is meant that each of the years asked for has."""
        return 0.92 if _figures(situation) and not situation.question.asked(Ask.WHY) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The figure by name, and the reckoning when its change is asked for."""
        figures = _figures(situation)
        apart = _difference(situation, figures)
        return [*([call("key_figures", name=figures[0].name)] if figures else []), *([apart] if apart else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each year with its figure as printed, and how far the first and last lie apart."""
        figures, language = _figures(situation), situation.question.language
        if not figures:
            return None
        of_year = " i " if language == "da" else " in "
        lead = f"{figures[0].name}: {listed((f'{figure.as_printed}{of_year}{figure.year}' for figure in figures), language)}."
        apart = _difference(situation, figures)
        result = results.of(apart) if apart else None
        if result is not None and result.value is not None:
            lead = f"{lead} {difference_told(result, language)}"
        return Draft(lead=lead, sources=tuple(dict.fromkeys(figure.sources[0] for figure in figures)))


def _figures(situation: Situation) -> list[KeyFigure]:
    """The figure of each year asked for, the newest document's where several have it; empty when a year is without."""
    question, library = situation.question, situation.understanding.library
    link = question.best("key_figure", "agreement_item", "action", "agenda_item", "savings_case")
    if link is None or link.topic.kind != "key_figure" or not clearly(link) or len(question.slots.years) < _SEVERAL:
        return []
    documents = in_order(library, question.documents or [d.document for d in library.documents()])
    named = [figure for document in documents for figure in library.of(KeyFigure, document) if figure.name == link.topic.key]
    found = [next((figure for figure in named if figure.year == year), None) for year in question.slots.years]
    return [figure for figure in found if figure] if all(found) else []


def _difference(situation: Situation, figures: Sequence[KeyFigure]) -> Call | None:
    if len(figures) < _SEVERAL or not situation.question.wants(Operation.DIFFERENCE, Operation.COMPARE):
        return None
    first, last = (printed_at(figure.sources[0], figure.as_printed) for figure in (figures[0], figures[-1]))
    return reckoned("difference", [first, last]) if first and last else None
