"""Questions about who voted how and why, who was away, and which body said what, over the minutes of two councils and a committee."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_HOJLEV = """HØJLEV BYRÅD
Tirsdag den 4. juni 2019 kl. 18.00 i Byrådssalen

Mødte medlemmer: Ane Holm (A), Bo Friis (A), Carl Lund (V), Ditte Vang (Ø)
Afbud: Eva Krogh (C) og Finn Toft (V). For Finn Toft mødte 1. suppleant Grete Juhl (V).

1. Renovering af stenbroen

BYRÅDETS BESLUTNING
Ændringsforslag fra Ø om at bygge en cykelsti blev forkastet.
For stemte 1 (Ditte Vang (Ø)).
Imod stemte 4.
Indstillingen blev herefter vedtaget.
Et flertal (A og Ø) stemte for. Et mindretal (V) stemte imod, idet partiet ønskede sagen drøftet på et seminar.

INDSTILLING
Teknisk Udvalg indstiller, at stenbroen renoveres.

BESLUTNING I TEKNISK UDVALG, 7. MAJ 2019
Ikke anbefalet. Udvalget peger på en færge.

2. Lukning af svømmehallen

BYRÅDETS BESLUTNING
Sendt tilbage til Kulturudvalget med ønske om et overslag.

Næste ordinære møde: tirsdag den 2. juli 2019 kl. 18.00
"""
_SKELBY = """SKELBY BYRÅD
Torsdag den 6. juni 2019 kl. 17.00

Mødte medlemmer: Hans Dam (A), Ib Ty (V)
Fraværende: Jens Kok (V)

1. Ny skole ved åen

BYRÅDETS BESLUTNING
Godkendt.

2. Salg af møllen

BYRÅDETS BESLUTNING
Godkendt. Imod stemte Ib Ty (V), som ønsker møllen bevaret.
"""


@pytest.fixture(scope="module")
def councils() -> ToolContext:
    return context_of({"hoejlev-2019-06-04": _HOJLEV, "skelby-2019-06-06": _SKELBY})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvorfor stemte Venstre i Højlev imod renoveringen af stenbroen?", "idet partiet ønskede sagen drøftet på et seminar"),
        ("Hvorfor ville Venstre i Højlev ikke renovere stenbroen?", "idet partiet ønskede sagen drøftet på et seminar"),
        ("Hvorfor stemte Ib Ty imod salget af møllen?", "som ønsker møllen bevaret"),
        ("Hvad besluttede byrådet i Højlev om svømmehallen?", "Sendt tilbage til Kulturudvalget"),
        ("Hvad skete der med forslaget om at lukke svømmehallen i Højlev?", "Sendt tilbage til Kulturudvalget"),
        (
            "Hvad sagde teknisk udvalg til renoveringen af stenbroen i Højlev, før sagen kom i byrådet?",
            "Teknisk Udvalg den 7. maj 2019: «Ikke anbefalet.",
        ),
        ("Hvem stemte for forslaget om en cykelsti i Højlev?", "om at bygge en cykelsti: 4 stemte imod; Ditte Vang (Ø) stemte for"),
        ("Hvornår er næste møde i Højlev Byråd?", "tirsdag den 2. juli 2019"),
        ("Hvad stemte Finn Toft om stenbroen?", "havde meldt afbud og deltog ikke i mødet den 4. juni 2019. Grete Juhl (V) mødte som stedfortræder."),
        ("Hvad stemte Jens Kok om salget af møllen?", "Jens Kok var fraværende og deltog ikke i mødet den 6. juni 2019."),
        (
            "Hvem fra de konservative i Højlev stemte for stenbroen?",
            "Ingen fra Det Konservative Folkeparti (C) deltog i mødet. Eva Krogh havde meldt afbud",
        ),
    ],
)
def test_what_is_told_of_a_decision(councils: ToolContext, question: str, told: str) -> None:
    assert told in answer(councils, question).lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvilke sager blev sendt tilbage i Højlev?", "punkt 2, Lukning af svømmehallen blev sendt videre eller tilbage."),
        ("Hvilke punkter blev udsat i Højlev?", "Ingen punkter blev udsat"),
        ("Hvem stemte imod på mødet i Skelby?", "Ib Ty (V), som ønsker møllen bevaret"),
        ("Hvad er næste skridt for svømmehallen i Højlev?", "Sendt tilbage til Kulturudvalget"),
        ("Hvor mange medlemmer deltog i mødet i Skelby?", "2 politikere deltog"),
    ],
)
def test_what_a_meeting_did_is_narrowed_to_what_is_asked(councils: ToolContext, question: str, told: str) -> None:
    assert told in answer(councils, question).lead


def test_the_vote_on_the_recommendation_is_not_mixed_with_that_on_an_amendment(councils: ToolContext) -> None:
    lead = answer(councils, "Hvem stemte imod renoveringen af stenbroen i Højlev?").lead

    assert "V stemte imod" in lead
    assert "cykelsti" not in lead


def test_a_party_named_by_its_letter_in_the_vote_is_not_said_to_be_missing(councils: ToolContext) -> None:
    assert not answer(councils, "Hvorfor stemte Venstre i Højlev imod renoveringen af stenbroen?").lead.startswith("Nej")


@pytest.mark.parametrize("question", ["Hvad besluttede byrådet i Højlev om svømmehallen?", "Besluttede byrådet i Skelby at sælge møllen?"])
def test_a_council_named_without_its_place_is_the_one_that_met(councils: ToolContext, question: str) -> None:
    assert not answer(councils, question).lead.startswith("Nej")


def test_a_number_alone_tells_which_meeting_was_taken_and_which_others_have_it(councils: ToolContext) -> None:
    draft = answer(councils, "Hvad blev besluttet under punkt 2?")

    assert draft.notes[-1] == "Svaret er om Skelby Byråds møde den 6. juni 2019. Også Højlev Byråds møde den 4. juni 2019 har et punkt 2."


def test_a_place_decides_between_two_items_of_one_number(councils: ToolContext) -> None:
    assert answer(councils, "Hvad skete der under punkt 2 i Højlev?").documents == ("hoejlev-2019-06-04",)
