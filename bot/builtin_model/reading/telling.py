"""Whether a unit tells the very thing that is waited for: a name, a part of a whole, the figure of one year. What only stands near is no answer."""

from __future__ import annotations

import re

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import FIGURES, AnswerKind, asks_for_a_name, holds, kinds_wanted
from bot.builtin_model.reading.measures import tells_another_price, tells_no_day, tells_only_a_change
from bot.builtin_model.reading.naming import (
    asks_what_a_thing_is_called,
    names_fewer,
    names_no_companion,
    names_no_place,
    names_no_thing,
    names_nobody,
)
from bot.builtin_model.reading.outcomes import tells_no_outcome, tells_only_who_will_speak
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question

_OWN, _MET, _HALF = 0.5, 0.55, 0.5
_BREAKS_OFF = re.compile(r"\bat[.:]?$")
"""«Center for Kultur indstiller, at»: what it leads in to is elsewhere."""
_PART_OF = re.compile(r"\b(?:hvor mange|how many) (?:af|of) (?:de|disse|the|these) (\d[\d.]*)")
"""«Hvor mange af de 100 var elever?» is not answered by the hundred, nor by how long it took."""
_FRACTION = re.compile(
    r"\b(?:hver (?:anden|tredje|fjerde|femte)|halvdel\w*|(?:tredje|fjerde|femte|sjette|tien?)dele?n?|ingen af|alle|half|none|every)\b"
)
_LASTS = re.compile(r"\d+\s(?:år|måneder|uger|dage|years|months|weeks|days)\b")
_WANTS_A_NAME = re.compile(
    r"\bhvem (?:blev|fik|vandt|vinder|har (?:faaet|vundet|koebt)|koebte|er med i|sidder i)\b|\bhvad hed(?:der|te)?\b|\bwho (?:was|got|"
    r"won|bought)\b|\bhvem (?:loeb|loeber|rendte|stak|gik) (?:saa |egentlig )?(?:af (?:sted )?)?med (?!til\b|paa\b|i\b)|"
    r"\bwho (?:ran|walked) (?:off|away) with\b"
)
_NAME = re.compile(r"(?<=[\w,;:»”)(] )(?!(?:I|De|Der|Det)\b)[A-ZÆØÅ][\w/&.-]*+(?! \d)|«[^»]+»|”[^”]+”|\"[^\"]+\"|udvalg|partiet")
_FIGURE = r"\d[\d.,]*\s?(?:pct\b\.?|procent\b|%|mio\b\.?|kr\b\.?|promille\b)(?:\s?kr\.?)?"
_PLACES = ("tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende")
_BY_PLACE = re.compile(rf"\b(?:det|den) ({'|'.join(_PLACES)}) (?!kvartal|aar|gang|behandling|klasse|uge|maaned|moede|person)[a-z]{{3,}}")
_OF_YEAR = re.compile(rf"{_FIGURE}\s(?:i|in)\s((?:19|20)\d\d)\b")


def lacks_what_is_asked(best: Found, question: Question) -> bool:
    """Whether a unit lacks the name, the measure, the outcome or the part of a whole that is asked for, though it has the words; or breaks off before
    it comes to it."""
    if _BREAKS_OFF.search(best.unit.text) and not best.unit.points:
        return True
    if _lacks_the_name(best, question) or _lacks_the_measure(best, question):
        return True
    if tells_no_outcome(question.plain, plain(bearing_on(best, question))) or tells_only_who_will_speak(question.plain, plain(best.unit.whole)):
        return True
    if kinds_wanted(question)[0] is AnswerKind.ANY and _is_of_no_place(question.plain, best):
        return True
    if (part := _PART_OF.search(question.plain)) and not _tells_a_part(best.unit.whole, part[1]):
        return True
    if asks_for_a_name(question) and best.unit.points and not _names_the_office(best, question):
        return True
    return bool(_WANTS_A_NAME.search(question.plain)) and (best.own < _OWN or not _names_somebody(best, question.text))


def _is_of_no_place(asked: str, best: Found) -> bool:
    """Whether a thing is named by its place («det sjette spor»), and neither the unit nor what it stands under counts so far."""
    place = _BY_PLACE.search(asked)
    if place is None or best.unit.points:
        return False
    around = plain(f"{best.passage.context} {best.unit.whole}")
    return place[1] not in around and not re.search(rf"\b{_PLACES.index(place[1]) + 3}\b", around)


def bearing_on(one: Found, question: Question) -> str:
    """The text of a unit; of a list its lead-in and the points that have a word of the question."""
    points = [point for point in one.unit.points if any(term.found_in(keys_of(point)) >= _HALF for term in question.terms)]
    return f"{one.unit.text} {'; '.join(points)}".strip() if points else one.unit.whole


def _lacks_the_name(best: Found, question: Question) -> bool:
    """Whether it is asked which one, which few, with whom or where, and the unit does not name it."""
    asked, text = question.plain, best.unit.whole
    if names_no_thing(asked, bearing_on(best, question)) or _names_it_nowhere_in_the_list(best, question) or names_no_companion(asked, plain(text)):
        return True
    of_nobody = kinds_wanted(question)[0] is AnswerKind.PERSON and not best.fits
    if of_nobody and (question.asked(Ask.RESPONSIBLE) or (not best.unit.points and names_nobody(asked, text))):
        return True
    if kinds_wanted(question)[0] is AnswerKind.PLACE and names_no_place(asked, text):
        return True
    return not best.unit.points and names_fewer(asked, text)


def _names_it_nowhere_in_the_list(best: Found, question: Question) -> bool:
    """Whether one thing is asked for by name, and of a list that is not led into as such things no point that meets half the question names one."""
    if not best.unit.points or not asks_what_a_thing_is_called(question.plain):
        return False
    subject = [term for term in question.terms if not (term.told or term.soft)]

    def meets(text: str) -> bool:
        there = keys_of(text)
        return sum(term.found_in(there) for term in subject) >= _HALF * len(subject)

    return not meets(best.unit.text) and not any(meets(point) and not names_no_thing(question.plain, point) for point in best.unit.points)


def _lacks_the_measure(best: Found, question: Question) -> bool:
    """Whether the figure or time of the unit is of another sort than the one asked for: a change, a sum set aside, a month."""
    kind, told = kinds_wanted(question)[0], plain(best.unit.whole)
    if kind in (*FIGURES, AnswerKind.ANY) and tells_only_a_change(question.plain, told):
        return True
    if kind in (*FIGURES, AnswerKind.ANY) and tells_another_price(question.plain, told):
        return True
    return question.asked(Ask.WHEN) and tells_no_day(question.plain, best.unit.whole)


def years_of_figures(text: str) -> set[int]:
    """The years that the figures of a text are said to be of, where every one of them is: «16,3 pct. i 2022»; else none."""
    tied = [int(year) for year in _OF_YEAR.findall(text)]
    return set(tied) if len(tied) == len(re.findall(_FIGURE, text)) else set()


def _tells_a_part(text: str, whole: str) -> bool:
    """Whether a text has another number, or a fraction, than the whole that a part of is asked for."""
    return bool(_FRACTION.search(text)) or holds(_LASTS.sub(" ", text.replace(whole, " ", 1)), AnswerKind.NUMBER)


def _names_somebody(best: Found, asked: str) -> bool:
    """Whether the unit names somebody or something that the question does not name itself: «der formuleres en ny politik» tells no name."""
    known = keys_of(asked)
    return any(not all(k in known for k in keys_of(name)) for name in _NAME.findall(best.unit.whole))


def _names_the_office(best: Found, question: Question) -> bool:
    """Whether a point of the list has a name beside what is asked for: «Jesper Würtzen, borgmester»."""
    held = [point for point in best.unit.points if any(term.found_in(keys_of(point)) >= _MET for term in question.terms)]
    return any(holds(point, AnswerKind.NAME) for point in held)
