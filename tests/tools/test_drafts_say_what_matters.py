"""What a draft tells of a text: what is wanted and concluded beside the figures, nothing that is not printed, and a short one is short."""

from __future__ import annotations

import pytest

from tests.tools.made import BUDGET, MINUTES, context_of, shipped_context
from tools.contract import ToolContext
from tools.draft_briefing import DraftBriefingArguments, draft_briefing
from tools.draft_minutes import DraftMinutesArguments, draft_minutes
from tools.draft_summary import DraftSummaryArguments, draft_summary

_AGREEMENT = """Budgetaftale 2031

1. Byen

1.1 Havnebadet
Havnebadet blev bygget for 40 år siden. Det koster 2 mio. kr. at renovere. Driften er 0,3 mio. kr. om året. I 2029 kom der 9.000 gæster.
Parterne ønsker, at badet får en sauna og åbner hele vinteren. Byrådet vedtog i 2028 en plan for havnen.

1.2 Biblioteket
Parterne er enige om at forlænge åbningstiden. Forslaget forelægges Kulturudvalget.

Elbæk, den 5. oktober 2030

DRIFT

(1.000 kr.) 2031 2032 2033 2034

1. Byen

1.1 Havnebadet 300 300 300 300
"""
_MINUTES = """Kulturudvalget
Tirsdag den 14. januar 2031 - kl. 16:00
Rådhuset

Deltagere

Anna Holm (A) - Deltog

Punkt 1 Nyt bibliotek

Sagsfremstilling

Biblioteket er fra 1970. Det har 2.000 m2 og 40 ansatte. Det besøges af 900 borgere om dagen. Grunden er vist på kortet i bilag 1, .
Forvaltningen har set på tre grunde. Der er god plads på dem alle. Samlet set vurderes grunden ved havnen at være den bedste.

Indstilling

Center for Kultur indstiller, at
1. grunden ved havnen vælges.

Beslutning

Godkendt med den bemærkning, at udvalget ønsker en tegning.
"""


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of({"aftale": _AGREEMENT, "referat": _MINUTES})


def _summary(context: ToolContext, **arguments: object) -> str:
    return draft_summary(context, DraftSummaryArguments.model_validate(arguments)).text or ""


def _minutes(context: ToolContext) -> str:
    return draft_minutes(context, DraftMinutesArguments(document="referat", item="1")).text or ""


def test_a_chapter_tells_what_the_parties_want_beside_the_money(elbaek: ToolContext) -> None:
    assert "Parterne ønsker, at badet får en sauna" in _summary(elbaek, document="aftale", chapter="1")


def test_a_body_that_has_decided_already_is_no_next_step(elbaek: ToolContext) -> None:
    told = _summary(elbaek, document="aftale", chapter="1")

    assert "Udvalg: Byrådet" not in told
    assert "Kulturudvalget" in told


def test_minutes_text_has_the_conclusion_of_the_case(elbaek: ToolContext) -> None:
    assert "Samlet set vurderes grunden ved havnen at være den bedste." in _minutes(elbaek)


def test_minutes_text_has_no_sentence_with_a_hole(elbaek: ToolContext) -> None:
    assert ", ." not in _minutes(elbaek)


def test_a_remark_is_no_next_step_of_our_own_making(elbaek: ToolContext) -> None:
    told = _minutes(elbaek)

    assert "udvalget ønsker en tegning" in told
    assert "følger med sagen" not in told


def test_a_short_summary_of_an_agreement_is_short(tmp_path_factory: pytest.TempPathFactory) -> None:
    shipped = shipped_context(tmp_path_factory.mktemp("shipped"))
    short, whole = _summary(shipped, document=BUDGET, brief=True), _summary(shipped, document=BUDGET)

    assert len(short) <= 2_500
    assert len(short) < len(whole) / 3
    assert all(word in short for word in ("Drift: 41,801 mio. kr. i 2019", "Udskrivningsprocent på 25,5.", "Venstre", "Ikke med her"))


def test_a_briefing_has_every_disagreement_of_the_meeting(tmp_path_factory: pytest.TempPathFactory) -> None:
    shipped = shipped_context(tmp_path_factory.mktemp("shipped"))
    told = draft_briefing(shipped, DraftBriefingArguments.model_validate({"date_from": "2023-02-07", "date_to": "2023-02-07"})).text or ""
    disagreements = [issue.message for issue in shipped.library.issues(MINUTES) if issue.kind == "disagreement"]

    assert disagreements
    assert all(message in told for message in disagreements)
