"""Where the items of the agenda begin.

Minutes number their items («Punkt 5 …», «Pkt. 42», «Sag nr. 129», «142/21 …», «3. …»), within the meeting or over the year; web pages may leave
numbers and even titles out. A number counts as an item when the numbers rise and headings such as «Indstilling» stand between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from knowledge.parse.markup import unmarked
from knowledge.parse.minutes.layout import PrintedItem
from knowledge.parse.minutes.meeting_end import is_end, is_news, is_next
from knowledge.parse.minutes.openness import openness_of
from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.parts import tells_the_order
from knowledge.parse.minutes.roles import CONCLUSION, WRAPPER, Heading, heading_of
from knowledge.parse.minutes.titles import JOURNAL_NUMBER, ReadTitle, read_title
from knowledge.parse.minutes.unnumbered import unnumbered_starts
from knowledge.parse.openness_marks import leading_mark
from knowledge.records.meeting import Outcome

_FORMS = {
    "punkt": re.compile(r"Punkt\s+(?P<number>\d{1,4})[.:]?(?:\s*[-–:]?\s+(?P<title>\S.*))?", re.IGNORECASE),
    "case": re.compile(
        r"(?:Pkt\.?|PKT\.?|Sag\s+nr\.?|SAG\s+NR\.?|Sag|SAG|Nr\.?|NR\.?|Dagsordenspunkt)\s*"
        r"(?P<number>\d{1,4})[.:]?(?:\s*[-–:]?\s+(?P<title>\S.*))?"
    ),
    "ad": re.compile(r"Ad\.?\s*(?P<number>\d{1,3})\s?[.:)–-]?\s+(?P<title>[A-ZÆØÅ\"”»«(].*[^.,;:])"),
    "of_year": re.compile(
        r"(?:(?:Punkt|Pkt\.?|Sag(?:\s+nr\.?)?|Nr\.?)\s*)?(?P<number>\d{1,4})/(?:20|19)?\d{2}[.:]?\s*[-–:]?\s+(?P<title>[A-ZÆØÅ\d\"”»«(§].*)",
        re.IGNORECASE,
    ),
    "bare": re.compile(r"(?P<number>\d{1,4})\s+(?P<title>[A-ZÆØÅ\"”»«(].*[^.,;:])"),
    "number": re.compile(r"(?P<number>\d{1,3})\s?\.\s*(?P<title>(?:[A-ZÆØÅ\"”»«(]|\d\.\s+behandling).*)"),
}
_CONTENTS = re.compile(r"\.{4,}|…{2,}|\.{2,}\s*\d+\s*$|\t\d+\s*$")
_META = re.compile(
    rf"\s*(?:Sagsnr|Sags-?id|Sag\s+\d|Dok|J\.?\s?nr|Journal|Initialer|Åbent?\b|Lukket\b|Sagsforløb|Beslutningskompetence|{JOURNAL_NUMBER})",
    re.IGNORECASE,
)
_OPENERS = frozenset(
    {"summary", "background", "case_presentation", WRAPPER, "earlier_treatment", "decision", "recommendation", "competence", "body", CONCLUSION}
)
_DECIDING = frozenset({"decision", "recommendation", "body", CONCLUSION})
_COMMITTEE_HEADING = re.compile(r"[A-ZÆØÅ ,-]*(?:UDVALGET|BESTYRELSEN|BYRÅDET|RÅDET)")
_SIGNATURES = re.compile(r"underskrift(?:er|s?side|s?ark|s?blad)\s*(?::.*)?", re.IGNORECASE)
"""The page where the members sign stands after the last item and belongs to none."""
_NAMING = (Outcome.WITHDRAWN, Outcome.NONE_RECORDED, Outcome.DISCUSSED)
"""Outcomes that stand in or after titles too: «Punkt 5 Udgår», «Drøftelse»."""
_FILED_ABOVE = re.compile(rf"{JOURNAL_NUMBER}(?:-\d+)*")
"""The number of a case on a line of its own stands above the title that it belongs to."""
_FAR = 8
_ECHO = 10
"""A repeated heading stands at most so many lines below the first."""
_COUNTED = ("bare", "number")
"""The forms that are a number and no word; recommendations are numbered so too."""
_SURE = 1.0
_NEAR = 3


@dataclass(frozen=True)
class _Candidate:
    """A line that may begin an item, and how much speaks for it."""

    number: int
    line: int
    title: ReadTitle
    strength: float


def find_items(page: Page) -> list[PrintedItem]:
    """The items in printed order, each with the lines up to the next one."""
    headings = {number: heading for number in range(1, len(page.lines) + 1) if (heading := heading_of(page.line(number)))}
    found = {name: _candidates(page, form, headings) for name, form in _FORMS.items()}
    chains = [_as_listed(every, _with_moved(every, _best_chain(every, twice=name not in _COUNTED))) for name, every in found.items()]
    chain = max(chains, key=lambda chain: sum(candidate.strength for candidate in chain))
    if sum(candidate.strength for candidate in chain) >= 1:
        starts = [(str(candidate.number), candidate.title) for candidate in chain]
    else:
        starts = [(str(order), title) for order, title in enumerate(unnumbered_starts(page, headings), start=1)]
    return _closed_off(page, starts)


def _as_listed(candidates: list[_Candidate], chain: list[_Candidate]) -> list[_Candidate]:
    """The chain with titles that are printed all in capitals as a list of contents spells them."""
    listed = {(one.number, one.title.name.lower()): one.title.name for one in candidates if not one.title.name.isupper()}
    spelt = ((one, listed.get((one.number, one.title.name.lower()), one.title.name)) for one in chain)
    return [replace(one, title=replace(one.title, name=name)) for one, name in spelt]


def _closed_off(page: Page, starts: list[tuple[str, ReadTitle]]) -> list[PrintedItem]:
    """Items from their starts: each ends where the next begins."""
    ends = [title.first - 1 for _, title in starts[1:]] + [len(page.lines)]
    items = []
    openness = openness_of(page, [(number, title, last) for (number, title), last in zip(starts, ends, strict=False)])
    for order, ((number, title), last, public) in enumerate(zip(starts, ends, openness, strict=False), start=1):
        items.append(
            PrintedItem(
                number=number,
                order=order,
                name=title.name,
                first=title.first,
                text_from=title.text_from,
                last=max(_trimmed(page, title.text_from, last), title.text_from - 1),
                public=public,
                withdrawn=title.withdrawn,
                titled=title.printed,
            )
        )
    return items


def _trimmed(page: Page, first: int, last: int) -> int:
    """The last line that holds text before the page of signatures, or before what is told of the next meeting.

    A committee's name in capitals or a case number that heads what comes after it, and that the meeting was over, do not count.
    """
    over = (n for n in range(first, last + 1) if _SIGNATURES.fullmatch(page.line(n)) or _is_told_next(page, n) or _is_news(page, first, n))
    last = next(over, last + 1) - 1
    while last >= first and (not page.line(last) or is_end(page.line(last)) or _heads_next(page.line(last))):
        last -= 1
    return last


def _heads_next(line: str) -> bool:
    return _COMMITTEE_HEADING.fullmatch(line) is not None or _FILED_ABOVE.fullmatch(line) is not None


def _is_news(page: Page, first: int, number: int) -> bool:
    """Whether what is told to the meeting begins here, under a heading without a number and below a decision, where no item comes after it."""
    if not is_news(page.line(number)) or page.line(number - 1):
        return False
    below = [heading for n in range(number + 1, len(page.lines) + 1) if (heading := heading_of(page.line(n)))]
    return not any(map(_is_opener, below)) and any((heading := heading_of(page.line(n))) and heading.role == "decision" for n in range(first, number))


def _is_told_next(page: Page, number: int) -> bool:
    """Whether a line by itself tells when the next meeting is: what stands below it is no item's either."""
    return is_next(page.line(number)) and not page.line(number - 1)


def _decides(title: str) -> bool:
    """Whether what follows a number rules on that point of a recommendation («Punkt 2 ikke godkendt.») instead of naming an item."""
    if tells_the_order(title):
        return True
    ending = ending_of(title)
    if ending is None or ending.outcome in _NAMING:
        return False
    return title[0].islower() or not title[ending.end :].strip(" .")


def _candidates(page: Page, form: re.Pattern[str], headings: dict[int, Heading]) -> list[_Candidate]:
    """The lines of one form that may begin an item, with how strongly the lines around speak for it."""
    found = [(number, match) for number in range(1, len(page.lines) + 1) if (match := form.fullmatch(leading_mark(_words(page.line(number)))[0]))]
    found = [(number, match) for number, match in found if not _CONTENTS.search(page.line(number)) and number not in headings]
    found = [(number, match) for number, match in found if not _decides(match.groupdict().get("title") or "")]
    ends = [*(number for number, _ in found[1:]), len(page.lines) + 1]
    candidates = []
    for (number, match), end in zip(found, ends, strict=False):
        title = read_title(page, number, match.groupdict().get("title") or "", headings, marked=leading_mark(_words(page.line(number)))[1])
        if title is not None:
            strength = _strength(page, title, end, headings, counted=any(form is _FORMS[name] for name in _COUNTED))
            candidates.append(_Candidate(int(match["number"]), number, title, strength))
    return _without_echoes(candidates, headings)


def _without_echoes(candidates: list[_Candidate], headings: dict[int, Heading]) -> list[_Candidate]:
    """One candidate where a link and the heading itself repeat number and title right after each other, and nothing is decided between them."""
    kept: list[_Candidate] = []
    for candidate in candidates:
        last = kept[-1] if kept else None
        echoes = (
            last is not None and (last.number, last.title.name) == (candidate.number, candidate.title.name) and candidate.line - last.line <= _ECHO
        )
        if last and echoes and not any(_is_opener(headings.get(line)) for line in range(last.line, candidate.line)):
            title = replace(candidate.title, first=last.title.first)
            kept[-1] = replace(candidate, line=last.line, title=title, strength=max(last.strength, candidate.strength))
        else:
            kept.append(candidate)
    return kept


def _strength(page: Page, title: ReadTitle, end: int, headings: dict[int, Heading], *, counted: bool) -> float:
    """How much speaks for an item here: an opening heading at once, headings before the next candidate; against it, a list of recommendations."""
    strength = 0.0 if counted else 0.4
    following = next((n for n in range(title.text_from, min(end, len(page.lines) + 1)) if page.line(n)), None)
    if following is not None and (_is_opener(headings.get(following)) or _META.match(page.line(following))):
        strength += 1
    if any(_is_opener(headings.get(n)) for n in range(title.text_from, end)):
        strength += 0.6
    elif not any(heading.role in _DECIDING for heading in headings.values()) and _states_outcome(page, title.text_from, end):
        strength += 0.8
    above = next((headings[n] for n in range(title.first - 1, max(0, title.first - 40), -1) if n in headings), None)
    if counted and above is not None and above.role in {"recommendation", "case_presentation"} and strength < 1:
        strength -= 1
    return strength + (0.1 if title.first == 1 or not page.line(title.first - 1) else 0)


def _states_outcome(page: Page, first: int, end: int) -> bool:
    """Whether a line states an outcome: in minutes without any heading that is what ends an item."""
    return any(ending_of(line) is not None for n in range(first, end) if (line := page.line(n)))


def _is_opener(heading: Heading | None) -> bool:
    return heading is not None and heading.role in _OPENERS


def _best_chain(candidates: list[_Candidate], *, twice: bool) -> list[_Candidate]:
    """The rising run of numbers that most speaks for; steps of one count more than gaps.

    With `twice` a number may come again where each of the two is headed as an item of its own.
    """
    best: list[tuple[float, int]] = []
    for index, candidate in enumerate(candidates):
        score, before = candidate.strength, -1
        for earlier in range(index):
            step = candidate.number - candidates[earlier].number
            again = twice and step == 0 and min(candidate.strength, candidates[earlier].strength) >= _SURE
            if (step < 1 and not again) or candidates[earlier].title.text_from > candidate.line:
                continue
            joined = best[earlier][0] + candidate.strength + (0.5 if step == 1 else -0.1 * min(step, _FAR))
            if joined > score:
                score, before = joined, earlier
        best.append((score, before))
    if not best:
        return []
    at = max(range(len(best)), key=lambda index: best[index][0])
    chain: list[_Candidate] = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    chain.reverse()
    return chain


def _with_moved(candidates: list[_Candidate], chain: list[_Candidate]) -> list[_Candidate]:
    """The chain with the items that were taken out of turn («Punkt 82 behandles før punkt 80»): surely items, of a number near those of the chain."""
    numbers = {one.number for one in chain}
    moved = [one for one in candidates if chain and one.strength >= _SURE and one.number not in numbers]
    near = [one for one in moved if min(numbers) < one.number <= max(numbers) + _NEAR and chain[0].line < one.line]
    return sorted([*chain, *near], key=lambda one: one.line)


def _words(line: str) -> str:
    """The line without mark-up and bullet."""
    words, _ = unmarked(re.sub(r"^(?:[•·]\s*|Indholdsfortegnelse(?=\d))", "", line))
    return words
