"""Announced counts that a list does not give, in any family of documents."""

from __future__ import annotations

import hashlib

import pytest

from knowledge.errors import IssueKind
from knowledge.parse.announced import announced_in
from knowledge.parse.contract import Text
from knowledge.parse.families import parse

_NOTE = """Notat om den nye svømmehal

Arbejdsgruppen foreslår følgende {count} steder:

- Havnen
- Parken
- Torvet

Gruppen mødes igen i maj.
"""


def messages(text: str) -> list[str]:
    parsed = parse(Text("notat", tuple(text.split("\n")), hashlib.sha256(text.encode()).hexdigest()))
    return [issue.message for issue in parsed.issues if issue.kind is IssueKind.DISAGREEMENT]


def test_a_list_that_has_fewer_points_than_announced_is_an_issue() -> None:
    assert messages(_NOTE.format(count="fire")) == ["Teksten siger «fire steder», men der følger 3 punkter."]


def test_a_list_that_has_what_it_announces_is_none() -> None:
    assert messages(_NOTE.format(count="tre")) == []


@pytest.mark.parametrize(
    ("lead", "announced"),
    [
        ("Planen har fem overordnede målsætninger:", ("fem overordnede målsætninger", 5)),
        ("Det foreslås, at følgende 4 steder indgår i turen:", ("følgende 4 steder", 4)),
        ("Inden for to år gennemføres:", None),
        ("Parterne er enige om:", None),
    ],
)
def test_only_a_number_of_things_is_announced(lead: str, announced: tuple[str, int] | None) -> None:
    assert announced_in(lead) == announced
