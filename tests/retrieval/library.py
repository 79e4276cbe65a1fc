"""A small library of passages for the search tests, from invented municipalities."""

from __future__ import annotations

import datetime

from knowledge.passages import Passage

MINUTES = "teknikudvalg-2024-03-05"
BUDGET = "budgetaftale-2031"


def passage(
    order: int,
    text: str,
    *,
    document: str = MINUTES,
    item: str | None = None,
    role: str = "case_presentation",
    date: datetime.date | None = datetime.date(2024, 3, 5),
    public: bool = True,
) -> Passage:
    """One passage; what is not given is that of an open item in the technical committee's minutes."""
    minutes = document == MINUTES
    return Passage(
        id=f"{document}#{order}",
        document=document,
        title="Teknikudvalget, 5. marts 2024" if minutes else "Budgetaftale 2031",
        family="minutes" if minutes else "budget_agreement",
        body="Teknik- og Miljøudvalget" if minutes else None,
        date=date if minutes else None,
        item=item,
        role=role,
        path=(),
        locator=f"punkt {item}" if item else "afsnit",
        context="Teknikudvalget, 5. marts 2024" if minutes else "Budgetaftale 2031",
        text=text,
        line_from=order * 10 + 1,
        line_to=order * 10 + 9,
        order=order,
        public=public,
    )


PASSAGES = (
    passage(0, "Udvalget godkendte ny belysning på cykelstierne ved Søndersø for 1.200.000 kr.", item="1", role="decision"),
    passage(1, "Kolonihaveområderne ved Kildevang får nye vandmålere, så spild kan opdages.", item="2"),
    passage(2, "Svømmehallens tag er utæt, og forvaltningen foreslår en renovering i 2025.", item="3"),
    passage(3, "Fortroligt: salg af grunden Møllehøj til en bygherre.", item="4", public=False),
    passage(4, "Der afsættes 4 mio. kr. til ungdomsuddannelser og lærepladser.", document=BUDGET, item="2.7"),
    passage(5, "Besparelsen TMU-04 på vejbelysning udgør 300.000 kr. om året.", document=BUDGET, item="TMU-04"),
)
