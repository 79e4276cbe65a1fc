"""The sums that a budget's own tables print and that their rows do not come to."""

from __future__ import annotations

import re
from collections.abc import Collection

from knowledge.errors import Issue, IssueKind
from knowledge.library import Library
from knowledge.records.budget import BudgetKind

_OF_A_TABLE = re.compile(r" i (?P<table>tabellen (?:DRIFT|ANLÆG|over besparelser)) er .* i (?P<year>20\d\d), men rækkerne giver tilsammen ")
"""How the reader of budget tables tells of such a sum."""
_TABLES = {BudgetKind.OPERATING: "tabellen DRIFT", BudgetKind.CAPITAL: "tabellen ANLÆG"}
SAVINGS = "tabellen over besparelser"


def wrong_sums(
    library: Library, documents: Collection[str] = (), kind: BudgetKind | None = None, years: Collection[int] = (), *, savings: bool = False
) -> tuple[Issue, ...]:
    """Printed sums of the tables and years meant that are not what their rows come to; all documents, tables or years where none is named."""
    table = SAVINGS if savings else _TABLES[kind] if kind else None
    found = []
    for issue in library.issues():
        of = _OF_A_TABLE.search(issue.message) if issue.kind == IssueKind.DISAGREEMENT else None
        here = not documents or any(source.document in documents for source in issue.sources)
        if of and here and table in (None, of["table"]) and (not years or int(of["year"]) in years):
            found.append(issue)
    return tuple(found)
