"""What the library holds: documents, meetings and passages, narrowed by kind, body and time."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from knowledge.errors import UnknownName
from knowledge.records.document import Family
from retrieval.hit import Hit, SearchFilter
from tests.tools.made import BUDGET, MINUTES, PLAN, SCHEDULE, SLIDES, column
from tools.contract import ToolContext
from tools.documents import DocumentsArguments, documents
from tools.meetings import MeetingsArguments, meetings
from tools.search import SearchArguments, search


class Recorder:
    """A searcher that keeps what it was asked."""

    def __init__(self) -> None:
        self.filters: list[SearchFilter | None] = []

    def search(self, query: str, limit: int = 8, where: SearchFilter | None = None) -> list[Hit]:
        self.filters.append(where)
        return []


def test_documents_are_found_by_kind_body_and_year(shipped: ToolContext) -> None:
    def found(arguments: DocumentsArguments) -> set[object]:
        return set(column(documents(shipped, arguments), "document"))

    assert {BUDGET, MINUTES, PLAN, SCHEDULE, SLIDES} <= found(DocumentsArguments())
    assert found(DocumentsArguments(families=[Family.MINUTES])) == {MINUTES}
    assert found(DocumentsArguments(body="ØU")) == {PLAN}
    assert found(DocumentsArguments(year=2021)) == {BUDGET}
    assert found(DocumentsArguments(year=2008)) == {PLAN, SCHEDULE}
    assert found(DocumentsArguments(year=2024)) == set()


def test_a_meeting_is_found_by_the_body_and_the_time(shipped: ToolContext) -> None:
    body = "erhvervs, beskæftigelses og uddannelsesudvalget"
    assert meetings(shipped, MeetingsArguments(meeting_body=body)).value == 1
    assert meetings(shipped, MeetingsArguments(meeting_body=body, meeting_from=datetime.date(2023, 3, 1))).rows == ()
    assert meetings(shipped, MeetingsArguments(meeting_to=datetime.date(2023, 2, 7))).value == 1


def test_a_body_that_has_held_no_meeting_here_gives_no_rows_and_says_what_was_searched(shipped: ToolContext) -> None:
    result = meetings(shipped, MeetingsArguments(meeting_body="Økonomiudvalget"))
    assert (result.rows, result.searched) == ((), "1 referat(er).")


def test_a_body_nobody_knows_is_refused(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match="Havneudvalget"):
        meetings(shipped, MeetingsArguments(meeting_body="Havneudvalget"))
    with pytest.raises(UnknownName, match="Havneudvalget"):
        search(shipped, SearchArguments(query="havn", body="Havneudvalget"))


def test_a_search_is_narrowed_before_it_is_made(shipped: ToolContext) -> None:
    recorder = Recorder()
    context = ToolContext(shipped.library, recorder, shipped.today)
    search(
        context,
        SearchArguments(query="tilskud", families=[Family.MINUTES], body="EBUU", roles=["decision"], date_from=datetime.date(2023, 1, 1)),
    )
    where = recorder.filters[0]
    assert where is not None
    assert (where.families, where.roles, where.date_from) == (("minutes",), ("decision",), datetime.date(2023, 1, 1))
    assert where.bodies == ("Erhvervs-, Beskæftigelses- og Uddannelsesudvalget",)


def test_a_search_among_decisions_gives_decisions_only(shipped: ToolContext) -> None:
    result = search(shipped, SearchArguments(query="studieturen til Lund", roles=["decision"]))
    assert result.rows
    assert set(column(result, "role")) == {"decision"}


def test_a_role_no_section_has_is_refused() -> None:
    with pytest.raises(ValidationError):
        SearchArguments.model_validate({"query": "tilskud", "roles": ["mening"]})
