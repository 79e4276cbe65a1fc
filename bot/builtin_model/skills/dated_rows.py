"""«Hvornår er 2. behandling i byrådet?», «hvornår mødes HMU?»: the rows of a plan of dates, with what its text says otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import key
from knowledge.dates import format_date, parse_date
from knowledge.parse.prose import sentences
from knowledge.records import PlanActivity
from knowledge.records.time import Precision
from knowledge.source import Source
from retrieval.danish import STOP_WORDS, words
from tools.bodies import same_body

_TIMED = re.compile(r"^(?P<time>[^:]{3,40}):\s+(?P<what>\S.*)$", re.DOTALL)
_NTH = re.compile(r"\b(\d{1,2})\.\s?(behandl|haandt|moede|semin|budgetopf|hoering|udkast|gennemg)")
_SHORT = re.compile(r"\b[\w-]+\s*\((?P<short>[A-ZÆØÅ]{2,6})\)")
"""«Hovedudvalget (HMU)»: one thing named twice."""
_OF_TIME = frozenset(
    ["dato", "datoen", "tid", "tidsplan", "tidsplanen", "dag", "sidste", "seneste", "finder", "sted", "holdes", "holder", "plan", "mødes"]
)
_BUDGET = re.compile(r"budget(?:tet|ter)?s?")
"""What every row of a plan for the budget is about."""
_LEAST = 0.7
_MOST_ROWS = 4


class DatedRows:
    """When something is, in a plan whose rows are dated."""

    name = "dated_rows"

    def fits(self, situation: Situation) -> float:
        """When a time is asked for and rows of a plan hold nearly all that the question names."""
        question = situation.question
        if not question.asked(Ask.WHEN, Ask.DEADLINE) or question.asked(Ask.WHY, Ask.WHO):
            return 0.0
        return 0.9 if _rows(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The plan."""
        return [call("schedule", documents=sorted({row.document for row in _rows(situation)}), kind="activity")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each row with its time, and a sentence of the plan that names another day for the same."""
        rows, da = _rows(situation), situation.question.language == "da"
        if not rows:
            return None
        other = _told_otherwise(situation, rows)
        sources = [row.sources[0] for row in rows]
        notes: tuple[str, ...] = ()
        if other:
            section, sentence = other
            begin = "Kilderne er uenige: i planens tekst står" if da else "The sources disagree: the text of the plan says"
            notes = (f"{begin} «{sentence}»",)
            sources.append(narrowed(section, sentence))
        lead = stop(listed((_told(row) for row in rows), situation.question.language))
        return Draft(lead=lead[:1].upper() + lead[1:], notes=notes, sources=tuple(dict.fromkeys(sources)))


def _told(row: PlanActivity) -> str:
    """«24. september 2025: Frist for ændringsforslag (Partierne)»; a time that is no single day as printed."""
    timed = _TIMED.match(one_line(row.text))
    day = row.period.start if row.period and row.period.precision is Precision.DAY else None
    if timed is None:
        return one_line(row.text)
    return f"{format_date(day) if day else timed['time']}: {timed['what']}"


def _rows(situation: Situation) -> list[PlanActivity]:
    """The dated rows that hold all or nearly all of the question's words, best first; none where its «2.» is another number in the row."""
    question, understanding = situation.question, situation.understanding
    asked = _asked(situation)
    if not asked:
        return []
    nth = set(_NTH.findall(question.plain))
    scored = []
    for row in understanding.library.of(PlanActivity):
        if (question.documents and row.document not in question.documents) or not _TIMED.match(one_line(row.text)):
            continue
        there = plain(one_line(row.text))
        if nth - set(_NTH.findall(there)):
            continue
        own = {key(word) for word in words(row.text)} | {key(short) for short, long in understanding.acronyms.items() if plain(long)[:-2] in there}
        held = sum(_held(word, own, there) for word in asked) / len(asked)
        scored.append((held, row))
    best = max((held for held, _ in scored), default=0.0)
    found = [row for held, row in scored if held == best >= _LEAST]
    found = [row for row in found if any(same_body(body, named) for body in question.bodies for named in _bodies(row))] or found
    return found if len(found) <= _MOST_ROWS and len({row.document for row in found}) == 1 else []


def _bodies(row: PlanActivity) -> list[str]:
    """The bodies a row names, also those in its brackets."""
    return [*row.bodies, *(name.strip() for name in re.split(r"[(),]", row.text) if name.strip())]


def _held(word: str, own: set[str], there: str) -> bool:
    """Whether the row has the word, in another form or as part of a longer word."""
    root = plain(word)[: max(5, len(plain(word)) - 3)]
    return key(word) in own or (len(word) > 4 and root in there)


def _asked(situation: Situation) -> list[str]:
    """The words that say what is asked the time of: no years, no words for time, none that only name the plan or the municipality."""
    question = situation.question
    home = {plain(name) for name in situation.understanding.municipalities.all}
    library = situation.understanding.library
    titles = " ".join(plain(library.document(document).title) for document in {row.document for row in library.of(PlanActivity)})
    done = {term.word for term in question.terms if term.predicate}
    kept = []
    for word in words(_SHORT.sub(lambda match: match["short"], question.corrected)):
        flat = plain(word)
        named = any(flat.startswith(name) for name in home) or (_BUDGET.fullmatch(flat) and "budget" in titles)
        if word not in STOP_WORDS and word not in _OF_TIME and len(word) > 2 and not word.isdigit() and not named and flat not in done:
            kept.append(word)
    return list(dict.fromkeys(kept))


def _told_otherwise(situation: Situation, rows: Sequence[PlanActivity]) -> tuple[Source, str] | None:
    """A sentence of the plan's own text that has the question's words and another day than the rows."""
    library, asked = situation.understanding.library, _asked(situation)
    nth, days = set(_NTH.findall(situation.question.plain)), {row.period.start for row in rows if row.period}
    for section in library.sections(rows[0].document, role="intro"):
        for sentence in sentences(one_line(section.text)):
            flat, day = plain(sentence), parse_date(sentence)
            same = nth == set(_NTH.findall(flat)[:1]) and all(_held(word, {key(w) for w in words(sentence)}, flat) for word in asked)
            if nth and same and day and day not in days:
                return section.sources[0], sentence
    return None
