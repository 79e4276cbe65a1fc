"""PDF: lines in order, columns in place, and a reason where there is no text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import UnreadableDocument
from knowledge.parse.families import parse
from knowledge.read import read_file
from knowledge.read.pdf import pdf_lines
from knowledge.records import BudgetLine
from tests.knowledge.read.made_pdf import Placed, pdf, width

YEARS = (300.0, 370.0, 440.0, 510.0)
"""Right edges of four year columns."""


def right(edge: float, y: float, text: str) -> Placed:
    """A number that ends at the edge."""
    return edge - width(text), y, text


def lines(*pages: list[Placed]) -> list[str]:
    """What is read of these pages."""
    return pdf_lines(pdf(pages), "budget.pdf")


def test_words_of_a_sentence_stand_one_blank_apart_and_paragraphs_a_line_apart() -> None:
    page: list[Placed] = [
        (60, 800, "Der afsættes 23,5 mio. kr. til Jonstrupparken"),
        (60, 788, "i 2031 og frem."),
        (60, 752, "Byrådet behandler sagen på ny i august."),
        (60, 740, "Dermed er sagen slut."),
    ]
    assert lines(page) == [
        "Der afsættes 23,5 mio. kr. til Jonstrupparken",
        "i 2031 og frem.",
        "",
        "Byrådet behandler sagen på ny i august.",
        "Dermed er sagen slut.",
    ]


def test_a_blank_cell_leaves_the_others_under_their_year() -> None:
    rows = [("1.1 Cykelsti", ["", "600", "", "1.250"]), ("1.2 Svømmehal", ["25.000", "", "-400", ""])]
    page: list[Placed] = [right(edge, 780, str(year)) for edge, year in zip(YEARS, range(2031, 2035), strict=True)]
    for y, (label, cells) in zip((766, 752), rows, strict=True):
        page += [(60, y, label), *(right(edge, y, cell) for edge, cell in zip(YEARS, cells, strict=True) if cell)]
    head, *body = lines(page)
    ends = [head.index(year) + 4 for year in ("2031", "2032", "2033", "2034")]
    assert [line[max(0, end - 8) : end].strip() for line in body for end in ends] == ["", "600", "", "1.250", "25.000", "", "-400", ""]


def test_a_budget_table_in_a_pdf_is_read_into_its_years(tmp_path: Path) -> None:
    page: list[Placed] = [
        (60, 820, "Aftale om budget 2031"),
        (60, 800, "1. En by i bevægelse"),
        (60, 780, "1.1 Cykelsti"),
        (60, 768, "Der afsættes 0,6 mio. kr. i 2032 og 1,25 mio. kr. i 2034 til en cykelsti."),
        (60, 740, "ANLÆG (1.000 kr.)"),
        *(right(edge, 726, str(year)) for edge, year in zip(YEARS, range(2031, 2035), strict=True)),
        (60, 712, "1. En by i bevægelse"),
        (60, 698, "1.1 Cykelsti"),
        right(YEARS[1], 698, "600"),
        right(YEARS[3], 698, "1.250"),
    ]
    file = tmp_path / "budget-2031.pdf"
    file.write_bytes(pdf([page]))
    found = [record for record in parse(read_file(file)).records if isinstance(record, BudgetLine)]
    assert [line.amounts_dkk for line in found] == [{2031: None, 2032: 600_000, 2033: None, 2034: 1_250_000}]


def test_pages_follow_each_other_with_a_page_break() -> None:
    assert lines([(60, 800, "Side ét")], [], [(60, 800, "Side tre")]) == ["Side ét", "", "\fSide tre"]


def test_danish_letters_and_typographic_signs_are_read() -> None:
    assert lines([(60, 800, "”Rødgrød” – på Ærø: § 9, 50 €")]) == ["”Rødgrød” – på Ærø: § 9, 50 €"]


def test_a_scanned_document_says_that_it_has_no_text() -> None:
    with pytest.raises(UnreadableDocument, match=r"^skan.pdf har 2 sider, men ingen tekst; den er nok skannet"):
        pdf_lines(pdf([[], []]), "skan.pdf")


def test_a_locked_document_says_that_it_has_a_password() -> None:
    key = "00" * 32
    locked = pdf(
        [[(60, 800, "Hemmeligt")]],
        trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{'11' * 32}> >> /ID [<00> <00>]",
    )
    with pytest.raises(UnreadableDocument, match=r"^låst.pdf er låst med en adgangskode; gem en udgave uden\.$"):
        pdf_lines(locked, "låst.pdf")


def test_something_else_with_the_name_of_a_pdf_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^a.pdf kan ikke læses som PDF .* Gem den på ny\.$"):
        pdf_lines(b"Kun tekst, ingen PDF.", "a.pdf")


GOOD = pdf([[(60, 800, "Referat af mødet"), (60, 780, "Punkt 1")]])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=40), st.booleans())
def test_a_damaged_file_is_read_or_refused_but_never_crashes(place: int, garbage: bytes, cut_short: bool) -> None:
    damaged = GOOD[:place] + garbage + (b"" if cut_short else GOOD[place + len(garbage) :])
    try:
        told = "\n".join(pdf_lines(damaged, "skadet.pdf"))
    except UnreadableDocument as fault:
        told = str(fault)
    assert told.strip()


_LEFT = [f"Den venstre spalte har linje {number} her" for number in range(1, 21)]
_RIGHT = [f"Den anden spalte har linje {number} der" for number in range(1, 21)]


def test_two_columns_of_running_text_are_read_one_after_the_other() -> None:
    page: list[Placed] = [(60, 800, "Politik for hele kommunen")]
    page += [(60, 770 - 12 * at, line) for at, line in enumerate(_LEFT)]
    page += [(330, 764 - 12 * at, line) for at, line in enumerate(_RIGHT)]
    read = [line for line in lines(page) if line]
    assert read == ["Politik for hele kommunen", *_LEFT, *_RIGHT]


def test_a_table_of_short_cells_stays_in_its_rows() -> None:
    page: list[Placed] = [part for at in range(20) for part in ((60, 770 - 12 * at, f"Skole {at}"), (330, 770 - 12 * at, f"Center {at}"))]
    assert [line.split() for line in lines(page) if line][3] == ["Skole", "3", "Center", "3"]
