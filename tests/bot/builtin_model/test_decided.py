"""A recommendation is told as one with what was decided, a stopped decision as not final, and a printed day binds its meeting."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.decided import with_the_decision
from bot.builtin_model.draft import Draft
from bot.builtin_model.understand.question import Understanding
from knowledge.records import Decision
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_TODAY = datetime.date(2031, 1, 1)
_MAY = """Teknisk Udvalg
Tirsdag den 14. maj 2030 - kl. 16:00
Rådhuset

Deltagere

Anna Holm (A) - Deltog
Bo Krag (V) - Deltog

Punkt 1 Lukning af svømmehallen

Indstilling

Center for By indstiller, at

Svømmehallen i Nørreby lukkes den 1. august 2030.1.

Beslutning

Sagen blev sendt tilbage til forvaltningen.

Punkt 2 Broafgift

Indstilling

Center for By indstiller, at

Broafgiften hæves fra 75 kr. til 120 kr.1.

Beslutning

Indstillingen blev forkastet med 3 stemmer mod 2.

Punkt 3 Udflugt til Vejle

Sagsfremstilling

Vejle er en gammel handelsby og blev grundlagt omkring år 1100.

Det foreslås, at udflugten finder sted den 9. september 2030.

Indstilling

Center for By indstiller, at

Udvalget beslutter en dato for udflugten.1.

Beslutning

Udflugten gennemføres den 12. oktober 2030.

Bo Krag (V) benyttede standsningsretten efter styrelsesloven § 23 og begærede sagen behandlet i Byrådet.

Punkt 4 Ny legeplads

Indstilling

Center for By indstiller, at

Legepladsen anlægges for 300.000 kr.1.

Beslutning

Godkendt.

Punkt 5 Status på cykelstrategien

Sagsfremstilling

Strategien for cykeltrafik blev vedtaget af Byrådet den 3. marts 2028.

Indstilling

Center for By indstiller, at

Status på cyklerne tages til efterretning.1.

Beslutning

Taget til efterretning.
"""
_JUNE = _MAY.replace("14. maj 2030", "11. juni 2030").replace("Vejle", "Skive").replace("12. oktober", "2. november")


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"teknisk-maj": _MAY, "teknisk-juni": _JUNE}, folder=tmp_path_factory.mktemp("two"))


@pytest.fixture(scope="module")
def one_meeting(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"teknisk-maj": _MAY}, folder=tmp_path_factory.mktemp("one"))


def _answer(context: ToolContext, text: str) -> Draft:
    return answer(context, text, today=_TODAY)


def _told(draft: Draft) -> str:
    return " ".join([draft.lead, *draft.notes])


@pytest.mark.parametrize("question", ["Hvornår lukker svømmehallen?", "Skal svømmehallen i Nørreby lukkes?", "Bliver svømmehallen lukket?"])
def test_what_was_recommended_is_said_to_be_so_with_the_decision_after_it(one_meeting: ToolContext, question: str) -> None:
    told = _told(_answer(one_meeting, question))

    assert "sendt tilbage" in told
    assert "Det er ikke endeligt" in told
    assert "lukkes den 1. august 2030" not in told or "Indstillet: «Svømmehallen" in told


def test_a_recommendation_that_fell_is_not_the_answer(one_meeting: ToolContext) -> None:
    assert "forkastet" in _told(_answer(one_meeting, "Hæves broafgiften til 120 kr.?"))


def test_a_recommendation_that_was_followed_is_told_with_its_approval(one_meeting: ToolContext) -> None:
    told = _told(_answer(one_meeting, "Anlægges der en legeplads for 300.000 kr.?"))

    assert "300.000" in told
    assert "Godkendt" in told


@pytest.mark.parametrize("question", ["Foregår udflugten den 12. oktober 2030?", "Finder udflugten sted den 9. september?", "Hvornår er udflugten?"])
def test_a_stopped_decision_is_told_as_not_final(one_meeting: ToolContext, question: str) -> None:
    assert "standsningsretten" in _told(_answer(one_meeting, question))


def test_a_refusal_that_quotes_a_stopped_decision_says_so_too(one_meeting: ToolContext) -> None:
    understanding = Understanding(one_meeting.library, _TODAY)
    stopped = next(d for d in one_meeting.library.of(Decision) if d.item == "3")
    refused = Draft(lead=f"Det fremgår ikke. Nærmest er «{stopped.text}»", found=False, sources=stopped.sources)

    assert "standsningsretten" in with_the_decision(refused, understanding.read("Tager udvalget med tog?"), understanding).lead


def test_what_the_text_tells_of_the_past_is_not_answered_with_the_decision(one_meeting: ToolContext) -> None:
    draft = _answer(one_meeting, "Hvornår blev Vejle grundlagt?")

    assert "år 1100" in draft.lead
    assert "standsningsretten" not in _told(draft)


@pytest.mark.parametrize("question", ["Hvornår blev strategien for cykeltrafik vedtaget?", "Hvem vedtog strategien for cykeltrafik?"])
def test_an_adoption_told_in_the_text_is_not_answered_with_another_decision(one_meeting: ToolContext, question: str) -> None:
    assert "den 3. marts 2028" in _answer(one_meeting, question).lead


@pytest.mark.parametrize("question", ["Hvor mange stemte imod broafgiften?", "Hvad blev afstemningen om broafgiften?"])
def test_a_count_is_told_when_the_names_are_not_printed(one_meeting: ToolContext, question: str) -> None:
    lead = _answer(one_meeting, question).lead

    assert "3 stemte imod" in lead
    assert "Hvem de var, fremgår ikke" in lead


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Hvad blev besluttet på punkt 3 den 14. maj 2030?", "teknisk-maj"),
        ("Hvad blev besluttet på punkt 3 den 11. juni 2030?", "teknisk-juni"),
        ("Hvad blev besluttet om udflugten den 14. maj 2030?", "teknisk-maj"),
        ("Hvad var indstillingen i punkt 4 den 14. maj?", "teknisk-maj"),
        ("Hvad besluttede Teknisk Udvalg den 14. maj 2030 i punkt 2?", "teknisk-maj"),
    ],
)
def test_a_printed_day_binds_its_meeting_also_without_the_word(minutes: ToolContext, question: str, document: str) -> None:
    assert _answer(minutes, question).documents == (document,)


def test_an_item_of_a_day_without_a_meeting_is_not_that_of_another(minutes: ToolContext) -> None:
    draft = _answer(minutes, "Hvad blev besluttet på punkt 3 den 8. maj 2029?")

    assert not draft.found
    assert "Der er referat af" in draft.lead


_CHANGED = """Teknisk Udvalg
Tirsdag den 14. maj 2030 - kl. 16:00
Rådhuset

Deltagere

Anna Holm (A) - Deltog

Punkt 1 Legeplads i Nordby

Sagsfremstilling

Legepladsen koster 400.000 kr. Arbejdet begynder i juni.

Indstilling

Center for Park indstiller, at der gives en bevilling på 400.000 kr.

Beslutning

Godkendt, idet beløbet ændres til 350.000 kr.

Punkt 2 Stier i skoven

Sagsfremstilling

Stierne i skoven koster 90.000 kr.

Beslutning

Ikke godkendt.
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"teknisk-maj": _CHANGED}, folder=tmp_path_factory.mktemp("changed"))


@pytest.mark.parametrize("question", ["Hvor meget bevilges til legepladsen?", "Hvad koster legepladsen i Nordby?"])
def test_the_amount_decided_goes_before_the_one_of_the_case(changed: ToolContext, question: str) -> None:
    lead = _answer(changed, question).lead

    assert lead.index("350.000 kr.") < lead.index("400.000 kr.")


def test_an_amount_of_a_case_is_told_with_the_ruling(changed: ToolContext) -> None:
    draft = _answer(changed, "Hvad koster stierne i skoven?")

    assert "90.000 kr." in draft.lead
    assert "Ikke godkendt" in _told(draft)
