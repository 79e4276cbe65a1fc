"""A chart when years or kinds are compared, with what it shows in words, and the same drawn as a picture."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

from bot.answer import Answer, Table
from bot.slack import messages
from bot.slack.blocks.native import ChartBlock, Series
from bot.slack.blocks.table import numeric_columns
from bot.slack.message import Attachment
from bot.slack.safe_text import plain, shorten
from knowledge.money import format_short
from tools.contract import ToolResult

_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_SERIES, _MOST_CATEGORIES = 6, 12
_NAME = 20
_MILLION = 1_000_000


@dataclass(frozen=True)
class Chart:
    """A chart ready to show. `takeaway` says in words what it shows; `alt_text` holds every number."""

    block: ChartBlock
    takeaway: str
    alt_text: str


def chart_of(answer: Answer) -> Chart | None:
    """A chart when the answer's table compares years or a few kinds, or its one tool gave a value a year; None when a chart would add nothing."""
    table = answer.table
    points = (_by_year_columns(table) or _by_rows(table)) if table is not None else None
    title = table.title if table is not None else ""
    if points is None and len(answer.tools) == 1:
        points, title = _by_values(answer.tools[0].result), title or answer.tools[0].result.title
    return _chart(title, *points) if points is not None and answer.found else None


def _chart(name: str, categories: list[str], series: list[Series], unit: str | None) -> Chart:
    in_kroner = unit == "DKK"
    shown = [Series(one.name, tuple(round(value / _MILLION, 6) for value in one.values) if in_kroner else one.values) for one in series]
    kind = "line" if len(categories) > 5 else "bar"
    title = shorten(messages.chart_title(plain(name)), 50)
    block = ChartBlock(title=title, kind=kind, categories=categories, series=shown, y_label="mio. kr." if in_kroner else shorten(unit or "", 50))
    said = [
        (value, f"{_label(one, category, series)} ({_amount(value, unit)})")
        for one in series
        for category, value in zip(categories, one.values, strict=True)
    ]
    takeaway = messages.chart_takeaway(max(said, key=lambda pair: pair[0])[1], min(said, key=lambda pair: pair[0])[1])
    return Chart(block, takeaway, shorten(f"{title}. " + "; ".join(words for _value, words in said), 990))


def _by_year_columns(table: Table) -> tuple[list[str], list[Series], str | None] | None:
    years = [place for place, column in enumerate(table.columns) if _YEAR.fullmatch(column.label.strip())]
    if len(years) < 2 or not 1 <= len(table.rows) <= _MOST_SERIES or len(table.numbers) != len(table.rows):
        return None
    names = _names([row[0] for row in table.rows])
    values = [[numbers[place] for place in years] for numbers in table.numbers]
    if names is None or any(value is None for row in values for value in row):
        return None
    series = [Series(name, tuple(float(value or 0) for value in row)) for name, row in zip(names, values, strict=True)]
    return [table.columns[place].label.strip() for place in years], series, table.columns[years[0]].unit


def _by_rows(table: Table) -> tuple[list[str], list[Series], str | None] | None:
    """One number a row, and the rows are years or a handful of short kinds."""
    numeric = [place for place, number in enumerate(numeric_columns(table)) if number]
    if len(numeric) != 1 or numeric[0] == 0 or not 2 <= len(table.rows) <= _MOST_CATEGORIES or len(table.numbers) != len(table.rows):
        return None
    labels = [plain(row[0]) for row in table.rows]
    are_years = all(_YEAR.fullmatch(label) for label in labels)
    are_kinds = len(labels) <= _MOST_SERIES and all(len(label) <= _NAME for label in labels) and len(table.columns) == 2
    values = [row[numeric[0]] for row in table.numbers]
    if not (are_years or are_kinds) or len(set(labels)) != len(labels) or any(value is None for value in values) or not all(labels):
        return None
    name = shorten(table.columns[numeric[0]].label or "Beløb", _NAME)
    return labels, [Series(name, tuple(float(value or 0) for value in values))], table.columns[numeric[0]].unit


def _by_values(result: ToolResult) -> tuple[list[str], list[Series], str | None] | None:
    """A tool's value for each of at least two years."""
    years = [key for key, value in result.values.items() if _YEAR.fullmatch(key) and value is not None]
    if not 2 <= len(years) <= _MOST_CATEGORIES or len(years) != len(result.values):
        return None
    return years, [Series(shorten(plain(result.title) or "I alt", _NAME), tuple(float(result.values[year] or 0) for year in years))], result.unit


def _names(labels: list[str]) -> list[str] | None:
    """Short names, or None when two would be the same."""
    names = [shorten(plain(label), _NAME) for label in labels]
    return names if all(names) and len(set(names)) == len(names) else None


def _label(one: Series, category: str, series: list[Series]) -> str:
    return category if len(series) == 1 else f"{one.name}, {category}"


def _amount(value: float, unit: str | None) -> str:
    if unit == "DKK" and value == int(value):
        return format_short(int(value))
    return f"{value:g}".replace(".", ",") + (f" {unit}" if unit and unit != "DKK" else "")


def drawn(chart: Chart) -> Attachment:
    """The chart as a picture, for a server that refuses the block; the alt text holds every number."""
    from PIL import Image, ImageDraw, ImageFont

    block, width, height, left, top = chart.block, 900, 500, 110, 60
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    big, small = ImageFont.load_default(22), ImageFont.load_default(15)
    draw.text((left, 16), block.title, fill="#1d1c1d", font=big)
    values = [value for one in block.series for value in one.values]
    high, low = max(0.0, *values), min(0.0, *values)
    span = (high - low) or 1.0
    floor = height - 90

    def y_of(value: float) -> float:
        return top + (high - value) / span * (floor - top)

    draw.line([(left, y_of(0)), (width - 30, y_of(0))], fill="#888888")
    group = (width - 40 - left) / len(block.categories)
    bar = group * 0.8 / len(block.series)
    for place, category in enumerate(block.categories):
        for number, one in enumerate(block.series):
            x, y = left + place * group + group * 0.1 + number * bar, y_of(one.values[place])
            draw.rectangle([x, min(y, y_of(0)), x + bar * 0.92, max(y, y_of(0))], fill=_COLOURS[number % len(_COLOURS)])
            draw.text((x, min(y, y_of(0)) - 20), f"{one.values[place]:g}".replace(".", ","), fill="#1d1c1d", font=small)
        draw.text((left + place * group + group * 0.1, floor + 8), category, fill="#1d1c1d", font=small)
    draw.text((12, top), block.y_label, fill="#555555", font=small)
    for number, one in enumerate(block.series):
        x = left + number * (width - left - 30) / len(block.series)
        draw.rectangle([x, height - 40, x + 14, height - 26], fill=_COLOURS[number % len(_COLOURS)])
        draw.text((x + 20, height - 43), one.name, fill="#1d1c1d", font=small)
    out = io.BytesIO()
    image.save(out, "PNG")
    return Attachment("raadbot-diagram.png", messages.chart_file_title(), out.getvalue(), chart.alt_text)


_COLOURS = ("#1264a3", "#e8912d", "#2eb67d", "#7b4fa3", "#c0392b", "#616061")
