"""What a language model wrote, read as an answer: sentences, rows, sources that are used, and whether it found anything."""

from __future__ import annotations

import re

from bot.answer import Answer, ToolCall
from bot.check.sentences import language_of
from bot.provider.citing import Numbered
from bot.provider.faults import GaveUp, Reason
from bot.provider.plain_text import plain_text
from bot.provider.tables import notes_of, subject_of, table_in, table_of
from knowledge.source import Source

_MARKER = re.compile(r"[ \t]?\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]")
_OWN_LIST = re.compile(r"\n\s*\**(?:kilder?|sources?|henvisninger|references?)\**\s*:?\**\s*(?:\n.*|\[.*)?\Z", re.IGNORECASE | re.DOTALL)
_NOT_FOUND = re.compile(
    r"\b(?:fremgår|står|findes|nævnes|oplyses|omtales|beskrives|dækkes)\s+(?:\w+\s+){0,4}?(?:ikke|hverken|ingen\s+steder)\b"
    r"|\bkan\s+(?:\w+\s+){0,3}?ikke\s+(?:\w+\s+){0,2}?(?:finde|se|svare|besvare|oplyse|læse)"
    r"|\bhar\s+(?:\w+\s+){0,2}?ikke\s+(?:\w+\s+){0,2}?(?:fundet|oplysninger|kunnet)|\bfandt\s+(?:\w+\s+){0,2}?(?:ikke|intet|ingen)\b"
    r"|\b(?:ingen|intet)\s+(?:af\s+)?(?:\w+\s+){0,3}?(?:dokument\w*|oplysning\w*)|\b(?:ved|kender)\s+(?:jeg\s+)?(?:desværre\s+)?ikke\b"
    r"|\b(?:dokumenterne|referaterne|kilderne|materialet)\s+(?:siger|oplyser|nævner|indeholder|rummer|omtaler|har)\s+(?:\w+\s+){0,3}?(?:ikke|intet|ingen)\b"
    r"|\b(?:do(?:es)?\s+not|don't|doesn't)\s+(?:\w+\s+){0,2}?(?:say|state|mention|contain|cover|know|appear|include|specify)\b"
    r"|\b(?:could|can)(?:\s*not|n't)\s+(?:\w+\s+){0,2}?(?:find|answer|see|tell)\b|\b(?:is|are|was|were)\s+not\s+(?:stated|mentioned|covered|found|in\s+the\s+doc)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«\"])|\n")


def read_answer(question: str, text: str, used: tuple[ToolCall, ...], numbered: Numbered, model: str, seconds: float) -> Answer:
    """The answer before it is checked. `lead` holds all of its sentences, and its markers are numbered as its `sources`.

    Raises:
        GaveUp: nothing was written, or something was claimed without a look-up behind it.
    """
    known = "\n".join(source.quote for call in used for source in call.result.sources)
    text = _OWN_LIST.sub("", plain_text(text, known)).strip()
    if not re.search(r"\w", _MARKER.sub("", text)):
        raise GaveUp(Reason.EMPTY)
    text, table = table_in(text)
    text, cited = _renumbered(text, numbered)
    found = not says_not_found(text)
    looked_up = tuple(dict.fromkeys(source for call in used for source in call.result.sources))
    if found and not looked_up:
        raise GaveUp(Reason.UNSOURCED)
    subject = subject_of(text, used) if found else None
    issues = tuple(dict.fromkeys(issue for call in used for issue in call.result.issues))
    return Answer(
        question=question,
        lead=text or (table.title if table else ""),
        table=table or (table_of(text, subject) if subject else None),
        notes=notes_of(text, subject) if subject else (),
        found=found,
        sources=cited or (looked_up if found else ()),
        tools=used,
        issues=issues,
        language="en" if language_of(text) else "da",
        model=model,
        seconds=seconds,
    )


def says_not_found(text: str) -> bool:
    """Whether the answer is that the documents do not say: its first sentence does, whatever it adds of what is nearest."""
    first = next((part for part in _SENTENCE.split(text) if re.search(r"\w", part)), "")
    return _NOT_FOUND.search(first) is not None


def _renumbered(text: str, numbered: Numbered) -> tuple[str, tuple[Source, ...]]:
    """The text with its markers numbered from 1 in the order they come; markers that point at nothing are taken out."""
    cited: dict[Source, int] = {}

    def own(match: re.Match[str]) -> str:
        shown = [source for number in _numbers(match[1]) if (source := numbered.source(number))]
        mine = sorted({cited.setdefault(source, len(cited) + 1) for source in shown})
        space = " " if match.group().startswith((" ", "\t")) else ""
        return f"{space}[{', '.join(map(str, mine))}]" if mine else ""

    return _MARKER.sub(own, text).strip(), tuple(cited)


def _numbers(printed: str) -> list[int]:
    """«1, 3-5» → 1, 3, 4, 5."""
    found: list[int] = []
    for part in re.split(r"[,;]", printed):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        found += range(ends[0], min(ends[-1], ends[0] + 50) + 1) if len(ends) == 2 else ends
    return found


def settled(answer: Answer) -> Answer:
    """The answer as a person gets it: one paragraph in front, the rest under it, and no markers where the sources are too many to number singly."""
    lead, _, rest = answer.lead.partition("\n\n")
    if len(answer.sources) > MOST_NUMBERED:
        lead, rest = (_MARKER.sub("", part) for part in (lead, rest))
    return answer.model_copy(update={"lead": lead.strip(), "body": rest.strip() or answer.body})


MOST_NUMBERED = 8
"""As many sources as `bot.answer_text` gives a number of their own."""
