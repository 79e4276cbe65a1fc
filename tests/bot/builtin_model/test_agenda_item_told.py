"""«Hvad handler punkt 2 om?», «hvad koster det?», «er det endeligt?»: an item of a meeting named by its number alone, or held on to."""

from __future__ import annotations

import pytest

from bot.builtin_model.draft import Draft
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """Nordby Kommune

Kulturudvalget

Referat

Mødedato        Tirsdag den 12. november 2024
Mødetidspunkt   17.00

Til stede:
Mogens Friis (A), formand
Karin Lade (V)

1. Nyt tag på hallen

Sammendrag
Taget på hallen er utæt. Forvaltningen foreslår et nyt.

Økonomiske konsekvenser
Taget koster 2,4 mio. kr. Pengene findes i puljen til bygninger.

Indstilling
Forvaltningen indstiller, at taget skiftes.

Beslutning
Godkendt.

2. Rejse til Bergen

Sammendrag
Udvalget kan rejse til Bergen for at se på museer. Satsen for en overnatning er 900 kr.

Økonomiske konsekvenser
Ingen økonomiske konsekvenser.

Indstilling
Forvaltningen indstiller, at rejsen godkendes.

Beslutning
Godkendt.
Karin Lade (V) stemte imod.
Karin Lade (V) benyttede standsningsretten efter styrelsesloven § 23 og begærede sagen behandlet i byrådet.
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"referat": _MINUTES})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad handler punkt 1 om?", "Punkt 1, Nyt tag på hallen: «Taget på hallen er utæt. Forvaltningen foreslår et nyt.» Beslutning: «Godkendt.»"),
        ("Hvad står der i punkt 1?", "«Taget på hallen er utæt."),
        ("What is item 1 about?", "Item 1, Nyt tag på hallen: «Taget på hallen er utæt."),
        ("Hvad koster punkt 1?", "Punkt 1, Nyt tag på hallen: «Taget koster 2,4 mio. kr.»"),
        ("Hvad koster punkt 2?", "«Ingen økonomiske konsekvenser.»"),
    ],
)
def test_an_item_named_by_number_is_told_from_its_own_text(context: ToolContext, question: str, told: str) -> None:
    assert told in answer(context, question).lead


@pytest.mark.parametrize(
    "question",
    [
        "Hvad blev der besluttet om rejsen til Bergen, og er det endeligt?",
        "Hvad blev besluttet om rejsen til Bergen, og er sagen afgjort?",
        "What was decided about the trip to Bergen, and is it final?",
    ],
)
def test_asking_whether_it_is_final_is_no_part_of_what_is_looked_for(context: ToolContext, question: str) -> None:
    draft: Draft = answer(context, question)
    assert draft.found
    assert "«Godkendt.»" in draft.lead
    assert "standsningsretten" in draft.lead
