"""Savings and sums of one year, a chapter or committee of which only a part is said, and a summary of so many lines."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvilke spareforslag giver kun penge i 2019 og derefter ingenting", ["3 besparelser har kun et beløb i 2019", "TMU-11", "EBU-02", "EBU-04"]),
        ("Vil du lægge alle driftskroner i uddannelseskapitlet sammen for mig, kun 2022?", ["i alt 10,564 mio. kr. i 2022"]),
        (
            'Anlægsmidler 2019 under "grøn by" i alt, ifølge oversigten bagerst i budgetaftalen?',
            ["«En grøn by i balance» er i alt 6 mio. kr. i 2019"],
        ),
        ("What do all operating lines in the 2019 agreement come to for the year 2020, net?", ["DKK 38.581 million in 2020"]),
        ("Når plusser og minusser modregnes, hvad henter teknikudvalget så på deres cases i 2020?", ["sparer 400.000 kr. i 2020"]),
        ("Hvor meget henter skoleudvalget på deres forslag i 2021?", ["Børne- og Skoleudvalget sparer 3,75 mio. kr. i 2021"]),
        ("hvor meget skal social- og sundhedsfolkene finde i 2019, hvis alle deres forslag i sparelisten tælles med?", ["12,97 mio. kr. i 2019"]),
        ("Hvad bliver kolonnen med anlæg tilsammen for samtlige udvalg i sparelisten?", ["kræver en anlægsinvestering, i alt 15,9 mio. kr."]),
        ("Læg hele remsen med fleksjob, nyttejob, elever osv. sammen, juli-december 2022. Hvor mange hoveder bliver det?", ["I alt 571"]),
        ("Læg fleksjob og nyttejob sammen for andet halvår 2022", ["I alt 180: 21 + 159"]),
        ("Quick one before my meeting: total savings in 2019 across all committees' savings cases?", ["DKK 32.265 million in 2019"]),
    ],
)
def test_a_sum_or_list_of_the_tables_is_asked_for_loosely(library: ToolContext, question: str, told: list[str]) -> None:
    lead = answer(library, question).lead
    assert all(part in lead for part in told)


@pytest.mark.parametrize(
    "question",
    [
        "Hvor meget driftspenge er der i 2022 til svømmehallen, kun 2022?",
        "Hvad henter miljøudvalget på deres cases i 2020?",
        "Hvor meget anlæg er der i 2019 under «blå by»?",
        "Læg fleksjob, nyttejob, elever osv. sammen for 2019",
        "Læg fleksjob, nyttejob, elever osv. i Gladsaxe sammen",
    ],
)
def test_what_is_not_named_by_the_part_is_not_added_up(library: ToolContext, question: str) -> None:
    """Two committees end in «miljøudvalget»: which is meant is not known. The list of employed people is of 2022."""
    assert not answer(library, question).found


@pytest.mark.parametrize("question", ["rådhusrokaden i 3-4 linjer, med beløb", "Rådhusrokaden in two or three sentences, please"])
def test_so_many_lines_are_a_summary(library: ToolContext, question: str) -> None:
    draft = answer(library, question)
    assert "Parkskolen" in (draft.body or "")
    assert "23,5 mio. kr." in (draft.body or "")
