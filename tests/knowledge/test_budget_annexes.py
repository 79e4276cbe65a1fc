"""Agreements with their tables as annexes: notes below a table, and signatures side by side with party letters."""

from __future__ import annotations

from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records import AgreementItem, Signatory

_AGREEMENT = """Budgetaftale 2025-2028
Elbæk Kommune

Aftaleparterne er enige om et budget.

1. BØRN OG SKOLE

1.1 Flere pædagoger
Der afsættes 4,0 mio. kr. i 2025 og 6,5 mio. kr. årligt fra 2026 til pædagoger.

2. ADMINISTRATION

2.1 Digital borgerservice
Der afsættes 2,2 mio. kr. i 2025.

2.2 Effektivisering
Administrationen reduceres med 8 mio. kr., når den er fuldt indfaset i 2027.

Bilag 1. Nye driftstiltag

(1.000 kr.)                                       2025      2026      2027      2028

1.1 Flere pædagoger                              4.000     6.500     6.500     6.500
2.1 Digital borgerservice                        2.200

Bilag 2. Besparelser (mio. kr.)

Nr.     Forslag                                       2025    2026    2027    2028

Teknikudvalget
KT-02   LED i gadebelysningen                        -0,30   -1,10   -1,10   -1,10
KT-03   Sjældnere klipning af græs                   -0,15   -0,15   -0,15   -0,15

KT-02 kræver en investering på 6,3 mio. kr., der finansieres ved lån og derfor ikke indgår
i bilag 1.

Elbæk, den 18. september 2024

Hanne Bregnhøj (A), borgmester          Jesper Rahbek (V)
Mohamad El-Khatib (F)                   Lone Dyrby (C)
Stine Ågård Holm (B)
"""


def _read() -> Parsed:
    return parse(Text("aftale", tuple(_AGREEMENT.split("\n")), "0" * 64))


def test_a_note_below_an_annex_is_no_part_of_the_last_item() -> None:
    last = [record for record in _read().records if isinstance(record, AgreementItem)][-1]
    assert last.text == "Administrationen reduceres med 8 mio. kr., når den er fuldt indfaset i 2027."
    assert [amount.as_printed for amount in last.amounts] == ["8 mio. kr."]
    (note,) = [section for section in _read().sections if "6,3 mio. kr." in section.text]
    assert (note.item, note.path[0].startswith("Bilag 2")) == (None, True)


def test_people_side_by_side_with_a_letter_behind_the_name_each_have_their_party() -> None:
    parsed = _read()
    signed = [(record.person, record.party_letter, record.role) for record in parsed.records if isinstance(record, Signatory)]
    assert signed == [
        ("Hanne Bregnhøj", "A", "borgmester"),
        ("Jesper Rahbek", "V", None),
        ("Mohamad El-Khatib", "F", None),
        ("Lone Dyrby", "C", None),
        ("Stine Ågård Holm", "B", None),
    ]
    assert not any("Underskrifterne" in issue.message for issue in parsed.issues if issue.kind is IssueKind.UNCERTAIN)
