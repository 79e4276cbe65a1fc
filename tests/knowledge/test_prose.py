"""Prose repair: wrapped lines, hyphens, page breaks, list points and sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

import knowledge
from knowledge.parse.prose import Wrapping, join_lines, paragraphs, render, sentences

DOCUMENTS = Path(knowledge.__file__).parent / "documents"


def lines_of(name: str) -> list[str]:
    return (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["tager derfor udgangs-", "punkt i visionen"], "tager derfor udgangspunkt i visionen"),
        (["en frivillighedspolitik i Bal-", "lerup Kommune"], "en frivillighedspolitik i Ballerup Kommune"),
        (["det nyudpegede Na-", "turkvalitetsudvalg"], "det nyudpegede Naturkvalitetsudvalg"),
        (["følge op på Musik- ", "og Kulturskolen"], "følge op på Musik- og Kulturskolen"),
        (["Midlerne udmøntes i Bør-", "ne- og Skoleudvalget"], "Midlerne udmøntes i Børne- og Skoleudvalget"),
        (["Erhvervs-", ", Beskæftigelses- og Uddannelsesudvalget"], "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"),
        (["aftaler om INTRO-", "og brobygningsforløb"], "aftaler om INTRO- og brobygningsforløb"),
        (["fordelt over den 3-", "årige projektperiode"], "fordelt over den 3-årige projektperiode"),
        (["i perioden 2019-", "2022 afsættes"], "i perioden 2019-2022 afsættes"),
        (["støtte fra EU-", "programmer"], "støtte fra EU-programmer"),
        (["en Edge-", "City by"], "en Edge-City by"),
        (["KOMMUNE BAL-", "LERUP"], "KOMMUNE BALLERUP"),
        (["satserne er 16.778", "kr./mdr. før skat"], "satserne er 16.778 kr./mdr. før skat"),
        (["erhverv/uddannelse (2010 –", "2012), ungdom"], "erhverv/uddannelse (2010 – 2012), ungdom"),
        (
            ["her: https://benchmark.dk/analyser/unge-uden-uddann", "else-eller-beskaeftigelse-1"],
            "her: https://benchmark.dk/analyser/unge-uden-uddannelse-eller-beskaeftigelse-1",
        ),
        (["Læs mere på www.ehhs.dk", "og hør mere"], "Læs mere på www.ehhs.dk og hør mere"),
        (["to  mellemrum ", "", " og en blank linje"], "to mellemrum og en blank linje"),
    ],
)
def test_wrapped_lines_become_one_line(lines: list[str], expected: str) -> None:
    assert join_lines(lines) == expected


def test_document_that_does_not_hyphenate_keeps_its_hyphens() -> None:
    plain = ["Det er muligt at bruge det, der kaldes rest-", "erhvervsevne, når man vil arbejde i kommunen."]
    full_lines = ["Udvalget drøftede sagen på mødet og sendte den videre til"] * 60

    assert "rest-erhvervsevne" in join_lines(plain, Wrapping.of(full_lines + plain))


def test_word_printed_unbroken_elsewhere_settles_the_hyphen() -> None:
    lines = ["Der er 15-20 ikke-vestlige borgere i forløbet, og parterne er enige om", "at flere ikke-", "vestlige borgere får plads."]

    assert join_lines(lines[1:], Wrapping.of(lines)) == "at flere ikke-vestlige borgere får plads."


def test_every_line_end_hyphen_of_the_budget_agreement_is_joined() -> None:
    lines = lines_of("budgetaftale-2019")
    wrapping = Wrapping.of(lines)

    text = "\n".join(part.text for part in paragraphs(lines, 1, wrapping))

    assert wrapping.hyphenates
    for word in (
        "udgangspunkt",
        "Naturkvalitetsudvalg",
        "nødkaldeanlæg",
        "Musik- og Kulturskolen",
        "Børne- og Skoleudvalget",
        "vejbrønde",
        "sygefraværet",
    ):
        assert word in text
    assert "Bal-" not in text


def test_minutes_keep_the_hyphens_of_their_words() -> None:
    lines = lines_of("ebuu-2023-02-07")
    wrapping = Wrapping.of(lines)

    text = "\n".join(part.text for part in paragraphs(lines, 1, wrapping))

    assert not wrapping.hyphenates
    for words in (
        "rest-erhvervsevne.",
        "INTRO- og brobygningsforløb",
        "den 3-årige projektperiode",
        "primo februar 2023",
        "unge-uden-uddannelse-eller",
    ):
        assert words in text


def test_paragraphs_carry_the_lines_they_were_printed_on() -> None:
    found = paragraphs(["Første afsnit", "går over to linjer.", "", "Andet afsnit."], 10)

    assert [(part.text, part.line_from, part.line_to) for part in found] == [("Første afsnit går over to linjer.", 10, 11), ("Andet afsnit.", 13, 13)]


@pytest.mark.parametrize(
    "mark",
    ["• ", "•", "- ", "– ", "- ❖ ", "\uf0b7 ", "* ", "Á"],
    ids=["bullet", "tight", "dash", "long dash", "ornament", "private glyph", "star", "mis-mapped"],
)
def test_bullets_of_all_kinds_make_points(mark: str) -> None:
    found = paragraphs([f"{mark}Konferencer", f"{mark}Studiebesøg i", "to byer"], 1)

    assert [(part.text, part.is_point) for part in found] == [("Konferencer", True), ("Studiebesøg i to byer", True)]


def test_bullet_alone_on_its_line_belongs_to_the_next() -> None:
    found = paragraphs(["Planen indeholder:", "•", "en oversigt", "", "-", "", "en prioritering", "•"], 1)

    assert [(part.text, part.is_point) for part in found] == [("Planen indeholder:", False), ("en oversigt", True), ("en prioritering", True)]


def test_leading_spaces_make_points_only_beside_each_other() -> None:
    listed = paragraphs(["Der er ansat:", "", " Løntilskud (20)", " Nyttejob (21)", "", "Tallene er fra juni."], 1)
    page_top = paragraphs(["Parterne er enige", "om det.", " Medarbejderne er vigtige."], 1)

    assert [part.text for part in listed if part.is_point] == ["Løntilskud (20)", "Nyttejob (21)"]
    assert [(part.text, part.is_point) for part in page_top] == [("Parterne er enige om det.", False), ("Medarbejderne er vigtige.", False)]


def test_number_glued_behind_a_point_moves_out() -> None:
    found = paragraphs(
        ["at Orienteringen tages til efterretning.1.", "", "særligt inden for life2.", "science.", "Max IV3.", "Planen godkendes. 4."],
        1,
    )

    assert [(part.ordinal, part.text) for part in found] == [
        (1, "at Orienteringen tages til efterretning."),
        (2, "særligt inden for life science."),
        (3, "Max IV"),
        (4, "Planen godkendes."),
    ]


def test_number_glued_to_a_year_leaves_the_year() -> None:
    found = paragraphs(["Erhvervslivets nytårskur 20231.", "", "Deltagerne var glade.", "", "Administration af 225-timersreglen.2."], 1)

    assert [(part.ordinal, part.text) for part in found if part.is_point] == [
        (1, "Erhvervslivets nytårskur 2023"),
        (2, "Administration af 225-timersreglen."),
    ]


@pytest.mark.parametrize(
    "line",
    ["og derigennem reducere Co2.", "i alt 1.000 m2.", "jf. punkt 1.", "efter lovens stk.1.", "Det skete i 2021.", "et beløb på 2,1.", "den 1."],
)
def test_signs_references_and_years_are_no_list_numbers(line: str) -> None:
    assert [(part.ordinal, part.text) for part in paragraphs([line], 1)] == [(None, line)]


def test_numbered_points_and_names_with_ordinals_are_told_apart() -> None:
    points = paragraphs(["Udvalget:", "", "1. Deltager i forum", "2. Deltager i netværk: sundhed,", "kultur"], 1)
    names = paragraphs(["April:", "", "Handleplan for unge", "1. budgetopfølgning.", "", "August:", "", "2. budgetopfølgning."], 1)

    assert [(part.ordinal, part.text) for part in points if part.is_point] == [(1, "Deltager i forum"), (2, "Deltager i netværk: sundhed, kultur")]
    assert "1. budgetopfølgning." in [part.text for part in names]


def test_list_without_glyphs_is_split_where_lines_stop_early() -> None:
    found = paragraphs(
        [
            "Mulige forklaringer på, at færre unge søger ind på en erhvervsuddannelse i år, er:",
            "",
            "En del af de mest ressourcestærke unge søger uddannelse udenfor",
            "kommunens grænser og fraflytter kommunen.",
            "Flere unge tager et fritidsjob efter folkeskolen, hvilket forsinker et evt. optag",
            "på uddannelser.",
        ],
        1,
    )

    assert [part.text for part in found if part.is_point] == [
        "En del af de mest ressourcestærke unge søger uddannelse udenfor kommunens grænser og fraflytter kommunen.",
        "Flere unge tager et fritidsjob efter folkeskolen, hvilket forsinker et evt. optag på uddannelser.",
    ]


def test_sentence_goes_on_over_a_page_break() -> None:
    found = paragraphs(["som har ansøgningsfrist primo", "", "", "", "februar 2024.", "", "", "", "Ny side begynder her."], 1)

    assert [(part.text, part.line_to) for part in found] == [("som har ansøgningsfrist primo februar 2024.", 5), ("Ny side begynder her.", 9)]


def test_page_break_after_a_heading_ends_it() -> None:
    found = paragraphs(["Beslutningen træffes af", "", "", "", "Kultur- og Fritidsudvalget"], 1)

    assert [part.text for part in found] == ["Beslutningen træffes af", "Kultur- og Fritidsudvalget"]


def test_form_feed_and_page_number_are_layout() -> None:
    found = paragraphs(["Udgifterne til en overnatning på", "Side 3 af 12", "\fhotel afholdes af udvalget."], 1)

    assert [part.text for part in found] == ["Udgifterne til en overnatning på hotel afholdes af udvalget."]


def test_range_over_a_line_end_is_no_bullet() -> None:
    found = paragraphs(["Turen finder sted den 14.", "- 15. november 2023."], 1)

    assert [part.text for part in found] == ["Turen finder sted den 14. - 15. november 2023."]


def test_rendered_text_has_one_line_a_point_and_blank_lines_between_paragraphs() -> None:
    found = paragraphs(["Strategien bør indeholde", "", "- en hjemmeside", "- et bibliotek", "", "Det koster."], 1)

    assert render(found) == "Strategien bør indeholde\n\n- en hjemmeside\n- et bibliotek\n\nDet koster."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der afsættes 0,4 mio. kr. i 2019. Midlerne udmøntes i udvalget.", 2),
        ("Det koster ca. 150.000 kr. Pengene er der.", 2),
        ("Sagen blev behandlet den 7. februar 2023 under pkt. 4 i Økonomiudvalget.", 1),
        ("I 1. halvår 2008 og i 9. og 10. klasse tilbydes f.eks. Kina, jf. Bilag 2.", 1),
        ("Saime B. Inanc stemte imod. Det var alt!", 2),
        ("Hvem betaler? Kommunen.", 2),
        ("Andelen er 16,3 pct. Den falder.", 2),
        ("Der er musik, idræt m.v. Alle kan deltage.", 2),
        ("Studieturen gennemføres den 23.-24. november 2023. Udvalget deltager.", 2),
        ("Han sagde: ”Det går godt.” Derefter gik han.", 2),
        ("Vedtaget i møde den 14. - 15. november. 150 deltog.", 2),
        ("Punkt et\nPunkt to", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_says_they_do(text: str, expected: int) -> None:
    found = sentences(text)

    assert len(found) == expected
    assert " ".join(found).split() == text.split()


def test_long_paragraph_is_read_whole() -> None:
    line = " ".join(f"ord{i}" for i in range(12)) + ","

    found = paragraphs([line] * 3000, 1)

    assert [(part.line_from, part.line_to, len(part.text.split())) for part in found] == [(1, 3000, 36000)]
