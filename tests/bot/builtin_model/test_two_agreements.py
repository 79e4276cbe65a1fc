"""Two budget agreements in one library: a thing that both hold is told from the one named, else from the newest that covers the year, said aloud."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """Budgetaftale {year}

Parterne er enige om, at budgettet for {year} baseres på:

Udskrivningsprocent på {tax}

1. Børn

1.1 Skatehallen
Der afsættes {hall} mio. kr. i {year} til hallen.

1.2 Ungecaféen
Parterne ønsker, at caféen får åbent om lørdagen i {year}.

Elbæk, den 5. oktober {before}

Socialdemokratiet                       SF
Anna Holm                               Gert Wils

DRIFT

(1.000 kr.) {year} {next} {third} {fourth}

1. Børn

1.1 Skatehallen {hall}.000
1.2 Ungecaféen {cafe} {cafe} {cafe} {cafe}
"""


def _agreement(year: int, tax: str, hall: int, cafe: int) -> str:
    return _AGREEMENT.format(year=year, next=year + 1, third=year + 2, fourth=year + 3, before=year - 1, tax=tax, hall=hall, cafe=cafe)


@pytest.fixture(scope="module")
def library() -> ToolContext:
    return context_of({"aftale-2031": _agreement(2031, "25,1", 2, 150), "aftale-2032": _agreement(2032, "25,4", 3, 170)})


@pytest.mark.parametrize(
    ("question", "said", "document"),
    [
        ("Hvor meget er der afsat til Skatehallen i 2032?", "3 mio. kr. i 2032", "aftale-2032"),
        ("Hvor meget er der afsat til Skatehallen i 2031?", "2 mio. kr. i 2031", "aftale-2031"),
        ("Hvor meget er der afsat til Ungecaféen?", "170.000 kr.", "aftale-2032"),
        ("Hvor meget får 1.2 i 2033?", "170.000 kr.", "aftale-2032"),
        ("Hvad er udskrivningsprocenten?", "25,4", "aftale-2032"),
        ("Hvad er udskrivningsprocenten i 2031?", "25,1", "aftale-2031"),
    ],
)
def test_the_newest_that_covers_the_year_answers_and_says_so(library: ToolContext, question: str, said: str, document: str) -> None:
    draft = answer(library, question)

    assert said in draft.lead
    assert draft.documents[0] == document
    assert [note for note in draft.notes if "det nyeste dokument, der" in note]


def test_the_other_agreement_that_covers_the_year_is_named_and_cited(library: ToolContext) -> None:
    draft = answer(library, "Hvor meget er der afsat til Ungecaféen i 2032?")

    assert "Det samme gælder Budgetaftale 2031; dokumenterne er ikke blandet." in draft.notes[-1]
    assert draft.documents == ("aftale-2032", "aftale-2031")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvad er afsat til Skatehallen i budgetaftalen for 2032?", "3 mio. kr. i 2032"),
        ("Hvad er afsat til Ungecaféen i 2032 ifølge Budgetaftale 2031?", "150.000 kr."),
    ],
)
def test_the_agreement_named_answers_alone(library: ToolContext, question: str, said: str) -> None:
    draft = answer(library, question)

    assert said in draft.lead
    assert len(draft.documents) == 1
    assert not [note for note in draft.notes if "nyeste" in note or "fremgår ikke af dokumenterne" in note]


def test_a_rate_of_two_years_is_read_in_the_agreement_of_each(library: ToolContext) -> None:
    draft = answer(library, "Hvad er udskrivningsprocenten i 2031 og 2032?")

    assert "25,1 i 2031 og 25,4 i 2032" in draft.lead
    assert draft.documents == ("aftale-2031", "aftale-2032")


def test_a_rate_of_another_year_is_refused_with_all_the_years_there_are(library: ToolContext) -> None:
    assert "er kun nævnt for 2031 og 2032" in answer(library, "Hvad er udskrivningsprocenten i 2033?").lead


def test_two_things_are_added_up_within_the_agreement_of_the_year(library: ToolContext) -> None:
    assert "2,15 mio. kr." in answer(library, "Hvor meget koster Skatehallen og Ungecaféen tilsammen i 2031?").lead


_UNNUMBERED = """BUDGETFORLIG 2022-2025
Mosby Kommune

Forligspartierne er enige om følgende.

Nye toge
Der afsættes penge til toge.

TABEL 1. DRIFT (t.kr.)                            2022      2023      2024      2025
Vuggestuer                                       3.200     3.200     3.200     3.200
Lejrskoler                                         450       450       450       450
Store teams                                      2.750     2.750     2.750     2.750
"""


def test_a_line_without_a_number_is_never_told_with_the_amounts_of_the_others() -> None:
    draft = answer(context_of({"forlig": _UNNUMBERED}), "Hvad koster lejrskolerne i 2023?")

    assert "3,2 mio." not in draft.lead
    assert "2,75 mio." not in draft.lead
