"""An operator's open mark reaches the library, and taking it away closes the document again."""

from __future__ import annotations

from pathlib import Path

from knowledge.library import Library
from knowledge.store import open_store
from retrieval.index import IndexFolder
from retrieval.ingest import ingest


def test_a_marked_note_is_in_the_open_library_until_the_mark_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "notat.txt").write_text("Notat om cykelstier\n\nDer er plads til en ny cykelsti ved Søndersø.\n", encoding="utf-8")
    marks = folder / "aabne-dokumenter.txt"
    store, index = open_store(f"sqlite:///{tmp_path / 'library.sqlite'}"), IndexFolder(tmp_path / "index")

    ingest([folder], store, index, None)
    assert Library.load(store, public_only=True).passages() == ()

    marks.write_text("notat\n", encoding="utf-8")
    ingest([folder], store, index, None)
    assert len(Library.load(store, public_only=True).passages()) == 1

    marks.unlink()
    ingest([folder], store, index, None)
    assert Library.load(store, public_only=True).passages() == ()
    store.close()
