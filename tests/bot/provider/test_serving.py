"""A language model over real HTTP: what the asker sees of an honest one, and of one that is wrong, slow, broken or gone."""

from __future__ import annotations

import pytest

from bot.answer_text import to_markdown
from tests.bot.provider.conftest import Serve
from tests.bot.provider.server import Raw, Said, Script, Status, Trickle, call, calls, chunk

_QUESTION = "Hvad er de samlede anlægsinvesteringer i 2020?"
_ASKED = call("budget_lines", kind="capital", years=[2020], operation="sum")
_RIGHT = Said("Anlæg er 42,3 mio. kr. i 2020 [1].")


@pytest.mark.parametrize("stream", [True, False], ids=["streamed", "whole"])
def test_an_honest_models_own_words_are_shown_with_rows_and_sources(served: Serve, stream: bool) -> None:
    asked = served([_ASKED, _RIGHT], stream=stream)

    answer = asked.ask(_QUESTION)

    assert answer.lead == "Anlæg er 42,3 mio. kr. i 2020."
    assert len(answer.sources) == 13
    assert answer.model == "openai:prøve"
    assert answer.found
    assert answer.table is not None
    assert len(answer.table.rows) == 13
    assert answer.check is not None
    assert (answer.check.passed, answer.check.replaced) == (True, False)


def test_progress_is_told_while_the_model_works_and_its_words_only_after_the_check(served: Serve) -> None:
    asked = served([_ASKED, _RIGHT])

    asked.ask(_QUESTION)

    assert asked.told == ["Slår op i budgettets linjer", "Skriver svaret", "Kontrollerer svaret mod kilderne"]


def test_a_server_of_ones_own_needs_no_key_and_is_told_the_rules_in_danish(served: Serve) -> None:
    asked = served([_ASKED, _RIGHT])

    asked.ask(_QUESTION)

    system = asked.server.requests[0]["messages"][0]
    assert system["role"] == "system"
    for rule in ("En indstilling er ikke en beslutning", "Vær neutral", "ikke endeligt afgjort", "Læg aldrig selv tal sammen", "[1]"):
        assert rule in system["content"]


def test_several_look_ups_at_once_are_all_made(served: Serve) -> None:
    both = calls(
        ("budget_lines", {"kind": "capital", "years": [2020], "operation": "sum"}),
        ("budget_lines", {"kind": "capital", "years": [2019], "operation": "sum"}),
    )
    asked = served([both, Said("Anlæg er 42,3 mio. kr. i 2020.")])

    answer = asked.ask(_QUESTION)

    assert [tool.arguments["years"] for tool in answer.tools] == [[2020], [2019]]
    assert answer.lead == "Anlæg er 42,3 mio. kr. i 2020."


_FALLS_BACK: dict[str, tuple[Script, str]] = {
    "wrong figures twice": ([_ASKED, Said("Anlæg er 43,3 mio. kr. i 2020.")], "kunne ikke genfindes"),
    "no look-up at all": ([Said("Anlæg er dyrt.")], "uden kilder"),
    "empty": ([_ASKED, Said("")], "gav intet svar"),
    "cut off by length": ([_ASKED, Said("Anlæg er 42,3", finish="length")], "blev afbrudt"),
    "withheld": ([_ASKED, Said("Nej", finish="content_filter")], "ville ikke svare"),
    "refusal field": ([Said("", extra={"refusal": "Nej"})], "gav intet svar"),
    "endless text": ([_ASKED, Said("og så videre " * 40_000)], "brugte mere, end ét svar må"),
    "server failing": ([Status(500)], "kan ikke nås"),
    "unknown model": ([Status(404)], "ville ikke svare"),
    "wrong key": ([Status(401)], "ville ikke svare"),
    "too busy": ([Status(429)], "har for travlt"),
    "bytes that are no text": ([Raw(b"data: \xff\xfe\xc3\x28\n\n")], "kunne ikke læses"),
    "another schema": ([Raw(b'data: {"svar": 42}\n\ndata: [DONE]\n\n')], "gav intet svar"),
    "a web page": ([Raw(b"<html>Velkommen</html>", "text/html")], "kunne ikke læses"),
    "half a JSON": ([Raw(b'data: {"id": "x", "choices": [{"delta": {"con\n\n')], "kunne ikke læses"),
    "stream cut": ([Raw(chunk({"content": "Anlæg er 42"}).encode(), cut=True)], "kan ikke nås"),
    "stream without an end": ([Raw(chunk({"content": "Anlæg er 42"}).encode())], "kan ikke nås"),
}


@pytest.mark.parametrize(("script", "why"), _FALLS_BACK.values(), ids=_FALLS_BACK.keys())
def test_a_model_that_does_not_deliver_is_replaced_by_the_built_in_one_and_one_line_says_so(served: Serve, script: Script, why: str) -> None:
    answer = served(script).ask(_QUESTION)

    assert "42,3 mio. kr." in answer.lead
    assert "43,3" not in to_markdown(answer)
    assert answer.model == "builtin"
    lines = [note for note in answer.notes if "den indbyggede model" in note]
    assert len(lines) == 1
    assert why in lines[0]


def test_a_server_that_trickles_is_left_in_time_and_its_connection_closed(served: Serve) -> None:
    asked = served([Trickle()], model_seconds=1)

    answer = asked.ask(_QUESTION)

    assert "42,3 mio. kr." in answer.lead
    assert any("nåede ikke at svare i tide" in note for note in answer.notes)
    assert asked.server.hung_up.wait(5)


def test_nobody_listening_is_said_in_one_line(served: Serve) -> None:
    asked = served([_RIGHT])
    asked.server.close()

    answer = asked.ask(_QUESTION)

    assert "42,3 mio. kr." in answer.lead
    assert any("kan ikke nås lige nu" in note for note in answer.notes)


@pytest.mark.parametrize("fault", [Status(429), Status(500), Status(503), Raw(chunk({"content": "Anl"}).encode(), cut=True)], ids=str)
def test_a_passing_fault_is_tried_again(served: Serve, fault: Status | Raw) -> None:
    asked = served([fault, _ASKED, fault, _RIGHT])

    answer = asked.ask(_QUESTION)

    assert answer.lead == "Anlæg er 42,3 mio. kr. i 2020."
    assert len(asked.server.requests) == 4
