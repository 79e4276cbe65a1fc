"""Budget agreements: prose with numbered items, tables of money by year, savings cases, signatures.

The module is a `Parser`. It was written from Ballerup's «Budgetaftale 2019»; years, chapters, columns, committees and codes come from the text.
"""

from __future__ import annotations

from knowledge.errors import Issue
from knowledge.parse.budget_agreement.blocks import BlockKind, TextBlocks
from knowledge.parse.budget_agreement.bodies import Bodies
from knowledge.parse.budget_agreement.compare import compare_items
from knowledge.parse.budget_agreement.consistency import check_both_tables, check_chapter_names, check_counts, check_line_signs, check_titles
from knowledge.parse.budget_agreement.document import agreement_date, agreement_document, agreement_title, budget_years, is_made, likeness
from knowledge.parse.budget_agreement.items import chapter_names, read_chapters, read_items
from knowledge.parse.budget_agreement.key_figures import read_key_figures
from knowledge.parse.budget_agreement.lines import read_lines, with_items
from knowledge.parse.budget_agreement.plain_lines import marked_headings, plain_lines
from knowledge.parse.budget_agreement.savings import committee_codes, read_savings, with_committees
from knowledge.parse.budget_agreement.sections import add_sections
from knowledge.parse.budget_agreement.signatures import read_signatures, signing_date
from knowledge.parse.budget_agreement.tables import read_tables
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.outline import Outline
from knowledge.parse.prose import Wrapping, render

__all__ = ["parse", "recognises"]


def recognises(text: Text) -> float:
    """How much the text looks like a budget agreement, 0 to 1."""
    return likeness(text)


def parse(text: Text) -> Parsed:
    """Chapters, items, budget lines, savings cases, key figures and signatories, with all text as sections and all faults as issues.

    Never raises for what the text holds.
    """
    lines = plain_lines(text.lines)
    tables = read_tables(lines)
    years = budget_years(lines, tables)
    title = agreement_title(lines, years)
    outline = Outline(text, title)
    document = text.document
    blocks = TextBlocks(lines, tables, Wrapping.of(lines), marked_headings(text.lines)).cut()

    cases, case_issues = read_savings(tables, outline.source, document)
    budget_lines, line_issues = read_lines(tables, chapter_names(blocks), outline.source, document)
    bodies = Bodies("\n".join(render(block.body) for block in blocks), committee_codes(cases))
    cases = with_committees(cases, bodies)
    items = read_items(blocks, bodies, years[0] if years else None, outline.source, document)
    budget_lines = with_items(budget_lines, items)
    signatories, signature_issues = read_signatures(blocks, lines, outline.source, document)
    signed = next((block for block in blocks if block.kind is BlockKind.SIGNATURES), None)
    add_sections(outline, blocks, tables, signatories, lines[signed.line_from - 1] if signed else "")
    issues: list[Issue] = [
        *compare_items(items, budget_lines),
        *case_issues,
        *line_issues,
        *check_line_signs(items, budget_lines),
        *check_counts(blocks, outline.source),
        *check_both_tables(budget_lines),
        *check_titles(items, budget_lines),
        *check_chapter_names(blocks, tables, outline.source),
        *signature_issues,
    ]
    records = (
        *read_chapters(blocks, outline.source, document),
        *items,
        *budget_lines,
        *cases,
        *read_key_figures(blocks, outline.source, document),
        *signatories,
    )
    dated = (signing_date(signed, lines) if signed else None) or agreement_date(lines)
    return Parsed(
        document=agreement_document(text, title, years, dated, is_made(lines, bool(signatories))),
        sections=tuple(outline),
        records=records,
        issues=tuple(issues),
    )
