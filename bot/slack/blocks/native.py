"""Blocks that Slack has and slack_sdk lacks: the sortable data table and the chart.

Fields and limits: docs.slack.dev, reference/block-kit/blocks (data table, data visualization).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block, RawNumberObject, RawTextObject

Cell = RawTextObject | RawNumberObject


class DataTableBlock(Block):
    """A table that readers can sort and page through. The first row is the heading; every row has the same number of cells."""

    type = "data_table"

    def __init__(self, *, caption: str, rows: Sequence[Sequence[Cell]], page_size: int = 10, row_header_column_index: int = 0) -> None:
        """At most 201 rows with the heading, 20 columns, 10,000 characters."""
        super().__init__(type=self.type)
        self.caption, self.rows, self.page_size, self.row_header_column_index = caption, rows, page_size, row_header_column_index

    def to_dict(self, *args: Any) -> dict[str, Any]:
        """As Slack wants it."""
        return {
            "type": self.type,
            "caption": self.caption,
            "page_size": self.page_size,
            "row_header_column_index": self.row_header_column_index,
            "rows": [[cell.to_dict() for cell in row] for row in self.rows],
        }


@dataclass(frozen=True)
class Series:
    """One line or group of bars: a value for every category, in order."""

    name: str
    values: tuple[float, ...]


class ChartBlock(Block):
    """A bar or line chart. Names and categories are unique and at most 20 characters."""

    type = "data_visualization"

    def __init__(self, *, title: str, kind: str, categories: Sequence[str], series: Sequence[Series], y_label: str = "") -> None:
        """At most 6 series and 20 categories; `kind` is `bar` or `line`."""
        super().__init__(type=self.type)
        self.title, self.kind, self.categories, self.series, self.y_label = title, kind, tuple(categories), tuple(series), y_label

    def to_dict(self, *args: Any) -> dict[str, Any]:
        """As Slack wants it."""
        axis: dict[str, Any] = {"categories": list(self.categories)} | ({"y_label": self.y_label} if self.y_label else {})
        data = [
            {"name": one.name, "data": [{"label": label, "value": value} for label, value in zip(self.categories, one.values, strict=True)]}
            for one in self.series
        ]
        return {"type": self.type, "title": self.title, "chart": {"type": self.kind, "series": data, "axis_config": axis}}
