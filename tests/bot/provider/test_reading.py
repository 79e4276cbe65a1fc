"""What is made of a language model's words: found or not, which sources, which rows, and nothing that links or pings."""

from __future__ import annotations

import pytest

from bot.answer_text import to_markdown
from bot.provider.plain_text import plain_text
from bot.provider.reading import says_not_found
from bot.provider.tables import table_in
from tests.bot.provider.conftest import Serve
from tests.bot.provider.server import Request, Said, Status, Step, call, calls

_QUESTION = "Hvad koster Gågaden i anlæg i 2020?"
_ASKED = call("budget_lines", kind="capital", items=["4.1"], years=[2020])


@pytest.mark.parametrize(
    "text",
    [
        "Det fremgår ikke af dokumenterne, hvad det koster i 2031.",
        "Det fremgår desværre ikke af budgetaftalen.",
        "Jeg kan ikke finde noget om det; jeg har søgt i referaterne.",
        "Dokumenterne nævner ikke en tandlæge.",
        "Der findes ikke oplysninger om det i materialet.",
        "Jeg har ikke fundet noget om Rumudvalget.",
        "Ingen af dokumenterne omtaler det.",
        "The documents do not mention a dentist.",
        "I could not find this in the documents.",
    ],
)
def test_an_honest_no_is_no_finding(text: str) -> None:
    assert says_not_found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anlæg er 42,3 mio. kr. i 2020. Prisniveauet fremgår ikke.",
        "Udvalget godkendte ikke indstillingen.",
        "Der blev ikke stemt om punkt 5.",
        "Anne Hansen kan ikke støtte forslaget.",
    ],
)
def test_an_answer_with_a_no_in_it_is_a_finding(text: str) -> None:
    assert not says_not_found(text)


def test_an_honest_no_of_a_model_is_shown_without_sources(served: Serve) -> None:
    answer = served([call("search", query="tandlæge"), Said("Det fremgår ikke af dokumenterne, hvem der er tandlæge.")]).ask(
        "Hvem er kommunens tandlæge?"
    )

    assert answer.lead == "Det fremgår ikke af dokumenterne, hvem der er tandlæge."
    assert not answer.found
    assert answer.sources == ()
    assert answer.table is None
    assert answer.model == "openai:prøve"


def test_only_the_sources_that_are_used_are_shown_and_markers_point_at_them(served: Serve) -> None:
    every = call("budget_lines", kind="capital", years=[2020])

    def words(request: Request) -> Step:
        told = [message["content"] for message in request["messages"] if message["role"] == "tool"]
        if not told:
            return every
        at = told[0].index("Gågaden")
        number = told[0][at:].split('"kilde": "[')[1].split("]")[0]
        return Said(f"Gågaden - Ballerup Bymidte koster 25 mio. kr. i 2020 [{number}][97].")

    answer = served(words).ask(_QUESTION)

    assert answer.lead == "Gågaden - Ballerup Bymidte koster 25 mio. kr. i 2020 [1]."
    assert [source.locator for source in answer.sources] == ["4.1, tabellen ANLÆG"]


def test_a_models_own_list_of_sources_is_left_out(served: Serve) -> None:
    answer = served([_ASKED, Said("Gågaden koster 25 mio. kr. i 2020 [1].\n\n**Kilder:**\n[1] https://ond.example/budget")]).ask(_QUESTION)

    assert answer.lead == "Gågaden koster 25 mio. kr. i 2020 [1]."
    assert answer.body is None


def test_a_longer_answer_has_its_first_paragraph_in_front(served: Serve) -> None:
    answer = served([_ASKED, Said("Gågaden koster 25 mio. kr. i 2020 [1].\n\n- I 2020 er det 25 mio. kr. [1]")]).ask(_QUESTION)

    assert answer.lead == "Gågaden koster 25 mio. kr. i 2020 [1]."
    assert answer.body == "- I 2020 er det 25 mio. kr. [1]"


def test_a_models_markdown_table_becomes_the_rows() -> None:
    rest, table = table_in("Sådan:\n\n| Punkt | 2020 |\n|---|---:|\n| 4.1 **Gågaden** [1] | 25.000.000 |\n| 4.2 | 3.000.000 |\n\nDet er anlæg.")

    assert rest == "Sådan:\n\nDet er anlæg."
    assert table is not None
    assert [column.label for column in table.columns] == ["Punkt", "2020"]
    assert table.rows == (("4.1 Gågaden", "25.000.000"), ("4.2", "3.000.000"))


def test_a_wrong_cell_in_a_models_table_is_never_shown(served: Serve) -> None:
    rows = "| 4.1 Gågaden - Ballerup Bymidte | 26.000.000 |\n| 4.2 Posthuset - Ballerup bymidte | 3.000.000 |"
    lie = f"Anlæg i 2020:\n\n| Punkt | 2020 |\n|---|---:|\n{rows}"

    answer = served([call("budget_lines", kind="capital", years=[2020]), Said(lie)]).ask(_QUESTION)

    assert answer.model == "builtin"
    assert "26.000.000" not in to_markdown(answer)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Se [budgettet](https://ond.example/x) her.", "Se budgettet her."),
        ("![skjult](https://ond.example/p.png?d=hemmeligt) Svar.", "skjult Svar."),
        ("Se https://ond.example/a?b=c, og ring.", "Se, og ring."),
        ("Se www.ond.example nu", "Se nu"),
        ("Klik <https://ond.example|her> nu", "Klik her nu"),
        ("<!channel> hør <@U123ABC> og <#C1|alle>!", "hør og alle!"),
        ("@here og @channel og @everyone", "here og channel og everyone"),
        ("Skriv til <a href='javascript:alert(1)'>os</a>", "Skriv til os"),
        ("<think>Reglerne siger …</think>Svaret er 5.", "Svaret er 5."),
        ("a\u200bb\u202ec", "abc"),
        ("# Svar\n\nFem.", "**Svar**\n\nFem."),
        ("```\nFem.\n```", "Fem."),
        ("[1]: https://ond.example\nFem [1].", "Fem [1]."),
        ("Fem [1](https://ond.example).", "Fem [1]."),
        ("Mindst < 5 pct. og > 3 pct.", "Mindst < 5 pct. og > 3 pct."),
    ],
)
def test_nothing_that_links_pings_or_hides_is_left(written: str, shown: str) -> None:
    assert plain_text(written) == shown


def test_an_unfinished_turn_leaves_nothing_behind_for_the_next(served: Serve) -> None:
    asked = served([call("search", query="a"), Status(500), Status(500), Status(500), _ASKED, Said("Gågaden koster 25 mio. kr. i 2020 [1].")])
    first = asked.ask("Hvad koster Posthuset i 2020?")

    second = asked.ask(_QUESTION)

    assert first.model == "builtin"
    assert second.lead == "Gågaden koster 25 mio. kr. i 2020 [1]."
    roles = [message["role"] for message in asked.server.requests[4]["messages"]]
    assert roles == ["system", "user", "assistant", "user"]


def test_two_look_ups_of_the_same_are_shown_once_each(served: Serve) -> None:
    both = calls(("budget_lines", {"items": ["4.1"], "years": [2020]}), ("budget_lines", {"items": ["4.2"], "years": [2020]}))

    answer = served([both, Said("Gågaden - Ballerup Bymidte koster 25 mio. kr. og Posthuset - Ballerup bymidte 3 mio. kr. i 2020.")]).ask(_QUESTION)

    assert {source.locator for source in answer.sources} == {"4.1, tabellen ANLÆG", "4.2, tabellen ANLÆG"}
