"""Danish money: "23,5 mio. kr." in running text and in table cells ⇄ whole kroner (DKK) as `int`.

A minus sign that touches the number makes it negative; the dash of a list point ("- 100.000 kr.") does not. Øre are rounded to the nearest krone.
Amounts in other currencies are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from knowledge.number_words import NUMBER_FIGURES, NUMBER_WORD, THOUSANDS, english_form, parse_danish, parse_figures, parse_word

_THOUSAND, _MILLION, _BILLION = 1_000, 1_000_000, 1_000_000_000
_CURRENCY = r"(?:kr\b\.?+|kroner\b|DKK\b)"
_THOUSANDS = r"(?:t\.\s?|t)(?=kr\b|dkk\b)|tusinde?\b|thousand\b"
_SCALE = rf"(?:mio\b\.?+|mill\b\.?+|millioner\b|million\b|mia\b\.?+|milliarder\b|milliard\b|billion\b|{_THOUSANDS})"
_BEFORE = r"(?<![\w§])(?<!\d[.,/’])(?<!EUR\s)(?<!USD\s)(?<!SEK\s)(?<!€)(?<!€\s)(?<!\$)"
_OTHER_UNIT = (
    r"(?!\s*(?:euro|eur\b|€|\$|usd\b|dollar|sek\b|borgere|mennesker|personer|indbyggere|danskere|brugere|timer|km|m2|m3|ton|kwh|gange|pct|%))"
)
_AMOUNT = re.compile(
    rf"""{_BEFORE}(?P<sign>[-−–](?=[\d½¼¾])|minus\s+)?
    (?:
      (?P<lead>(?:(?P<lead_scale>mio\b\.?+|mia\b\.?+|t\.?\s?(?=kr\b|dkk\b))\s*)?{_CURRENCY})\s*(?P<lead_sign>[-−])?(?P<figures_after>{NUMBER_FIGURES})(?:\s*(?P<scale_after>{_SCALE}|m\b))?(?:,-)?(?!\d)
      | (?P<low>(?:{THOUSANDS}|\d+)(?:,\d+)?)?(?(low)(?P<between>\s*[-–]\s*|\s+(?:til|og|eller)\s+))
        (?:(?P<figures>{NUMBER_FIGURES})|(?P<word>{NUMBER_WORD}\b))
        (?:\s*(?P<scale>{_SCALE}))?
        (?:\s*(?P<currency>{_CURRENCY})|(?P<dash>,-)(?:\s*{_CURRENCY})?|(?P<bare>(?<=[\w.])){_OTHER_UNIT})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED = re.compile(r"\b(?:punkt|pkt\.?|nr\.?|handling|aktivitet|indsats|uge|side|kapitel|bilag|tabel|paragraf|klasse)\s+\d{1,3}$", re.IGNORECASE)
"""What a number before an amount belongs to: «punkt 12 500 kr.» is no 12.500."""
_RANGE_WORDS = re.compile(r"(?:mellem|henholdsvis|hhv\.|fra)\s+(?:ca\.\s+)?$", re.IGNORECASE)
_TABLE_HEAD = re.compile(r"(?:\(|\bi\s+|\bhele\s+)$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MINUS_AROUND = re.compile(r"\(\d[\d.,]*\)|\d[\d.,]*[-−–]")
"""How accounts print a minus: «(1.250)», «1.250-»."""
_CELL_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1}


@dataclass(frozen=True)
class Amount:
    """One amount in a text: whole kroner, the words it was printed in (white space as single blanks), and where: `text[start:end]`."""

    value_dkk: int
    as_printed: str
    start: int
    end: int


def parse_amounts(text: str) -> list[Amount]:
    """All amounts in Danish kroner, in the order of the text; also broken over a line end, in words, and in English text.

    A range ("2-3 mio. kr.") gives both ends. The head of a table, "(1.000 kr.)", is a unit and gives none.
    """
    amounts: list[Amount] = []
    position = 0
    while match := _AMOUNT.search(text, position):
        found = _read(text, match)
        amounts.extend(found)
        position = match.end() if found else match.start() + max(1, _skipped(match))
    return amounts


def parse_unit(unit: str) -> int:
    """How many kroner one stands for in a table headed `unit`: "1.000 kr." 1000, "mio. kr." a million.

    Raises:
        ValueError: the words are not a unit of money.
    """
    match = re.fullmatch(rf"\(?(?:i\s+)?(?:hele\s+)?(?P<figures>1(?:\.000)*)?\s*(?P<scale>{_SCALE})?\s*{_CURRENCY}?\)?", unit.strip(), re.IGNORECASE)
    if not match or not unit.strip(" ()"):
        raise ValueError(f"{unit!r} is not a unit of money (expected e.g. '1.000 kr.' or 'mio. kr.')")
    return int((match["figures"] or "1").replace(".", "")) * _factor(match["scale"])


def parse_cell(cell: str, unit: str) -> int | None:
    """Whole kroner of a table cell under a head in `unit`; None for an empty cell or a lone dash.

    Raises:
        ValueError: the cell is not a number printed the Danish way, or the unit is unknown.
    """
    printed = cell.strip()
    if printed in {"", *_CELL_SIGNS}:
        return None
    if _MINUS_AROUND.fullmatch(printed):
        printed = f"-{printed.strip('()-−–')}"
    sign = _CELL_SIGNS.get(printed[0], 0)
    return _whole((sign or 1) * parse_danish(printed[1:] if sign else printed) * parse_unit(unit))


def printed_step(as_printed: str) -> int:
    """What one of the last printed digit is worth in kroner: "4,7 mio. kr." 100_000, "23 mio. kr." a million, "150.000 kr." 1. At least 1."""
    match = _AMOUNT.search(as_printed)
    if not match or match["word"]:
        return 1
    figures, scale = match["figures"] or match["figures_after"], _scale(match)
    point = "." if english_form(figures, scaled=bool(scale), english=_is_english(scale)) else ","
    decimals = len(figures.partition(point)[2])
    return max(1, _whole(Decimal(_factor(scale)).scaleb(-decimals)))


def format_dkk(value: int) -> str:
    """Whole kroner in full: "42.300.000 kr."."""
    return f"{format_decimal(value)} kr."


def format_short(value: int) -> str:
    """Whole kroner as short as no digit is lost: "42,3 mio. kr.", "175.000 kr."; from ten billion in "mia. kr."."""
    for unit, least, name in ((_BILLION, 10 * _BILLION, "mia."), (_MILLION, _MILLION, "mio.")):
        if abs(value) >= least and value % (unit // 1000) == 0:
            return f"{format_decimal((Decimal(value) / unit).normalize())} {name} kr."
    return format_dkk(value)


def format_decimal(value: Decimal | int | float) -> str:
    """A number the Danish way, all its digits: "1.234,5"."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    return f"{exact:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def _read(text: str, match: re.Match[str]) -> list[Amount]:
    """The amount or amounts of one match; none when it turns out to be a unit or a plain number."""
    scale = _scale(match)
    if match["lead_scale"] and _is_head(text, match):
        return []
    if match["bare"] is not None and (scale is None or _factor(scale) < _MILLION):
        return []
    if match["figures"] == "1.000" and not scale and _TABLE_HEAD.search(text[: match.start()]):
        return []
    if match["figures"] and " " in match["figures"] and _NUMBERED.search(text[: _first_end(match)]):
        return []
    start = match.start()
    amounts: list[Amount] = []
    if match["low"] is not None:
        if not _is_range(text, match):
            return []
        amounts.append(_amount(text, match, _whole(_low(match) * _factor(scale)), match.start("low"), match.end("low")))
        start = match.start("figures") if match["figures"] else match.start("word")
    sign = -1 if (match["sign"] and not amounts) or match["lead_sign"] else 1
    return [*amounts, _amount(text, match, sign * _whole(_number(match, scale) * _factor(scale)), start, match.end())]


def _scale(match: re.Match[str]) -> str | None:
    """What the number counts: «mio.» behind it, or «t.» of a currency before it («t.kr. 750»)."""
    return match["scale"] or match["scale_after"] or match["lead_scale"]


def _is_head(text: str, match: re.Match[str]) -> bool:
    """Whether a scaled currency before a number heads a table («mio. kr. 2024 2025») and is no amount («t.kr. 750»)."""
    return (
        _YEAR.fullmatch(match["figures_after"]) is not None
        or _TABLE_HEAD.search(text[: match.start()]) is not None
        or re.match(r"\s+[-−–(]?\d", text[match.end() :]) is not None
    )


def _number(match: re.Match[str], scale: str | None) -> Decimal:
    if match["word"]:
        return parse_word(match["word"])
    return parse_figures(match["figures"] or match["figures_after"], scaled=scale is not None, english=_is_english(scale))


def _low(match: re.Match[str]) -> Decimal:
    """The number before the dash; in "10-20.000 kr." it is in thousands as the other is."""
    low, figures = parse_danish(match["low"]), match["figures"] or ""
    in_thousands = low.as_tuple().exponent == 0 and low < _THOUSAND and re.fullmatch(THOUSANDS, figures) is not None
    return low * _THOUSAND if in_thousands and low * _THOUSAND < parse_danish(figures) else low


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Whether the number before the dash, "til", "eller" or "og" is money too: never a year or an item's number, and with "og" only
    after "mellem" and the like."""
    if _YEAR.fullmatch(match["low"]) or _NUMBERED.search(text[: match.end("low")]):
        return False
    return match["between"].strip().lower() != "og" or _RANGE_WORDS.search(text[: match.start()]) is not None


def _skipped(match: re.Match[str]) -> int:
    """How far to move on when a match was no amount: past its first number, so that "2019 og 2 mio. kr." still gives the 2 mio."""
    if match["low"] is not None:
        return match.end("low") - match.start()
    return (_first_end(match) if match["figures"] else match.end()) - match.start()


def _first_end(match: re.Match[str]) -> int:
    """Where the first group of the number's figures ends."""
    blank = (match["figures"] or "").find(" ")
    return match.start("figures") + blank if blank > 0 else match.end()


def _amount(text: str, match: re.Match[str], value: int, start: int, end: int) -> Amount:
    return Amount(value, " ".join(text[start:end].split()), start, end)


def _is_english(scale: str | None) -> bool:
    """Danish "million" follows 1 or a decimal comma, so a dot before it is an English decimal point."""
    return scale is not None and scale.lower() in {"million", "billion", "thousand", "m"}


def _factor(scale: str | None) -> int:
    if scale is None:
        return 1
    first = scale.lower()
    if first.startswith("t"):
        return _THOUSAND
    return _BILLION if first.startswith(("mia", "milliard", "billion")) else _MILLION


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_HALF_UP))
