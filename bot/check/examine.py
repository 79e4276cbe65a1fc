"""The check: an answer, sentence by sentence, against what was looked up in its conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.answer import Answer, Table
from bot.check.agree import holds_time
from bot.check.comparisons import unsupported_comparisons
from bot.check.decisions import unsupported_decisions
from bot.check.deeds import misplaced_names
from bot.check.evidence import Evidence, evidence
from bot.check.figure_support import why_unsupported
from bot.check.figures import Figure, figures
from bot.check.finality import told_as_final
from bot.check.items import items
from bot.check.links import unsupported_links
from bot.check.name_support import unsupported_names
from bot.check.names import Name, forms, vocabulary
from bot.check.opposites import turned_around
from bot.check.places import places_of
from bot.check.quotations import altered_quotations
from bot.check.row_words import misnumbered, misplaced_times, misplaced_words, misread_columns
from bot.check.rows import Subjects
from bot.check.sentences import language_of, negated, statements, told_row
from bot.check.statement import Statement, evidence_years, read, without_quotes
from bot.check.strong_words import unsupported_strong_words
from bot.check.time_words import misread_times
from bot.check.times import Key, times, weekday_of
from bot.check.verdict import Fault, FaultKind, Verdict
from bot.check.votes import unsupported_votes
from bot.models import BUILTIN


def examine(answer: Answer, heard: Iterable[str] = ()) -> Verdict:
    """The verdict over an answer: lead, body, notes and rows.

    `heard` is what was said beside the tool results: why a call was refused, what was answered earlier in the conversation. What only the
    question holds may be repeated where it is denied, and nowhere else.
    """
    held = evidence(answer, heard)
    said = "\n\n".join([answer.lead, "" if _is_a_tools_text(answer) else answer.body or "", *answer.notes])
    known = _Known(held, answer.question, said, answer.model == BUILTIN)
    english = answer.language == "en" or language_of(said)
    faults: dict[Fault, None] = {}
    for text in statements(said):
        statement = read(text, english)
        faults.update(dict.fromkeys(_faults(statement, held, known)))
    if answer.table and answer.table.numbers:
        faults.update(dict.fromkeys(_table_faults(answer.table, held)))
    elif answer.table:
        heads = [column.label for column in answer.table.columns]
        for row in answer.table.rows:
            found = _faults(read(told_row(heads, row), english), held, known)
            faults.update(dict.fromkeys(fault.model_copy(update={"sentence": " · ".join(row)}) for fault in found))
    return Verdict(faults=tuple(faults))


def _is_a_tools_text(answer: Answer) -> bool:
    """Whether the body is nothing but texts that tools wrote, to the letter: a draft is what was looked up, not a claim about it."""
    rest = answer.body or ""
    for written in filter(None, (call.result.text for call in answer.tools)):
        rest = rest.replace(written, "")
    return bool(answer.body) and not rest.strip()


OF_ITSELF = re.compile(r"Jeg har søgt i alle \d+ dokumenter.*|I searched all \d+ documents.*")
"""What the built-in model says of its own search: how many documents there are is no claim from one of them."""


TOLD_MISSING = re.compile(
    r"\b(?:fremgår (?:det )?ikke|(?:nævner|oplyser|angiver|dækker) (?:det )?ikke|ikke (?:nævnt|oplyst|angivet|dækket)"
    r"|(?:do|does|did) not (?:say|state|cover))\b",
    re.IGNORECASE,
)
"""What the documents do not tell may be told of any year: the sentence claims nothing about it."""

_RIGHT_OF_SUSPENSION = ("§", "23")
"""The right of suspension is kommunestyrelsesloven § 23, whether the minutes print the paragraph or not."""


class _Known:
    """The times and item numbers that were looked up, and those that only the question holds."""

    def __init__(self, held: Evidence, question: str, whole: str, own_words: bool) -> None:
        self.whole = whole
        self.own_words = own_words
        self.times: set[Key] = {key for text in held.texts for time in times(text) for key in time.keys}
        self.years: set[int] = evidence_years(held)
        self.items = {item.key for text in held.texts for item in items(text)} | {key for passage in held.passages for key in passage.keys}
        self.items |= {key for record in held.records for key in record.keys}
        if any("standsning" in text.lower() for text in held.texts):
            self.items.add(_RIGHT_OF_SUSPENSION)
        self.asked = read(question, False)
        self._sources = {passage.source for passage in held.passages if passage.source}
        self.asked_subjects = Subjects(self.asked, held)
        self._asked_words = vocabulary(question)

    def cites_line(self, line: int) -> bool:
        """Whether a source that was looked up has the line."""
        return any(source.line_from <= line <= source.line_to for source in self._sources)

    def asked_figure(self, figure: Figure) -> bool:
        """Whether the question holds the figure, in its value or as it is printed."""
        printed = re.compile(rf"(?<![\d.,]){re.escape(figure.printed)}(?![\d]|[.,]\d)", re.IGNORECASE)
        return any(figure.value == other.value for other in self.asked.figures) or printed.search(self.asked.text) is not None

    def asked_name(self, name: Name) -> bool:
        """Whether the question holds the name."""
        return bool(forms(name.word) & self._asked_words)

    def only_repeats_question(self, statement: Statement) -> bool:
        """Whether a sentence is the question's own, set in quotation marks to say that the documents do not tell it."""
        said = statement.text.strip("«» ")
        return (
            statement.text.startswith("«")
            and said in self.asked.text
            and re.search(r"fremgår (?:det )?ikke|do(?:es)? not say", self.whole) is not None
        )

    def quotes_question(self, statement: Statement, start: int, end: int) -> bool:
        """Whether a word is only mentioned: set in quotation marks, and the question's own."""
        return statement.text[start - 1 : start] == "«" and statement.text[end : end + 1] == "»"

    def asked_time(self, keys: tuple[Key, ...]) -> bool:
        """Whether the question names that time."""
        named = {key for time in self.asked.times for key in time.keys} | {("year", year) for time in self.asked.times for year in time.years}
        return all(key in named for key in keys)


def _faults(statement: Statement, held: Evidence, known: _Known) -> Iterator[Fault]:
    if any(statement.text in text for text in held.texts):
        for printed, because in told_as_final(statement, Subjects(statement, held, known.asked_subjects), held, known.whole, known.asked_subjects):
            yield _fault("decision", printed, because, statement)
        return
    if known.own_words and OF_ITSELF.fullmatch(statement.text):
        return
    if known.only_repeats_question(statement):
        return
    statement = without_quotes(statement, held.texts, held.labels)
    for time in statement.times:
        why = _why_not_time(time.keys, statement, known)
        open_to_deny = known.asked_time(time.keys) or TOLD_MISSING.search(statement.text)
        if why and not (open_to_deny and negated(statement.text, time.start, time.end)):
            yield _fault("date", time.printed, why, statement)
    for item in statement.items:
        if item.key[0] == "linje":
            if not known.cites_line(int(item.key[1])) or not _line_holds(int(item.key[1]), statement, held):
                yield _fault("citation", item.printed, f"«{item.printed}» er ikke en linje i en kilde, der er slået op.", statement)
        elif item.key not in known.items:
            asked = item.key in {other.key for other in known.asked.items}
            if not (asked and negated(statement.text, item.start, item.end)):
                yield _fault("item", item.printed, f"«{item.printed}» findes ikke i det, der er slået op.", statement)
    subjects = Subjects(statement, held, known.asked_subjects)
    for name, why in unsupported_names(statement, subjects, held):
        mentioned = known.quotes_question(statement, name.start, name.end) or negated(statement.text, name.start, name.end)
        if not (known.asked_name(name) and mentioned):
            yield _fault("name", name.word, why, statement)
    for figure in statement.figures:
        unsupported = why_unsupported(figure, statement, subjects, held)
        if unsupported and not (known.asked_figure(figure) and negated(statement.text, figure.start, figure.end)):
            yield _fault("figure", figure.printed, unsupported, statement)
    for printed, why in misplaced_times(statement, subjects, held):
        yield _fault("date", printed, why, statement)
    for printed, why in misnumbered(statement, subjects):
        yield _fault("item", printed, why, statement)
    for printed, why in misplaced_names(statement, held):
        yield _fault("name", printed, why, statement)
    for printed, why in misplaced_words(statement, subjects, held):
        yield _fault("name", printed, why, statement)
    for printed, why in misread_columns(statement, subjects, held):
        yield _fault("name", printed, why, statement)
    for printed, why in unsupported_comparisons(statement, subjects, held):
        yield _fault("figure", printed, why, statement)
    for printed, why in unsupported_strong_words(statement, subjects, held):
        yield _fault("figure", printed, why, statement)
    for printed, why in turned_around(statement, held):
        yield _fault("figure", printed, why, statement)
    for printed, why in misread_times(statement, subjects, held):
        yield _fault("date", printed, why, statement)
    for printed, why in altered_quotations(statement, held, known.asked.text):
        yield _fault("citation", printed, why, statement)
    for printed, why in unsupported_links(statement.text, held):
        yield _fault("link", printed, why, statement)
    for printed, why in unsupported_decisions(statement, subjects, held, known.asked_subjects):
        yield _fault("decision", printed, why, statement)
    for printed, why in told_as_final(statement, subjects, held, known.whole, known.asked_subjects):
        yield _fault("decision", printed, why, statement)
    for printed, why in unsupported_votes(statement, subjects, held):
        yield _fault("decision", printed, why, statement)


def _line_holds(line: int, statement: Statement, held: Evidence) -> bool:
    """Whether a source with the line prints one of the figures that the sentence tells with it."""
    told = [figure for figure in statement.figures if figure.unit]
    there = [passage for passage in held.passages if passage.source and passage.source.line_from <= line <= passage.source.line_to]
    rows = {passage.row for passage in there if passage.row}
    return not told or any(
        (place.passage in there) or (place.row is not None and place.row in rows)
        for figure in told
        for place in places_of(figure, held, statement.english)
    )


def _why_not_time(keys: tuple[Key, ...], statement: Statement, known: _Known) -> str | None:
    for time in statement.times:
        if time.keys == keys and not holds_time(time, known.times, known.years):
            return f"«{time.printed}» står ikke i det, der er slået op."
    if keys[0][0] == "weekday":
        days = {weekday_of(key) for time in statement.times for key in time.keys} - {None}
        if days and keys[0][1] not in days:
            return "Ugedagen passer ikke til datoen."
        if not days and keys[0] not in known.times:
            return "Ugedagen står ikke i det, der er slået op."
    return None


def _table_faults(table: Table, held: Evidence) -> Iterator[Fault]:
    """The rows of a table with a number or a text that was not looked up."""
    values = {abs(amount.value) for amount in held.amounts}
    texts = set(held.texts)
    for place, row in enumerate(table.rows):
        numbers = table.numbers[place] if table.numbers else (None,) * len(row)
        for cell, number in zip(row, numbers, strict=False):
            looked_up = abs(Decimal(str(number))) in values if number is not None else cell in texts or any(cell in text for text in texts)
            if not looked_up and figures(cell):
                yield Fault(kind="figure", printed=cell, why=f"«{cell}» står ikke i det, der er slået op.", sentence=" · ".join(row))


def _fault(kind: FaultKind, printed: str, why: str, statement: Statement) -> Fault:
    return Fault(kind=kind, printed=printed, why=why, sentence=statement.text)
