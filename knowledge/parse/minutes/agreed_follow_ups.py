"""What is to be done after an item, by whom and by when, from «Opfølgning:» and «Ansvarlig:»."""

from __future__ import annotations

import re
from datetime import date

from knowledge.dates import find_periods
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.prose import sentences
from knowledge.records import FollowUp
from knowledge.records.time import Period

_NOBODY = re.compile(r"(?:ingen|intet|ikke\s+relevant|-|–)\s*\.?", re.IGNORECASE)
_OFFICE = (
    r"(?:Formand(?:en|skabet)|Næstformanden|Kassereren|Sekretær(?:en|iatet)|Referenten|Administrationen|Forvaltningen|Borgmesteren|Direktøren"
    r"|[A-ZÆØÅ]\w*(?:chefen|lederen|konsulenten|koordinatoren|udvalget|gruppen|rådet|bestyrelsen)|Alle)"
)
_NAME = r"[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*)+(?:\s*\([^()]*\))?"
_WHO = rf"(?:{_NAME}|{_OFFICE}(?!\s+for\b)|[A-ZÆØÅ]{{2,4}}(?=[\s.,:]))"
_SUBJECT = re.compile(rf"(?:Ansvarlige?:\s*)?(?P<who>{_WHO}(?:\s*(?:,|\bog\b|\bsamt\b)\s*{_WHO})*)(?=\s*[.,;:]|\s+[a-zæøå]|\s*$)")
_BETWEEN = re.compile(r"\s*(?:,|\bog\b|\bsamt\b)\s*(?![^()]*\))")
_BY = re.compile(r"\b(?:frist(?:en)?|deadline|senest|inden|til|pr\.)\b[^.;]{0,20}$", re.IGNORECASE)


def read_follow_ups(page: Page, item: PrintedItem, blocks: list[Block], item_id: str, day: date | None) -> list[FollowUp]:
    """One follow-up for each heading of that kind; none where it says that there is none. The year of a deadline is the meeting's unless printed."""
    found: list[FollowUp] = []
    for block in blocks:
        text = " ".join(paragraph.text for paragraph in page.paragraphs(block.first, block.last, block.lead)) if block.role == "follow_up" else ""
        if not text or _NOBODY.fullmatch(text):
            continue
        found.append(
            FollowUp(
                id=f"{item_id}/follow_up/{len(found) + 1}",
                document=page.document,
                sources=(page.source(f"{item.locator}, {block.label}", block.source_from, block.source_to),),
                item=item.number,
                text=text,
                responsible=_responsible(text),
                deadline=_deadline(text, day.year if day else None),
            )
        )
    return found


def _responsible(text: str) -> tuple[str, ...]:
    """Who each sentence begins with: «Mads Rolighed og Inge-Lis Toft.», «Formanden skriver …»."""
    subjects = (_SUBJECT.match(sentence) for sentence in sentences(text))
    return tuple(dict.fromkeys(who for subject in subjects if subject for who in _BETWEEN.split(subject["who"].rstrip("."))))


def _deadline(text: str, year: int | None) -> Period | None:
    """The first time that something is to be done by."""
    return next((period for period, start, _ in find_periods(text, year) if period.is_deadline or _BY.search(text[:start])), None)
