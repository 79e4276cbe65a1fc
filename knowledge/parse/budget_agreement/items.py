"""Numbered items of the agreement («4.13. Fortove») → what they promise: committees, amounts per year, commitments, references."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.budget_agreement.blocks import Block, BlockKind
from knowledge.parse.budget_agreement.bodies import Bodies
from knowledge.parse.budget_agreement.cells import SourceAt
from knowledge.parse.budget_agreement.commitments import read_commitments
from knowledge.parse.budget_agreement.numbers import NUMBER, codes_in, item_key
from knowledge.parse.budget_agreement.prose_amounts import read_prose_amounts
from knowledge.parse.prose import render, sentences
from knowledge.records import AgreementItem, Chapter
from knowledge.records.budget import printed_number

_REFERENCE = re.compile(rf"\b(?:pkt\.|punkt(?:erne)?|afsnit|jf\.)\s*(?P<numbers>{NUMBER}(?:(?:,| og| samt)\s*{NUMBER})*)", re.IGNORECASE)


def read_items(blocks: Sequence[Block], bodies: Bodies, first_year: int | None, source_at: SourceAt, document: str) -> list[AgreementItem]:
    """All items, in the order of the text. `first_year` is the first year of the budget."""
    chapters = chapter_names(blocks)
    return [_item(block, chapters, bodies, first_year, source_at, document) for block in blocks if block.kind is BlockKind.ITEM]


def read_chapters(blocks: Sequence[Block], source_at: SourceAt, document: str) -> list[Chapter]:
    """The chapters that the text heads with a number."""
    return [
        Chapter(
            id=f"{document}/chapter/{block.number}",
            document=document,
            sources=(source_at(f"Kapitel {block.number}", block.line_from, block.line_to),),
            number=block.number,
            name=block.title,
        )
        for block in blocks
        if block.kind is BlockKind.CHAPTER
    ]


def chapter_names(blocks: Sequence[Block]) -> dict[str, str]:
    """Name by chapter number, from the headings of the text."""
    return {block.number: block.title for block in blocks if block.kind is BlockKind.CHAPTER}


def block_sentences(block: Block) -> list[str]:
    """The sentences of a block, paragraph by paragraph, list points included."""
    return [sentence for paragraph in block.body for sentence in sentences(paragraph.text)]


def _item(block: Block, chapters: dict[str, str], bodies: Bodies, first_year: int | None, source_at: SourceAt, document: str) -> AgreementItem:
    said = block_sentences(block)
    text = render(block.body)
    deciding = bodies.deciding(said)
    return AgreementItem(
        id=f"{document}/item/{block.number}",
        document=document,
        sources=(source_at(printed_number(block.number) or block.title, block.line_from, block.line_to),),
        item=block.number,
        name=block.title,
        chapter=block.chapter,
        chapter_name=chapters.get(block.chapter, ""),
        theme=block.theme,
        text=text,
        bodies=tuple(bodies.named(text)),
        deciding_bodies=tuple(deciding),
        amounts=tuple(read_prose_amounts(said, first_year)),
        commitments=tuple(read_commitments(said, bodies, deciding)),
        references=tuple(_references(text, block.number)),
    )


def _references(text: str, own: str) -> list[str]:
    numbers = [item_key(number) for match in _REFERENCE.finditer(text) for number in re.findall(NUMBER, match["numbers"])]
    return [number for number in dict.fromkeys([*numbers, *codes_in(text)]) if number != own]
