"""Document text inside Markdown: what is printed in a document is shown as it is printed, and never becomes a link, a tag or a typeface."""

from __future__ import annotations

import re

_ESCAPABLE = r"\\\[\]<*_`~"
_BACKSLASH = re.compile(rf"\\(?=[{_ESCAPABLE}])")
_ACTIVE = re.compile(r"\](?=\()|^[ ]{0,3}\[(?=[^\]\n]+\]:)|<(?=[A-Za-z/!?])", re.MULTILINE)
"""What makes a link, an image, a link's definition or HTML."""
_QUOTATION = re.compile(r"«[^«»\n]*»")
_TYPEFACE = re.compile(r"[*`~](?=\S)|(?<=\S)[*`~]|(?<!\w)_|_(?!\w)")
_ESCAPED = re.compile(rf"\\([{_ESCAPABLE}])")


def literal(text: str) -> str:
    """A title, a cell or a quotation, to be read by Markdown as the letters it has; a sign that alone does nothing stays as it is."""
    return _without_typeface(without_links(text))


def without_links(text: str) -> str:
    """Running Markdown in which nothing links, loads or tags; bold, lists and tables stay."""
    return _ACTIVE.sub(lambda match: f"{match.group()[:-1]}\\{match.group()[-1]}", _BACKSLASH.sub(r"\\\\", text))


def told(text: str) -> str:
    """An answer's own words: nothing links, and what they quote is shown as it is printed."""
    return _QUOTATION.sub(lambda match: _without_typeface(match.group()), without_links(text))


def as_printed(text: str) -> str:
    """The letters a reader sees, where no Markdown is read: without the backslashes."""
    return _ESCAPED.sub(r"\1", text)


def _without_typeface(text: str) -> str:
    signs = [match.group() for match in _TYPEFACE.finditer(text)]
    paired = {sign for sign in signs if signs.count(sign) > 1}
    return _TYPEFACE.sub(lambda match: f"\\{match.group()}" if match.group() in paired else match.group(), text)
