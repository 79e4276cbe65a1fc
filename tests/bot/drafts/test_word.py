"""A draft as Word: real headings, tables, sources with lines; «UDKAST» on every page until somebody named has approved it."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.drafts.text import draft_of, draft_text, marked
from bot.drafts.word import as_word, word_name
from knowledge.store.ledger.drafts import APPROVED, Draft
from tests.bot.answers import small_answer


def made(assistant: LibraryAssistant, question: str) -> Draft:
    return draft_of(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


def opened(draft: Draft, approver: str | None = None) -> WordDocument:
    return Document(io.BytesIO(as_word(draft, approver)))


def headings(document: WordDocument, level: int) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style is not None and paragraph.style.name == f"Heading {level}"]


def whole(document: WordDocument) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_minutes_text_has_headings_a_table_of_votes_and_its_sources(assistant: LibraryAssistant) -> None:
    document = opened(made(assistant, "skriv referattekst til punkt 5"))
    assert headings(document, 1)[0].startswith("Referattekst til punkt 5, Studietur til Lund")
    heads = ["Behandling", "Sagsfremstilling", "Økonomi", "Indstilling", "Beslutning", "Fraværende", "Næste skridt", "Kilder"]
    assert headings(document, 2) == heads
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["Afstemning om", "For", "Imod", "Undlod at stemme"]
    assert document.tables[0].rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    sources = [paragraph.text for paragraph in document.paragraphs if paragraph.style is not None and paragraph.style.name == "List Bullet"]
    assert any(line.endswith("punkt 5, Beslutning, linje 352, 354, 356–359, 361 og 363–364") for line in sources)


def test_money_of_an_agreement_item_is_a_table_with_a_column_a_year(assistant: LibraryAssistant) -> None:
    table = opened(made(assistant, "resumé af punkt 4.13 i budgetaftalen")).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Beløb i kr.", "2019", "2020", "2021", "2022"],
        ["Anlæg", "1.500.000", "500.000", "", ""],
    ]


def test_draft_says_so_on_every_page_and_to_machines(assistant: LibraryAssistant) -> None:
    document = opened(made(assistant, "forbered mig til mødet i oktober 2023"))
    assert document.sections[0].header.paragraphs[0].text == "UDKAST – ikke godkendt"
    assert "Rådbot (AI)" in document.sections[0].footer.paragraphs[0].text
    properties = document.core_properties
    assert properties.title.startswith("Briefing før mødet i oktober 2023")
    assert "ikke godkendt" in properties.keywords
    assert "AI-genereret" in properties.keywords
    assert (properties.author, properties.language, properties.category) == ("", "da-DK", "Udkast, ikke godkendt")
    assert "Sag 3: Studietur" in headings(document, 2)


def test_approved_text_names_who_approved_it_and_when_and_is_no_draft_any_more(assistant: LibraryAssistant) -> None:
    day = datetime.datetime(2023, 3, 9, 12, tzinfo=datetime.UTC).timestamp()
    approved = replace(made(assistant, "Lav et resumé af punkt 5"), state=APPROVED, approver="U1", approved_at=day, version=2)
    document = opened(approved, "Mette Holm")
    assert "Godkendt af Mette Holm den 9. marts 2023, version 2." in whole(document)
    assert "udkast" not in whole(document).casefold()
    assert document.sections[0].header.paragraphs[0].text == ""
    assert "udkast" not in document.core_properties.keywords
    assert word_name(approved).startswith("resume-af-punkt-5")


def test_every_figure_of_the_text_is_in_the_file(assistant: LibraryAssistant) -> None:
    draft = made(assistant, "lav et resumé af mødet")
    there = whole(opened(draft))
    assert all(word in there for word in draft.text.replace("*", " ").replace("|", " ").split() if any(sign.isdigit() for sign in word))


def test_signs_that_xml_does_not_take_do_no_harm() -> None:
    draft = replace(draft_of(small_answer()), text="**Sag:** a\x00b\ud800c")
    assert "abc" in whole(opened(draft))


def test_text_is_marked_where_nothing_stands_around_it_and_an_approved_one_is_not() -> None:
    draft = draft_of(small_answer(question="Resumé af natur"))
    assert marked(draft).startswith("UDKAST til resumé af natur. Ikke godkendt.\n\nNatur får")
    assert "dkast" not in draft_text(small_answer())
    assert marked(replace(draft, state=APPROVED)) == draft.text
