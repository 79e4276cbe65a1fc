"""Questions on plans and agreements of other municipalities: further fields, steps in phases, what is only hoped for, names not printed."""

from __future__ import annotations

import pytest

from bot.builtin_model.reading.outcomes import is_only_hoped_for
from bot.builtin_model.reading.turning import tells_no_reply
from bot.builtin_model.say import as_heading
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_PLAN = """Skovlund Kommune
NATURHANDLEPLAN 2022-2025

Vedtaget af Byrådet den 2. februar 2022

Indledning
For hver handling står tovholder, frist, udgift og forventet effekt i ton CO2 om året.

OMRÅDE 1 - VAND
Mål: To nye vådområder.

Handling 1.1 Vådområde ved Åen
Der graves et vådområde på 40 ha.
  Tovholder:  Naturchefen
  Frist:      2023
  Udgift:     900 t.kr., heraf 600 t.kr. fra staten
  Effekt:     120 ton
  Status:     Ikke startet

Handling 1.2 Oprensning af søer
Fire søer renses. Handlingen forudsætter, at handling 1.1 er sat i gang.
  Tovholder:  Vejchefen
  Frist:      2024
  Udgift:     50 t.kr. årligt i 2022, 2023 og 2024
  Effekt:     Ikke beregnet
  Status:     I gang

OMRÅDE 2 - SKOV
Mål: Mere skov.

Handling 2.1 Ny skov ved Lunde
Der plantes skov af et eksternt firma.
  Tovholder:  Naturchefen
  Frist:      2025
  Udgift:     400 t.kr.
  Effekt:     90 ton
  Status:     Ikke startet

Økonomi
Der søges om 300.000 kr. fra Friluftspuljen til skoven; svar ventes i maj 2022, siger forvaltningen.
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"naturhandleplan": _PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvilke handlinger har ingen beregnet effekt?", "1.2 Oprensning af søer"),
        ("Hvad er effekten af den nye skov ved Lunde?", "90 ton"),
        ("Giver vådområdet eller den nye skov den største effekt, og hvad er forskellen?", "Forskellen på 120 og 90 er 30"),
        ("Hvad er den samlede effekt af handlingerne?", "210 ton"),
        ("Hvilke initiativer i naturhandleplanen er ikke startet?", "2.1 Ny skov ved Lunde"),
        ("Hvad koster vådområdet ved Åen?", "900.000 kr."),
        ("Hvorfor kan oprensningen af søer ikke bare gå i gang?", "1.1"),
        ("Hvad koster handlingerne i område 1 tilsammen?", "1,05 mio. kr."),
        ("Hvem er tovholder på den anden handling under Vand?", "Vejchefen"),
        ("Who is responsible for the first action under Vand?", "Naturchefen"),
    ],
)
def test_a_plans_fields_are_told_compared_and_added(context: ToolContext, question: str, told: str) -> None:
    draft = answer(context, question)
    assert told in f"{draft.lead} {draft.body or ''}"


def test_a_summary_of_one_area_leaves_the_others_out(context: ToolContext) -> None:
    draft = answer(context, "Lav et kort resumé af skovdelen i naturhandleplanen")
    assert "Ny skov" in (draft.body or "")
    assert "Oprensning" not in (draft.body or "")


@pytest.mark.parametrize(
    ("asked", "told", "hoped"),
    [
        ("fik vi de 300.000 kr. fra puljen?", "der soeges om 300.000 kr. fra puljen; svar ventes i maj.", True),
        ("fik vi de 300.000 kr. fra puljen?", "kommunen fik tilsagn om 300.000 kr., som der blev soegt om.", False),
        ("hvor meget soeges der om?", "der soeges om 300.000 kr.", False),
    ],
)
def test_what_is_applied_for_is_not_told_as_got(asked: str, told: str, hoped: bool) -> None:
    assert is_only_hoped_for(asked, told) is hoped


def test_a_reply_is_told_only_by_a_sentence_that_has_one() -> None:
    assert tells_no_reply("hvad svarede postselskabet?", "borgmesteren retter henvendelse til postselskabet.")
    assert not tells_no_reply("hvad svarede postselskabet?", "postselskabet svarede, at posthuset lukker.")


def test_a_name_is_headed_as_a_person_writes_it() -> None:
    assert [as_heading(name) for name in ("KOMPETENCE", "EU og IT", "natur", "IT")] == ["Kompetence", "EU og IT", "Natur", "IT"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad er det anden indsatsområde i naturhandleplanen?", "Nr. 2 er Skov."),
        ("Hvad er det femte indsatsområde i naturhandleplanen?", "Der er kun to indsatsområder (2): Vand og Skov."),
        ("Hvor mange handlinger har området skov?", "Området Skov har 1 handling: 2.1"),
        ("Hvad koster handlingerne i området skov i alt?", "lagt sammen fra 1 handling"),
        ("Hvad bruges der på natur de næste 5000 år?", "rækker ikke over 5000 år"),
    ],
)
def test_areas_and_actions_are_counted(context: ToolContext, question: str, told: str) -> None:
    assert told in answer(context, question).lead


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Hvad i naturhandleplanen skal ske i 2024?", ["1.2"], ["1.1", "2.1"]),
        ("Hvilke handlinger har frist i 2024 eller senere?", ["1.2", "2.1"], ["1.1"]),
        ("What in the naturhandleplan is to be done in 2023?", ["1.1"], ["1.2", "2.1"]),
    ],
)
def test_what_a_plan_is_to_do_at_a_time_is_its_actions_of_then(context: ToolContext, question: str, told: list[str], untold: list[str]) -> None:
    lead = answer(context, question).lead
    assert all(number in lead for number in told)
    assert not any(number in lead for number in untold)


def test_what_is_to_be_done_with_a_thing_is_not_all_that_is_to_be_done_then(context: ToolContext) -> None:
    assert "1.2" not in answer(context, "Hvad skal der ske med svømmehallen i 2024 i naturhandleplanen?").lead
