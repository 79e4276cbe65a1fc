"""A reservation told in the sentence that decides: what was decided stands before it."""

from __future__ import annotations

import re

from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.statements import Statement


def ruled_before(text: str, statement: Statement) -> str | None:
    """What a sentence decides before it tells who took a reservation («Tiltrådt, idet Ib Ty (V) tager forbehold»); None where it decides nothing."""
    head = re.split(r",?\s+(?:idet|mens|dog)\b", text, maxsplit=1)[0]
    return head.rstrip(" .") + "." if statement.kind == "forbehold" and head != text and ending_of(head) is not None else None
