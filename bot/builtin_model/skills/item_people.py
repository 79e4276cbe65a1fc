"""Around an agenda item: guests, earlier treatment, attachments, and which centre recommends what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, stop, table
from bot.builtin_model.skills.agenda_item import heading, item_meant, records_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.recommended_in_text import of_an_agreement
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.dates import format_date
from knowledge.records import AgendaItem, Decision, Meeting
from knowledge.source import Source
from tools.bodies import same_body


class Guests:
    """Who took part in one item besides the committee."""

    name = "guests"

    def fits(self, situation: Situation) -> float:
        """When an item is meant and guests, or somebody's part in it, are asked for."""
        question = situation.question
        if not question.asked(Ask.GUESTS, Ask.ATTENDED) or question.asked(Ask.DECIDED, Ask.WHY) or item_meant(situation) is None:
            return 0.0
        if question.asked(Ask.GUESTS) or (question.slots.items and question.asked(Ask.WHO)):
            return 0.9 if question.asked(Ask.WHO, Ask.WHICH, Ask.WHAT, Ask.HOW_MANY, Ask.YES_NO) else 0.6
        return 0.55 if question.terms and question.asked(Ask.WHO) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item."""
        item = item_meant(situation)
        return [call("agenda_items", numbers=[item.number], documents=[item.document])] if item else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Names with title and where from, and the section they stand in."""
        item = item_meant(situation)
        if item is None:
            return None
        da = situation.question.language == "da"
        if not item.guests and not situation.question.asked(Ask.GUESTS):
            return None
        if not item.guests:
            lead = (
                f"Der er ikke nævnt andre deltagere under {heading(item, 'da')}." if da else f"No guests are mentioned under {heading(item, 'en')}."
            )
            return Draft(lead=lead, found=False, sources=item.sources[:1])
        names = [" ".join(part for part in (g.title, g.name) if part) + (f" ({g.affiliation})" if g.affiliation else "") for g in item.guests]
        told = listed(names, situation.question.language)
        lead = f"{told[:1].upper()}{told[1:]} {'deltog under' if da else 'took part in'} {heading(item, situation.question.language)}."
        return Draft(lead=lead, sources=(naming(item, [g.name for g in item.guests]),))


class EarlierTreatment:
    """Where a case had been before."""

    name = "earlier_treatment"

    def fits(self, situation: Situation) -> float:
        """When earlier treatment is asked for."""
        question = situation.question
        if not question.asked(Ask.EARLIER):
            return 0.93 if _treated_by(situation) else 0.0
        return 0.91 if item_meant(situation) or question.asked(Ask.WHICH) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item, or all items."""
        item = _one_item(situation)
        if item is None:
            return [call("agenda_items")]
        decided = call("decisions", items=[item.number], documents=[item.document], earlier=True)
        return [call("agenda_items", numbers=[item.number], documents=[item.document]), decided]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Body, date and item number of the earlier treatment."""
        language = situation.question.language
        da = language == "da"
        item = _one_item(situation)
        if item is None:
            return _items_treated_before(situation)
        if not item.earlier:
            lead = (
                f"Der er ikke anført nogen tidligere behandling af {heading(item, language)}."
                if da
                else f"No earlier treatment is recorded for {heading(item, language)}."
            )
            return Draft(lead=lead, found=False, sources=item.sources[:1])
        parts = []
        for treatment in item.earlier:
            when = (
                f" den {format_date(treatment.date)}"
                if treatment.date and da
                else f" on {treatment.date.isoformat()} ({format_date(treatment.date)})"
                if treatment.date
                else ""
            )
            number = f", {'punkt' if da else 'item'} {treatment.item}" if treatment.item else ""
            parts.append(f"{treatment.body}{when}{number}")
        title = heading(item, language)
        treated = "blev tidligere behandlet i" if da else "was treated before in"
        lead = f"{title[:1].upper()}{title[1:]}, {treated} {listed(parts, language)}."
        decided = [d for d in records_of(situation, Decision, item) if d.earlier]
        if decided:
            lead += f" {'Beslutningen var' if da else 'The decision was'}: " + " ".join(f"«{stop(one_line(d.text))}»" for d in decided)
        return Draft(lead=lead, sources=tuple(dict.fromkeys([naming(item, [t.text for t in item.earlier]), *(d.sources[0] for d in decided)])))


_IN_WHICH = re.compile(r"\b(?P<itself>udvalget selv|selv har|same committee)\b|\b(?:et andet|andre|another|other) (?:udvalg|committee|raad)")
"""Whether the items that the committee itself, or another, had treated are asked for."""


def _items_treated_before(situation: Situation) -> Draft:
    """The items that had been up before; where another body than the one that met is named, those that had been there."""
    question, library = situation.question, situation.understanding.library
    da, named = question.language == "da", question.documents
    met = [meeting.body for meeting in library.of(Meeting) if not named or meeting.document in named]
    others = [body for body in question.bodies if not any(same_body(own, body) for own in met)]
    every = [(i, t) for i in library.of(AgendaItem) if not named or i.document in named for t in i.earlier]
    if elsewhere := _IN_WHICH.search(question.plain):
        every = [(i, t) for i, t in every if any(same_body(t.body, own) for own in met) == bool(elsewhere["itself"])]
    before = [(i, t) for i, t in every if not others or any(same_body(t.body, body) for body in others)]
    if not before:
        where = listed(others, question.language)
        lead = f"Ingen punkter er anført som tidligere behandlet{f' i {where}' if where else ''}."
        return Draft(lead=lead if da else f"No items are recorded as treated before{f' in {where}' if where else ''}.", found=False)
    told = listed((f"{'punkt' if da else 'item'} {i.number} ({one_line(i.name)}; {t.text.rstrip('.')})" for i, t in before), question.language)
    sources = tuple(dict.fromkeys(naming(i, [t.text]) for i, t in before))
    return Draft(lead=f"Tidligere behandlet: {told}." if da else f"Treated before: {told}.", sources=sources)


_OF_THEM_ALL = re.compile(
    r"\b(?:hvilke|hvor mange|which|how many)\s+(?:af (?:de |moedets )?|of (?:the )?)?(?:\w+s )?"
    r"(?:\w*punkter(?:ne)?|\w*sager(?:ne)?|items|cases|points)\b"
)
"""«Hvilke punkter havde været oppe før?»: the items themselves are asked for."""


_COME_FROM = re.compile(
    r"\b(?:kom|kommer|er|var|stammer|fremlagt|forelagt|came|come|is|are|was|were)\b.*\b(?:fra|af|from|by)\b|\bstod\b.*\bbag\b|\bhavde\b|\bstaar\b.*\bbag\b"
)


def _one_item(situation: Situation) -> AgendaItem | None:
    """The item asked about; None when the question is which of them all, and names none by number."""
    question = situation.question
    return None if _OF_THEM_ALL.search(question.plain) and not question.slots.items else item_meant(situation)


def _treated_by(situation: Situation) -> bool:
    """Whether what another body said of the item is asked for: «hvad sagde Klima- og Miljøudvalget om pendlervaner?»"""
    question = situation.question
    item = item_meant(situation) if question.bodies and question.asked(Ask.WHAT, Ask.DECIDED, Ask.WHEN) else None
    return item is not None and any(treatment.body in question.bodies for treatment in item.earlier)


class Recommenders:
    """Which items a centre recommends, and which centre recommends an item."""

    name = "recommenders"

    def fits(self, situation: Situation) -> float:
        """When recommendations are asked for by centre, or the centre of an item."""
        question = situation.question
        if centre_in(situation) and question.asked(Ask.RECOMMENDED, Ask.WHO_RECOMMENDS):
            return 0.95
        if centre_in(situation) and _OF_THEM_ALL.search(question.plain) and _COME_FROM.search(question.plain):
            return 0.94
        return 0.93 if question.asked(Ask.WHO_RECOMMENDS) and not of_an_agreement(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The items of that centre, or the item."""
        centre, item = centre_in(situation), item_meant(situation)
        if centre:
            return [call("agenda_items", proposer=centre)]
        return [call("agenda_items", numbers=[item.number], documents=[item.document])] if item else [call("agenda_items")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Items with their numbers; joint recommendations said apart."""
        language = situation.question.language
        da = language == "da"
        centre, item = centre_in(situation), item_meant(situation)
        items = situation.understanding.library.of(AgendaItem)
        if centre is None and item is not None:
            if not item.proposer:
                return Draft(
                    lead=f"Det fremgår ikke, hvem der indstiller {heading(item, language)}."
                    if da
                    else f"It is not stated who recommends {heading(item, language)}.",
                    found=False,
                    sources=item.sources[:1],
                )
            return Draft(
                lead=f"{item.proposer} {'indstiller' if da else 'recommends'} {heading(item, language)}.", sources=(naming(item, [item.proposer]),)
            )
        if centre is None:
            result = results.of(call("agenda_items"))
            named_by = [
                f"{proposer}: {'punkt' if da else 'item'} {listed([i.number for i in items if i.proposer == proposer], language)}"
                for proposer in dict.fromkeys(i.proposer for i in items if i.proposer)
            ]
            return Draft(
                lead=f"{'; '.join(named_by)}.", table=table(result) if result else None, sources=tuple(i.sources[0] for i in items if i.proposer)[:8]
            )
        own = [i for i in items if i.proposer and _bare(i.proposer) == _bare(centre)]
        joint = [i for i in items if i.proposer and _bare(i.proposer) != _bare(centre) and _subject(centre) in plain(i.proposer)]
        named = listed((f"{i.number} ({one_line(i.name)})" for i in own), language)
        lead = (
            f"{centre} {'indstillede punkt' if da else 'recommended item' + ('s' if len(own) > 1 else '')} {named}."
            if own
            else f"{centre} {'indstillede ingen punkter alene' if da else 'recommended no items alone'}."
        )
        if joint:
            told = listed((f"{i.number} ({one_line(i.name)}; {i.proposer})" for i in joint), language)
            lead += f" {'I fællesskab med andre: punkt' if da else 'Jointly with others: item'} {told}."
        return Draft(lead=lead, sources=tuple(naming(i, [i.proposer or ""]) for i in [*own, *joint]))


def centre_in(situation: Situation) -> str | None:
    """The centre named in the question, as printed."""
    flat = situation.question.plain
    singles = [c for c in situation.understanding.bodies.centres if plain(c).startswith("center")]
    return next((c for c in sorted(singles, key=len, reverse=True) if _subject(c) in flat), None)


def naming(item: AgendaItem, words: Sequence[str]) -> Source:
    """The source of the item whose quote holds the words best."""
    wanted = {w for text in words for w in re.findall(r"\w{4,}", text.lower())}
    return max(item.sources, key=lambda s: (sum(w in s.quote.lower() for w in wanted), -len(s.quote)))


def _bare(proposer: str) -> str:
    return re.sub(r"^centre[rn]*e? (for )?|^center (for )?", "", plain(proposer)).strip()


def _subject(centre: str) -> str:
    return _bare(centre)
