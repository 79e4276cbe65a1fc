"""Files → lines, ids and hashes; and what people are told about a file that cannot be read."""

from __future__ import annotations

import codecs
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import UnreadableDocument
from knowledge.read import READABLE_SUFFIXES, document_id, is_document, read_file, reader
from knowledge.read.decoding import decode

DANISH = "Rødgrød på Ærø: ”23,5 mio. kr.” – ål"


def file(folder: Path, content: bytes, name: str = "referat.txt") -> Path:
    """A file with this content."""
    made = folder / name
    made.write_bytes(content)
    return made


def test_lines_are_as_printed_and_the_hash_is_that_of_the_file(tmp_path: Path) -> None:
    content = b" Punkt 1  \n\n\tMedlem\r\n\x0cSide 2\n"
    text = read_file(file(tmp_path, content))
    assert text.lines == (" Punkt 1  ", "", "\tMedlem", "\x0cSide 2")
    assert text.sha256 == hashlib.sha256(content).hexdigest()
    assert text.document == "referat"


def test_only_line_ends_part_lines() -> None:
    from knowledge.read.decoding import lines_of

    assert lines_of("a\x0bb\u2028c\x85d\x1ce\rf\r\ng\n\nh") == ["a\x0bb\u2028c\x85d\x1ce", "f", "g", "", "h"]


@pytest.mark.parametrize(
    "content",
    [
        DANISH.encode(),
        codecs.BOM_UTF8 + DANISH.encode(),
        codecs.BOM_UTF16_LE + DANISH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + DANISH.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + DANISH.encode("utf-32-le"),
        DANISH.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "utf-32", "windows-1252"],
)
def test_the_usual_encodings_are_read(content: bytes) -> None:
    assert decode(content, "a.txt") == DANISH


def test_latin_1_is_read() -> None:
    assert decode("Høje-Taastrup, Brønshøj".encode("latin-1"), "a.txt") == "Høje-Taastrup, Brønshøj"


@pytest.mark.parametrize("encoding", ["cp850", "cp865", "mac_roman"])
def test_code_pages_of_old_machines_are_refused_instead_of_misread(encoding: str) -> None:
    text = "Første linje\nBørn på Ærø får større grønne områder, æbler og ældre træer"
    with pytest.raises(UnreadableDocument, match=r"a.txt har tegn, der ikke kan læses, første gang i linje [12]; gem filen som tekst i UTF-8"):
        decode(text.replace("Første", "Forste").encode(encoding), "a.txt")


def test_damaged_utf_8_is_refused_with_its_line() -> None:
    content = "Rødovre\nBrøndby\nHøje-Taa".encode() + b"\xff" + "strup, Tårnby".encode()
    with pytest.raises(UnreadableDocument, match="første gang i linje 3"):
        decode(content, "a.txt")


def test_utf_16_cut_in_the_middle_of_a_sign_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="ikke kan læses"):
        decode(codecs.BOM_UTF16_LE + b"a\x00b", "a.txt")


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\x01", b"PK\x03\x04\x14\x00", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"a\x00b\x00"])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"billede.txt er ikke en tekstfil"):
        read_file(file(tmp_path, content, "billede.txt"))


@pytest.mark.parametrize("content", [b"", b"  \n\n\t ", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"referat.txt er tom; læg filen ind igen med indhold\.$"):
        read_file(file(tmp_path, content))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"ingen.txt findes ikke; giv en fil, der findes\.$"):
        read_file(tmp_path / "ingen.txt")
    with pytest.raises(UnreadableDocument, match="findes ikke"):
        read_file(file(tmp_path, b"x") / "under.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="er en mappe; giv en fil"):
        read_file(tmp_path)


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør.txt")
    with pytest.raises(UnreadableDocument, match="ikke en almindelig fil"):
        read_file(tmp_path / "rør.txt")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="kan ikke læses"):
        read_file(Path("a\x00b.txt"))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "stor.txt"
    with large.open("wb") as opened:
        opened.truncate(51 * 2**20)
    with pytest.raises(UnreadableDocument, match="fylder 51 MB, og grænsen er 50 MB; del dokumentet"):
        read_file(large)


def test_a_text_that_is_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_CHARACTERS", 1000)
    with pytest.raises(UnreadableDocument, match=r"har 1\.500 tegn, og grænsen er 1\.000; del dokumentet"):
        read_file(file(tmp_path, b"x" * 1500))


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"Rådbot ikke læser; gem det som en af disse: \.docx, \.htm, \.html, \.md, \.pdf, \.txt"):
        read_file(file(tmp_path, b"x", "ark.xlsx"))


def test_suffixes_count_in_capitals_too(tmp_path: Path) -> None:
    assert read_file(file(tmp_path, b"Godkendt.", "REFERAT.TXT")).document == "REFERAT"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ebuu-2031-02-07.txt", "ebuu-2031-02-07"),
        ("Budget_2031 v2.1.pdf", "Budget_2031-v2.1"),
        ("Økonomiudvalget på Ærø, 3. møde.docx", "Oekonomiudvalget-paa-Aeroe-3.-moede"),
        ("A\u030arsplan.txt", "Aarsplan"),
        ("Café  é — bilag (1).txt", "Cafe-e-bilag-1"),
        ("..skjult...txt", "skjult"),
        ("' OR 1=1; --.txt", "OR-1-1"),
    ],
)
def test_the_id_is_the_stem_in_safe_letters(name: str, expected: str) -> None:
    assert document_id(Path("mappe") / name) == expected


def test_names_without_safe_letters_and_very_long_ones_stay_apart() -> None:
    assert document_id(Path("议程.txt")).startswith("dokument-")
    assert document_id(Path("议程.txt")) != document_id(Path("纪要.txt"))
    assert document_id(Path("a" * 200 + "1.txt")) != document_id(Path("a" * 200 + "2.txt"))


@given(st.text(min_size=1, max_size=200).filter(lambda name: "/" not in name and "\x00" not in name))
def test_every_id_is_safe(name: str) -> None:
    made = document_id(Path(name + ".txt"))
    assert made
    assert len(made) <= 129
    assert all(sign.isascii() and (sign.isalnum() or sign in "._-") for sign in made)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    found = ""
    try:
        found = decode(content, "a.txt")
    except UnreadableDocument as fault:
        found = str(fault).removeprefix("a.txt ")
    assert not found.startswith("a.txt ")
    assert "\x00" not in found


def test_the_page_about_a_folder_is_no_document() -> None:
    assert [is_document(Path(name)) for name in ("a.txt", "README.md", "readme.txt", "læsmig.md", "a.xlsx", "a.PDF")] == [
        True,
        False,
        False,
        True,
        False,
        True,
    ]
    assert ".pdf" in READABLE_SUFFIXES


def test_every_shipped_document_is_read_line_by_line() -> None:
    folder = Path(__file__).parents[3] / "knowledge" / "documents"
    shipped = [path for path in sorted(folder.iterdir()) if is_document(path)]
    assert len(shipped) == 5
    for path in shipped:
        assert "\n".join(read_file(path).lines) == path.read_text(encoding="utf-8").removesuffix("\n")
        assert document_id(path) == path.stem
