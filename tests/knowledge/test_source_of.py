"""A passage leads back to the lines it was printed on."""

from __future__ import annotations

from pathlib import Path

from knowledge.cut import cut
from knowledge.library import Library
from knowledge.parse.families import parse
from knowledge.read import read_file

DOCUMENTS = Path(__file__).resolve().parent.parent.parent / "knowledge" / "documents"


def test_every_passage_of_the_shipped_documents_quotes_its_printed_lines() -> None:
    checked = 0
    for file in sorted(DOCUMENTS.glob("*.txt")):
        text = read_file(file)
        parsed = parse(text)
        passages = cut(parsed, lambda words: len(words) // 4)
        library = Library.of_parsed([parsed], passages)
        for passage in passages:
            source = library.source_of(passage)
            assert source.quote == text.quote(passage.line_from, passage.line_to)
            assert (source.document, source.locator) == (file.stem, passage.locator)
            checked += 1
    assert checked > 100
