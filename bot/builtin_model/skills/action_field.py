"""One action of a plan: its time, owner, performer, target group, criterion, and what it waits for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.kinds import asks_for_a_name
from bot.builtin_model.reading.outcomes import asks_what_came_of_it
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import clipped, listed, lower_first, one_line
from bot.builtin_model.skills.action_meant import action_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, issues_about
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.question import Question
from knowledge.parse.prose import sentences
from knowledge.records import Action

_FIELDS = (
    (Ask.SUCCESS, "success_criterion", "Succeskriteriet er", "The success criterion is"),
    (Ask.TARGET_GROUP, "target_group", "Målgruppen er", "The target group is"),
    (Ask.PERFORMER, "performer", "Udføres af", "Carried out by"),
    (Ask.RESPONSIBLE, "responsible", "Ansvarlig er", "Responsible:"),
    (Ask.WHO, "responsible", "Ansvarlig er", "Responsible:"),
    (Ask.DEADLINE, "time", "Tidspunktet er", "The time is"),
    (Ask.WHEN, "time", "Tidspunktet er", "The time is"),
    (Ask.PROGRESS, "progress", "Status er", "The status is"),
    (Ask.FINANCED, "economy", "Om økonomien står", "On the economy it says"),
)

_A_CLAUSE = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:es|et|igt|er)\b|Når\b|Efter\b|Så snart\b|Sammen med\b|I forbindelse\b")
_TIE = 0.06
_MOST_TOLD = 3
_LONGEST = 480


class ActionField:
    """One field of one action."""

    name = "action_field"

    def fits(self, situation: Situation) -> float:
        """When one action is clearly meant and one of its fields is asked for."""
        question = situation.question
        found = action_meant(situation)
        if found is None or asks_for_a_name(question) or question.wants(Operation.SUM) or _asks_of_somebody_else(question, found):
            return 0.0
        if question.asked(Ask.SUCCESS) and asks_what_came_of_it(question.plain):
            return 0.0
        numbered = bool(question.slots.action or question.slots.dotted)
        if numbered and question.asked(Ask.PURPOSE, Ask.WHAT, Ask.WHY) and not question.asked(*(ask for ask, *_ in _FIELDS), Ask.HOW_MUCH):
            return 0.6 if not question.asked(Ask.SUMMARY) else 0.0
        if not question.asked(*(ask for ask, *_ in _FIELDS), Ask.DEPENDS) or (question.asked(Ask.ADOPTED, Ask.DECIDED) and not numbered):
            return 0.0
        if re.search(r"\bhandlingerne\b|\bactions\b", question.plain) and not (question.slots.action or question.slots.dotted):
            return 0.0
        waits = question.asked(Ask.DEPENDS) and bool(found.depends_on or found.condition)
        return 0.83 if waits or not question.asked(Ask.SUMMARY, Ask.WHY, Ask.PURPOSE) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The action."""
        found = action_meant(situation)
        if found is None:
            return []
        numbers = [found.number, *found.depends_on, *(other.number for other in _as_near(situation, found))]
        return [call("actions", numbers=numbers, documents=[found.document])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The field as printed, with which action it is."""
        question, found = situation.question, action_meant(situation)
        if found is None:
            return None
        da = question.language == "da"
        if question.asked(Ask.DEPENDS):
            return _depends(situation, found, _name(found, da), da)
        if not question.asked(*(ask for ask, *_ in _FIELDS)):
            about = clipped(one_line(found.text or found.name), _LONGEST)
            return Draft(lead=f"{_name(found, da)[:1].upper()}{_number(found, da)[1:]}: «{about}»", sources=found.sources[:1])
        meant = [found, *_as_near(situation, found)]
        lead = " ".join(_told(question, each, da) for each in meant)
        if len(meant) > 1:
            lead = f"{'Det kan være flere handlinger.' if da else 'It may be one of several actions.'} {lead}"
        issues = tuple(issue for each in meant for issue in issues_about(situation.understanding.library, each.document, each.number))
        return Draft(lead=lead, sources=tuple(each.sources[0] for each in meant), issues=issues)


_OTHER_PART = re.compile(
    r"\b(?:ans(?:aet|at)\w*|betal\w*|vandt|vinder|fik|valgt|koebt\w*|koebe[rs]?|deltag\w*|deltog|medlem\w*|med i|sidder|bestaar|undervis\w*|"
    r"driv\w*|forpagt\w*|byg\w*|tegn\w*|rejs\w*|"
    r"hired?|employed|paid|pays?|won|wins?|bought|elected|part of|in the)\b"
)
"""What somebody may have to do with a thing without being responsible for it."""
_HELD = 0.5


def _asks_of_somebody_else(question: Question, found: Action) -> bool:
    """Whether «hvem …» asks for another part in it than the one responsible, of a thing the action does not hold, or for what its text says itself.

    «Hvem administrerer stedet?» is answered by «stedet administreres af frivillige», not by who is responsible.
    """
    numbered = question.slots.action or question.slots.dotted
    if numbered or not question.asked(Ask.WHO) or question.asked(Ask.RESPONSIBLE, Ask.PERFORMER, Ask.TARGET_GROUP):
        return False
    text = " ".join((found.name, found.text or "", found.performer or ""))
    done_by = {match[1] for match in re.finditer(r"\b(\w{4,})s af\b", plain(text))}
    if done_by & {term.word.removesuffix("r") for term in question.terms}:
        return True
    there = keys_of(text)
    things = [term for term in question.terms if not (term.predicate or term.told or term.soft)]
    return bool(_OTHER_PART.search(question.plain)) or any(term.found_in(there) < _HELD for term in things)


def _number(found: Action, da: bool) -> str:
    return f"{'handling' if da else 'action'} {found.number}"


def _name(found: Action, da: bool) -> str:
    return f"{'handling' if da else 'action'} {found.number} ({one_line(found.name).rstrip('.')})"


def _as_near(situation: Situation, found: Action) -> list[Action]:
    """Other actions of the plan that the question's words fit just as well, when no number tells them apart."""
    question = situation.question
    if question.slots.action or question.slots.dotted:
        return []
    links = [link for link in question.links if link.topic.kind == "action" and link.topic.document == found.document]
    own = next((link for link in links if link.topic.key == found.number), links[0])
    near = [link.topic.key for link in links if link.coverage >= own.coverage - _TIE and link.score >= own.score - _TIE]
    others = [action(situation.understanding.library, found.document, number) for number in near[:_MOST_TOLD] if number != found.number]
    return [other for other in others if other]


def _told(question: Question, found: Action, da: bool) -> str:
    """The fields asked for, as printed, and which action they are of."""
    parts = []
    used: set[str] = set()
    for ask, field, danish, english in _FIELDS:
        if not question.asked(ask) or field in used:
            continue
        used.add(field)
        value = (found.time.text if found.time else None) if field == "time" else getattr(found, field)
        missing = "fremgår ikke" if da else "not stated"
        parts.append(f"{danish if da else english} {one_line(str(value))}" if value else f"{danish if da else english}: {missing}")
    if (begins := _as_clause(question, found, used)) is not None:
        return f"{_name(found, da)[:1].upper()}{_name(found, da)[1:]}: {begins}."
    told = listed((lower_first(part) if at else part for at, part in enumerate(parts)), "da" if da else "en")
    return f"{told} for {_name(found, da)}."


def _as_clause(question: Question, found: Action, used: set[str]) -> str | None:
    """A time printed as a clause of its own («Påbegyndes når …», «Afhængigt af …»), quoted, where nothing else is asked for; it ends no sentence."""
    value = one_line(found.time.text) if found.time and used == {"time"} else ""
    return f"«{value.rstrip('.')}»" if _A_CLAUSE.match(value) else None


def _waiting(found: Action) -> str:
    """The sentence that says what must come first; else the words of its time."""
    said = [sentence for sentence in sentences(one_line(found.text)) if any(number in sentence for number in found.depends_on)]
    return said[0].rstrip(".") if said else found.time.text if found.time else ""


def _depends(situation: Situation, found: Action, name: str, da: bool) -> Draft:
    words = _waiting(found)
    if found.depends_on:
        first = listed(found.depends_on)
        in_time = found.time is not None and words == found.time.text
        if in_time:
            when = f"kan først begynde, når {first} er færdig" if da else f"starts after action {first} is done"
        else:
            when = f"afhænger af handling {first}" if da else f"depends on action {first}"
        lead = f"{name[:1].upper()}{name[1:]} {when}: «{words}»."
    elif found.condition:
        lead = f"{name[:1].upper()}{name[1:]} {'afhænger af' if da else 'depends on'}: «{found.condition}»."
    else:
        lead = f"{'Der står ikke, at' if da else 'It is not stated that'} {name} {'afhænger af andet' if da else 'depends on anything else'}."
    before = [a for a in situation.understanding.library.of(Action, found.document) if a.number in found.depends_on]
    return Draft(lead=lead, sources=tuple(record.sources[0] for record in (found, *before)))
