"""Drafts asked for in plain words: what is named is drafted, what is not there is refused with what there is."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker
from tests.bot.conftest import Conversation

MEETING = "ebuu-2023-02-07"


def asked(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize(
    ("question", "tool", "arguments"),
    [
        ("lav et resumé af mødet", "draft_summary", {"document": MEETING}),
        ("Lav et resume af moedet d. 7/2-2023", "draft_summary", {"document": MEETING}),
        ("opsummer mødet den 7. februar", "draft_summary", {"document": MEETING}),
        ("summarise the meeting of 7 February 2023", "draft_summary", {"document": MEETING}),
        ("resumé af planen", "draft_summary", {"document": "international-politik-2007-2009"}),
        ("summarise the action plan", "draft_summary", {"document": "international-politik-2007-2009"}),
        ("opsummer afsnittet om Bycirklen", "draft_summary", {"document": "erhvervspolitik-tidsplan-2007-2009", "area": "Bycirklen"}),
        ("opsummer afsnittet økonomi i punkt 4", "draft_summary", {"document": MEETING, "item": "4", "section": "økonomi"}),
        ("kort version af punkt 5", "draft_summary", {"document": MEETING, "item": "5", "brief": True}),
        ("summarise item 11 briefly", "draft_summary", {"document": MEETING, "item": "11", "brief": True}),
        ("skriv udkast til referat af punkt 7", "draft_minutes", {"document": MEETING, "item": "7"}),
        ("skriv referattekst til punkt 5", "draft_minutes", {"document": MEETING, "item": "5"}),
        ("Skriv referattekst til punktet om studieturen", "draft_minutes", {"document": MEETING, "item": "5"}),
        ("draft minutes for item 5", "draft_minutes", {"document": MEETING, "item": "5"}),
        ("skriv referat af mødet", "draft_minutes", {"document": MEETING}),
        ("Skriv referattekst til 2. budgetopfølgning", "draft_minutes", {"document": MEETING, "planned_case": "2. budgetopfølgning", "month": 8}),
    ],
)
def test_the_draft_asked_for_is_made(assistant: LibraryAssistant, question: str, tool: str, arguments: dict[str, object]) -> None:
    answer = asked(assistant, question)
    assert answer.found
    assert [call.name for call in answer.tools] == [tool]
    assert {key: value for key, value in answer.tools[0].arguments.items() if value is not None} == arguments
    assert (answer.body or "").startswith("UDKAST til ")
    assert len(answer.lead) <= 600
    assert answer.check is not None
    assert answer.check.passed


def test_a_shorter_version_can_be_asked_for_afterwards(conversation: Conversation) -> None:
    whole = conversation.ask("Lav et resumé af punkt 5")
    short = conversation.ask("Kan du lave en kortere version?")
    assert len(short.body or "") < len(whole.body or "")
    assert "UDKAST til kort resumé af punkt 5" in (short.body or "")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("lav et resumé af mødet den 3. maj 2022", "intet møde i dokumenterne for 3. maj 2022. Der er referat af: Erhvervs-, Beskæftigelses- og"),
        ("giv mig et resumé af mødet i maj", "intet møde i dokumenterne for maj. Der er referat af:"),
        ("opsummer økonomiudvalgets møde", "intet møde i dokumenterne for Økonomiudvalget."),
        ("skriv referat af mødet den 1. april 2024", "intet møde i dokumenterne for 1. april 2024."),
        ("Resumé af punkt 99", "12 punkter"),
        ("opsummer afsnittet om rumfart i budgetaftalen", "har intet afsnit, der hedder «rumfart». Der er: Indledning"),
        ("Hvad er der stadig åbent efter mødet 3. maj 2022?", "intet møde i dokumenterne for 3. maj 2022."),
    ],
)
def test_what_is_not_there_is_refused_with_what_there_is(assistant: LibraryAssistant, question: str, says: str) -> None:
    answer = asked(assistant, question)
    assert not answer.found
    assert says in answer.lead


@pytest.mark.parametrize(
    "question",
    [
        "Hvad er der stadig åbent efter mødet 7. februar 2023?",
        "hvad er stadig aabent efter moedet?",
        "Hvilke sager er fortsat åbne?",
        "What is still open after the meeting?",
    ],
)
def test_what_is_still_open_after_a_meeting_is_listed(assistant: LibraryAssistant, question: str) -> None:
    answer = asked(assistant, question)
    assert [call.name for call in answer.tools] == ["open_follow_ups"]
    assert answer.lead.startswith("5 ")


def test_a_question_about_the_minutes_orders_no_minutes(assistant: LibraryAssistant) -> None:
    assert all(call.name != "draft_minutes" for call in asked(assistant, "Hvad står der i referatet om FGU?").tools)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Gør mig klar til næste møde", "mødet i marts 2023 i Erhvervs-"),
        ("goer mig klar til naeste moede", "mødet i marts 2023 i Erhvervs-"),
        ("forbered mig til udvalgsmødet i marts", "mødet i marts 2023 i Erhvervs-"),
        ("briefing før mødet den 14. marts 2023", "mødet i marts 2023 i Erhvervs-"),
        ("prepare me for the committee meeting in October", "mødet i oktober 2023 i Erhvervs-"),
        ("hvad skal jeg vide før mødet i november?", "mødet i november 2023 i Erhvervs-"),
        ("Briefing før mødet den 7. februar 2023", "mødet den 7. februar 2023 i Erhvervs-"),
        ("forbered mig til teknik- og miljøudvalgets møde i april 2019", "mødet i april 2019 i Teknik- og Miljøudvalget"),
        ("klæd mig på til mødet i Kultur- og Fritidsudvalget i foråret 2019", "mødet mellem 1. marts 2019 og 31. maj 2019 i Kultur-"),
        ("forbered mig til byrådets møde", "mødet i Kommunalbestyrelsen"),
    ],
)
def test_a_briefing_is_for_the_meeting_named(assistant: LibraryAssistant, question: str, title: str) -> None:
    answer = asked(assistant, question)
    assert answer.found
    assert [call.name for call in answer.tools] == ["draft_briefing"]
    assert answer.tools[0].result.title.startswith(title)
    assert answer.body == answer.tools[0].result.text
    assert answer.check is not None
    assert not answer.check.faults


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("briefing før mødet i juli", "hverken møde eller planlagte sager i juli 2023"),
        ("forbered mig til teknik- og miljøudvalgets møde i april", "i april 2023 for Teknik- og Miljøudvalget"),
        ("forbered mig til rumfartsudvalgets møde", "Intet udvalg eller organ i dokumenterne hedder"),
    ],
)
def test_a_meeting_nothing_is_known_of_is_not_briefed_for(assistant: LibraryAssistant, question: str, says: str) -> None:
    answer = asked(assistant, question)
    assert not answer.found
    assert says in answer.lead
    assert len(answer.lead) <= 600
