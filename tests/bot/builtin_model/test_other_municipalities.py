"""Questions on documents of other municipalities: votes on a part, stand-ins, closed items, a plan's status, agreements by place."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """Nordby Kommune

Teknik- og Miljøudvalget

Referat

Mødedato        Tirsdag den 12. november 2024
Mødetidspunkt   17.00
Sluttidspunkt   19.25

Til stede:
Mogens Friis (A), formand
Karin Lade (V)

Fraværende:
Inge Damkær (B), afbud
Som stedfortræder for Inge Damkær (B) deltog Niels Toft (B).

Fra forvaltningen deltog:
Vejchef Thomas Skjødt

Åbne punkter

84. Trafiksikkerhedsplan

Indstilling
Forvaltningen indstiller,
1. at planen anbefales vedtaget,
2. at den afledte drift indarbejdes i budgettet.

Beslutning
1. at: Anbefales med 5 stemmer (A, V og B) mod 2 (Ø og C).
2. at: Kan ikke anbefales.
SF deltog ikke i afstemningen.

85. Dispensation til hegn på Kildevej

Indstilling
Forvaltningen indstiller, at der meddeles afslag.

Beslutning
Tiltrådt.

Lukkede punkter

86. Salg af areal

87. Meddelelser (lukket)

Underskriftsside

Mogens Friis                 Karin Lade
"""

_AGREEMENT = """HASSEL KOMMUNE

Budgetaftale 2024-2027

1. Børn

1.1 Legepladser ved Hassel Sø
Der afsættes 12,5 mio. kr. i 2025 til legepladser.

1.2 Fritidspas
Der afsættes 200.000 kr. årligt.

Underskrifter

Hassel Rådhus, den 5. september 2023

Socialdemokratiet                       SF
Anna Holm                               Gert Wils

Tabel 1. Drift

t.kr.                                       2024     2025     2026     2027

1.2 Fritidspas                               200      300      200      200

Tabel 2. Anlæg

t.kr.                                       2024     2025     2026     2027

1.1 Legepladser ved Hassel Sø                  -   12.500        -        -

Tabel 3. Effektiviseringer, t.kr.

Nr.     Forslag                             2024     2025     2026     2027

Økonomiudvalget
E-01    Mindre administration             -5.000   -7.500   -7.500   -7.500
"""

_PLAN = """Vestsø Kommune

Klimahandleplan 2022-2025

Vedtaget af Byrådet den 27. april 2022

Indsatsområde 1: Grøn transport

Mål: Halvdelen af bilerne er elbiler.

Nr.   Handling                              Ansvarlig                  Frist         Økonomi        Status
1.1   Ladestandere                          Center for Ejendomme       Ultimo 2023   450.000 kr.    Afsluttet
1.2   Supercykelsti                         Center for By              2025          250.000 kr.    Ikke
                                                                                     årligt         påbegyndt
"""


@pytest.fixture(scope="module")
def library() -> ToolContext:
    return context_of({"nordby-tmu": _MINUTES, "hassel-budget": _AGREEMENT, "vestsoe-klima": _PLAN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvem stemte imod trafiksikkerhedsplanen?", "Ø og C stemte imod"),
        ("Hvorfor stemte SF imod trafiksikkerhedsplanen?", "F er ikke nævnt blandt dem, der stemte imod."),
        ("Hvorfor anbefalede udvalget, at trafiksikkerhedsplanens drift indarbejdes?", "Indstillingen blev ikke fulgt i det hele."),
        ("Hvem var stedfortræder for Inge Damkær?", "Niels Toft (B) deltog som stedfortræder for Inge Damkær"),
        ("Hvem deltog fra forvaltningen den 12. november 2024?", "Fra administrationen deltog den 12. november 2024: Thomas Skjødt (Vejchef)."),
        ("Hvornår sluttede mødet den 12. november 2024?", "Mødet sluttede kl. 19:25."),
        ("Hvilke punkter var lukkede på mødet den 12. november 2024?", "2 lukkede punkter: 86 Salg af areal og 87 Meddelelser."),
        ("Fik ejeren på Kildevej sin dispensation til et hegn?", "Punkt 85, Dispensation til hegn på Kildevej: Godkendt: «Tiltrådt.»"),
        ("Hvor stor er driften i alt i 2025 i Hassels budgetaftale?", "300.000 kr. i 2025"),
        ("Hvem skrev under på Hassels budgetaftale?", "Anna Holm (Socialdemokratiet) og Gert Wils (SF)"),
        ("Hvad er forskellen på driften i 2024 og 2025 i Hassel?", "100.000 kr. højere i 2025 end i 2024"),
        ("Hvilke effektiviseringer hører under Økonomiudvalget i Hassel?", "E-01"),
        ("Hvor mange penge er der i alt afsat under Grøn transport?", "I alt 700.000 kr."),
        ("Hvilke handlinger i klimahandleplanen er afsluttet?", "1.1 Ladestandere"),
        ("Hvad er status på supercykelstien?", "Status er Ikke påbegyndt"),
        ("Hvornår blev klimahandleplanen vedtaget og af hvem?", "27. april 2022"),
        ("Hvad er målet for grøn transport?", "Halvdelen af bilerne er elbiler."),
    ],
)
def test_it_is_answered(library: ToolContext, question: str, said: str) -> None:
    draft = answer(library, question)
    assert said in f"{draft.lead} {' '.join(draft.notes)}"


def test_who_took_no_part_in_a_vote_is_told_in_the_minutes_own_words(library: ToolContext) -> None:
    assert "SF deltog ikke i afstemningen." in answer(library, "Hvorfor stemte SF imod trafiksikkerhedsplanen?").notes


def test_an_amount_that_comes_every_year_is_said_to(library: ToolContext) -> None:
    assert "Beløbet i 1.2 er om året og er talt med én gang." in answer(library, "Hvad koster Grøn transport i alt?").notes


def test_signatures_are_no_text_of_the_last_item(library: ToolContext) -> None:
    assert not [section for section in library.library.sections("nordby-tmu", item="87") if "Friis" in section.text]


def test_the_first_reading_is_no_answer_where_the_second_is_asked_for() -> None:
    from bot.builtin_model.reading.numbered_things import of_another_number

    assert of_another_number("hvornaar er 2. behandling i byraadet?", "28. august 2024: 1. behandling i Byrådet")
    assert of_another_number("hvornaar er budgetseminar 3?", "6. februar 2024: Budgetseminar 1 for Byrådet")
    assert not of_another_number("hvornaar er 2. behandling i byraadet?", "9. oktober 2024: 2. behandling i Byrådet")
    assert not of_another_number("hvad blev besluttet den 9. oktober?", "Den 3. oktober blev det besluttet.")
