"""Whole phrases that ask: «rids kort op», «hvad landede de på», «meldte fra»; their words are never taken for the subject."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.phrases import phrases_in
from bot.builtin_model.understand.question import Understanding
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """Kulturudvalget
Onsdag den 5. marts 2025 - kl. 16:00
Rådhuset i Elbæk

Deltagere

Mette Lund (A) - Deltog
Ole Krag (V) - Deltog

Afbud/Fraværende

Pia Dahl (kulturchef) - Afbud

Punkt 1 Fyrtårnet på Skansen

Sagsfremstilling

Fyrtårnet skal istandsættes. Elbæk Museum har sammen med Havneforeningen udarbejdet en plan for arbejdet. Planen koster 400.000 kr. Fyrtårnet
blev tændt i 1871 af kystvæsenet, og der har været en fyrmester indtil for nylig. Det har ligget hen siden, og murene er slidte af saltvand og af
vind. Omkring det ligger et par gamle huse, som ejes af staten og ikke er en del af arbejdet.
Turen dertil går gennem plantagen, og de fleste besøgende kommer fra Norge.

Bilag

2 bilag, heraf 1 anbefales

Indstilling

Center for Kultur indstiller, at

Planen for Fyrtårnet godkendes.1.

Beslutning

Godkendt med den bemærkning, at der også skal være adgang for skoleklasser.

Punkt 2 Oprettelse af en kunstpulje

Sagsfremstilling

Kunstforeningen ønsker en pulje til vægmalerier.

Bilag

0 bilag

Indstilling

Center for Kultur indstiller, at

Kunstpuljen drøftes.1.

Beslutning

Udsættes
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"kultur-2025-03-05": _MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "ask", "not_subject", "subject"),
    [
        ("rids kort op, hvad der er aftalt om broen", Ask.SUMMARY, {"rids", "kort"}, {"aftalt", "broen"}),
        ("giv mig sagen om broen i korte traek", Ask.SUMMARY, {"korte", "traek"}, {"broen"}),
        ("fortael kort om de korte ture", Ask.SUMMARY, {"fortael"}, {"korte", "ture"}),
        ("hvad landede sagen om broen paa", Ask.DECIDED, {"landede", "paa"}, {"broen"}),
        ("hvilke papirer om broen var vedlagt", Ask.ATTACHMENTS, {"papirer", "vedlagt"}, {"broen"}),
    ],
)
def test_the_words_of_a_phrase_ask_and_what_stands_in_its_gap_is_the_subject(
    question: str, ask: Ask, not_subject: set[str], subject: set[str]
) -> None:
    found = phrases_in(question)

    assert ask in found.asks
    assert not_subject <= found.words
    assert not subject & found.words


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvad landede udvalget på om fyrtårnet?", ("skoleklasser",)),
        ("Hvad bad politikerne om at få med i planen for fyrtårnet?", ("skoleklasser",)),
        ("Hvad blev det til med kunstpuljen?", ("Udsættes",)),
        ("Hvem meldte fra til mødet?", ("Pia Dahl",)),
        ("Hvilke punkter havde slet ingen papirer vedlagt?", ("2 (Oprettelse af en kunstpulje) har ingen bilag",)),
    ],
)
def test_it_is_answered_however_it_is_asked(elbaek: ToolContext, question: str, parts: tuple[str, ...]) -> None:
    draft = answer(elbaek, question)
    told = f"{draft.lead} {' '.join(draft.notes)}"

    assert [part for part in parts if part not in told] == []


def test_a_decision_is_told_of_the_item_whose_text_has_the_name_asked_by(elbaek: ToolContext) -> None:
    assert "skoleklasser" in answer(elbaek, "Hvad landede udvalget på om turen fra Norge?").lead


@pytest.mark.parametrize("question", ["Rids kort op, hvad fyrtårnet på Skansen går ud på", "Giv mig sagen om fyrtårnet i korte træk"])
def test_a_short_summary_keeps_partners_amounts_and_the_decision(elbaek: ToolContext, question: str) -> None:
    told = answer(elbaek, question).body or ""

    assert [part for part in ("Elbæk Museum", "Havneforeningen", "400.000 kr.", "skoleklasser") if part not in told] == []
    assert "saltvand" not in told


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvem lagde op til, hvad udvalget skulle mene om kunstpuljen?", ("Center for Kultur",)),
        ("Hvilken forvaltning kom med forslaget om fyrtårnet?", ("Center for Kultur",)),
        ("Hvilken dag endte udvalget med at vælge til fyrtårnsturen?", ("skoleklasser",)),
    ],
)
def test_who_put_it_forward_and_what_came_of_it(elbaek: ToolContext, question: str, parts: tuple[str, ...]) -> None:
    draft = answer(elbaek, question)

    assert [part for part in parts if part not in draft.lead] == []


_PLAN = """# Havneplan for Elbæk

**Handlinger**
**2024 – 2026**

# 1. **KAJEN**

## **HANDLING 1**

Der opsættes redningsstiger langs kajen.

TID	2024
ØKONOMI	0
MÅLGRUPPE	Lystsejlere
SUCCESKRITERIE	Stigerne er sat op
ANSVARLIG	Teknisk chef
UDFØRENDE	Havnekontoret

## **HANDLING 2**

Der anlægges en ny bådrampe.

TID	2025
ØKONOMI	250.000
MÅLGRUPPE	Lystsejlere
SUCCESKRITERIE	Rampen er taget i brug
ANSVARLIG	Vicehavnedirektøren
UDFØRENDE	Havnekontoret

Vedtaget af Havneudvalget den 4. december 2023
"""


@pytest.fixture(scope="module")
def havn(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"havneplan-2024-2026": _PLAN}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "number", "other"),
    [
        ("Hvilke handlinger er der slet ingen penge til?", "1.1", "1.2"),
        ("Hvilke handlinger koster ikke en krone?", "1.1", "1.2"),
        ("Hvilke opgaver hænger vicedirektøren på?", "1.2", "1.1"),
    ],
)
def test_actions_are_picked_by_money_and_by_an_office_called_in_short(havn: ToolContext, question: str, number: str, other: str) -> None:
    draft = answer(havn, question)
    told = f"{draft.lead} {draft.table.rows if draft.table else ''}"

    assert number in told
    assert other not in told


def test_a_plan_is_known_by_how_its_title_begins(havn: ToolContext) -> None:
    draft = answer(havn, "Hvem sagde endeligt ja til Havneplan for Elbæk, og hvilken dag?")

    assert "Havneudvalget" in draft.lead
    assert "4. december 2023" in draft.lead


def test_a_verb_alone_does_not_say_which_item_is_meant(elbaek: ToolContext) -> None:
    assert not answer(elbaek, "Hvad hæftede udvalget på, da de sagde god for papiret om at udarbejde?").found


def test_what_is_asked_a_list_of_stands_after_the_number(elbaek: ToolContext) -> None:
    listed = Understanding(elbaek.library, datetime.date(2025, 6, 1)).read("Hvilke seks af målene har kommunen valgt?").listed

    assert listed is not None
    assert listed.word == "maalene"


@pytest.mark.parametrize(
    ("question", "number", "other"),
    [
        ("Hvilke handlinger koster over 100.000 kr.?", "1.2", "1.1"),
        ("Hvilke handlinger er tænkt til lystsejlere?", "1.1", "2.1"),
    ],
)
def test_actions_are_picked_by_limit_and_by_whom_they_are_meant_for(havn: ToolContext, question: str, number: str, other: str) -> None:
    draft = answer(havn, question)
    told = f"{draft.lead} {draft.table.rows if draft.table else ''}"

    assert number in told
    assert other not in told


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Hvad skete der med punkt 1 i indstillingen om kunstpuljen?", "Udsættes"),
        ("Hvor havner sagen om kunstpuljen nu?", "Udsættes"),
        ("Hvilke medlemmer mødte ikke op i marts 2025?", "Pia Dahl"),
        ("Hvem er med i udvalget i 2025 fra Venstre?", "Ole Krag"),
    ],
)
def test_nothing_else_is_told_for_it(elbaek: ToolContext, question: str, part: str) -> None:
    assert part in answer(elbaek, question).lead


def test_a_sentence_that_tells_of_no_decision_is_none(elbaek: ToolContext) -> None:
    draft = answer(elbaek, "Hvad vedtog byrådet om de gamle huse, som staten ejer omkring fyret i 1999?")

    assert "ejes af staten" not in draft.lead or not draft.found
