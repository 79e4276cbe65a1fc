"""A plain no: what was looked for, where, and what is nearest. Never a near miss dressed as an answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.question import unknown_terms
from knowledge.source import Source


def not_found(situation: Situation, near: tuple[str, tuple[Source, ...]] | None = None, because: str | None = None) -> Draft:
    """The refusal in the asker's language, with what was searched, why when that is known, and the nearest thing that does stand there."""
    question = situation.question
    titles = _searched(situation)
    if question.language == "en":
        lead = f"The documents do not say. {because or f'I searched {titles}.'}"
        if near:
            lead += f" Nearest: {near[0]}"
    else:
        lead = f"Det fremgår ikke af dokumenterne. {because or _because(situation, titles)}"
        if near:
            lead += f" Nærmest er {near[0]}"
    return Draft(lead=lead, found=False, sources=near[1] if near else ())


def _because(situation: Situation, titles: str) -> str:
    unknown = unknown_terms(situation.question, situation.understanding)
    if unknown:
        words = listed(f"«{word}»" for word in _as_typed(situation.question.text, unknown)[:3])
        return f"Jeg har søgt i {titles}, og {words} er ikke nævnt der."
    return f"Jeg har søgt i {titles}."


def _as_typed(text: str, folded: Sequence[str]) -> list[str]:
    from bot.builtin_model.understand.asks import plain

    typed = {plain(word.strip(".,?!:;»«\"'()")): word.strip(".,?!:;»«\"'()") for word in text.split()}
    return [typed.get(word, word) for word in folded]


def _searched(situation: Situation) -> str:
    library, question = situation.understanding.library, situation.question
    documents = library.documents()
    if question.documents:
        return listed((library.document(d).title for d in question.documents), question.language)
    if question.language == "en":
        return f"all {len(documents)} documents" if len(documents) > 1 else "the document"
    return f"alle {len(documents)} dokumenter" if len(documents) > 1 else "dokumentet"
