"""Questions on printed tables: one cell, lists, sums, order, change, and a plain no where the table is of something else."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_NOTE = """Birkesund Kommune
Notat

Emne: Elevtal og økonomi på folkeskolerne

Elevtal

Tabel 1: Elever pr. 5. september

Skole                        2021     2022     2023   Klasser 2023
Birkelundskolen               612      598      587             26
Kirkeby Skole                  98       91        -              6
Søndre Skole                  455      412      405             18
Strandskolen                  702      714      731             30
I alt                       1.867    1.815    1.723             80

Økonomi

Skolernes økonomi (mio. kr.)

Skole              Budget 2022   Regnskab 2022   Afvigelse
Birkelundskolen           41,2            42,0         0,8
Søndre Skole              28,9            28,9         0,0
Strandskolen              47,5            46,1        -1,4
I alt                    117,6           117,0        -0,7

Tidsplan

Dato            Aktivitet                           Ansvarlig
15. november    Høringsfrist                        Skolebestyrelserne
20. december    Behandling i byrådet                Borgmesteren
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"notat": _NOTE})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange elever var der på Søndre Skole i 2022?", "Søndre Skole: 412 i 2022"),
        ("How many pupils did Søndre Skole have in 2022?", "Søndre Skole: 412 in 2022"),
        ("Hvor mange klasser er der på Strandskolen i 2023?", "Strandskolen, Klasser 2023: 30"),
        ("Hvad var budgettet for Birkelundskolen i 2022?", "Birkelundskolen, Budget 2022: 41,2 mio. kr."),
        ("Er det rigtigt, at Søndre Skole havde 420 elever i 2022?", "Nej. Søndre Skole: 412 i 2022"),
        ("Hvem er ansvarlig for behandlingen i byrådet?", "Behandling i byrådet, Ansvarlig: Borgmesteren"),
        ("Hvornår er høringsfristen?", "Høringsfrist, Dato: 15. november"),
        ("Hvor mange elever var der i alt i 2021?", "I alt 1.867 i 2021"),
        ("Hvilken skole har flest elever i 2023?", "Størst: Strandskolen med 731 i 2023"),
        ("Hvilken skole har mistet flest elever fra 2021 til 2023?", "Størst er faldet for Søndre Skole: 50, fra 2021 (455) til 2023 (405)"),
        ("Hvor meget steg elevtallet på Strandskolen fra 2021 til 2023?", "Strandskolen: en stigning på 29, fra 2021 (702) til 2023 (731)"),
        ("Hvor mange procent faldt elevtallet på Søndre Skole fra 2021 til 2023?", "et fald på 10,99 pct."),
        ("Hvor mange flere elever har Strandskolen end Birkelundskolen i 2023?", "Forskellen er 144; størst er Strandskolen."),
        ("Hvor stor en andel af eleverne går på Strandskolen i 2022?", "Strandskolen: 39,34 pct. i 2022"),
        ("Hvilke skoler havde over 500 elever i 2023?", "2: Birkelundskolen (587) og Strandskolen (731)"),
        ("Hvilke skoler brugte mere end budgetteret i 2022?", "1: Birkelundskolen (800.000 kr.)"),
        ("Hvor stort var mindreforbruget på Strandskolen?", "Strandskolen: et mindreforbrug på 1,4 mio. kr."),
        ("Stemmer summen af elever i 2022 i tabellen?", "Ja. Summen stemmer: 2022: 1.815 trykt, 1.815 lagt sammen"),
    ],
)
def test_a_question_that_a_table_meets_is_answered_from_it(context: ToolContext, question: str, told: str) -> None:
    draft = answer(context, question)
    assert draft.found
    assert draft.lead.startswith(told) or told in draft.lead


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange elever var der på Nordre Skole i 2022?",
        "Hvor mange elever var der på Søndre Skole i 2018?",
        "Hvor mange lærere var der på Søndre Skole i 2022?",
        "Hvor mange elever forlod Søndre Skole i 2022?",
        "Hvad koster en elev på Søndre Skole?",
        "Hvor mange elever havde Kirkeby Skole i 2023?",
    ],
)
def test_what_the_table_does_not_tell_is_not_told_from_it(context: ToolContext, question: str) -> None:
    assert not answer(context, question).found


_MINUTES = """Mosbjerg Kommune
Social- og Sundhedsudvalget
Referat af møde den 8. november 2023 kl. 15.00

Deltagere: Jane Toft (A), Søren Kirkeby (V)

Punkt 1. Ventetid på genoptræning

Sagsfremstilling

Tabel: Ventetid i dage

Center            1. kvt. 2023   2. kvt. 2023   3. kvt. 2023
Kirkeby Center              34             29             21
Sydcentret                  41             38             36

Beslutning
Orienteringen taget til efterretning.

Punkt 2. Budgetopfølgning

Sagsfremstilling

                      Korrigeret    Forventet     Forventet
Mio. kr.                  budget     regnskab    afvigelse
Ældre
  Hjemmepleje               63,1         65,0           1,9
  Plejecentre               87,5         87,9           0,4
Sundhed
  Genoptræning              14,2         13,8          -0,4
I alt                      164,8        166,7           1,9

Beslutning
Godkendt.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor lang var ventetiden på Sydcentret i 3. kvartal 2023?", "Sydcentret, 3. kvt. 2023: 36 dage"),
        ("Hvor lang var ventetiden på Kirkeby Center i 1. kvartal 2023?", "Kirkeby Center, 1. kvt. 2023: 34 dage"),
        ("Hvilket center havde den længste ventetid i 1. kvartal 2023?", "Størst: Sydcentret med 41 dage"),
        ("Hvor meget faldt ventetiden i Sydcentret fra 1. til 3. kvartal 2023?", "Sydcentret: et fald på 5 dage"),
        ("Hvilke områder forventes at bruge mindre end budgetteret i budgetopfølgningen?", "1: Genoptræning (-400.000 kr.)"),
        ("Hvad er det samlede forventede merforbrug?", "Samlet et merforbrug på 1,9 mio. kr."),
        ("Hvilke områder hører under Ældre i budgetopfølgningen?", "2: Hjemmepleje og Plejecentre"),
    ],
)
def test_tables_of_minutes_are_met_by_quarter_by_a_name_and_by_what_lies_over_the_budget(question: str, told: str) -> None:
    assert told in answer(context_of({"referat": _MINUTES}), question).lead


def test_every_line_behind_a_sum_is_cited_and_the_printed_sum_is_told(context: ToolContext) -> None:
    draft = answer(context, "Hvor mange elever var der i alt i 2022?")
    assert [source.line_from for source in draft.sources] == [11, 12, 13, 14, 15]
    assert "Tabellens egen sum, «I alt», siger det samme: 1.815." in draft.notes


def test_a_sum_that_its_lines_do_not_come_to_is_told_with_both(context: ToolContext) -> None:
    draft = answer(context, "Hvad var skolernes samlede afvigelse?")
    assert "-700.000 kr." in draft.lead
    assert "-600.000 kr." in draft.lead


_BUSES = """Birkesund Kommune
Notat

Emne: Skolebusser

Kørslen i dag

Eleverne kører på otte ruter.

Rute\tSkole\tElever\tKm pr. dag
1\tMosebakkeskolen\t68\t142
2\tMosebakkeskolen\t41\t96
3\tLunde Skole\t74\t165

Takster for dagtilbud

\t2030\t2031
Vuggestue, 48 timer\t3.480 kr.\t3.595 kr.
Børnehave, 48 timer\t1.905 kr.\t1.940 kr.

Tre måder

\t\t\tMåde 1\tMåde 2
Årlig driftsudgift (1.000 kr.)\t5.928\t4.890
Engangsudgift (1.000 kr.)\t0\t180
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange kilometer kører rute 3 om dagen?", "3 Lunde Skole, Km pr. dag: 165"),
        ("Hvor mange elever kører der på de to ruter til Mosebakkeskolen tilsammen?", "I alt 109"),
        ("Hvad koster en vuggestueplads i 2031?", "3.595 kr. i 2031"),
        ("Hvad koster en plads i børnehave i 2030?", "1.905 kr. i 2030"),
        ("Hvad er den årlige driftsudgift ved måde 2?", "4,89 mio. kr."),
    ],
)
def test_rows_are_met_by_number_inflection_and_what_is_counted(question: str, told: str) -> None:
    assert told in answer(context_of({"notat": _BUSES}), question).lead
