"""Draft minutes text: the form of minutes, recommendation and decision apart, votes in a table, a blank where no decision stands."""

from __future__ import annotations

import pytest

from knowledge.errors import UnknownName
from tests.tools.made import BUDGET, MINUTES, context_of
from tests.tools.test_draft_summary import HALL, part
from tools.contract import ToolContext
from tools.draft_minutes import DraftMinutesArguments, draft_minutes

AGENDA = """Dagsorden for Klima- og Teknikudvalget
Klima- og Teknikudvalget
Tirsdag den 6. maj 2025 - kl. 16:00
Rådhuset, lokale 3

Deltagere

Ole Berg (A) (formand) - Deltog
Lis Bruun (F) - Deltog, deltog ikke under punkt 1

Punkt 1 Nye træer ved torvet

Sagsfremstilling

Der plantes 14 træer for 210.000 kr. i efteråret 2025.

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at træerne plantes.

Punkt 2 Meddelelser

Beslutningen træffes af

Klima- og Teknikudvalget
"""


def text_of(context: ToolContext, document: str, **arguments: object) -> str:
    return draft_minutes(context, DraftMinutesArguments.model_validate({"document": document, **arguments})).text or ""


def test_item_has_the_parts_of_minutes_in_their_order(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, item="5")
    assert text.startswith("UDKAST til referattekst til punkt 5, Studietur til Lund")
    heads = ["Behandling", "Sagsfremstilling", "Økonomi", "Indstilling", "Beslutning", "Fraværende", "Næste skridt"]
    places = [text.find(f"**{head}:**") for head in heads]
    assert places == sorted(places)
    assert min(places) > 0
    assert part(text, "Behandling").startswith("Punktet blev behandlet af Erhvervs-, Beskæftigelses- og Uddannelsesudvalget den 7. februar 2023.")
    assert "Per Kensø" in part(text, "Fraværende")


def test_decision_stands_in_full_and_apart_from_the_recommendation(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, item="1")
    assert part(text, "Beslutning") == "Udsættes."
    assert "tages til efterretning" in part(text, "Indstilling")
    decision = part(text_of(shipped, MINUTES, item="5"), "Beslutning")
    assert "Enhedslisten har følgende mindretalsudtalelse: Studieturen til Lund vil styrke" in decision
    assert "benyttede standsningsretten efter styrelsesloven § 23" in decision


def test_votes_are_a_table_and_what_is_not_printed_is_not_guessed(shipped: ToolContext) -> None:
    assert "| Indstillingens punkt 1 | ikke oplyst | Saime Bilen Inanc (Ø) | ikke oplyst |" in text_of(shipped, MINUTES, item="5")
    hall = text_of(context_of({"hal": HALL}), "hal", item="1")
    assert "| Indstillingens punkt 1 | 2: Karen Dahl (A), Ib Munk (C) | 1: Jens Ravn (V) | ikke oplyst |" in hall
    assert "Afstemning" not in text_of(shipped, MINUTES, item="6")


def test_item_without_a_decision_has_a_marked_blank() -> None:
    text = text_of(context_of({"dagsorden": AGENDA}), "dagsorden", item="1")
    assert part(text, "Beslutning").startswith("[beslutning] (Beslutningen står ikke i dokumenterne og skal skrives ind.)")
    assert "er sat på dagsordenen for Klima- og Teknikudvalget den 6. maj 2025" in part(text, "Behandling")
    assert "indstiller, at træerne plantes." in part(text, "Indstilling")
    assert "210.000 kr." in part(text, "Sagsfremstilling")
    assert "**Næste skridt:**" not in text


def test_item_without_a_case_or_recommendation_has_blanks_for_them_too() -> None:
    text = text_of(context_of({"dagsorden": AGENDA}), "dagsorden", item="2")
    assert part(text, "Sagsfremstilling").startswith("[sagsfremstilling]")
    assert part(text, "Indstilling").startswith("[indstilling]")


def test_who_did_not_take_part_in_the_item_is_told() -> None:
    context = context_of({"dagsorden": AGENDA})
    assert "Lis Bruun (F) - Deltog, deltog ikke under punkt 1." in part(text_of(context, "dagsorden", item="1"), "Fraværende")
    assert "Lis Bruun" not in text_of(context, "dagsorden", item="2")


def test_planned_case_has_what_the_plan_says_and_blanks(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, planned_case="2. budgetopfølgning")
    assert text.startswith("UDKAST til referattekst til den planlagte sag «2. budgetopfølgning», august 2023")
    assert "(foreløbig plan)" in part(text, "Behandling")
    assert "[beslutning]" in part(text, "Beslutning")
    assert "september 2023" in text_of(shipped, MINUTES, planned_case="Nøgletal på beskæftigelsesområdet", month=9).split("\n")[0]


def test_whole_meeting_has_who_was_there_and_every_item(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES)
    assert "kl. " in part(text, "Møde")
    assert part(text, "Afbud") == "Per Kensø (centerchef for Skoler, Institutioner og Kultur)."
    assert all(f"**Punkt {number} " in text for number in range(1, 13))
    assert text.count("\n\nBeslutning: ") == 12
    assert "Beslutning: [beslutning]" in text


def test_what_is_not_there_is_refused_with_what_is(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match=r"har intet punkt «99». Der er: 1, 2"):
        text_of(shipped, MINUTES, item="99")
    with pytest.raises(UnknownName, match=r"er ikke fra et møde. Der er referat af: Erhvervs-"):
        text_of(shipped, BUDGET, item="4.1")
    with pytest.raises(UnknownName, match=r"Ingen planlagt sag hedder «Rumfart». Der er: Mundtlig orientering"):
        text_of(shipped, MINUTES, planned_case="Rumfart")
