"""«Kommunalbestyrelsen besluttede:»: decisions, votes, amendments and dissent under headings with a verb or of their own."""

from __future__ import annotations

from knowledge.records import AgendaItem, Attendance, Decision, MinorityStatement, Recommendation, VoteEvent
from knowledge.records.meeting import Outcome
from tests.knowledge.minutes.printed.resolving_council import RESOLVING_COUNCIL
from tests.knowledge.minutes.reading import of, one_item, parse

_READ = parse(RESOLVING_COUNCIL)


def _decision(item: str) -> Decision:
    return next(decision for decision in of(_READ, Decision, item) if not decision.earlier)


def test_what_the_council_resolved_is_the_decision() -> None:
    outcomes = {item.number: _decision(item.number).outcome for item in of(_READ, AgendaItem)}
    assert outcomes == {
        "31": Outcome.APPROVED_WITH_REMARK,
        "32": Outcome.APPROVED,
        "33": Outcome.APPROVED,
        "34": Outcome.POSTPONED,
        "35": Outcome.LAPSED,
        "36": Outcome.APPROVED,
    }
    assert _decision("34").sources[0].locator == "punkt 34, Kommunalbestyrelsen besluttede"


def test_the_number_a_case_is_filed_under_is_no_part_of_its_title() -> None:
    assert [item.name for item in of(_READ, AgendaItem)][:2] == ["Godkendelse af dagsorden", "Nedrivning af Havnegade 4"]


def test_the_agenda_below_the_absent_lists_no_people() -> None:
    assert [(person.person, person.role) for person in of(_READ, Attendance)] == [("Bente Kold", None), ("Jan Elkær", "stedfortræder")]


def test_a_vote_counts_before_its_colon_and_names_parties_people_and_parts_of_parties() -> None:
    (vote,) = of(_READ, VoteEvent, "32")
    assert (vote.in_favour, vote.in_favour_count) == (("A", "B", "F", "Karl Munk (V)"), 13)
    assert (vote.against, vote.against_count) == (("V i øvrigt", "O"), 6)
    assert (vote.abstained, vote.abstained_count) == (("Pia Holm (K)", "Jan Elkær (C)"), 2)
    (fallen,) = of(_READ, VoteEvent, "35")
    assert (fallen.in_favour, fallen.in_favour_count, fallen.against_count) == (("Å", "to medlemmer af F"), 3, 18)


def test_a_count_behind_one_party_is_no_part_of_its_name() -> None:
    (vote,) = of(parse(one_item("Godkendt. Imod stemte Ø (2), som ønsker Færre biler.")), VoteEvent)
    assert (vote.against, vote.against_count) == (("Ø",), 2)


def test_an_amendment_that_fell_is_voted_on_and_does_not_decide_the_item() -> None:
    (vote,) = of(_READ, VoteEvent, "33")
    assert vote.on == "Enhedslisten foreslog, at afgiften sættes til 25 kr. i timen"
    assert (vote.in_favour, vote.in_favour_count, vote.against_count) == (("Ø", "Å"), 4, 17)
    assert "Forslaget faldt." in _decision("33").text
    assert [point.text for point in of(_READ, Recommendation, "33")] == ["afgiften indføres."]


def test_an_amendment_without_a_vote_is_still_recommended() -> None:
    printed = RESOLVING_COUNCIL.replace("For ændringsforslaget stemte 4 (Ø og Å). Imod stemte 17. Forslaget faldt.\n", "")
    assert of(parse(printed), Recommendation, "33")[-1].text == "Enhedslisten foreslog, at afgiften sættes til 25 kr. i timen."


def test_dissent_under_its_own_heading_is_a_statement_of_those_it_names() -> None:
    (statement,) = of(_READ, MinorityStatement, "32")
    assert statement.by == "Dansk Folkeparti og Venstre"
    assert statement.sources[0].locator == "punkt 32, Mindretalsudtalelse"
    assert "bevaringsværdigt" in statement.text


def test_what_another_body_resolved_is_no_decision_of_this_one() -> None:
    printed = RESOLVING_COUNCIL.replace("Teknikudvalget 23. februar 2021: 5 stemmer for, 2 imod.", "Teknikudvalget besluttede:\nSendt i høring.")
    decided = of(parse(printed), Decision, "32")
    assert [(decision.decided_by, decision.earlier) for decision in decided] == [("Kommunalbestyrelsen", False), ("Teknikudvalget", True)]


def test_the_page_of_signatures_is_no_part_of_the_last_decision() -> None:
    assert _decision("36").text == "Godkendt."
