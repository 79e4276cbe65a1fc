"""Which points of the recommendation a decision answers: «Indstillingens punkt 1:», «Ad 1 og 2:», «2. at-punkt», also several in one line."""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.prose import Paragraph

_NUMBERS = r"(?:\d{1,2}(?:\s*(?:,|-|–|og|til)\s*\d{1,2})*|[a-h](?:\s*(?:,|og)\s*[a-h])*)(?![\w%]|[.,]\d)"
_ORDINALS = ("første", "andet", "tredje", "fjerde", "femte", "sjette")
_OF_IT = r"(?:Indstillingens|Indstilling(?:en)?,?)\s+"
_MARK = (
    rf"(?:{_OF_IT}(?:punkt|pkt\.?|at-punkt)\s*(?P<its>{_NUMBERS})|Ad\.?\s+(?:pkt\.?\s+|punkt\s+|at\s+)?(?P<ad>{_NUMBERS})"
    rf"|(?:Vedr\.?|Vedrørende)\s+(?:punkt|pkt\.?)\s*(?P<on>{_NUMBERS})|(?:Punkt(?:erne)?|Pkt\.?|At-punkt|Delpunkt|Litra)\s+(?P<bare>{_NUMBERS})"
    rf"|(?:{_OF_IT})?(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}\.)\s+(?:at-punkt|at|punkt|pkt\.?)(?![\w.]*\d)"
    rf"|(?:Indstilling(?:en)?|At)\s+(?P<marked>{_NUMBERS})(?=\s*[:)])|(?P<letter>[a-h])(?=\)))"
)
_SEPARATOR = r"(?P<separator>\s*[).:–-]*)\s*"
_PART = re.compile(rf"{_MARK}{_SEPARATOR}(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:At\s+)?(?P<parts>\d{1,2}(?:\.?\s*(?:,|-|–|og|til)\s*\d{1,2})*)\s*[).]\s+(?:(?:at-punkt(?:et)?\b|at(?=\s*:))\s*:?\s+)?(?P<rest>\S.*)",
    re.DOTALL,
)
_AT = re.compile(r"at(?:-punkt(?:et)?)?\s*:\s+(?=\S)", re.IGNORECASE)
"""«1. at: Anbefales», its number read as that of a list."""
_FURTHER = re.compile(
    r"(?P<stop>(?<=[a-zæøå)»\d][.;])\s+)|,?\s+(?:og|mens|men|idet|hvorimod|(?P<except>bortset\s+fra|med\s+undtagelse\s+af|undtagen))\s+|,\s+|\s+(?=\d{1,2}\)\s)"
    rf"|(?P<ad>\s+)(?-i:(?=Ad\.?\s+(?:pkt\.?\s+|punkt\s+)?{_NUMBERS}\s*[:).]))",
    re.IGNORECASE,
)
"""Where a further point may begin inside a line."""
_TURNED = re.compile(rf",?\s+(?:dog|idet|men)\s+(?P<verb>[a-zæøå]+)\s+(?P<mark>{_MARK})\s*\.?\s*", re.IGNORECASE)
"""«…, dog udsættes punkt 2»: the verb before its point."""
_ABOUT_IT = re.compile(r",?\s*(?:som|der)\s+", re.IGNORECASE)
_ORDER = re.compile(
    r"(?:(?:punkt(?:et)?|pkt\.?|sagen)\s+)?(?:\d+\s+)?(?:blev|er|var)?\s*(?:behandle(?:t|des|s)|tage[ts]|rykke[ts]|flytte[ts])\s+(?:umiddelbart\s+|frem\s+)?(?:før|efter|inden|som)\b",
    re.IGNORECASE,
)


def tells_the_order(sentence: str) -> bool:
    """Whether a sentence says only when on the agenda the item was taken («Punkt 4 blev behandlet før punkt 3»)."""
    return _ORDER.match(sentence) is not None


def part_of(paragraph: Paragraph) -> tuple[tuple[int | None, ...], str]:
    """The points that a paragraph answers and its text without them; no points when it does not say."""
    named = _PART.fullmatch(paragraph.text)
    if named and named["letter"] is None and not tells_the_order(paragraph.text) and (named["rest"] or paragraph.ordinal is None):
        return _named(named), named["rest"]
    if named and ending_of(named["rest"]) is not None:
        return _named(named), named["rest"]
    match = _NUMBERED.fullmatch(paragraph.text)
    if match:
        return tuple(_numbers(match["parts"])), match["rest"]
    text = _AT.sub("", paragraph.text, count=1) if paragraph.ordinal is not None and _AT.match(paragraph.text) else paragraph.text
    if paragraph.ordinal is not None and ending_of(text) is not None:
        return (paragraph.ordinal,), text
    return (), paragraph.text


def split_by_part(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph cut before each further point that it decides («Pkt. 1 godkendt. Pkt. 2 udsat.»); whole where it decides one thing."""
    text = paragraph.text
    turned = _TURNED.search(text)
    if turned and turned.end() == len(text) and ending_of(turned["verb"]) is not None:
        return [replace(paragraph, text=f"{text[: turned.start()]}."), _piece(paragraph, f"{turned['mark']} {turned['verb']}.")]
    for cut in _FURTHER.finditer(text):
        further = _PART.match(text, cut.end()) or (_NUMBERED.match(text, cut.end()) if _is_numbered(paragraph) else None)
        stop = bool(cut["stop"] or cut["ad"] is not None)
        if further is None or not _decides_before(text[: cut.start()], at_stop=stop):
            continue
        rest = further["rest"]
        about = _ABOUT_IT.match(rest)
        ruled = ending_of(rest[about.end() if about else 0 :]) is not None and (about is not None or not cut["except"])
        if ruled or (stop and re.search(r"[:)]", further.groupdict().get("separator") or "")):
            first = text[: cut.start()] if stop else f"{text[: cut.start()]}."
            mark = text[cut.end() : further.start("rest")].strip() if about else ""
            later = f"{mark} {rest[about.end() :]}" if about else text[cut.end() :]
            return [replace(paragraph, text=first), *split_by_part(_piece(paragraph, later))]
    return [paragraph]


def _is_numbered(paragraph: Paragraph) -> bool:
    """Whether the paragraph is itself a numbered point («1. Anbefales. 2. Udsat.»)."""
    return paragraph.ordinal is not None or _NUMBERED.match(paragraph.text) is not None


def _decides_before(text: str, *, at_stop: bool) -> bool:
    """Whether what stands before a cut inside a sentence is a decision of its own."""
    parts = _PART.match(text)
    return at_stop or ending_of(parts["rest"] if parts else text) is not None


def _piece(paragraph: Paragraph, text: str) -> Paragraph:
    return replace(paragraph, text=text, ordinal=None)


def _named(match: re.Match[str]) -> tuple[int, ...]:
    """The points of a mark, letters and ordinals counted («b» is 2)."""
    ordinal = match["ordinal"]
    if ordinal:
        return (int(ordinal[:-1]) if ordinal[0].isdigit() else _ORDINALS.index(ordinal.lower()) + 1,)
    return tuple(_numbers(next(filter(None, (match[group] for group in ("its", "ad", "on", "bare", "marked", "letter"))))))


def _numbers(parts: str) -> list[int]:
    """«1», «1 og 2», «1-3», «a og b»."""
    figures = [int(one) if one.isdigit() else ord(one.lower()) - 96 for one in re.findall(r"\d+|\b[a-h]\b", parts, re.IGNORECASE)]
    if len(figures) == 2 and re.search(r"-|–|til", parts) and figures[0] < figures[1]:
        return list(range(figures[0], figures[1] + 1))
    return figures
