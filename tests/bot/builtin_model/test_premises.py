"""What a question takes for granted is held against the records: a wrong premise is put right with its source, a right one is left alone."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker
from tests.bot.builtin_model.asking import DENIALS
from tests.bot.conftest import Conversation


def asked(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


_WRONG = [
    ("Hvorfor stemte Venstre imod budgetaftalen?", "Kåre Harder Olesen (Venstre) skrev under"),
    ("Hvorfor skrev de Konservative ikke under?", "Allan Kristensen (Det Konservative Folkeparti) skrev under"),
    ("Hvem fra Radikale Venstre skrev under på budgetaftalen?", "Radikale Venstre (B) står ikke blandt dem, der skrev under"),
    ("Why did the Conservatives refuse to sign the budget agreement?", "Allan Kristensen"),
    ("Hvorfor stemte Socialdemokratiet imod studieturen?", "Saime Bilen Inanc (Ø) stemte imod"),
    ("Hvorfor var udvalget enstemmigt for studieturen til Lund?", "Saime Bilen Inanc (Ø) stemte imod"),
    ("Hvorfor brugte André Amingsø standsningsretten?", "Saime Bilen Inanc (Ø) benyttede standsningsretten"),
    ("Hvorfor meldte Lars Green Bach afbud til mødet 7. februar 2023?", "Lars Green Bach (B) deltog"),
    ("Stig Møller sad i erhvervsudvalget for Venstre. Var han den eneste venstremand?", "Marianna Hesselholt"),
    ("Hvorfor er Henrik Bolberg næstformand?", "Ley Plum er næstformand"),
    ("Hvorfor er skolechefen ansvarlig for sommerskolerne?", "Vicekommunaldirektøren"),
    ("Hvad fik udvalget ud af turen, da besøget hos Caverion blev taget til efterretning?", "Udsættes"),
    ("Nu hvor turen til Lund er endeligt på plads, kan vi så booke?", "standsningsretten"),
    ("er det rigtigt at økonomiudvalget selv bestemmer hvor de nye fortove skal ligge", "Teknik- og Miljøudvalget"),
    ("Hvor mange stemte imod, da Kommunalbestyrelsen i 2008 vedtog de internationale handlinger?", "Økonomiudvalget den 11. december 2007"),
    ("Hvor meget sparer Kultur- og Fritidsudvalget på pensionistskovture?", "står under Økonomiudvalget"),
    ("Hvad skal de 5 mio. kr. til rideskolen bruges til?", "2 mio. kr. i 2019"),
    ("Hvorfor er der kun sat 5 mio. kr. af til Toftehaven i 2019?", "5 mio. kr. i 2021"),
    ("hvornår får vi de 600.000 fra interreg ind på kontoen?", "ca. 500.000 kr. i støtte fra Interreg"),
    ("Hvorfor er kolonihaverne et driftsbeløb?", "ANLÆG"),
    ("Hvad koster det at ophøre med græsslåning?", "er en besparelse"),
    ("Hvor meget sparer vi på Headspace i 2019?", "er ikke en besparelse"),
    ("Hvorfor er der ikke afsat penge til rideskolen i 2019?", "2 mio. kr. i 2019"),
    ("Hvorfor stiger andelen af unge på uddannelseshjælp?", "et fald sammenlignet med det foregående kvartal"),
    ("Hvilket år blev Ballerup Danmarks første fair trade-by?", "Mulighederne for"),
    ("Da Headspace jo nu er blevet et permanent tilbud: hvad er der så sat af i 2021?", "om tilbuddet skal gøres permanent"),
    ("Hvorfor mødte kun 50 deltagere op til nytårskuren?", "150 deltagere"),
    ("Hvorfor skal der rekrutteres otte virksomheder i hver kommune?", "fire virksomheder"),
    ("Hvornår i 2019 skal dagtilbudsstrukturen evalueres?", "fteråret 2021"),
    ("Rådhusrokaden blev jo først vedtaget efter at budgetaftalen var underskrevet. Hvor længe gik der?", "24. september 2018"),
    ("hvad hedder det konsulentfirma der skal lave analysen af vores administrative udgifter?", "ikke en ekstern konsulentundersøgelse"),
    ("Er det korrekt, at studieturen til Lund går af stabelen den 14.-15. november 2023?", "23.-24. november 2023"),
    ("Hvorfor skal kommunaldirektøren stå for udvekslingsopholdet i Kina?", "Skolechefen"),
    ("Hvorfor får Barnets første 1.000 dage flere penge i 2019 end i 2020?", "1 mio. kr. i 2019"),
    ("Hvornår i 2019 underskrev Jesper Würtzen budgetaftalen?", "8. oktober 2018"),
    ("Hvad betyder det, at gælden skal nedbringes med 150 mio. kr. over valgperioden?", "50 mio. kr. over valgperioden"),
    ("Hvorfor blev de internationale sommerskoler lagt i 2008?", "har tiden «2010»"),
    ("Hvornår blev Burkina Faso venskabsby med Ballerup?", "Venskabelige relationer med Burkina Faso"),
    ("hvad stod der i de konservatives mindretalsudtalelse om studieturen?", "Enhedslisten har en mindretalsudtalelse"),
]


@pytest.mark.parametrize(("question", "put_right"), _WRONG)
def test_a_wrong_premise_is_put_right_with_its_source(assistant: LibraryAssistant, question: str, put_right: str) -> None:
    answer = asked(assistant, question)
    assert answer.lead.startswith(DENIALS)
    assert put_right in answer.lead
    assert answer.sources


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Hvad koster det at ophøre med græsslåning?", "Det er ingen udgift: 4.17"),
        ("Hvorfor stemte Venstre imod budgetaftalen?", "Det passer ikke: Kåre Harder Olesen"),
        ("Da Headspace jo nu er blevet et permanent tilbud: hvad er der så sat af i 2021?", "Det passer ikke: "),
        ("Why did the Conservatives refuse to sign the budget agreement?", "That is not so: "),
        ("Stemte Venstre imod budgetaftalen?", "Nej: "),
        ("Nu hvor turen til Lund er endeligt på plads, kan vi så booke?", "Nej: "),
    ],
)
def test_who_what_and_why_are_not_answered_no(assistant: LibraryAssistant, question: str, begins: str) -> None:
    assert asked(assistant, question).lead.startswith(begins)


_RIGHT = [
    ("Hvorfor stemte Enhedslisten imod studieturen?", "den grønne omstilling"),
    ("Hvorfor stemte Saime B. Inanc imod studieturen til Lund?", "den grønne omstilling"),
    ("Hvem fra Dansk Folkeparti skrev under på budgetaftalen?", "Michael Jørn Jensen"),
    ("Hvornår besluttede Kommunalbestyrelsen Rådhusrokaden?", "24. september 2018"),
    ("Hvornår vedtog Økonomiudvalget den internationale politik?", "11. december 2007"),
    ("Hvad skal de 2 mio. kr. til rideskolen bruges til?", "lovliggørelsen"),
    ("Hvad er de 4,7 mio. kr. til fællesskabsmodellen i 2019 til?", "4,7 mio. kr. i 2019"),
    ("Hvor meget skal der lægges ud i anlæg i alle Økonomiudvalgets omstillingscases?", "11,4 mio. kr."),
    ("Hvordan bruges de 150.000 kr. der kan søges til fællesskabende aktiviteter i bydelene?", "150.000 kr."),
    ("Hvorfor blev studieturen til Lund i 2020 aflyst?", "COVID-19"),
    ("Hvor meget er der afsat i drift til skraldespande i 2019?", "160.000 kr. i 2019"),
    ("Hvad sparer Økonomiudvalget på pensionistskovture?", "25.000 kr."),
    ("Hvornår i 2021 skal dagtilbudsstrukturen evalueres?", "fteråret 2021"),
    ("Hvilke handlinger i international politik koster 0 kr?", "2.2"),
    ("Hvorfor får Barnets første 1.000 dage flere penge i 2020 end i 2019?", "1.000 dage"),
    ("Er andelen af unge på uddannelseshjælp højere end i kvartalet før?", "0,5 procentpoint"),
    ("Hvor mange besparelser har Kultur- og Fritidsudvalget?", "4 sager"),
    ("Hvornår evalueres erhvervspolitikkens tidsplan?", "foråret 2009"),
    ("Hvorfor falder andelen af unge på uddannelseshjælp?", "uddannelseshjælp"),
]


@pytest.mark.parametrize(("question", "told"), _RIGHT)
def test_a_right_premise_is_answered_as_asked(assistant: LibraryAssistant, question: str, told: str) -> None:
    answer = asked(assistant, question)
    whole = "\n".join([answer.lead, answer.body or "", *answer.notes, *(cell for row in (answer.table.rows if answer.table else ()) for cell in row)])
    assert not answer.lead.startswith(DENIALS)
    assert told in whole


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Er det rigtigt at Venstre skrev under på budgetaftalen?", "Kåre Harder Olesen (Venstre)"),
        ("Er det rigtigt at der er afsat 0,8 mio. kr. til Måløvaksen i 2019?", "800.000 kr. i 2019"),
        ("Passer det at Kultur- og Fritidsudvalget skal udmønte pengene til integrationsprisen?", "Midlerne udmøntes i Kultur- og Fritidsudvalget"),
        ("Er det sandt at hver anden førtidspension i 2022 blev givet for psykiatriske lidelser?", "psykiatriske lidelser"),
        ("passer det at der spares 25.000 kr. på pensionistskovturene", "25.000 kr."),
    ],
)
def test_asked_whether_it_is_so_a_right_claim_is_borne_out_by_the_record(assistant: LibraryAssistant, question: str, told: str) -> None:
    answer = asked(assistant, question)
    assert answer.lead.startswith("Ja")
    assert told in answer.lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvorfor skrev Radikale Venstre ikke under?", "Radikale Venstre (B) står ikke blandt dem"),
        ("Hvorfor er skolechefen ansvarlig for pilotprojektet med udveksling til Kina?", "Skolechefen"),
    ],
)
def test_asked_why_of_something_without_a_printed_reason_it_says_so(assistant: LibraryAssistant, question: str, told: str) -> None:
    answer = asked(assistant, question)
    assert told in answer.lead
    assert "Hvorfor, fremgår ikke" in answer.lead


@pytest.mark.parametrize(("day", "begins"), [("28. januar 2024", "Nej"), ("18. januar 2024", "Ja")])
def test_a_day_put_forward_in_talk_is_held_against_the_one_printed(conversation: Conversation, day: str, begins: str) -> None:
    conversation.ask("Hvor mange kom til nytårskuren for erhvervslivet?")
    lead = conversation.ask(f"og den næste er vel den {day}, ikke?").lead
    assert lead.startswith(begins)
    assert "18. januar 2024" in lead


@pytest.mark.parametrize("question", ["hvilke byer er med i innohub?", "Which cities are in InnoHub?"])
def test_what_a_list_is_asked_of_is_no_claim(assistant: LibraryAssistant, question: str) -> None:
    answer, _ = assistant.ask(question, asker=Asker(role="secretary", open_only=False))

    assert "Nej" not in answer.lead
    assert "Loures" in f"{answer.lead} {answer.body}"


@pytest.mark.parametrize("question", ["Hvad er begrundelsen for at have netværket Edge Cities?", "Hvorfor er vi med i ECN?"])
def test_what_a_reason_is_asked_for_is_no_claim(assistant: LibraryAssistant, question: str) -> None:
    answer, _ = assistant.ask(question, asker=Asker(role="secretary", open_only=False))

    assert not answer.lead.startswith(("Nej", "Hvad"))
    assert "better value for money" in (answer.body or "") or not answer.found
