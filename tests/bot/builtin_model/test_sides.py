"""Two sides of a question: two figures near each other, two documents, two names of a list; each with its own source."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.parts import parts_of
from bot.builtin_model.reading.two_figures import figures_of


def told(assistant: LibraryAssistant, question: str) -> str:
    return to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Hvor stor en andel unge er på uddannelseshjælp her i kommunen og i hele landet, og hvad er forskellen?",
            ("3,9 pct.", "3,6 pct.", "0,3 procentpoint"),
        ),
        ("Er andelen af unge på uddannelseshjælp højere end i kvartalet før?", ("3,9 pct. og 4,4 pct. er 0,5 procentpoint",)),
        ("Søgningen til erhvervsuddannelser i 2020 mod 2022, og hvor mange procentpoint er den faldet?", ("22,3", "16,3", "6 procentpoint")),
        ("hvor meget mere får en enlig førtidspensionist end en gift om måneden i 2023?", ("19.738", "16.778", "2.960 kr.")),
        ("Hvor mange indbyggere har Getafe og Fingal, og hvad er forskellen?", ("180.000", "167.000", "13.000")),
    ],
)
def test_two_figures_are_read_and_a_tool_says_how_far_they_lie_apart(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Lommepengeprojekter - hvordan beskrives de i budgetaftalen, og hvordan i sagen om unge fra 2023?",
            ("kriminalitetsforebyggelse", "nyttejobs", "Budgetaftale 2019", "referat 7. februar 2023"),
        ),
        (
            "hvem var med i adoptionsordningen i 2010 og hvor lang tid varer et adoptionsforløb efter 2023-sagen",
            ("Siemens", "2-3 år", "Workshop 5", "referat 7. februar 2023"),
        ),
        (
            "Ballerup Sprogcenter: hvad stod der på workshoppen i 2010, og hvad sker der med det i budget 2019?",
            ("Uddannelsesnetværk", "EBU-04", "Workshop 5"),
        ),
        (
            "Hvor mange socialdemokrater sad der i erhvervsudvalget i tidsplanen fra 2007 og hvor mange var der med på mødet i 2023?",
            ("4 medlemmer", "3: Musa Kekec", "Tidsplan 2007"),
        ),
    ],
)
def test_each_document_answers_its_own_part(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


def test_a_chair_that_one_document_does_not_name_is_not_replaced_by_somebody_else(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Hvem er formand i tidsplanen for erhvervspolitik og på mødet i februar 2023?")

    assert "Henrik Bolberg" in text
    assert "Claudia" not in text
    assert "det fremgår ikke af dokumenterne" in text


def test_a_heading_goes_with_every_question_under_it() -> None:
    assert parts_of("Sprogcentret: hvad skete der i 2010, og hvor meget spares?") == (
        "Sprogcentret: hvad skete der i 2010?",
        "Sprogcentret: hvor meget spares?",
    )


def test_what_only_asks_for_the_difference_is_no_question_of_its_own() -> None:
    assert parts_of("Hvad koster broen og tunnelen, og hvad er forskellen?") == ("Hvad koster broen og tunnelen, og hvad er forskellen?",)


def test_what_is_counted_goes_on_to_the_next_question() -> None:
    assert parts_of("Hvor mange piloter sad der i rådet og hvor mange var med i 2023?")[1] == "hvor mange piloter var med i 2023?"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Satsen er 50 kr. for børn og 90 kr. for voksne.", [("50 kr.", "børn"), ("90 kr.", "voksne")]),
        (
            "Ledigheden er 3,2 pct. i byen, hvilket er under landsgennemsnittet (4,1 pct.).",
            [("3,2 pct.", "byen"), ("4,1 pct.", "landsgennemsnittet")],
        ),
        ("I 2020 var 12 pct. med, mens 15 pct. var med i 2022.", [("12 pct.", "2020"), ("15 pct.", "2022")]),
    ],
)
def test_a_figure_has_the_words_of_its_own_clause(text: str, figures: list[tuple[str, str]]) -> None:
    found = figures_of(text)

    assert [figure.printed for figure in found] == [printed for printed, _ in figures]
    assert all(word in figure.words for figure, (_, word) in zip(found, figures, strict=True))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("hvor mange flere bor der i getafe end i ballerup efter ECN sliden", ("180.000", "47.000", "133.000")),
        ("Hvor mange indbyggere har Nacka?", ("80.000",)),
    ],
)
def test_names_of_a_list_are_found_by_their_own_words(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


def test_years_that_something_took_are_not_held_against_people(assistant: LibraryAssistant) -> None:
    text = told(assistant, "How many Scots visited Denmark and how many Danes visited South Lanarkshire, and what's the difference?")

    assert "92" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Ligger Ballerup over eller under landet når det gælder unge på uddannelseshjælp?",
        "Ligger Ballerup over landsgennemsnittet for unge på uddannelseshjælp?",
        "Is Ballerup above or below the national average for young people on education benefit?",
    ],
)
def test_over_or_under_holds_the_municipality_against_the_country(assistant: LibraryAssistant, question: str) -> None:
    assert [part for part in ("3,9 pct.", "højere end landsgennemsnittet", "0,3") if part not in told(assistant, question)] == []


def test_what_is_set_aside_is_told_beside_what_was_given(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Hvad var tilskuddet til fasttilknyttede læger fra den nationale pulje, og hvad sætter kommunen selv af fra 2020?")

    assert "175.000 kr." in text
    assert "100.000 kr. i 2020" in text


def test_a_question_of_only_the_two_figures_is_no_question_of_its_own(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Which of the seven Edge Cities has a lower figure than Ballerup, and what are the two figures?")

    assert text.startswith("Grodzisk-Mazowiecki (Warsaw) (37.437)")
    assert "Jobcamp" not in text
