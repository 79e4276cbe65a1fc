"""A question about two sides is answered for both: each with where it stands, and how far apart they lie."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.builtin_model.side_questions import side_questions
from bot.builtin_model.sides import with_what_is_asked
from bot.builtin_model.understand.names import Names
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """Budgetaftale 2031

1. Børn

1.1 Skatehallen
Der afsættes 2 mio. kr. i 2031 til hallen. Kulturudvalget forelægges et forslag inden sommeren 2031.

1.2 Ungecaféen
Der afsættes 0,15 mio. kr. i 2031. Kulturudvalget forelægges et forslag inden sommeren 2031.

1.3 Fiskerihavnen
Parterne ønsker, at Fiskerihavnen ved Skarholm bliver uddybet.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils

DRIFT

(1.000 kr.) 2031 2032 2033 2034

1. Børn

1.1 Skatehallen 2.000
1.2 Ungecaféen 150
"""
_MINUTES = """Teknik- og Havneudvalget

Tirsdag den 6. maj 2036 - kl. 16:00

Deltagere

Anna Holm (A) - Deltog

Punkt 1 Besøg på havnen

Sagsfremstilling

Udvalget besøger virksomheden Garnbo, der bøder net på Skarholm.

Beslutning

Taget til efterretning
"""


@pytest.fixture(scope="module")
def library() -> ToolContext:
    return context_of({"aftale-2031": _AGREEMENT, "havneudvalget-2036-05-06": _MINUTES})


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("Er fristen den samme for skatehallen og for ungecaféen?", ("Hvad er fristen for skatehallen?", "Hvad er fristen for ungecaféen?")),
        ("Har broen og stien den samme tovholder?", ("Hvad er tovholder for broen?", "Hvad er tovholder for stien?")),
        ("Hvem indstillede punkt 7 og punkt 11, og var det samme center?", ("Hvem indstillede punkt 7?", "Hvem indstillede punkt 11?")),
        ("Er der lige mange bilag til punkt 6 og 8?", ("Hvor mange bilag er der til punkt 6?", "Hvor mange bilag er der til punkt 8?")),
        ("Hvem er tovholder for broen, og er det den samme som for stien?", ("Hvem er tovholder for broen?", "Hvem er tovholder for stien?")),
        ("Er fristen for broen og stien den samme?", ("Hvad er fristen for broen?", "Hvad er fristen for stien?")),
        ("Har Miljø og Havn lige mange handlinger?", ("Hvor mange handlinger har Miljø?", "Hvor mange handlinger har Havn?")),
        ("Hvilket område har flest handlinger, Miljø eller Havn?", ("Hvor mange handlinger har Miljø?", "Hvor mange handlinger har Havn?")),
        ("Stemmer antallet af lodser med antallet af både?", ("Hvor mange lodser?", "Hvor mange både?")),
        (
            "Er målet ens for handling 1 og 2 under Branding?",
            ("Hvad er målet for handling 1 under Branding?", "Hvad er målet for handling 2 under Branding?"),
        ),
        (
            "Hvor mange flere penge får broen i 2031 end stien?",
            ("Hvor mange penge er der afsat til broen i 2031?", "Hvor mange penge er der afsat til stien i 2031?"),
        ),
        (
            "Var der flere lodser i havneudvalget, end der var til mødet i maj?",
            ("Hvor mange lodser var der i havneudvalget?", "Hvor mange lodser var der til mødet i maj?"),
        ),
        (
            "Byfesten og regattaen: hvor mange gæster kom der hver gang?",
            ("Byfesten: hvor mange gæster kom der?", "regattaen: hvor mange gæster kom der?"),
        ),
        (
            "Hvad skal havnen bruges til i henholdsvis budgetaftalen og referatet?",
            ("Hvad skal havnen bruges til i budgetaftalen?", "Hvad skal havnen bruges til i referatet?"),
        ),
        (
            "Skarholm dukker op både i budgetaftalen for 2031 og i referatet fra 2036. Hvad handler det om de to steder?",
            ("Skarholm dukker op i budgetaftalen for 2031. Hvad handler det om?", "Skarholm dukker op i referatet fra 2036. Hvad handler det om?"),
        ),
    ],
)
def test_a_question_is_put_to_each_of_its_sides(library: ToolContext, question: str, sides: tuple[str, str]) -> None:
    found = side_questions(question, Names(library.library))

    assert found is not None
    assert tuple(side.text for side in found) == sides


@pytest.mark.parametrize("question", ["Hvad koster broen og stien?", "Hvem er formand?", "Hvad står der i budgetaftalen om havnen og stien?"])
def test_a_question_of_one_thing_has_no_sides(library: ToolContext, question: str) -> None:
    assert side_questions(question, Names(library.library)) is None


def test_what_was_asked_of_the_first_is_asked_of_the_second() -> None:
    assert with_what_is_asked("hvem er det for broen?", "Hvem er tovholder for stien?") == "hvem er tovholder for broen?"


def test_both_amounts_are_told_and_a_tool_says_how_far_apart_they_are(library: ToolContext) -> None:
    draft = answer(library, "Hvor mange flere penge får Skatehallen i 2031 end Ungecaféen?")

    assert all(part in draft.lead for part in ("2 mio. kr.", "150.000 kr.", "1,85 mio. kr."))


def test_the_same_time_for_both_is_said_to_be_the_same(library: ToolContext) -> None:
    draft = answer(library, "Er fristen den samme for Skatehallen og for Ungecaféen?")

    assert draft.lead.startswith("Ja, det er det samme.")
    assert draft.lead.count("nden sommeren 2031") >= 2


def test_a_place_is_told_of_from_each_document(library: ToolContext) -> None:
    draft = answer(library, "Skarholm dukker op både i budgetaftalen for 2031 og i referatet fra 2036. Hvad handler det om de to steder?")

    told = f"{draft.lead} {draft.body}"
    assert "uddybet" in told
    assert "Garnbo" in told
    assert set(draft.documents) == {"aftale-2031", "havneudvalget-2036-05-06"}


def test_the_side_that_is_not_there_is_said_not_to_be(library: ToolContext) -> None:
    draft = answer(library, "Hvad skal Garnbo bruges til i henholdsvis budgetaftalen og referatet?")

    assert "bøder net" in f"{draft.lead} {draft.body}"
    assert any("budgetaftalen" in note.lower() or "Budgetaftale" in note for note in draft.notes)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Har Uddannelse og Erhverv lige mange handlinger?", "Ja, det er det samme."),
        ("Har handling 1.1 og 1.3 samme ansvarlige?", "Nej."),
        ("Hvem indstillede punkt 7 og punkt 11, og var det det samme center?", "Nej."),
        ("Er der lige mange bilag til punkt 6 og punkt 8?", "Ja, det er det samme."),
    ],
)
def test_whether_two_have_the_same_is_told_from_both_answers(assistant: LibraryAssistant, question: str, verdict: str) -> None:
    answer, _ = assistant.ask(question, asker=Asker(role="secretary", open_only=False))

    assert answer.lead.startswith(verdict)


def test_no_verdict_is_given_where_the_answers_are_not_put_alike(assistant: LibraryAssistant) -> None:
    question = "Stemmer antallet af politikere, der deltog, med antallet af underskrivere på budgetaftalen?"
    answer, _ = assistant.ask(question, asker=Asker(role="secretary", open_only=False))

    assert not answer.lead.startswith(("Ja", "Nej"))
