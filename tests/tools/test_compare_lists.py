"""Names of two printed lists held against each other."""

from __future__ import annotations

import pytest

from knowledge.errors import ToolCallError
from tests.tools.made import context_of
from tools.compare_lists import CompareListsArguments, PrintedName, compare_lists

_TEXT = """Havneudvalget

Tirsdag den 6. maj 2036 - kl. 16:00

Punkt 1 Byer i samarbejdet

Sagsfremstilling

Skarholm, DK
Lysekil, SE
Åmål, SE

Netværket har:

Skarholm Kommune (Nordjylland)
Odda Kommune (Hardanger)
"""


def _names(*printed: tuple[int, str]) -> list[PrintedName]:
    return [PrintedName(document="havn", line=line, printed=name) for line, name in printed]


def test_a_name_is_the_same_with_and_without_what_is_said_beside_it() -> None:
    first = _names((9, "Skarholm, DK"), (10, "Lysekil, SE"), (11, "Åmål, SE"))
    second = _names((15, "Skarholm Kommune (Nordjylland)"), (16, "Odda Kommune (Hardanger)"))

    result = compare_lists(context_of({"havn": _TEXT}), CompareListsArguments(first=first, second=second))

    assert result.values == {"both": 1, "first": 2, "second": 1}
    assert result.rows[0].cells == {"first": "Skarholm, DK", "second": "Skarholm Kommune (Nordjylland)"}
    assert [source.line_from for source in result.rows[0].sources] == [9, 15]


def test_a_name_that_is_not_printed_there_is_refused() -> None:
    with pytest.raises(ToolCallError, match="står ikke på linje"):
        compare_lists(context_of({"havn": _TEXT}), CompareListsArguments(first=_names((9, "Oslo")), second=_names((10, "Lysekil, SE"))))
