"""What a slide is called, as far as the layout tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.prose.lines import cannot_end
from knowledge.parse.slides.layout import Piece

_NUMBER = re.compile(r"^\d{1,3}\.?$")
_LONGEST = 110


def title_of(pieces: Sequence[Piece], running: frozenset[str]) -> Piece | None:
    """The piece that names the slide: a marked heading, else the first piece that can be one, else a running title, else the first.

    The text layer prints titles before or after the text of their slide, so a first piece wins over a running title at the end.
    """
    named = [piece for piece in pieces if piece.marked]
    fit = [piece for piece in pieces if not piece.is_point and _can_name(piece.text)]
    own = fit[:1] if fit and (pieces[0] is fit[0] or _NUMBER.match(pieces[0].text)) else []
    closing = [piece for piece in pieces if piece.text in running]
    return next(iter([*named, *own, *closing, *fit, *pieces]), None)


def shown_title(text: str) -> str:
    """A title that was cut in the middle of a phrase, with the stump left out: «Workshop 5 ”Det udvidede ledelsesunivers …”»."""
    if not text or not cannot_end(text.split()[-1]):
        return text
    cut = re.split(r"\s[–-]\s(?=[^–-]*$)", text)[0]
    open_quote = len(re.findall(r"[”“\"]", cut)) % 2 == 1
    return f"{cut} …{'”' if open_quote else ''}"


def is_cut(text: str) -> bool:
    """Whether a title stops inside a phrase or a quotation."""
    return bool(text) and (cannot_end(text.split()[-1]) or len(re.findall(r"[”“\"]", text)) % 2 == 1)


def _can_name(text: str) -> bool:
    """Whether a piece can be a title: short, words, no address, no lone number."""
    return (
        len(text) <= _LONGEST
        and not _NUMBER.match(text)
        and "@" not in text
        and not text.startswith(("www.", "http"))
        and any(c.isalpha() for c in text)
    )
