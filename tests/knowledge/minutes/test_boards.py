"""Minutes of boards and councils of citizens: every field on the line of its heading, and no party printed."""

from __future__ import annotations

from knowledge.parse.families import parse as parse_any
from knowledge.records import Decision, VoteEvent
from knowledge.records.document import Family
from knowledge.records.meeting import Outcome
from tests.knowledge.minutes.printed.boards import INTEGRATION_COUNCIL, SCHOOL_BOARD
from tests.knowledge.minutes.reading import as_text, of, parse

_MEMO = """NOTAT

Til:\tTeknik- og Miljøudvalget
Dato:\t3. oktober 2019

1. Baggrund

Udvalget bad den 14. maj 2019 om et notat om vejene.

2. Tidsplan

Byrådets beslutning\t19. december 2019
Udbud offentliggøres\tUge 3, 2020
"""


def test_conclusions_tell_that_a_text_is_minutes() -> None:
    assert parse_any(as_text(INTEGRATION_COUNCIL)).document.family is Family.MINUTES


def test_a_memo_for_a_committee_is_no_minutes() -> None:
    assert parse_any(as_text(_MEMO)).document.family is not Family.MINUTES


def test_one_conclusion_makes_no_minutes_of_a_report() -> None:
    report = "Rapport om vejene\n\nBaggrund\n\nVejene er slidte.\n\nKonklusion\n\nVejene bør asfalteres den 3. maj 2022 kl. 12.00.\n"
    assert parse_any(as_text(report)).document.family is not Family.MINUTES


def test_each_conclusion_decides_its_item() -> None:
    parsed = parse(INTEGRATION_COUNCIL)
    assert {decision.item: decision.outcome for decision in of(parsed, Decision)} == {
        "1": Outcome.APPROVED,
        "2": Outcome.CUSTOM,
        "3": Outcome.ELECTED,
        "4": Outcome.APPROVED_AS_AMENDED,
    }
    follow_ups = {section.item: section.text for section in parsed.sections if section.role == "follow_up"}
    assert follow_ups["2"] == "Zeynep Aydin kontakter biblioteket inden 10. december 2021."


def test_debate_and_who_follows_up_are_no_part_of_the_decision() -> None:
    parsed = parse(SCHOOL_BOARD)
    decisions = {decision.item: decision.text for decision in of(parsed, Decision)}
    assert decisions["2"] == "Bestyrelsen godkendte, at lejrskolen i 2023 forkortes til to dage."
    assert decisions["3"] == "Bestyrelsen besluttede, at mobiler afleveres om morgenen i 0.-6. klasse."
    (vote,) = of(parsed, VoteEvent, "3")
    assert (vote.in_favour_count, vote.against) == (5, ("Jens Ravn",))


def test_other_business_without_a_number_is_no_part_of_the_last_follow_up() -> None:
    parsed = parse(INTEGRATION_COUNCIL)
    assert {section.path[-1]: section.text for section in parsed.sections if section.item == "4"} == {
        "Konklusion": "Godkendes med den ændring, at afsnit 3 om lektiehjælp uddybes.",
        "Opfølgning": "Formanden retter beretningen.",
        "Eventuelt": "Jonas Friis mindede om julefrokosten.",
    }
