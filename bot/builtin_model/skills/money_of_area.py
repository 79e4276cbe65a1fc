"""«Hvor meget går til skolerne?»: one of several things is not told as if it were all, and what only touches on the subject is told as no more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.kinds import only_of_size
from bot.builtin_model.say import listed, money, sources_of, years
from bot.builtin_model.skills.area_items import Priced, new_one, of_the_area, outside, sharing, subject, touched
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.extra_money import asks_for_more
from bot.builtin_model.skills.item_meant import item_meant
from bot.builtin_model.understand.asks import Ask, Operation, plain
from knowledge.records import AgreementItem

_ELSE = (
    Ask.WHY,
    Ask.SAVED,
    Ask.SHARE,
    Ask.IN_TABLE,
    Ask.PER_YEAR_OR_TOTAL,
    Ask.DISAGREEMENT,
    Ask.HOW_MANY,
    Ask.WHICH,
    Ask.WHO,
    Ask.DECIDED,
    Ask.WHEN,
)
_HELD = (Operation.DIFFERENCE, Operation.COMPARE, Operation.LARGEST, Operation.SMALLEST, Operation.AVERAGE, Operation.COUNT)
_ALL_YEARS = re.compile(r"\b(?:alle|samtlige|all)(?: de| the)?(?: \w+)? (?:aar(?:ene)?|years)\b")
"""«Over alle år» asks for no list."""
_ALL_SAID = 0.9
_MARKS = ".,?!:;»«\"'()"
_IN_PARTS = re.compile(r"\b(?:procent|pct|promille|andel|per ?cent|share)\w*|\bpr\.? \w+|\bper \w+")


class MoneyOfArea:
    """What several things with the question's words in their name have, each for itself and together."""

    name = "money_of_area"

    def fits(self, situation: Situation) -> float:
        """When an amount is asked for and the words lead to several things with money, or to one that they only touch on."""
        question = situation.question
        slots = question.slots
        if (
            not question.asked(Ask.HOW_MUCH)
            or question.asked(*(ask for ask in _ELSE if ask is not Ask.WHICH or not _ALL_YEARS.search(question.plain)))
            or question.wants(*_HELD)
            or question.limits
            or question.chapter
            or question.area
        ):
            return 0.0
        if slots.dotted or slots.codes or slots.items or slots.amounts or question.people or question.offices or question.bodies:
            return 0.0
        if only_of_size(question.plain) or _IN_PARTS.search(question.plain) or question.carried or asks_for_more(question.plain):
            return 0.0
        return 0.79 if not _named_whole(situation) and _meant(situation)[0] else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The things added up, or looked up where none is what is asked for."""
        found, answers = _meant(situation)
        return _calls(situation, found, answers) if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each with its own money and what they come to; or that it does not stand there, and what is nearest."""
        found, answers = _meant(situation)
        given = [result for wanted in self.calls(situation, results) if (result := results.of(wanted)) is not None]
        if not given:
            return None
        sources = sources_of(*given)
        if not answers:
            lead, body = _near(situation, found)
            return Draft(lead=lead, body=body, found=False, sources=sources)
        lead, body = _told(situation, found, given[0].value)
        notes = tuple(note for result in given for note in result.notes)
        issues = tuple(issue for result in given for issue in result.issues)
        return Draft(lead=lead, body=body, notes=tuple(dict.fromkeys([*notes, _note(situation)])), sources=sources, issues=issues)


def _named_whole(situation: Situation) -> bool:
    """Whether an item is called by all of a name of more words («Hold-an Vej»), or is the one whose name says all that is asked, though it has no
    money then: it alone is meant, whatever else shares a word with it."""
    names = (plain(item.name) for item in situation.understanding.library.of(AgreementItem))
    if any(len(re.findall(r"[a-z]+", name)) > 1 and re.search(rf"\b{re.escape(name)}\b", situation.question.plain) for name in names):
        return True
    best, found = situation.question.best("agreement_item"), _meant(situation)[0]
    said = len(situation.question.terms) > 1 and best is not None and best.name_coverage >= _ALL_SAID
    return said and best is not None and best.topic.key not in {one.topic.key for one in found}


def _meant(situation: Situation) -> tuple[tuple[Priced, ...], bool]:
    """The things to tell of, and whether they are an answer or only what is nearest."""
    if found := _several(situation):
        return found, True
    near, others = touched(situation), outside(situation)
    return (others, False) if len(others) > 1 and not near else (near, False)


def _several(situation: Situation) -> tuple[Priced, ...]:
    """The things, when they are several; or the only one, where others share its word or would be told of though they have no money."""
    found = of_the_area(situation)
    if len(found) != 1 or sharing(situation, found):
        return found
    link = item_meant(situation)
    if link is None:
        return found if new_one(situation.question) else ()
    return found if link.topic != found[0].topic and link.topic.document == found[0].topic.document else ()


def _calls(situation: Situation, found: Sequence[Priced], answers: bool) -> list[Call]:
    """The things of the tables added up, where that is an answer; those of the text, and those that share a word, by themselves."""
    question, document = situation.question, [found[0].topic.document]
    if found[0].topic.kind == "action":
        return [call("actions", numbers=[one.topic.key for one in found], documents=document, operation="sum" if answers else "list")]
    kind = question.budget_kind.value if question.budget_kind else None
    years_asked = list(question.slots.years) if answers else []
    lined, told = [one.topic.key for one in found if one.lines], [one.topic.key for one in found if not one.lines]
    beside = [one.topic.key for one in sharing(situation, found)] if answers else []
    calls = []
    if lined:
        calls.append(call("budget_lines", items=lined, documents=document, years=years_asked, kind=kind, operation="sum" if answers else "list"))
    if told:
        calls.append(call("agreement_items", items=told, documents=document))
    if beside:
        calls.append(call("budget_lines", items=beside, documents=document, kind=kind, operation="list"))
    return calls


def _told(situation: Situation, found: Sequence[Priced], total: int | float | None) -> tuple[str, str | None]:
    """The lead and the list behind it: one thing in a sentence, several each on its own line with what they come to before."""
    da, language = situation.question.language == "da", situation.question.language
    beside = sharing(situation, found)
    also = ("Ordet indgår også i navnet på:" if da else "The word is also a part of:", *map(_line, beside)) if beside else ()
    if len(found) == 1:
        one = found[0]
        lead = f"Der er afsat {one.told} til {one.label}." if da else f"Set aside: {one.told} for {one.label}."
        return lead, "\n".join(also) or None
    title, about = situation.understanding.library.document(found[0].topic.document).title, _about(situation)
    lead = f"{title} har ikke ét samlet beløb for {about}." if da else f"{title} has no one amount for {about}."
    if total is not None and sum(bool(one.lines) or one.topic.kind == "action" for one in found) > 1:
        wanted = years(list(situation.question.slots.years), language)
        what = "handlinger" if found[0].topic.kind == "action" else "linjer i tabellerne"
        when = f"{' i ' if da else ' in '}{wanted}" if wanted else ""
        lead += (
            f" De {what}, der har ordet i navnet, er tilsammen på {money(total)}{when}, lagt sammen af Rådbot."
            if da
            else f" Those with the word in their name come to {money(total, 'en')}{when}, added up by Rådbot."
        )
    return lead, "\n".join([*map(_line, found), *also])


def _line(one: Priced) -> str:
    return f"- {one.label}: {one.told}"


def _near(situation: Situation, near: Sequence[Priced]) -> tuple[str, str | None]:
    """That what is asked for does not stand there, and what comes nearest: one thing in a sentence, several as a list."""
    question, da = situation.question, situation.question.language == "da"
    title, covered = (d := situation.understanding.library.document(near[0].topic.document)).title, d.years
    about, when = _about(situation), years(list(question.slots.years), question.language)
    if when and not set(question.slots.years) <= set(covered):
        span = years(list(covered), question.language)
        lead = f"Det fremgår ikke: {title} dækker {span}, ikke {when}." if da else f"The documents do not say: {title} covers {span}, not {when}."
    elif da:
        lead = f"Det fremgår ikke, hvor meget der er afsat til {about}{f' i {when}' if when else ''}."
    else:
        lead = f"The documents do not say how much goes to {about}{f' in {when}' if when else ''}."
    if len(near) == 1:
        return f"{lead} {'Nærmest er' if da else 'Nearest is'} {near[0].label}{' med' if da else ' with'} {near[0].told} ({title}).", None
    where = "" if title in lead else f" i {title}" if da else f" in {title}"
    return f"{lead} {'Nærmest' if da else 'Nearest'}{where}:", "\n".join(map(_line, near))


def _about(situation: Situation) -> str:
    """The words asked about, as typed: «skolerne», «en ny skole»."""
    if new := new_one(situation.question):
        return f"«{new}»"
    own = {term.word for term in subject(situation)}
    typed = [word.strip(_MARKS) for word in situation.question.corrected.split() if plain(word.strip(_MARKS)) in own]
    return listed([f"«{word}»" for word in typed or own], situation.question.language)


def _note(situation: Situation) -> str:
    return (
        "Andre punkter kan også angå det, uden at ordet står i navnet."
        if situation.question.language == "da"
        else "Other items may touch on it without the word in their name."
    )
