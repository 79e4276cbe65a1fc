"""Tables of agreements whose columns keep their place: units and price levels in the head, sums, dashes, tables in a row."""

from __future__ import annotations

from knowledge.parse import budget_agreement
from knowledge.parse.budget_agreement.heads import is_caption
from knowledge.parse.contract import Parsed, Text
from knowledge.records import BudgetLine, SavingsCase, Signatory
from knowledge.records.budget import BudgetKind

_AGREEMENT = """Budgetaftale 2024-2027

1. Børn

1.1 Flere voksne
Der afsættes 4,8 mio. kr. i 2024.

1.2 Ny børnehave
Der afsættes 6,0 mio. kr. i 2024.

Underskrifter

Hasselby Rådhus, den 5. september 2023

Socialdemokratiet                       SF
Anna Holm                               Gert Wils
borgmester

Tabel 1. Drift

t.kr. (2024-p/l)                            2024     2025     2026     2027

1.1 Flere voksne                           4.800    6.200        -     -200
1.3 Fritidspas                               650      650      650      650
I alt drift                                5.450    6.850      650      450

Tabel 2. Anlæg

t.kr. (2024-p/l)                            2024     2025     2026     2027

1.2 Ny børnehave                           6.000   24.000        -        -
I alt anlæg                                6.000   24.000        -        -

Tabel 3. Effektiviseringer, t.kr.

Nr.     Forslag                             2024     2025     2026     2027

Økonomiudvalget
E-01    Mindre administration             -5.000   -7.500   -7.500   -7.500

Skoleudvalget
E-02    Ny takst                             150      150     (75)     75-
"""


def _parsed() -> Parsed:
    return budget_agreement.parse(Text("aftale", tuple(_AGREEMENT.split("\n")), "0" * 64))


def _lines() -> dict[str, BudgetLine]:
    return {record.item: record for record in _parsed().records if isinstance(record, BudgetLine)}


def test_a_price_level_in_the_head_is_no_column() -> None:
    line = _lines()["1.1"]
    assert line.name == "Flere voksne"
    assert line.amounts_dkk == {2024: 4_800_000, 2025: 6_200_000, 2026: None, 2027: -200_000}
    assert line.price_level == 2024


def test_the_sum_of_the_table_above_is_not_the_caption_of_the_one_below() -> None:
    kinds = {item: line.kind for item, line in _lines().items()}
    assert kinds == {"1.1": BudgetKind.OPERATING, "1.3": BudgetKind.OPERATING, "1.2": BudgetKind.CAPITAL}


def test_a_unit_behind_a_comma_is_the_tables() -> None:
    cases = {record.code: record for record in _parsed().records if isinstance(record, SavingsCase)}
    assert cases["E-01"].amounts_dkk[2024] == -5_000_000
    assert (cases["E-01"].committee, cases["E-02"].committee) == ("Økonomiudvalget", "Skoleudvalget")


def test_minus_in_parentheses_or_behind_the_number_is_minus() -> None:
    [case] = [record for record in _parsed().records if isinstance(record, SavingsCase) and record.code == "E-02"]
    assert case.amounts_dkk == {2024: 150_000, 2025: 150_000, 2026: -75_000, 2027: -75_000}


def test_parties_above_two_columns_of_names_are_theirs() -> None:
    signed = [(s.person, s.party_letter, s.role) for s in _parsed().records if isinstance(s, Signatory)]
    assert signed == [("Anna Holm", "A", "borgmester"), ("Gert Wils", "F", None)]


def test_letters_that_stand_for_several_committees_are_nobodys_short_name() -> None:
    from knowledge.parse.budget_agreement.savings import committee_codes

    cases = [record for record in _parsed().records if isinstance(record, SavingsCase)]
    assert committee_codes(cases) == {}


_UNNUMBERED = """Aftale om budget 2024

1. Børn

1.1 Flere pædagoger
Parterne afsætter 5,6 mio. kr. i 2024.

1.2 Skolehaver
Der afsættes 0,4 mio. kr. i 2024.

Hasselby Rådhus, den 11. september 2023

Socialdemokratiet: Anna Holm, borgmester
Venstre: Bo Skov

Tabel 1: Driftsønsker

Mio. kr.                                      2024    2025    2026    2027
Flere pædagoger (1.1)                          5,6     7,2     9,0     9,0
Skolehaver                                     0,4
Nye lygter på skolernes
legepladser                                            1,5
I alt                                          6,0     8,7     9,0     9,0

Tabel 2: Besparelser

Mio. kr.                                      2024    2025    2026    2027
Økonomiudvalget
Effektivt indkøb                              -3,0    -3,0    -3,0    -3,0
Færre møder                                           -0,5    -0,5    -0,5
"""


def _unnumbered() -> Parsed:
    return budget_agreement.parse(Text("aftale", tuple(_UNNUMBERED.split("\n")), "0" * 64))


def test_rows_without_a_number_before_their_name_are_lines() -> None:
    lines = [(r.item, r.name, r.amounts_dkk[2024], r.amounts_dkk[2025]) for r in _unnumbered().records if isinstance(r, BudgetLine)]
    assert lines == [
        ("1.1", "Flere pædagoger", 5_600_000, 7_200_000),
        ("1.2", "Skolehaver", 400_000, None),
        ("", "Nye lygter på skolernes legepladser", None, 1_500_000),
    ]


def test_a_line_without_a_number_is_called_by_its_name() -> None:
    [line] = [r for r in _unnumbered().records if isinstance(r, BudgetLine) and not r.item]
    assert line.sources[0].locator == "Nye lygter på skolernes legepladser, tabellen DRIFT"


def test_savings_without_a_code_are_counted_in_their_table() -> None:
    cases = [(r.code, r.committee, r.name, r.amounts_dkk[2025]) for r in _unnumbered().records if isinstance(r, SavingsCase)]
    assert cases == [("nr. 1", "Økonomiudvalget", "Effektivt indkøb", -3_000_000), ("nr. 2", "Økonomiudvalget", "Færre møder", -500_000)]


def test_tables_below_the_signatures_are_no_signatures() -> None:
    assert [r.person for r in _unnumbered().records if isinstance(r, Signatory)] == ["Anna Holm", "Bo Skov"]


def test_a_caption_that_begins_with_the_number_of_its_table_is_no_row() -> None:
    assert is_caption("TABEL 3 - REDUKTIONER FORDELT PÅ UDVALG (hele 1.000 kr.)")
    assert not is_caption("TMU 3 Drift af gadelys                 -300    -300")
