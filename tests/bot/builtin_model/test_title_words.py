"""A document is meant by the words of its own title, in Danish and in English; the words of its kind are anybody's."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.names import Names
from tests.tools.made import context_of

_PLAN = """Skovlund Kommune
NATIONAL FORSKNINGSPOLITIK
Handleplan 2022-2025

Vedtaget af Byrådet den 2. februar 2022

OMRÅDE 1 - VAND
Mål: To nye vådområder.

Handling 1.1 Vådområde ved Åen
Der graves et vådområde på 40 ha.
  Ansvarlig:  Naturchefen
  Frist:      2023
"""
_NOTE = """Skovlund Kommune
Notat om sundhedspolitikken

Byrådet har den 3. marts 2022 drøftet sundheden. Der afsættes 2 mio. kr. i 2023.
"""


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(context_of({"plan": _PLAN, "notat": _NOTE}).library)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Hvad siger den nationale politik?", {"plan"}),
        ("Hvad siger forskningspolitikken?", {"plan"}),
        ("Hvilke forskningspolitiske mål er der?", {"plan"}),
        ("What does the national policy say?", {"plan"}),
        ("Hvad siger sundhedspolitikken?", {"notat"}),
        ("What does the health policy say?", {"notat"}),
        ("Hvad siger den internationale politik?", set()),
        ("Hvad siger erhvervspolitikken?", set()),
        ("Hvad siger forskeren?", set()),
    ],
)
def test_a_title_is_known_by_its_own_words(names: Names, question: str, meant: set[str]) -> None:
    assert {named.name for named in names.documents_in(question)} == meant
