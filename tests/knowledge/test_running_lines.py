"""Running heads and feet of pages: not read, but quoted where they stand."""

from __future__ import annotations

from knowledge.parse.contract import Text
from knowledge.parse.running import running_lines, without_running_lines

_PAGES = """Klimaplan 2030
Vedtaget den 3. maj 2022
Nordkøbing Kommune

Planen har ti mål.
Teknik- og Miljøudvalget
Klimaplan 2030                                Side 2

Det første mål er varme.
Teknik- og Miljøudvalget
Klimaplan 2030                                Side 3

Det andet mål er trafik.
Teknik- og Miljøudvalget
Klimaplan 2030                                Side 5
"""


def _lines(printed: str) -> tuple[str, ...]:
    return tuple(printed.split("\n"))


def test_the_same_words_with_a_rising_page_number_are_a_foot() -> None:
    assert {7, 11, 15} <= running_lines(_lines(_PAGES))


def test_what_stands_beside_the_page_number_on_every_page_goes_too_but_its_first() -> None:
    assert running_lines(_lines(_PAGES)) == {7, 10, 11, 14, 15}


def test_a_page_number_behind_a_wide_gap_needs_no_word_for_page() -> None:
    printed = "Aftale\n\nTekst\nMere\nBudget 2024-2027              1\nEt\nBudget 2024-2027              2\nTo\nBudget 2024-2027              3\n"
    assert running_lines(_lines(printed)) == {5, 7, 9}


def test_rows_of_a_table_and_numbered_headings_are_no_running_lines() -> None:
    printed = (
        "A\nB\nC\nHandling 1\nHandling 2\nHandling 3\nPædagoger     12\nLærere     13\nVagter     14\nElever     7\nElever     7\nElever     7\n"
    )
    assert running_lines(_lines(printed)) == frozenset()


def test_a_running_foot_is_not_read_but_stays_in_what_is_quoted() -> None:
    text = without_running_lines(Text("plan", _lines(_PAGES), "0" * 64))
    assert text.lines[6] == ""
    assert text.quote(7, 7).endswith("Side 2")


_NUMBERED_ALONE = """Budgetaftale 2025-2028
Fjordby Kommune

Parterne er enige om et budget.
{text}
2
Fjordby Kommune - Budgetaftale 2025-2028

1. Skole
{text}
3
Fjordby Kommune - Budgetaftale 2025-2028

2. Ældre
{text}
                                                4
Fjordby Kommune - Budgetaftale 2025-2028

3. Veje
{text}"""


def test_a_number_by_itself_that_rises_from_page_to_page_is_a_running_line_with_the_title_said_beside_it() -> None:
    lines = _lines(_NUMBERED_ALONE.format(text="Der afsættes 4 mio. kr.\n" * 8))
    dropped = {line.strip() for number, line in enumerate(lines, 1) if number in running_lines(lines)}
    assert dropped == {"2", "3", "4", "Fjordby Kommune - Budgetaftale 2025-2028"}
    assert sum("Fjordby Kommune - Budgetaftale" in line for line in without_running_lines(Text("aftale", lines, "0" * 64)).lines) == 0


def test_numbers_by_themselves_that_stand_close_are_figures() -> None:
    assert running_lines(_lines("Antal\n\n12\n\n13\n\n14\n\nI alt\n\n39\n")) == frozenset()


_AVERAGES = """Notat om klassekvotienter

{schools}
"""


def test_a_figure_on_a_line_of_its_own_is_read_also_where_the_next_one_is_higher() -> None:
    for figures, led in (((21, 22, 24), "."), ((21, 22, 23), "."), ((1, 2, 3), ":"), ((1, 2, 3), ""), ((1, 2, 4), ".")):
        text = "Skole\n" + "Der er plads.\n" * 8 + f"Gennemsnittet er{led}"
        schools = "\n\n".join(f"{text}\n\n{figure}" for figure in figures)
        assert running_lines(_lines(_AVERAGES.format(schools=schools))) == frozenset(), figures


def test_a_number_at_a_page_break_or_in_the_middle_is_a_page_number() -> None:
    page = "Der er plads\n" * 9
    broken = _lines("Titel\n\n" + "".join(f"{page}\n{number}\n\f" for number in (14, 15, 16)))
    middle = _lines("Titel\n\n" + "".join(f"{page}\n{' ' * 30}{number}\n" for number in (1, 2, 3)))
    assert [len(running_lines(lines)) for lines in (broken, middle)] == [3, 3]
