"""A briefing before a meeting: from an agenda, a plan or an agreement alone; what is found has its place, what is not is said."""

from __future__ import annotations

import datetime
import re

import pytest

from knowledge.errors import UnknownName
from tests.tools.elbaek import AGREEMENTS, MEETINGS
from tests.tools.made import context_of, on
from tools.contract import ToolContext, ToolResult
from tools.draft_briefing import DraftBriefingArguments, draft_briefing

ELBAEK = {**MEETINGS, **AGREEMENTS}


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return draft_briefing(context, DraftBriefingArguments.model_validate(arguments))


def block(text: str, heading: str) -> str:
    """What stands under a heading."""
    found = re.search(rf"\*\*{re.escape(heading)}:?\*\*(.*?)(?=\n\n\*\*|\Z)", text, re.DOTALL)
    return found[1].strip() if found else ""


def test_the_next_meeting_is_the_next_planned_month_and_its_cases_are_told(shipped: ToolContext) -> None:
    result = asked(shipped)
    text = result.text or ""
    assert text.startswith("UDKAST til briefing før mødet i marts 2023 i Erhvervs-, Beskæftigelses- og Uddannelsesudvalget. Ikke godkendt.")
    assert len(re.findall(r"\*\*Sag \d: ", text)) == 6
    assert "Planen er foreløbig." in block(text, "Møde")
    assert "Dagsordenen for mødet." in block(text, "Ikke fundet i dokumenterne")
    assert "- Sagsbehandlingsfrister: tidligere behandling, beløb og frister." in text


def test_history_money_and_disagreement_of_a_planned_case(shipped: ToolContext) -> None:
    october = asked(shipped, date_from="2023-10-01", date_to="2023-10-31")
    case = block(october.text or "", "Sag 3: Studietur")
    assert "punkt 5 Studietur til Lund: «Indstillingen godkendt». «Studieturen gennemføres den 23.-24. november 2023»." in case
    assert "Ikke endeligt: Saime Bilen Inanc (Ø) har brugt standsningsretten" in case
    assert "«Studietur» i oktober 2023, men punkt 5" in block(october.text or "", "Uoverensstemmelser i kilderne")
    september = asked(shipped, date_from="2023-09-01", date_to="2023-09-30").text or ""
    assert "| Status på iværksætterindsatsen, jf. budgetaftale | punkt 4 den 7. februar 2023 | Der er afsat 150.000 kr." in september


def test_open_points_of_earlier_meetings_come_along(shipped: ToolContext) -> None:
    points = block(asked(shipped).text or "", "Åbne punkter fra tidligere møder")
    assert [re.findall(r"Punkt (\d+)", line)[0] for line in points.split("\n")] == ["1", "4", "5", "6", "11"]
    assert "Næste: Kommunalbestyrelsen. (linje 363–364)" in points


def test_word_parts_that_stand_apart_are_no_history(shipped: ToolContext) -> None:
    may = asked(shipped, date_from="2023-05-01", date_to="2023-05-31").text or ""
    assert "sundhedsindsatser" in may
    assert "Barnets første 1.000 dage" not in may


def test_case_sent_to_the_council_is_in_its_briefing(shipped: ToolContext) -> None:
    text = asked(shipped, body="Kommunalbestyrelsen").text or ""
    assert text.startswith("UDKAST til briefing før mødet i Kommunalbestyrelsen.")
    assert "Punkt 5 Studietur til Lund: stoppet af Saime Bilen Inanc (Ø) efter § 23." in text


def test_body_without_a_plan_gets_its_tasks_and_deadlines_of_the_agreement(shipped: ToolContext) -> None:
    text = asked(shipped, body="KFU", date_from="2019-04-01", date_to="2019-04-30").text or ""
    assert "Hverken dagsorden eller sagsoversigt for mødet står i dokumenterne" in block(text, "Møde")
    assert "inden sommeren 2019" in block(text, "Frister og ansvarlige")
    assert "KFU-0" in block(text, "Penge")


def test_day_is_read_as_the_month_of_the_plan_and_that_is_said(shipped: ToolContext) -> None:
    result = asked(shipped, date_from="2023-03-14", date_to="2023-03-14")
    assert "mødet den 14. marts 2023 er læst som mødet i marts 2023." in " ".join(result.notes)


def test_long_after_everything_the_first_planned_month_after_the_newest_minutes_is_taken_and_said(shipped: ToolContext) -> None:
    result = asked(on(shipped, datetime.date(2026, 1, 5)))
    assert "mødet i marts 2023" in result.title
    assert "«næste møde» er læst som det første efter det nyeste referat." in " ".join(result.notes)


def test_meeting_with_an_agenda_is_told_item_by_item_with_history_from_before_it() -> None:
    context = context_of(ELBAEK, today=datetime.date(2025, 3, 20))
    text = asked(context).text or ""
    assert text.startswith("UDKAST til briefing før mødet den 1. april 2025 i Klima- og Teknikudvalget.")
    case = block(text, "Punkt 2 Ny cykelsti ved Kirkevej")
    assert "nu til 3,1 mio. kr." in case
    assert "Historik: Klima- og Teknikudvalget, 4. marts 2025, punkt 1 Ny cykelsti ved Kirkevej: «Udsættes»." in case
    assert "Mødet er holdt; beslutningerne er med under punkterne." in block(text, "Møde")
    assert "Hans Friis (C) stemte imod." in case
    assert "ny måling i 2026" in block(text, "Åbne punkter fra tidligere møder")


def test_later_plan_replaces_the_earlier_one_in_another_municipality_too() -> None:
    text = asked(context_of(ELBAEK, today=datetime.date(2025, 6, 1))).text or ""
    assert "Sag 2: Plan for træer" in text
    assert "Linjer uden andet dokument er fra Klima- og Teknikudvalget, referat 1. april 2025." in text


def test_every_bullet_has_its_lines(shipped: ToolContext) -> None:
    text = (asked(shipped).text or "").split("**Ikke fundet")[0]
    bullets = [line for line in text.split("\n") if line.startswith("- ")]
    assert len(bullets) > 10
    assert all(re.search(r"linje \d+(?:–\d+)?.*\)$", line) for line in bullets)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            {"date_from": "2023-07-01", "date_to": "2023-07-31"},
            r"planlagte sager i juli 2023.*Der er planlagt sager for .* i marts",
        ),
        ({"body": "TMU", "date_from": "2031-04-01", "date_to": "2031-04-30"}, r"i april 2031 for Teknik- og Miljøudvalget i dokumenterne"),
        ({"body": "Rumfartsudvalget"}, r"Intet udvalg eller organ i dokumenterne hedder «Rumfartsudvalget»"),
    ],
)
def test_meeting_that_is_not_there_is_refused_with_what_is(shipped: ToolContext, arguments: dict[str, str], says: str) -> None:
    with pytest.raises(UnknownName, match=says):
        asked(shipped, **arguments)


def test_library_without_meetings_says_so() -> None:
    with pytest.raises(UnknownName, match="Der er ingen referater"):
        asked(context_of(AGREEMENTS))
