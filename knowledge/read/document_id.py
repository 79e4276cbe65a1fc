"""A file's name → the id its document has in the library."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "ß": "ss"})
_UNSAFE = re.compile(r"[^A-Za-z0-9._]+")
_LONGEST = 120


def document_id(path: Path) -> str:
    """The file's stem, with æ, ø and å spelt out and all other signs than letters, digits, dots and underscores as single hyphens.

    Safe in an address, a file name and a database key; a stem that is safe already stays as it is. A name without any such letter becomes a number.
    """
    spelt = unicodedata.normalize("NFC", path.stem).translate(_DANISH)
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(sign))
    safe = _UNSAFE.sub("-", plain).strip("-.")
    number = hashlib.sha256(path.stem.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    if not safe:
        return f"dokument-{number}"
    return safe if len(safe) <= _LONGEST else f"{safe[:_LONGEST]}-{number}"
