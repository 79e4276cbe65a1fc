"""The same parser on minutes of other years and municipalities: numbering, order of headings and closed parts differ."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.errors import IssueKind
from knowledge.parse.minutes import MinutesParser
from knowledge.records import AgendaItem, Attendance, Decision, Meeting, MinorityStatement, Recommendation, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes import printed
from tests.knowledge.minutes.reading import as_text, of, parse

_ALL = {name: getattr(printed, name) for name in printed.__all__}


@pytest.mark.parametrize("text", _ALL.values(), ids=_ALL.keys())
def test_minutes_of_every_form_are_recognised(text: str) -> None:
    assert MinutesParser().recognises(as_text(text)) >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Indhold\n\nØkonomi\n\nVi vil gerne invitere til møde.",
        "DRIFT\n1.000 kr. 2019 2020\n1.1 Skoler 100 200",
        "HANDLING 1\nTID\t2009\nØKONOMI\t50.000",
    ],
)
def test_other_texts_are_not_taken_for_minutes(text: str) -> None:
    assert MinutesParser().recognises(as_text(text)) < 0.5


@pytest.mark.parametrize(
    ("text", "body", "day", "numbers"),
    [
        (printed.BALLERUP_2006, "Kommunalbestyrelsen", date(2006, 9, 25), ["1", "2", "3"]),
        (printed.BALLERUP_2009, "Teknik- og Miljøudvalget", date(2009, 3, 3), ["1", "2", "3", "4", "5"]),
        (printed.BALLERUP_2016, "Kommunalbestyrelsen", date(2016, 10, 31), ["1", "2"]),
        (printed.WEB_2019, "Social- og Sundhedsudvalget", date(2019, 3, 12), ["1", "2", "3", "4"]),
        (printed.DECISION_FIRST, "Aarhus Byråd", date(2019, 4, 3), ["1", "2"]),
        (printed.RUNNING_PKT, "Kultur- og Idrætsudvalget", date(2019, 4, 3), ["42", "43", "44"]),
        (printed.RUNNING_SAG, "Kommunalbestyrelsen", date(2019, 9, 24), ["129", "130", "131"]),
        (printed.RUNNING_NUMBER, "Byrådet", date(2020, 1, 29), ["183", "184", "185", "186"]),
        (printed.BUDGET_COUNCIL, "Byrådet", date(2020, 1, 29), ["1", "2", "3"]),
        (printed.VIA_COMMITTEES, "Kommunalbestyrelsen", date(2020, 1, 22), ["301", "302"]),
        (printed.NO_HEADINGS, "Aarhus Byråd", date(2008, 1, 23), ["1", "2", "3", "4", "5"]),
        (printed.BALLERUP_2002, "Kommunalbestyrelsen", date(2002, 2, 25), ["1", "2", "3"]),
        (printed.ONE_ITEM_A_PAGE, "Børne- og Ungdomsudvalget", date(2021, 4, 22), ["10"]),
    ],
)
def test_body_date_and_item_numbers_are_found(text: str, body: str, day: date, numbers: list[str]) -> None:
    parsed = parse(text)
    [meeting] = of(parsed, Meeting)
    assert (meeting.body, meeting.date) == (body, day)
    assert [item.number for item in of(parsed, AgendaItem)] == numbers


def test_contents_are_no_items_and_a_closed_part_stays_closed() -> None:
    parsed = parse(printed.BALLERUP_2009)
    items = {item.number: item for item in of(parsed, AgendaItem)}
    assert items["2"].name == "Cykelsti langs Møllevej - anlægsbevilling"
    assert {number: item.public for number, item in items.items()} == {"1": True, "2": True, "3": True, "4": False, "5": False}
    assert {section.public for section in parsed.sections if section.item in {"4", "5"}} == {False}
    assert {section.public for section in parsed.sections if section.item in {"1", "2"}} == {True}


def test_udgaar_in_the_title_withdraws_the_item() -> None:
    parsed = parse(printed.BALLERUP_2009)
    assert of(parsed, AgendaItem)[2].name == "Støjhandlingsplan"
    [decision] = of(parsed, Decision, "3")
    assert (decision.outcome, decision.final) == (Outcome.WITHDRAWN, False)


def test_list_numbers_in_a_recommendation_are_no_items() -> None:
    points = of(parse(printed.BALLERUP_2009), Recommendation, "2")
    assert [(point.number, point.text, point.proposer) for point in points] == [
        (1, "projektet godkendes", "Teknisk Forvaltning"),
        (2, "der gives anlægsbevilling på 2,4 mio. kr.", "Teknisk Forvaltning"),
    ]


def test_a_page_without_titles_counts_its_items_and_says_so() -> None:
    parsed = parse(printed.WEB_2019)
    assert [item.name for item in of(parsed, AgendaItem)][:3] == [
        "(uden titel)",
        "Første budgetopfølgning for 2019 forelægges til godkendelse",
        "Orientering om plejehjemmet Bøgely",
    ]
    [issue] = [issue for issue in parsed.issues if "titel" in issue.message]
    assert issue.kind is IssueKind.UNCERTAIN
    assert "4" not in issue.message


def test_closed_items_of_a_web_page_are_closed_with_all_their_text() -> None:
    parsed = parse(printed.WEB_2019)
    assert [item.public for item in of(parsed, AgendaItem)] == [True, True, True, False]
    closed = [section for section in parsed.sections if not section.public]
    assert {section.item for section in closed} == {"4"}
    assert parsed.document.public


def test_people_of_a_web_page_have_role_and_status() -> None:
    people = {person.person: person for person in of(parse(printed.WEB_2019), Attendance)}
    assert people["Karl Vang"].role == "2. viceborgmester"
    assert people["Mona Skov"].role == "centerchef for By, Erhverv og Miljø"
    assert (people["Ole Krog"].status, people["Ida Bruun"].status) == (AttendanceStatus.UNKNOWN, AttendanceStatus.EXCUSED)
    assert len(people) == 5


def test_decision_before_the_case_text() -> None:
    parsed = parse(printed.DECISION_FIRST)
    assert [item.name for item in of(parsed, AgendaItem)] == ["Etablering af multihus i Nørreby", "Svar på forslag om klimavenligt byggeri"]
    own, earlier = of(parsed, Decision, "1")
    assert (own.outcome, own.final, own.decided_by) == (Outcome.APPROVED, True, "Aarhus Byråd")
    assert (earlier.earlier, earlier.outcome, earlier.decided_by, earlier.date) == (True, Outcome.RECOMMENDED, "Magistraten", date(2019, 4, 1))
    [second] = of(parsed, Decision, "2")
    assert (second.outcome, second.final) == (Outcome.REFERRED, False)


def test_at_points_are_numbered_recommendations() -> None:
    points = of(parse(printed.DECISION_FIRST), Recommendation, "1")
    assert [(point.number, point.text) for point in points] == [
        (1, "Kultur og Borgerservice i 2019 stiller en kommunegaranti på op til 13,5 mio. kr."),
        (2, "Børn og Unge indgår en 30-årig grundlejeaftale."),
    ]


def test_a_heading_with_body_and_date_is_the_decision_of_that_meeting() -> None:
    parsed = parse(printed.RUNNING_PKT)
    assert [(decision.item, decision.outcome) for decision in of(parsed, Decision)] == [("42", Outcome.APPROVED), ("43", Outcome.DISCUSSED)]
    assert [item.public for item in of(parsed, AgendaItem)] == [True, True, False]


def test_earlier_bodies_under_the_recommendation_decided_before() -> None:
    parsed = parse(printed.RUNNING_SAG)
    own, first, second = of(parsed, Decision, "130")
    assert (own.outcome, own.final) == (Outcome.APPROVED, True)
    assert [(earlier.decided_by, earlier.date, earlier.outcome) for earlier in (first, second)] == [
        ("Teknik- og Miljøudvalget", date(2019, 9, 10), Outcome.RECOMMENDED),
        ("Økonomiudvalget", date(2019, 9, 18), Outcome.RECOMMENDED),
    ]
    [vote] = of(parsed, VoteEvent, "130")
    assert (vote.in_favour, vote.in_favour_count, vote.against, vote.against_count) == (("A", "O"), 12, ("UP",), 3)


def test_two_bodies_decisions_under_one_item_are_told_apart_by_date() -> None:
    decisions = of(parse(printed.RUNNING_NUMBER), Decision, "184")
    assert [(one.decided_by, one.part, one.outcome, one.earlier) for one in decisions] == [
        ("Byrådet", 1, Outcome.APPROVED, False),
        ("Byrådet", 2, Outcome.REJECTED, False),
        ("Økonomiudvalget", 1, Outcome.RECOMMENDED, True),
        ("Økonomiudvalget", 2, Outcome.REJECTED, True),
    ]


def test_udgaar_without_a_heading_is_read_and_reported() -> None:
    parsed = parse(printed.RUNNING_NUMBER)
    [decision] = of(parsed, Decision, "185")
    assert decision.outcome is Outcome.WITHDRAWN
    assert [issue.item for issue in parsed.issues if "ingen overskrift" in issue.message] == ["185"]


def test_a_page_with_one_item_takes_body_and_date_from_its_decision() -> None:
    parsed = parse(printed.ONE_ITEM_A_PAGE)
    part, whole = of(parsed, Decision)
    assert (part.part, part.outcome, whole.part, whole.outcome) == (1, Outcome.APPROVED, None, Outcome.APPROVED)
    [vote] = of(parsed, VoteEvent)
    assert (vote.in_favour_count, vote.against_count, vote.abstained) == (7, 4, ("O",))
    [statement] = of(parsed, MinorityStatement)
    assert (statement.by, statement.text) == ("Det Konservative Folkeparti", "Vi ønsker en samlet plan.")


def test_page_numbers_inside_the_text_are_not_read() -> None:
    parsed = parse(printed.BALLERUP_2016)
    assert not [section for section in parsed.sections if "Side 2 af 12" in section.text]
    [vote] = of(parsed, VoteEvent)
    assert (vote.in_favour_count, vote.against_count) == (22, 3)
    [earlier] = [decision for decision in of(parsed, Decision) if decision.earlier]
    assert (earlier.decided_by, earlier.date, earlier.outcome) == ("Økonomiudvalget", date(2016, 10, 18), Outcome.RECOMMENDED)


def test_a_sending_committees_name_in_capitals_is_no_decision_text() -> None:
    parsed = parse(printed.BALLERUP_2006)
    [first] = of(parsed, Decision, "1")
    assert first.text == "Mødet flyttes til torsdag den 30. november 2006."
    item = of(parsed, AgendaItem)[1]
    assert [(earlier.date, earlier.item) for earlier in item.earlier] == [(date(2006, 3, 21), "4"), (date(2006, 5, 23), "6")]


def test_a_committees_recommendation_told_in_the_decision_is_not_the_decision() -> None:
    parsed = parse(printed.BUDGET_COUNCIL)
    [decision] = of(parsed, Decision, "3")
    assert (decision.outcome, decision.text, decision.final) == (Outcome.APPROVED, "Vedtaget.", True)
    assert [point.text for point in of(parsed, Recommendation, "3")] == ["budgettet for 2022 vedtages", "anlæg frigives."]
    assert of(parsed, AgendaItem)[2].competent_body == "Byrådet"


def test_bodies_without_udvalg_in_their_name_decided_before() -> None:
    parsed = parse(printed.VIA_COMMITTEES)
    earlier = [decision for decision in of(parsed, Decision, "302") if decision.earlier]
    assert [(one.decided_by, one.part, one.outcome) for one in earlier] == [
        ("Social og Sundhed", 1, Outcome.RECOMMENDED),
        ("Social og Sundhed", 2, Outcome.RECOMMENDED),
        ("Økonomiudvalget", None, Outcome.RECOMMENDED),
    ]
    assert [point.number for point in of(parsed, Recommendation, "302")] == [1, 2]


def test_minutes_without_headings_give_their_outcomes_and_say_how_they_were_read() -> None:
    parsed = parse(printed.NO_HEADINGS)
    assert [(one.item, one.outcome) for one in of(parsed, Decision)] == [
        ("1", Outcome.APPROVED),
        ("2", Outcome.APPROVED),
        ("3", Outcome.REFERRED),
        ("4", Outcome.APPROVED),
        ("5", Outcome.APPROVED),
    ]
    [issue] = parsed.issues
    assert issue.message == "Punkt 1, 2, 3, 4 har ingen overskrift «Beslutning»; beslutningen er læst af teksten."


def test_the_last_clause_of_an_old_item_is_its_decision() -> None:
    decisions = of(parse(printed.BALLERUP_2002), Decision)
    assert [(one.item, one.outcome, one.remark) for one in decisions] == [
        ("1", Outcome.NONE_RECORDED, None),
        ("2", Outcome.RECOMMENDED, "Ida Bo udpeges som suppleant."),
        ("3", Outcome.RECOMMENDED, None),
    ]


@pytest.mark.parametrize("text", _ALL.values(), ids=_ALL.keys())
def test_every_record_quotes_the_lines_it_was_read_from(text: str) -> None:
    parsed, lines = parse(text), text.split("\n")
    for record in (*parsed.records, *parsed.sections):
        for source in record.sources:
            assert source.quote == "\n".join(lines[source.line_from - 1 : source.line_to])
            assert source.quote.strip()
    assert len({record.id for record in (*parsed.records, *parsed.sections)}) == len(parsed.records) + len(parsed.sections)


def test_a_text_without_anything_of_minutes_is_read_without_complaint() -> None:
    parsed = parse("Kære alle\n\nHer er en tekst uden punkter.\n")
    assert (of(parsed, AgendaItem), of(parsed, Meeting)) == ([], [])
