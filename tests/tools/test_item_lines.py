"""Table lines that bear a code, and the items whose text refers to it."""

from __future__ import annotations

from tests.tools.made import context_of
from tools.budget_lines import BudgetLinesArguments, budget_lines
from tools.item_lines import lines_of_item

_AGREEMENT = """# Budgetforlig 2025-2026

Forligspartierne er enige. Partierne mødes i maj, og partierne følger op. Alle beløb i tabellerne er i 1.000 kr.

### 2. Børn og unge

**2.1 Juniormesterlære.** Alle skoler skal kunne tilbyde juniormesterlære (D-01).

**2.2 Skolen.** Der bygges nye faglokaler (A-01).

**2.3 Biblioteket.** Biblioteket bliver, hvor det er.

### Tabel 1. Drift, udvidelser

| Nr. | Forslag | Udvalg | 2025 | 2026 |
|---|---|---|---:|---:|
| D-01 | Mesterlære for unge | BFU | 450 | 1.080 |

### Tabel 2. Anlæg

| Nr. | Projekt | Udvalg | 2025 | 2026 |
|---|---|---|---:|---:|
| A-01 | Faglokaler | BFU | 3.000 |  |
"""


def test_lines_are_the_items_whose_text_names_their_code() -> None:
    context = context_of({"forlig": _AGREEMENT})

    assert [line.item for line in lines_of_item(context.library, "forlig", "2.1")] == ["D-01"]
    assert [line.item for line in lines_of_item(context.library, "forlig", "D-01")] == ["D-01"]
    assert lines_of_item(context.library, "forlig", "2.3") == ()


def test_the_lines_of_an_item_are_summed_by_the_number_of_the_item() -> None:
    result = budget_lines(
        context_of({"forlig": _AGREEMENT}), BudgetLinesArguments.model_validate({"items": ["2.1"], "years": [2026], "operation": "sum"})
    )

    assert result.value == 1_080_000
