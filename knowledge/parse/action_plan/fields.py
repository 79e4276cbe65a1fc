"""The fields under an action: «TID», «ØKONOMI», «MÅLGRUPPE», «SUCCESKRITERIE», «ANSVARLIG», «UDFØRENDE», a status, and what others call them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.prose import join_lines
from knowledge.parse.prose.lines import continues


class Field(StrEnum):
    """A field of an action; the value is its Danish name."""

    TIME = "Tid"
    ECONOMY = "Økonomi"
    TARGET_GROUP = "Målgruppe"
    SUCCESS = "Succeskriterie"
    RESPONSIBLE = "Ansvarlig"
    PERFORMER = "Udførende"
    PROGRESS = "Status"


_LABELS: dict[Field, tuple[str, ...]] = {
    Field.TIME: (
        "tid",
        "tidsplan",
        "tidsramme",
        "tidspunkt",
        "tidshorisont",
        "tidsfrist",
        "periode",
        "hvornår",
        "frist",
        "deadline",
        "færdig senest",
        "afsluttes",
    ),
    Field.ECONOMY: (
        "økonomi",
        "udgift",
        "udgifter",
        "budget",
        "pris",
        "beløb",
        "ressourcer",
        "økonomisk ramme",
        "finansiering",
        "hvad koster det",
        "anslået udgift",
    ),
    Field.TARGET_GROUP: ("målgruppe", "målgrupper", "for hvem"),
    Field.SUCCESS: (
        "succeskriterie",
        "succeskriterier",
        "succeskriterium",
        "succesmål",
        "effektmål",
        "resultatmål",
        "mål",
        "indikator",
        "indikatorer",
        "målepunkt",
        "målepunkter",
        "måltal",
        "måling",
        "sådan måler vi",
        "sådan måler vi det",
        "hvordan måler vi",
        "vi er i mål når",
        "vi er i mål, når",
        "det vil vi opnå",
        "hvad vil vi opnå",
    ),
    Field.RESPONSIBLE: (
        "ansvarlig",
        "ansvarlige",
        "ansvar",
        "ansvarshavende",
        "ansvarlig enhed",
        "ansvarligt center",
        "ansvarlig forvaltning",
        "ansvarligt udvalg",
        "tovholder",
        "tovholdere",
        "projektejer",
        "projektleder",
        "ejer",
        "hvem har ansvaret",
        "hvem er ansvarlig",
    ),
    Field.PROGRESS: ("status", "fremdrift", "stade"),
    Field.PERFORMER: ("udførende", "udføres af", "udfører", "udførelse", "gennemføres af", "hvem udfører", "medvirkende", "aktører", "aktør"),
}
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels}
_ANY_LABEL = "|".join(sorted(map(re.escape, _FIELD_OF), key=len, reverse=True))
_LABELLED = re.compile(
    rf"^\|?\s*(?P<label>{_ANY_LABEL})\s*(?:\((?P<unit>[^)]*)\))?(?P<mark>\s*\t\s*|\s*:\s*|\s*\|\s*|\s{{2,}}|\s+|$)(?P<value>.*?)\s*\|?\s*$",
    re.IGNORECASE,
)


_OTHER_LABEL = re.compile(r"^\s*\**[A-ZÆØÅ][\wæøåÆØÅ/-]*(?: [\wæøåÆØÅ/-]+){0,2}:\**\s+\S")
_MONEY_COLUMN = re.compile(
    r"(?:(?:i\s+)?(?P<many>1\.000|mio\.|t\.)\s?)?(?:kr\b\.?|kroner)\s*(?:\((?:i\s+)?(?P<behind>1\.000|mio\.|t\.?)(?:\s?kr\.?)?\))?", re.IGNORECASE
)
"""A column that is headed by its unit alone: «Kr. (1.000)», «1.000 kr.»."""
_BULLET = re.compile(r"^\s*(?:[•·▪■❖►\uf0b7]|[-–*](?=\s))\s*")
_OWN_TEXT = re.compile(
    r"beskrivelse|kort beskrivelse|indhold|baggrund|handling|aktivitet|indsats|titel|navn|bemærkning(?:er)?|note|formål", re.IGNORECASE
)
"""Labels of what the action is, not of a property it has."""
_LONGEST_FACT = 200


@dataclass(frozen=True)
class FieldValue:
    """One field as printed, with the lines it stands on; `unit` is what the label says in parentheses («1.000 kr.»)."""

    field: Field
    text: str
    line_from: int
    line_to: int
    unit: str | None = None


def field_at(line: str) -> tuple[Field, str, str | None] | None:
    """The field that a line begins, its value so far and its unit; None for any other line.

    The label is followed by a tab, a colon, a table bar or two spaces, or is printed in capitals; the value may stand on the next line.
    """
    text, marked = unmarked(without_bullet(line))
    match = _LABELLED.match(text)
    if match is None:
        return None
    loose = match["mark"] == "" or match["mark"] == " "
    if loose and not (match["label"].isupper() or (marked and not match["value"])):
        return None
    return _FIELD_OF[match["label"].lower()], match["value"], match["unit"]


def without_bullet(line: str) -> str:
    """The line without the bullet of a list point («• Ansvarlig: …»)."""
    return _BULLET.sub("", line)


def field_named(name: str) -> tuple[Field, str | None] | None:
    """The field that a column's head names, with its unit («Økonomi (1.000 kr.)»); None for any other head."""
    money = _MONEY_COLUMN.fullmatch(name.strip())
    if money:
        return Field.ECONOMY, f"{money['many'] or money['behind'] or ''} kr.".strip()
    match = re.fullmatch(rf"(?P<label>{_ANY_LABEL})\s*:?\s*(?:\((?P<unit>[^)]*)\))?", name.strip(), re.IGNORECASE)
    return (_FIELD_OF[match["label"].lower()], match["unit"]) if match else None


def is_other_label(line: str) -> bool:
    """Whether a line begins with a label that is no field («Samarbejdspartnere: …»): it ends the field above it and is the action's text."""
    return _OTHER_LABEL.match(without_bullet(line)) is not None and field_at(line) is None


def read_facts(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The labels that are no field, each with its value («Effekt», «310 ton»), in printed order; longer texts are left to the action's text."""
    found: list[tuple[str, str]] = []
    is_open = False
    for line in lines:
        text = unmarked(without_bullet(line))[0]
        if is_other_label(line):
            label, _, value = text.partition(":")
            found.append((label.strip("* "), value.strip("* ")))
            is_open = True
        elif is_open and text and not field_at(line) and not is_rule(line):
            found[-1] = (found[-1][0], join_lines([found[-1][1], text]))
        else:
            is_open = False
    return [(label, value) for label, value in found if len(value) <= _LONGEST_FACT and not _OWN_TEXT.fullmatch(label)]


def read_fields(lines: Sequence[str], first_line: int) -> list[FieldValue]:
    """The fields in a stretch of lines, in printed order; a value goes on over wrapped lines and page breaks."""
    found: list[FieldValue] = []
    open_field: FieldValue | None = None
    blanks = 0
    for number, line in enumerate(lines, first_line):
        if not line.strip() or is_rule(line):
            blanks += 1
            continue
        labelled = field_at(line)
        if labelled:
            field, value, unit = labelled
            open_field = FieldValue(field, value, number, number, unit)
            found.append(open_field)
        elif is_other_label(line):
            open_field = None
        elif open_field and _goes_on(open_field.text, line, blanks):
            text = join_lines([open_field.text, unmarked(line)[0].strip("| \t")])
            open_field = found[-1] = FieldValue(open_field.field, text, open_field.line_from, number, open_field.unit)
        else:
            open_field = None
        blanks = 0
    return found


def _goes_on(value: str, line: str, blanks: int) -> bool:
    """Whether `line` belongs to the field above it: directly below, or where its value is plainly cut short."""
    if unmarked(line)[1]:
        return False
    if not value:
        return blanks <= 1
    return blanks == 0 or (blanks > 1 and continues(value, line))
