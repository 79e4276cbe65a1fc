"""Whether a language model's answer speaks of what was looked up at all, and not of itself."""

from __future__ import annotations

import re

from bot.answer import Answer
from bot.check.evidence import evidence
from bot.check.figures import figures
from bot.check.items import items
from bot.check.sentences import content_words
from bot.check.times import times

_LEAK_WORDS = 6
_FEWEST_WORDS = 2
_LEAST_SHARED, _BESIDE_CLAIMS, _IN_ENGLISH = 0.5, 0.4, 0.35
_WORD = re.compile(r"[^\W_]+")


def is_grounded(answer: Answer) -> bool:
    """Whether most of the answer's words stand in what was looked up; an answer of a word or two, without a figure or time, speaks of nothing.

    Figures, times and item numbers count as words that do: the check holds each of them against its place.
    """
    text = answer.lead
    if answer.table is not None and answer.table.rows:
        return True
    english = answer.language == "en"
    words = content_words(text)
    claims = len(figures(text, english)) + len(times(text)) + len(items(text))
    if len(words) < _FEWEST_WORDS and not claims:
        return False
    held = evidence(answer)
    known = {stem for known_text in held.texts for stem in content_words(known_text)}
    shared = [word for word in words if word in known or (english and content_words(word, True) & known)]
    least = _IN_ENGLISH if english else _BESIDE_CLAIMS if claims else _LEAST_SHARED
    return len(shared) + claims >= (len(words) + claims) * least


def leaks(text: str, prompt: str) -> bool:
    """Whether the text repeats the prompt: a run of its words that nobody writes by chance."""
    told = _WORD.findall(prompt.lower())
    runs = {tuple(told[at : at + _LEAK_WORDS]) for at in range(len(told) - _LEAK_WORDS + 1)}
    said = _WORD.findall(text.lower())
    return any(tuple(said[at : at + _LEAK_WORDS]) in runs for at in range(len(said) - _LEAK_WORDS + 1))
