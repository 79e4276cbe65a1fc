"""The list beside the documents that says which of them everybody may see."""

from __future__ import annotations

from pathlib import Path

from knowledge.read import is_document, is_marked_open


def test_a_document_named_in_the_list_is_open_by_id_or_file_name(tmp_path: Path) -> None:
    (tmp_path / "aabne-dokumenter.txt").write_text("# offentliggjort\nreferat-2024\nplan-2025.txt  # vedtaget\n", encoding="utf-8")

    assert is_marked_open(tmp_path / "referat-2024.txt")
    assert is_marked_open(tmp_path / "plan-2025.txt")


def test_what_the_list_does_not_name_is_not_open(tmp_path: Path) -> None:
    (tmp_path / "aabne-dokumenter.txt").write_text("referat-2024\n", encoding="utf-8")

    assert not is_marked_open(tmp_path / "notat.txt")
    assert not is_marked_open(tmp_path / "andet" / "referat-2024.txt")


def test_without_a_list_nothing_is_marked_open(tmp_path: Path) -> None:
    assert not is_marked_open(tmp_path / "referat-2024.txt")


def test_the_list_itself_is_not_a_document() -> None:
    assert not is_document(Path("aabne-dokumenter.txt"))
    assert is_document(Path("referat.txt"))
