"""What a setting should have been, in Danish."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def expected(fault: dict[str, Any], bounds: Sequence[Any] = ()) -> str:
    """What a value must be, from pydantic's fault and the field's bounds; it fits after «skal være»."""
    if fault["type"] == "value_error":
        return str(fault["ctx"]["error"])
    if fault["type"].startswith("date"):
        return "en dato som 2026-11-21"
    if fault["type"].startswith("bool"):
        return "«true» eller «false»"
    if fault["type"] == "literal_error":
        return str(fault["ctx"]["expected"]).replace(" or ", " eller ")
    if fault["type"] == "extra_forbidden":
        return "en indstilling, der findes"
    if fault["type"].startswith("decimal") or fault["type"] == "finite_number":
        return "et tal med punktum, fx 12.50"
    if fault["type"].startswith(("int", "greater", "less")):
        limits = {type(bound).__name__: bound for bound in bounds}
        kind = "et helt tal" if fault["type"].startswith("int") else "et tal"
        return (
            f"{kind} fra {limits['Ge'].ge} til {limits['Le'].le}" if {"Ge", "Le"} <= limits.keys() else f"{kind}, der ikke er for stort eller under 0"
        )
    return f"noget andet ({fault['msg']})"
