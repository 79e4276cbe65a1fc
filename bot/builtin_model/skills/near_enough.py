"""Whether a unit of text is near enough to a question to be its answer: its words, its kind, its year, and what it must tell of."""

from __future__ import annotations

import re

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import EXPLAINING, STRICT, AnswerKind, kinds_wanted
from bot.builtin_model.reading.outcomes import is_only_hoped_for
from bot.builtin_model.reading.school_classes import of_another_class
from bot.builtin_model.reading.telling import lacks_what_is_asked
from bot.builtin_model.reading.turning import (
    counts_those_from_elsewhere,
    counts_those_with,
    only_closes,
    tells_another_cost,
    tells_another_turn,
    tells_no_leave,
    tells_no_plan,
    tells_no_reply,
    tells_no_vote,
    tells_not_why_not,
)
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.extra_money import tells_no_more
from bot.builtin_model.skills.of_the_time import of_that_year
from bot.builtin_model.skills.told_beside import heads_another_question, is_a_field_of_another_thing, is_one_of_those_behind, only_counts
from bot.builtin_model.understand.asks import Ask, Operation, plain, when_it_happened
from bot.builtin_model.understand.listed_sides import listed_sides
from bot.builtin_model.understand.names import capitals_within
from bot.builtin_model.understand.predicates import says_little
from bot.builtin_model.understand.question import Question, unknown_terms
from bot.builtin_model.understand.subject import asked_part
from bot.builtin_model.understand.terms import term as term_of
from bot.builtin_model.understand.terms import terms_of
from knowledge.records import Chapter
from retrieval.danish import is_finite

_SAID = (AnswerKind.PROBLEM, AnswerKind.OWNER, AnswerKind.BEHIND, AnswerKind.MEANT_FOR, AnswerKind.LAW)
"""What must be said as such: a trouble, an owner, whose doing a thing is, whom it is for, a paragraph of a law."""
ENOUGH = 0.62
"""Share of the question's words that the answering sentence, its heading and the sentence before must hold."""
_ENOUGH_ENGLISH = 0.5
_HALF = 0.5
_LISTED = 0.55
_SAVES = re.compile(r"\b(be)?spar|reducer|reduktion|nedsaet|nedskaer|beskaer|saenk|mindre|effektiviser|gevinst|provenu|-\d")
"""What is saved must be told as saved: an amount set aside is none."""
_MENTIONED = re.compile(r"\b(?:naevnes|omtales|er naevnt|er omtalt|are mentioned|are named)\b")
_CHAIR = re.compile(r"formand|\bchair")
_DECIDES = re.compile(
    r"beslut|vedtag|vedtog|godkend|\benig|afgoer|afgjort|bestem|oensk|efterretning|udsaet|udsat|sagde (?:ja|nej)|tiltra|bevil|afsat|afsaet|udmoent|"
    r"stilling til|stem(?:te|mer|t)\b|foresl|forelae|anbefal|indstil|fremlae"
)
"""What was decided must be told as decided, agreed, set aside or to be done."""
_OF_PEOPLE = ("attendance", "members", "signatures", "guests")
_SPOKE = re.compile(r"\b(?:sag(?:de|t)|siger|sige|mente?|mener|udtal\w*|spurgte?|foreslog|kommenter\w*|said|says?|comment\w*|thinks?|thought)\b")
_SEVERAL = re.compile(r"\b(?:de|alle|disse|the|all) (?:to|tre|fire|fem|seks|syv|otte|two|three|four|five|six) (?!\w*aar|years|\w+ aar)[a-z]{3,}")
"""«De tre punkter lagt sammen»: the amount of one of them is no sum."""
_AMOUNT = re.compile(r"\d[\d.,]* ?(?:mio|mia|kr)\b|\b\d{1,3}(?:\.\d{3})+\b")
_FEW = 2
"""Of so few words in English, where a counterpart is often unknown, each must be met."""


def answers(situation: Situation, best: Found) -> bool:
    """Whether the unit is near enough to the question to be its answer."""
    if not may_answer(situation, best):
        return False
    if _leads_into_the_list(situation, best):
        return True
    question = situation.question
    done = {term.word for term in question.terms if term.predicate}
    unknown = set(unknown_terms(question, situation.understanding)) & set(best.missing) - done
    if unknown and best.coverage < (0.8 if question.language == "da" else 0.7):
        return False
    return best.coverage >= enough(situation)


def may_answer(situation: Situation, best: Found) -> bool:
    """Whether nothing in the unit speaks against its being the answer: it is of the kind, the year and the thing that is asked about."""
    question = situation.question
    done = {term.word for term in question.terms if term.predicate}
    kind = kinds_wanted(question)[0]
    if not of_that_year(situation, best) or (kind in (*STRICT, *_SAID) and not best.fits):
        return False
    if kind in EXPLAINING and best.unit.points and ("fields" in best.marks or _scattered_over_points(situation, best)):
        return False
    if is_a_field_of_another_thing(situation, best) or (kind is AnswerKind.ANY and only_counts(best)):
        return False
    if kind is AnswerKind.REASON and (heads_another_question(best) or (best.passage.role == "agreement_item" and not best.fits)):
        return False
    if of_another_class(question.plain, f"{best.passage.context} {best.unit.before} {best.unit.whole}"):
        return False
    if kind is AnswerKind.BEHIND and is_one_of_those_behind(situation, best):
        return False
    if question.terms and all(term.predicate for term in question.terms if not (term.told or term.soft)) and not _placed(situation):
        return False
    if question.language == "en" and len(question.terms) <= _FEW and best.missing:
        return False
    one_of_many = question.listed and len(question.terms) < 2 and not best.unit.points and _MENTIONED.search(question.plain)
    if one_of_many or _passes_over_a_name(situation, best) or _only_lists_people(situation, best):
        return False
    if any(not _speaks_of(side, best, question) for side in listed_sides(question.corrected)):
        return False
    told = plain(best.unit.whole)
    if (
        is_only_hoped_for(question.plain, told)
        or tells_no_reply(question.plain, told)
        or only_closes(question.plain, told)
        or tells_no_leave(question.plain, told)
        or (kind is AnswerKind.NUMBER and tells_no_plan(question.plain, told))
        or (question.asked(Ask.VOTES, Ask.AGAINST) and tells_no_vote(question.plain, told))
        or counts_those_with(plain(asked_part(question.text)), told)
        or counts_those_from_elsewhere(question.plain, told)
        or tells_not_why_not(question.plain, told)
        or tells_another_cost(question.plain, f"{plain(best.unit.before)} {told}")
        or (kind not in EXPLAINING and tells_no_more(question.plain, told))
        or (kind is AnswerKind.AMOUNT and _under_the_heading_only(situation, best))
    ):
        return False
    if question.wants(Operation.SUM) and _SEVERAL.search(question.plain) and "hver" not in told and len(_AMOUNT.findall(told)) < _FEW:
        return False
    if question.asked(Ask.SAVED) and not _SAVES.search(plain(best.unit.whole)):
        return False
    if question.asked(Ask.WHEN) and tells_another_turn(question.plain, plain(best.unit.whole)):
        return False
    if when_it_happened(question.plain) and done & set(best.missing):
        return False
    if question.asked(Ask.CHAIR) and not _CHAIR.search(plain(best.unit.whole)):
        return False
    if question.asked(Ask.DECIDED) and kind in (AnswerKind.ANY, AnswerKind.LIST, AnswerKind.TIME) and not _DECIDES.search(plain(best.unit.whole)):
        return False
    if question.listed and not best.unit.points and any(not says_little(word) for word in done & set(best.missing)):
        return False
    if kind is AnswerKind.PERSON and any(not says_little(word) for word in (done | _finite_verbs(question)) & set(best.missing)):
        return False
    return not lacks_what_is_asked(best, question)


def _finite_verbs(question: Question) -> set[str]:
    """The terms that are, or hold, what only a verb can be: «klippede snoren»; who did it is told where it is told that it was done."""
    return {term.word for term in question.terms if not term.told and any(map(is_finite, term.word.split()))}


def _speaks_of(side: str, best: Found, question: Question) -> bool:
    """Whether the unit has a word of one of the things that a question sets side by side."""
    own = keys_of(best.unit.whole)
    return any(term.found_in(own) >= _HALF for term in terms_of(side, question.language))


def _under_the_heading_only(situation: Situation, best: Found) -> bool:
    """Whether the question's words are met by the heading of a chapter and nowhere below it: the money of one thing in it is not the chapter's."""
    chapters = [chapter.name for chapter in situation.understanding.library.of(Chapter, best.passage.document)]
    headings = [part for part in best.passage.context.split(" · ") if not part.endswith(tuple(chapters))]
    own = keys_of(f"{' '.join(headings)} {best.passage.text}")
    subject = [term for term in situation.question.terms if not (term.told or term.predicate)]
    return bool(subject) and not any(term.found_in(own) >= _HALF for term in subject)


def _only_lists_people(situation: Situation, best: Found) -> bool:
    """Whether the unit is a list of who was there or signed, where it is asked what somebody said, or what anything is."""
    question = situation.question
    asked_what = question.asked(Ask.WHAT) and not question.asked(Ask.WHO, Ask.ATTENDED, Ask.ABSENT, Ask.CHAIR, Ask.SIGNED)
    return best.passage.role in _OF_PEOPLE and bool(_SPOKE.search(question.plain) or (asked_what and kinds_wanted(question)[0] is AnswerKind.ANY))


def _passes_over_a_name(situation: Situation, best: Found) -> bool:
    """Whether a name of the question stands nowhere in the passage, or the unit tells of others by name in its place."""
    missed = [term for term in situation.question.terms if term.name and not term.told and term.word in best.missing]
    others = len({plain(name) for name in _NAME.findall(best.unit.whole)}) > 1 and not best.unit.points
    if best.unit.points and situation.question.asked(Ask.WHY) and _done_to_another(situation, best):
        return True
    return any(others or not term.found_in(keys_of(best.passage.text)) for term in missed)


def _done_to_another(situation: Situation, best: Found) -> bool:
    """«Hvorfor vil de lukke A?» over a list where one point has what is done, another the name, and none has both."""
    verb = _DONE_TO.search(situation.question.plain)
    names = [term for term in situation.question.terms if term.name and not term.told]
    if not verb or not names:
        return False
    done = term_of(verb[1])
    doing = [point for point in best.unit.points if done.found_in(keys_of(point)) >= _HALF]
    return bool(doing) and not any(name.found_in(keys_of(point)) >= _HALF for name in names for point in doing)


_DONE_TO = re.compile(r"\b(?:vil|skal|boer|skulle|ville)\s+(?:\w+\s+){1,3}?(\w{3,}e)\s")
_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåé]+(?: [A-ZÆØÅ][a-zæøåé]+)+")


def _leads_into_the_list(situation: Situation, best: Found) -> bool:
    """Whether the unit is a list whose lead-in names what is asked a list of, half of the words are met, and none that is missing is a name."""
    question = situation.question
    if AnswerKind.LIST not in kinds_wanted(question) or not best.unit.points or not best.unit.text.endswith(":") or best.coverage < _HALF:
        return False
    named = question.listed is not None and question.listed.found_in(keys_of(best.unit.text)) >= _LISTED
    return named and not capitals_within(question.text) & set(best.missing)


def _scattered_over_points(situation: Situation, best: Found) -> bool:
    """Whether the words of the question stand in different points of a list that is led into by none of them: no one of them tells of it all."""
    subject = [term for term in situation.question.terms if not (term.told or term.soft or term.predicate)]
    over = [keys_of(f"{best.passage.context} {best.unit.before} {best.unit.text}"), *map(keys_of, best.unit.points)]
    places = [{at for at, keys in enumerate(over) if term.found_in(keys) >= _HALF} for term in subject]
    held = [at for at in places if at]
    return len(held) > 1 and not any(0 in at for at in held) and not set.intersection(*held)


def _placed(situation: Situation) -> bool:
    """Whether the question says by a name, a number or a document what it is about; verbs alone do not."""
    question, slots = situation.question, situation.question.slots
    return bool(question.documents or question.people or question.bodies or question.offices or slots.items or slots.dotted or slots.codes)


def enough(situation: Situation) -> float:
    """In English less, while some of its words have no known Danish counterpart."""
    return _ENOUGH_ENGLISH if any(term.soft for term in situation.question.terms) and situation.question.language == "en" else ENOUGH
