"""Questions to papers in layouts of other municipalities: a council's protocol, a committee's minutes, a memo with school years, an agreement."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_COUNCIL = """ELBÆK KOMMUNE
BYRÅDET

Beslutningsprotokol                                   Møde nr. 4/2023
Onsdag den 26. april 2023 kl. 18.00, Byrådssalen

Til stede: Borgmester Gerda Holm (V), Poul Friis (V), Ruth Sten (F), Villy Mose (L).

Fraværende: Peder Kvist (V). Som stedfortræder var indkaldt Gitte Ravn (V), der
meldte afbud.

41/23  LUKNING AF HALLENS CAFETERIA

Resumé: Udvalget har drøftet tre muligheder: ny forpagter, foreningsdrift eller lukning.

Indstilling: at cafeteriet overgår til foreningsdrift fra 1. januar 2024.

BESLUTNING: Vedtaget som indstillet. Cafeteriet lukkes således ikke.

42/23  BORGERFORSLAG: LOKAL BUSRUTE 83

Resumé: 618 borgere har støttet et forslag om at bevare busruten.

Villy Mose (L) foreslog, at ruten bevares i ét år med halv frekvens for 1,3 mio. kr.
For stemte 3 (V og L). Imod stemte 1 (F).

BESLUTNING: Villy Moses forslag vedtaget. Sagen tages op igen i august 2023.

43/23  LUKKET SAG: PERSONALESAG

BESLUTNING: Orientering givet. Sagen er lukket.
"""

_COMMITTEE = """Elbæk Kommune

Teknikudvalget

Referat fra ordinært møde tirsdag den 14. maj 2024 kl. 15.30

Medlemmer
Karen Iversen (A), formand
Lone Dyrby (C)

31. Cykelsti langs Møllevej

Sagsfremstilling
Forvaltningen har undersøgt to løsninger. Model A koster 6,4 mio. kr., model B 8,9 mio. kr.
Forvaltningen anbefaler model B, fordi eleverne ikke skal krydse Møllevej. Erfaringer viser desuden,
at dobbeltrettede stier giver flere uheld.

Indstilling
Forvaltningen indstiller, at cykelstien anlægges efter model B.

Beslutning
Godkendt.

32. Grøn pulje 2024 - fordeling

Sagsfremstilling
Der er afsat 500.000 kr. i puljen.

Ansøger                             Projekt                    Ansøgt     Indstillet
Elbæk Spejderne                     Regnvandsbed                45.000       45.000
Grundejerforeningen Bakken          Fælles faskine             210.000      130.000
Naturskolen Egely                   Insekthotel og eng          50.000       50.000

Indstilling
Forvaltningen indstiller, at puljen fordeles som foreslået.

Beslutning
Godkendt, dog således at Naturskolen Egely får 65.000 kr.
"""

_MEMO = """ELBÆK KOMMUNE                                                              NOTAT
Børn og Skole                                                 12. december 2023

Elevtalsprognose for skolerne

1. Elevtal

Elever pr. 5. september

Skole                   23/24   24/25   25/26   26/27   27/28
Engskolen                 512     528     547     569     431
Nordskolen                684     671     660     652     641

2. Kapacitet

En skole regnes for fuldt udnyttet ved 95 pct.

3. Videre proces

Notatet behandles i januar 2024.
"""

_AGREEMENT = """Budgetaftale 2025-2028
Elbæk Kommune

Aftaleparterne er enige om et budget. Parterne følger op hvert år, og aftaleparterne mødes i maj.

1. ÆLDRE

1.1 Plejehjemmet Solgård
Plejehjemmet Solgård er nedslidt. Der afsættes 0,9 mio. kr. i 2025 til en analyse.
Der træffes ingen beslutning om lukning i denne aftale.

1.2 Plejecenter Bakken
Plejecenter Bakken udvides. Der afsættes 38 mio. kr. i 2027 og 28 mio. kr. i 2028.

Bilag 1. Anlæg

(1.000 kr.)                                       2025      2026      2027      2028

1.2 Plejecenter Bakken                                               38.000    28.000

I alt                                                                38.000    30.000

Bilag 2. Nye driftstiltag

(1.000 kr.)                                       2025      2026      2027      2028

1.1 Plejehjemmet Solgård, analyse                  900
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    texts = {"byraad-2023-04-26": _COUNCIL, "teknik-2024-05-14": _COMMITTEE, "elevtal-2023": _MEMO, "budgetaftale-2025": _AGREEMENT}
    return context_of(texts, folder=tmp_path_factory.mktemp("papers"))


def test_a_row_of_a_table_that_the_decision_changed_is_told_as_decided(papers: ToolContext) -> None:
    lead = answer(papers, "Hvor meget endte Naturskolen Egely med at få af Grøn pulje?").lead
    assert lead.startswith("Besluttet blev: «Godkendt, dog således at Naturskolen Egely får 65.000 kr.»")
    assert "65.000" not in answer(papers, "Hvor meget blev Elbæk Spejderne indstillet til?").lead


def test_a_motion_that_was_carried_is_told_with_what_it_was(papers: ToolContext) -> None:
    assert "ruten bevares i ét år med halv frekvens for 1,3 mio. kr." in answer(papers, "Hvad blev udfaldet af borgerforslaget om busrute 83?").lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvorfor lukker cafeteriet i hallen?", ("Det passer ikke", "lukkes således ikke", "foreningsdrift")),
        ("Hvornår lukker Plejehjemmet Solgård?", ("Det passer ikke", "ingen beslutning om lukning", "analyse")),
    ],
)
def test_what_was_decided_not_to_be_is_put_right_with_what_is_done_instead(papers: ToolContext, question: str, told: tuple[str, ...]) -> None:
    lead = answer(papers, question).lead
    assert all(words in lead for words in told)


def test_that_a_case_is_closed_is_no_answer_to_what_it_was_about(papers: ToolContext) -> None:
    assert not answer(papers, "Hvad handlede den lukkede personalesag i byrådet om?").found


def test_a_stand_in_who_was_called_in_vain_is_told(papers: ToolContext) -> None:
    lead = answer(papers, "Var Peder Kvist med til byrådsmødet, og kom der en stedfortræder?").lead
    assert "Peder Kvist (V) var fraværende." in lead
    assert "Gitte Ravn (V) var indkaldt som stedfortræder" in lead
    assert "meldte afbud" in lead


def test_why_the_administration_recommends_it_stands_in_the_case(papers: ToolContext) -> None:
    lead = answer(papers, "Hvorfor anbefaler forvaltningen model B til cykelstien på Møllevej?").lead
    assert "fordi eleverne ikke skal krydse Møllevej" in lead
    assert "flere uheld" in lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange elever mister Nordskolen fra 2023/24 til 2027/28?", "et fald på 43, fra 2023/24 (684) til 2027/28 (641)"),
        ("Hvor mange elever venter man på Engskolen i 2026/27?", "569"),
        ("Hvor mange elever er der på Nordskolen i skoleåret 2024/25?", "671"),
    ],
)
def test_heads_of_school_years_in_short_are_found_by_the_whole_year(papers: ToolContext, question: str, told: str) -> None:
    assert told in answer(papers, question).lead


def test_the_sum_asked_for_is_the_one_that_is_told(papers: ToolContext) -> None:
    lead = answer(papers, "Stemmer i alt-linjen for anlæg i 2028 i budgetaftalen?").lead
    assert lead == "Nej. «I alt» i tabellen ANLÆG er 30 mio. kr. i 2028, men rækkerne giver tilsammen 28 mio. kr."
