"""The lines a passage names hold every figure it says: what is printed between two passages belongs to one of them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from knowledge.cut import cut
from knowledge.cut.printed import PrintedLines
from knowledge.library import Library
from knowledge.parse.families import parse
from knowledge.passages import Passage
from knowledge.read import is_document, read_file
from knowledge.source import Source

SHIPPED = sorted(path for path in (Path(__file__).parents[2] / "knowledge" / "documents").iterdir() if is_document(path))


def printed(quote: str, line_from: int = 1) -> PrintedLines:
    """The printed lines of a section that begins in this line."""
    lines = quote.split("\n")
    return PrintedLines(
        Source(document="aftale", title="Aftale", locator="tabel", line_from=line_from, line_to=line_from + len(lines) - 1, quote=quote)
    )


def test_figures_below_a_long_name_belong_to_the_passage_that_names_them() -> None:
    quote = "Besparelser i udvalget\n\nKFU-01 Ny ordning for lån af\nlokaler\n\n-0,25 -0,50\n\nKFU-02 Fælles indkøb af papir -0,10 -0,20\n"
    first = "Besparelser i udvalget\nKFU-01 Ny ordning for lån af lokaler: 2031 -0,25 · 2032 -0,50"
    second = "KFU-02 Fælles indkøb af papir: 2031 -0,10 · 2032 -0,20"
    assert printed(quote, 40).find([first, second]) == [(40, 45), (47, 47)]


def test_fields_in_capitals_are_found_by_their_repaired_names() -> None:
    quote = "En strategi for samarbejdet udarbejdes.\n\nTID\tForåret 2031\nØKONOMI\t30.000\nANSVARLIG\tDirektøren"
    found = printed(quote).find(["En strategi for samarbejdet udarbejdes.", "Tid: Foråret 2031\nØkonomi: 30.000\nAnsvarlig: Direktøren"])
    assert found == [(1, 1), (3, 5)]


def test_a_heading_above_the_text_belongs_to_the_first_passage() -> None:
    assert printed("3.1. Veje\n\nVejene repareres i foråret.\nStierne fejes om høsten.").find(
        ["Vejene repareres i foråret.", "Stierne fejes om høsten."]
    ) == [
        (1, 3),
        (4, 4),
    ]


def test_a_passage_that_is_not_found_shares_the_lines_between_its_neighbours() -> None:
    quote = "Vejene repareres i foråret.\nʘʘʘ ʘʘʘ\nStierne fejes om høsten."
    found = printed(quote).find(["Vejene repareres i foråret.", "Noget, der ikke står her.", "Stierne fejes om høsten."])
    assert found == [(1, 2), (1, 2), (3, 3)]


def test_two_sentences_of_one_printed_line_both_name_it() -> None:
    assert printed("Vejene repareres i foråret. Stierne fejes om høsten.", 9).find(["Vejene repareres i foråret.", "Stierne fejes om høsten."]) == [
        (9, 9),
        (9, 9),
    ]


def letters(text: str) -> int:
    """A token a letter."""
    return len(text)


@pytest.mark.parametrize("limit", [400, 900, 1400])
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_passages_of_a_shipped_section_hold_all_of_its_printed_lines(path: Path, limit: int) -> None:
    text = read_file(path)
    one = parse(text)
    passages = cut(one, letters, limit)
    library = Library.of_parsed([one], passages)
    begun = 0
    for section in (section for section in one.sections if section.text.strip()):
        pieces = _pieces(passages, section.text, begun)
        begun += len(pieces)
        place = section.sources[0]
        held = {number for piece in pieces for number in range(piece.line_from, piece.line_to + 1)}
        missing = [number for number in range(place.line_from, place.line_to + 1) if text.lines[number - 1].strip() and number not in held]
        assert missing == []
        assert all(above.line_from <= below.line_from for above, below in itertools.pairwise(pieces))
        assert all(library.source_of(piece).quote == text.quote(piece.line_from, piece.line_to) for piece in pieces)
    assert begun == len(passages)


def _pieces(passages: tuple[Passage, ...], text: str, begun: int) -> list[Passage]:
    """The passages that a section was cut into: as many as it takes to say its text again."""
    left = sum(sign.isalnum() for sign in text)
    found: list[Passage] = []
    while left > 0:
        found.append(passages[begun + len(found)])
        left -= sum(sign.isalnum() for sign in found[-1].text)
    return found
