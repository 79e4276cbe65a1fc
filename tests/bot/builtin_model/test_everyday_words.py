"""Everyday words: compounds of a subject and a sort of thing, sizes, purposes, rows that are empty, and what another municipality does."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.reading.kinds import only_of_size
from bot.builtin_model.reading.turning import tells_another_turn
from bot.builtin_model.understand.heads import telling_part
from bot.builtin_model.understand.question import Understanding
from tests.bot.conftest import Conversation


def _told(assistant: LibraryAssistant, question: str) -> str:
    return to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvad endte udvalget med at gøre ved punktet om Caverion?", ("Udsættes",)),
        ("Hvad sagde Klima- og Miljøudvalget til pendlersagen?", ("efterretning",)),
        ("Er turen til Lund endeligt på plads?", ("ikke endeligt", "Kommunalbestyrelsen")),
        ("Hvad er tanken med at have skoleklasser på engelsk?", ("danske børn",)),
        ("Hvorfor vil parterne ikke have eksterne konsulenter til at se på de administrative udgifter?", ("viden",)),
        ("Hvilke forklaringer giver forvaltningen på, at færre unge søger en erhvervsuddannelse?", ("FGU", "fritidsjob")),
        ("Skriv 3-4 linjer om kolonihaveindsatsen i budgetaftalen", ("1 mio. kr. i 2019",)),
        ("hvilke projekter forberedte man på universitetscampus i 2010?", ("Inkubationsmiljø", "Arealudvikling")),
        ("Hvem havde ansvaret for velkomstpakken til folk fra udlandet?", ("handling 1.2", "Vicekommunaldirektøren")),
        ("Hvad koster svømmehallen?", ("4.10 Udvikling af East Kilbride Badet", "nævner intet beløb")),
        ("hvor mange ballerupborgere er på førtidspension?", ("2.271",)),
        ("Fik administrationen sin iværksætterplan igennem i udvalget?", ("Indstillingen godkendt", "FGU")),
        ("Hvilken politisk instans sagde god for de internationale handlinger 2007-09 og hvornår?", ("Økonomiudvalget", "11. december 2007")),
        ("Stemmer teksten og anlægslisten overens om fortovene i 2020? Jeg kan ikke få det til at passe", ("1,5 mio. kr.", "500.000 kr.")),
        ("Blev Ballerup rent faktisk Danmarks første fair trade-by?", ("Det fremgår ikke, at det er sket", "afdækkes")),
        ("Hvor meget henter Økonomiudvalgets egne omstillingscases samlet i 2021?", ("12,525 mio. kr.",)),
        ("What do the three branding actions in the international plan cost altogether?", ("DKK 350,000",)),
        ("Oplægget om iværksættere gik jo igennem – hvilke grupper ville udvalget have med oveni?", ("FGU", "ledige borgere")),
        ("Hvad vil erhvervsplanen om Edge Cities?", ("samarbejdsmulighederne med deltagere",)),
        ("Ligger vi over eller under resten af Danmark med unge på uddannelseshjælp?", ("3,9 pct.", "3,6 pct.")),
        ("studieturen: på sagslisten ser det anderledes ud end i det udvalget vedtog, hvornår er den?", ("oktober 2023", "23.-24. november 2023")),
        ("hvor mange børn skal med til Kina?", ("10-15 særligt udvalgte elever",)),
        ("hvor mange penge får de til at gøre gågaden pænere?", ("25 mio. kr. i 2020", "4.1 Gågaden")),
        ("hvad tilbydes 8. klasser?", ("alle 8. klasser",)),
        ("hvor mange sager står der på udvalgets plan fra september til og med december 2023?", ("14 sager",)),
        ("Er beløbet til fællesskabsmodellen for 2022 det samme i brødteksten og i driftstabellen?", ("5,3 mio. kr.", "5,364 mio. kr.")),
        ("Hvor mange anlægskroner står der i tabellen under kapitlet om den grønne by for 2020, lagt sammen?", ("32 mio. kr. i 2020",)),
        ("Som nyt medlem af økonomiudvalget: hvilke spareforslag giver kun penge i 2019?", ("TMU-11", "EBU-02", "EBU-04")),
        ("Hvem i det gamle erhvervsudvalg (2007-2009) var ikke fra Socialdemokratiet?", ("Stig Møller", "Birte Kramhøft")),
        ("Hvilke anlægsprojekter er der penge til hvert eneste år i hele perioden 19-22?", ("2.7", "3.18")),
        ("hvem skal stå for sommerskolerne i den internationale plan i praksis?", ("Kultur & Fritid",)),
        ("Hvornår holder kommunen nytårskur næste gang efter den i 2023?", ("18. januar 2024",)),
    ],
)
def test_a_thing_is_found_by_what_people_call_it(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = _told(assistant, question)

    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Kan du lægge driftskronerne sammen for hele uddannelseskapitlet i 2019?", ("16,761 mio. kr.",)),
        ("Hvad koster de tre brandinghandlinger tilsammen?", ("350.000 kr.",)),
        ("Hvad koster Økonomiudvalgets omstillingscases i anlæg?", ("11,4 mio. kr.", "ØKU-04 10 mio. kr.")),
        ("Hvor stor en anlægsinvestering kræver det fælles vikarkorps?", ("SSU-08", "400.000 kr.")),
        ("Hvilke af SSU-sagerne koster en anlægsinvestering?", ("2,8 mio. kr.", "SSU-13")),
        ("Hvad bruger vi på Rådhusrokaden i begge år?", ("25 mio. kr.",)),
        ("Hvor mange er på alle ordningerne tilsammen (fleksjob, skånejob osv.) i 2. halvår 2022?", ("571",)),
        ("Hvor mange er på fleksjob og skånejob tilsammen?", ("171",)),
        ("Hvor mange personer giver det, hvis man tæller alle på særlige vilkår sammen for 2. halvår 2022?", ("571",)),
    ],
)
def test_money_and_people_are_added_up_by_everyday_words(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = _told(assistant, question)

    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvilke af Økonomiudvalgets sparecases står tomme i 2019 og giver først noget senere?", ("3 besparelser", "ØKU-04", "ØKU-05", "ØKU-07")),
        ("Hvilke linjer i driftstabellen har først penge fra 2020 eller senere?", ("3 linjer", "1.9 ", "3.4 ", "3.20 ")),
        ("Hvilke anlægsprojekter får først penge fra 2021?", ("1 linje har", "1.11 ")),
        ("Hvilke driftslinjer får først penge fra 2021?", ("2 linjer", "3.4", "3.20")),
        ("Which savings start only in 2020?", ("5 savings", "TMU-09")),
        ("Hvilke punkter på dagsordenen havde været behandlet politisk før?", ("punkt 6", "9 (", "10 (", "punkt 11")),
        ("hvem i erhvervsudvalget var socialdemokrater i 2007-09?", ("Bolberg", "Ley Plum", "Børger", "Grethe Larsen")),
        ("For which agenda items did Claudia Westh Lonning take part?", ("items 1 ", "3 (", "4 (", "5 (")),
        ("I hvilke måneder skal udvalget se nøgletal på beskæftigelsesområdet i 2023?", ("marts, juni, september og december",)),
    ],
)
def test_rows_and_items_are_listed_by_one_condition(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = _told(assistant, question)

    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange medarbejdertimer lægger Gladsaxe i pendlerprojektet?",
        "Hvornår åbner det nye butikscenter på Tempovej?",
        "Hvad hedder Kina-projektlederen, som skulle udføre handlingen om partnerskaber?",
        "Hvad sparer vi på svømmehallen?",
        "Hvad hedder den nye borgerrådgiver?",
        "Hvornår åbner caféen i Idrætsbyen?",
        "Hvilken fond er med i samarbejdet om barnets første 1000 dage?",
        "er det sandt at biblioteket får flere penge, hvor mange?",
        "står der noget om el-biler",
        "Hvor mange voksne skal med til Kina?",
        "Hvilken sponsor betaler for Headspace?",
        "hvem løb med integrationsprisen i 2019?",
        "Fik vi så ja eller nej fra Interreg til cykelprojektet?",
        "Har vi fået svar fra Interreg om pendlerprojektet?",
        "hvad tilbydes 6. klasser?",
    ],
)
def test_what_stands_there_of_another_place_time_or_thing_is_no_answer(assistant: LibraryAssistant, question: str) -> None:
    assert not assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].found


def test_after_what_a_network_is_who_belongs_to_it_is_told(conversation: Conversation) -> None:
    conversation.ask("Hvad er ECN?")

    assert "Fingal County Council" in conversation.ask("hvem er med?").lead


def test_one_saving_is_still_meant_when_its_investment_is_asked_for(conversation: Conversation) -> None:
    conversation.ask("Hvad sparer vikarkorpset?")

    assert "SSU-08" in conversation.ask("kræver det en anlægsinvestering?").lead


def test_what_is_printed_as_one_word_is_not_found_by_its_scattered_parts(conversation: Conversation) -> None:
    first = conversation.ask("Hvad er der sat af til at etablere et internationalt mødested sammen med uddannelsesstederne?")

    assert "1.3" in first.lead
    assert "2. halvår 2008" in conversation.ask("hvornår skal det ske").lead


@pytest.mark.parametrize(
    ("word", "about"),
    [("pendlersagen", "pendler"), ("aeldreplejesamarbejdet", "aeldrepleje"), ("uddannelseskapitlet", "uddannelse"), ("haandbold", "")],
)
def test_the_last_part_of_a_compound_may_say_only_what_sort_of_thing_it_is(word: str, about: str) -> None:
    assert telling_part(word) == about


def test_an_unknown_word_between_the_verb_and_its_participle_is_not_missed(understanding: Understanding) -> None:
    question = understanding.read("Hvorfor bliver butikkerne hårdt ramt af det nye center?")

    assert [term.word for term in question.terms if term.soft] == ["haardt"]


@pytest.mark.parametrize(
    ("question", "of_size"), [("hvor stort bliver teamet?", True), ("hvor stor er puljen?", False), ("hvor stor er gaelden?", False)]
)
def test_a_size_is_not_an_amount(question: str, of_size: bool) -> None:
    assert only_of_size(question) is of_size


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvilke punkter på mødet kom fra Center for By og Miljø?", ("punkt 6", "11 (")),
        ("Hvad er baggrunden for at forlænge indfasningsordningen for BFO'erne?", ("distrikter",)),
        ("Giv mig et kort overblik over punkt 4 om iværksættere", ("fire målgrupper", "150.000 kr.")),
        ("Hvor mange kommuner køber Ballerup ind sammen med?", ("12 andre kommuner",)),
    ],
)
def test_short_forms_lists_of_what_is_to_be_done_and_proposers_are_found(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = _told(assistant, question)

    assert [part for part in parts if part not in told] == []


def test_the_whole_period_of_one_saving_is_its_sum(conversation: Conversation) -> None:
    conversation.ask("Hvad sparer EBU-03 i 2019?")

    assert "I alt 38,6 mio. kr." in conversation.ask("hvad bliver det i alt for hele perioden?").lead


def test_how_it_is_paid_is_in_the_economy_of_the_action(conversation: Conversation) -> None:
    conversation.ask("Hvem er ansvarlig for pilotprojektet med udveksling?")

    assert "tilskudsmidlerne" in conversation.ask("og hvordan bliver det betalt?").lead


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Fulgte politikerne indstillingen om besøget hos Caverion?", ("Nej", "Udsættes")),
        ("Kom der noget ud af punktet om Caverion?", ("Udsættes",)),
        ("Hvad blev status for førtidspensionistsagen?", ("efterretning",)),
        ("Hvad er pointen med klagedrevet innovation?", ("mere dialog",)),
        ("Hvor meget er der afsat til faglokalerne i løbet af de fire år?", ("4 mio. kr.",)),
        ("Hvilke punkter havde økonomiske konsekvenser?", ("4 (", "5 (")),
        ("Hvilke punkter havde ingen økonomiske konsekvenser?", ("3 (", "6 (")),
    ],
)
def test_the_outcome_the_point_and_the_money_of_a_thing_are_asked_for_in_everyday_words(
    assistant: LibraryAssistant, question: str, parts: tuple[str, ...]
) -> None:
    told = _told(assistant, question)

    assert [part for part in parts if part not in told] == []


def test_a_saving_without_an_investment_is_told_to_have_none(conversation: Conversation) -> None:
    conversation.ask("Hvad sparer EBU-01 i 2020?")

    assert "ingen anlægsinvestering" in conversation.ask("kræver den en anlægsinvestering?").lead


def test_what_the_money_goes_to_is_in_the_sentence_with_the_money(conversation: Conversation) -> None:
    conversation.ask("Hvad er der afsat til Kildedal?")

    assert "markedsføring" in conversation.ask("hvad skal pengene gå til?").lead


@pytest.mark.parametrize(
    ("asked", "told", "another"),
    [
        ("hvornaar er huset faerdigt?", "der afsaettes 0,8 mio. kr. fra 2021", True),
        ("hvornaar er huset faerdigt?", "arbejdet afsluttes i 2021", False),
        ("hvornaar lukker centret?", "centret aabner i 2023", True),
        ("hvornaar er moedet?", "moedet er i 2023", False),
    ],
)
def test_when_a_thing_ends_is_told_by_a_sentence_of_its_end(asked: str, told: str, another: bool) -> None:
    assert tells_another_turn(asked, told) is another


def test_what_a_saving_takes_to_begin_is_not_denied_for_being_a_saving(conversation: Conversation) -> None:
    conversation.ask("Hvor meget skal det fælles vikarkorps på plejehjemmene spare om året?")

    told = conversation.ask("hvad koster det at sætte i gang, altså i anlæg?").lead

    assert told.startswith("SSU-08")
    assert "en investering på 400.000 kr." in told


def test_what_is_done_is_not_told_by_bare_counts(assistant: LibraryAssistant) -> None:
    assert "159" not in _told(assistant, "hvad gør kommunen for at få flere i fleksjob")
