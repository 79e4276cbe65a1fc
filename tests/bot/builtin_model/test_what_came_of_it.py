"""What came of a thing, who does it, where, which one, what it costs by the hour: a text that only speaks of the thing does not tell."""

from __future__ import annotations

import pytest

from bot.builtin_model.reading.measures import tells_another_price, tells_no_day, tells_only_a_change
from bot.builtin_model.reading.naming import names_fewer, names_no_companion, names_no_place, names_no_thing
from bot.builtin_model.reading.outcomes import tells_no_outcome, tells_only_who_will_speak
from bot.builtin_model.understand.asks import plain
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

AGREEMENT = """Budgetaftale 2031

Parterne er enige om følgende mål:

Elbæk Kommunes gæld skal nedbringes med 40 mio. kr. over valgperioden.

1. Kultur

1.1 Musikværkstedet
Parterne er enige om, at der ved flytningen af Musikværkstedet skal ses på, hvordan frivillige kan inddrages. Mulighederne for en
café i værkstedet undersøges. Værkstedet arbejder tæt sammen med Ungdomsskolen.

1.2 Fortove
Der afsættes 2 mio. kr. i 2031 og 2 mio. kr. i 2032 til fortove.

1.3 Lægevagten
Parterne afsætter midler til det honorar, lægerne får for at rådgive plejehjemmet. Der afsættes 0,3 mio. kr. årligt.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils

ANLÆG

(1.000 kr.) 2031 2032 2033 2034

1. Kultur

1.2 Fortove 2.000 500

DRIFT

(1.000 kr.) 2031 2032 2033 2034

1. Kultur

1.3 Lægevagten 300 300 300 300
"""
MINUTES = """Erhvervsudvalget
Tirsdag den 14. januar 2031 - kl. 16:00
Rådhuset

Deltagere

Anna Holm (A) - Deltog
Bo Krag (V) - Deltog

Punkt 1 Besøg af Iværksætterhuset

Sagsfremstilling

Iværksætterhusets direktør, Lone Vad, er inviteret til at fortælle om husets rådgivning. Kommunen har søgt Regionsfonden om tilskud til projektet
Grønne Cykler. Der skal rekrutteres fem virksomheder til Grønne Cykler. Udvalget evaluerer erhvervsindsatsen i foråret 2032.

Beslutning

Taget til efterretning

Punkt 2 Venskabsbyer

Sagsfremstilling

Kommunen samarbejder med venskabsbyer i Polen og i Estland. 60 gæster kom til den årlige byfest.

Beslutning

Taget til efterretning
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT, "erhverv-2031-01-14": MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    "question",
    [
        "Hvor stor er kommunens gæld i alt?",
        "Hvor skal Musikværkstedet flytte hen?",
        "Hvem skal drive caféen i Musikværkstedet?",
        "Hvad får lægerne i timen for at rådgive plejehjemmet?",
        "Hvad fortalte Lone Vad om Iværksætterhusets rådgivning?",
        "Fik kommunen tilskuddet til Grønne Cykler?",
        "Hvilke fem virksomheder er med i Grønne Cykler?",
        "Hvad kom der ud af evalueringen af erhvervsindsatsen i foråret 2032?",
        "Hvilken by i Estland er Elbæk venskabsby med?",
    ],
)
def test_what_is_only_spoken_of_is_said_not_to_be_told(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert draft.lead.startswith("Det fremgår ikke")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor meget skal kommunens gæld nedbringes?", "40 mio. kr."),
        ("Hvem arbejder Musikværkstedet sammen med?", "Ungdomsskolen"),
        ("Hvad er der afsat til Lægevagten?", "300.000 kr."),
        ("Hvad skal Lone Vad fortælle om?", "husets rådgivning"),
        ("Hvor mange virksomheder skal rekrutteres til Grønne Cykler?", "fem virksomheder"),
        ("Hvornår evaluerer udvalget erhvervsindsatsen?", "foråret 2032"),
    ],
)
def test_what_is_told_of_it_is_still_answered(library: ToolContext, question: str, told: str) -> None:
    draft = answer(library, question)

    assert draft.found
    assert told in f"{draft.lead} {draft.body}"


def test_a_number_of_something_else_is_not_shown_as_the_nearest(library: ToolContext) -> None:
    assert "60" not in answer(library, "Hvor mange gæster kom der til Musikværkstedet?").lead


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Passer de 2 mio. kr. til fortove i 2032 med anlægstabellen?", "Nej"),
        ("Passer de 2 mio. kr. til fortove i 2031 med anlægstabellen?", "Ja"),
        ("Passer 7 mio. kr. til fortove i 2031 med anlægstabellen?", "Nej"),
    ],
)
def test_an_amount_of_the_text_is_held_against_the_table_in_its_own_year(library: ToolContext, question: str, said: str) -> None:
    assert answer(library, question).lead.startswith(said)


def test_what_the_table_says_is_read_from_the_table(library: ToolContext) -> None:
    assert "500.000 kr." in answer(library, "Teksten siger 2 mio. kr. til fortove i 2032, hvad siger anlægstabellen?").lead


def test_a_plan_is_no_outcome() -> None:
    assert tells_no_outcome(plain("Hvordan gik det med sommerskolerne?"), plain("Sommerskolerne afholdes i 2010."))
    assert not tells_no_outcome(plain("Hvordan gik det med sommerskolerne?"), plain("40 børn deltog i sommerskolerne."))
    assert tells_no_outcome(plain("Hvad viste analysen?"), plain("Administrationen gennemfører en analyse."))
    assert tells_no_outcome(plain("Hvad fik de ud af at være med?"), plain("Kommunen vil modtage støtte."))
    assert tells_no_outcome(plain("Fik de støtte fra fonden?"), plain("De vil arbejde med cykler."))
    assert not tells_no_outcome(plain("Fik de støtte fra fonden?"), plain("Fonden har bevilget 2 mio. kr."))


def test_an_invitation_is_not_what_was_told() -> None:
    asked = plain("Hvad sagde direktøren?")

    assert tells_only_who_will_speak(asked, plain("Direktøren er inviteret til at fortælle om huset."))
    assert not tells_only_who_will_speak(asked, plain("Direktøren var inviteret til at fortælle om huset og oplyste, at det lukker."))


def test_how_large_a_thing_is_is_not_what_it_changes_by() -> None:
    assert tells_only_a_change(plain("Hvor stor er gælden?"), plain("Gælden skal reduceres med 50 mio. kr."))
    assert not tells_only_a_change(plain("Hvor stor er gælden?"), plain("Gælden på 200 mio. kr. skal reduceres med 50 mio. kr."))
    assert not tells_only_a_change(plain("Hvor meget skal gælden reduceres?"), plain("Gælden skal reduceres med 50 mio. kr."))


def test_a_date_is_not_a_season() -> None:
    assert tells_no_day(plain("Hvilken dato holdes festen?"), "Festen holdes i sommeren 2031.")
    assert not tells_no_day(plain("Hvilken dato holdes festen?"), "Festen holdes den 3. maj 2031.")
    assert not tells_no_day(plain("Hvornår holdes festen?"), "Festen holdes i sommeren 2031.")


def test_what_is_set_aside_is_no_fee_and_not_what_was_spent() -> None:
    set_aside = plain("Der afsættes 40.000 kr. til netværket.")

    assert tells_another_price(plain("Hvad betaler vi for at være med i netværket?"), set_aside)
    assert tells_another_price(plain("Hvor meget er der brugt på netværket?"), set_aside)
    assert tells_another_price(plain("Hvor meget fik vi ind på netværket?"), set_aside)
    assert tells_another_price(plain("Hvor meget indbragte netværket?"), set_aside)
    assert tells_another_price(plain("How much did the network bring in?"), set_aside)
    assert not tells_another_price(plain("Hvor meget indbragte festen?"), plain("Festen gav indtægter på 20.000 kr."))
    assert not tells_another_price(plain("Hvor meget fik netværket?"), set_aside)
    assert not tells_another_price(plain("Hvad koster netværket?"), set_aside)
    assert not tells_another_price(plain("Hvad får en pensionist om måneden?"), plain("Satsen er 19.738 kr./mdr."))


def test_so_many_named_things_must_be_listed() -> None:
    asked = plain("Hvilke tre virksomheder er med?")

    assert names_fewer(asked, "Netværket støtter virksomheder i Ballerup og Gladsaxe, som har mange ansatte.")
    assert not names_fewer(asked, "Med er Nordea, Leo Pharma og Topdanmark.")


def test_a_name_beside_that_of_the_question_is_not_the_one_asked_for() -> None:
    asked = plain("Hvilken by i Tjekkiet er vi venskabsby med?")

    assert names_no_thing(asked, "Der er samarbejde med venskabsby i Skotland og i Tjekkiet.")
    assert not names_no_thing(asked, "Der er samarbejde med Prag i Tjekkiet.")


def test_a_place_is_a_name_or_a_house() -> None:
    asked = plain("Hvor skal Støberiet flytte hen?")

    assert names_no_place(asked, "I forbindelse med flytning af Støberiet inddrages foreninger inden for psykiatrien.")
    assert not names_no_place(asked, "Støberiet flytter til Bydammen.")
    assert not names_no_place(asked, "Støberiet flytter ind i den gamle skolebygning på havnen.")
    assert not names_no_place(plain("Hvor kan man læse om Støberiet?"), "Læs mere på www.stoeberiet.dk")


def test_a_companion_is_named_with_what_is_done_together() -> None:
    assert names_no_companion(plain("Hvem arbejder Headspace sammen med?"), plain("Parterne ønsker, at Headspace fortsætter."))
    assert not names_no_companion(plain("Hvem arbejder Headspace sammen med?"), plain("Headspace bor sammen med Ungerådgivningen."))
