"""Questions about decisions, votes, amendments and follow-ups in minutes whose fields and headings are their municipality's own."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.knowledge.minutes.printed.boards import INTEGRATION_COUNCIL, SCHOOL_BOARD
from tests.knowledge.minutes.printed.protocols import PROTOCOL, VOTE_AND_RULING
from tests.knowledge.minutes.printed.resolving_council import RESOLVING_COUNCIL
from tests.knowledge.minutes.printed.tabbed_fields import TABBED_FIELDS
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def boards(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of(
        {
            "nordager-2021-03-09": RESOLVING_COUNCIL,
            "handicapraad-2022-05-16": TABBED_FIELDS,
            "trafikudvalg-2022-05-12": PROTOCOL,
            "skovholm-2023-01-30": VOTE_AND_RULING,
            "aabrinkskolen-2022-10-05": SCHOOL_BOARD,
            "integrationsraad-2021-11-24": INTEGRATION_COUNCIL,
        },
        folder=tmp_path_factory.mktemp("boards"),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad blev besluttet om parkeringsafgiften i Nordager?", "Administrationens indstilling blev godkendt uden afstemning"),
        ("Hvad konkluderede Handicaprådet om kørselsordningen?", "Rådet kan ikke tiltræde forslaget"),
        ("Hvad sagde udvalget til busskuret i Vrå?", "afslå ansøgningen"),
        ("Hvad blev resultatet af Tim Vests forslag om gratis bus?", "opnåede ikke flertal"),
        ("Hvad besluttede skolebestyrelsen om mobiler?", "mobiler afleveres om morgenen"),
    ],
)
def test_a_decision_under_any_heading_is_told(boards: ToolContext, question: str, told: str) -> None:
    assert told in answer(boards, question).lead


def test_an_item_without_a_decision_shows_what_stands_there(boards: ToolContext) -> None:
    draft = answer(boards, "Hvad blev besluttet under eventuelt i Handicaprådet?")
    assert not draft.found
    assert "Jeg finder ingen beslutning under punkt 5" in draft.lead
    assert "Else-Marie Skov efterlyste skilte ved svømmehallen." in draft.lead


def test_what_an_amendment_proposed_is_followed_by_what_came_of_it(boards: ToolContext) -> None:
    draft = answer(boards, "Hvad foreslog Enhedslisten om parkeringsafgiften?")
    assert "25 kr. i timen" in draft.lead
    assert "Forslaget faldt." in " ".join(draft.notes)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hvem undlod at stemme om nedrivningen af Havnegade 4?", "Pia Holm (K) og Jan Elkær (C) undlod at stemme"),
        ("Hvem stemte imod nedrivningen af Havnegade 4?", "6 (V i øvrigt og O) stemte imod"),
        ("Hvem stemte imod den nye svømmehal i Skovholm?", "Claus Aagaard stemte imod"),
    ],
)
def test_the_side_asked_for_is_told_first(boards: ToolContext, question: str, first: str) -> None:
    assert first in answer(boards, question).lead.split(";")[0]


def test_the_side_whose_names_are_missing_is_said(boards: ToolContext) -> None:
    assert "Hvem der stemte imod, fremgår ikke." in answer(boards, "Hvem stemte for ændringsforslaget om parkeringsafgiften?").lead


def test_why_one_member_voted_against(boards: ToolContext) -> None:
    assert "der hellere vil have bump" in answer(boards, "Hvorfor stemte Finn Ask imod hastigheden på Strandvejen?").lead


def test_items_of_a_meeting_named_by_its_council(boards: ToolContext) -> None:
    assert "punkt 34, Udbud af madservice" in answer(boards, "Hvilke sager blev udsat på kommunalbestyrelsens møde i marts 2021?").lead
    assert "punkt 35" in answer(boards, "Hvilke forslag faldt på kommunalbestyrelsens møde?").lead


@pytest.mark.parametrize(
    ("question", "who", "when"),
    [
        ("Hvem følger op på teleslyngen på biblioteket?", "Mette Lund", "20. juni 2022"),
        ("Hvem skriver høringssvaret om kørselsordningen, og hvornår er fristen?", "Formanden", "1. juni 2022"),
        ("Hvem er ansvarlig for at skrive til forældrene om mobiler?", "Tue Bak", "1. november 2022"),
        ("Hvem kontakter biblioteket om børnepasning?", "Zeynep Aydin", "10. december 2021"),
    ],
)
def test_who_follows_up_and_by_when(boards: ToolContext, question: str, who: str, when: str) -> None:
    lead = answer(boards, question).lead
    assert who in lead
    assert when in lead


def test_deadlines_of_a_meeting_are_those_it_agreed_on(boards: ToolContext) -> None:
    lead = answer(boards, "Hvilke frister satte Handicaprådet på mødet i maj 2022?").lead
    assert lead.startswith("2 frister")
    assert "Frist: 1. juni 2022" in lead


def test_a_deadline_of_one_thing_is_not_answered_with_all(boards: ToolContext) -> None:
    assert "Sprogcafé" not in answer(boards, "Hvad er fristen for at opsætte teleslyngen?").lead


def test_follow_ups_of_a_meeting(boards: ToolContext) -> None:
    draft = answer(boards, "Hvilke opfølgninger er der efter handicaprådets møde?")
    assert draft.table is not None
    assert "opfølgning: «Mette Lund. Frist: 20. juni 2022.»" in str(draft.table)


def test_deadlines_of_a_council_without_the_word_meeting(boards: ToolContext) -> None:
    assert answer(boards, "Hvilke frister satte Handicaprådet i maj 2022?").lead.startswith("2 frister")


def test_a_decision_that_says_nothing_but_its_outcome_answers_no_question_of_the_matter(boards: ToolContext) -> None:
    assert not answer(boards, "Hvad handlede personalesagen i Nordager om?").found
    assert "Godkendt." in answer(boards, "Hvad blev besluttet om personalesagen i Nordager?").lead


def test_votes_won_at_an_election_are_not_those_of_a_ballot(boards: ToolContext) -> None:
    draft = answer(boards, "Hvor mange stemmer fik formanden om kørselsordningen?")
    assert not draft.found
    assert "Ole Dahl" not in draft.lead


def test_whether_all_agreed_is_told_with_what_was_recommended() -> None:
    printed = RESOLVING_COUNCIL.replace("Administrationens indstilling blev godkendt uden afstemning.", "Godkendt enstemmigt.")
    printed = printed.replace("For ændringsforslaget stemte 4 (Ø og Å). Imod stemte 17. Forslaget faldt.\n", "")
    draft = answer(context_of({"nordager-2021-03-09": printed}), "Var der enighed om parkeringsafgiften?")
    assert "Godkendt enstemmigt." in draft.lead
    assert "afgiften indføres" in " ".join(draft.notes)
