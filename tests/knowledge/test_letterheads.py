"""Memos with a letterhead set in columns, and case numbers that look like dates."""

from __future__ import annotations

import datetime

from knowledge.dates import parse_date
from knowledge.parse.contract import Text
from knowledge.parse.families import parse

_MEMO = """ELBÆK KOMMUNE                                                              NOTAT
Børn og Skole                                                 12. december 2023
                                                     Sagsnr. 17.01.04-P15-1-23
Til: Børne- og Skoleudvalget
Fra: Skolechef Thomas Holm

Elevtalsprognose og tidsplan for ny skole i Vesterby

1. Baggrund

Børne- og Skoleudvalget bad den 5. september 2023 om et overblik over elevtallet.

2. Elevtal

Elevtallet stiger.

3. Kapacitet

En skole regnes for fuldt udnyttet ved 95 pct.
"""


def test_the_letterhead_gives_the_date_and_not_the_title() -> None:
    document = parse(Text("notat", tuple(_MEMO.split("\n")), "0" * 64)).document
    assert document.title == "Elevtalsprognose og tidsplan for ny skole i Vesterby"
    assert document.date == datetime.date(2023, 12, 12)


def test_a_case_number_of_the_common_register_is_no_date() -> None:
    assert parse_date("Sagsnr. 17.01.04-P15-1-23") is None
    assert parse_date("17.01.04") == datetime.date(2004, 1, 17)
