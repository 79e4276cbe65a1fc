"""A project's timetable: numbered milestones and money by year, with every other line blank. It is no budget agreement, and not open by being one."""

from __future__ import annotations

import datetime
import hashlib

import pytest

from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records import BudgetLine, TableRow
from knowledge.records.budget import BudgetKind
from knowledge.records.document import Family
from knowledge.records.time import Precision

_TIMETABLE = """ Projektplan
Ny svømmehal i Øsby

Egelund Kommune

Maj 2031



Organisering

Styregruppe

Direktør Ida Friis (formand)

Byggechef Bo Lind

Projektgruppe

Projektleder Jens Toft



Faser

Fase 1 Forberedelse\tjan. 2031 – dec. 2031

Milepæle

Nr.\tMilepæl\tAnsvarlig\tOprindelig\tRevideret

M1\tUdbud offentliggjort\tProjektleder\t01-10-2031\t16-12-2031

M2\tByggestart\tEjendomschef\t01-02-2032\t01-04-2032

M3\tIndvielse\tKulturchef\t20-06-2033\t10-10-2033



Økonomi

(1.000 kr.)\t2031\t2032\tI alt

Rådgivning\t1.500\t3.000\t4.500

Byggeri\t6.000\t28.000\t34.000

Inventar\t0\t1.500\t1.500

I alt\t7.500\t32.500\t39.000

1.1 Bassin af stål
1.2 Omklædning til hold
1.3 Café ved indgangen
1.4 Parkering mod nord
"""
_AGREEMENT = """{top}

Parterne er enige om budgettet. Parterne vil følge op. Parterne mødes igen i maj.

1.1 Svømmehal
Parterne afsætter 1,0 mio. kr. i 2031.
1.2 Sti
Parterne afsætter 0,5 mio. kr. i 2031.

DRIFT Driftsinvesteringer og -reduktioner

(1.000 kr.) 2031 2032
1.1 Svømmehal 1.000 1.000
1.2 Sti 500
"""


def parsed(text: str) -> Parsed:
    return parse(Text("plan", tuple(text.split("\n")), hashlib.sha256(text.encode()).hexdigest()))


def test_a_timetable_with_numbers_and_money_by_year_is_no_agreement_and_stays_closed() -> None:
    document = parsed(_TIMETABLE).document

    assert document.family is not Family.BUDGET_AGREEMENT
    assert not document.public
    assert (document.date, document.date_precision) == (datetime.date(2031, 5, 1), Precision.MONTH)


def test_tables_with_every_other_line_blank_are_read_whole() -> None:
    rows = [record for record in parsed(_TIMETABLE).records if isinstance(record, TableRow)]
    by_label = {row.label: {cell.column: cell.as_printed for cell in row.cells} for row in rows}

    assert by_label["M2 Byggestart"]["Revideret"] == "01-04-2032"
    assert by_label["Byggeri"] == {"2031": "6.000", "2032": "28.000", "I alt": "34.000"}


def test_people_listed_with_every_other_line_blank_stand_under_their_heading_and_none_is_lost() -> None:
    by_heading = {section.path[-1]: section.text for section in parsed(_TIMETABLE).sections}

    assert [line for line in by_heading["Organisering"].split("\n") if line] == [
        "Styregruppe",
        "Direktør Ida Friis (formand)",
        "Byggechef Bo Lind",
        "Projektgruppe",
        "Projektleder Jens Toft",
    ]


def test_a_printed_sum_that_its_lines_do_not_come_to_is_told_in_such_a_table_too() -> None:
    assert [issue.kind for issue in parsed(_TIMETABLE).issues if "39" in issue.message and "40" in issue.message] == [IssueKind.DISAGREEMENT] * 2


@pytest.mark.parametrize(
    ("top", "public"),
    [
        ("Budgetaftale 2031", True),
        ("Aftale om budget 2031-2032\nIndgået den 4. september 2030", True),
        ("Udkast til budgetaftale 2031", False),
        ("Notat om budgetaftalen\nTil Økonomiudvalget", False),
    ],
)
def test_an_agreement_is_open_when_it_shows_that_it_was_made(top: str, public: bool) -> None:
    document = parsed(_AGREEMENT.format(top=top)).document

    assert document.family is Family.BUDGET_AGREEMENT
    assert document.public is public


def test_a_table_of_investments_and_reductions_on_running_costs_is_one_of_running_costs() -> None:
    lines = [record for record in parsed(_AGREEMENT.format(top="Budgetaftale 2031")).records if isinstance(record, BudgetLine)]

    assert {line.kind for line in lines} == {BudgetKind.OPERATING}
