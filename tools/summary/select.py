"""Which sentences of a text go into a summary: the first, and all that hold a figure, a date or an agreement."""

from __future__ import annotations

import re

from knowledge.parse.prose import sentences

_TELLING = re.compile(r"\d|\b(?:enige om|beslutte\w*|vedtag\w*|afsæt\w*|foreslå\w*|ønsker|skal)\b", re.IGNORECASE)


def telling(text: str, most: int = 6) -> str:
    """The first sentence and the telling ones, in order, at most `most`; a list is kept whole as its lead-in and points."""
    picked: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if len(lines) > 1:
            listed = "; ".join(line.rstrip(".;,") for line in (lines if not lines[0].endswith(":") else lines[1:]))
            lead = lines[0] if lines[0].endswith(":") else ""
            if picked and picked[-1].endswith(":") and not lead:
                picked[-1] = f"{picked[-1]} {listed}."
            else:
                picked.append(f"{lead} {listed}.".strip())
            continue
        for sentence in sentences(lines[0]) if lines else []:
            if not picked or _TELLING.search(sentence) or sentence.endswith(":"):
                picked.append(sentence)
    kept = [s for s in picked if not s.endswith(":")]
    if len(kept) > most:
        figures = [s for s in kept[1:] if re.search(r"\d", s)]
        others = [s for s in kept[1:] if s not in figures]
        chosen = set(figures) | set(others[: max(0, most - 1 - len(figures))])
        kept = [kept[0], *(s for s in kept[1:] if s in chosen)]
    return " ".join(kept)
