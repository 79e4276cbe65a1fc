"""Items numbered over the year with a bare number, as a list of contents has them; one of them taken out of turn."""

from __future__ import annotations

import hashlib

from knowledge.parse.contract import Text
from knowledge.parse.families import parse
from knowledge.records import AgendaItem, Decision

_MINUTES = """Egelund Kommune

REFERAT
Teknikudvalget

Mødedato:      Tirsdag den 14. september 2032

Medlemmer:     Poul Thyge (V), formand
               Maja Toft (F)

Indholdsfortegnelse                                              Side
75  Godkendelse af dagsorden ..................................... 2
76  Cykelsti langs Møllevej ...................................... 2
77  Støjplan 2032-2036 ........................................... 3
78  Ny takst på genbrugspladserne ................................ 4

75 Godkendelse af dagsorden
Sagsnr. 32/00031

Beslutning
Godkendt. Punkt 78 behandles før punkt 77.

76 Cykelsti langs Møllevej
Sagsnr. 32/15540

Sagsfremstilling
Der er
30 cyklister i timen. Budgettet er
12 Mio. kr.

Indstilling
Forvaltningen indstiller,
1. at stien anlægges
2. at farten sænkes

Beslutning
Godkendt.

78 Ny takst på genbrugspladserne
Sagsnr. 32/09951

Sagsfremstilling
Taksten foreslås hævet.

Beslutning
Udsat.

77 Støjplan 2032-2036
Sagsnr. 32/04475

Sagsfremstilling
Planen sendes i høring.

Beslutning
Anbefales.
"""


def test_bare_numbers_begin_items_and_one_taken_out_of_turn_keeps_its_own_decision() -> None:
    parsed = parse(Text("referat", tuple(_MINUTES.split("\n")), hashlib.sha256(_MINUTES.encode()).hexdigest()))
    decided = {record.item: record.text for record in parsed.records if isinstance(record, Decision)}
    items = [record for record in parsed.records if isinstance(record, AgendaItem)]

    assert [(item.number, item.name, decided[item.number]) for item in items] == [
        ("75", "Godkendelse af dagsorden", "Godkendt."),
        ("76", "Cykelsti langs Møllevej", "Godkendt."),
        ("78", "Ny takst på genbrugspladserne", "Udsat."),
        ("77", "Støjplan 2032-2036", "Anbefales."),
    ]
