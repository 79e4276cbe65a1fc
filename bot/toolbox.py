"""Rådbot's tools as LangChain tools: typed arguments in, a compact text for the model and the whole result beside it out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from langchain_core.tools import BaseTool, StructuredTool, ToolException
from pydantic import ValidationError

from knowledge.errors import ToolCallError
from tools import ALL_TOOLS
from tools.contract import Tool, ToolContext, ToolResult

_MOST_ROWS = 80
_MOST_FAULTS = 6
_LONGEST_SHOWN = 80


def langchain_tools(context: ToolContext) -> list[BaseTool]:
    """All tools, bound to what the asker may see."""
    return [_wrapped(tool, context) for tool in ALL_TOOLS]


def for_model(result: ToolResult, most_rows: int = _MOST_ROWS) -> str:
    """The result as JSON for a language model: rows with the locator and line of their source, at most `most_rows` of them."""
    rows = [{**row.cells, "kilde": f"{row.sources[0].document}, {row.sources[0].locator}, linje {row.sources[0].line_from}"} for row in result.rows]
    told: dict[str, Any] = {
        "title": result.title,
        "value": result.value,
        "unit": result.unit,
        "values": result.values,
        "rows": rows[:most_rows],
        "more_rows": max(0, len(rows) - most_rows),
        "text": result.text,
        "notes": result.notes,
        "issues": [issue.message for issue in result.issues],
        "searched": result.searched,
    }
    return json.dumps({key: value for key, value in told.items() if value not in (None, {}, [], (), 0)}, ensure_ascii=False, default=str)


def _wrapped(tool: Tool[Any], context: ToolContext) -> BaseTool:
    def run(**arguments: Any) -> tuple[str, ToolResult]:
        try:
            result = tool.run(context, tool.arguments(**arguments))
        except ToolCallError as error:
            raise ToolException(str(error)) from error
        return for_model(result), result

    return StructuredTool.from_function(
        func=run,
        name=tool.name,
        description=tool.description,
        args_schema=tool.arguments,
        response_format="content_and_artifact",
        handle_tool_error=True,
        handle_validation_error=_explain,
    )


def _explain(error: Exception) -> str:
    """What is wrong with each argument and what would be right, for the model to call again."""
    if not isinstance(error, ValidationError):
        return f"Argumenterne kan ikke bruges: {error}"
    return "Argumenterne kan ikke bruges: " + "; ".join(_fault(dict(fault)) for fault in error.errors(include_url=False)[:_MOST_FAULTS])


def _fault(fault: dict[str, Any]) -> str:
    name = ".".join(map(str, fault["loc"])) or "argumenterne"
    expected = fault.get("ctx", {}).get("expected")
    if fault["type"] == "missing":
        return f"{name} mangler"
    if fault["type"] == "extra_forbidden":
        return f"{name} er ikke et argument her"
    given = json.dumps(fault.get("input"), ensure_ascii=False, default=str)[:_LONGEST_SHOWN]
    return f"{name} er {given}, men skal være {expected}" if expected else f"{name} er {given}: {fault['msg']}"


def names() -> Sequence[str]:
    """The names of all tools, in order."""
    return [tool.name for tool in ALL_TOOLS]
