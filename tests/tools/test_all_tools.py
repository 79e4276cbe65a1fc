"""What holds for every tool: described arguments, a source on every row, and a result or a plain refusal for whatever it is asked."""

from __future__ import annotations

import datetime
import inspect
import types
import typing
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import tools
from knowledge.errors import ToolCallError
from knowledge.library import Library
from tests.tools.made import BUDGET, MINUTES, SilentSearcher, context_of
from tools import ALL_TOOLS
from tools.contract import Tool, ToolContext, ToolResult

_WORDS = ("skole", "Studietur", "plejecenter", "Branding", "og", "æøå", "", "  ", "TMU-04", "§ 23", "((", "\\", "%", "1.10", "Enhedslisten")
_NAMES = (
    "Børne- og Skoleudvalget",
    "kommunalbestyrelsen",
    "TMU",
    "EBUU",
    "erhvervsudvalget",
    "Kommunaldirektøren",
    "Havneudvalget",
    "Saime Bilen Inanc",
    "Center for Arbejdsmarked",
    "C",
)
_NUMBERS = ("5", "1", "4.13", "1.1", "1.10", "TMU-04", "99", "-1", "fem")


@pytest.fixture(scope="session")
def empty() -> ToolContext:
    """A library without a single document."""
    return ToolContext(Library([]), SilentSearcher(), datetime.date(2023, 3, 1))


def of_type(kind: Any, ids: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Values for one argument: likely ones, unlikely ones, and none where that is allowed; text is one of `ids` where there are any."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(of_type(one, ids) for one in inner))
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin in (list, tuple):
        return st.lists(of_type(inner[0], ids), max_size=3)
    if kind is type(None):
        return st.none()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        inside = {name: of_type(field.annotation, ids if name == "document" else ()) for name, field in kind.model_fields.items()}
        return st.fixed_dictionaries(inside)
    return {
        bool: st.booleans(),
        int: st.sampled_from((0, 1, 2, 3, 9, 12, 2008, 2018, 2019, 2020, 2022, 2023, 2030, -5, 300_000)),
        float: st.sampled_from((0.0, 4.5, -1.0, 1e12, float("inf"))),
        datetime.date: st.sampled_from((datetime.date(2007, 1, 1), datetime.date(2019, 6, 30), datetime.date(2023, 2, 7), datetime.date.max)),
        str: st.sampled_from(ids or (*_WORDS, *_NAMES, *_NUMBERS)),
    }[kind]


def arguments_of(tool: Tool[Any], context: ToolContext) -> st.SearchStrategy[dict[str, Any]]:
    """Arguments by name, most of them left out, as a model would."""
    known = (*(document.document for document in context.library.documents()), "findes-ikke")
    values = {
        name: of_type(field.annotation, known if name in ("document", "documents") else ()) for name, field in tool.arguments.model_fields.items()
    }
    required = {name: values[name] for name, field in tool.arguments.model_fields.items() if field.is_required()}
    optional = sorted(set(values) - set(required))
    chosen = st.lists(st.sampled_from(optional), max_size=3, unique=True) if optional else st.just([])
    return chosen.flatmap(lambda names: st.fixed_dictionaries(required | {name: values[name] for name in names}))


def asked(tool: Tool[Any], context: ToolContext, arguments: dict[str, Any]) -> ToolResult | None:
    """The result, or None for arguments refused in words."""
    try:
        checked: BaseModel = tool.arguments(**arguments)
    except ValidationError:
        return None
    refused = ""
    try:
        result: ToolResult = tool.run(context, checked)
    except ToolCallError as refusal:
        refused = str(refusal)
    else:
        return result
    assert refused.endswith((".", "?"))
    return None


def assert_whole(tool: Tool[Any], result: ToolResult) -> None:
    """A result names its tool and what was searched, its columns are cells of its rows, and it can be written as JSON."""
    assert result.tool == tool.name
    assert result.title.strip()
    assert result.searched.strip()
    keys = {key for row in result.rows for key in row.cells}
    assert not result.rows or not result.columns or keys & {column.key for column in result.columns}
    assert all(row.sources and all(source.quote.strip() for source in row.sources) for row in result.rows)
    assert all(note.strip()[-1] in ".!?»:)" for note in result.notes)
    assert ToolResult.model_validate_json(result.model_dump_json()).rows == result.rows


def test_each_tool_is_a_file_of_its_name_and_registered_once() -> None:
    names = [tool.name for tool in ALL_TOOLS]
    assert len(names) == len(set(names))
    folder = Path(tools.__file__).parent
    assert [name for name in names if not (folder / f"{name}.py").is_file()] == []
    assert [tool.name for tool in ALL_TOOLS if tool.run.__name__ != tool.name] == []
    assert [tool.name for tool in ALL_TOOLS if inspect.getmodule(tool.run) is None or not inspect.getdoc(tool.run)] == []


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
def test_a_tool_and_each_of_its_arguments_are_described(tool: Tool[Any]) -> None:
    assert len(tool.description) > 20
    assert [name for name, field in tool.arguments.model_fields.items() if not (field.description or "").strip()] == []
    assert tool.arguments.__doc__


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
def test_an_argument_that_does_not_exist_is_refused(tool: Tool[Any]) -> None:
    with pytest.raises(ValidationError):
        tool.arguments(colour="red")


NEEDED_TO_COMPARE: dict[str, dict[str, Any]] = {
    "compare_amounts": {"first": {"table": "budget", "items": ["6.1"]}, "second": {"table": "budget", "items": ["4.1"]}, "operation": "difference"},
    "compare_lists": {
        "first": [{"document": BUDGET, "line": 1387, "printed": "Kolonihaver"}],
        "second": [{"document": BUDGET, "line": 946, "printed": "kolonihaver"}],
    },
    "compare_times": {
        "times": [
            {"document": BUDGET, "line": 274, "printed": "efteråret 2019"},
            {"document": BUDGET, "line": 515, "printed": "foråret 2020"},
        ]
    },
}
"""Two things of the shipped agreement that can be held against each other."""
OF_TABLES = ("table_rows", "table_figures")
"""Tools for tables that no family reads itself: the shipped documents print none."""
TABLE = "Notat\n\nElevtal\n\nSkole           2021\nØsterskolen      612\nVesterskolen     598\n"


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
def test_without_filters_a_tool_gives_rows_with_sources(shipped: ToolContext, tool: Tool[Any]) -> None:
    needed: dict[str, Any] = {"document": BUDGET, "item": "1.1", "text": "skole", "query": "skole"}
    needed |= {"figures": [{"document": BUDGET, "line": 1387, "printed": printed} for printed in ("1.000", "2.000")], "operation": "sum"}
    needed |= {"document": MINUTES} if tool.name == "draft_minutes" else {}
    needed |= NEEDED_TO_COMPARE.get(tool.name, {})
    required = {name: needed[name] for name, field in tool.arguments.model_fields.items() if field.is_required()}
    context = context_of({"notat": TABLE}) if tool.name in OF_TABLES else shipped
    result = tool.run(context, tool.arguments(**required))
    assert result.rows
    assert_whole(tool, result)


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_whatever_is_asked_there_is_a_result_or_a_plain_refusal(shipped: ToolContext, tool: Tool[Any], data: st.DataObject) -> None:
    result = asked(tool, shipped, data.draw(arguments_of(tool, shipped)))
    if result is not None:
        assert_whole(tool, result)


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_library_without_documents_gives_no_rows(empty: ToolContext, tool: Tool[Any], data: st.DataObject) -> None:
    result = asked(tool, empty, data.draw(arguments_of(tool, empty)))
    if result is not None:
        assert result.rows == ()
        assert_whole(tool, result)
