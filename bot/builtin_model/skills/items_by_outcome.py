"""Which items of a meeting ended one way: «Hvilke sager blev udsat?», «hvad blev ikke godkendt?», «hvad sendte udvalget i høring?»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant, meeting_words
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.records import Meeting, Recommendation
from knowledge.records.meeting import Outcome

_ITEMS = (
    r"\b(?:hvilke|hvor mange|which|how many)\b.*?"
    r"\b(?:\w*punkt(?:er|erne)?|\w*sag(?:er|erne)?|forslag(?:ene)?|indstillinger(?:ne)?|items|cases|proposals)\b"
)
_WHAT = r"^(?:og )?(?:hvad|what)\b"
_WAS = r".*\b(?:blev|er|var|bliver|were|was|have been)\b.*"
_WORDS = (
    (
        (Outcome.REJECTED, Outcome.LAPSED),
        "blev ikke godkendt",
        r"ikke (?:godkendt|vedtaget|tiltraadt|fulgt)|afvist|forkastet|nedstemt|rejected|turned down",
        r"afviste|forkastede|nedstemte|godkendte .*\bikke",
    ),
    ((Outcome.POSTPONED,), "blev udsat", r"udsat|udskudt|postponed|put off", r"udsatte|udskoed"),
    (
        (Outcome.REFERRED,),
        "blev sendt videre eller tilbage",
        r"sendt (?:tilbage|videre|retur)|tilbagesendt|oversendt|henvist|hjemvist|referred|sent back",
        r"sendte .*\b(?:tilbage|videre|retur)|oversendte|henviste|hjemviste",
    ),
    ((Outcome.HEARING,), "blev sendt i høring", r"(?:sendt )?i (?:offentlig )?hoering", r"sendte .*\bi (?:offentlig )?hoering"),
    ((Outcome.WITHDRAWN,), "udgik", r"taget af|udgaaet|trukket|withdrawn", r"trak .*\b(?:tilbage|af)"),
    ((Outcome.NOTED,), "blev taget til efterretning", r"taget til efterretning|noted", r"tog .*\btil efterretning"),
)
_OUTCOMES = tuple(
    (outcomes, told, re.compile(rf"(?:{_ITEMS}|{_WHAT})(?:{_WAS}\b(?:{became})|.*\b(?:{made})\b)")) for outcomes, told, became, made in _WORDS
)
_BY_APPROVAL = re.compile(r"\bi (?:offentlig )?hoering|\b(?:over)?sendes\b|\bhenvises\b|\btages til efterretning")
"""«Godkendt» under «at planen sendes i høring» sends it there too."""
_AGREED_TO = {Outcome.HEARING, Outcome.REFERRED, Outcome.NOTED}
_FELL = re.compile(rf"{_ITEMS}.*\b(?:bort)?faldt\b")
_WITHDRAWN = re.compile(rf"{_ITEMS}.*\b(?:udgik|udgaar)\b")
_OF_THE_ASKING = re.compile(
    r"^(?:udsat|udsk[uo]|sendt|tilbage|videre|retur|oversendt|henvist|hjemvist|afvist|forkast|nedstemt|godkendt|vedtaget|efterretning|hoering|trak)"
)


class ItemsByOutcome:
    """The items of the meeting meant that ended the way asked for."""

    name = "items_by_outcome"

    def fits(self, situation: Situation) -> float:
        """When an outcome and items in the plural are named, and no subject."""
        question = situation.question
        counted = {word.word for word in (question.counted, question.listed) if word}
        about = [term for term in question.terms if term.word not in counted and not _OF_THE_ASKING.match(term.word)]
        return 0.9 if _asked(situation) and not about and not question.slots.items and situation.understanding.library.of(Meeting) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The decisions with each of the outcomes."""
        asked, meeting = _asked(situation), meeting_meant(situation)
        if asked is None or meeting is None:
            return []
        return [call("decisions", outcome=outcome.value, documents=[meeting.document], earlier=False) for outcome in asked[0]]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many and which, with the decisions; a plain no where there is none, unless something may have been so by being agreed to."""
        asked, meeting = _asked(situation), meeting_meant(situation)
        if asked is None or meeting is None:
            return None
        found = [result for wanted in self.calls(situation, results) if (result := results.of(wanted))]
        da, language = situation.question.language == "da", situation.question.language
        names = dict.fromkeys(
            f"{'punkt' if da else 'item'} {row.cells['item']}, {one_line(str(row.cells['name']))}" for result in found for row in result.rows
        )
        where = meeting_words(meeting, language)
        if not names and _may_be_agreed_to(situation, asked[0], meeting):
            return None
        if not names:
            lead = f"Ingen punkter {asked[1]}: {where}." if da else f"No items ended so: {where}."
            return Draft(lead=lead, sources=meeting.sources[:1])
        filled = next(result for result in found if result.rows)
        count = len(names)
        told = listed(names, language)
        lead = f"{where}: {told} {asked[1]}." if da else f"{where}: {count} {'item' if count == 1 else 'items'}: {told}."
        return Draft(
            lead=lead,
            table=table(filled, keep=("item", "name", "text", "not_final_because")),
            sources=tuple(dict.fromkeys(source for result in found if result.rows for source in sources_of(result))),
        )


def _may_be_agreed_to(situation: Situation, outcomes: Sequence[Outcome], meeting: Meeting) -> bool:
    """Whether a recommendation that was perhaps agreed to says the same as the outcome asked for."""
    points = situation.understanding.library.of(Recommendation, meeting.document)
    return set(outcomes) <= _AGREED_TO and any(_BY_APPROVAL.search(plain(point.text)) for point in points)


def _asked(situation: Situation) -> tuple[tuple[Outcome, ...], str] | None:
    """The outcomes asked for, and how they are told."""
    question = situation.question
    if not question.asked(Ask.WHICH, Ask.HOW_MANY, Ask.WHAT):
        return None
    for outcomes, told, words in _OUTCOMES:
        if words.search(question.plain):
            return outcomes, told
    if _FELL.search(question.plain):
        return (Outcome.REJECTED, Outcome.LAPSED), "faldt eller bortfaldt"
    return ((Outcome.WITHDRAWN,), "udgik") if _WITHDRAWN.search(question.plain) else None
