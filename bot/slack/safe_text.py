"""Text in and out of Slack: un-escaped once on the way in, escaped on the way out, and nothing in it can ping or link."""

from __future__ import annotations

import re
import unicodedata

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^<>]*)?>")
_LABELLED = re.compile(r"<(?:#[CG][A-Z0-9]+|![^<>|]*|https?:[^<>|]*|mailto:[^<>|]*|tel:[^<>|]*)\|([^<>]*)>")
_BARE_LINK = re.compile(r"<((?:https?|mailto|tel):[^<>|]*)>")
_OTHER = re.compile(r"<[#!@][^<>]*>")
_EMOJI = re.compile(r"(?<!\w):[a-zæøå+-][\wæøå+'-]*:(?::skin-tone-\d:)?(?!\w)", re.I)
_STRUCK_OUT = re.compile(r"(?<![\w~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\w~])|(?<![\w~])~[^\s~]~(?![\w~])")
_MARKDOWN_LINK = re.compile(r"!?\[([^\]\n]*)\]\(\s*<?[^)\s>]*>?[^)\n]*\)")


def incoming(text: str) -> str:
    """What a person typed: mentions, emoji and what was struck out taken away, labels in place of links and channels, `&lt;` read once.

    The wrappers go before the un-escaping, so text that a person typed as `&lt;!channel&gt;` stays text.
    """
    text = _MENTION.sub(" ", text)
    text = _LABELLED.sub(r"\1", text)
    text = _BARE_LINK.sub(r"\1", text)
    text = _OTHER.sub(" ", text)
    text = _STRUCK_OUT.sub(" ", _EMOJI.sub(" ", text))
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return re.sub(r"[ \t]+", " ", text).strip()


def escape(text: str) -> str:
    """For every place where Slack would read markup: `&`, `<` and `>` become harmless."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str) -> str:
    """Readable text without Markdown signs, hidden characters and link targets, for labels and notifications (not yet escaped)."""
    text = visible(_MARKDOWN_LINK.sub(r"\1", text))
    text = re.sub(r"\*\*([^*\n]+)\*\*", r"\1", text)
    text = re.sub(r"(?m)^#{1,6}\s+", "", text)
    return text.strip()


def visible(text: str) -> str:
    """The text without characters that hide or turn text (zero width, bidi overrides, controls); line breaks stay."""
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in {"Cf", "Cc", "Cs", "Co"})


def without_links(text: str) -> str:
    """Markdown links and images as their label alone; the address is dropped, because links come only from our own source list."""
    return _MARKDOWN_LINK.sub(r"\1", text)


def shorten(text: str, limit: int) -> str:
    """At most so many characters, cut at a word, with «…»."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:") + "…"
