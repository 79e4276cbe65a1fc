"""«Kan de 7 pct. passe, hvis man tæller grupperne sammen?»: the counts of a list added up, and held against the share printed beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import printed_at, reckoned
from bot.builtin_model.say import number, sources_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import Figure

_ADDS = re.compile(
    r"\b(?:tael\w*|laeg\w*|lagt|regn\w*)\b.*\bsammen\b|\bsammenlagt\b|\btilsammen\b|\bi ?alt\b|\bsum(?:men)?\b|"
    r"\bsamlet\b|\badd(?:s|ed)? up\b|\btotal\b|\baltogether\b"
)
_CHECKS = re.compile(r"\b(?:passe[rs]?|stemme[rs]?|rigtig\w*|korrekt\w*|match|fits?|correct|right|agree|pct|procent|share|percent\w*|andel\w*)\b")
_IS_IT_SO = re.compile(
    r"\b(?:passer|stemmer|kan|er) (?:det|de|der)\b|\b(?:rigtig|korrekt)\w*|\bis it (?:true|right|correct)\b|\bdoes\b.*\b(?:match|fit)\b"
)
_OF_MONEY = re.compile(r"\b(?:afs(?:at|aet)\w*|kroner|kr|mio|penge\w*|midler\w*|koste\w*|budget\w*|bespar\w*|spare[rs]?|set aside|cost\w*|money)\b")
"""Money is added up by other skills; the counts of a list are people or things."""
_AND_THE_REST = re.compile(
    r"\b(?:osv|o\.s\.v|etc|m\.? ?v|m\.? ?m|and so on|og saa videre)\b|"
    r"\b(?:hele|the whole|the entire) (?:\w+ )?(?:liste|raekke|remse|opgoerelse|list)\w*|"
    r"\b(?:og |,) ?(?:det hele|resten|den slags|alt det andet)\b|, det hele\b|"
    r"\balle (?:dem|de),? der\b|\ball (?:those|of them)\b|\ballesammen\b|"
    r"\b(?:alle|samtlige|all) (?:grupper|kategorier|ordninger|typer|slags|poster|punkter|groups|kinds)\w*"
)
"""«Fleksjob, elever osv.»: those that are named stand for the whole list."""
_IN_PARENTHESES = re.compile(r"\((\d[\d.]*)\)\s*\.?$")
_FEWEST_POINTS = 3
_ABOUT = 0.5
_NAMED = 0.9


@dataclass(frozen=True)
class _List:
    """The counts of one item's list, what they are a part of, and the share printed for them, where there is one."""

    counts: tuple[Figure, ...]
    whole: Figure | None
    share: Figure | None


class AddUp:
    """The counts of a list, added up."""

    name = "add_up"

    def fits(self, situation: Situation) -> float:
        """When counts are to be added up or a share is to be checked, and one item has a list of counts on the subject."""
        question, flat = situation.question, situation.question.plain
        if question.budget_kind or question.chapter or question.investment or _OF_MONEY.search(flat):
            return 0.0
        if _ADDS.search(flat):
            return 0.92 if _list_meant(situation) else 0.0
        found = _list_meant(situation) if _IS_IT_SO.search(flat) else None
        return 0.92 if found and found.share and _names(situation, found.share) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The sum, or the share that the sum is of the whole."""
        found = _list_meant(situation)
        return _calls(found) if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sum with its parts, and whether the printed share is what it gives."""
        found = _list_meant(situation)
        summed, *shared = [results.of(wanted) for wanted in _calls(found)] if found else [None]
        if found is None or summed is None or summed.value is None:
            return None
        da = situation.question.language == "da"
        parts = " + ".join(number(float(figure.value)) for figure in found.counts)
        total = number(summed.value)
        said = f"{parts} = {total}"
        share_of = shared[0] if shared else None
        if found.share is None or found.whole is None or share_of is None or share_of.value is None or not _CHECKS.search(situation.question.plain):
            return Draft(lead=f"{'I alt' if da else 'In all'} {total}: {said}.", sources=sources_of(summed))
        digits = int(found.share.value.as_tuple().exponent)
        agrees = abs(Decimal(str(share_of.value)) - found.share.value) <= Decimal(5).scaleb(digits - 1)
        yes = ("Ja" if agrees else "Nej") if da else ("Yes" if agrees else "No")
        whole, share = number(float(found.whole.value)), found.share.as_printed.removesuffix(".")
        lead = (
            f"{yes}: {said}, og {total} af {whole} er {number(share_of.value)} pct. Der står {share}."
            if da
            else f"{yes}: {said}, and {total} of {whole} is {number(share_of.value)} per cent. Printed: {share}."
        )
        sources = (*found.share.sources[:1], *sources_of(share_of))
        return Draft(lead=lead, sources=tuple(dict.fromkeys(sources)))


def _calls(found: _List) -> list[Call]:
    """The sum of the counts, and what share that is of the whole where one is known."""
    counts = [at for figure in found.counts if (at := printed_at(figure.sources[0], figure.as_printed))]
    whole = printed_at(found.whole.sources[0], found.whole.as_printed) if found.whole else None
    return [reckoned("sum", counts), *([reckoned("share", [*counts, whole])] if whole else [])]


def _list_meant(situation: Situation) -> _List | None:
    """The list of counts on the subject: the one whose share is named in the question, else the one whose sentences share its words."""
    question, library = situation.question, situation.understanding.library
    by_item: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in library.of(Figure):
        if figure.item and (not question.documents or figure.document in question.documents):
            by_item[figure.document, figure.item].append(figure)
    for figures in by_item.values():
        counts = tuple(figure for figure in figures if figure.unit is None and _IN_PARENTHESES.search(figure.label))
        if len(counts) < _FEWEST_POINTS or _of_other_years(situation, counts):
            continue
        total = sum((figure.value for figure in counts), Decimal(0))
        share = next((f for f in figures if f.unit == "pct"), None)
        wholes = [f for f in figures if f.unit is None and f not in counts and f.value > total] if share else []
        whole = min(wholes, key=lambda f: abs(total * 100 / f.value - share.value)) if wholes and share else None
        named = _named(situation, counts)
        if _AND_THE_REST.search(question.plain) and len(named) > 1:
            return _List(counts, whole, share if whole else None)
        if named and not _CHECKS.search(question.plain):
            return _List(named, None, None) if len(named) > 1 else None
        if _is_meant(situation, counts, share):
            return _List(counts, whole, share if whole else None)
    return None


def _of_other_years(situation: Situation, counts: Sequence[Figure]) -> bool:
    """Whether the list is of other years than those asked about: of those printed where it stands, else of those its document is of."""
    wanted, library, place = set(situation.question.slots.years), situation.understanding.library, counts[0].sources[0]
    if not wanted:
        return False
    here = [p for p in library.passages(place.document) if p.line_from <= place.line_from <= p.line_to]
    printed = {int(year) for passage in here for year in re.findall(r"\b(?:19|20)\d\d\b", passage.text)}
    document = library.document(place.document)
    return not wanted & (printed or {*document.years, *([document.date.year] if document.date else [])})


def _named(situation: Situation, counts: Sequence[Figure]) -> tuple[Figure, ...]:
    """Those of the counts that the question names itself: «fleksjob og skånejob»."""
    terms = situation.question.terms
    return tuple(figure for figure in counts if any(term.found_in(keys_of_text(figure.label)) >= _NAMED for term in terms))


def _names(situation: Situation, share: Figure) -> bool:
    """Whether the question names the printed share."""
    return bool(re.search(rf"(?<![\d,.]){re.escape(number(float(share.value)))}(?![\d,])", situation.question.corrected))


def _is_meant(situation: Situation, counts: Sequence[Figure], share: Figure | None) -> bool:
    question = situation.question
    if share and _names(situation, share):
        return True
    words = [term for term in question.terms if not term.word[0].isdigit()]
    there = keys_of_text(" ".join([*(figure.label for figure in counts), share.label if share else ""]))
    found = [term.found_in(there) for term in words]
    return bool(words) and sum(found) / len(words) >= _ABOUT and max(found) >= _NAMED
