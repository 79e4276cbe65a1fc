"""Agreements counted through («1. …», «2. …») under Roman chapters, and agreements written in Markdown with codes and committees in the tables."""

from __future__ import annotations

from knowledge.errors import IssueKind
from knowledge.parse import budget_agreement
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse as parse_any
from knowledge.records import AgreementItem, BudgetLine, Chapter, SavingsCase, Signatory
from knowledge.records.document import Family

_COUNTED = """Budgetforlig 2025-2028
Ådal Kommune

Forligspartierne er enige om dette budget. Forligspartierne har 19 mandater, og partierne mødes hvert år.

Alle beløb er i 1.000 kr. og 2025-priser.

I. Børn og unge

1. Flere pædagoger
Forligspartierne tilfører vuggestuerne 3,5 mio. kr. årligt fra 2025 og frem, så der kan ansættes flere.

2. Ny svømmehal
Der afsættes 62 mio. kr., fordelt med 2 mio. kr. i 2025, 30 mio. kr. i 2026 og 30 mio. kr. i 2027.

II. Klima

3. Billigere vintertjeneste
Vintertjenesten på de mindste veje reduceres. Det giver en besparelse på 0,8 mio. kr. om året.

Hensigtserklæringer
Forligspartierne er enige om at se på busserne i 2026.

Drift

(1.000 kr.)                      2025     2026     2027     2028
1. Flere pædagoger              3.500    3.500    3.500    3.500
3. Billigere vintertjeneste      -800     -800     -800     -800
Drift i alt                     2.700    2.700    2.700    2.700

Anlæg

(1.000 kr.)                      2025     2026     2027     2028
2. Ny svømmehal                 2.000   30.000   30.000        -

Ådal, den 17. september 2024

For Socialdemokratiet
Borgmester Pia Lind

For Venstre
Henrik Brøns
"""

_MARKDOWN = """# Budgetforlig 2025-2026

## Sund Kommune

*Indgået den 12. september 2024 mellem A og V. Forligspartierne er enige. Partierne mødes i maj, og partierne følger op.*

### 1. Rammen

Alle beløb i tabellerne er i 1.000 kr. og 2025-priser.

### 2. Børn og unge

**2.1 Flere voksne.** Der afsættes 1,9 mio. kr. i 2025 stigende til 2,6 mio. kr. i 2026 (D-01).

**2.2 Skolen.** Der bygges nye faglokaler. Forligspartierne afsætter 24 mio. kr. i 2025 (A-01).

**2.3 Køkkener.** Social- og Ældreudvalget samler køkkenerne (E-01).

### Tabel 1. Drift, udvidelser

| Nr. | Forslag | Udvalg | 2025 | 2026 |
|---|---|---|---:|---:|
| D-01 | Bedre normering | BFU | 1.900 | 2.600 |

### Tabel 2. Anlæg (brutto)

| Nr. | Projekt | Udvalg | 2025 | 2026 |
|---|---|---|---:|---:|
| A-01 | Faglokaler | BFU | 23.000 |  |

### Tabel 3. Effektiviseringer og besparelser

| Nr. | Forslag | Udvalg | 2025 | 2026 |
|---|---|---|---:|---:|
| E-01 | Samling af køkkener | SÆU | -400 | -1.100 |

### 3. Opfølgning og frister

| Hvad | Hvem | Hvornår |
|---|---|---|
| Plan for køkkener | Social- og Ældreudvalget | Februar 2025 |
| Status | Økonomiudvalget | Maj 2026 |

### Udtalelser

Dansk Folkeparti kan ikke være med, fordi køkkenerne samles.

*Underskrevet af:* Henrik Laursen (A), Tove Mejlby (V) og Gunnar Hvidbjerg (L).
"""


def _parsed(printed: str) -> Parsed:
    return budget_agreement.parse(Text("forlig", tuple(printed.split("\n")), "0" * 64))


def test_items_counted_through_the_agreement_stand_in_their_roman_chapters() -> None:
    parsed = _parsed(_COUNTED)
    assert [(r.item, r.name, r.chapter, r.chapter_name) for r in parsed.records if isinstance(r, AgreementItem)] == [
        ("1", "Flere pædagoger", "I", "Børn og unge"),
        ("2", "Ny svømmehal", "I", "Børn og unge"),
        ("3", "Billigere vintertjeneste", "II", "Klima"),
    ]
    assert [(r.number, r.name) for r in parsed.records if isinstance(r, Chapter)] == [("I", "Børn og unge"), ("II", "Klima")]


def test_rows_with_the_number_before_their_name_are_lines_of_the_item() -> None:
    lines = {r.item: (r.name, r.chapter, r.amounts_dkk[2026]) for r in _parsed(_COUNTED).records if isinstance(r, BudgetLine)}
    assert lines == {
        "1": ("Flere pædagoger", "I", 3_500_000),
        "2": ("Ny svømmehal", "I", 30_000_000),
        "3": ("Billigere vintertjeneste", "II", -800_000),
    }


def test_an_amount_with_its_parts_agrees_with_the_years_of_the_table() -> None:
    assert not [issue.message for issue in _parsed(_COUNTED).issues if issue.kind is IssueKind.DISAGREEMENT]


def test_a_heading_that_agreements_close_with_is_no_part_of_the_last_item() -> None:
    parsed = _parsed(_COUNTED)
    last = next(r for r in parsed.records if isinstance(r, AgreementItem) and r.item == "3")
    assert "busserne" not in last.text
    assert "Hensigtserklæringer" in [section.path[0] for section in parsed.sections]


def test_an_office_before_a_name_is_the_signatorys_office() -> None:
    assert [(r.person, r.role) for r in _parsed(_COUNTED).records if isinstance(r, Signatory)] == [("Pia Lind", "Borgmester"), ("Henrik Brøns", None)]


def test_chapters_with_their_own_numbers_are_no_counted_items() -> None:
    printed = _COUNTED.replace("1. Flere pædagoger ", "Flere pædagoger    ").replace("3. Billigere vintertjeneste ", "Vintertjeneste ")
    printed = printed.replace("2. Ny svømmehal  ", "Svømmehal  ")
    assert not [r for r in _parsed(printed).records if isinstance(r, AgreementItem) and r.item == "1"]


def test_a_heading_in_bold_that_runs_into_its_text_is_the_items() -> None:
    parsed = parse_any(Text("forlig", tuple(_MARKDOWN.split("\n")), "0" * 64))
    assert (parsed.document.family, parsed.document.title) == (Family.BUDGET_AGREEMENT, "Budgetforlig 2025-2026")
    items = {r.item: (r.name, r.chapter_name, r.text.split(".")[0]) for r in parsed.records if isinstance(r, AgreementItem)}
    assert items["2.2"] == ("Skolen", "Børn og unge", "Der bygges nye faglokaler")
    assert [r.person for r in parsed.records if isinstance(r, Signatory)] == ["Henrik Laursen", "Tove Mejlby", "Gunnar Hvidbjerg"]


def test_a_unit_said_once_for_all_tables_counts_for_each() -> None:
    lines = {r.item: (r.name, r.amounts_dkk, r.price_level) for r in _parsed(_MARKDOWN).records if isinstance(r, BudgetLine)}
    assert lines == {
        "D-01": ("Bedre normering", {2025: 1_900_000, 2026: 2_600_000}, 2025),
        "A-01": ("Faglokaler", {2025: 23_000_000, 2026: None}, 2025),
    }


def test_a_column_of_committees_says_whose_the_saving_is() -> None:
    (case,) = [r for r in _parsed(_MARKDOWN).records if isinstance(r, SavingsCase)]
    assert (case.name, case.committee, case.committee_code) == ("Samling af køkkener", "Social- og Ældreudvalget", "SÆU")


def test_an_item_is_held_against_the_row_whose_code_it_refers_to() -> None:
    told = [issue.message for issue in _parsed(_MARKDOWN).issues if issue.kind is IssueKind.DISAGREEMENT]
    assert told == ["2.2 «Skolen»: tekst og tabel er uenige. 2025: 24 mio. kr. i teksten, 23 mio. kr. i tabellen."]


def test_a_table_with_other_columns_is_no_part_of_the_table_above() -> None:
    parsed = parse_any(Text("forlig", tuple(_MARKDOWN.split("\n")), "0" * 64))
    assert [r.code for r in parsed.records if isinstance(r, SavingsCase)] == ["E-01"]
