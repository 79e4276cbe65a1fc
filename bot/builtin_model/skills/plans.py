"""Schedules and key figures: focus areas by number, tax rates and goals, what a plan rests on, who adopted it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.measures import tells_only_a_change
from bot.builtin_model.reading.units import narrowed, units_of
from bot.builtin_model.say import as_heading, clipped, listed, one_line, stop, years
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Link
from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import Action, Adoption, AgendaItem, Chapter, Financing, FocusArea, KeyFigure
from knowledge.source import Source
from retrieval.danish import words

_NEARLY = 0.15
_BODY = re.compile(r"(?:udvalg|bestyrelse|raad)(?:en|et|ets|ens|s)?$")
_OF_THE_TITLE = 0.6
"""How well a word must be found in a plan's title to be part of what the plan is called."""
_OWN = frozenset(["vores", "kommunens", "our"])


class KeyFigures:
    """One key figure of an agreement."""

    name = "key_figures"

    def fits(self, situation: Situation) -> float:
        """When a key figure is clearly meant."""
        link = situation.question.best("key_figure", "agreement_item", "action", "agenda_item", "savings_case")
        if link is None or link.topic.kind != "key_figure" or not clearly(link, 0.6) or situation.question.bodies:
            return 0.0
        figure = _figure(situation)
        counts = situation.question.asked(Ask.HOW_MANY) and not situation.question.asked(Ask.HOW_MUCH, Ask.SHARE)
        if counts and figure and figure.unit not in _RATES:
            return 0.0
        return 0.87 if not situation.question.asked(Ask.WHY) else 0.3

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The figure by name."""
        return [call("key_figures", name=_figure(situation).name)] if _figure(situation) else []  # type: ignore[union-attr]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentence that holds it."""
        figure = _figure(situation)
        if figure is None:
            return None
        same = [f for f in situation.understanding.library.of(KeyFigure) if f.text == figure.text]
        outside = [y for y in situation.question.slots.years if f"{y}" not in one_line(figure.text) and y not in _years(situation, figure)]
        if outside:
            return _of_other_years(situation, figure) if figure.unit in _RATES or figure.year else None
        text, led_in_at = with_lead_in(situation, figure)
        same_as_before = _CHANGES.search(situation.question.plain) and _UNCHANGED.search(text)
        if tells_only_a_change(situation.question.plain, plain(text)):
            return None
        if _MOVES.search(text) and figure.unit not in _RATES:
            return Draft(lead=f"«{clipped(text, 400)}»", sources=tuple(dict.fromkeys([*(s for f in same for s in f.sources[:1]), *led_in_at])))
        value = f"{_UNCHANGED_WORD[situation.question.language] if same_as_before else ''}{figure.name}: {_in_years(situation, figure)}."
        lead = value if len(text) < 12 or text.rstrip(".") in value else f"{value} «{clipped(text, 400)}»"
        return Draft(lead=lead, sources=tuple(dict.fromkeys([*(s for f in same for s in f.sources[:1]), *led_in_at])))


_RATES = ("pct", "per_mille")
_PER_MILLE = re.compile(r"promille")
"""«Og promillen?» is not of a percentage: the one rate in per mille is meant, where there is just one."""
_CHANGES = re.compile(
    r"\b(stig\w*|fald\w*|haev\w*|saenk\w*|aendr\w*|sat (op|ned)|saettes (op|ned)|forhoej\w*|nedsaet\w*|raise[sd]?|lower\w*|change[sd]?|cut)\b"
)
_MOVES = re.compile(r"\b(reduceres|nedbringes|nedbringe|afdrages|øges|hæves|sænkes|stige|falde|vokse)\b")
"""A goal of how far something is to move: the amount is not the thing's own size."""
_UNCHANGED = re.compile(r"\b[Uu]ændret\b")
_UNCHANGED_WORD = {"da": "Uændret. ", "en": "Unchanged. "}


def _of_other_years(situation: Situation, figure: KeyFigure) -> Draft | None:
    """A plain no for a year that the figure is not printed for: only which years it is printed for."""
    documents = situation.question.documents
    there = {f.year: f for f in situation.understanding.library.of(KeyFigure) if f.name == figure.name and (not documents or f.document in documents)}
    known = sorted(year for year in there if year)
    if not known:
        return None
    asked, told = years(situation.question.slots.years, situation.question.language), years(known, situation.question.language)
    lead = (
        f"Det fremgår ikke af dokumenterne for {asked}: {figure.name} er kun nævnt for {told}."
        if situation.question.language == "da"
        else f"The documents do not say for {asked}: {figure.name} is given for {told} only."
    )
    return Draft(lead=lead, found=False, sources=tuple(dict.fromkeys(there[year].sources[0] for year in known)))


def with_lead_in(situation: Situation, figure: KeyFigure) -> tuple[str, tuple[Source, ...]]:
    """The figure's sentence; a point of a list with the line that leads into it: «baseres på uændret: Udskrivningsprocent på 25,5»."""
    text, place = one_line(figure.text), figure.sources[0]
    for section in situation.understanding.library.sections(figure.document):
        whole = section.sources[0]
        if not whole.line_from <= place.line_from <= whole.line_to:
            continue
        for unit in units_of(section.text):
            if unit.text == text and unit.before.endswith(":"):
                return f"{one_line(unit.before)} {text}", (narrowed(whole, unit.before),)
    return text, ()


class Ordinals:
    """«Det ottende indsatsområde», «det tredje punkt»: counted, or corrected when there are not so many."""

    name = "ordinals"

    def fits(self, situation: Situation) -> float:
        """When a thing is named by its place in a list the library knows."""
        return 0.9 if _counted(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The lists that things are counted in."""
        return [call(tool, documents=list(situation.question.documents)) for tool in ("schedule", "actions", "agenda_items")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The thing itself, or how many there are."""
        counted = _counted(situation)
        if counted is None:
            return None
        place, label, names, sources = counted
        da = situation.question.language == "da"
        if place > len(names):
            lead = (
                f"Der er kun {_number(len(names))} {label} ({len(names)}): {listed(names)}."
                if da
                else f"There are only {len(names)}: {listed(names, 'en')}."
            )
            return Draft(lead=lead, sources=sources[:8])
        lead = f"Nr. {place} er {names[place - 1]}." if da else f"No. {place} is {names[place - 1]}."
        return Draft(lead=lead, sources=(sources[min(place, len(sources)) - 1],))


class Adopted:
    """Who adopted a plan and when; what it is financed by."""

    name = "adopted"

    def fits(self, situation: Situation) -> float:
        """When adoption or financing of a plan as a whole is asked for."""
        question, library = situation.question, situation.understanding.library
        plan = next((d for d in question.documents if _rests_on(library, d)), None)
        if plan is None:
            return 0.0
        title = keys_of_text(library.document(plan).title)
        about = [term for term in question.terms if not _BODY.search(term.word)]
        if clearly(question.best("action"), 0.8) and any(term.found_in(title) < _OF_THE_TITLE for term in about):
            return 0.0
        if question.asked(Ask.ADOPTED) or (question.asked(Ask.DECIDED) and question.asked(Ask.WHO, Ask.WHEN, Ask.DECIDING_BODY)):
            return 0.9
        return 0.88 if question.asked(Ask.FINANCED) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The plan's figures."""
        return [call("documents", documents=list(situation.question.documents))]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Body and date, or the sentence on money."""
        question, library = situation.question, situation.understanding.library
        da = question.language == "da"
        document = next(d for d in question.documents if _rests_on(library, d))
        if question.asked(Ask.FINANCED):
            money = library.of(Financing, document)
            return Draft(lead=stop(one_line(money[0].text)), sources=money[0].sources[:1]) if money else None
        adopted = library.of(Adoption, document)
        if not adopted:
            return None
        when = f" den {format_date(adopted[0].date)}" if adopted[0].date and da else f" on {adopted[0].date.isoformat()}" if adopted[0].date else ""
        lead = f"{adopted[0].body} {'vedtog' if da else 'adopted'} {library.document(document).title}{when}."
        return Draft(lead=lead, sources=adopted[0].sources[:1])


def _figure(situation: Situation) -> KeyFigure | None:
    link = _of_whom_asked(situation)
    if link is None:
        return None
    figures = situation.understanding.library.of(KeyFigure, link.topic.document)
    named = [f for f in figures if f.name == link.topic.key]
    figure = next((f for f in named if f.year and f.year in situation.question.slots.years), next(iter(named), None))
    if figure is None or figure.unit != "pct" or not _PER_MILLE.search(situation.question.plain):
        return figure
    rates = {f.name: f for f in figures if f.unit == "per_mille"}
    return next(iter(rates.values())) if len(rates) == 1 else None


def _in_years(situation: Situation, figure: KeyFigure) -> str:
    """The figure as printed; each of its values with its years where the years asked for, or all of them, do not have the same."""
    language, asked = situation.question.language, situation.question.slots.years
    every = [f for f in situation.understanding.library.of(KeyFigure, figure.document) if (f.name, f.text) == (figure.name, figure.text) and f.year]
    if len({f.year for f in every}) < len(every) or len({f.as_printed for f in every}) <= 1:
        return figure.as_printed
    kept = [f for f in every if f.year in asked] or every
    by_value = {value: [f.year for f in kept if f.as_printed == value and f.year] for value in dict.fromkeys(f.as_printed for f in kept)}
    return listed((f"{value} {'i' if language == 'da' else 'in'} {years(own, language)}" for value, own in by_value.items()), language)


def _of_whom_asked(situation: Situation) -> Link | None:
    """The best key figure; of those that are nearly as good the municipality's own share when that is asked for, else the one of all."""
    links = [link for link in situation.question.links if link.topic.kind == "key_figure"]
    near = [link for link in links if link.coverage >= links[0].coverage - _NEARLY]
    home = {plain(word) for word in situation.understanding.municipalities.home} | _OWN
    own = [link for link in near if home & set(plain(link.topic.name).split())]
    if home & set(words(situation.question.text)) and own:
        return own[0]
    return near[0] if near else None


def _years(situation: Situation, figure: KeyFigure) -> tuple[int, ...]:
    """The years a figure is of: its own where it has one, else all those of its document."""
    same = [f.year for f in situation.understanding.library.of(KeyFigure, figure.document) if f.name == figure.name and f.year]
    return tuple(same) or tuple(situation.understanding.library.document(figure.document).years)


def _counted(situation: Situation) -> tuple[int, str, list[str], tuple[Source, ...]] | None:
    question, library = situation.question, situation.understanding.library
    if question.slots.ordinal is None:
        return None
    place, noun = question.slots.ordinal
    in_documents = question.documents or tuple(d.document for d in library.documents())
    if noun.startswith(("indsatsomraade", "fokusomraade", "focus", *(["omraade"] if question.documents else []))):
        areas = [a for d in in_documents for a in library.of(FocusArea, d) if a.listed]
        if not areas:
            actions = [action for d in in_documents for action in library.of(Action, d)]
            first = list({(action.document, action.area): action for action in reversed(actions)}.values())[::-1]
            return (place, "indsatsområder", [as_heading(a.area_name) for a in first], tuple(a.sources[0] for a in first)) if first else None
        return place, "indsatsområder", [a.name for a in areas], tuple(a.sources[0] for a in areas)
    if noun.startswith(("kapit", "chapter")):
        chapters = [c for d in in_documents for c in library.of(Chapter, d)]
        return (place, "kapitler", [c.name for c in chapters], tuple(c.sources[0] for c in chapters)) if chapters else None
    if noun.startswith(("punkt", "dagsorden", "item")):
        items = [i for d in in_documents for i in library.of(AgendaItem, d)]
        return (place, "punkter", [one_line(i.name) for i in items], tuple(i.sources[0] for i in items)) if items and place > len(items) else None
    return None


def _number(count: int) -> str:
    words = ("nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
    return words[count] if count < len(words) else str(count)


def _rests_on(library: Library, document: str) -> bool:
    return bool(library.of(Adoption, document)) or bool(library.of(Financing, document))
