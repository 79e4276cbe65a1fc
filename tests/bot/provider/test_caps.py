"""What one answer of a language model may take: calls, look-ups, repeats, tokens, kroner; and how wrong calls come back to it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from bot.assistant import Asker
from knowledge.store.ledger.database import open_ledger
from knowledge.store.ledger.spending import SpendingBook
from tests.bot.provider.conftest import Serve
from tests.bot.provider.server import Request, Said, Step, call, calls

_QUESTION = "Hvad er de samlede anlægsinvesteringer i 2020?"
_ASKED = call("budget_lines", kind="capital", years=[2020], operation="sum")
_RIGHT = Said("Anlæg er 42,3 mio. kr. i 2020.")


def _why(notes: tuple[str, ...]) -> str:
    (line,) = [note for note in notes if "den indbyggede model" in note]
    return line.split(";")[0]


def test_a_model_that_looks_up_without_end_is_stopped(served: Serve) -> None:
    def another(request: Request) -> Step:
        return call("search", query=f"skole {len(request['messages'])}")

    asked = served(another, model_calls=6)

    answer = asked.ask(_QUESTION)

    assert "42,3 mio. kr." in answer.lead
    assert _why(answer.notes) == "Sprogmodellen brugte mere, end ét svar må"
    assert len(asked.server.requests) == 6


def test_more_look_ups_than_one_answer_may_make_end_it(served: Serve) -> None:
    many = calls(*(("search", {"query": f"skole {n}"}) for n in range(9)))

    answer = served([many], model_tool_calls=8).ask(_QUESTION)

    assert _why(answer.notes) == "Sprogmodellen brugte mere, end ét svar må"


def test_the_same_look_up_a_second_time_is_reminded_of_and_a_third_time_ends_the_turn(served: Serve) -> None:
    asked = served([_ASKED, _ASKED, _RIGHT])
    assert asked.ask(_QUESTION).lead == _RIGHT.text
    assert asked.server.tool_messages()[-1].startswith("Du har allerede fået dette resultat")

    asked = served([_ASKED])
    answer = asked.ask(_QUESTION)
    assert "42,3 mio. kr." in answer.lead
    assert _why(answer.notes) == "Sprogmodellen gik i ring"
    assert len(asked.server.requests) == 3


def test_tokens_of_all_calls_are_counted_and_end_the_turn(served: Serve) -> None:
    asked = served([_ASKED, _RIGHT], model_tokens=15_000)

    answer = asked.ask(_QUESTION)

    assert _why(answer.notes) == "Sprogmodellen brugte mere, end ét svar må"
    assert len(asked.server.requests) == 1


def test_a_long_result_is_cut_to_its_tokens_and_says_so(served: Serve) -> None:
    asked = served([call("budget_lines", kind="operating"), Said("Det fremgår ikke af dokumenterne.")], model_result_tokens=600)

    asked.ask("Hvad er drift?")

    (shown,) = asked.server.tool_messages()
    assert len(shown) < 600 * 5
    assert '"more_rows": ' in shown


_WRONG_CALLS: dict[str, tuple[Step, str]] = {
    "unknown tool": (call("budget_line", years=[2020]), "Værktøjet 'budget_line' findes ikke; mente du budget_lines?"),
    "unknown year": (call("budget_lines", years=[2031]), "2019"),
    "unknown body": (call("decisions", body="Rumudvalget"), "Rumudvalget"),
    "unknown argument": (call("budget_lines", farve="blå"), "farve er ikke et argument her"),
    "wrong type": (call("budget_lines", years="alle"), 'years er "alle"'),
    "wrong choice": (call("budget_lines", kind="sjov"), "kind er \"sjov\", men skal være 'operating'"),
    "no JSON": (Said(calls=(("budget_lines", '{"years": 2020]]'),), finish="tool_calls"), "ikke gyldig JSON"),
    "no object": (Said(calls=(("budget_lines", "2020"),), finish="tool_calls"), "ikke gyldig JSON"),
}


@pytest.mark.parametrize(("wrong", "told"), _WRONG_CALLS.values(), ids=_WRONG_CALLS.keys())
def test_a_wrong_call_comes_back_with_what_would_be_right_and_the_model_may_go_on(served: Serve, wrong: Step, told: str) -> None:
    asked = served([wrong, _ASKED, _RIGHT])

    answer = asked.ask(_QUESTION)

    assert told in asked.server.tool_messages()[0]
    assert answer.lead == _RIGHT.text
    assert answer.model == "openai:prøve"


_PRICED: dict[str, Any] = {"model_price_in": Decimal(100), "model_price_out": Decimal(400)}


def test_what_a_person_may_spend_in_a_day_holds_across_questions_and_restarts(served: Serve) -> None:
    limits = _PRICED | {"model_person_dkk": Decimal(5)}

    first = served([_ASKED, _RIGHT], **limits).ask(_QUESTION)
    second = served([_ASKED, _RIGHT], **limits).ask(_QUESTION)
    third = served([_ASKED, _RIGHT], **limits)
    third.asker = Asker(role="staff", open_only=False, person="U2")

    assert first.model == "openai:prøve"
    assert second.model == "builtin"
    assert _why(second.notes) == "Din kvote til sprogmodellen er brugt for i dag"
    assert third.ask(_QUESTION).model == "openai:prøve"


def test_what_everybody_may_spend_in_a_day_is_counted_together(served: Serve) -> None:
    asked = served([_ASKED, _RIGHT], **_PRICED, model_day_dkk=Decimal(0))

    answer = asked.ask(_QUESTION)

    assert _why(answer.notes) == "Dagens kvote til sprogmodellen er brugt"
    assert asked.server.requests == []


def test_each_call_is_written_down_with_its_tokens(served: Serve) -> None:
    asked = served([_ASKED, _RIGHT], **_PRICED)
    asked.asker = Asker(role="staff", open_only=False, person="U9")

    asked.ask(_QUESTION)

    book = SpendingBook(open_ledger(asked.ledger_url))
    assert 1_500_000 < book.spent(asked.day, "U9") < 4_000_000
