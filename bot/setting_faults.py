"""What a setting should have been, in Danish."""

from __future__ import annotations

from typing import Any


def expected(fault: dict[str, Any]) -> str:
    """What a value must be, from pydantic's fault; it fits after «skal være»."""
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
    if fault["type"].startswith(("int", "greater", "less")):
        return "et helt tal fra 1 til 65535"
    return f"noget andet ({fault['msg']})"
