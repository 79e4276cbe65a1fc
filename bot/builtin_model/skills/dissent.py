"""Votes, minority statements and suspensions of an item, as recorded."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, records_of, sources_of_records
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.untold import no_votes_told, votes_won_told
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import party_asked
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, MinorityStatement, Suspension, VoteEvent
from tools.parties import of_party

_ABSTAINED_ASKED = re.compile(r"\bundlo?a?d\w*|\bblankt?\b|\bhverken\b|\babstain\w*")
_WON = re.compile(r"\bstemmer (?:der )?(?:fik|faar|opnaaede|modtog)\b|\bvotes did\b.*\b(?:get|receive|win)\b")
"""«Hvor mange stemmer fik X?»: the votes for a person at an election, not how a body voted."""
_NO_PART = re.compile(r"deltog ikke|deltager ikke|undlod|ikke til stede", re.IGNORECASE)


def votes(situation: Situation, item: AgendaItem) -> Draft:
    """Who voted how, as far as the minutes tell; what they do not tell is said."""
    language = situation.question.language
    da = language == "da"
    votes = _asked_of(situation, item)
    if _WON.search(situation.question.plain):
        return votes_won_told(situation, item)
    if not votes and (unread := no_votes_told(situation, item)):
        return unread
    if not votes:
        decided = [d for d in records_of(situation, Decision, item) if not d.earlier]
        lead = (
            f"Der er ikke ført nogen stemmer til referat under {heading(item, language)}."
            if da
            else f"No votes are recorded under {heading(item, language)}."
        )
        return Draft(lead=lead, found=False, sources=sources_of_records(decided) or item.sources[:1])
    parts = []
    for vote in votes:
        point = f"{vote.on}: " if vote.on else f"{'indstillingens punkt' if da else 'point'} {vote.part}: " if vote.part else ""
        sides = _sides(vote, situation.question.plain, da)
        told_sides = [f"{_who(names, count, language)} {did}" for names, count, did in sides if names or count]
        parts += [f"{point}{'; '.join(told_sides)}"] if told_sides else []
    told = "; ".join(parts) or " ".join(f"«{stop(one_line(vote.text))}»" for vote in votes)
    lead = stop(f"{heading(item, language)[:1].upper()}{heading(item, language)[1:]}: {told}")
    all_sides = [side for vote in votes for side in _sides(vote, situation.question.plain, da)]
    unnamed = dict.fromkeys(did for names, count, did in all_sides if count and not names)
    if unnamed and not any(names for names, _, _ in all_sides):
        lead += " Hvem de var, fremgår ikke." if da else " Who they were is not recorded."
    elif unnamed:
        lead += f" Hvem der {' og hvem der '.join(unnamed)}, fremgår ikke." if da else f" Who {' and who '.join(unnamed)} is not recorded."
    asked = party_asked(situation.question.text)
    if asked and situation.question.asked(Ask.AGAINST) and not any(of_party(asked, name) for vote in votes for name in vote.against or ()):
        lead = f"{asked} {'er ikke nævnt blandt dem, der stemte imod' if da else 'is not named among those who voted against'}. {lead}"
    notes = _not_taking_part(situation, item, asked) if asked else []
    if all(v.in_favour is None and v.in_favour_count is None for v in votes):
        notes.append("Hvem der stemte for, og hvor mange, fremgår ikke." if da else "Who voted in favour, and how many, is not recorded.")
    for statement in records_of(situation, MinorityStatement, item):
        notes.append(f"{statement.by}, {statement.statement_kind}: «{one_line(statement.text)}»")
    for suspension in records_of(situation, Suspension, item):
        notes.append(stop(one_line(suspension.text)))
    return Draft(
        lead=lead,
        notes=tuple(notes),
        sources=sources_of_records(votes, records_of(situation, MinorityStatement, item), records_of(situation, Suspension, item)),
    )


def agreed(situation: Situation, item: AgendaItem) -> bool:
    """Whether the minutes say of the item that all were of one mind: no side of any vote has names or a count."""
    votes = records_of(situation, VoteEvent, item)
    return bool(votes) and not any(names or count for vote in votes for names, count, _ in _sides(vote, "", da=True))


def _sides(vote: VoteEvent, asked: str, da: bool) -> list[tuple[tuple[str, ...] | None, int | None, str]]:
    """Names, count and verb of each side of a vote: those against first, unless who abstained is asked."""
    against = (vote.against, vote.against_count, "stemte imod" if da else "voted against")
    in_favour = (vote.in_favour, vote.in_favour_count, "stemte for" if da else "voted in favour")
    abstained = (vote.abstained, vote.abstained_count, "undlod at stemme" if da else "abstained")
    return [abstained, against, in_favour] if _ABSTAINED_ASKED.search(asked) else [against, in_favour, abstained]


def _asked_of(situation: Situation, item: AgendaItem) -> list[VoteEvent]:
    """The votes that the question is about: those on an amendment whose words it has, else those on the recommendation, if there were any."""
    votes = records_of(situation, VoteEvent, item)
    own = keys_of(item.name)
    terms = [term for term in situation.question.terms if not term.found_in(own)]
    on_amendments = [vote for vote in votes if vote.on and any(term.found_in(keys_of(vote.on)) for term in terms)]
    return on_amendments or [vote for vote in votes if not vote.on] or votes


def _who(names: tuple[str, ...] | None, count: int | None, language: str) -> str:
    """Who voted so: the count where one is printed, and the names where they are."""
    if not names:
        return str(count)
    return f"{count} ({listed(names, language)})" if count and count != len(names) else listed(names, language)


def _not_taking_part(situation: Situation, item: AgendaItem, letter: str) -> list[str]:
    """What the decision says of a party that took no part in it."""
    sections = [s for s in situation.understanding.library.sections(item.document) if s.item == item.number and s.role == "decision"]
    voted = " ".join(vote.text for vote in records_of(situation, VoteEvent, item))
    told = [
        sentence.removeprefix("- ")
        for section in sections
        for sentence in sentences(section.text)
        if _NO_PART.search(sentence) and sentence.removeprefix("- ") not in voted
    ]
    return [stop(one_line(sentence)) for sentence in told if party_asked(sentence) == letter]


def minority(situation: Situation, item: AgendaItem) -> Draft | None:
    """The minority statements of the item, whole."""
    language = situation.question.language
    statements = records_of(situation, MinorityStatement, item)
    if not statements:
        lead = (
            f"Der er ingen mindretalsudtalelse under {heading(item, language)}."
            if language == "da"
            else f"There is no minority statement under {heading(item, language)}."
        )
        return Draft(lead=lead, found=False, sources=item.sources[:1])
    lead = " ".join(
        (f"{_of(s)}: «{one_line(s.text)}»" if language == "da" else f"{s.by} minority statement: «{one_line(s.text)}»") for s in statements
    )
    return Draft(lead=lead, notes=(f"Under {heading(item, language)}.",), sources=sources_of_records(statements))


def _of(statement: MinorityStatement) -> str:
    """«Enhedslistens mindretalsudtalelse», «Forbehold fra Ib Ty (A)»: a name that ends in a letter or a bracket takes no «s»."""
    if len(statement.by) <= 2 or statement.by[-1] in ")0123456789" or re.search(r"\b[A-ZÆØÅ]{1,2}$", statement.by):
        return f"{statement.statement_kind.capitalize()} fra {statement.by}"
    return f"{statement.by}s {statement.statement_kind}"


_GIVES_A_REASON = re.compile(r"\b(?:fordi|idet|begrund\w+|af hensyn til|på grund af)\b")


def suspension(situation: Situation, item: AgendaItem) -> Draft | None:
    """Who stopped the decision and where the case goes; None when nobody did (kommunestyrelsesloven § 23)."""
    language = situation.question.language
    da = language == "da"
    used = records_of(situation, Suspension, item)
    if not used:
        return None
    lead = " ".join(
        f"{s.by} {'benyttede standsningsretten' if da else 'used the right of suspension'}{f' ({s.law})' if s.law else ''}, "
        f"{'så sagen skal behandles i' if da else 'so the case goes to'} {s.referred_to}."
        for s in used
    )
    lead += " Beslutningen er derfor ikke endelig." if da else " The decision is therefore not final."
    notes = [f"{heading(item, language)[:1].upper()}{heading(item, language)[1:]}."]
    if not situation.question.asked(Ask.WHY) or any(_GIVES_A_REASON.search(s.text) for s in used):
        return Draft(lead=lead, notes=tuple(notes), sources=sources_of_records(used))
    lead += " Hvorfor, er ikke ført til referat." if da else " Why is not entered in the minutes."
    statements = records_of(situation, MinorityStatement, item)
    notes += [f"{_of(s)}: «{one_line(s.text)}»" if da else f"{s.by} minority statement: «{one_line(s.text)}»" for s in statements]
    return Draft(lead=lead, notes=tuple(notes), sources=sources_of_records(used, statements))
