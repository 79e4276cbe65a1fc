"""How the built-in model puts figures, lists and places into words, in Danish and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answer import Table
from bot.builtin_model.understand.limits import Limits
from knowledge.money import format_short
from knowledge.source import Source
from tools.contract import Cell, ToolResult

_WHOLE = 10
"""Amounts are asked for in tens at least: 999.999 is «mindst 1 mio.», as it is counted."""

_INITIALS = 3
"""Letters of a word in capitals that may be somebody's initials: «EU», «KMD»."""

_NEUTER = ("forbehold", "standpunkt", "protokollat")


def money(value: int | float | None, language: str = "da") -> str:
    """An amount in whole kroner for a sentence: «42,3 mio. kr.», «DKK 42.3 million»; never rounded."""
    if value is None:
        return "ingen beløb" if language == "da" else "no amount"
    text = format_short(int(value))
    if language == "da":
        return text
    number, _, scale = text.partition(" ")
    number = number.replace(".", "\0").replace(",", ".").replace("\0", ",")
    return f"DKK {number} million" if scale.startswith("mio") else f"DKK {number}"


def number(value: int | float) -> str:
    """A number the Danish way: «4.246», «13,45»."""
    if float(value).is_integer():
        return f"{int(value):,}".replace(",", ".")
    return f"{value:,.6f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))


def listed(parts: Iterable[str], language: str = "da") -> str:
    """«a, b og c»."""
    items = [part for part in parts if part]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {'og' if language == 'da' else 'and'} {items[-1]}"


def with_beside(name: str, *beside: str | None) -> str:
    """A name with what stands beside it, «Anna Holm (Venstre, borgmester)»; the name alone where nothing does."""
    told = ", ".join(part for part in beside if part)
    return f"{name} ({told})" if told else name


def years(wanted: Sequence[int], language: str = "da") -> str:
    """«2019», «2019 og 2020», «2019-2022»."""
    if len(wanted) > 2 and list(wanted) == list(range(wanted[0], wanted[-1] + 1)):
        return f"{wanted[0]}-{wanted[-1]}"
    return listed(map(str, wanted), language)


def by_year(amounts: dict[int, int | None], language: str = "da") -> str:
    """«500.000 kr. i 2019 og 1 mio. kr. i hvert af årene 2020-2022»; empty cells are left out."""
    groups: list[tuple[int, list[int]]] = []
    for year, value in sorted(amounts.items()):
        if value is None:
            continue
        if groups and groups[-1][0] == value and groups[-1][1][-1] == year - 1:
            groups[-1][1].append(year)
        else:
            groups.append((value, [year]))
    each = "i hvert af årene" if language == "da" else "in each of the years"
    return listed(
        (
            f"{money(value, language)} {each if len(span) > 1 else ('i' if language == 'da' else 'in')} {years(span, language)}"
            for value, span in groups
        ),
        language,
    )


def one_line(text: str) -> str:
    """The text on one line."""
    return re.sub(r"\s+", " ", text).strip()


def stop(text: str) -> str:
    """The text with a full stop at the end."""
    text = text.strip().rstrip(";,:")
    return text if text.endswith((".", "!", "?", "…", "»", '"')) else f"{text}."


def clipped(text: str, most: int = 420) -> str:
    """The text cut at a sentence or word end, with «…» when something was cut."""
    if len(text) <= most:
        return text
    cut = text[:most]
    at = max(cut.rfind(". "), cut.rfind("; "))
    return cut[: at + 1] if at > most // 2 else cut[: cut.rfind(" ")] + " …"


def place(source: Source) -> str:
    """Where it stands, for a sentence: «punkt 5», «4.13, tabellen ANLÆG»."""
    return source.locator


def lower_first(text: str) -> str:
    """The text with a small first letter, unless the word is a name or an abbreviation."""
    return text[:1].lower() + text[1:] if len(text) > 1 and not text[1].isupper() and not text[1].isdigit() else text


def as_heading(text: str) -> str:
    """A name with a capital first; one printed in capitals as a person writes it, other capitals as they are: «Kompetence», «EU og IT»."""
    return text.capitalize() if text.isupper() and len(text.split()[0]) > _INITIALS else text[:1].upper() + text[1:]


def with_article(noun: str) -> str:
    """What somebody has entered in the minutes, with «en» or «et»: «en mindretalsudtalelse», «et forbehold»."""
    return f"{'et' if noun.endswith(_NEUTER) else 'en'} {noun}"


def sources_of(*results: ToolResult | None) -> tuple[Source, ...]:
    """The sources of the results' rows, each once, in order: every line behind an answer, never cut."""
    found = [source for result in results if result for source in result.sources]
    return tuple(dict.fromkeys(found))


def cell(value: Cell, unit: str | None) -> str:
    """A cell as a person reads it; empty for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if unit == "DKK" and isinstance(value, int | float):
        return f"{int(value):,}".replace(",", ".")
    return number(value) if isinstance(value, int | float) else str(value)


def table(result: ToolResult, title: str | None = None, keep: Sequence[str] | None = None, most: int = 60) -> Table | None:
    """The rows of a result as a table; None when there are fewer than two. Columns that are empty throughout are left out."""
    if len(result.rows) < 2:
        return None
    columns = [c for c in result.columns if (keep is None or c.key in keep) and any(row.cells.get(c.key) is not None for row in result.rows)]
    rows = result.rows[:most]
    return Table(
        title=title or result.title,
        columns=tuple(columns),
        rows=tuple(tuple(one_line(cell(row.cells.get(c.key), c.unit)) for c in columns) for row in rows),
        numbers=tuple(tuple(_number(row.cells.get(c.key)) for c in columns) for row in rows),
    )


def _number(value: Cell) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def limited(limits: Limits, language: str = "da") -> str:
    """« over 5 mio. kr.», « på mindst 1 mio. kr.»: which amounts were asked for, with a blank before; nothing when there is no limit."""
    da = language == "da"
    told = []
    if limits.above is not None:
        least = limits.above % _WHOLE == _WHOLE - 1
        word = ("mindst" if least else "over") if da else ("at least" if least else "over")
        told.append(f"{word} {money(limits.above + 1 if least else limits.above, language)}")
    if limits.below is not None:
        most = limits.below % _WHOLE == 1
        word = ("højst" if most else "under") if da else ("at most" if most else "under")
        told.append(f"{word} {money(limits.below - 1 if most else limits.below, language)}")
    return f" {'på' if da else 'of'} {listed(told, language)}" if told else ""
