"""The page on security names all 28 risks, each with a test that is there and can fail."""

from __future__ import annotations

import ast
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = (HERE.parents[1] / "docs" / "sikkerhed.md").read_text(encoding="utf-8")


def test_every_risk_stands_there_with_its_test() -> None:
    rows = re.findall(r"(?m)^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$", PAGE)
    assert [int(number) for number, *_rest in rows] == list(range(1, 29))
    for _number, _risk, _control, test in rows:
        assert "make test" in test or checks_something(*re.fullmatch(r"`(test_\w+\.py)`: `(test_\w+)`", test).groups()), test  # type: ignore[union-attr]


def test_a_test_that_is_not_there_or_checks_nothing_is_seen() -> None:
    assert not checks_something("test_security_page.py", "test_that_nobody_wrote")
    assert not checks_something("test_that_nobody_wrote.py", "test_a")
    assert not checks_something("test_security_page.py", "checks_something")


def checks_something(file: str, name: str) -> bool:
    """Whether the file holds that test and the test can fail: it asserts, or expects a fault, and is not skipped."""
    path = HERE / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
    found = next((node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name and name.startswith("test_")), None)
    if found is None or any("skip" in ast.unparse(mark) or "xfail" in ast.unparse(mark) for mark in found.decorator_list):
        return False
    return any(isinstance(node, ast.Assert) or "pytest.raises" in ast.unparse(node) for node in ast.walk(found))
