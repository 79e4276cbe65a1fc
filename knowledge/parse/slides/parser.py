"""Slide decks: slides with titles and points, lists in two columns, contacts.

Written from the slides of a municipal workshop, April 2010.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from knowledge.dates import parse_period
from knowledge.errors import Issue, IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.outline import Outline
from knowledge.parse.prose import Wrapping
from knowledge.parse.slides.glyphs import odd_signs
from knowledge.parse.slides.layout import Piece, SlideLines, pieces_of, running_lines, set_out, slides_of
from knowledge.parse.slides.overview import overviews
from knowledge.parse.slides.pairs import pairs_of, unpaired
from knowledge.parse.slides.series import parts_of
from knowledge.parse.slides.titles import is_cut, shown_title, title_of
from knowledge.records import Document, Membership, PairedValue, Record, Slide
from knowledge.records.document import Family
from knowledge.records.time import Period, Precision

_CONTACT = re.compile(r"(?P<name>(?:[A-ZÆØÅ][\w.-]+ ){1,3}[A-ZÆØÅ][\w-]+)[\s,:–-]+(?P<mail>[\w.+-]+@[\w-]+\.[\w.-]+)")
_MUNICIPALITY = re.compile(r"\b[A-ZÆØÅ][\w-]+ Kommune\b")
_FEWEST_SLIDES = 4


class SlidesParser:
    """Reads slide decks."""

    def recognises(self, text: Text) -> float:
        """How much the text looks like slides: many short pages of short lines that are no sentences."""
        filled = [line.strip() for line in text.lines if line.strip()]
        slides = slides_of(set_out(text.lines))
        if len(slides) < _FEWEST_SLIDES or len(filled) < 2 * _FEWEST_SLIDES:
            return 0.0
        short = max(0.0, min(1.0, (50 - mean(map(len, filled))) / 25))
        loose = max(0.0, 1 - 3 * sum(line[-1] in ".;" for line in filled) / len(filled))
        small = max(0.0, min(1.0, (30 - len(filled) / len(slides)) / 15))
        return round(0.9 * short * loose * small, 2)

    def parse(self, text: Text) -> Parsed:
        """All slides with their points, pairs and contacts, with sections and issues."""
        return _Reader(replace(text, lines=set_out(text.lines), printed=text.printed or text.lines)).read()


class _Reader:
    """Reads one deck."""

    def __init__(self, text: Text) -> None:
        self._text = text
        # On a slide a hyphen at a line end is the layout's, however rarely one occurs.
        self._wrapping = replace(Wrapping.of(text.lines), hyphenates=True)
        self._slides = slides_of(text.lines)
        self._running = running_lines(text.lines, self._slides)
        self._pieces = [pieces_of(text.lines, slide, self._wrapping, self._running) for slide in self._slides]
        titles = [title_of(pieces, self._running) for pieces in self._pieces]
        self._under = overviews(
            [shown_title(title.text) if title else "" for title in titles],
            [[piece.text for piece in pieces if piece is not title] for title, pieces in zip(titles, self._pieces, strict=True)],
        )
        first = title_of(self._pieces[0], self._running) if self._pieces else None
        self._title = shown_title(first.text) if first else text.document
        self._outline = Outline(text, self._title)
        self._records: list[Record] = []
        self._issues: list[Issue] = []

    def read(self) -> Parsed:
        """The whole deck."""
        for order, (slide, pieces) in enumerate(zip(self._slides, self._pieces, strict=True), 1):
            self._slide(order, slide, pieces)
        self._contacts()
        self._odd_signs()
        return Parsed(self._document(), tuple(self._outline), tuple(self._records), tuple(self._issues))

    def _slide(self, order: int, slide: SlideLines, pieces: list[Piece]) -> None:
        """One slide: record, section, pairs and what is odd about it."""
        title = title_of(pieces, self._running)
        name = shown_title(title.text) if title else ""
        rest = [piece for piece in pieces if piece is not title]
        lines = (slide.line_from, slide.line_to)
        # A title that many slides share does not tell them apart: the first text under it does.
        part = next((piece.text for piece in rest[:1] if name in self._running and not piece.is_point and len(piece.text) <= 80), None)
        path = (name, part) if part else (name,)
        source = self._outline.source(", ".join(path), *lines)
        points = tuple(_shown(piece) for piece in rest)
        self._records.append(
            Slide(id=f"{self._text.document}/slide/{order}", document=self._text.document, sources=(source,), order=order, name=name, points=points)
        )
        overview = self._under[order - 1]
        outer = (overview, *path) if overview else path
        parts = parts_of(rest)
        for held in parts:
            own = (held.name,) if held.name else ()
            self._outline.add((*outer, *own), "slide", held.lines, _body(held.pieces), locator=", ".join((*path, *own)))
        if not parts:
            self._outline.add(outer, "slide", lines, _body(rest) or name, locator=", ".join(path))
        self._pairs(order, name, rest)
        if title and is_cut(title.text):
            message = f"Overskriften «{title.text}» ser afkortet ud."
            self._issues.append(
                Issue(kind=IssueKind.UNREADABLE, message=message, sources=(self._outline.source(name, title.line_from, title.line_to),))
            )

    def _pairs(self, order: int, name: str, pieces: list[Piece]) -> None:
        """The two-column lists of a slide."""
        found = pairs_of(pieces)
        for number, pair in enumerate(found, 1):
            places = [(pair.label_piece.line_from, pair.label_piece.line_to), (pair.value_piece.line_from, pair.value_piece.line_to)]
            self._records.append(
                PairedValue(
                    id=f"{self._text.document}/pair/{order}.{number}",
                    document=self._text.document,
                    sources=tuple(self._outline.source(name, *place) for place in dict.fromkeys(places)),
                    list_name=name,
                    order=number,
                    label=pair.label,
                    value=pair.value,
                    as_printed=pair.as_printed,
                    confidence=pair.confidence,
                )
            )
        by_order = [pair for pair in found if pair.confidence == "middel"]
        if by_order:
            source = self._outline.source(name, by_order[0].label_piece.line_from, by_order[-1].value_piece.line_to)
            counted = f"{len(by_order)} navne og {len(by_order)} tal i hver sin spalte"
            message = f"På sliden «{name}» står {counted}; de er parret efter rækkefølge (sikkerhed: middel)."
            self._issues.append(Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(source,)))
        counts = unpaired(pieces)
        if counts:
            source = self._outline.source(name, pieces[0].line_from, pieces[-1].line_to)
            message = f"På sliden «{name}» står {counts[0]} navne og {counts[1]} tal i hver sin spalte; de kan ikke parres."
            self._issues.append(Issue(kind=IssueKind.UNREADABLE, message=message, sources=(source,)))

    def _contacts(self) -> None:
        """People printed with an e-mail address; the address itself stays in the text."""
        names = Counter(name for line in self._text.lines for name in _MUNICIPALITY.findall(line))
        organization = names.most_common(1)[0][0] if names else ""
        found = [(number, match["name"]) for number, line in enumerate(self._text.lines, 1) for match in _CONTACT.finditer(line)]
        for order, (number, person) in enumerate(found, 1):
            self._records.append(
                Membership(
                    id=f"{self._text.document}/contact/{order}",
                    document=self._text.document,
                    sources=(self._outline.source("kontakt", number, number),),
                    person=person,
                    organization=organization,
                    role="kontaktperson",
                )
            )

    def _odd_signs(self) -> None:
        """One issue for each mis-mapped sign, at its first place."""
        for sign in odd_signs("\n".join(self._text.lines)):
            number = next(number for number, line in enumerate(self._text.lines, 1) if sign in line)
            read_as = "punkttegn" if sign == "Á" else "citationstegn"
            message = f"Tegnet «{sign}» er en fejl i tekstlaget og er læst som {read_as}."
            self._issues.append(Issue(kind=IssueKind.UNREADABLE, message=message, sources=(self._outline.source("tekstlaget", number, number),)))

    def _document(self) -> Document:
        """The deck itself, dated by a date that stands alone on a slide."""
        period = self._printed_date()
        first = self._slides[0] if self._slides else SlideLines(1, 1)
        return Document(
            id=self._text.document,
            document=self._text.document,
            sources=(self._outline.source(self._title, first.line_from, first.line_to),),
            title=self._title,
            family=Family.SLIDES,
            date=period.start if period else None,
            date_precision=period.precision if period else None,
            line_count=len(self._text.lines),
            sha256=self._text.sha256,
        )

    def _printed_date(self) -> Period | None:
        """The first month or day that is a whole piece of text («April 2010»), else the day told on the first slide («Pakhuset, 6. april 2019»)."""
        for pieces in self._pieces:
            for piece in pieces:
                period = parse_period(piece.text) if len(piece.text) <= 40 else None
                if period and period.start and period.text == piece.text and period.precision in (Precision.MONTH, Precision.DAY):
                    return period
        told = [period for piece in self._pieces[0] if (period := parse_period(piece.text))] if self._pieces else []
        return next((period for period in told if period.start and period.precision is Precision.DAY), None)


def _body(pieces: Sequence[Piece]) -> str:
    """The pieces as they are read, one a line."""
    return "\n".join(("- " if piece.is_point and piece.ordinal is None else "") + _shown(piece) for piece in pieces)


def _shown(piece: Piece) -> str:
    """A piece as it is read, its number in front."""
    return f"{piece.ordinal}. {piece.text}" if piece.ordinal is not None else piece.text
