"""«De 5 mio. til X», «er det rigtigt, at X koster …»: an amount held against all that is printed under the thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_under, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import by_year, listed, money, one_line, stop
from bot.builtin_model.skills.lookup import action, budget_lines, savings_case
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.topics import Link, Topic
from knowledge.money import parse_amounts, printed_step
from knowledge.records import BudgetLine
from knowledge.records.budget import BudgetKind
from knowledge.source import Source

_BARE = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)(?!\s*(?:m2|kvm|borgere|mennesker|personer|timer|arbejdspl|ejendomme|elever|medlemmer))"
)
_OPEN = SAID["open_amount"]
_OF_A_TABLE = re.compile(r"tabel|oversigt|skema|\btables?\b")
"""An amount is not borne out by a table that has another, or a less round one, in that year."""
_OTHER = (Operation.DIFFERENCE, Operation.COMPARE, Operation.SHARE, Operation.AVERAGE)
_CLEAR, _NAMED, _NAMED_FIGURE, _SAID = 0.62, 0.34, 0.2, 0.3
_KIND = {"da": {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg"}, "en": {BudgetKind.OPERATING: "operating", BudgetKind.CAPITAL: "capital"}}


@dataclass(frozen=True)
class SaidAmount:
    """One amount of the claim: whole kroner, as typed, and how far from it a printed one may lie."""

    value: int
    typed: str
    slack: float


def amount_of(claim: Claim) -> Verdict | None:
    """Whether an amount that is said to be a thing's stands under it, and in the year it is said of."""
    if re.search(r"\b(?:af)?rund\w|\bround(?:ed|ing)", claim.flat):
        return None
    said = said_amounts(claim)
    if len(said) != 1 or (claim.asked(Ask.DISAGREEMENT) and not claim.confirms) or claim.whole.wants(*_OTHER) or _OPEN.search(claim.flat):
        return None
    if claim.asked(Ask.IN_TABLE) or (claim.asked(Ask.WHICH, Ask.HOW_MANY) and not claim.stated):
        return None
    link = _meant(claim)
    if link is None:
        return None
    lines = budget_lines(claim.library, link.topic.document, link.topic.key) if link.topic.kind == "agreement_item" else ()
    printed = [one for one in printed_under(claim.library, link.topic) if parse_amounts(one.text)]
    known = _known(claim, link.topic, lines, printed)
    if not known and link.topic.kind not in ("action", "savings_case"):
        return None
    if not any(same_amount(value, said[0]) for value in known):
        return _denied(claim, link, lines, printed, said[0])
    if lines and len(claim.years) == 1 and (other := _other_year(claim, lines, printed, said[0])):
        return other
    if _OF_A_TABLE.search(claim.flat) and len(claim.years) == 1 and all(line.amounts_dkk.get(claim.years[0]) != said[0].value for line in lines):
        return None
    if claim.confirms and (not claim.years or (lines and set(claim.years) <= {year for line in lines for year in line.amounts_dkk})):
        told, sources = _told(claim, link.topic, lines, printed)
        return Verdict(True, told, sources, _lookup(link.topic)) if told else None
    return None


def said_amounts(claim: Claim) -> list[SaidAmount]:
    """The amounts of a claim, each once; a bare «600.000» is taken for kroner."""
    found = [SaidAmount(abs(a.value_dkk), a.as_printed, printed_step(a.as_printed) / 2) for a in parse_amounts(claim.text)]
    taken = [(a.start, a.end) for a in parse_amounts(claim.text)]
    for match in _BARE.finditer(claim.text):
        if all(match.end() <= start or match.start() >= end for start, end in taken):
            found.append(SaidAmount(int(match[0].replace(".", "")), f"{match[0]} kr.", 0.5))
    return list({one.value: one for one in found}.values())


def _meant(claim: Claim) -> Link | None:
    """The one thing the amount is said to be of; of two that fit as well, neither."""
    kinds = ("agreement_item", "action", "savings_case", "agenda_item", "key_figure")
    links = [link for link in claim.links if link.topic.kind in kinds]
    codes = (*claim.question.slots.dotted, *claim.question.slots.codes)
    numbered = [link for link in links if link.topic.key in codes]
    if numbered:
        return numbered[0]
    if not links or links[0].coverage < _CLEAR or links[0].name_coverage < (_NAMED_FIGURE if links[0].topic.kind == "key_figure" else _NAMED):
        return None
    return links[0] if len(links) < 2 or links[0].score - links[1].score > 0.15 else None


def _known(claim: Claim, topic: Topic, lines: Sequence[BudgetLine], printed: Sequence[Printed]) -> set[int]:
    """Every amount under the thing: cells, sums of a line and of all, and those of the text."""
    known = {abs(amount.value_dkk) for one in printed for amount in parse_amounts(one.text)}
    cells = [[value for value in line.amounts_dkk.values() if value is not None] for line in lines]
    if topic.kind == "savings_case" and (case := savings_case(claim.library, topic.key, (topic.document,))):
        cells.append([value for value in case.amounts_dkk.values() if value is not None])
        known |= {case.investment_dkk} if case.investment_dkk else set()
    if topic.kind == "action" and (found := action(claim.library, topic.document, topic.key)):
        ends = {found.total_dkk, *(end for amount in found.amounts for end in (amount.value_dkk, amount.to_dkk))}
        known |= {end for end in ends if end is not None}
    for line in cells:
        known |= {abs(value) for value in line} | {abs(sum(line[:upto])) for upto in range(2, len(line) + 1)}
    years = {year for line in lines for year in line.amounts_dkk}
    known |= {abs(sum(line.amounts_dkk.get(year) or 0 for line in lines)) for year in years}
    return known | ({abs(sum(sum(line) for line in cells))} if cells else set())


def same_amount(value: int, said: SaidAmount) -> bool:
    """Whether a printed amount is the one said, within what its digits leave open."""
    return abs(value - said.value) <= said.slack


def _denied(claim: Claim, link: Link, lines: Sequence[BudgetLine], printed: Sequence[Printed], said: SaidAmount) -> Verdict | None:
    told, sources = _told(claim, link.topic, lines, printed)
    if not told:
        return None
    other = _whose(claim, link.topic, said)
    if other:
        told += f" {said.typed} hører til {other[0]}." if claim.da else f" {said.typed} belongs to {other[0]}."
        sources = (*sources, *other[1])
    return Verdict(False, told, sources, _lookup(link.topic), goes_on=claim.text != claim.whole.text and not claim.confirms)


def _other_year(claim: Claim, lines: Sequence[BudgetLine], printed: Sequence[Printed], said: SaidAmount) -> Verdict | None:
    """An amount that is right in another year than the one named."""
    year = claim.years[0]
    if not any(year in line.amounts_dkk for line in lines) or any(same_amount(abs(line.amounts_dkk.get(year) or 0), said) for line in lines):
        return None
    if any(str(year) in one.text and any(same_amount(abs(a.value_dkk), said) for a in parse_amounts(one.text)) for one in printed):
        return None
    if not any(value is not None and same_amount(abs(value), said) for line in lines for value in line.amounts_dkk.values()):
        return None
    told, sources = _of_lines(lines, claim.whole.language)
    return Verdict(False, told, sources, _lookup_item(lines[0]))


def _told(claim: Claim, topic: Topic, lines: Sequence[BudgetLine], printed: Sequence[Printed]) -> tuple[str, tuple[Source, ...]]:
    """What is set aside for it, as the records have it."""
    language, da = claim.whole.language, claim.da
    if lines:
        return _of_lines(lines, language)
    if topic.kind == "savings_case" and (case := savings_case(claim.library, topic.key, (topic.document,))):
        saved = by_year({year: -value if value is not None else None for year, value in case.amounts_dkk.items()}, language)
        return f"{case.code} {case.name} {'sparer' if da else 'saves'} {saved}.", case.sources[:1]
    if topic.kind == "action" and (found := action(claim.library, topic.document, topic.key)):
        about = one_line(found.name).rstrip(".")
        if not found.amounts:
            return "", ()
        amount = money(found.total_dkk, language) if found.total_dkk is not None else f"«{one_line(found.economy or '')}»"
        told = f"økonomien for handling {found.number} ({about}) er {amount}" if da else f"the money for action {found.number} ({about}) is {amount}"
        return stop(told), found.sources[:1]
    best = max(printed, key=lambda one: share(claim, f"{one.before} {one.text}"), default=None)
    if best is None or (len(printed) > 1 and share(claim, f"{best.before} {best.text}") < _SAID):
        return "", ()
    return f"«{stop(one_line(best.text))}»", (best.source,)


def _of_lines(lines: Sequence[BudgetLine], language: str) -> tuple[str, tuple[Source, ...]]:
    parts = [f"{by_year(line.amounts_dkk, language)} ({_KIND[language][line.kind]})" for line in lines]
    name = f"{lines[0].label}"
    told = f"til {name} er der afsat {listed(parts)}." if language == "da" else f"for {name} there is {listed(parts, 'en')}."
    return told, tuple(line.sources[0] for line in lines)


def _whose(claim: Claim, topic: Topic, said: SaidAmount) -> tuple[str, tuple[Source, ...]] | None:
    """The one other action of the same area that the amount is printed under."""
    if topic.kind != "action":
        return None
    own = action(claim.library, topic.document, topic.key)
    others = [a for a in claim.library.of(type(own), topic.document) if own and a.area == own.area and a.number != own.number] if own else []
    having = [a for a in others if a.total_dkk is not None and same_amount(a.total_dkk, said)]
    return (f"handling {having[0].number} ({one_line(having[0].name).rstrip('.')})", having[0].sources[:1]) if len(having) == 1 else None


def _lookup(topic: Topic) -> tuple[Call, ...]:
    if topic.kind == "savings_case":
        return (call("savings", codes=[topic.key], operation="list"),)
    if topic.kind == "action":
        return (call("actions", numbers=[topic.key], documents=[topic.document]),)
    if topic.kind in ("agenda_item", "key_figure"):
        return (call("search", query=topic.name, documents=[topic.document], limit=8),)
    return (call("agreement_items", items=[topic.key], documents=[topic.document]),)


def _lookup_item(line: BudgetLine) -> tuple[Call, ...]:
    return (call("agreement_items", items=[line.item], documents=[line.document]),)
