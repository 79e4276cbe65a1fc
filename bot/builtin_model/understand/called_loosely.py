"""Documents called by a bare noun beside another: «siger oplægget og aftalen det samme?», «udvalgssagen i forhold til aftalen»."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from knowledge.records.document import Document, Family

_NOUNS: dict[Family, str] = {
    Family.BUDGET_AGREEMENT: r"(?:den politiske )?aftalen|aftaleteksten|forliget",
    Family.MINUTES: r"udvalgssagen|moedesagen|sagsfremstillingen|referatet|moedereferatet",
    Family.SLIDES: r"oplaegget|workshoppen|workshopoplaegget|slidesene|praesentationen",
    Family.ACTION_PLAN: r"politikken|den internationale politik|handleplanen",
    Family.SCHEDULE: r"tidsplanen|koereplanen",
}
_BESIDE = re.compile(r"\W*(?:hver isaer )?(?:og|eller|kontra|end|mens|vs\.?|and|or|than)(?: (?:i|fra|paa|den|det|ogsaa|in|the|from))*\W*")
_AGAINST = re.compile(
    r"\W*(?:(?:om|af) [\w\s-]{1,50}? )?(?:i forhold til|sammenlignet med|holdt op mod|compared (?:to|with))(?: (?:det|den|hvad|i))*\W*"
)


def called_loosely(flat: str, documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    """The ids of two documents that are held together in a question in plain letters, each with the words it is called by; none where a noun could
    mean several, or stands alone («aftalen med firmaet»)."""
    said = sorted(
        (match.start(), match.end(), family, match[0]) for family, pattern in _NOUNS.items() for match in re.finditer(rf"\b(?:{pattern})\b", flat)
    )
    for (_, end, one, first), (start, _, two, second) in itertools.pairwise(said):
        between = flat[end:start]
        if one is two or not (_BESIDE.fullmatch(between) or _AGAINST.fullmatch(between)):
            continue
        ids = [[document.document for document in documents if document.family == family] for family in (one, two)]
        if all(len(of_kind) == 1 for of_kind in ids):
            return ((ids[0][0], first), (ids[1][0], second))
    return ()
