"""A name counts only with its deed, office and place in one sentence; what goes up is not told as going down; a range's end is no amount."""

from __future__ import annotations

import pytest

from bot.answer import Answer, ToolCall
from bot.check.examine import examine
from bot.check.verdict import Verdict
from knowledge.source import Source
from tools.contract import Row, ToolResult

_FALSE = [
    (("Ib Ty (Ø) stemte imod punkt 1. Eva Lund (V) deltog.",), "Eva Lund stemte imod."),
    (("Ib Ty (Ø) stemte imod, og Eva Lund (V) stemte for.",), "Eva Lund stemte imod."),
    (("Ib Ty (Ø) stemte imod punkt 1.", "Eva Lund (V) begærede sagen for byrådet."), "Ib Ty begærede sagen for byrådet."),
    (("Ib Ty (Ø) deltog.", "Eva Lund (V) brugte standsningsretten."), "Ib Ty har brugt standsningsretten."),
    (("Formand: Ib Ty (Ø)", "Medlem: Eva Lund (V)"), "Eva Lund er formand."),
    (("Eva Lund (V) deltog. Formand: Ib Ty (Ø).",), "Formanden er Eva Lund."),
    (("Center A har ansvaret. Center B udfører.",), "Center B har ansvaret."),
    (("Center for Vej har ansvaret. Center for Natur udfører arbejdet.",), "Center for Vej udfører arbejdet."),
    (("Udgiften falder med 2 mio. kr.",), "Udgiften stiger med 2 mio. kr."),
    (("Antallet af elever steg til 400 i 2021.",), "Antallet af elever faldt til 400 i 2021."),
    (("Arbejdet begynder i 2025.",), "Arbejdet slutter i 2025."),
    (("Arbejdet begynder i 2025.",), "Arbejdet er færdigt i 2025."),
    (("Skolen ligger i Måløv. Skovlunde får en park.",), "Skolen ligger i Skovlunde."),
    (("Mødet holdes på Rådhuset. Biblioteket er lukket.", "Projektet er i Måløv. Skovlunde får en park."), "Projektet er i Skovlunde."),
    (("Solceller: 50.000-100.000 kr.",), "Solceller koster 100.000 kr."),
    (("Taget koster mellem 2 og 3 mio. kr.",), "Taget koster 3 mio. kr."),
    (("Renoveringen koster 12 500 kr.",), "Renoveringen koster 500 kr."),
    (("Der er 12 500 elever og 300 lærere.",), "Der er 500 elever."),
]
_TRUE = [
    (("Ib Ty (Ø) og Eva Lund (V) stemte imod punkt 1.",), "Eva Lund stemte imod."),
    (("Imod stemte: Ib Ty (Ø), Eva Lund (V).",), "Eva Lund stemte imod."),
    (("Eva Lund (V) deltog. Hun begærede sagen for byrådet.",), "Eva Lund begærede sagen for byrådet."),
    (("Saime Ty fra Enhedslisten (Ø) brugte standsningsretten.",), "Enhedslisten brugte standsningsretten."),
    (("Formand Ib Ty (Ø) bød velkommen.",), "Ib Ty er formand."),
    (("Ib Ty (Ø), formand, og Eva Lund (V), næstformand, deltog.",), "Næstformanden er Eva Lund."),
    (("Center for Vej har ansvaret, og Center for Natur udfører.",), "Center for Vej har ansvaret."),
    (("Udgiften falder med 2 mio. kr. i 2025 og stiger med 2 mio. kr. i 2026.",), "Udgiften stiger med 2 mio. kr. i 2026."),
    (("Arbejdet begynder i 2024 og er færdigt i 2025.",), "Arbejdet slutter i 2025."),
    (("Skolen ligger i Skovlunde ved Måløv.",), "Skolen ligger i Skovlunde."),
    (("Solceller: 50.000-100.000 kr.",), "Solceller koster 50.000-100.000 kr."),
    (("Solceller: 50.000-100.000 kr.",), "Solceller koster fra 50.000 kr. til 100.000 kr."),
    (("Tilskuddet er hævet fra 50.000 til 100.000 kr.",), "Tilskuddet er 100.000 kr."),
    (("Renoveringen koster 12 500 kr.",), "Renoveringen koster 12.500 kr."),
]


def _verdicts(quotes: tuple[str, ...], lead: str) -> tuple[Verdict, Verdict]:
    """Of a claim with its sources alone, and of one with the search that found them."""
    sources = [Source(document="m", title="Referat", locator="punkt 5", line_from=at, line_to=at, quote=q) for at, q in enumerate(quotes, 1)]
    rows = tuple(Row(cells={"text": source.quote, "item": "5"}, sources=(source,)) for source in sources)
    found = ToolCall(name="search", arguments={}, result=ToolResult(tool="search", title="Afsnit", rows=rows, searched="referatet"))
    answer = Answer(question="Hvad?", lead=lead, found=True, sources=tuple(sources), model="scripted:one", seconds=0.1)
    return examine(answer), examine(answer.model_copy(update={"tools": (found,)}))


@pytest.mark.parametrize(("quotes", "lead"), _FALSE, ids=[lead for _, lead in _FALSE])
def test_what_stands_of_another_is_noticed(quotes: tuple[str, ...], lead: str) -> None:
    assert not any(verdict.passed for verdict in _verdicts(quotes, lead))


@pytest.mark.parametrize(("quotes", "lead"), _TRUE, ids=[f"{lead} {quotes[0][:20]}" for quotes, lead in _TRUE])
def test_what_stands_so_passes(quotes: tuple[str, ...], lead: str) -> None:
    assert [verdict.faults for verdict in _verdicts(quotes, lead)] == [(), ()]
