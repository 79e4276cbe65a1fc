"""Words for what comes again ("kvartalsvist", "to gange årligt", "ca. hvert andet møde") and for what hangs on something else."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,2}|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|flere)"
_UNIT = r"(?:år(?:et)?|halvår(?:et)?|kvartal(?:et)?|måned(?:en)?|uge(?:n)?|dag(?:en)?)"
_ADVERB = r"(?:halvårligt|helårligt|årligt|kvartalsvist?|kvartalsmæssigt|månedligt|månedsvist?|ugentligt|dagligt)"
RECURRENCE = re.compile(
    rf"""(?<![\w-])(?:ca\.\s+|cirka\s+|mindst\s+|op\s+til\s+|minimum\s+)?(?:
      {_NUMBER}\s+gange?\s+(?:{_ADVERB}|(?:om|pr\.?|per|i)\s+{_UNIT}|hver[t]?\s+{_UNIT})
    | hver[t]?\s+(?:(?:anden|andet|tredje|fjerde|femte|halve)\s+)?(?:år|halvår|kvartal|måned|uge|dag|(?:\w*møde))
    | (?:kvartalsvist?|halv-|månedligt)(?:\s*,\s*halv-)?\s+(?:og|eller)\s+{_ADVERB}
    | kvartalsvist?\s*,\s*halv-\s+eller\s+helårligt
    | {_ADVERB}
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
"""A recurrence in running text."""

CONTINUOUS = re.compile(r"(?<!\w)(?:løbende|kontinuerligt|fortløbende|vedvarende)(?!\w)", re.IGNORECASE)
"""A time field that says the action goes on all the time."""

CONDITION = re.compile(
    r"(?<!\w)(?:når|hvis|såfremt|forudsat|så\s+snart|efter\s+at|under\s+forudsætning\s+af|afhængigt?\s+af|afhænger\s+af|betinget\s+af)\s.+",
    re.IGNORECASE | re.DOTALL,
)
"""A clause that the time hangs on: from its first word to the end of the text."""

RELATIVE = re.compile(
    rf"""(?<!\w)(?:
      (?P<deadline>inden\s+for)\s+(?:en\s+|et\s+|de\s+(?:næste|kommende)\s+|højst\s+)?(?:{_NUMBER}|\d{{1,2}}\s*(?:-|–)\s*\d{{1,2}})\s*-?\s*(?:årig\s+(?:tids)?periode|år|måneder|uger)
    | (?:over|gennem|igennem|i)\s+(?:en\s+|et\s+)?(?:{_NUMBER}|\d{{1,2}}\s*(?:-|–)\s*\d{{1,2}})\s*-?\s*årig\s+(?:tids)?periode
    | (?:over|gennem|igennem|inden\s+for|i)\s+de\s+(?:sidste|seneste|næste|kommende)\s+{_NUMBER}\s+(?:år|måneder)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
"""A length of time counted from the document's own date, which the words alone do not give."""
