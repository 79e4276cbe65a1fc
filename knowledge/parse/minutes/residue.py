"""Notes to the author that were left standing: «Slet denne tekst», «[indsæt navn]», «Klik her for at angive tekst»."""

from __future__ import annotations

import re

_RESIDUE = re.compile(
    r"""\s*[\[(<*«"]*\s*(?:
      (?:slet|fjern|erstat|ret|udfyld|indsæt|skriv|tilføj|angiv|beskriv|husk\s+at|vælg|rediger)\s+
        (?:denne|dette|disse|den\s+her|teksten?|linjen?|felt(?:et)?|afsnit(?:tet)?|navn|dato|titel|beløb|evt\.|eventuel\w*|her\b|kort\b|selv\b|et\s+element).{0,60}
    | klik\s+(?:eller\s+tryk\s+)?her\s+for\s+at\s+.{3,60}
    | (?:din\s+)?tekst\s+her | skriv\s+her | (?:skabelon|hjælpe)tekst.{0,60} | lorem\s+ipsum.* | \[\s*(?:tekst|navn|dato|x+)\s*\]
    | [xX]{3,} | TODO\b.*
    )\s*[\])>*»".!]*\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 90


def is_residue(line: str) -> bool:
    """Whether the whole line is a note to whoever fills in the template. A sentence of the case is longer or ends otherwise."""
    return len(line.strip()) <= _LONGEST and _RESIDUE.fullmatch(line) is not None
