"""«Hvad løber begge år op i?» over «23,5 mio. kr. i 2019 og 1,5 mio. kr. i 2020»: the amounts of a sentence, one a year, added up by a tool."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import Printed, printed_at, reckoned
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.say import money
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Operation
from bot.builtin_model.understand.question import Question
from knowledge.source import Source

_IN_A_YEAR = re.compile(
    r"(?P<amount>\d[\d.,]*(?:\s(?:mio|mia|t)\.)?\s?kr\.?)\s(?:i\s)?(?P<year>(?:19|20)\d\d)\b"
    r"(?!\s?[-–]\s?(?:19|20)?\d\d|\s+og frem)"
)
_AMOUNT = re.compile(r"\d[\d.,]*(?:\s(?:mio|mia|t)\.)?\s?kr\b")
_EACH_YEAR = re.compile(r"\b(?:årlig\w*|hvert (?:år|af)|hver(?:t)? år|per år|pr\. år)\b(?! i (?:19|20)\d\d,)", re.IGNORECASE)
_NOT_BESIDE = re.compile(
    r"\b(?:heraf|deraf|hvoraf|herunder|inklusive|inkl\.|ud af|af (?:disse|dem|beløbet))(?=\W)"
    r"|\bfra\s+(?:(?:ca\.|cirka|omkring)\s+)?\d[\d.,]*\s?(?:(?:mio|mia|t)\.\s?)?kr\b.{0,60}?\btil\s+(?:(?:ca\.|cirka|omkring)\s+)?\d",
    re.IGNORECASE,
)
"""A part of an amount before it, and an amount that another one takes the place of: «hæves fra 10 mio. kr. i 2019 til 12 mio. kr. i 2020»."""

_FEWEST = 2


def sum_of(situation: Situation, chosen: Sequence[Found]) -> Call | None:
    """The call that adds up the amounts of the answering sentence, where a sum of money is asked for and each amount is of a year of its own."""
    return sum_in(situation.question, chosen[0].unit.text, chosen[0].source) if chosen else None


def sum_in(question: Question, text: str, source: Source) -> Call | None:
    """The call that adds up the amounts of a text; see `sum_of`."""
    if not question.wants(Operation.SUM) or AnswerKind.AMOUNT not in kinds_wanted(question):
        return None
    found = {match["year"]: match["amount"] for match in _IN_A_YEAR.finditer(text)}
    wanted = {str(year) for year in question.slots.years} or set(found)
    if len(found) < _FEWEST or len(found) != len(_AMOUNT.findall(text)) or not wanted >= set(found):
        return None
    if _EACH_YEAR.search(text) or _NOT_BESIDE.search(text):
        return None
    printed: list[Printed] = [at for amount in found.values() if (at := printed_at(source, amount.rstrip(".")))]
    return reckoned("sum", printed) if len(printed) == len(found) else None


def with_sum(draft: Draft, wanted: Call | None, results: Results, language: str) -> Draft:
    """The answer, led by the sum where there is one."""
    result = results.of(wanted) if wanted else None
    if result is None or not result.value:
        return draft
    amount = money(result.value, language)
    total = f"I alt {amount} (regnet ud af Rådbot)." if language == "da" else f"{amount} in all (reckoned by Rådbot)."
    return draft.model_copy(update={"lead": f"{total} {draft.lead}"})
