"""Questions as people put them: with somebody near in them, in turns of speech, with the thing in one sentence and the question in the next."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.builtin_model.understand.asks import Ask, Operation, asks_of, operations_of
from bot.builtin_model.understand.phrases import phrases_in
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.text_keys import keys_of_text
from retrieval.danish import is_finite
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

AGREEMENT = """Budgetaftale 2031

1. By og fritid

1.1 Spejderhytten i Lunden
Spejderhytten er en kommunal hytte i Lunden, der bruges af spejdere og skoler. Taget er utæt, og vinduerne er rådne.
Der afsættes 0,7 mio. kr. i 2031 til projektet.

1.2 Drivhuse
Parterne er enige om at sætte drivhuse op i bydelene, så beboere kan dyrke grøntsager sammen.
Til drivhusene afsættes 0,4 mio. kr. i 2031 og 0,3 mio. kr. i 2032. Molevandet lægger rør ned til drivhusene.

1.3 Almene boliger
Parterne prioriterer 6 mio. kr. i 2032 til nye almene boliger ved havnen.

1.4 Ungdomsindsatsen
Parterne vælger holdmodellen til den nye samlede ungdomsindsats. Der afsættes 0,5 mio. kr. i 2031.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Min søn er spejder derhenne i Lunden, og taget er utæt. Hvor meget får hytten?", "0,7 mio"),
        ("Hytten i Lunden trænger til en kærlig hånd. Hvor mange penge har I fundet til den?", "0,7 mio"),
        ("Mine naboer vil dyrke grøntsager sammen. Hvor mange penge er der til drivhuse i 2032?", "300.000"),
    ],
)
def test_money_of_an_item_answers_what_the_item_tells_of(elbaek: ToolContext, question: str, amount: str) -> None:
    told = answer(elbaek, question)

    assert told.found
    assert amount in told.lead or {"0,7 mio": "700.000", "300.000": "0,3 mio"}[amount] in told.lead


@pytest.mark.parametrize(
    "question",
    [
        "Hvad koster et drivhus?",
        "Hvad koster det at leje spejderhytten?",
        "Hvad betaler beboerne for at dyrke grøntsager i drivhusene?",
        "Hvad betaler en spejder for at bruge hytten?",
        "Hvad solgte kommunen spejderhytten for?",
        "Hvad er huslejen i de nye almene boliger?",
        "Hvor mange penge har spejderne selv på kontoen?",
        "Hvad er lønnen for den, der passer drivhusene?",
    ],
)
def test_what_is_set_aside_is_no_price_and_no_wage_and_no_rent(elbaek: ToolContext, question: str) -> None:
    told = answer(elbaek, question)

    assert not told.found
    assert "mio" not in told.lead.split("Nærmest")[0]


@pytest.mark.parametrize(
    "asked", ["hvad løber begge år op i", "hvad bliver de to år til under ét", "hvad er det tilsammen, når alle årene tælles med"]
)
def test_amounts_of_several_years_are_added_up(elbaek: ToolContext, asked: str) -> None:
    told = answer(elbaek, f"Drivhusene, som beboere kan dyrke grøntsager i, {asked}, altså i kroner?")

    assert "700.000" in told.lead or "0,7 mio" in told.lead


@pytest.mark.parametrize(
    "question",
    ["Hvilken model valgte forligspartierne til ungdomsindsatsen?", "Hvad har aftaleparterne afsat til drivhuse?"],
)
def test_the_parties_as_those_who_did_it_are_not_who_signed(elbaek: ToolContext, question: str) -> None:
    assert Ask.SIGNED not in asks_of(question)
    assert "Anna Holm" not in answer(elbaek, question).lead


def test_who_the_parties_are_is_who_signed(elbaek: ToolContext) -> None:
    assert "Anna Holm" in answer(elbaek, "Hvem er forligspartierne?").lead


def test_somebody_near_and_a_place_seen_from_the_asker_are_not_missed(elbaek: ToolContext) -> None:
    terms = {term.word: term for term in Understanding(elbaek.library, elbaek.today).read("Hvad får min datters spejderhytte derovre?").terms}

    assert not terms["spejderhytte"].told
    assert all(term.told for word, term in terms.items() if word.startswith(("datter", "derovre")))


@pytest.mark.parametrize(("word", "finite"), [("trænger", True), ("klippede", True), ("biler", False), ("rotter", False), ("foreninger", False)])
def test_a_form_that_is_only_a_verbs_is_known(word: str, finite: bool) -> None:
    assert is_finite(word) is finite


def test_being_part_of_a_thing_asks_for_no_reason() -> None:
    assert Ask.WHY not in phrases_in("hvilke firmaer har sagt ja til at vaere med i projektet?").asks


def test_taking_well_in_is_no_vote_against() -> None:
    assert Ask.AGAINST not in asks_of("Hvad koster det at tage godt imod nye borgere?")
    assert Ask.AGAINST in asks_of("Hvem stemte imod?")


def test_one_whole_effort_is_not_added_up() -> None:
    assert Operation.SUM not in operations_of("Hvordan skrues den nye samlede ungeindsats sammen?")
    assert Operation.SUM in operations_of("Hvad er de samlede udgifter?")


@pytest.mark.parametrize(
    ("question", "months"),
    [
        ("I hvilke måneder i 2023 får udvalget tallene for beskæftigelsen – nøgletallene – at se?", "marts, juni, september og december"),
        ("I hvilke måneder er der budgetopfølgning?", "november"),
    ],
)
def test_months_of_one_thing_are_all_told(assistant: LibraryAssistant, question: str, months: str) -> None:
    assert months in assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead


def test_those_from_here_are_not_those_from_abroad(assistant: LibraryAssistant) -> None:
    told = assistant.ask("Hvor mange ledere og medarbejdere herfra har besøgt Skotland?", asker=Asker(role="secretary", open_only=False))[0].lead

    assert "40" in told
    assert "100 skotske" not in told


def test_a_word_for_so_many_years_is_met_by_the_figure(understanding: Understanding) -> None:
    """The minutes have «den 3-årige projektperiode»."""
    [term] = [term for term in understanding.read("Hvor mange timer koster det treårige projekt?").terms if term.word == "treaarige"]

    assert term.found_in(keys_of_text("en 3-årig indsats")) >= 0.8
    assert term.found_in(keys_of_text("en 4-årig indsats")) < 0.5


def test_those_of_the_ones_just_counted_are_counted(assistant: LibraryAssistant) -> None:
    told = assistant.ask("Hvor mange førtidspensionister har arbejde ved siden af?", asker=Asker(role="secretary", open_only=False))[0].lead

    assert "32" in told
    assert "163" not in told


def test_why_a_thing_was_never_done_is_not_why_it_is_worth_doing(assistant: LibraryAssistant) -> None:
    told = assistant.ask("Hvorfor blev den første tur til Lund aldrig til noget?", asker=Asker(role="secretary", open_only=False))[0]

    assert "COVID" in told.lead


def test_the_committee_of_an_item_sees_to_all_that_the_item_tells_of(assistant: LibraryAssistant) -> None:
    question = "Oplysningen til flygtninge om at rejse hjem igen for good – hvilket udvalg skal bestemme, hvad der skal stå i den?"

    assert "Økonomiudvalget" in assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead


def test_what_a_seller_takes_for_a_thing_is_no_money_of_the_municipality(elbaek: ToolContext) -> None:
    assert not answer(elbaek, "Hvad tager beboerne for et kilo grøntsager fra drivhusene?").found
