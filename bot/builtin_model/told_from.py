"""«Hvad er afsat til X?» with X in two agreements: which of them the answer is from is said aloud, and that the other has it too."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import listed, years
from bot.builtin_model.understand.editions import Edition, edition_of, edition_of_number
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.topics import Topic
from knowledge.library import Library
from knowledge.records import Action, AgreementItem, BudgetLine, KeyFigure, SavingsCase
from knowledge.source import Source

_CLEAR = 0.6
_SAID = "det nyeste dokument, der"


def told_from(draft: Draft, question: Question, understanding: Understanding) -> Draft:
    """The answer, noting the document it is from where several of its kind hold the same thing and the question names none of them.

    The others are cited too, so that what they say can be looked up.
    """
    if len(question.documents) == 1 or len(draft.documents) != 1:
        return draft
    edition = _edition(draft, question, understanding)
    if edition is None or draft.documents != (edition.told.document,) or any(_SAID in note for note in draft.notes):
        return draft
    also = tuple(source for topic in edition.covering for source in _source(understanding.library, topic))
    note = _note(edition, question, understanding.library)
    return draft.model_copy(update={"notes": (*draft.notes, note), "sources": tuple(dict.fromkeys([*draft.sources, *also]))})


def _edition(draft: Draft, question: Question, understanding: Understanding) -> Edition | None:
    numbers, asked, library = (*question.slots.dotted, *question.slots.codes), question.slots.years, understanding.library
    if len(numbers) == 1:
        return edition_of_number(understanding.topics.all, draft.documents[0], numbers[0], asked, library)
    if numbers or not question.links or question.links[0].coverage < _CLEAR:
        return None
    return edition_of(question.links, asked, library)


def _note(edition: Edition, question: Question, library: Library) -> str:
    title = library.document(edition.told.document).title
    others = listed(dict.fromkeys(library.document(topic.document).title for topic in edition.covering), question.language)
    asked = years(question.slots.years, question.language) if edition.covers else ""
    if question.language == "en":
        also = f" {others} has it too; the documents are not mixed." if others else ""
        return f"From {title}, the newest document that {f'covers {asked}' if asked else 'has it'}.{also}"
    also = f" Det samme gælder {others}; dokumenterne er ikke blandet." if others else ""
    return f"Fra {title}, {_SAID} {f'dækker {asked}' if asked else 'har det'}.{also}"


def _source(library: Library, topic: Topic) -> tuple[Source, ...]:
    """The line that the thing stands on in its document."""
    named: list[tuple[str, tuple[Source, ...]]] = [
        *((line.item, line.sources) for line in library.of(BudgetLine, topic.document)),
        *((item.item, item.sources) for item in library.of(AgreementItem, topic.document)),
        *((case.code, case.sources) for case in library.of(SavingsCase, topic.document)),
        *((action.number, action.sources) for action in library.of(Action, topic.document)),
        *((figure.name, figure.sources) for figure in library.of(KeyFigure, topic.document)),
    ]
    return next((sources[:1] for key, sources in named if key == topic.key), ())
