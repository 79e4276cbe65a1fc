"""Who holds an office, who builds a thing, how many, how large, when and in which part: told of that very thing, or not at all."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.hvidsoe import MINUTES, PLAN
from tests.bot.builtin_model.test_premises import asked
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"miljo-2034-05-08": MINUTES, "aeldreplan-2033": PLAN}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvem er direktøren?", "Hans Ravn (direktør for Miljø og Teknik)"),
        ("Hvad hedder centerchefen?", "Signe Toft (centerchef for Natur)"),
        ("Hvem er centerchef for Natur?", "Signe Toft"),
        ("Who is the director?", "Hans Ravn"),
        ("Hvem er direktør for Grøn Energi Nord?", "Lars Bech"),
        ("Hvem er formand?", "Karla Munk (A), formand"),
    ],
)
def test_an_office_is_told_with_its_own_holder_and_that_of_another_house_only_when_named(library: ToolContext, question: str, told: str) -> None:
    draft = answer(library, question)

    assert draft.found
    assert told in draft.lead


@pytest.mark.parametrize(
    "question", ["Hvem er næstformand?", "Hvem er viceformand?", "Hvem er næstformand i Miljø- og Teknikudvalget?", "Who is the deputy chair?"]
)
def test_a_deputy_who_is_not_named_is_not_told_and_the_chair_is_what_is_nearest(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert "Formanden" not in draft.lead
    assert "Karla Munk (A)" in draft.lead


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Hvor mange indbyggere er der i kommunen?", "1.840"),
        ("Hvor mange indbyggere er der i kommunen?", "212"),
        ("Hvor mange medarbejdere har kommunen?", "18 medarbejdere"),
        ("Hvor mange borgere er der?", "120"),
        ("How many people live in Hvidsø?", "212"),
    ],
)
def test_a_count_of_some_is_no_count_of_all(library: ToolContext, question: str, other: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert other not in draft.lead


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("I dag bor der knap 48.000 mennesker i Nordby Kommune, og tallet stiger.", "Hvor mange indbyggere har kommunen?"),
        ("Kommunen har 23.400 indbyggere og 1.900 ansatte.", "Hvor mange borgere er der i kommunen?"),
        ("Kommunen har 23.400 indbyggere og 1.900 ansatte.", "Hvor mange medarbejdere er der i kommunen?"),
        ("Der går 3.200 elever på kommunens skoler.", "Hvor mange elever går der på skolerne?"),
    ],
)
def test_a_count_of_all_is_told(said: str, question: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    plan = PLAN.replace("Der bor 1.840 borgere over 80 år i kommunen.", said)

    draft = answer(context_of({"aeldreplan-2033": plan}, folder=tmp_path_factory.mktemp("index")), question)

    assert draft.found
    assert said in draft.lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange mennesker får hjemmehjælp?", "212 borgere"),
        ("Hvor mange borgere er over 80 år?", "1.840 borgere over 80 år"),
        ("Hvor mange folk kom der til borgermødet?", "120 borgere"),
        ("Hvor stort er demensteamet?", "seks medarbejdere"),
        ("Hvilket firma skal bygge svømmehallen?", "Nordbyg A/S"),
        ("Hvem skal bygge svømmehallen?", "Nordbyg A/S"),
        ("Hvilken arkitekt har tegnet svømmehallen?", "Studio Fjord A/S"),
        ("Hvilket selskab vil sætte møllerne op?", "Hvidsø Vind A/S"),
        ("Hvem er ansvarlig for udbud af svømmehallen?", "Center for Ejendomme"),
        ("Hvor høje må møllerne blive?", "149,9 meter"),
        ("Hvor store bliver møllerne?", "møller"),
    ],
)
def test_what_is_told_is_told_of_what_is_asked(library: ToolContext, question: str, told: str) -> None:
    draft = answer(library, question)

    assert draft.found
    assert told in draft.lead
    assert "mio." not in draft.lead
    assert "|" not in draft.lead


@pytest.mark.parametrize(
    "question",
    ["Hvilket firma skal male svømmehallen?", "Hvem førte referatet?", "Hvad er adressen på svømmehallen?", "Hvem har malet svømmehallen?"],
)
def test_a_name_or_an_address_that_is_not_printed_is_not_told(library: ToolContext, question: str) -> None:
    assert not answer(library, question).found


@pytest.mark.parametrize(
    ("question", "because"),
    [
        ("Blev ændringsforslaget om møllerne vedtaget?", "Der er ikke ført noget ændringsforslag til referat under punkt 1"),
        ("Blev Tage Frosts ændringsforslag om svømmehallen vedtaget?", "ændringsforslag fra Tage Frost til referat under punkt 2"),
    ],
)
def test_an_amendment_that_nobody_made_is_not_answered_with_the_item(library: ToolContext, question: str, because: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert because in draft.lead
    assert "Godkendt" not in draft.lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvem stillede ændringsforslag?", "Vibe Lund (F) foreslog, at varmtvandsbassinet udgår"),
        ("Hvad gik Vibe Lunds ændringsforslag ud på?", "varmtvandsbassinet udgår"),
        ("Blev SF's ændringsforslag vedtaget?", "Ændringsforslaget blev ikke vedtaget"),
        ("Hvordan gik det med ændringsforslaget om svømmehallen?", "Ændringsforslaget blev ikke vedtaget"),
    ],
)
def test_an_amendment_is_told_with_who_made_it_and_how_it_went(library: ToolContext, question: str, told: str) -> None:
    draft = answer(library, question)

    assert draft.found
    assert told in draft.lead


def test_a_deadline_that_the_text_has_on_another_day_is_told_with_both(library: ToolContext) -> None:
    draft = answer(library, "Hvad er fristen for høringen om lokalplanen for møllerne?")

    assert "15. juni 2034" in draft.lead
    assert "Teksten siger noget andet: «Høringen om lokalplanen for møllerne slutter den 22. juni 2034.»" in draft.lead


def test_a_deadline_that_only_the_table_has_is_told_alone(library: ToolContext) -> None:
    draft = answer(library, "Hvad er fristen for udbud af svømmehallen?")

    assert "1. oktober 2034" in draft.lead
    assert "noget andet" not in draft.lead


@pytest.mark.parametrize("question", ["Hvornår sluttede mødet?", "Hvor længe varede mødet?", "When did the meeting end?"])
def test_when_a_meeting_ended_is_not_told_by_when_it_began(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert "16:30" in draft.lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad går det andet spor ud på?", "Spor 2: Mad og måltider: «Maden skal laves tættere på borgeren."),
        ("Hvad handler spor 3 om?", "Spor 3: Frivillige og naboer: «Frivillige skal inviteres med tidligere."),
        ("Hvad siger spor nr. 4?", "Spor 4: Færre papirer: «Dokumentationen skal halveres"),
        ("Hvad går det sjette spor ud på?", "Der er kun 4: Spor 1: Mere hjemme, Spor 2"),
    ],
)
def test_a_part_of_a_plan_in_prose_is_told_by_its_number(library: ToolContext, question: str, told: str) -> None:
    assert answer(library, question).lead.startswith(told)


def test_a_part_by_a_place_that_nothing_has_is_not_told(assistant: LibraryAssistant) -> None:
    assert not asked(assistant, "Hvad går det sjette spor ud på?").found


@pytest.mark.parametrize("question", ["Hvad står der ud for Kifissia?", "Hvem står der 60.000 ud for?", "Hvilken kommune har tallet 60.000?"])
def test_a_name_and_the_number_beside_it_find_each_other(assistant: LibraryAssistant, question: str) -> None:
    assert asked(assistant, question).lead.startswith("Municipality of Kifissia (Athens): 60.000")


def test_who_carries_out_an_analysis_is_not_answered_with_what_it_costs(assistant: LibraryAssistant) -> None:
    told = asked(assistant, "Hvem skal gennemføre analysen af de administrative udgifter?")

    assert told.found
    assert "administrationen gennemfører en analyse" in told.lead


def test_when_a_strategy_was_adopted_is_not_told_by_an_item_that_speaks_of_it(assistant: LibraryAssistant) -> None:
    assert not asked(assistant, "Hvornår vedtog man udsattestrategien?").found


@pytest.mark.parametrize("question", ["Hvilken dag skal Headspace evalueres?", "Hvilken dato skal Headspace evalueres?"])
def test_where_a_day_is_asked_for_and_a_season_is_printed_both_are_said(assistant: LibraryAssistant, question: str) -> None:
    assert asked(assistant, question).lead.startswith("En bestemt dag er ikke nævnt. Sommeren 2019")


def test_an_exact_day_is_told_as_it_stands(assistant: LibraryAssistant) -> None:
    assert "En bestemt dag" not in asked(assistant, "Hvilken dag er næste nytårskur?").lead


def test_why_the_right_of_suspension_was_used_is_not_guessed_at(assistant: LibraryAssistant) -> None:
    told = asked(assistant, "Hvorfor brugte Saime standsningsretten?")

    assert "Hvorfor, er ikke ført til referat." in told.lead
    assert any("mindretalsudtalelse" in note for note in told.notes)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Hvor mange fra administrationen var til mødet?", "4 fra administrationen deltog den 7. februar 2023: Mette Vaaben Mortensen"),
        ("Hvem var til mødet?", "7 politikere og 4 fra administrationen deltog"),
        ("Hvor lang er udvekslingen til Kina?", "Etablering af et pilotprojekt for 10-15 særligt udvalgte elever i 9. og 10. klasse til et 14 dages"),
        (
            "Hvad betyder SAMSPAL?",
            "«Ballerup Kommune har de seneste år arbejdet med et styrket samarbejde mellem specialskoler og almenskoler (SAMSPAL)",
        ),
        ("Hvad betyder IUP?", "«Individuel vejledning ved samtaler med IUP elever (ikke-uddannelsesparate elever)"),
        ("Hvor meget må man arbejde på mellemste førtidspension?", "Inden 1. januar 2003"),
        ("Hvor mange procent af de unge får uddannelseshjælp?", "Andelen af unge på uddannelseshjælp (18-29 år) ligger på 3,9 pct."),
        ("Hvad sparer vi på skolefrugten?", "BSU-12 Afskaffelse eller minimering af økologisk frugtordning"),
        ("Hvad er adressen på butikscentret?", "Pantheon A/S har henvendt sig"),
    ],
)
def test_what_is_put_loosely_is_found(assistant: LibraryAssistant, question: str, begins: str) -> None:
    assert asked(assistant, question).lead.startswith(begins)
