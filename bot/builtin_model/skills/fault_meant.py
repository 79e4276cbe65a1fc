"""Which faults of the documents a question is about: by the thing it names, or by the words of the fault itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.text_and_table import topic_meant
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Link
from knowledge.errors import Issue, IssueKind
from knowledge.records.budget import BudgetKind

_NAMED = 0.5
_MANY = 3
"""Of so many words one may be missing from an issue that is meant."""

CLAIMED = re.compile(r"\b(?:passer|stemmer|er) det(?: \w+)?(?: rigtigt| sandt| korrekt)?,? at\b|\bis it (?:true|right|correct) that\b")


def bearing_on(found: Sequence[Issue], situation: Situation, topic: Link) -> tuple[Issue, ...]:
    """The issues; where something is said to be so («passer det, at …?»), only those that hold what is said beside the thing's name."""
    question = situation.question
    said = [term for term in question.terms if not term.told and term.found_in(topic.topic.name_keys) < _NAMED]
    if not CLAIMED.search(question.plain):
        return tuple(found)
    return tuple(issue for issue in found if any(term.found_in(keys_of_text(issue.message)) >= _NAMED for term in said))


_SUM_LINE = re.compile(r"\b(?:i ?alt|sum(?:men|linje\w*)?|total\w*|tilsammen|lagt sammen|sammenlagt)\b|\bi ?alt-?(?:linje|raekke)\w*")
_OF_SUM = re.compile(r"«[^»]+»(?: under [^«]+)? i tabellen (?P<table>«[^»]+»|\S+)")
_YEAR = re.compile(r"\b20\d\d\b")
_TABLE_OF = {BudgetKind.CAPITAL: "anlaeg", BudgetKind.OPERATING: "drift"}
_OF_A_PLACE = re.compile(r"\b(?:hvor|where)\b.*\b(?:moede\w*|meeting)\b|\b(?:moede)?sted(?:et)?\b|\blokale\w*|\bplace\b|\bvenue\b")
_TWO_PLACES = re.compile(r"\bmoedehovedet har stedet\b|\bstedet «")
_CONTENTS = re.compile(r"indholdsfortegnelse|table of contents")
_QUOTED = re.compile(r"«([^»]+)»")


def asks_of_contents(question: Question) -> bool:
    """Whether a question is of what a document's table of contents has."""
    return _CONTENTS.search(question.plain) is not None


def _of_contents(situation: Situation) -> tuple[Issue, ...]:
    """What disagrees with the table of contents: of the heading that the question names, or all where it asks for them."""
    question = situation.question
    documents = question.documents or tuple(document.document for document in situation.understanding.library.documents())
    every = [issue for document in documents for issue in situation.understanding.library.issues(document) if _CONTENTS.search(plain(issue.message))]
    asked = set(re.findall(r"\w+", question.plain))
    named = [issue for issue in every if (quoted := _QUOTED.search(issue.message)) and asked.issuperset(re.findall(r"\w+", plain(quoted[1])))]
    unnamed = question.asked(Ask.WHICH) or re.match(r"(?:er|mangler) der\b|are there\b|is there\b", question.plain)
    left_out = [issue for issue in every if issue.kind == IssueKind.DISAGREEMENT]
    return tuple(named or (left_out if unnamed else ()))


def about(situation: Situation) -> tuple[Issue, ...]:
    """Disagreements whose message shares the question's words."""
    if asks_of_contents(situation.question):
        return _of_contents(situation)
    if of_sums := _of_a_sum(situation):
        return of_sums
    if _OF_A_PLACE.search(situation.question.plain) and not names_a_subject(situation.question):
        return _of_places(situation)
    terms = situation.question.terms
    found = []
    for issue in situation.understanding.library.issues():
        there = keys_of_text(issue.message)
        if (
            issue.kind == IssueKind.DISAGREEMENT
            and terms
            and sum(term.found_in(there) >= 0.5 for term in terms) >= (len(terms) if len(terms) < _MANY else len(terms) - 1)
        ):
            found.append(issue)
    return tuple(found)


def _of_a_sum(situation: Situation) -> tuple[Issue, ...]:
    """What disagrees with the printed sum asked for («stemmer i alt-linjen for anlæg i 2028?»): of the table named, in the years named."""
    question = situation.question
    if not _SUM_LINE.search(question.plain):
        return ()
    found = []
    for issue in situation.understanding.library.issues():
        named = _OF_SUM.match(issue.message)
        if issue.kind != IssueKind.DISAGREEMENT or named is None or (question.documents and issue.sources[0].document not in question.documents):
            continue
        there, table = keys_of_text(named["table"]), plain(named["table"])
        years = set(map(int, _YEAR.findall(issue.message)))
        of_kind = question.budget_kind is not None and table == _TABLE_OF.get(question.budget_kind)
        if (of_kind or any(term.found_in(there) >= _NAMED for term in question.terms)) and (
            not question.slots.years or set(question.slots.years) <= years
        ):
            found.append(issue)
    return tuple(found)


def _of_places(situation: Situation) -> tuple[Issue, ...]:
    """Where two places are printed for one meeting."""
    named = situation.question.documents
    every = situation.understanding.library.issues()
    of_meeting = [issue for issue in every if not named or any(source.document in named for source in issue.sources)]
    return tuple(issue for issue in of_meeting if issue.kind == IssueKind.DISAGREEMENT and _TWO_PLACES.search(plain(issue.message)))


def weightiest_first(found: Sequence[Issue]) -> tuple[Issue, ...]:
    """Disagreements before oddities of spelling."""
    return tuple(sorted(found, key=lambda issue: issue.kind != IssueKind.DISAGREEMENT))


_IN_ITS_NAME = 0.25
_OF_A_FAULT = re.compile(
    r"fejl|sammenhaeng|uenig|stave|skabelon|modstrid|uoverens|afvig|forskel|error|typo|mistake|placeholder|template|disagree|differ"
)


def topic_of(situation: Situation) -> Link | None:
    """What is asked about; an item of a meeting by its number or name, for a word that only its text has says little of what disagrees."""
    topic = topic_meant(situation)
    return None if topic and topic.topic.kind == "agenda_item" and topic.name_coverage < _IN_ITS_NAME else topic


def names_a_subject(question: Question) -> bool:
    """Whether the question names a subject, not only faults and what is done."""
    return any(not (term.predicate or _OF_A_FAULT.match(term.word)) for term in question.terms)
