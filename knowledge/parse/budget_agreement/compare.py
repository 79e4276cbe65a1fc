"""Text against tables, item by item and year by year: amounts that disagree, and amounts that no table line holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_short, parse_unit, printed_step
from knowledge.parse.budget_agreement.lines import TABLE_NAMES
from knowledge.parse.budget_agreement.numbers import codes_in
from knowledge.records import AgreementItem, BudgetLine
from knowledge.records.budget import ProseAmount, marked
from knowledge.source import Source

_SETS_ASIDE = re.compile(
    r"\b(?:afsæt\w*|afsat|priorit\w+|invester\w+|finansiere\b|bevilg\w+|disponer\w+|reserver\w+|tilfør\w+|anvend\w+|bruges?|gives|ydes|spares?|sparer|reduceres?)\b"
    r"|\b(?:samlede?|årlige?) (?:anlægs)?(?:udgift|sum|pris|ramme)\w*|\banlægs(?:sum|udgift)\w*",
    re.IGNORECASE,
)
_ON_ITS_WAY = re.compile(r"\b(?:stigende|voksende|faldende|aftagende|stiger|falder|vokser|indfases|optrappes)\b", re.IGNORECASE)
_INCOME_BEFORE = re.compile(
    r"(?<!tab af )(?<!tab af en )(?<!manglende )(?<!mistede )(?<!tabte )(?<!lavere )(?<!færre )(?<!mindre )"
    r"\b(?:\w*(?<!mindre)indtægt(?!s?(?:tab|nedgang|fald))|provenu(?!tab|nedgang))\w*\s+(?:på|af)\s+"
    r"(?:(?:ca\.|cirka|omkring|omtrent|mindst|i alt)\s+)?$",
    re.IGNORECASE,
)
"""«Grundsalg forventes at give en indtægt på 6 mio. kr.»: money that comes in has a minus in the tables; «mindreindtægt» is none."""
_PART_OF_IT = re.compile(r"^(?:heraf|af disse|af midlerne|ud af)\b", re.IGNORECASE)


def compare_items(items: Sequence[AgreementItem], lines: Sequence[BudgetLine]) -> list[Issue]:
    """One issue for each item whose text and table lines disagree, or whose text sets money aside that has no line in the tables.

    Compared to half of the last digit printed on either side. Not counted: money that was there already, totals beside an increase, and
    parts of an amount («heraf»). A saving in another item's money may be left out of the sum. Without tables there is nothing to compare.
    """
    if not lines:
        return []
    issues: list[Issue] = []
    for item in items:
        own = [line for line in lines if line.item == item.item or line.item in codes_in(item.text)]
        said = [amount for amount in item.amounts if _is_set_aside(amount, item.text)]
        if not said:
            continue
        issue = _disagreement(item, own, said) if own else _not_in_table(item, said)
        if issue:
            issues.append(issue)
    return issues


def _is_set_aside(amount: ProseAmount, text: str) -> bool:
    """Whether the sentence sets the amount aside: by its verb, or as a list of amounts after a sentence that does and ends with «:»."""
    if _PART_OF_IT.match(amount.sentence):
        return False
    if _SETS_ASIDE.search(amount.sentence) or _is_income(amount):
        return True
    lead = text[: text.find(amount.sentence)].rstrip(" \n-0123456789.")
    return lead.endswith(":") and _SETS_ASIDE.search(lead.rsplit(". ", 1)[-1]) is not None


def _is_income(amount: ProseAmount) -> bool:
    """Whether the amount is said to come in."""
    at = amount.sentence.find(amount.as_printed)
    return at > 0 and _INCOME_BEFORE.search(amount.sentence[:at]) is not None


def _disagreement(item: AgreementItem, own: Sequence[BudgetLine], said: Sequence[ProseAmount]) -> Issue | None:
    said = [amount for amount in said if not amount.included]
    new = [amount for amount in said if not amount.already_set_aside and not amount.total]
    spending = [amount for amount in new if not amount.saving]
    readings = [_differences(reading, own) for reading in (new, spending, [*said]) if reading]
    if not readings or not all(readings):
        return None
    totals = [f"i alt {amount.as_printed} i teksten" for amount in said if amount.total and len(new) > 1]
    rows = " og ".join(TABLE_NAMES[line.kind] for line in own)
    message = f"{marked(item.item, item.name)}: tekst og tabel er uenige. {'; '.join(readings[0])}"
    if totals:
        message += f". Desuden {', '.join(totals)}, mod {format_short(_whole(own))} i {rows}"
    return Issue(kind=IssueKind.DISAGREEMENT, message=message.removesuffix(".") + ".", sources=_sources(item, own), item=item.item)


def _differences(said: Sequence[ProseAmount], own: Sequence[BudgetLine]) -> list[str]:
    """Where the amounts said do not give those in the table, a clause a year; empty when they agree."""
    years = sorted({year for line in own for year in line.amounts_dkk})
    dated = [amount for amount in said if _years_of(amount, years)]
    undated = [amount for amount in said if not _years_of(amount, years)]
    table = {year: sum(line.amounts_dkk[year] or 0 for line in own if year in line.amounts_dkk) for year in years}
    if undated or any(_is_spread(amount) for amount in dated):
        return _whole_difference(said, own)
    clauses = []
    untold = _years_between(dated)
    for year in years:
        if year in untold:
            continue
        falling = [amount for amount in dated if year in _years_of(amount, years)]
        least, most = _bounds(falling)
        if not _within(table[year], least, most, _tolerance(falling, own, year)):
            in_text = _from_to(least, most) if falling else "intet beløb"
            blank = all(line.amounts_dkk.get(year) is None for line in own)
            clauses.append(f"{year}: {in_text} i teksten, {'tom celle' if blank else format_short(table[year])} i tabellen")
    return clauses


def _years_between(dated: Sequence[ProseAmount]) -> set[int]:
    """The years that an amount is on its way in («4,2 mio. kr. i 2023 stigende til 7,0 mio. kr. i 2025»): what falls in them is not said."""
    return {
        year
        for earlier, later in pairwise(dated)
        if earlier.sentence == later.sentence and earlier.years and later.years and _ON_ITS_WAY.search(later.sentence)
        for year in range(earlier.years[-1] + 1, later.years[0])
    }


def _whole_difference(said: Sequence[ProseAmount], own: Sequence[BudgetLine]) -> list[str]:
    """For amounts without years: they must be what the table gives over all years, or in one year at a time."""
    least, most = _bounds(amount for amount in said for _ in (amount.years if amount.each_year and amount.years else [None]))
    tolerance = sum(printed_step(amount.as_printed) for amount in said) / 2
    whole = _whole(own)
    cells = {amount for line in own for amount in line.amounts_dkk.values() if amount is not None}
    if _within(whole, least, most, tolerance) or (cells and all(_within(cell, least, most, tolerance) for cell in cells)):
        return []
    years = sorted({year for amount in said for year in amount.years})
    when = f"i {years[0]}-{years[-1]} tilsammen" if len(years) > 1 and all(amount.years for amount in said) else "uden årstal"
    return [f"{_from_to(least, most)} {when} i teksten, {format_short(whole)} over alle år i tabellen"]


def _years_of(amount: ProseAmount, table_years: Sequence[int]) -> set[int]:
    """The table's years that an amount falls in."""
    if amount.open_ended:
        return {year for year in table_years if year >= amount.years[0]}
    if amount.each_year and not amount.years:
        return set(table_years)
    return set(amount.years) & set(table_years)


def _is_spread(amount: ProseAmount) -> bool:
    """Whether one amount is said for several years together."""
    return len(amount.years) > 1 and not amount.each_year


def _bounds(amounts: Iterable[ProseAmount]) -> tuple[int, int]:
    """The least and the most that the amounts come to; the same where none is a range."""
    ends = [
        [_signed(amount, value) for value in (amount.value_dkk, amount.value_dkk if amount.to_dkk is None else amount.to_dkk)] for amount in amounts
    ]
    return sum(min(pair) for pair in ends), sum(max(pair) for pair in ends)


def _within(value: int, least: int, most: int, tolerance: float) -> bool:
    return least - tolerance <= value <= most + tolerance


def _from_to(least: int, most: int) -> str:
    return format_short(least) if least == most else f"{format_short(least)} til {format_short(most)}"


def _signed(amount: ProseAmount, value: int) -> int:
    return -abs(value) if amount.saving or _is_income(amount) else value


def _tolerance(falling: Sequence[ProseAmount], own: Sequence[BudgetLine], year: int) -> float:
    """Half of the last digit printed: in the text, or in the table when that is the coarser."""
    in_text = sum(printed_step(amount.as_printed) for amount in falling) / 2
    in_table = sum(_cell_step(line, year) for line in own if line.amounts_dkk.get(year) is not None) / 2
    return max(in_text, in_table)


def _cell_step(line: BudgetLine, year: int) -> float:
    decimals = len(line.as_printed[year].partition(",")[2])
    return parse_unit(line.unit) / 10.0**decimals


def _not_in_table(item: AgreementItem, said: Sequence[ProseAmount]) -> Issue:
    amounts = ", ".join(_with_years(amount) for amount in said)
    already = all(amount.already_set_aside for amount in said)
    why = " Teksten siger, at pengene allerede er afsat." if already else ""
    message = f"{marked(item.item, item.name)}: {amounts} i teksten har ingen linje i tabellerne.{why}"
    return Issue(kind=IssueKind.NOT_IN_TABLE, message=message, sources=item.sources, item=item.item)


def _with_years(amount: ProseAmount) -> str:
    years = " og ".join(str(year) for year in amount.years) if len(amount.years) < 3 else f"{amount.years[0]}-{amount.years[-1]}"
    return f"{amount.as_printed}{f' i {years}' if years else ''}"


def _whole(own: Sequence[BudgetLine]) -> int:
    return sum(amount or 0 for line in own for amount in line.amounts_dkk.values())


def _sources(item: AgreementItem, own: Sequence[BudgetLine]) -> tuple[Source, ...]:
    return (*item.sources, *(source for line in own for source in line.sources))
