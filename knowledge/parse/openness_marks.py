"""Marks that open or close to the public: «Åben dagsorden», «(lukket punkt)», «Fortroligt», «Åben sag: Nej», «behandles for lukkede døre».

A mark speaks of the item or the meeting as such. A word in the text («den lukkede skole», «fortrolig rådgivning») is none: a mark stands alone on
its line, in parentheses or set off in a title, beside a word for what is dealt with («lukket punkt»), or names the law (kommunestyrelseslovens § 10).
What closes is read generously and what opens strictly: open is only what is known to be open.

A line is matched by its shape, one sign a word: S shut (C in capitals, s in small letters), O open (Q «offentlig»), P one item («punkt», «sag»),
T several or the whole («dagsorden», «møde»), W a part («del»), D «døre», L the law, Y and N yes and no, 9 a number, K «type», F «fortrolighed»,
A and a other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LAW = r"(?:(?:kommune)?styrelseslov\w*\s*,?\s*)§\s*10\b|§\s*10\b(?:[^§.]{0,40}styrelseslov\w*)?"
_TOKEN = re.compile(
    rf"(?P<L>(?i:{_LAW}))"
    r"|(?P<S>\b(?i:lukke(?:t|de)|(?:strengt\s+)?fortrolig[te]?|(?:ikke|ej)[\s-]*offentlig[te]?)\b)"
    r"|(?P<O>\b(?i:åb(?:en|ent|ne))\b)|(?P<Q>\b(?i:offentlig[te]?)\b)"
    r"|(?P<P>\b(?i:(?:dagsordens|tillægs)?(?:punkt(?:et)?|pkt)|(?:personale?)?sag(?:en)?)\b)"
    r"|(?P<T>\b(?i:(?:dagsordens|tillægs)?punkter(?:ne)?|(?:personale?)?sager(?:ne)?|(?:tillægs)?dagsorden(?:en|er|erne)?|møde[tr]?"
    r"|(?:møde|beslutnings)?(?:referat|protokol)(?:et|er|len)?|behandling(?:en)?|session(?:en)?)\b)"
    r"|(?P<W>\b(?i:del(?:en)?|afsnit(?:tet)?|drøftelse(?:n|r)?)\b)|(?P<D>\b(?i:døre)\b)"
    r"|(?P<K>\b(?i:\w*(?:type|åbenhed|offentlighed|adgang|visning|synlighed))\b)"
    r"|(?P<F>\b(?i:fortrolighed)\b)|(?P<Y>\b(?i:ja|x)\b)|(?P<N>\b(?i:nej)\b)|(?P<n>\d[\d.]*)|(?P<A>[A-ZÆØÅ]\w*)|(?P<a>\w+)|(?P<colon>[:=|/?])|(?P<comma>,)|(?P<dash>[-–])|(?P<left>[(\[])|(?P<right>[)\]])"
)
_SIGNS = {"n": "9", "colon": ":", "comma": ";", "dash": "-", "left": "(", "right": ")"}

_BEFORE = r"[-(]*(?:[TPAa]{1,4}[-:;(]+a?|Ta)?"
"""«Referat - », «Til ØU - for », «Møde: »."""
_LAWFUL = r"(?:[-;(]*a?L[);9a]*)?"
_FULL_ROW = re.compile(rf"{_BEFORE}(?:(?P<shut>[SsC])|[OoQ])(?:(?P<one>P)|T|W|(?<=[SsC])D)\)?:?{_LAWFUL}")
_SHUT_ROW = re.compile(rf"{_BEFORE}[SC](?:(?P<one>P)|[TD]|W(?:aT|[^aA]|$)).*|T[-:;(]+[SsC]\)?{_LAWFUL}|(?P<single>[-(]*[SsC]\)?{_LAWFUL})")
_OPEN_HEAD = re.compile(r"(?:[TPAa]{1,4}[-:;(]+a?|Ta)?[OoQ][TW][^SsCN]*|T[-:;(]+[OQo]\)?")
_KEY = r"(?:[AaPTK]{0,2}[PTKF]|[OoQ](?:a|:)[SsC][PT]?)"
"""«Sagstype», «Punktets offentlighed», «Åben/lukket»."""
_NO_FIELD = re.compile(rf"[OoQ][PTW]?:*N|[SsC][PTWD]?:*Y|K:+N|F:+Y|{_KEY}:+[SsC][PT]?\)?")
_YES_FIELD = re.compile(rf"[OoQ][PTW]?:*Y|[SsC][PTWD]?:*N|K:+Y|F:+N|{_KEY}:+[OoQ][PT]?\)?")
_OWN_ROW = re.compile(r"(?:.*[^SsCa])?(?:(?P<shut>[SC])|O)P?|(?:(?P<shut_first>[SC])|O)P?[-:(].*")

_TITLE = (
    re.compile(r"\((?:(?P<shut>[SsC])|[Oo])[PTW]?(?:[-;a]*L[;9a]*)?\)|(?P<law>\(L\))"),
    re.compile(r"^(?:(?P<shut>[SsC])[PTW]?|[Oo]P?)9?[-:]+|^(?P<set_off>[SC][PT]?)(?=A)|^OP(?=A)"),
    re.compile(r"(?:[-(](?:(?P<shut>[SsC])|[Oo])|[:;](?P<comma>[SsC])|(?P<capitals>C))[PTW]?\)?$"),
)
_LEADING = re.compile(r"\(?(?:(?P<shut>[SsC])|[Oo])\)?[-:]*(?=P?:?9)")
_SHUT_TITLE = re.compile(r"[SsC][PTD]|L(?=.*[SsC])|(?<=[SsC])L")

_SHUT = r"(?:lukke(?:t|de)|fortrolig[te]?|(?:ikke|ej)[\s-]*offentlig[te]?)"
_IS = r"(?:er|var|bliver|blev|bør\s+være|skal\s+være|holdes|behandle[st]\w*|blev\s+behandlet|drøfte[st]\w*|anses|betragtes|optages)"
_FEW = r"(?:\w+\s+){0,3}?"
_NOT_OVER = r"(?!\s+(?:kl|af)\b)"
_NUMBERED = re.compile(
    rf"\b(?:punkt(?:et|erne)?|pkt\.?|sag(?:en|erne)?)\s+(?:nr\.?\s*)?(?P<numbers>\d+(?:\s*(?:,|og|samt)\s*\d+)*)\s+{_IS}\s+{_FEW}{_SHUT}\b(?:\s+døre)?",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"\blukkede\s+døre\b|styrelseslov\w*\s*,?\s*§\s*10\b|§\s*10\b[^§.]{{0,40}}styrelseslov|\bundtage[tn]\w*\s+(?:fra|for)\s+(?:offentlighed|aktindsigt)"
    rf"|\b(?:(?:dagsordens)?punkt(?:et|erne)|møde[tr]|dagsordenen|referatet|behandlingen|drøftelsen|orienteringen)\s+{_IS}\s+{_FEW}{_SHUT}\b{_NOT_OVER}"
    rf"|\bsag(?:en|erne)\s+(?:{_IS}\s+{_FEW}(?!lukke){_SHUT}\b|(?:behandle|drøfte|optage|holde)\w*\s+{_FEW}{_SHUT}\b)",
    re.IGNORECASE,
)
_SAID_NEAR = re.compile(
    rf"\bsag(?:en|erne)\s+{_IS}\s+{_FEW}{_SHUT}\b|\b(?:behandl|drøft|optag)\w*\s+{_FEW}{_SHUT}\s+(?:punkt|dagsorden|møde|sag|session)", re.IGNORECASE
)
_LONGEST_ROW = 120
_WORTH_A_LOOK = re.compile(r"lukke|fortrolig|offentlig|åb|§|adgang|visning|synlighed", re.IGNORECASE)
"""What every mark holds; most lines hold none of it and need no closer look."""


@dataclass(frozen=True)
class Mark:
    """What a line says: `public`; `one` when it speaks of one item; `sure` when it can be nothing but a mark, wherever it stands."""

    public: bool
    one: bool
    sure: bool = True


def visibility_of(line: str) -> bool | None:
    """Whether the line opens (True) or closes (False) what follows to the public: «Åben dagsorden», «Lukkede punkter»; None for other lines."""
    row = _FULL_ROW.fullmatch(_shape(line)) if len(line) <= _LONGEST_ROW and _WORTH_A_LOOK.search(line) and not _ends_sentence(line) else None
    return None if row is None else row["shut"] is None


def row_mark(line: str, in_head: bool = False) -> Mark | None:
    """The mark that a line is as a whole. In the head an opening one may go on («Åbent referat fra mødet den 3. maj»)."""
    if len(line) > _LONGEST_ROW or not _WORTH_A_LOOK.search(line):
        return None
    shape = _shape(line)
    if _NO_FIELD.fullmatch(shape):
        return Mark(public=False, one=not in_head)
    shut = _SHUT_ROW.fullmatch(shape)
    if shut:
        return Mark(public=False, one=bool(shut["one"] or shut["single"]), sure=not shut["single"])
    row = _FULL_ROW.fullmatch(shape)
    if row:
        return Mark(public=row["shut"] is None, one=row["one"] is not None or _ends_sentence(line))
    return Mark(public=True, one=False) if in_head and _OPEN_HEAD.fullmatch(shape) else None


def own_mark(line: str) -> bool | None:
    """What a line right under a title says of its item: «Sagsnr. 12 Åbent punkt», «Åbent - 00.01.00», «Lukket sag: Nej»; None for other lines."""
    if len(line) > _LONGEST_ROW or not _WORTH_A_LOOK.search(line):
        return None
    shape = _shape(line)
    if _NO_FIELD.fullmatch(shape):
        return False
    if _YES_FIELD.fullmatch(shape):
        return True
    row = _OWN_ROW.fullmatch(shape) or _FULL_ROW.fullmatch(shape)
    return None if row is None else not any(row.groupdict().get(name) for name in ("shut", "shut_first"))


def title_mark(title: str) -> tuple[str, bool | None]:
    """The title without the marks it carries, and whether they open or close the item; None when there are none."""
    if not _WORTH_A_LOOK.search(title):
        return title, None
    public: bool | None = None
    for pattern in _TITLE:
        shape, spans = _read(title)
        found = pattern.search(shape)
        if found is None:
            continue
        closes = any(found.groupdict().values())
        public = public is not False and not closes
        title = " ".join(f"{title[: spans[found.start()][0]]} {title[spans[found.end() - 1][1] :]}".split()).strip(" -–")
    shape, _ = _read(title)
    capitals = "C" in shape and title != title.upper()
    if capitals or _SHUT_TITLE.search(shape) or says_closed(title):
        public = False
    return title, public


def leading_mark(line: str) -> tuple[str, bool | None]:
    """The line without a mark before its number, and what that mark says: «Lukket punkt 2 Salg», «(Åben) Punkt 3»."""
    if not _WORTH_A_LOOK.search(line):
        return line, None
    shape, spans = _read(line)
    found = _LEADING.match(shape)
    if found is None:
        return line, None
    return line[spans[found.end()][0] :], found["shut"] is None


def says_closed(text: str, near: bool = False) -> bool:
    """Whether a sentence closes the item it stands in: «Punktet er fortroligt», «jf. styrelseslovens § 10»; more counts `near` the title."""
    text = _NUMBERED.sub("", text)
    return _SAID.search(text) is not None or (near and _SAID_NEAR.search(text) is not None)


def closed_numbers(text: str) -> set[str]:
    """The items that the sentences close by number: «Punkt 12 og 13 behandles for lukkede døre»."""
    return {number for found in _NUMBERED.finditer(text) for number in re.findall(r"\d+", found["numbers"])}


def _ends_sentence(line: str) -> bool:
    """Whether the line is the wrapped end of a sentence («lukkede døre.») rather than a heading."""
    return line.strip()[:1].islower() and line.rstrip().endswith(".")


def _shape(line: str) -> str:
    return _read(line)[0].strip("-*")


def _read(line: str) -> tuple[str, list[tuple[int, int]]]:
    """The shape of a line and where each of its signs stands."""
    signs, spans = "", []
    for token in _TOKEN.finditer(line):
        sign = _SIGNS.get(token.lastgroup or "", token.lastgroup or "")
        if sign == "S":
            sign = "C" if token[0].isupper() else "S" if token[0][0].isupper() else "s"
        signs += sign
        spans.append(token.span())
    return signs, spans
