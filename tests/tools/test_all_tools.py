"""What holds for every tool: described arguments, a source on every row, and a result or a plain refusal for whatever it is asked."""

from __future__ import annotations

import datetime
import hashlib
import inspect
import types
import typing
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import knowledge
import tools
from knowledge.cut import cut
from knowledge.errors import ToolCallError
from knowledge.library import Library
from knowledge.parse.contract import Text
from knowledge.parse.families import parse
from knowledge.passages import Passage
from retrieval.hit import Hit, SearchFilter
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


class FirstPassages:
    """A searcher that finds the first passages the filter lets through, whatever is asked."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self._passages = passages

    def search(self, query: str, limit: int = 8, where: SearchFilter | None = None) -> list[Hit]:
        wanted = where.documents if where else None
        return [Hit(passage=p, score=0.5) for p in self._passages if wanted is None or p.document in wanted][:limit]


@cache
def shipped() -> ToolContext:
    """The shipped documents, parsed once."""
    parsed = []
    for path in sorted((Path(knowledge.__file__).parent / "documents").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        parsed.append(parse(Text(path.stem, tuple(text.split("\n")), hashlib.sha256(text.encode()).hexdigest())))
    passages = tuple(passage for one in parsed for passage in cut(one, lambda text: len(text.split())))
    return ToolContext(Library.of_parsed(parsed, passages), FirstPassages(passages), datetime.date(2023, 3, 1))


@cache
def empty() -> ToolContext:
    """A library without a single document."""
    return ToolContext(Library([]), FirstPassages(()), datetime.date(2023, 3, 1))


def of_type(kind: Any, name: str) -> st.SearchStrategy[Any]:
    """Values for one argument: likely ones, unlikely ones, and none where that is allowed."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(of_type(one, name) for one in inner))
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin in (list, tuple):
        return st.lists(of_type(inner[0], name), max_size=3)
    if kind is type(None):
        return st.none()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    return {
        bool: st.booleans(),
        int: st.sampled_from((0, 1, 2, 3, 9, 12, 2008, 2018, 2019, 2020, 2022, 2023, 2030, -5, 300_000)),
        datetime.date: st.sampled_from((datetime.date(2007, 1, 1), datetime.date(2019, 6, 30), datetime.date(2023, 2, 7), datetime.date.max)),
        str: st.sampled_from(_documents() if name in ("document", "documents") else (*_WORDS, *_NAMES, *_NUMBERS)),
    }[kind]


def _documents() -> tuple[str, ...]:
    return (*(document.document for document in shipped().library.documents()), "findes-ikke")


def arguments_of(tool: Tool[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Arguments by name, most of them left out, as a model would."""
    fields = tool.arguments.model_fields
    required = {name: of_type(field.annotation, name) for name, field in fields.items() if field.is_required()}
    optional = {name: of_type(field.annotation, name) for name, field in fields.items() if not field.is_required()}
    chosen = st.lists(st.sampled_from(sorted(optional)), max_size=3, unique=True) if optional else st.just([])
    return chosen.flatmap(lambda names: st.fixed_dictionaries(required | {name: optional[name] for name in names}))


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


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
def test_without_filters_a_tool_gives_rows_with_sources(tool: Tool[Any]) -> None:
    needed = {"document": _documents()[0], "item": "1.1", "text": "skole", "query": "skole"}
    required = {name: needed[name] for name, field in tool.arguments.model_fields.items() if field.is_required()}
    result = tool.run(shipped(), tool.arguments(**required))
    assert result.rows or tool.name in ("search", "compare_documents")
    assert_whole(tool, result)


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_whatever_is_asked_there_is_a_result_or_a_plain_refusal(tool: Tool[Any], data: st.DataObject) -> None:
    result = asked(tool, shipped(), data.draw(arguments_of(tool)))
    if result is not None:
        assert_whole(tool, result)


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_library_without_documents_gives_no_rows(tool: Tool[Any], data: st.DataObject) -> None:
    result = asked(tool, empty(), data.draw(arguments_of(tool)))
    if result is not None:
        assert result.rows == ()
        assert_whole(tool, result)
