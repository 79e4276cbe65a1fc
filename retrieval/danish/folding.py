"""One spelling for text that people and printers write in several ways."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"})
_MARKS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", None),
    }
)


def fold(text: str) -> str:
    """The text in lower case ASCII letters where Danish has them: «Ændring på Ærø», «AENDRING paa Aeroe» → "aendring paa aeroe".

    æ, ø and å become ae, oe and aa, other accents are dropped, dashes and quotes get one form, soft hyphens vanish. Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    lowered = unicodedata.normalize("NFKC", text.translate(_MARKS)).lower().translate(_LETTERS).translate(_MARKS)
    if lowered.isascii():
        return lowered
    bare = "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))
    return bare.translate(_LETTERS)


def unfold(word: str) -> str:
    """A folded word with æ, ø and å back, so that rules written for Danish letters see them: "oekonomi" → "økonomi"."""
    return word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
