"""What a language model wrote, as text that can do nothing: no links, no mentions of people, no images, nothing hidden."""

from __future__ import annotations

import re
import unicodedata

_THINKING = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.IGNORECASE | re.DOTALL)
_FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
_LABELLED = re.compile(r"!?\[([^\[\]\n]*)\]\(\s*<?[^)\s>]*>?[^)\n]*\)")
_REFERENCE = re.compile(r"^\s*\[[^\]\n]+\]:\s+\S+.*$", re.MULTILINE)
_SLACK_LABELLED = re.compile(r"<(?:https?:|mailto:|tel:|[#@!])[^<>|\n]*\|([^<>\n]*)>")
_SLACK = re.compile(r"<(?:https?:|mailto:|tel:|[#@!])[^<>\n]*>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--.*?-->", re.DOTALL)
_ADDRESS = re.compile(r"\b(?:[a-z][a-z0-9+.-]{1,15}://|www\.|mailto:|javascript:|data:)\S*[^\s.,;:!?)»”\"']", re.IGNORECASE)
_DOMAIN = re.compile(r"\b(?:[\w-]+\.)+(?:dk|com|org|net|eu|io|info|example|test|xyz|ru|cn|app|dev)\b(?:/\S*[^\s.,;:!?)»”\"'])?", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w.])@(?=[\w.-])")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_EMPTIED = re.compile(r"\(\s*\)|\[\s*\]|<\s*>|«\s*»")


def plain_text(text: str, known: str = "") -> str:
    """The text without anything that links, pings, hides or runs. Bold and lists stay; a heading becomes a line in bold.

    An address stays, as text, when it is printed in `known`: what was looked up.
    """
    text = unicodedata.normalize("NFC", _THINKING.sub("", text))
    text = "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cf", "Cc", "Cs", "Co"})
    text = _FENCE.sub("", text)
    text = _REFERENCE.sub("", text)
    text = _SLACK.sub("", _SLACK_LABELLED.sub(r"\1", text))
    text = _TAG.sub("", _LABELLED.sub(lambda link: f"[{link[1]}]" if link[1].strip().isdigit() else link[1], text))
    text = _ADDRESS.sub("", text)
    text = _DOMAIN.sub(lambda found: found.group() if found.group() in known else "", text)
    text = _MENTION.sub("", text)
    text = _HEADING.sub(r"**\1**", text)
    text = re.sub(r"[ \t]+([.,;:!?])(?=\s|$)", r"\1", re.sub(r"[ \t]{2,}", " ", _EMPTIED.sub("", text)))
    return re.sub(r"\n{3,}", "\n\n", text).strip()
