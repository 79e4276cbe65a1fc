"""The words by which a question says a thing to be so, as patterns from `vocabulary/premises.txt`, for text in plain letters."""

from bot.builtin_model.vocabulary import patterns

SAID = patterns("premises.txt")
"""Section → pattern."""
