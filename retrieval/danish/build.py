"""Makes `words.gz` and `verbs.gz` from simplemma's Danish dictionary: `python -m retrieval.danish.build`.

simplemma (MIT licence) is needed here only. It gives its dictionary through an inner class, so this is the file that breaks when simplemma changes.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from retrieval.danish.folding import fold
from retrieval.danish.stemming import stem

_PLAIN = re.compile(r"[a-zæøåéèüöä]+")


def main() -> None:
    """Write `words.gz` and `verbs.gz` beside this file."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    dictionary = DefaultDictionaryFactory().get_dictionary("da")
    forms = {_text(form): _text(base) for form, base in dictionary.items()}
    Path(__file__).with_name("words.gz").write_bytes(pack(forms))
    Path(__file__).with_name("verbs.gz").write_bytes(gzip.compress(("\n".join(verbs(forms)) + "\n").encode(), compresslevel=9, mtime=0))


def pack(forms: dict[str, str]) -> bytes:
    """Two blocks of sorted folded lines: all lemmas; then «form lemma» where the form's stem is not its lemma's stem."""
    plain = {form: base for form, base in forms.items() if _PLAIN.fullmatch(form) and _PLAIN.fullmatch(base)}
    lemmas = {fold(base) for base in plain.values()}
    irregular: dict[str, str] = {}
    for form, base in sorted(plain.items()):
        if stem(form) != stem(base) and fold(form) not in lemmas:
            irregular.setdefault(fold(form), fold(base))
    blocks = ["\n".join(sorted(lemmas)), "\n".join(f"{form} {base}" for form, base in sorted(irregular.items()))]
    return gzip.compress(("\n\n".join(blocks) + "\n").encode(), compresslevel=9, mtime=0)


def verbs(forms: dict[str, str]) -> list[str]:
    """The verbs, folded and sorted: words in -e with a present participle and without the definite plural of a noun («pigerne»)."""
    plain = {form for form, base in forms.items() if _PLAIN.fullmatch(form) and _PLAIN.fullmatch(base)}
    bases = {base for base in forms.values() if _PLAIN.fullmatch(base) and base.endswith("e") and len(base) > 2}
    return sorted({fold(base) for base in bases if f"{base}nde" in plain and forms[f"{base}nde"] == base and forms.get(f"{base}rne") != base})


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


if __name__ == "__main__":
    main()
