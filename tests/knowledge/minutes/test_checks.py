"""The rules that find what is odd, on minutes made to have just that fault, and on minutes without it."""

from __future__ import annotations

import pytest

from knowledge.errors import Issue, IssueKind
from knowledge.records import AgendaItem, Decision
from tests.knowledge.minutes.reading import parse


def _issues(*items: str) -> list[Issue]:
    head = "Teknisk Udvalg\nTirsdag den 5. marts 2024 - kl. 16:00\nRådhuset\n"
    return list(parse("\n".join([head, *items])).issues)


def _item(
    number: int,
    name: str,
    text: str = "Sagen drejer sig om en plads.",
    recommendation: str = "Sagen tages til efterretning.1.",
    decision: str = "Taget til efterretning",
) -> str:
    return f"""Punkt {number} {name}

Sagsfremstilling

{text}

Beslutningen træffes af

Teknisk Udvalg

Indstilling

Center for Byliv indstiller, at

{recommendation}

Beslutning

{decision}
"""


def test_minutes_in_order_have_no_issues() -> None:
    assert _issues(_item(1, "Plads i Nørreby"), _item(2, "Cykelsti")) == []


@pytest.mark.parametrize(
    "note",
    ["Slet denne tekst", "[Indsæt navn her]", "Skriv kort om sagen her", "Klik her for at angive tekst", "XXXX", "Fjern dette afsnit før udgivelse"],
)
def test_a_note_to_the_author_is_reported_and_kept_out_of_the_text(note: str) -> None:
    parsed = parse("Teknisk Udvalg\nTirsdag den 5. marts 2024\n\n" + _item(1, "Plads", text=f"{note}\n\nSagen drejer sig om en plads."))
    [issue] = parsed.issues
    assert (issue.kind, issue.item, issue.sources[0].quote) == (IssueKind.TEMPLATE_RESIDUE, "1", note)
    assert not any(note in section.text for section in parsed.sections)


@pytest.mark.parametrize(
    "sentence",
    [
        "Slet ikke alle er enige i forslaget.",
        "Beskriv dine behov, siger borgerne.",
        "Husk at indsende ansøgningen inden 1. maj 2024 til Center for Byliv på rådhuset.",
    ],
)
def test_a_sentence_of_the_case_is_no_note(sentence: str) -> None:
    assert not [issue for issue in _issues(_item(1, "Plads", text=sentence)) if issue.kind is IssueKind.TEMPLATE_RESIDUE]


def test_a_title_word_is_held_against_the_items_own_text() -> None:
    issues = _issues(_item(1, "Svømmmehal ved Søvej", text="Der bygges en svømmehal med otte baner."), _item(2, "Cykelsti"))
    [issue] = issues
    assert (issue.kind, issue.item) == (IssueKind.SPELLING, "1")
    assert "«Svømmmehal»" in issue.message
    assert "«svømmehal»" in issue.message


def test_a_rare_word_is_held_against_a_frequent_one() -> None:
    text = "Nørreby har et torv. Torvet i Nørreby ligger centralt. Nørreby vokser. Borgerne i Nrøreby vil have træer i Nørreby."
    [issue] = _issues(_item(1, "Et torv", text=text))
    assert "«Nrøreby»" in issue.message
    assert "«Nørreby»" in issue.message


def test_inflection_is_no_slip() -> None:
    text = "Lokalplanen gælder. Lokalplaner vedtages. En lokalplan er bindende, og lokalplans rammer følges. Lokalplanerne ses igennem."
    assert _issues(_item(1, "Lokalplan", text=text)) == []
    endings = "Borgeren bor her. Borgeren spørger. Borgeren svarer. Borgeren klager. Borgerne mødes i et butikscenter eller flere butikscentre."
    assert _issues(_item(1, "Et torv", text=endings)) == []


@pytest.mark.parametrize("slip", ["Den indgående aftale gælder.", "Sagen sendes i i høring.", "Se kortet i bilag 1, . Planen følger."])
def test_well_known_slips_are_reported(slip: str) -> None:
    [issue] = _issues(_item(1, "Plads", text=slip))
    assert issue.kind is IssueKind.SPELLING


@pytest.mark.parametrize("decision", ["Udsættes", "Ikke godkendt", "Udgår"])
def test_a_recommendation_that_was_not_followed_is_reported(decision: str) -> None:
    [issue] = _issues(_item(1, "Plads", decision=decision))
    assert (issue.kind, issue.item) == (IssueKind.DISAGREEMENT, "1")
    assert "blev ikke fulgt" in issue.message
    assert len(issue.sources) == 2


def test_a_postponement_that_was_recommended_is_followed() -> None:
    assert _issues(_item(1, "Plads", recommendation="Sagen udsættes til april.1.", decision="Udsættes")) == []


_PLAN = "Der planlægges følgende sager i 2024:\n\nMaj:\n\nNy handleplan\nBesigtigelse.\n\nJuni:\n\nBudget\nRegnskab."


def test_a_planned_month_that_the_decision_does_not_name_is_reported() -> None:
    decided = _item(1, "Besigtigelse af havnen", decision="Besigtigelsen finder sted den 12. juni 2024.")
    [issue] = [issue for issue in _issues(decided, _item(2, "Sagsoversigt 2024", text=_PLAN)) if issue.kind is IssueKind.DISAGREEMENT]
    assert issue.message == "Sagsoversigten i punkt 2 har «Besigtigelse» i maj 2024, men punkt 1 (Besigtigelse af havnen) nævner 12. juni 2024."


def test_a_decision_in_the_planned_month_agrees() -> None:
    decided = _item(1, "Besigtigelse af havnen", decision="Besigtigelsen finder sted den 14. maj 2024.")
    assert [issue for issue in _issues(decided, _item(2, "Sagsoversigt 2024", text=_PLAN)) if issue.kind is IssueKind.DISAGREEMENT] == []


def test_a_date_that_nobody_proposed_is_reported() -> None:
    text = "Det foreslås, at turen finder sted den 3. eller den 10. september 2024."
    [issue] = _issues(_item(1, "Studietur", text=text, decision="Turen gennemføres den 17. september 2024."))
    assert issue.kind is IssueKind.DISAGREEMENT
    assert "17. september 2024" in issue.message


def test_a_proposed_date_that_was_chosen_is_no_issue() -> None:
    text = "Det foreslås, at turen finder sted den 3. eller den 10. september 2024."
    assert _issues(_item(1, "Studietur", text=text, decision="Turen gennemføres den 10. september 2024.")) == []


def _share(printed: str) -> str:
    counts = " Fleksjob (100)\n Nyttejob (60)\n Seniorjob (40)"
    return f"Andelen er {printed} pct. af det samlede antal ansatte.\n\nDer er 2.000 ansatte.\n\nPå særlige vilkår:\n\n{counts}"


def test_a_share_that_its_counts_do_not_give_is_reported() -> None:
    [issue] = _issues(_item(1, "Ansatte", text=_share("11,5")))
    assert (issue.kind, issue.message) == (IssueKind.DISAGREEMENT, "Punkt 1 skriver 11,5 pct., men listen giver 200 af 2.000, altså 10,0 pct.")


@pytest.mark.parametrize("printed", ["10", "10,0", "45"])
def test_a_share_that_fits_or_is_of_something_else_is_no_issue(printed: str) -> None:
    assert _issues(_item(1, "Ansatte", text=_share(printed))) == []


def test_a_missing_decision_and_a_missing_competent_body_are_reported_where_others_have_them() -> None:
    bare = "Punkt 3 Orientering\n\nSagsfremstilling\n\nHer er en sag uden mere.\n"
    issues = _issues(_item(1, "Plads"), _item(2, "Cykelsti"), bare)
    assert [issue.message for issue in issues] == [
        "Punkt 3 (Orientering) mangler feltet om, hvem der træffer beslutningen.",
        "Punkt 3 (Orientering) har ingen beslutning i referatet.",
    ]


def test_nothing_is_said_of_a_field_that_these_minutes_never_print() -> None:
    assert _issues("1. Plads\n\nBeslutning\n\nGodkendt\n", "2. Sti\n\nBeslutning\n\nGodkendt\n") == []


def _placed(text: str) -> list[str]:
    return [issue.message for issue in _issues(_item(1, "Besøg", text)) if "Mødehovedet" in issue.message]


def test_a_meeting_placed_elsewhere_than_its_head_says_is_an_issue() -> None:
    assert _placed("Udvalget afvikler hele mødet på virksomheden Garnbo, Havnevej 3.") == [
        "Mødehovedet har stedet «Rådhuset», men punkt 1 siger: «Udvalget afvikler hele mødet på virksomheden Garnbo, Havnevej 3»."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget afvikler mødet på Rådhuset i sal 2.",
        "Udvalget afholder et kommende møde på virksomheden Garnbo.",
        "Virksomheden Garnbo holder til på Havnevej 3.",
    ],
)
def test_the_same_place_another_meeting_or_no_meeting_is_no_issue(text: str) -> None:
    assert _placed(text) == []


def test_two_items_under_one_number_are_both_read_and_told_of() -> None:
    minutes = parse("\n".join(["Teknisk Udvalg\nTirsdag den 5. marts 2024 - kl. 16:00\n", "Punkt 1 Kaffe\n\nBeslutning\n\nGodkendt\n", _AGAIN]))

    assert [(item.id.rsplit("/")[-1], item.name) for item in minutes.records if isinstance(item, AgendaItem)] == [("1", "Kaffe"), ("1-2", "Kaffe")]
    assert [decision.text for decision in minutes.records if isinstance(decision, Decision)] == ["Godkendt", "Ikke godkendt"]
    assert [issue.message for issue in minutes.issues if "Nummeret 1 står ved 2 punkter" in issue.message]


_AGAIN = "Punkt 1 Kaffe\n\nBeslutning\n\nIkke godkendt\n"
