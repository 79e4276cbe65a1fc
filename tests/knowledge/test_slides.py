"""Slide decks: titles, points, two-column lists, contacts."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import knowledge
from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.slides import PARSER
from knowledge.parse.slides.glyphs import put_right
from knowledge.records import Membership, PairedValue, Slide
from knowledge.records.document import Family
from knowledge.records.time import Precision

DOCUMENTS = Path(knowledge.__file__).parent / "documents"

DECK = """Temadag om cykling

Furesø Kommune

12. maj 2023



Hvorfor cykle?

▪ Sundhed
▪ Klima



Stier i tal

• Værløse
• Farum
• Hareskov

– 12
– 1.400
– 7



Pendling og

parkering

Flere p-pladser til cykler ved
stationen og bedre lys i tunne-
len



Tak for i dag

Spørgsmål: Bo Friis Holm bfh@furesoe.example
"""


def read(text: str) -> Parsed:
    return PARSER.parse(Text("slides", tuple(text.split("\n")), "0" * 64))


def slides_in(parsed: Parsed) -> list[Slide]:
    return [record for record in parsed.records if isinstance(record, Slide)]


@pytest.fixture(scope="module")
def shipped() -> Parsed:
    return read((DOCUMENTS / "workshop-2010.txt").read_text(encoding="utf-8"))


def test_shipped_deck_has_its_date_and_a_title_without_the_cut_end(shipped: Parsed) -> None:
    assert shipped.document.family is Family.SLIDES
    assert (shipped.document.date, shipped.document.date_precision) == (datetime.date(2010, 4, 1), Precision.MONTH)
    assert shipped.document.title == "Workshop 5 ”Det udvidede ledelsesunivers …”"
    assert any(issue.kind is IssueKind.UNREADABLE and "afkortet" in issue.message for issue in shipped.issues)


def test_two_columns_are_paired_by_order_with_medium_confidence(shipped: Parsed) -> None:
    pairs = [record for record in shipped.records if isinstance(record, PairedValue)]

    assert [pair.value for pair in pairs] == [180_000, 167_000, 80_000, 75_000, 60_000, 47_000, 37_437]
    assert pairs[0].label == "Municipality of Getafe (Madrid)"
    assert {(pair.list_name, pair.confidence) for pair in pairs} == {("Hvem er ECN?", "middel")}
    assert [source.quote for source in pairs[0].sources] == ["ÁMunicipality of Getafe            (Madrid)", "– 180.000"]


def test_partners_of_another_network_are_not_paired(shipped: Parsed) -> None:
    assert not any("Loures" in record.label for record in shipped.records if isinstance(record, PairedValue))
    slide = next(slide for slide in slides_in(shipped) if "InnoHub" in slide.points)
    assert slide.points[-6:] == ("Nacka, SE", "Getafe, E", "North Down, UK", "Loures, P", "Pernik, BG", "Ballerup, DK")


def test_phrases_cut_by_blank_lines_are_put_together(shipped: Parsed) -> None:
    names = [slide.name for slide in slides_in(shipped)]

    assert "Hjemmepleje og Ældrepleje 1" in names
    assert "4. Den internationale dimension sikrer den mellemfolkelige respekt" in names
    assert "2. Den internationale dimension er en integreret del af dagtilbud, skoler og uddannelsessteder" in names


def test_slide_under_a_shared_title_is_told_apart_by_its_first_text(shipped: Parsed) -> None:
    section = next(section for section in shipped.sections if "Strategisk samarbejdsgruppe" in section.text)

    assert section.path == ("Universitetscampus Ballerup", "Strategisk samarbejdsgruppe til udvikling af Campus Ballerup")
    assert section.text.split("\n")[1:] == [
        "Borupgaard Gymnasium",
        "Ingeniørhøjskolen i København",
        "Aalborg Universitet København",
        "Ballerup Kommune",
    ]


def test_sentences_on_slides_stay_whole_and_addresses_stay_in_the_text(shipped: Parsed) -> None:
    texts = "\n".join(section.text for section in shipped.sections)
    contacts = [record.person for record in shipped.records if isinstance(record, Membership)]

    assert "100 skotske ledere, medarbejdere og elever har besøgt Danmark gennem de sidste 8 år" in texts
    assert "sbb@balk.dk" in texts
    assert contacts == ["Susse Bøtefyr", "Janne Schwaner"]


def test_mis_mapped_signs_are_read_and_reported(shipped: Parsed) -> None:
    texts = "\n".join(section.text for section in shipped.sections)

    assert "HWAN YING - ”Velkommen”" in texts
    assert "\n- Konferencer\n" in texts
    assert [issue.message for issue in shipped.issues if "Tegnet" in issue.message] == [
        "Tegnet «Á» er en fejl i tekstlaget og er læst som punkttegn.",
        "Tegnet «ò» er en fejl i tekstlaget og er læst som citationstegn.",
    ]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("HWAN YING - òVelkommenò", "HWAN YING - ”Velkommen”"),
        ("Offentlig sektorPrivat sektor", "Offentlig sektor Privat sektor"),
        ("InnoHub og LEGO League", "InnoHub og LEGO League"),
        ("Ávila og Málaga", "Ávila og Málaga"),
    ],
)
def test_only_signs_that_are_plainly_wrong_are_put_right(printed: str, shown: str) -> None:
    assert put_right(printed) == shown


def test_another_deck_is_recognised_and_read() -> None:
    parsed = read(DECK)

    assert PARSER.recognises(Text("slides", tuple(DECK.split("\n")), "x")) > 0.5
    assert [slide.name for slide in slides_in(parsed)] == [
        "Temadag om cykling",
        "Hvorfor cykle?",
        "Stier i tal",
        "Pendling og parkering",
        "Tak for i dag",
    ]
    assert parsed.document.date == datetime.date(2023, 5, 12)
    assert slides_in(parsed)[1].points == ("Sundhed", "Klima")
    assert slides_in(parsed)[3].points == ("Flere p-pladser til cykler ved stationen og bedre lys i tunnelen",)
    assert [(r.label, r.value) for r in parsed.records if isinstance(r, PairedValue)] == [("Værløse", 12), ("Farum", 1400), ("Hareskov", 7)]
    assert [r.person for r in parsed.records if isinstance(r, Membership)] == ["Bo Friis Holm"]


def test_columns_that_do_not_fit_are_reported_and_not_paired() -> None:
    parsed = read(DECK.replace("• Hareskov\n", "• Hareskov\n• Hillerød\n"))

    assert not any(isinstance(record, PairedValue) for record in parsed.records)
    assert "På sliden «Stier i tal» står 4 navne og 3 tal i hver sin spalte; de kan ikke parres." in [issue.message for issue in parsed.issues]


def test_label_and_number_on_one_line_are_paired_with_certainty() -> None:
    parsed = read("Indbyggere\n\n• Farum: 20.100\n• Værløse: 12.900\n• Hareskov: 3.400\n")

    pairs = [record for record in parsed.records if isinstance(record, PairedValue)]
    assert [(pair.label, pair.value, pair.confidence) for pair in pairs] == [
        ("Farum", 20_100, "høj"),
        ("Værløse", 12_900, "høj"),
        ("Hareskov", 3_400, "høj"),
    ]


def test_slides_exported_as_markdown_are_parted_by_their_marks() -> None:
    parsed = read("<!-- Slide number: 1 -->\n# Budget 2025\n\n<!-- Slide number: 2 -->\n# Proces\n- Høring\n- Vedtagelse\n")

    assert [(slide.name, slide.points) for slide in slides_in(parsed)] == [("Budget 2025", ()), ("Proces", ("Høring", "Vedtagelse"))]


def test_empty_text_gives_no_slides() -> None:
    parsed = read("")

    assert slides_in(parsed) == []
    assert parsed.document.title == "slides"


def test_other_families_are_not_taken_for_slides() -> None:
    for name in ("budgetaftale-2019", "ebuu-2023-02-07", "erhvervspolitik-tidsplan-2007-2009", "international-politik-2007-2009"):
        lines = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").split("\n")
        assert PARSER.recognises(Text(name, tuple(lines), "x")) < 0.2


def test_slides_that_an_overview_lists_stand_under_it() -> None:
    slides = (
        "Venskabsby i Norge\n\n– Ældrepleje\n– Praktik",
        "Ældrepleje 1\n\n40 har besøgt byen",
        "Praktik for elever\n\n2 uger",
        "Kontakt\n\nRing nu",
    )
    text = "\n\f".join(slides)

    paths = [section.path for section in read(text).sections]

    assert paths == [
        ("Venskabsby i Norge",),
        ("Venskabsby i Norge", "Ældrepleje 1"),
        ("Venskabsby i Norge", "Praktik for elever"),
        ("Kontakt",),
    ]


SET_IN = """ Workshop om havnen

 Mosby Kommune
 Pakhuset, lørdag den 6. april 2019



 Hvorfor en ny havn?

 • Kajen er i dårlig stand - renovering anslået til
   26 mio. kr.
 • Havet stiger



 Økonomi

                          mio. kr.
 Kajrenovering                26
 Klimasikring                 18



 Noter fra gruppearbejdet

 94 deltagere fordelt på 2 borde

 Bord 1 - Fiskerne
 Bordvært: Kaj Bork, fiskeriforeningen
 • 11 aktive kuttere i dag

 Bord 2 - Trafik og parkering
 Bordvært: Sanne Holt
 • Parkeringshus ved stationen



 Næste skridt

 • Noterne sendes ud
"""


def test_a_deck_that_is_set_in_as_a_whole_is_read_like_one_that_is_not() -> None:
    slides = [record for record in PARSER.parse(Text("havn", tuple(SET_IN.split("\n")), "0" * 64)).records if isinstance(record, Slide)]
    assert [slide.name for slide in slides] == ["Workshop om havnen", "Hvorfor en ny havn?", "Økonomi", "Noter fra gruppearbejdet", "Næste skridt"]
    assert slides[1].points[0].endswith("anslået til 26 mio. kr.")


def test_the_day_on_the_first_slide_is_the_decks() -> None:
    document = PARSER.parse(Text("havn", tuple(SET_IN.split("\n")), "0" * 64)).document
    assert (document.date, document.date_precision) == (datetime.date(2019, 4, 6), Precision.DAY)


def test_counted_parts_of_a_slide_are_sections_of_their_own() -> None:
    sections = PARSER.parse(Text("havn", tuple(SET_IN.split("\n")), "0" * 64)).sections
    parts = {section.path[-1]: section.text for section in sections if len(section.path) == 2}
    assert parts["Bord 1 - Fiskerne"].split("\n") == ["Bord 1 - Fiskerne", "Bordvært: Kaj Bork, fiskeriforeningen", "- 11 aktive kuttere i dag"]
    assert "Bordvært: Sanne Holt" in parts["Bord 2 - Trafik og parkering"].split("\n")
