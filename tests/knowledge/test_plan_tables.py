"""Action plans printed as tables or numbered with letters, and schedules by month."""

from __future__ import annotations

import datetime

import pytest

from knowledge.parse.action_plan import PARSER as ACTION_PLAN
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.parse.schedule import PARSER as SCHEDULE
from knowledge.records import Action, Adoption, AreaPurpose, PlanActivity
from knowledge.records.document import Family

_BARRED = """# Handleplan for sundhed 2024-2026

Egebjerg Kommune

Vedtaget af Sundhedsudvalget den 6. februar 2024

## Indsatsområde 1: Røgfri fremtid

**Formål:** Færre unge skal begynde at ryge.

| Nr. | Handling | Tidsplan | Økonomi (1.000 kr.) | Ansvarlig | Udførende |
|---|---|---|---|---|---|
| 1.1 | Røgfri skoletid | 2. kvartal 2024 | 75 | Sundhedschefen | Ungeteamet |
| 1.2 | Rygestopkurser | Løbende | | Sundhedschefen | Sundhedshuset |

## Indsatsområde 2: Bevægelse for alle

| Nr. | Handling | Tidsplan | Økonomi (1.000 kr.) | Ansvarlig | Udførende |
|---|---|---|---|---|---|
| 2.1 | Motionsrum ved Søen | Medio 2025 | 450 | Teknisk chef | Park og Vej |
"""

_WIDE = """Handleplan for kultur 2025

Handling              Tid             Økonomi         Ansvarlig
Sommerkoncerter       Juli 2025       80.000 kr.      Kulturchefen
Børneteater                           45.000 kr.      Biblioteket
Digtoplæsning         Efteråret 2025                  Biblioteket
"""

_BELOW_EACH_OTHER = """Handleplan for skoler 2025

Handling: Flere lejrskoler
Tid: Foråret 2025
Ansvarlig: Skolechefen

Handling: Nye læsebøger
Tid: August 2025
Økonomi: 200.000 kr.
Ansvarlig: Skolelederne
"""

_LETTERED = """Strandby Kommune

Turismepolitik - handlingsplan 2016-2018

Tema A: Natur og oplevelser

Handling A1: Ny vandresti langs kysten

Beskrivelse: Der etableres en 14 km lang vandresti.
Ansvarlig: Naturafdelingen
Samarbejdspartnere: Naturstyrelsen og lokale foreninger
Tid: Forår 2017
Økonomi: 380.000 kr.

Tema B: Erhverv

Handling B1: Netværk for overnatningssteder

Beskrivelse: Der oprettes et netværk.
Ansvarlig: Erhvervschefen
Tid: Senest 1. oktober 2016
Økonomi: Ingen

Godkendt af Kommunalbestyrelsen i Strandby den 26. januar 2016
"""

_YEARLY_WHEEL = """Årshjul 2024 for Børne- og Skoleudvalget

Holmby Kommune

Tidsplan for udvalgets arbejde i 2024

Januar
- Kvalitetsrapport for folkeskolerne
- Temamøde med skolebestyrelserne den 23. januar

Februar
- Ressourcefordeling for skoleåret 2024/2025

April
- Ferieplan 2025/2026

Juni
- Budgetforslag 2025 fra udvalget
"""


def _text(printed: str) -> Text:
    return Text("plan", tuple(printed.split("\n")), "0" * 64)


def _actions(parsed: Parsed) -> list[Action]:
    return [record for record in parsed.records if isinstance(record, Action)]


@pytest.mark.parametrize("printed", [_BARRED, _WIDE, _BELOW_EACH_OTHER, _LETTERED])
def test_plans_of_these_forms_are_recognised(printed: str) -> None:
    assert parse(_text(printed)).document.family is Family.ACTION_PLAN


def test_each_row_of_a_table_is_an_action_of_the_area_it_stands_in() -> None:
    actions = _actions(ACTION_PLAN.parse(_text(_BARRED)))
    assert [(a.number, a.area_name, a.name, a.responsible, a.performer) for a in actions] == [
        ("1.1", "Røgfri fremtid", "Røgfri skoletid", "Sundhedschefen", "Ungeteamet"),
        ("1.2", "Røgfri fremtid", "Rygestopkurser", "Sundhedschefen", "Sundhedshuset"),
        ("2.1", "Bevægelse for alle", "Motionsrum ved Søen", "Teknisk chef", "Park og Vej"),
    ]


def test_money_of_a_column_is_in_the_unit_of_its_head_and_an_empty_cell_is_no_amount() -> None:
    actions = _actions(ACTION_PLAN.parse(_text(_BARRED)))
    assert [a.total_dkk for a in actions] == [75_000, None, 450_000]


def test_a_tables_head_is_no_part_of_the_purpose_and_the_adoption_none_of_the_title() -> None:
    parsed = ACTION_PLAN.parse(_text(_BARRED))
    [purpose] = [record for record in parsed.records if isinstance(record, AreaPurpose)]
    assert purpose.text == "Færre unge skal begynde at ryge."
    assert parsed.document.title == "Handleplan for sundhed 2024-2026"


def test_a_row_is_quoted_as_printed() -> None:
    first = _actions(ACTION_PLAN.parse(_text(_BARRED)))[0]
    assert first.sources[0].quote.startswith("| 1.1 | Røgfri skoletid |")


def test_columns_kept_by_their_place_leave_empty_cells_empty() -> None:
    actions = _actions(ACTION_PLAN.parse(_text(_WIDE)))
    assert [(a.name, a.time and a.time.text, a.total_dkk, a.responsible) for a in actions] == [
        ("Sommerkoncerter", "Juli 2025", 80_000, "Kulturchefen"),
        ("Børneteater", None, 45_000, "Biblioteket"),
        ("Digtoplæsning", "Efteråret 2025", None, "Biblioteket"),
    ]


def test_rows_whose_cells_stand_below_each_other_are_actions_too() -> None:
    actions = _actions(ACTION_PLAN.parse(_text(_BELOW_EACH_OTHER)))
    assert [(a.name, a.responsible, a.total_dkk) for a in actions] == [
        ("Flere lejrskoler", "Skolechefen", None),
        ("Nye læsebøger", "Skolelederne", 200_000),
    ]


def test_actions_numbered_with_a_letter_keep_their_number_and_area() -> None:
    parsed = ACTION_PLAN.parse(_text(_LETTERED))
    first, second = _actions(parsed)
    assert [(a.number, a.area_name, a.name) for a in (first, second)] == [
        ("A1", "Natur og oplevelser", "Ny vandresti langs kysten"),
        ("B1", "Erhverv", "Netværk for overnatningssteder"),
    ]
    [adoption] = [record for record in parsed.records if isinstance(record, Adoption)]
    assert (adoption.body, adoption.date) == ("Kommunalbestyrelsen", datetime.date(2016, 1, 26))


def test_a_label_that_is_no_field_ends_the_field_above_and_stays_in_the_text() -> None:
    first = _actions(ACTION_PLAN.parse(_text(_LETTERED)))[0]
    assert first.responsible == "Naturafdelingen"
    assert "Samarbejdspartnere: Naturstyrelsen og lokale foreninger" in first.text


def test_an_activity_belongs_to_the_month_it_stands_under_and_not_to_a_year_it_is_about() -> None:
    parsed = SCHEDULE.parse(_text(_YEARLY_WHEEL))
    times = {r.text: (str(r.period.start), str(r.period.end)) for r in parsed.records if isinstance(r, PlanActivity) and r.period}
    assert times == {
        "Kvalitetsrapport for folkeskolerne": ("2024-01-01", "2024-01-31"),
        "Temamøde med skolebestyrelserne den 23. januar": ("2024-01-23", "2024-01-23"),
        "Ressourcefordeling for skoleåret 2024/2025": ("2024-02-01", "2024-02-29"),
        "Ferieplan 2025/2026": ("2024-04-01", "2024-04-30"),
        "Budgetforslag 2025 fra udvalget": ("2024-06-01", "2024-06-30"),
    }


def test_a_schedule_of_one_year_has_that_year_and_its_own_title() -> None:
    document = SCHEDULE.parse(_text(_YEARLY_WHEEL)).document
    assert (document.title, document.years) == ("Årshjul 2024 for Børne- og Skoleudvalget", (2024,))


_WRAPPED = """Vestsø Kommune

Klimahandleplan 2022-2025

Vedtaget af Byrådet den 27. april 2022

Indsatsområde 1: Energi ........................... 3
Indsatsområde 2: Transport ........................ 4

Indsatsområde 1: Energi

Mål: Forbruget falder med 15 %.

Nr.   Handling                              Ansvarlig                  Frist         Økonomi        Status
1.1   Solceller på fire skoler              Center for Ejendomme       Ultimo 2023   6.400.000 kr.  I gang
1.2   Udskiftning af gadebelysning til      Center for By, Klima og    2. kvartal    250.000 kr.    Ikke
      LED                                   Miljø                      2024          årligt         påbegyndt
1.3   Screening af svømmehallen             Center for Kultur          Foråret 2023                 I gang

Indsatsområde 2: Transport

Nr.   Handling                              Ansvarlig                  Frist         Økonomi        Status
2.1   Ladestandere                          Center for Ejendomme       Medio 2023    450.000 kr.    I gang
"""


def test_a_cell_that_goes_on_over_several_lines_is_one_cell() -> None:
    second = _actions(ACTION_PLAN.parse(_text(_WRAPPED)))[1]
    assert (second.name, second.responsible) == ("Udskiftning af gadebelysning til LED", "Center for By, Klima og Miljø")
    assert (second.time and second.time.text, second.total_dkk, second.progress) == ("2. kvartal 2024", 250_000, "Ikke påbegyndt")


def test_an_empty_cell_among_wide_columns_stays_empty() -> None:
    third = _actions(ACTION_PLAN.parse(_text(_WRAPPED)))[2]
    assert (third.name, third.total_dkk, third.progress) == ("Screening af svømmehallen", None, "I gang")


def test_the_goal_under_an_area_is_its_purpose_and_a_list_of_contents_no_area() -> None:
    parsed = ACTION_PLAN.parse(_text(_WRAPPED))
    assert [(p.area_name, p.text) for p in parsed.records if isinstance(p, AreaPurpose)] == [("Energi", "Forbruget falder med 15 %.")]
    assert [(a.number, a.area_name) for a in _actions(parsed)] == [("1.1", "Energi"), ("1.2", "Energi"), ("1.3", "Energi"), ("2.1", "Transport")]


_DATED_ROWS = """Tidsplan for budgetlægningen 2025-2028

Gladby Kommune

Økonomiudvalget godkendte tidsplanen den 23. januar 2024.

Fase 1: Forberedelse

Dato                        Aktivitet                                              Ansvarlig
23. januar 2024             Økonomiudvalget godkender tidsplan                     Økonomiudvalget
16. april 2024              Frist for forvaltningernes forslag                     Direktionen
                            til besparelser

Fase 2: Vedtagelse

Dato                        Aktivitet                                              Ansvarlig
29. august - 13. september  Høring                                                 Høringsparter
9. oktober 2024             2. behandling i Byrådet                                Byrådet

Evaluering

Processen evalueres i december 2024.
"""


def test_a_schedule_in_a_table_has_an_activity_a_row_under_the_line_above_it() -> None:
    parsed = parse(_text(_DATED_ROWS))
    assert parsed.document.family is Family.SCHEDULE
    rows = [(r.area, r.text, str(r.period.start) if r.period else "") for r in parsed.records if isinstance(r, PlanActivity)]
    assert rows == [
        ("Fase 1: Forberedelse", "23. januar 2024: Økonomiudvalget godkender tidsplan (Økonomiudvalget)", "2024-01-23"),
        ("Fase 1: Forberedelse", "16. april 2024: Frist for forvaltningernes forslag (Direktionen) til besparelser", "2024-04-16"),
        ("Fase 2: Vedtagelse", "29. august - 13. september: Høring (Høringsparter)", "None"),
        ("Fase 2: Vedtagelse", "9. oktober 2024: 2. behandling i Byrådet (Byrådet)", "2024-10-09"),
    ]


def test_a_row_of_a_schedule_is_quoted_as_printed() -> None:
    last = [record for record in parse(_text(_DATED_ROWS)).records if isinstance(record, PlanActivity)][-1]
    assert last.sources[0].quote.startswith("9. oktober 2024             2. behandling i Byrådet")


_WITH_SEMICOLONS = """Nordby Kommune
Stab og Analyse
Tidsplan for budget 2032 og overslagsårene 2033-2035
Godkendt af Økonomiudvalget den 20. januar 2031

Nr.;Dato;Forum;Aktivitet;Ansvarlig
1;20-01-2031;Økonomiudvalget;Godkendelse af tidsplan;Økonomichefen
2;primo juni;KL og regeringen;Økonomiaftale for 2032;-
3;22-09-2031;Partierne;Frist for ændringsforslag kl. 12.00;Gruppeformændene

Bemærkninger
Ad 1: Planen ligger på hjemmesiden.
"""


def test_rows_parted_by_semicolons_are_activities_with_their_times() -> None:
    parsed = parse(_text(_WITH_SEMICOLONS))
    assert parsed.document.family is Family.SCHEDULE
    assert "Tidsplan for budget 2032" in parsed.document.title
    rows = [(r.text, str(r.period.start) if r.period else "") for r in parsed.records if isinstance(r, PlanActivity)]
    assert rows == [
        ("20-01-2031: Godkendelse af tidsplan (Økonomiudvalget, Økonomichefen)", "2031-01-20"),
        ("primo juni: Økonomiaftale for 2032 (KL og regeringen)", "None"),
        ("22-09-2031: Frist for ændringsforslag kl. 12.00 (Partierne, Gruppeformændene)", "2031-09-22"),
    ]


def test_a_row_with_semicolons_is_quoted_as_printed() -> None:
    last = [record for record in parse(_text(_WITH_SEMICOLONS)).records if isinstance(record, PlanActivity)][-1]
    assert last.sources[0].quote == "3;22-09-2031;Partierne;Frist for ændringsforslag kl. 12.00;Gruppeformændene"
