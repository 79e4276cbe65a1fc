"""What a Word document has around its text: properties, language, page numbers."""

from __future__ import annotations

import datetime

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def set_properties(document: WordDocument, title: str, made: datetime.datetime, approved: bool) -> None:
    """Title, state and the mark that a machine made it, readable for machines; no author."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title = title
    properties.language = "da-DK"
    properties.category = properties.content_status = "Godkendt" if approved else "Udkast, ikke godkendt"
    properties.keywords = "AI-genereret; Rådbot" if approved else "udkast; ikke godkendt; AI-genereret; Rådbot"
    properties.created = properties.modified = made.replace(tzinfo=None)


def set_language(document: WordDocument) -> None:
    """Danish as the language of all text, for spelling and for readers that speak it aloud."""
    properties = document.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "da-DK")
    properties.append(language)


def number_pages(paragraph: Paragraph, before: str) -> None:
    """«… Side 2 af 5» as fields that Word keeps right."""
    paragraph.add_run(f"{before} Side ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" af ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
