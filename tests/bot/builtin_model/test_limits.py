"""«Over 5 mio. kr.»: only the lines and cases of that size are listed and counted, and the answer repeats what was asked for."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.understand.limits import Limits, counts_limited, limits_in


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Hvilke linjer er over 5 mio. kr.?", Limits(above=5_000_000)),
        ("Hvilke linjer er på mindst 1,5 mio. kr.?", Limits(above=1_499_999)),
        ("Hvad koster under 500.000 kr.?", Limits(below=500_000)),
        ("højst 100.000 kr. i 2019", Limits(below=100_001)),
        ("mellem 1 og 2 mio. kr.", Limits(above=999_999, below=2_000_001)),
        ("Which cost more than DKK 5 million?", Limits(above=5_000_000)),
        ("Passer det, at der spares 2,5 mio. kr. over de fire år?", Limits()),
        ("Hvad sker der over 3 uger i 2019?", Limits()),
    ],
)
def test_limits_are_read_from_the_words_around_an_amount(text: str, limits: Limits) -> None:
    assert limits_in(text) == limits


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Hvilke byer har over 70.000 indbyggere?", Limits(above=70_000)),
        ("Which towns have fewer than 50,000 inhabitants?", Limits(below=50_000)),
        ("Hvor mange har mellem 50.000 og 100.000?", Limits(above=49_999, below=100_001)),
        ("Hvilke lister har mindst 5 navne?", Limits(above=4)),
        ("Hvad skete der over 2019?", Limits()),
        ("Hvilke projekter er over 5 mio. kr.?", Limits()),
    ],
)
def test_limits_on_a_count_are_read_too(text: str, limits: Limits) -> None:
    assert counts_limited(text) == limits


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("Hvilke besparelser er over 5 mio. kr. i 2022?", ("2 sager på over 5 mio. kr.", "EBU-03", "ØKU-10"), ("SSU-08",)),
        ("Hvilke anlægsprojekter koster mere end 2 mio. kr.?", ("9 linjer", "over 2 mio. kr.", "Rådhusrokaden", "Gågaden"), ("Blokhytten",)),
        ("Hvilke anlægsprojekter er under 500.000 kr. i 2019?", ("4 linjer", "Skraldespande"), ("Rådhusrokaden",)),
        ("Hvor mange driftslinjer er på mindst 1 mio. kr. i 2020?", ("4 linjer", "mindst 1 mio. kr."), ()),
        ("Which capital projects cost more than DKK 5 million?", ("3 lines", "Gågaden"), ("Blokhytten",)),
        ("Hvilke omstillingscases kræver en anlægsinvestering på over 1 mio. kr.?", ("3 besparelser", "TMU-07", "ØKU-04"), ("SSU-08",)),
        ("Hvilke af spareforslagene kræver, at der først investeres mere end en million?", ("3 besparelser", "TMU-07"), ("SSU-08",)),
        ("Hvilke besparelser er på mere end halvanden million i 2020?", ("7 sager på over 1,5 mio. kr.", "SSU-15"), ("SSU-11",)),
        ("Hvilke besparelser kræver mere end 1 mio. kr. i anlæg?", ("3 besparelser", "SSU-02"), ("SSU-11",)),
        ("Hvor mange sparecases kræver en investering på under 500.000 kr.?", ("4 besparelser", "ØKU-03"), ("TMU-07",)),
        ("hvilke sparecases i Teknik- og Miljøudvalget kræver en investering på mindst 500.000 kr.?", ("1 besparelse", "TMU-07"), ()),
        ("Hvilke besparelser over 5 mio. kr. kræver en investering?", ("2 besparelser", "SSU-02", "SSU-08"), ("TMU-07",)),
        ("Hvilke byer i Edge Cities Network har over 70.000?", ("Getafe", "Fingal", "Nacka", "North Down"), ("Grodzisk", "Kifissia")),
        ("Which of the Edge Cities have a figure above 100,000 on the slide?", ("Getafe", "Fingal"), ("Nacka",)),
        ("Hvilke byer i ECN har over 200.000 indbyggere?", ("Ingen på listen",), ("Getafe (",)),
    ],
)
def test_only_what_lies_within_the_limit_is_listed(
    assistant: LibraryAssistant, question: str, there: tuple[str, ...], not_there: tuple[str, ...]
) -> None:
    text = to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])

    assert [part for part in there if part not in text] == []
    assert [part for part in not_there if part in text] == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvilke projekter koster over 2 mio. kr. i 2020?", "Der er 7 linjer med drifts- og anlægsinvesteringer på over 2 mio. kr."),
        ("Hvilke punkter får mere end en million i 2022?", "Der er 4 linjer med drifts- og anlægsinvesteringer på over 1 mio. kr."),
        ("Hvad er den dyreste post i budgettet?", "Størst: 1.5 Voksne med handicap (92 mio. kr.)"),
        ("Hvad bruger vi flest penge på?", "Størst: 1.5 Voksne med handicap (92 mio. kr.)"),
        ("Hvor bliver der skåret mest?", "Størst er EBU-03"),
        ("Hvilke handlinger koster over 100.000 kr.?", "3 handlinger"),
    ],
)
def test_projects_of_a_size_are_lines_of_the_budget_unless_a_plan_is_named(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead.startswith(told)
