"""What records, hits and findings look like on the screen."""

from __future__ import annotations

import datetime
import json
import typing
from enum import Enum

import pytest

from bot.cli.command import WrongUse
from bot.cli.doctor import show_findings
from bot.cli.issues import show_issues
from bot.cli.record_words import field_in_danish, kind_in_danish, kind_name, value_in_danish
from bot.cli.records import HIDDEN_FIELDS, record_kind, show_records
from bot.cli.search import show_hits
from bot.health import Finding
from knowledge.errors import Issue, IssueKind
from knowledge.passages import Passage
from knowledge.records import RECORD_TYPES, Action, AgendaItem, BudgetLine, PlannedCase, Record
from knowledge.records.budget import BudgetKind
from knowledge.records.plan import ActionAmount
from knowledge.records.time import Period, Precision
from retrieval.hit import Hit
from tests.bot.answers import SOURCE

LINE = BudgetLine(
    id="budget-2031/4.1",
    document="budget-2031",
    sources=(SOURCE,),
    kind=BudgetKind.OPERATING,
    item="4.1",
    name="Natur",
    chapter="4",
    chapter_name="Grøn by",
    amounts_dkk={2031: 500_000, 2032: None},
    as_printed={2031: "500", 2032: ""},
    unit="1.000 kr.",
)


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=kind_name)
def test_every_kind_of_record_can_be_named(record_type: type) -> None:
    assert record_kind(kind_name(record_type)) is record_type


def test_a_kind_may_be_named_in_the_plural_and_with_a_hyphen() -> None:
    assert record_kind("budget-lines") is BudgetLine
    assert record_kind("Planned_Cases") is PlannedCase
    assert record_kind("agenda_items") is AgendaItem
    assert record_kind("budgetlinje") is BudgetLine
    assert record_kind("planlagte sager") is PlannedCase


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=kind_name)
def test_every_field_and_fixed_value_that_is_shown_has_a_danish_word(record_type: type[Record]) -> None:
    assert kind_in_danish(record_type)
    for name, field in record_type.model_fields.items():
        if name not in HIDDEN_FIELDS:
            assert field_in_danish(name)
        for part in (field.annotation, *typing.get_args(field.annotation)):
            if isinstance(part, type) and issubclass(part, Enum):
                assert all(value_in_danish(value.value) for value in part)


def test_a_misspelt_kind_gets_the_nearest() -> None:
    with pytest.raises(WrongUse, match="mente du 'beslutninger'"):
        record_kind("beslutningr")


def test_times_people_and_amounts_within_a_record_are_shown_in_their_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    action = Action(
        id="plan/1",
        document="plan",
        sources=(SOURCE,),
        number="1.1",
        area="1",
        area_name="Havn",
        name="Ny kaj",
        text="Ny kaj",
        time=Period(text="1. halvår 2031", start=datetime.date(2031, 1, 1), end=datetime.date(2031, 6, 30), precision=Precision.HALF_YEAR),
        amounts=(ActionAmount(value_dkk=150_000, as_printed="150.000 kr."),),
        total_dkk=150_000,
    )
    show_records([action], as_json=False)
    head, row = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    shown = dict(zip(head, row, strict=True))
    assert (shown["tid"], shown["beløb"], shown["i alt"]) == ("1. halvår 2031", "150.000 kr.", "150.000")


def test_an_unknown_kind_lists_those_there_are() -> None:
    with pytest.raises(WrongUse, match="'biler'; vælg mellem dokumenter, afsnit"):
        record_kind("biler")


def test_records_are_a_table_with_the_place_of_each(capsys: pytest.CaptureFixture[str]) -> None:
    show_records([LINE], as_json=False)
    head, row = capsys.readouterr().out.splitlines()
    assert head.split("\t")[:3] == ["slags", "punkt", "navn"]
    assert row.split("\t")[:3] == ["drift", "4.1", "Natur"]
    assert "2031: 500.000" in row
    assert "prisniveau" not in head, "a column without a value in any row is left out"
    assert "2032" not in row, "a blank cell is left out, never shown as 0"
    assert row.endswith("budget-2031:12")


def test_records_as_json_have_all_fields_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    show_records([LINE], as_json=True)
    value = json.loads(capsys.readouterr().out)
    assert value[0]["amounts_dkk"] == {"2031": 500_000, "2032": None}
    assert value[0]["sources"][0]["quote"] == "4.1 Natur 500"


def test_no_records_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    show_records([], as_json=False)
    assert capsys.readouterr().out == "Der er ingen af den slags i biblioteket.\n"


def test_issues_stand_under_their_document_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    later = SOURCE.model_copy(update={"line_from": 40, "line_to": 41})
    show_issues(
        [
            Issue(kind=IssueKind.SPELLING, message="«Lokaleplan» ligner en slåfejl.", sources=(later,)),
            Issue(kind=IssueKind.DISAGREEMENT, message="Teksten siger 600, tabellen 500.", sources=(SOURCE, later), item="4.1"),
        ]
    )
    assert capsys.readouterr().out == (
        "\nbudget-2031\n  linje 12, 40 · uenighed: Teksten siger 600, tabellen 500.\n  linje 40 · stavning: «Lokaleplan» ligner en slåfejl.\n"
    )
    show_issues([])
    assert capsys.readouterr().out == "Der er intet at bemærke til dokumenterne.\n"


def test_hits_show_place_score_and_text(capsys: pytest.CaptureFixture[str]) -> None:
    passage = Passage(
        id="p1",
        document="referat-1",
        title="Referat",
        family="minutes",
        body="Udvalget",
        date=datetime.date(2031, 1, 1),
        item="2",
        role="decision",
        path=("Punkt 2",),
        locator="punkt 2",
        context="Udvalget, 1. januar 2031 · Punkt 2",
        text="Godkendt\nenstemmigt.",
        line_from=4,
        line_to=5,
        order=0,
        public=True,
    )
    show_hits([Hit(passage=passage, score=0.875, keyword_score=0.5)], as_json=False)
    out = capsys.readouterr().out
    assert out.startswith("1. Udvalget, 1. januar 2031 · Punkt 2  [0,88 · 50 % af søgeordene]\n   referat-1, linje 4–5\n   Godkendt enstemmigt.")
    assert "rangordner kun afsnittene i denne søgning" in out
    assert "har et ord fra søgningen" not in out
    show_hits([Hit(passage=passage, score=0.875, cosine=0.8)], as_json=False)
    assert capsys.readouterr().out.startswith("Ingen tekst i biblioteket har et ord fra søgningen. Det, der ligner mest i emne:\n\n1. Udvalget")
    show_hits([Hit(passage=passage, score=0.875, keyword_score=0.2)], as_json=False)
    assert capsys.readouterr().out.startswith("Intet afsnit handler tydeligt om det søgte. Det nærmeste er:\n\n1. Udvalget")
    show_hits([], as_json=False)
    assert capsys.readouterr().out == "Ingen tekst i biblioteket ligner det søgte.\n"


def test_a_finding_that_stops_the_work_makes_the_doctor_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_findings([Finding("Python", True, "3.11"), Finding("Slack", None, "ikke sat op")]) == 0
    assert show_findings([Finding("Bibliotek", False, "tomt; kør raadbot ingest.")]) == 1
    assert capsys.readouterr().out.splitlines() == ["✓ Python: 3.11", "– Slack: ikke sat op", "✗ Bibliotek: tomt; kør raadbot ingest."]
