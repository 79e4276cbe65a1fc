"""Whole budget agreements: Ballerup's of 2019, and made-up ones of other municipalities, years and layouts."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.errors import Issue, IssueKind
from knowledge.parse import budget_agreement
from knowledge.parse.contract import Parsed, Parser, Text
from knowledge.records import AgreementItem, BudgetLine, Chapter, KeyFigure, Record, SavingsCase, Signatory
from knowledge.records.document import Family

R = TypeVar("R", bound=Record)

DOCUMENTS = Path(__file__).parents[2] / "knowledge" / "documents"
BALLERUP = (DOCUMENTS / "budgetaftale-2019.txt").read_text(encoding="utf-8")

NORDKOEB = """Aftale om budget 2024-2027 i Nordkøb Kommune

Indhold
1.1 Flere pædagoger ........................................ 2
1.2 Ungehus ................................................ 2
2.1 Cykelstier ............................................. 3

Indledning
Aftalepartierne er enige om et budget, der holder servicerammen. Nordkøb Kommunes
andel af servicerammen er 1.204,5 mio. kr. i 2024. Kassebeholdningen skal være på
mindst 90 mio. kr. ved udgangen af 2027.

Partierne er enige om tre pejlemærker:

• Trygge børn
• Grøn omstilling

Udskrivningsprocenten fastholdes på 24,8 pct., og grundskylden sættes til 6,3 ‰ i 2024.

1. Børn og unge
Børnene er vores vigtigste opgave i de kommende år, og det vil partierne værne om.

Dagtilbud

1.1 Flere pædagoger
Partierne ønsker flere voksne i vuggestuer og børnehaver, så normeringerne bliver
bedre i alle byens dagtilbud.

Der afsættes 4,5 mio. kr. i 2024, 6 mio. kr. i 2025 og 7,25 mio. kr. årligt i 2026-
2027. Midlerne udmøntes i Børne-, Unge- og Uddan-
nelsesudvalget, der senest den 1. marts 2024 forelægges en plan.

1.2 Ungehus og samarbejde med klubber, foreninger og det frivillige Nordkøb i hele
kommunen
Der afsættes i 2024 1,5 mio. kr. og i 2025 2 mio. kr. til et ungehus, jf. pkt. 2.1 og 2.3.
BUU forelægges en evaluering i 2. kvartal 2025.

1.3 Skolemad
Inden for den eksisterende ramme prioriteres 300.000 kr. i 2024 til skolemad.

2. By og klima
2.1 Cykelstier
Der afsættes samlet set 12 mio. kr. i perioden 2024-2026 til cykelstier. Klima- og
Teknikudvalget beslutter placeringen inden sommerferien 2024.

2.3 Lysregulering
Som følge af nye lamper spares der henholdsvis 0,5 og 0,75 mio. kr. i 2026 og 2027.

2.4 Byfest
Der afsættes halvanden million kroner i 2025 til en byfest.

Nordkøb, den 3. oktober 2023

Anna Holm (A), borgmester
Bo Skov (V)
Carla Lund (Borgerlisten Nordkøb)

Driftsudvidelser (mio. kr., 2024-pl)
Nr. Tekst 2024 2025 2026 2027

1. Børn og unge

1.1 Flere pædagoger 4,5 6,0 7,25 7,25
1.2 Ungehus og samarbejde med klubber, foreninger og det frivillige Nord-
køb i hele kommunen 1,5 2,0   

2. By og klima
2.3 Lysregulering   -0,5 -0,75
I alt 6,0 8,0 6,75 6,50

Anlægsoversigt
(1.000 kr.) 2024 2025 2026 2027
2. By og klima
2.1 Cykelstier 3.000 4.000 5.000  
2.4 Byfest  1.400   

Besparelsesforslag 2024-2027 (1.000 kr.)
Kode Forslag 2024 2025 2026 2027 Anlæg
Børne-, Unge- og Uddannelsesud-
valget
BUU-1 Fælles kø-
kkener
-250 -500 -500 -500 1.200
BUU-2 Færre møder  -100 -100 -1o0  
Klima- og Teknikudvalget
KTU-1 Billigere drift af lygter 50 -75 -75 -75  
"""

SOEBY = """BUDGETFORLIG FOR 2025

Bilag 1: Nye driftsønsker
Alle beløb er i 1.000 kr.
Nr.   Initiativ                               2025      2026      2027

3.1   Læger til plejehjem                      250       250       250
3.2   Natur i byen                                       -50       -50
3.10  Mere musik                                10                    

Kapitel 3: Sundhed for alle

3.1 Læger til plejehjem
Byrådet har i 2023 vedtaget en sundhedspolitik. Forligspartierne er enige om at bruge 0,25
mio. kr. årligt fra 2025 og frem på læger. Sundhedsudvalget udmønter midlerne efter indstilling fra
Ældreudvalget.

3.2 Natur i byen
Der spares 50.000 kr. i 2026 og 2027 ved at slå mindre græs.

3.10 Musik
Der gives 12.000 kr. i 2025 til et musikudvalg. Udvalget for Kultur og Idræt drøfter sagen
medio 2025.

Underskrifter:

Socialdemokratiet
Hans Peter Jensen Lise Bo Lund
Venstre
Mette Maria Dahl
Radikale Venstre: Ole Berg og Pia Vig
12. september 2024
"""


def parse(printed: str, document: str = "aftale") -> Parsed:
    return budget_agreement.parse(Text(document, tuple(printed.split("\n")), "0" * 64))


@pytest.fixture(scope="module")
def ballerup() -> Parsed:
    return parse(BALLERUP, "budgetaftale-2019")


@pytest.fixture(scope="module")
def nordkoeb() -> Parsed:
    return parse(NORDKOEB)


@pytest.fixture(scope="module")
def soeby() -> Parsed:
    return parse(SOEBY)


def of(parsed: Parsed, record_type: type[R]) -> list[R]:
    return [record for record in parsed.records if isinstance(record, record_type)]


def items(parsed: Parsed) -> dict[str, AgreementItem]:
    return {item.item: item for item in of(parsed, AgreementItem)}


def issues(parsed: Parsed, kind: IssueKind) -> dict[str | None, Issue]:
    return {issue.item: issue for issue in parsed.issues if issue.kind is kind}


def money(parsed: Parsed, shift: int = 0) -> list[tuple[str, dict[int, int | None]]]:
    rows: list[BudgetLine | SavingsCase] = [*of(parsed, BudgetLine), *of(parsed, SavingsCase)]
    return sorted((row.id, {year - shift: value for year, value in row.amounts_dkk.items()}) for row in rows)


def test_module_is_a_parser() -> None:
    parser: Parser = budget_agreement
    assert parser.recognises(Text("x", tuple(BALLERUP.split("\n")), "0" * 64)) > 0.9


def test_other_families_are_not_taken_for_budget_agreements() -> None:
    for path in DOCUMENTS.glob("*.txt"):
        if not path.stem.startswith("budgetaftale"):
            text = Text(path.stem, tuple(path.read_text(encoding="utf-8").split("\n")), "0" * 64)
            assert budget_agreement.recognises(text) < 0.5, path.stem


def test_minutes_that_print_a_budget_table_are_no_agreement() -> None:
    printed = "Punkt 1 Godkendelse\nBeslutning\nGodkendt\nPunkt 2 Budgetaftale\nIndstilling\n" + NORDKOEB
    assert budget_agreement.recognises(Text("x", tuple(printed.split("\n")), "0" * 64)) <= 0.5


def test_ballerup_document_is_named_and_dated_from_its_text(ballerup: Parsed) -> None:
    document = ballerup.document
    assert (document.id, document.title, document.family) == ("budgetaftale-2019", "Budgetaftale 2019", Family.BUDGET_AGREEMENT)
    assert (document.date, document.years, document.public, document.body) == (date(2018, 10, 8), (2019, 2020, 2021, 2022), True, None)


def test_ballerup_has_ninety_two_items_in_six_chapters(ballerup: Parsed) -> None:
    counts = [sum(1 for item in of(ballerup, AgreementItem) if item.chapter == chapter.number) for chapter in of(ballerup, Chapter)]
    assert counts == [22, 7, 22, 24, 7, 10]
    assert of(ballerup, Chapter)[3].name == "En grøn by i balance"
    assert items(ballerup)["1.1"].item != items(ballerup)["1.10"].item
    assert items(ballerup)["1.20"].theme == "Fællesskaber"
    assert items(ballerup)["2.1"].theme is None


def test_ballerup_titles_over_two_lines_are_whole(ballerup: Parsed) -> None:
    titles = items(ballerup)
    assert titles["2.2"].name.endswith("tiltrækning af praktiserende læger")
    assert titles["3.12"].name == "Samarbejde mellem kulturen, børnehaver, skoler, BFO og klubber"
    assert titles["4.20"].name == "Ekstra vedligeholdelse af veje, cykelstier, fortove og vejbrønde"
    assert titles["6.3"].name.endswith("nedbringe sygefraværet og øge tilstedeværelsen")
    assert titles["4.20"].text.startswith("Parterne er enige om at opprioritere")


def test_ballerup_commitments_are_the_known_ones(ballerup: Parsed) -> None:
    known = {
        "1.15": {date(2019, 11, 30)},
        "1.17": {date(2019, 6, 30)},
        "1.18": {date(2019, 5, 31), date(2019, 6, 30)},
        "1.21": {date(2019, 5, 31)},
        "1.22": {date(2018, 12, 31)},
        "3.1": {date(2019, 5, 31)},
        "3.2": {date(2020, 5, 31)},
        "3.4": {date(2020, 12, 31), date(2021, 11, 30)},
        "3.6": {date(2018, 11, 30)},
        "3.9": {date(2019, 8, 31)},
        "3.10": {date(2019, 6, 30)},
        "3.13": {date(2019, 5, 31), date(2019, 11, 30)},
        "3.15": {date(2019, 5, 31)},
        "4.9": {date(2019, 11, 30)},
        "4.10": {date(2019, 6, 30)},
        "6.4": {date(2019, 12, 31)},
        "6.8": {date(2019, 6, 30)},
        "6.10": {date(2019, 6, 30)},
    }
    assert {item.item: {found.period.end for found in item.commitments} for item in of(ballerup, AgreementItem) if item.commitments} == known
    assert items(ballerup)["4.10"].commitments[0].bodies == ("Kultur- og Fritidsudvalget",)
    assert len(items(ballerup)["3.15"].commitments[0].bodies) == 4


def test_ballerup_text_and_tables_disagree_in_two_items_only(ballerup: Parsed) -> None:
    found = issues(ballerup, IssueKind.DISAGREEMENT)
    assert set(found) == {"3.8", "4.13", None}
    assert "2022: 5,3 mio. kr. i teksten, 5,364 mio. kr. i tabellen" in found["3.8"].message
    assert "2020: 1,5 mio. kr. i teksten, 500.000 kr. i tabellen" in found["4.13"].message
    assert "2021: 1 mio. kr. i teksten, tom celle" in found["4.13"].message
    assert {source.locator for source in found["4.13"].sources} == {"4.13", "4.13, tabellen ANLÆG"}
    assert "fem målsætninger" in found[None].message


def test_ballerup_other_faults_are_found(ballerup: Parsed) -> None:
    assert set(issues(ballerup, IssueKind.NOT_IN_TABLE)) == {"3.19", "4.16", "4.21", "4.24"}
    assert set(issues(ballerup, IssueKind.UNEXPECTED_SIGN)) == {"TMU-04", "ØKU-03"}
    uncertain = issues(ballerup, IssueKind.UNCERTAIN)
    assert "både i tabellen DRIFT og tabellen ANLÆG" in uncertain["4.11"].message
    assert "Ekstra elevator på stationen" in uncertain["1.14"].message
    assert "4 af 5 celler" in uncertain["ØKU-10"].message
    assert "9 sager" in uncertain[None].message
    assert "3.8" in issues(ballerup, IssueKind.SPELLING)


def test_ballerup_key_figures_have_units_and_years(ballerup: Parsed) -> None:
    figures = {(figure.name, figure.year): (figure.value, figure.unit) for figure in of(ballerup, KeyFigure)}
    assert figures["Udskrivningsprocent", 2019] == (Decimal("25.5"), "pct")
    assert figures["Grundskyldspromille", 2019] == (Decimal("28.89"), "per_mille")
    assert figures["Ballerup Kommunes andel af servicerammen", 2019] == (Decimal(2_632_200_000), "dkk")
    assert figures["Servicerammen, alle kommuner", 2019] == (Decimal(251_900_000_000), "dkk")
    assert figures["Den likvide beholdning", 2021] == (Decimal(125_000_000), "dkk")
    assert figures["Den likvide beholdning", 2022] == (Decimal(150_000_000), "dkk")
    assert figures["Gæld", None] == (Decimal(50_000_000), "dkk")
    assert figures["Overskud på løbende poster", None] == (Decimal(150_000_000), "dkk")


def test_ballerup_signatories_stand_with_their_own_party(ballerup: Parsed) -> None:
    assert [(person.person, person.party_letter) for person in of(ballerup, Signatory)] == [
        ("Jesper Würtzen", "A"),
        ("Peter Als", "A"),
        ("Kåre Harder Olesen", "V"),
        ("Michael Jørn Jensen", "O"),
        ("Ali Abbasi", "Ø"),
        ("Allan Kristensen", "C"),
        ("Ulrik Falk-Sørensen", "F"),
    ]
    assert of(ballerup, Signatory)[0].role == "borgmester"
    assert of(ballerup, Signatory)[6].party == "SF - Socialistisk Folkeparti"


def test_ballerup_sections_hold_every_item_and_table_with_its_place(ballerup: Parsed) -> None:
    sections = {section.item: section for section in ballerup.sections if section.item}
    assert len(sections) == 92
    assert sections["4.13"].path == ("4. En grøn by i balance", "4.13 Fortove – Ballerup Boulevard")
    assert sections["1.15"].path[1] == "Fællesskaber"
    assert sections["4.13"].sources[0].locator == "4.13"
    assert "Parterne ønsker i samarbejde med grundejerne" in sections["4.13"].text
    assert {section.role for section in ballerup.sections} == {"intro", "agreement_item", "signatures", "table", "savings_table"}
    assert any(section.sources[0].locator == "Økonomi" for section in ballerup.sections)
    starts = [section.sources[0].line_from for section in ballerup.sections]
    assert starts == sorted(starts)


def test_every_record_can_be_walked_back_to_its_line(ballerup: Parsed, nordkoeb: Parsed) -> None:
    for parsed, printed in ((ballerup, BALLERUP), (nordkoeb, NORDKOEB)):
        lines = printed.split("\n")
        for record in (*parsed.records, *parsed.sections):
            for source in record.sources:
                assert source.quote == "\n".join(lines[source.line_from - 1 : source.line_to])
        for line in of(parsed, BudgetLine):
            assert line.item in line.sources[0].quote
    ids = [record.id for record in (*ballerup.records, *ballerup.sections)]
    assert len(ids) == len(set(ids))


def test_money_is_the_same_however_the_text_was_laid_out(ballerup: Parsed) -> None:
    tables = BALLERUP.index(" DRIFT Drifts")
    without_trailing_space = "\n".join(line.rstrip() for line in BALLERUP.split("\n"))
    without_blank_lines = re.sub(r"\n\n+", "\n", BALLERUP)
    tables_first = f"{BALLERUP[tables:]}\n\n{BALLERUP[:tables]}"
    for printed in (without_trailing_space, without_blank_lines, tables_first):
        parsed = parse(printed, "budgetaftale-2019")
        assert money(parsed) == money(ballerup)
        assert len(of(parsed, AgreementItem)) == 92
        assert len(of(parsed, Signatory)) == 7


def test_the_same_agreement_five_years_later_reads_the_same(ballerup: Parsed) -> None:
    later = parse(re.sub(r"(?<![\d.])20(?:1[6-9]|2\d)(?!\d)", lambda year: str(int(year.group()) + 5), BALLERUP), "budgetaftale-2019")
    assert money(later, shift=5) == money(ballerup)
    assert (later.document.title, later.document.date) == ("Budgetaftale 2024", date(2023, 10, 8))
    assert [issue.kind for issue in later.issues] == [issue.kind for issue in ballerup.issues]


def test_another_municipality_with_contents_list_and_other_units(nordkoeb: Parsed) -> None:
    assert nordkoeb.document.title == "Aftale om budget 2024-2027 i Nordkøb Kommune"
    assert (nordkoeb.document.date, nordkoeb.document.years) == (date(2023, 10, 3), (2024, 2025, 2026, 2027))
    assert list(items(nordkoeb)) == ["1.1", "1.2", "1.3", "2.1", "2.3", "2.4"]
    assert items(nordkoeb)["1.2"].name.endswith("det frivillige Nordkøb i hele kommunen")
    assert items(nordkoeb)["1.2"].references == ("2.1", "2.3")
    assert items(nordkoeb)["1.2"].deciding_bodies == ("Børne-, Unge- og Uddannelsesudvalget",)
    assert [found.period.end for found in items(nordkoeb)["1.1"].commitments] == [date(2024, 3, 1)]
    lines = {(line.kind.value, line.item): line for line in of(nordkoeb, BudgetLine)}
    assert lines["operating", "1.2"].amounts_dkk == {2024: 1_500_000, 2025: 2_000_000, 2026: None, 2027: None}
    assert lines["operating", "1.2"].price_level == 2024
    assert lines["capital", "2.4"].amounts_dkk == {2024: None, 2025: 1_400_000, 2026: None, 2027: None}
    assert lines["capital", "2.4"].chapter_name == "By og klima"


def test_another_municipality_has_its_faults_found(nordkoeb: Parsed) -> None:
    disagreements = issues(nordkoeb, IssueKind.DISAGREEMENT)
    assert set(disagreements) == {"2.4", None}
    assert "1,5 mio. kr. i teksten, 1,4 mio. kr. i tabellen" in disagreements["2.4"].message
    assert "tre pejlemærker" in disagreements[None].message
    assert set(issues(nordkoeb, IssueKind.NOT_IN_TABLE)) == {"1.3"}
    assert set(issues(nordkoeb, IssueKind.UNREADABLE)) == {"BUU-2"}
    assert set(issues(nordkoeb, IssueKind.UNEXPECTED_SIGN)) == {"KTU-1"}


def test_another_municipality_has_its_own_committees_and_signatories(nordkoeb: Parsed) -> None:
    cases = {case.code: case for case in of(nordkoeb, SavingsCase)}
    assert (cases["BUU-1"].committee, cases["BUU-1"].investment_dkk) == ("Børne-, Unge- og Uddannelsesudvalget", 1_200_000)
    assert cases["BUU-2"].amounts_dkk == {2024: None, 2025: -100_000, 2026: -100_000, 2027: None}
    assert [(person.person, person.party, person.role) for person in of(nordkoeb, Signatory)] == [
        ("Anna Holm", "A", "borgmester"),
        ("Bo Skov", "V", None),
        ("Carla Lund", "Borgerlisten Nordkøb", None),
    ]
    figures = {figure.name: (figure.value, figure.unit, figure.year) for figure in of(nordkoeb, KeyFigure)}
    assert figures["Grundskylden"] == (Decimal("6.3"), "per_mille", 2024)
    assert figures["Kassebeholdningen"] == (Decimal(90_000_000), "dkk", 2027)


def test_tables_before_the_text_in_kept_columns_and_no_savings(soeby: Parsed) -> None:
    assert (soeby.document.title, soeby.document.date, soeby.document.years) == ("BUDGETFORLIG FOR 2025", date(2024, 9, 12), (2025, 2026, 2027))
    lines = {line.item: line.amounts_dkk for line in of(soeby, BudgetLine)}
    assert lines == {
        "3.1": {2025: 250_000, 2026: 250_000, 2027: 250_000},
        "3.2": {2025: None, 2026: -50_000, 2027: -50_000},
        "3.10": {2025: 10_000, 2026: None, 2027: None},
    }
    assert of(soeby, SavingsCase) == []
    assert of(soeby, Chapter)[0].name == "Sundhed for alle"
    assert items(soeby)["3.1"].deciding_bodies == ("Sundhedsudvalget",)
    assert set(issues(soeby, IssueKind.DISAGREEMENT)) == {"3.10"}


def test_party_printed_above_its_people_is_theirs(soeby: Parsed) -> None:
    assert [(person.person, person.party_letter) for person in of(soeby, Signatory)] == [
        ("Hans Peter Jensen", "A"),
        ("Lise Bo Lund", "A"),
        ("Mette Maria Dahl", "V"),
        ("Ole Berg", "B"),
        ("Pia Vig", "B"),
    ]


def test_names_that_cannot_be_parted_surely_are_reported() -> None:
    parsed = parse("1.1 Sti\nDer laves en sti.\n\nSøby, den 3. oktober 2023\n\nXara Yrsa Zoe Quill Wu\nVenstre Moderaterne\n")
    assert len(of(parsed, Signatory)) == 2
    assert IssueKind.UNCERTAIN in {issue.kind for issue in parsed.issues}


def test_saving_line_without_a_word_of_saving_is_an_unexpected_sign() -> None:
    parsed = parse("1.1 Sti\nDer afsættes 100.000 kr. i 2024 til en sti.\n\nDRIFT\n(1.000 kr.) 2024 2025\n1.1 Sti -100 \n1.2 Bro 5 5\n")
    assert set(issues(parsed, IssueKind.UNEXPECTED_SIGN)) == {"1.1"}
    assert set(issues(parsed, IssueKind.DISAGREEMENT)) == {"1.1"}
    assert "ikke som punkt i teksten" in issues(parsed, IssueKind.UNCERTAIN)["1.2"].message


def test_empty_text_and_text_without_structure_give_a_document_and_no_more() -> None:
    assert parse("").records == ()
    assert parse("Kære borgere\n\nDer er intet nyt.\n").document.title == "Budgetaftale"


def test_a_line_of_bars_after_the_tables_is_no_heading() -> None:
    assert parse("Der afsættes 1,5 mio. kr. i 2020 til at gennemføre personalearrangementet.\n|||").document.line_count == 2


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*BALLERUP.split("\n")[1200:1480], *NORDKOEB.split("\n"), "\f", "|||", "\t\t", "2024 2025"]), max_size=60))
def test_any_heap_of_lines_is_read_without_failing(lines: list[str]) -> None:
    parsed = parse("\n".join(lines))
    assert parsed.document.line_count == max(1, len("\n".join(lines).split("\n")))
