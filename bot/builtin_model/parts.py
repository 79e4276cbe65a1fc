"""Two questions in one sentence: each is answered, the second leaning on the first, unless one answer already holds both.

«Hvem er ansvarlig for X, og hvornår skal det være færdigt?» is two questions; «hvad siger aftalen om, hvornår …» is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.converse import in_conversation
from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.respond import respond
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Understanding
from retrieval.danish import STOP_WORDS

_ASKING = r"(?:hvem|hvad|hvorn(?:å|aa)r|hvor|hvorfor|hvordan|hvilken|hvilket|hvilke|hvis|who|what|when|where|why|how|which|whose)\b"
_JOINT = re.compile(rf"(?<=[?;])\s+(?=(?:(?:og|samt|and)\s+)?{_ASKING})|,?\s+(?:og|samt|and)\s+(?={_ASKING})", re.IGNORECASE)
_ASKS = re.compile(rf"\b{_ASKING}", re.IGNORECASE)
_MOST_PARTS = 3
_LONGEST_LEAD = 560
"""Characters of a lead that holds two answers; what is longer goes below it."""
_FACT = re.compile(r"\d[\d.,]*\d|\d|[A-ZÆØÅ][\w-]+")


def parts_of(text: str) -> tuple[str, ...]:
    """The questions of a text, in order; one when it asks one thing."""
    parts = [part.strip(" ,") for part in _JOINT.split(text)]
    if len(parts) < 2 or len(parts) > _MOST_PARTS or not all(_ASKS.search(part) for part in parts):
        return (text,)
    return tuple(part if part.endswith("?") else f"{part}?" for part in parts)


def respond_to_all(text: str, earlier: Sequence[Earlier], understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The calls still to be made, or the answer to every part of the text."""
    whole = respond(in_conversation(text, earlier, understanding), understanding, results)
    parts = parts_of(text)
    if len(parts) == 1:
        return whole
    if not isinstance(whole, Draft):
        return whole
    drafts: list[Draft] = []
    before = list(earlier)
    for part in parts:
        step = respond(in_conversation(part, before, understanding), understanding, results)
        if not isinstance(step, Draft):
            return step
        drafts.append(step)
        before.append(Earlier(part, step.documents))
    return _together(whole, drafts, parts)


def _together(whole: Draft, drafts: Sequence[Draft], parts: Sequence[str]) -> Draft:
    """One answer of several: the whole sentence's own when it holds all that the parts say, else the parts in order."""
    told = [draft for draft in drafts if draft.found]
    if not told or (whole.found and all(_holds(whole, draft) for draft in told)):
        return whole
    kept = [draft for at, draft in enumerate(told) if not any(_holds(before, draft) for before in told[:at])]
    leads = [draft.lead for draft in kept]
    short = sum(map(len, leads)) <= _LONGEST_LEAD
    bodies = [draft.body for draft in kept if draft.body]
    missing = [_not_said(part, whole.language) for part, draft in zip(parts, drafts, strict=True) if not draft.found]
    return Draft(
        lead=" ".join(leads) if short else leads[0],
        body="\n\n".join(bodies if short else [*leads[1:], *bodies]) or None,
        table=next((draft.table for draft in kept if draft.table), None),
        notes=tuple(dict.fromkeys([*(note for draft in kept for note in draft.notes), *missing])),
        sources=tuple(dict.fromkeys(source for draft in kept for source in draft.sources)),
        issues=tuple(dict.fromkeys(issue for draft in kept for issue in draft.issues)),
        next_steps=kept[-1].next_steps,
        language=whole.language,
    )


def _not_said(part: str, language: str) -> str:
    return f"«{part}»: det fremgår ikke af dokumenterne." if language == "da" else f"“{part}”: the documents do not say."


def _holds(draft: Draft, other: Draft) -> bool:
    """Whether everything the other's lead tells stands in this one: its figures and names, or its words when it has neither."""
    said = _said(draft)
    facts = _facts(other.lead)
    return facts <= _facts(said) if facts else _words(other.lead) <= _words(said)


def _said(draft: Draft) -> str:
    rows = [cell for row in draft.table.rows for cell in row] if draft.table else []
    return "\n".join([draft.lead, draft.body or "", *rows])


def _facts(text: str) -> set[str]:
    return {plain(fact) for fact in _FACT.findall(text)}


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", plain(text)) if word not in STOP_WORDS}
