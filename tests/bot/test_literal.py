"""What a document prints stays letters in an answer: no link, no tag, no typeface comes of it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from bot.answer import Answer, Table
from bot.answer_text import to_markdown
from bot.literal import as_printed, literal, told
from knowledge.source import Source
from tests.bot.answers import small_answer
from tools.contract import Column

_TRICKS = (
    "[klik her](http://ond.dk) <script>alert(1)</script>",
    "![se](http://ond.dk/billede.png)",
    "<a href='http://ond.dk'>Tilsyn</a>",
    "<https://ond.dk>",
    r"\[klik her](http://ond.dk)",
    "[klik [her]](http://ond.dk)",
    "[klik «her](http://ond.dk)»",
    "[klik her][1]\n\n[1]: http://ond.dk",
)
_AS_IT_IS = (
    "Budgetaftale 2019, 1.3 Pædagogisk udvikling (gammel 4.2)",
    "2,5 * 3 = 7,5 og 10 %*",
    "børne_og_unge_2019 < 5 mio. kr.",
    "Punkt 5: A/S & Co. [bilag 1] – «Grønt Tema»",
)


def _drawn(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


def _answer(trick: str) -> Answer:
    source = Source(document="a", title=trick.replace("\n", " "), locator=f"punkt 5, {trick}", line_from=1, line_to=1, quote="x")
    table = Table(title=trick, columns=(Column(key="a", label=trick),), rows=((trick,),))
    return small_answer(lead=f"Aftalen siger: «{trick}»", body=trick, table=table, notes=(trick,), sources=(source,))


@pytest.mark.parametrize("trick", _TRICKS)
def test_nothing_that_a_document_prints_becomes_a_link_or_a_tag(trick: str) -> None:
    drawn = _drawn(to_markdown(_answer(trick)))

    assert "<a " not in drawn
    assert "<img" not in drawn
    assert "<script" not in drawn


def test_stars_and_lines_in_a_title_are_letters() -> None:
    drawn = _drawn(literal("**Fremad** _sammen_ `nu`"))

    assert drawn.strip() == "<p>**Fremad** _sammen_ `nu`</p>"


def test_a_quotation_is_shown_as_it_is_printed_and_the_answer_s_own_bold_is_bold() -> None:
    assert (
        _drawn(told("Natur får **500.000 kr.**: «*foreløbigt* tal»")).strip() == "<p>Natur får <strong>500.000 kr.</strong>: «*foreløbigt* tal»</p>"
    )


@pytest.mark.parametrize("text", _AS_IT_IS)
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert literal(text) == text
    assert told(f"{text} [1]: {text}") == f"{text} [1]: {text}"


@pytest.mark.parametrize("trick", [*_TRICKS, "**Fremad** _sammen_ `nu`", r"C:\[mappe]"])
def test_where_no_markdown_is_read_the_letters_come_back(trick: str) -> None:
    assert as_printed(literal(trick)) == trick
