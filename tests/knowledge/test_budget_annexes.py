"""Agreements with their tables as annexes: notes below a table, and signatures side by side with party letters."""

from __future__ import annotations

import datetime

from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records import AgreementItem, SavingsCase, Signatory

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


_UNTITLED = """BUDGETFORLIG FOR 2024-2027 I ELBÆK KOMMUNE

Mellem Venstre, Konservative og Radikale Venstre

Forligspartierne er enige om følgende:

Punkt 1. Skoleområdet
1.1. Der afsættes kr. 1,5 mio. i 2024 og kr. 3 mio. i hvert af årene 2025-2027 til lærere.
1.2. Taget på Nordskolen skiftes. Der afsættes kr. 6,2 mio. i 2025.

Punkt 2. Ældreområdet
2.1. Birkelund udvides med 12 boliger. Der afsættes kr. 14 mio. i 2024.

Tabel 1: Anlægsinvesteringer, t.kr.
Nr.\tProjekt\t2024\t2025\t2026\t2027
1.2\tTag, Nordskolen\t0\t6.200\t0\t0
2.1\tBirkelund\t14.000\t0\t0\t0
I alt\t\t14.000\t6.200\t0\t0

Tabel 2: Besparelser, t.kr. (besparelser i parentes)
Nr.\tForslag\t2024\t2025\t2026\t2027
S1\tFærre vikarer\t(450)\t(900)\t(900)\t(900)
S2\tMadservice\t300\t(1.100)\t(1.100)\t(1.100)
I alt\t\t(150)\t(2.000)\t(2.000)\t(2.000)

Elbæk, den 3. oktober 2023

Jens Holm\t\tAnna Friis\t\tBo Lund
Venstre\t\t\tKonservative\t\tRadikale Venstre
"""


def test_items_without_a_heading_are_called_by_their_first_words_and_keep_all_their_text() -> None:
    parsed = parse(Text("forlig", tuple(_UNTITLED.split("\n")), "0" * 64))
    items = [record for record in parsed.records if isinstance(record, AgreementItem)]
    assert [(item.item, item.name, item.chapter_name) for item in items][1:] == [
        ("1.2", "Taget på Nordskolen skiftes", "Skoleområdet"),
        ("2.1", "Birkelund udvides med 12 boliger", "Ældreområdet"),
    ]
    assert items[1].text == "Taget på Nordskolen skiftes. Der afsættes kr. 6,2 mio. i 2025."
    assert [[amount.value_dkk for amount in item.amounts] for item in items] == [[1_500_000, 3_000_000], [6_200_000], [14_000_000]]


def test_signatures_below_a_table_with_tabs_are_no_rows_of_it() -> None:
    parsed = parse(Text("forlig", tuple(_UNTITLED.split("\n")), "0" * 64))
    assert [record.code for record in parsed.records if isinstance(record, SavingsCase)] == ["S1", "S2"]
    signed = [(record.person, record.party_letter) for record in parsed.records if isinstance(record, Signatory)]
    assert signed == [("Jens Holm", "V"), ("Anna Friis", "C"), ("Bo Lund", "B")]
    assert parsed.document.date == datetime.date(2023, 10, 3)
