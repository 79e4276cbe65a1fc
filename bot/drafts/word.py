"""A draft as a Word document: «UDKAST – ikke godkendt» on every page until it is approved, then who approved it and when."""

from __future__ import annotations

import datetime
import io
import re
import unicodedata
from zoneinfo import ZoneInfo

from docx import Document

from bot.drafts.word_page import number_pages, set_language, set_properties
from bot.drafts.word_text import add_text
from knowledge.dates import format_date
from knowledge.store.ledger.drafts import Draft

DRAFT_MARK = "UDKAST – ikke godkendt"
_COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_MADE_BY = "Lavet automatisk af Rådbot (AI) ud fra de nævnte kilder."


def as_word(draft: Draft, approver: str | None = None) -> bytes:
    """The draft as .docx. `approver` is the name of the person who approved it; a draft that is not approved names nobody.

    Holds no author; the time of making is that of the version.
    """
    document = Document()
    made = datetime.datetime.fromtimestamp(draft.changed_at, datetime.UTC)
    set_properties(document, draft.title, made, draft.approved)
    set_language(document)
    page = document.sections[0]
    if not draft.approved:
        page.header.paragraphs[0].add_run(DRAFT_MARK).bold = True
    number_pages(page.footer.paragraphs[0], _MADE_BY)
    document.add_heading(draft.title, level=1)
    document.add_paragraph(_standing(draft, approver))
    add_text(document, draft.text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_name(draft: Draft) -> str:
    """A file name made of letters, digits and hyphens, whatever the title holds."""
    folded = draft.title.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    name = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()).strip("-")[:60] or "resume"
    return f"{name}-v{draft.version}.docx" if draft.approved else f"udkast-{name}-v{draft.version}.docx"


def _standing(draft: Draft, approver: str | None) -> str:
    """Who approved it and when, or that nobody has."""
    if not draft.approved or draft.approved_at is None:
        return f"{DRAFT_MARK}. {_MADE_BY} Teksten skal læses og godkendes af en navngiven person, før den bruges."
    day = format_date(datetime.datetime.fromtimestamp(draft.approved_at, _COPENHAGEN).date())
    return f"Godkendt{f' af {approver}' if approver else ''} den {day}, version {draft.version}. {_MADE_BY.replace('Lavet', 'Oprindelig lavet')}"
