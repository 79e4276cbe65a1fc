"""Word: paragraphs, lists with their marks, tables, content controls and tracked changes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from knowledge.errors import UnreadableDocument
from knowledge.read import read_file
from knowledge.read.docx import docx_lines

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def lines(document: Document) -> list[str]:
    """What is read of the document."""
    saved = io.BytesIO()
    document.save(saved)
    return docx_lines(saved.getvalue(), "referat.docx")


def test_paragraphs_and_headings_stand_apart() -> None:
    document = docx.Document()
    document.add_heading("Punkt 1 Cykelsti", level=1)
    document.add_paragraph("Der afsættes 1,2 mio. kr.")
    document.add_paragraph("")
    document.add_paragraph("Første linje\nanden linje")
    assert lines(document) == ["Punkt 1 Cykelsti", "", "Der afsættes 1,2 mio. kr.", "", "Første linje", "anden linje"]


def test_list_points_get_the_marks_that_word_shows() -> None:
    document = docx.Document()
    document.add_paragraph("Center for By indstiller, at")
    document.add_paragraph("orienteringen tages til efterretning", style="List Number")
    document.add_paragraph("anlægsbevillingen frigives", style="List Number")
    document.add_paragraph("Bilag:")
    document.add_paragraph("Kort", style="List Bullet")
    document.add_paragraph("Skitse", style="List Bullet")
    assert lines(document) == [
        "Center for By indstiller, at",
        "",
        "1. orienteringen tages til efterretning",
        "2. anlægsbevillingen frigives",
        "",
        "Bilag:",
        "",
        "• Kort",
        "• Skitse",
    ]


def test_a_table_keeps_its_columns_and_blank_cells() -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=4)
    for row in (("Emne", "2031", "2032", "2033"), ("1.1 Cykelsti", "", "600", "1.250"), ("1.2 Hal", "25.000", "", "-400")):
        cells = table.add_row().cells
        for cell, value in zip(cells, row, strict=True):
            cell.text = value
    assert lines(document) == [
        "Emne             2031   2032    2033",
        "1.1 Cykelsti             600   1.250",
        "1.2 Hal        25.000           -400",
    ]


def test_a_merged_cell_is_read_once_and_prose_in_cells_line_by_line() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Handling"
    table.cell(1, 0).text = "Ansvarlig"
    table.cell(1, 1).text = "Centerchefen for By, Erhverv og Miljø i samarbejde med Erhvervsrådet og de lokale handelsforeninger i kommunen"
    assert [line for line in lines(document) if line] == ["Handling", "Ansvarlig", table.cell(1, 1).text]


def test_text_in_content_controls_and_accepted_changes_is_read_and_deleted_text_is_not() -> None:
    document = docx.Document()
    changed = "<w:ins><w:r><w:t>tilføjet</w:t></w:r></w:ins><w:del><w:r><w:delText>slettet</w:delText></w:r></w:del>"
    block = f"<w:sdt {_NS}><w:sdtContent><w:p><w:r><w:t xml:space='preserve'>Udvalget har </w:t></w:r>{changed}</w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(block))
    assert lines(document) == ["Udvalget har tilføjet"]


def test_a_document_is_read_through_the_one_door(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Godkendt.")
    document.save(str(tmp_path / "Referat 3.docx"))
    text = read_file(tmp_path / "Referat 3.docx")
    assert (text.document, text.lines) == ("Referat-3", ("Godkendt.",))


def test_an_empty_document_is_empty(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "tom.docx"))
    with pytest.raises(UnreadableDocument, match="er tom"):
        read_file(tmp_path / "tom.docx")


@pytest.mark.parametrize("content", [b"Kun tekst.", b"PK\x03\x04", b"PK\x03\x04" + b"\x00" * 100])
def test_something_else_with_the_name_of_a_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="kan ikke læses som Word-dokument"):
        docx_lines(content, "a.docx")


def test_a_zip_that_holds_no_document_is_refused() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        package.writestr("billede.txt", "x")
    with pytest.raises(UnreadableDocument, match="kan ikke læses som Word-dokument"):
        docx_lines(saved.getvalue(), "a.docx")


def test_a_locked_document_says_so() -> None:
    with pytest.raises(UnreadableDocument, match="låst med en adgangskode"):
        docx_lines(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "a.docx")


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for part in range(6):
            package.writestr(f"word/{part}.xml", b"\x00" * (100 * 2**20))
    with pytest.raises(UnreadableDocument, match="grænsen er 500 MB"):
        docx_lines(saved.getvalue(), "bombe.docx")
