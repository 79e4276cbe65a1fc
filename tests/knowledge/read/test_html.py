"""Web pages: the text a person reads, in lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import UnreadableDocument
from knowledge.read import read_file
from knowledge.read.html import html_lines


def lines(page: str) -> list[str]:
    """What is read of the page."""
    return html_lines(page.encode(), "side.html")


def test_paragraphs_headings_and_lists_get_lines_of_their_own() -> None:
    page = """<html><head><title>x</title></head><body><h2>Punkt 3 <em>Cykelsti</em></h2><p>Der afsættes
      <b>1,2 mio.</b> kr.</p><p>Udvalget<br>besluttede</p><ol start="2"><li>at godkende</li><li><p>at udsætte</p></li></ol>
      <ul><li>kort<ul><li>nord</li></ul></li></ul></body></html>"""
    assert lines(page) == [
        "Punkt 3 Cykelsti",
        "",
        "Der afsættes 1,2 mio. kr.",
        "",
        "Udvalget",
        "besluttede",
        "",
        "2. at godkende",
        "3. at udsætte",
        "",
        "• kort",
        "• nord",
    ]


def test_menus_scripts_hidden_text_and_comments_are_not_read() -> None:
    page = "<nav>Menu</nav><script>x()</script><style>p{}</style><div hidden>skjult</div><!-- note --><p>Godkendt.</p><footer>© Kommunen</footer>"
    assert lines(page) == ["Godkendt."]


def test_the_main_part_is_read_where_the_page_marks_one() -> None:
    assert lines("<div>Log ind</div><main><p>Referat</p></main><div>Del siden</div>") == ["Referat"]
    assert lines("<div>Log ind</div><div role='main'>Referat</div>") == ["Referat"]
    assert lines("<main></main><p>Referat</p>") == ["Referat"]


def test_a_table_keeps_its_columns() -> None:
    page = """<table><tr><th>Emne</th><th>2031</th><th>2032</th></tr><tr><td>Cykelsti</td><td></td><td>600</td></tr>
      <tr><td colspan="2">Sum</td><td>1.600</td></tr></table>"""
    assert lines(page) == ["Emne       2031    2032", "Cykelsti            600", "Sum               1.600"]


def test_what_a_table_is_called_stands_above_it_with_the_unit_of_its_numbers() -> None:
    page = "<p>Se her.</p><table><caption>Tabel 1. Udgifter, 1.000 kr.</caption><tr><td>Veje</td><td>500</td></tr></table>"
    assert lines(page) == ["Se her.", "", "Tabel 1. Udgifter, 1.000 kr.", "", "Veje   500"]


def test_a_table_for_layout_is_read_cell_by_cell() -> None:
    assert [line for line in lines("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>") if line] == [
        "a   b",
        "c",
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    assert lines("<pre>\nEmne   2031\nSti     600\n</pre>") == ["Emne   2031", "Sti     600"]


def test_old_encodings_are_read(tmp_path: Path) -> None:
    file = tmp_path / "gammel.htm"
    file.write_bytes("<meta charset=iso-8859-1><p>Rødovre på Ærø</p>".encode("latin-1"))
    assert read_file(file).lines == ("Rødovre på Ærø",)


def test_a_page_without_text_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "tom.html"
    file.write_text("<html><body><script>app()</script></body></html>", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="er tom"):
        read_file(file)


def test_the_declaration_of_the_kind_of_page_is_no_text() -> None:
    assert html_lines(b"<!DOCTYPE html><html><body><h1>Byraadet</h1></body></html>", "side.html") == ["Byraadet"]
