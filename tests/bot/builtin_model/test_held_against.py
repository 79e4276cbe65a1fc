"""Two things held against each other by what each has in text, tables or plans: which is more, which comes first, how many times as much."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.understand.comparison import Measure, comparison_of
from bot.builtin_model.understand.proportion import measured, part_and_whole


def told(assistant: LibraryAssistant, question: str) -> str:
    return to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


@pytest.mark.parametrize(
    ("question", "measure", "sides"),
    [
        ("Hvem var længst tid i Aalborg, lærlingene eller eleverne?", Measure.DURATION, ("lærlingene", "eleverne")),
        ("Er der flere i fleksjob end i seniorjob?", Measure.COUNT, ("i fleksjob", "i seniorjob")),
        ("Betaler Elbæk mere end Nordby i projektet om busser?", Measure.MONEY, ("Elbæk", "Nordby i projektet om busser")),
        ("Kommer høringen før åbningen af den nye bro?", Measure.TIME, ("høringen", "åbningen af den nye bro")),
        ("Hvad kommer først: høringen eller åbningen? Og hvor lang tid er der imellem?", Measure.TIME, ("høringen", "åbningen")),
        ("Er satsen for enlige højere end for gifte?", Measure.FIGURE, ("for enlige", "for gifte")),
    ],
)
def test_the_two_sides_of_a_comparison_are_read(question: str, measure: Measure, sides: tuple[str, str]) -> None:
    comparison = comparison_of(question)

    assert comparison is not None
    assert (comparison.measure, comparison.sides) == (measure, sides)


@pytest.mark.parametrize("question", ["Hvad koster broen?", "Hvem er formand?", "Stiger eller falder beløbet?", "Er det mere eller mindre?"])
def test_a_question_that_compares_nothing_has_no_sides(question: str) -> None:
    assert comparison_of(question) is None


def test_the_sides_of_a_ratio_and_a_share_are_read() -> None:
    assert measured("Hvor mange gange så meget får broen som stien?") == ("Hvor mange gange så meget får broen", "stien")
    assert part_and_whole("Hvor stor en del af anlægsbudgettet udgør broen?") == ("broen", "anlægsbudgettet")


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvem var længst tid i Skotland, skoleeleverne eller kontoreleverne?", ("Længst er kontoreleverne: 6 uger, mod 2 uger",)),
        ("Er der flere ansatte i seniorjob end i skånejob?", ("Nej. Skånejob: 12, mod 9", "Forskellen er 3")),
        ("Betaler Gladsaxe mere end Ballerup i projektet om grønne pendlervaner?", ("Nej. Det er det samme: 600.000 kr.",)),
        ("Kommer sommerskolerne før etableringen af det internationale mødested?", ("Nej.", "2. halvår 2008", "2010")),
        (
            "Hvad kommer først: evalueringen af dagtilbudsstrukturen eller forslaget til pilotprojekt om pædagogernes arbejdstid?",
            ("Først kommer forslaget", "foråret 2020", "efteråret 2021", "ca. 18 måneder"),
        ),
        ("Hvilke byer i Edge Cities Network er større end Nacka?", ("Getafe", "Fingal", "er større end Nacka")),
        ("Er nogen af byerne i Edge Cities Network mindre end Ballerup?", ("Ja: Grodzisk-Mazowiecki (Warsaw) (37.437)",)),
        ("Har Getafe flere indbyggere end Fingal?", ("Størst er Municipality of Getafe", "13.000")),
    ],
)
def test_what_each_side_has_is_read_where_it_stands_and_a_tool_says_how_far_apart_they_are(
    assistant: LibraryAssistant, question: str, parts: tuple[str, ...]
) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvor mange gange større er besparelsen på SSU-17 i 2022 end i 2019?", ("7 gange så meget", "3,5 mio. kr.", "500.000 kr.")),
        ("Er besparelsen på hjælpemidler dobbelt så stor i 2020 som i 2019?", ("Nej, 1,6 gange så meget",)),
        ("Hvor stor en del af anlægsbudgettet i 2019 udgør Rådhusrokaden?", ("60,72 pct.", "23,5 mio. kr.", "38,7 mio. kr.")),
        ("Hvor mange procent af de samlede besparelser i 2022 står SSU for?", ("38,98 pct.", "20,27 mio. kr.", "52,005 mio. kr.")),
        ("Which case needs the larger capital investment: TMU-07 or SSU-02, and by how much?", ("TMU-07", "DKK 100,000 more")),
        (
            "Hvor mange penge er der til drift i kapitel 3 sammenlignet med kapitel 4 i 2019?",
            ("16,761 mio. kr.", "560.000 kr.", "16,201 mio. kr. mere"),
        ),
        ("Hvad er forskellen på SSU-02 i 2019 og 2020?", ("3,5 mio. kr. mere i 2020",)),
        ("Får kolonihaverne mere i 2020 end i 2019?", ("Ja.", "1 mio. kr. mere")),
        ("Hvor mange gange større er Ballerups serviceramme end vores anlægsramme for 2019?", ("14,73 gange så meget",)),
        ("Hvilket område i International Politik er der sat flest penge af til?", ("Mest har Branding med 350.000 kr.",)),
        ("Hvem har ansvaret for færrest handlinger i den internationale politik?", ("Færrest har Skolechefen med 1 handling",)),
        ("Hvilket kapitel får flest driftsmidler i 2020?", ("Mest har Vi skaber fremtiden sammen med 23,33 mio. kr.",)),
    ],
)
def test_amounts_of_tables_and_plans_are_held_against_each_other(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


def test_times_that_may_coincide_are_not_put_in_order(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Hvad ligger først, forslaget om vurderingskriterier for integrationsprisen eller analysen af East Kilbride Badet?")

    assert "foråret 2019" in text
    assert "rækkefølgen er ikke sikker" in text


def test_a_name_that_the_document_of_the_figures_does_not_have_is_not_passed_over(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Var der flest i nyttejob eller i fleksjob i Herlev?")

    assert "159" not in text
