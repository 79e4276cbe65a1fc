"""How many attachments an item or a meeting has, and which items have none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, sources_of, table
from bot.builtin_model.skills.agenda_item import heading, item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.item_people import naming
from bot.builtin_model.skills.meeting_asked import meeting_asked
from bot.builtin_model.understand.asks import Ask, Operation
from knowledge.records import AgendaItem, Meeting
from tools.contract import ToolResult


class Attachments:
    """How many attachments items have."""

    name = "attachments"

    @staticmethod
    def _item(situation: Situation) -> AgendaItem | None:
        return None if situation.question.wants(Operation.SUM) and not situation.question.slots.items else item_meant(situation)

    def fits(self, situation: Situation) -> float:
        """When attachments are asked for."""
        return 0.9 if situation.question.asked(Ask.ATTACHMENTS) and situation.question.asked(Ask.HOW_MANY, Ask.WHICH, Ask.YES_NO) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The items without any, the item, or the sum over all items of the meeting."""
        meeting = meeting_asked(situation)
        documents = [meeting.document] if isinstance(meeting, Meeting) else []
        if _without_attachments(situation):
            return [call("agenda_items", with_attachments=False, documents=documents)]
        item = self._item(situation)
        if item:
            return [call("agenda_items", numbers=[item.number], documents=[item.document])]
        return [call("agenda_items", operation="sum_attachments", documents=documents)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The count, and how many are recommended for reading."""
        language = situation.question.language
        da = language == "da"
        item = self._item(situation)
        if _without_attachments(situation):
            return _items_without(results.of(self.calls(situation, results)[0]), da)
        if item:
            if item.attachments_total is None:
                return Draft(
                    lead=f"Det fremgår ikke, om der er bilag til {heading(item, language)}."
                    if da
                    else f"Attachments are not mentioned under {heading(item, language)}.",
                    found=False,
                    sources=item.sources[:1],
                )
            read = (
                f", {'heraf' if da else 'of which'} {item.attachments_recommended} {'anbefales' if da else 'are recommended'}"
                if item.attachments_recommended
                else ""
            )
            return Draft(
                lead=f"{item.attachments_total} bilag{read}: {heading(item, language)}."
                if da
                else f"{item.attachments_total} attachments{read}: {heading(item, language)}.",
                sources=(naming(item, ["bilag"]),),
            )
        result = results.of(self.calls(situation, results)[0])
        if result is None or result.value is None:
            return None
        recommended = result.values.get("recommended")
        extra = f", {'heraf anbefales' if da else 'of which recommended:'} {recommended}" if recommended is not None else ""
        return Draft(
            lead=f"{result.value} bilag i alt{extra}." if da else f"{result.value} attachments in all{extra}.",
            table=table(result),
            sources=result.sources[:6],
        )


_NONE = re.compile(
    r"\b(?:0|nul|ingen|uden|mangler|no|without|lack)\s+(?:nogen\s+|any\s+)?(?:bilag|papirer|materialer?|filer|dokumenter|attachments|papers)|"
    r"\b(?:ikke|hverken)\b.{0,24}\b(?:bilag|papirer|materialer?|filer)\b|\b(?:bilag|papirer|materialer?|filer)\b.{0,12}\bikke\b"
)


def _without_attachments(situation: Situation) -> bool:
    question = situation.question
    return bool(_NONE.search(question.plain)) and question.asked(Ask.WHICH, Ask.HOW_MANY)


def _items_without(result: ToolResult | None, da: bool) -> Draft | None:
    if result is None:
        return None
    names = listed((f"{row.cells.get('item')} ({one_line(str(row.cells.get('name')))})" for row in result.rows), "da" if da else "en")
    if not result.rows:
        return Draft(lead="Alle punkter har bilag." if da else "All items have attachments.", sources=())
    numbers = [str(row.cells.get("item")) for row in result.rows]
    word = "Punkt" if da else "Item" if len(numbers) == 1 else "Items"
    lead = f"{word} {names} {'har ingen bilag' if da else 'have no attachments'}."
    return Draft(lead=lead, sources=sources_of(result))
