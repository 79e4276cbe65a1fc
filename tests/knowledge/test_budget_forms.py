"""Other municipalities' agreements: how they are signed, dated, and print their rates and codes."""

from __future__ import annotations

import datetime

from knowledge.parse import budget_agreement
from knowledge.parse.contract import Parsed, Text
from knowledge.records import AgreementItem, KeyFigure, SavingsCase, Signatory

_LANGESKOV = """Aftale om Langeskov Kommunes budget 2023-2026

Indgået den 14. september 2022 mellem Socialdemokratiet, Venstre, Radikale Venstre og SF

1. Indledning

Overskuddet på den løbende drift skal være mindst 60 mio. kr. om året.

Grundskyldspromillen nedsættes fra 27,5 til 26,9 promille.

2. Børn og unge

2.1 Flere voksne i dagtilbud
Der afsættes 3,5 mio. kr. i 2023 og 5,0 mio. kr. i 2024.

2.2 Lektiecafé
Der afsættes 0,4 mio. kr. årligt i 2023 og 2024.

Tabel 3. Effektiviseringer (mio. kr.)

Nr. Forslag 2023 2024
E1 Færre indkøb af konsulenter -1,5 -2,0
E2 Energistyring i bygninger -0,8 -1,6

Langeskov, den 14. september 2022

Anna Holm (A), borgmester
Jesper Dahl (V)
"""

_NOERBY = """Budgetaftale 2026-2027 for Nørby Kommune

Nørby, 2. oktober 2025

1.1 Mindre klasser
Parterne afsætter 4.200 t.kr. i 2026. Parterne er enige om at følge op.

1.2 Legepladser
Parterne afsætter 1,5 mio. kr. i 2026.

Underskrifter

For Venstre: Mads Kjeldsen, borgmester
For Det Konservative Folkeparti: Ulla Thorning
"""


def _parse(printed: str) -> Parsed:
    return budget_agreement.parse(Text("aftale", tuple(printed.split("\n")), "0" * 64))


def test_a_name_with_party_letter_and_office_is_a_signature() -> None:
    signed = [record for record in _parse(_LANGESKOV).records if isinstance(record, Signatory)]
    assert [(s.person, s.party_letter, s.role, s.date) for s in signed] == [
        ("Anna Holm", "A", "borgmester", datetime.date(2022, 9, 14)),
        ("Jesper Dahl", "V", None, datetime.date(2022, 9, 14)),
    ]


def test_signatures_are_no_part_of_the_last_item() -> None:
    items = [record for record in _parse(_LANGESKOV).records if isinstance(record, AgreementItem)]
    assert items[-1].text == "Der afsættes 0,4 mio. kr. årligt i 2023 og 2024."


def test_an_office_behind_a_name_is_no_person() -> None:
    signed = [record for record in _parse(_NOERBY).records if isinstance(record, Signatory)]
    assert [(s.person, s.party_letter, s.role) for s in signed] == [("Mads Kjeldsen", "V", "borgmester"), ("Ulla Thorning", "C", None)]


def test_an_agreement_is_dated_on_its_front_when_its_signatures_are_not() -> None:
    assert _parse(_NOERBY).document.date == datetime.date(2025, 10, 2)


def test_a_rate_that_is_changed_is_the_one_it_is_changed_to() -> None:
    figures = {record.name: record.as_printed for record in _parse(_LANGESKOV).records if isinstance(record, KeyFigure)}
    assert figures["Grundskyldspromillen"] == "26,9 promille"


def test_a_case_code_stays_as_printed() -> None:
    assert [record.code for record in _parse(_LANGESKOV).records if isinstance(record, SavingsCase)] == ["E1", "E2"]
