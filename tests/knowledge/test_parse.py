"""Choosing the parser by the text, and the fallback for a text of no known family."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import knowledge
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import PARSERS, parse
from knowledge.records.document import Family

DOCUMENTS = Path(knowledge.__file__).parent / "documents"

LETTER = """
Notat

Til: Teknik- og Miljøudvalget
Dato: 14. marts 2024
Emne: Status på støjmålinger ved Ringvejen

Forvaltningen har målt støjen ved Ringvejen i to uger. Målingerne viser, at støjen
er højere end grænsevær-
dien om natten.

Næste skridt

Forvaltningen foreslår:
- at hastigheden sænkes
- at der plantes træer

Med venlig hilsen
Anne Holm
"""


def read(text: str, document: str = "brev") -> Parsed:
    return parse(Text(document, tuple(text.split("\n")), "0" * 64))


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("ebuu-2023-02-07", Family.MINUTES),
        ("budgetaftale-2019", Family.BUDGET_AGREEMENT),
        ("international-politik-2007-2009", Family.ACTION_PLAN),
        ("erhvervspolitik-tidsplan-2007-2009", Family.SCHEDULE),
        ("workshop-2010", Family.SLIDES),
    ],
)
def test_family_is_chosen_by_the_text_and_not_by_the_name(name: str, family: Family) -> None:
    text = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8")

    assert read(text, "et-helt-andet-navn").document.family is family


def test_unknown_text_becomes_sections_with_title_and_date() -> None:
    parsed = read(LETTER)

    assert parsed.document.family is Family.OTHER
    assert parsed.document.title == "Status på støjmålinger ved Ringvejen"
    assert parsed.document.date == datetime.date(2024, 3, 14)
    assert [section.path for section in parsed.sections][-1] == ("Næste skridt",)
    texts = "\n".join(section.text for section in parsed.sections)
    assert "er højere end grænseværdien om natten." in texts
    assert "- at hastigheden sænkes\n- at der plantes træer" in texts


def test_unknown_text_says_that_nothing_but_its_text_was_read() -> None:
    parsed = read(LETTER)

    assert parsed.records == ()
    assert [issue.message for issue in parsed.issues] == [
        "Dokumentets type blev ikke genkendt; teksten kan søges, men der er ikke læst poster ud af den."
    ]


def test_title_is_the_first_telling_line_where_no_subject_is_named() -> None:
    parsed = read("BREV\n\nTil: Alle\n12-04-2024\n\nKære borgere i Lundtofte\n\nVejen bliver lukket.")

    assert parsed.document.title == "Kære borgere i Lundtofte"


def test_markdown_headings_nest_and_long_text_without_headings_is_grouped() -> None:
    nested = read("# Politik\n\nIndledning her.\n\n## Børn\n\nOm børn.\n\n### Mål\n\nVi vil meget.\n")
    prose = read("\n\n".join(f"Afsnit {number} " + "om sagen og dens følger. " * 12 for number in range(12)))

    assert ("Børn", "Mål") in [section.path for section in nested.sections]
    assert len(prose.sections) > 2
    assert all(len(section.text) < 2500 for section in prose.sections)


def test_every_line_of_an_unknown_text_is_in_a_section() -> None:
    parsed = read(LETTER)

    words = {word for section in parsed.sections for word in section.text.split()} | set(
        " ".join(section.path[-1] for section in parsed.sections).split()
    )
    missing = [word for word in LETTER.split() if word not in words and word not in ("grænsevær-", "dien", "-")]
    assert missing == []


@pytest.mark.parametrize("text", ["", "\n\n\n", "?", "12345", "\x00\x01", "a" * 5000, "- \n- \n-", "# \n## ", "|||\n|---|"])
def test_odd_text_is_read_without_raising(text: str) -> None:
    parsed = read(text)

    assert parsed.document.family is Family.OTHER
    assert parsed.document.line_count == len(text.split("\n"))


def test_every_parser_reads_every_shipped_text_without_raising() -> None:
    for path in sorted(DOCUMENTS.glob("*.txt")):
        text = Text(path.stem, tuple(path.read_text(encoding="utf-8").split("\n")), "0" * 64)
        for parser in PARSERS:
            assert 0.0 <= parser.recognises(text) <= 1.0
            assert parser.parse(text).document.id == path.stem


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCUMENTS.glob("*.txt")))
def test_every_source_quotes_the_lines_it_names(name: str) -> None:
    lines = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    parsed = parse(Text(name, tuple(lines), "0" * 64))

    sources = [source for record in (*parsed.records, *parsed.sections, parsed.document) for source in record.sources]
    sources += [source for issue in parsed.issues for source in issue.sources]
    assert sources
    assert [source for source in sources if source.quote != "\n".join(lines[source.line_from - 1 : source.line_to])] == []
    assert len({record.id for record in parsed.records}) == len(parsed.records)
    assert len({section.id for section in parsed.sections}) == len(parsed.sections)
