"""Two questions in one sentence: each is answered, the second leaning on the first, unless one answer already holds both.

«Hvem er ansvarlig for X, og hvornår skal det være færdigt?» is two questions; «hvad siger aftalen om, hvornår …» is one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bot.builtin_model.converse import in_conversation
from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import difference_told, printed_at, reckoned
from bot.builtin_model.reading.two_figures import figures_of
from bot.builtin_model.respond import respond
from bot.builtin_model.sides import by_document, of_one_document, only_asks_how_far_apart, under_heading, with_what_is_counted
from bot.builtin_model.told.other_side import held_against, with_what_it_told
from bot.builtin_model.turns import Earlier, told_in
from bot.builtin_model.understand.asks import Ask, Operation, operations_of, plain
from bot.builtin_model.understand.question import Question, Understanding
from retrieval.danish import STOP_WORDS

_ASKING = r"(?:hvem|hvad|hvorn(?:å|aa)r|hvor|hvorfor|hvordan|hvilken|hvilket|hvilke|hvis|who|what|when|where|why|how|which|whose)\b"
_JOINT = re.compile(rf"(?<=[?;])\s+(?=(?:(?:og|samt|and)\s+)?{_ASKING})|,?\s+(?:og|samt|and)\s+(?={_ASKING})", re.IGNORECASE)
_ASKS = re.compile(rf"\b{_ASKING}", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:de|den|det|dem|deres|dens|dets|han|hun|hans|hendes|denne|dette|disse|it|they|them|he|she|their|his|her)\b")
_SORTS = ("", "pct", "per_mille", "kr")
_TWO = 2
_MOST_PARTS = 3
_LONGEST_LEAD = 560
"""Characters of a lead that holds two answers; what is longer goes below it."""
_NAMED = re.compile(r"(?P<name>[A-ZÆØÅ\d][\w.-]*(?: [A-ZÆØÅ\d][\w.-]*)*) \((?P<aside>[^()]{24,})\)")
"""A name or number with a long parenthesis behind it: «2.3 (Etablering af sommerskoler …)»."""
_FACT = re.compile(r"\d[\d.,]*\d|\d|[A-ZÆØÅ][\w-]+")


def parts_of(text: str) -> tuple[str, ...]:
    """The questions of a text, in order; one when it asks one thing."""
    heading, rest = under_heading(text)
    parts = [part.strip(" ,") for part in _JOINT.split(rest)]
    if len(parts) > 1 and only_asks_how_far_apart(parts[-1]):
        parts[-2:] = [f"{parts[-2]}, og {parts[-1]}" if not parts[-2].endswith("?") else f"{parts[-2]} {parts[-1]}"]
    if len(parts) < 2 or len(parts) > _MOST_PARTS or not all(_ASKS.search(part) for part in parts):
        return (text,)
    parts = [parts[0], *(with_what_is_counted(part, before) for before, part in itertools.pairwise(parts))]
    return tuple(f"{heading}: {part}" if heading else part for part in (part if part.endswith("?") else f"{part}?" for part in parts))


def respond_to_all(text: str, earlier: Sequence[Earlier], understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The calls still to be made, or the answer to every part of the text."""
    other = held_against(text, earlier, understanding)
    if other:
        step = _answered(other, earlier, understanding, results)
        if not isinstance(step, Draft):
            return step
        earlier = with_what_it_told(other, earlier, text, step, understanding)
    question = in_conversation(text, earlier, understanding)
    whole = respond(question, understanding, results)
    parts = parts_of(text)
    if not isinstance(whole, Draft) or (question.reckoning and whole.found):
        return whole
    if len(parts) == 1:
        return _of_each_document(whole, question, understanding, results)
    drafts: list[Draft] = []
    before = list(earlier)
    for part in parts:
        step = _answered(part, before, understanding, results)
        if not isinstance(step, Draft):
            return step
        drafts.append(step)
        before.append(told_in(part, step))
    apart = _difference(text, drafts)
    if apart and apart not in results:
        return [apart]
    together = _together(whole, drafts, parts)
    result = results.of(apart) if apart else None
    if result is None or result.value is None or together is whole:
        return together
    return together.model_copy(update={"lead": f"{together.lead} {difference_told(result, whole.language)}"})


def _difference(text: str, drafts: Sequence[Draft]) -> Call | None:
    """The reckoning when the text asks how far two answers lie apart, and each has one figure that is printed where it was found."""
    if len(drafts) != _TWO or not operations_of(text) & {Operation.DIFFERENCE} or not all(draft.found for draft in drafts):
        return None
    figures = []
    for draft in drafts:
        printed = {one.printed: one.sort for one in figures_of(draft.lead)}
        kept = [(figure, sort) for figure, sort in printed.items() if sort in _SORTS]
        at = next((at for source in draft.sources if len(kept) == 1 and (at := printed_at(source, kept[0][0]))), None)
        figures.append((at, kept[0][1]) if at else None)
    first, second = figures
    if first is None or second is None or first[1] != second[1]:
        return None
    return reckoned("difference", [first[0], second[0]])


def _answered(part: str, before: Sequence[Earlier], understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The answer to one part, leaning on those before; where there is none, as it stands alone, and in the one document of its year."""
    leaning = in_conversation(part, before, understanding)
    alone = in_conversation(part, (), understanding)
    own = [of_one_document(alone, understanding), alone] if _names_something(alone) and not _POINTS.search(alone.plain) else []
    tried: list[Draft] = []
    for question in dict.fromkeys([of_one_document(leaning, understanding), leaning, *own]):
        step = respond(question, understanding, results)
        if not isinstance(step, Draft) or step.found:
            return step
        tried.append(step)
    return tried[min(1, len(tried) - 1)]


def _names_something(question: Question) -> bool:
    """Whether a part says by itself what it is about, by more than what is done: «hvor havner den så?» does not."""
    return any(not (term.predicate or term.told or term.soft) for term in question.terms)


def _of_each_document(whole: Draft, question: Question, understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The answers of the two documents a question names, each with its document; the whole answer when it holds both, or one has none."""
    sides = () if question.asked(Ask.SUMMARY, Ask.BRIEFING, Ask.DRAFT_MINUTES) else by_document(question, understanding)
    if not sides or (whole.found and {side.documents[0] for side in sides} <= set(whole.documents)):
        return whole
    drafts: list[Draft] = []
    for side in sides:
        step = respond(side, understanding, results)
        if not isinstance(step, Draft):
            return step
        drafts.append(step)
    titles = [understanding.library.document(side.documents[0]).title for side in sides]
    if not any(draft.found for draft in drafts):
        return whole
    told = [
        draft.model_copy(update={"lead": f"{title}: {draft.lead}"}) if draft.found else draft for title, draft in zip(titles, drafts, strict=True)
    ]
    return _together(whole.model_copy(update={"found": False}), told, titles)


def _together(whole: Draft, drafts: Sequence[Draft], parts: Sequence[str]) -> Draft:
    """One answer of several: the whole sentence's own when it holds all that the parts say, else the parts in order."""
    told = [draft for draft in drafts if draft.found]
    if not told or (whole.found and all(_holds(whole, draft) for draft in told)):
        return whole
    kept = [draft for at, draft in enumerate(told) if not any(_holds(before, draft) for before in told[:at])]
    kept = [_in_line(draft) for draft in kept] if len(kept) > 1 else kept
    leads = _named_once([draft.lead for draft in kept])
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


def _in_line(draft: Draft) -> Draft:
    """A short list behind its lead-in as one sentence, so that the next answer does not come between them."""
    points = [line.removeprefix("- ").strip() for line in (draft.body or "").split("\n")]
    listed = draft.lead.endswith(":") and draft.body and all(line.startswith("- ") for line in draft.body.split("\n"))
    if not listed or len(draft.lead) + sum(map(len, points)) > _LONGEST_LEAD // 2:
        return draft
    return draft.model_copy(update={"lead": f"{draft.lead} {'; '.join(point.rstrip('.;') for point in points)}.", "body": None})


def _named_once(leads: Sequence[str]) -> list[str]:
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
