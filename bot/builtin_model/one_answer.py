"""Several answers put together as one: each fact once, what is long below the lead, and what the documents do not say beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.understand.asks import plain
from knowledge.source import Source
from retrieval.danish import STOP_WORDS

_LONGEST_LEAD = 560
"""Characters of a lead that holds two answers; what is longer goes below it."""
_NAMED = re.compile(r"(?P<name>[A-ZÆØÅ\d][\w.-]*(?: [A-ZÆØÅ\d][\w.-]*)*) \((?P<aside>[^()]{24,})\)")
"""A name or number with a long parenthesis behind it: «2.3 (Etablering af sommerskoler …)»."""
_SENTENCE = re.compile(r"(?<=[.!?»])\s+(?=[A-ZÆØÅ«])")
_HOW_MUCH = re.compile(
    r"(?:og |and )?(?:hvor (?:hoejt?|lavt?|meget|mange|stort?)|how (?:high|low|much|many|large|big))(?: (?:var|er|was|is) (?:den|det|it))?"
)
_MEASURED = re.compile(r"\d\s?(?:pct\b|procent|%|kr\b|mio\b)")
_LONG_SENTENCE = 30
_LEANS = re.compile(
    r"^[«(]?(?:de[nrt]?|dem|denne|dette|disse|deraf|heraf|her\w*|desuden|han|hun|it|they|this|these|there|he|she)\b|"
    r"\b(?:den|det|dem|denne|dette|disse|it|them|this|these)[.!?»]*$",
    re.IGNORECASE,
)
"""A sentence that says of what it tells only by the one before it: «Der afsættes …», «… anført ved den.»"""
_FACT = re.compile(r"\d[\d.,]*\d|\d|[A-ZÆØÅ][\w-]+")


def together(whole: Draft, drafts: Sequence[Draft], parts: Sequence[str]) -> Draft:
    """One answer of several: the whole sentence's own when it holds all that the parts say, else the parts in order."""
    told = [draft for draft in drafts if draft.found]
    if not told or (whole.found and all(_holds(whole, draft) for draft in told)):
        return whole
    kept = [draft for at, draft in enumerate(told) if not any(_holds(before, draft) for before in told[:at])]
    kept = [_in_line(draft) for draft in kept] if len(kept) > 1 else kept
    leads = told_once(named_once([draft.lead for draft in kept]), [draft.sources for draft in kept])
    blocks = [f"{draft.lead}\n{draft.body}" if _leads_into_its_body(draft) and len(kept) > 1 else draft.body for draft in kept]
    bodies = [block for block in blocks if block]
    leads = [lead for lead, draft in zip(leads, kept, strict=True) if lead and (len(kept) == 1 or not _leads_into_its_body(draft))]
    if not leads:
        leads, bodies = [kept[0].lead], [kept[0].body or "", *bodies[1:]]
    short = sum(map(len, leads)) <= _LONGEST_LEAD
    missing = [_not_said(part, whole.language) for part, draft in zip(parts, drafts, strict=True) if not (draft.found or _is_told(part, kept))]
    notes = dict.fromkeys(note for draft in kept for note in draft.notes if not any(note in lead for lead in leads))
    return Draft(
        lead=" ".join(leads) if short else leads[0],
        body="\n\n".join(bodies if short else [*leads[1:], *bodies]) or None,
        table=next((draft.table for draft in kept if draft.table), None),
        notes=tuple(dict.fromkeys([*notes, *missing])),
        sources=tuple(dict.fromkeys(source for draft in kept for source in draft.sources)),
        issues=tuple(dict.fromkeys(issue for draft in kept for issue in draft.issues)),
        next_steps=kept[-1].next_steps,
        language=whole.language,
    )


def _leads_into_its_body(draft: Draft) -> bool:
    """Whether the lead says nothing without the list under it."""
    return draft.lead.endswith(":") and bool(draft.body)


def _in_line(draft: Draft) -> Draft:
    """A short list behind its lead-in as one sentence, so that the next answer does not come between them."""
    points = [line.removeprefix("- ").strip() for line in (draft.body or "").split("\n")]
    listed = draft.lead.endswith(":") and draft.body and all(line.startswith("- ") for line in draft.body.split("\n"))
    if not listed or len(draft.lead) + sum(map(len, points)) > _LONGEST_LEAD // 2:
        return draft
    return draft.model_copy(update={"lead": f"{draft.lead} {'; '.join(point.rstrip('.;') for point in points)}.", "body": None})


def named_once(leads: Sequence[str]) -> list[str]:
    """The leads without a long parenthesis that stood behind the same name in an earlier one; behind another name it tells something new."""
    said: set[str] = set()
    told = []
    for lead in leads:
        named = {match.group(): match["name"] for match in _NAMED.finditer(lead)}
        for whole in said & set(named):
            lead = lead.replace(whole, named[whole])
        said |= set(named)
        told.append(lead)
    return told


def told_once(leads: Sequence[str], sources: Sequence[Sequence[Source]]) -> list[str]:
    """The leads without the sentences that stand word for word in an earlier one of the same lines.

    Short ones stay, and so does one that leans on the sentence before it, unless that one goes too.
    """
    said: list[tuple[set[Source], set[str]]] = []
    told = []
    for lead, own_sources in zip(leads, sources, strict=True):
        sentences = _SENTENCE.split(lead)
        before = {sentence for lines, earlier in said if lines == set(own_sources) for sentence in earlier}
        kept: list[str] = []
        goes = False
        for sentence in sentences:
            goes = sentence in before and (goes or not _LEANS.search(sentence))
            kept += [] if goes else [sentence]
        said.append((set(own_sources), {sentence for sentence in sentences if len(sentence) >= _LONG_SENTENCE}))
        told.append(" ".join(kept))
    return told


def _not_said(part: str, language: str) -> str:
    return f"«{part}»: det fremgår ikke af dokumenterne." if language == "da" else f"“{part}”: the documents do not say."


def _is_told(part: str, kept: Sequence[Draft]) -> bool:
    """Whether a part that only asks how much or how high («og hvor høj?») is told by a figure in the others' answers."""
    return bool(_HOW_MUCH.fullmatch(plain(part).strip(" ?"))) and any(_MEASURED.search(draft.lead) for draft in kept)


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
