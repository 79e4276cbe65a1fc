"""The page on security names all 28 risks, each with a test that is there or the reason why it cannot occur."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = (HERE.parents[1] / "docs" / "sikkerhed.md").read_text(encoding="utf-8")


def test_every_risk_stands_there_with_its_test() -> None:
    rows = re.findall(r"(?m)^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$", PAGE)
    assert [int(number) for number, *_rest in rows] == list(range(1, 29))
    for _number, _risk, control, test in rows:
        named = re.search(r"test_\w+\.py", test)
        assert (named and (HERE / named[0]).is_file()) or "Kan ikke ske" in control or "make test" in test, test
