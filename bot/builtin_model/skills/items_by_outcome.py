"""Which items of a meeting ended one way: «Hvilke sager blev udsat?», «hvilke punkter blev ikke godkendt?»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant, meeting_words
from bot.builtin_model.understand.asks import Ask
from knowledge.library import Library
from knowledge.records import Decision, Meeting
from knowledge.records.meeting import Outcome
from tools.contract import Row

_WHICH_ITEMS = (
    r"\b(?:hvilke|hvor mange|which|how many)\b.*?"
    r"\b(?:\w*punkt(?:er|erne)?|\w*sag(?:er|erne)?|forslag(?:ene)?|indstillinger(?:ne)?|items|cases|proposals)\b"
)
_WHAT = r"^(?:og )?(?:hvad|what)\b"
_SAID_OF_ALL = frozenset([Outcome.POSTPONED, Outcome.REJECTED, Outcome.LAPSED, Outcome.WITHDRAWN])
"""Endings that «hvad blev udsat?» asks for too; «hvad blev godkendt?» asks for all decisions."""
ASKS_WHICH_ITEMS = re.compile(_WHICH_ITEMS)
"""«Hvilke punkter …», «hvor mange sager …», in plain letters."""


@dataclass(frozen=True)
class _Ending:
    """One way an item may end: its outcomes, how it is told in Danish and English, and how it is asked for."""

    outcomes: tuple[Outcome, ...]
    told: str
    told_in_english: str
    asked: re.Pattern[str]


@dataclass(frozen=True)
class _Asked:
    """The ending asked for, whether by those that did not end so, and the question's words that say it."""

    ending: _Ending
    denied: bool
    words: frozenset[str]


def _ending(outcomes: Sequence[Outcome], told: str, told_in_english: str, words: str) -> _Ending:
    """`words` are in plain letters."""
    asked = re.compile(rf"(?:{_WHICH_ITEMS}|{_WHAT})(?P<between>.*?)\b(?P<words>{words})")
    return _Ending(tuple(outcomes), told, told_in_english, asked)


_APPROVED = (Outcome.APPROVED, Outcome.APPROVED_WITH_REMARK, Outcome.APPROVED_AS_AMENDED)
_OUTCOMES = (
    _ending(
        (Outcome.REJECTED, Outcome.LAPSED),
        "blev afvist eller bortfaldt",
        "were rejected or lapsed",
        r"(?:ikke|not) (?:godkendt|vedtaget|tiltraadt|fulgt|approved|adopted)"
        r"|afviste?|forkaste(?:t|de)|nedstemte?|(?:bort)?faldt|reject(?:ed)?|turned down",
    ),
    _ending((Outcome.POSTPONED,), "blev udsat", "were postponed", r"udsat(?:te)?|udskudt|udskoed|postponed?|put off"),
    _ending(
        (Outcome.REFERRED,),
        "blev sendt videre eller tilbage",
        "were referred or sent back",
        r"sendt (?:tilbage|videre|retur)|(?:tilbage|over|videre)sendte?|henviste?|hjemviste?|referred|sent back",
    ),
    _ending((Outcome.HEARING,), "blev sendt i høring", "were sent out for consultation", r"(?:sendt )?i (?:offentlig )?hoering"),
    _ending((Outcome.WITHDRAWN,), "udgik", "were withdrawn", r"taget af|udgaaet|udgik|udgaar|trukket|withdrawn"),
    _ending((Outcome.NOTED,), "blev taget til efterretning", "were noted", r"(?:tag(?:et|es) |tog )?(?:\w+ )?til efterretning|noted|taken note of"),
    _ending(
        (Outcome.APPROVED_WITH_REMARK, Outcome.APPROVED_AS_AMENDED),
        "blev godkendt med en bemærkning eller ændring",
        "were approved with a remark or an amendment",
        r"(?:godkendt|vedtaget|tiltraadt|approved|adopted) (?:med|with) (?:\w+ )?(?:bemaerkning|aendring|remark|amendment|change)\w*",
    ),
    _ending(_APPROVED, "blev godkendt", "were approved", r"godkendte?|vedtag(?:et|ne)|vedtog|tiltraadte?|approved?|adopted"),
    _ending((Outcome.RECOMMENDED,), "blev anbefalet", "were recommended", r"anbefale(?:t|de)|recommended"),
    _ending((Outcome.DISCUSSED,), "blev drøftet", "were discussed", r"droefte(?:t|de)|discussed"),
)
_MOST_NAMED = 400
"""Characters of names; beyond that the lead has the numbers, and the names stand in the rows."""


class ItemsByOutcome:
    """The items of the meeting meant that ended the way asked for."""

    name = "items_by_outcome"

    def fits(self, situation: Situation) -> float:
        """When an outcome and items in the plural are named, and no subject; «drøftet» only where an item ended so, else the agenda is meant."""
        question, library = situation.question, situation.understanding.library
        asked = _asked(situation)
        if asked is None or question.slots.items or not library.of(Meeting):
            return 0.0
        spoken = {*asked.words, *(word.word for word in (question.counted, question.listed) if word)}
        if any(not (term.told or spoken.issuperset(term.word.split())) for term in question.terms):
            return 0.0
        meeting = meeting_meant(situation)
        if asked.ending.outcomes == (Outcome.DISCUSSED,) and not (meeting and _ended(library, meeting, asked.ending)):
            return 0.0
        return 0.9

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The decisions with the outcomes."""
        asked, meeting = _asked(situation), meeting_meant(situation)
        if asked is None or meeting is None:
            return []
        return [call("decisions", outcomes=[outcome.value for outcome in asked.ending.outcomes], documents=[meeting.document], earlier=False)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many and which, with the decisions; a plain no where there is none."""
        asked, meeting = _asked(situation), meeting_meant(situation)
        result = next((results.of(wanted) for wanted in self.calls(situation, results)), None)
        if asked is None or meeting is None or result is None:
            return None
        language = situation.question.language
        da, where = language == "da", meeting_words(meeting, language)
        if not result.rows:
            none = f"Ingen punkter {asked.ending.told}" if da else f"No items {asked.ending.told_in_english}"
            return Draft(lead=f"{none}: {where}.", sources=meeting.sources[:1])
        others = ("; det gjaldt ikke de andre punkter" if da else "; the other items were not") if asked.denied else ""
        return Draft(
            lead=f"{where}: {_told(result.rows, asked.ending, language)}{others}.",
            table=table(result, keep=("item", "name", "text", "not_final_because")),
            sources=sources_of(result),
        )


def _told(rows: Sequence[Row], ending: _Ending, language: str) -> str:
    """«punkt 1, Skolen blev udsat», «2 punkter blev godkendt: punkt 4, Bladet; punkt 5, Turen (indstillingens punkt 1)»."""
    item = "punkt" if language == "da" else "item"
    named: dict[str, list[Row]] = {}
    for row in rows:
        named.setdefault(str(row.cells["item"]), []).append(row)
    names = {number: f"{item} {number}, {one_line(str(own[0].cells['name']))}" for number, own in named.items()}
    if len(names) == 1:
        return f"{''.join(names.values())} {ending.told if language == 'da' else ending.told_in_english.replace('were', 'was', 1)}"
    counted = f"{len(names)} punkter {ending.told}" if language == "da" else f"{len(names)} items {ending.told_in_english}"
    shown = "; ".join(f"{name}{_apart(named[number], language)}" for number, name in names.items())
    return f"{counted}: {shown if len(shown) <= _MOST_NAMED else f'{item} {listed(named, language)}'}"


def _apart(rows: Sequence[Row], language: str) -> str:
    """« (indstillingens punkt 1; ikke endeligt)»: where only a part of the item ended so, or it is not final."""
    da = language == "da"
    parts = listed([str(row.cells["part"]) for row in rows if row.cells.get("part")], language)
    told = [f"indstillingens punkt {parts}" if da else f"point {parts} of the recommendation"] if parts else []
    told += ["ikke endeligt" if da else "not final"] if any(row.cells["final"] is False for row in rows) else []
    return f" ({'; '.join(told)})" if told else ""


def _ended(library: Library, meeting: Meeting, ending: _Ending) -> bool:
    return any(decision.outcome in ending.outcomes and not decision.earlier for decision in library.of(Decision, meeting.document))


def _asked(situation: Situation) -> _Asked | None:
    """The ending that the question asks for."""
    question = situation.question
    if not question.asked(Ask.WHICH, Ask.HOW_MANY, Ask.WHAT):
        return None
    of_items = ASKS_WHICH_ITEMS.search(question.plain) is not None
    for ending in _OUTCOMES if of_items else [one for one in _OUTCOMES if _SAID_OF_ALL.issuperset(one.outcomes)]:
        if match := ending.asked.search(question.plain):
            denied = re.search(r"\b(?:ikke|not)\b", match["between"])
            return _Asked(ending, denied is not None, frozenset(match["words"].split()))
    return None
