"""What the sentences of a budget agreement promise: amounts per year, committees, deadlines; and figures for the whole."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.parse.budget_agreement.bodies import Bodies
from knowledge.parse.budget_agreement.commitments import read_commitments
from knowledge.parse.budget_agreement.prose_amounts import read_prose_amounts
from knowledge.parse.prose import sentences
from knowledge.records.budget import ProseAmount


def amounts(text: str) -> list[ProseAmount]:
    return read_prose_amounts(sentences(text), 2024)


def by_year(text: str) -> list[tuple[int, tuple[int, ...]]]:
    return [(amount.value_dkk, amount.years) for amount in amounts(text)]


def one(text: str) -> ProseAmount:
    [amount] = amounts(text)
    return amount


def test_each_amount_gets_the_year_after_it() -> None:
    text = "Der afsættes 4,7 mio. kr. i 2024, 6,5 mio. kr. i 2025 og 500.000 kr. 2026."
    assert by_year(text) == [(4_700_000, (2024,)), (6_500_000, (2025,)), (500_000, (2026,))]


def test_year_before_the_amount_is_taken_when_none_follows() -> None:
    assert by_year("I 2024 afsættes der 0,4 mio. kr. til at videreføre indsatsen.") == [(400_000, (2024,))]
    assert by_year("Der afsættes i 2024 1,5 mio. kr. og i 2025 2 mio. kr. til huset.") == [(1_500_000, (2024,)), (2_000_000, (2025,))]


def test_respectively_deals_the_years_out() -> None:
    assert by_year("Der spares henholdsvis 2 og 3 mio. kr. i 2026 og 2027.") == [(2_000_000, (2026,)), (3_000_000, (2027,))]
    assert [amount.saving for amount in amounts("Der spares henholdsvis 2 og 3 mio. kr. i 2026 og 2027.")] == [True, True]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("0,3 mio. kr. i 2024 og 2025", (2024, 2025)),
        ("0,3 mio. kr. i hvert af årene 2024-2027", (2024, 2025, 2026, 2027)),
        ("0,3 mio. kr. i hvert af årene 2024 og 2025", (2024, 2025)),
        ("årligt 0,3 mio. kr. i 2024-27", (2024, 2025, 2026, 2027)),
        ("0,3 mio. kr. årligt i perioden 2025–2027", (2025, 2026, 2027)),
        ("årligt 0,3 mio. kr.", ()),
        ("0,3 mio. kr. hvert år", ()),
    ],
)
def test_amount_said_for_several_years_is_so_much_in_each(words: str, years: tuple[int, ...]) -> None:
    amount = one(f"Der afsættes {words} til formålet.")
    assert (amount.value_dkk, amount.years, amount.each_year, amount.open_ended) == (300_000, years, True, False)


def test_one_amount_for_a_period_is_not_said_to_be_yearly() -> None:
    amount = one("Der afsættes i alt 12 mio. kr. i perioden 2024-2026 til stier.")
    assert (amount.years, amount.each_year, amount.total) == ((2024, 2025, 2026), False, True)


@pytest.mark.parametrize("words", ["fra 2025 og frem", "fra og med 2025", "fra og med Budget 2025", "årligt fra 2025 og frem", "i 2025 og frem"])
def test_open_ended_amount_keeps_its_first_year(words: str) -> None:
    amount = one(f"Der afsættes 0,1 mio. kr. {words} til drift.")
    assert (amount.years, amount.each_year, amount.open_ended) == ((2025,), True, True)


def test_years_of_earlier_agreements_are_history() -> None:
    amount = one("I budgetaftalen for 2023 blev der bevilget i alt 4 mio. kr. til fortove.")
    assert (amount.years, amount.total, amount.already_set_aside) == ((), True, True)
    assert by_year("Ordningen er frem til og med 2024 betalt af en pulje, hvor kommunen får 175.000 kr. til lægerne.") == [(175_000, ())]


def test_names_with_a_year_give_no_years() -> None:
    assert by_year("Vision 2029 støttes med 2 mio. kr. til borgerne.") == [(2_000_000, ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Inden for det allerede afsatte budget i 2024 til vejændringer prioriteres 0,8 mio. kr. i 2024 projektet.",
        "Inden for de allerede afsatte midler til grundkapital prioriteres 8 mio. kr. i 2025 til boliger.",
        "Der er tidligere afsat midler hertil i anlægsbudgettet: 2 mio. kr. i 2024.",
        "Inden for den eksisterende ramme prioriteres 300.000 kr. i 2024 til skolemad.",
    ],
)
def test_money_that_is_not_new_is_marked(sentence: str) -> None:
    assert one(sentence).already_set_aside


def test_increase_and_the_total_it_leads_to_are_told_apart() -> None:
    increase, total = amounts("Der afsættes yderligere 0,05 mio. kr. årligt til formålet. Dermed er der årligt 150.000 kr., som kan søges.")
    assert (increase.additional, increase.total, increase.each_year) == (True, False, True)
    assert (total.additional, total.total, total.each_year) == (False, True, True)
    assert not one("Der afsættes 0,5 mio. kr. årligt til at støtte koordineringen yderligere.").additional


def test_a_range_or_an_alternative_is_one_amount_with_two_ends() -> None:
    amount = one("Der afsættes 2-3 mio. kr. årligt i 2024 og 2025 til skolemad.")
    assert (amount.value_dkk, amount.to_dkk, amount.as_printed, amount.years) == (2_000_000, 3_000_000, "2-3 mio. kr.", (2024, 2025))
    amount = one("Der afsættes 2 mio. kr. eller 3 mio. kr. til skolemad.")
    assert (amount.value_dkk, amount.to_dkk) == (2_000_000, 3_000_000)


def test_a_part_of_an_amount_is_marked() -> None:
    found = amounts("Der afsættes 4 mio. kr. i 2025, heraf 1 mio. kr. fra staten.")
    assert [(amount.value_dkk, amount.included) for amount in found] == [(4_000_000, False), (1_000_000, True)]


def test_saving_is_marked() -> None:
    assert one("Som konsekvens heraf spares der 0,1 mio. kr. årligt på driften.").saving
    assert one("Puljen reduceres tilsvarende med 0,01 mio. kr. årligt.").saving
    assert [amount.saving for amount in amounts("Der spares 2 mio. kr. i 2024, og der afsættes 1 mio. kr. i 2025.")] == [True, False]


def test_amount_keeps_its_sentence() -> None:
    assert one("Først noget andet. Der afsættes 3 mio. kr. i 2024.").sentence == "Der afsættes 3 mio. kr. i 2024."


TEXT = (
    "Klima- og Teknikudvalget, Børne-, Unge- og Uddannelsesudvalget, Klima og Teknikudvalget, Klima- og Teknikudvalgets plan, "
    "Udvalget for Kultur og Idræt, Økonomiudvalget."
)


def test_committees_are_named_in_full_and_in_one_form() -> None:
    bodies = Bodies(TEXT, {"BUU": "Børne-, Unge- og Uddannelsesudvalget"})
    assert bodies.named(TEXT) == [
        "Klima- og Teknikudvalget",
        "Børne-, Unge- og Uddannelsesudvalget",
        "Udvalget for Kultur og Idræt",
        "Økonomiudvalget",
    ]
    assert bodies.named("Sagen forelægges Klima og Teknikudvalget og BUU.") == ["Klima- og Teknikudvalget", "Børne-, Unge- og Uddannelsesudvalget"]
    assert bodies.named("BUU-04 og de politiske fagudvalg") == []
    assert bodies.named("Naturkvalitetsudvalg skal komme med forslag") == ["Naturkvalitetsudvalget"]


@pytest.mark.parametrize(
    ("sentence", "deciding"),
    [
        ("Midlerne udmøntes i Økonomiudvalget efter indstilling fra Klima- og Teknikudvalget.", ["Økonomiudvalget"]),
        ("Naturudvalget indstiller forslag, som derefter udmøntes af Klima- og Teknikudvalget.", ["Klima- og Teknikudvalget"]),
        ("Byrådet besluttede i 2023 en plan, der forelægges Økonomiudvalget.", ["Økonomiudvalget"]),
        ("Opgaven er forankret i Økonomiudvalget.", ["Økonomiudvalget"]),
        ("Økonomiudvalget og Naturudvalget tager stilling til forslaget.", ["Økonomiudvalget", "Naturudvalget"]),
        ("Klima- og Teknikudvalget vedtog i juni 2023 en udviklingsplan.", []),
    ],
)
def test_deciding_bodies_are_those_that_spend_decide_or_are_presented_with_something(sentence: str, deciding: list[str]) -> None:
    assert Bodies(TEXT).deciding([sentence]) == deciding


def commitments(text: str) -> list[tuple[str, date | None, tuple[str, ...]]]:
    said = sentences(text)
    bodies = Bodies(TEXT + text)
    return [(found.period.text, found.period.end, found.bodies) for found in read_commitments(said, bodies, bodies.deciding(said))]


def test_deadline_belongs_to_the_committee_in_its_sentence() -> None:
    assert commitments("Økonomiudvalget forelægges inden udgangen af 2023 forslag til aftale.") == [
        ("inden udgangen af 2023", date(2023, 12, 31), ("Økonomiudvalget",))
    ]


def test_deadline_without_a_committee_belongs_to_those_of_the_item() -> None:
    text = "Forsøget evalueres i foråret 2024. Midlerne udmøntes i Økonomiudvalget."
    assert commitments(text) == [("foråret 2024", date(2024, 5, 31), ("Økonomiudvalget",))]


def test_two_deadlines_in_one_sentence_are_two_commitments() -> None:
    text = "Økonomiudvalget forelægges i foråret 2024 et design, der gennemføres i løbet af efteråret 2024."
    assert [end for _, end, _ in commitments(text)] == [date(2024, 5, 31), date(2024, 11, 30)]


def test_ready_for_a_budget_means_the_year_before() -> None:
    assert commitments("Analysen skal være klar til at indgå i budgetprocessen for 2025.") == [
        ("til at indgå i budgetprocessen for 2025", date(2024, 12, 31), ())
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I 2024 gennemføres forsøg med borgerforløb.",
        "Økonomiudvalget vedtog i juni 2023 en plan.",
        "Der afsættes 2 mio. kr. i hvert af årene 2024-2027, som udmøntes i Økonomiudvalget.",
        "Loven træder i kraft den 1. januar 2025.",
        "I begyndelsen af 2024 vedtages en politik.",
    ],
)
def test_history_budget_years_and_bare_years_are_no_deadlines(sentence: str) -> None:
    assert commitments(sentence) == []
