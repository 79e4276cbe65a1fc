"""How questions are read: what they ask for, what they name, when they are about."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.understand.acronyms import acronyms
from bot.builtin_model.understand.asks import Ask, Operation, asks_of, operations_of
from bot.builtin_model.understand.language import language_of
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.terms import terms_of
from bot.builtin_model.understand.text_keys import keys_of_text
from tests.tools.made import context_of


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("Hvornår skal det ske?", Ask.WHEN),
        ("hvornaar skal det ske", Ask.WHEN),
        ("Hvem har ansvaret for skiltning?", Ask.RESPONSIBLE),
        ("Hvor meget er der afsat til veje?", Ask.HOW_MUCH),
        ("Hvor tit udkommer bladet?", Ask.HOW_OFTEN),
        ("Hvad blev besluttet i punkt 5?", Ask.DECIDED),
        ("Hvem stemte imod?", Ask.AGAINST),
        ("Opsummer punkt 3", Ask.SUMMARY),
        ("Why was it postponed?", Ask.WHY),
        ("Who is responsible for action 1.1?", Ask.RESPONSIBLE),
    ],
)
def test_what_a_question_asks_for_is_read_from_how_it_is_put(text: str, ask: Ask) -> None:
    assert ask in asks_of(text)


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("Hvor meget i alt?", Operation.SUM),
        ("drift ialt i 2022", Operation.SUM),
        ("Hvor meget lavere er den i 2022 end i 2019?", Operation.DIFFERENCE),
        ("Hvad er de største anlæg?", Operation.LARGEST),
        ("Hvad er gennemsnittet?", Operation.AVERAGE),
        ("Hvor mange sager er der?", Operation.COUNT),
    ],
)
def test_what_is_to_be_done_with_figures_is_read(text: str, operation: Operation) -> None:
    assert operation in operations_of(text)


@pytest.mark.parametrize(
    ("text", "language"), [("Hvad koster det?", "da"), ("How much is it?", "en"), ("og i 2022?", "da"), ("What about 2022?", "en")]
)
def test_the_language_is_told_from_the_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_an_english_word_is_found_by_its_danish_counterpart() -> None:
    term = next(t for t in terms_of("repatriation campaign", "en") if t.word == "repatriation")

    assert term.found_in(keys_of_text("Information om repatriering")) == 1.0


def test_one_part_of_a_compound_is_not_the_compound() -> None:
    (term,) = terms_of("kommunalvalg")

    assert term.found_in(keys_of_text("den samlede kommunale vognpark")) < 0.5


def test_short_forms_are_learnt_from_the_text() -> None:
    found = acronyms(["Forberedende Grunduddannelse (FGU) er for unge.", "Hvad er ECN? Edge Cities Network er et netværk."])

    assert found == {"FGU": "Forberedende Grunduddannelse", "ECN": "Edge Cities Network"}


def test_years_items_codes_and_months_are_slots(understanding: Understanding) -> None:
    question = understanding.read("Hvad sparer TMU-10 i 2019-2021, jf. punkt 4.13 og punkt 5 i marts?")

    assert question.slots.years == (2019, 2020, 2021)
    assert question.slots.codes == ("TMU-10",)
    assert question.slots.dotted == ("4.13",)
    assert question.slots.items == ("5",)
    assert question.slots.months == (3,)


def test_an_amount_is_not_an_item_number(understanding: Understanding) -> None:
    assert understanding.read("Er det 1.5 mio. kr.?").slots.dotted == ()


@pytest.mark.parametrize("typed", ["Kultur- og Fritidsudvalget", "kultur og fritidsudvalget", "KFU", "kultur- & fritidsudvalget"])
def test_a_committee_is_known_by_all_its_names(understanding: Understanding, typed: str) -> None:
    assert understanding.read(f"Hvad sparer {typed} i 2020?").bodies == ("Kultur- og Fritidsudvalget",)


def test_two_committees_with_like_names_are_not_one(understanding: Understanding) -> None:
    before, after = "Erhvervs- og Beskæftigelsesudvalget", "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"

    assert understanding.read(f"Hvad sparer {before}?").bodies == (before,)
    assert understanding.read(f"Hvad besluttede {after}?").bodies == (after,)


def test_a_misspelt_word_is_put_right_from_the_documents_own_words(understanding: Understanding) -> None:
    assert (
        "Blokhytten" in understanding.read("Hvor mange penge får Blokhyten?").corrected
        or "blokhytten" in understanding.read("Hvor mange penge får Blokhyten?").corrected
    )


def test_an_office_is_not_found_inside_another(understanding: Understanding) -> None:
    assert understanding.read("Hvad har vicekommunaldirektøren ansvar for?").offices == ("Vicekommunaldirektøren",)


def test_the_topic_of_a_question_is_the_item_it_is_about(understanding: Understanding) -> None:
    link = understanding.read("Hvad er der afsat til kolonihaverne?").best()

    assert link is not None
    assert (link.topic.kind, link.topic.key) == ("agreement_item", "4.18")


def test_a_verb_with_its_particle_loose_counts_once_and_is_found_by_both_spellings() -> None:
    minutes = "Ældrerådet\n\nReferat\n\nValget\nMan kan stille op. Fristen er den 1. oktober. Kandidater opstilles på en liste.\n"
    own = context_of({"referat": minutes})
    question = Understanding(own.library, datetime.date(2031, 6, 1)).read("Hvad er fristen for at stille op til valget?")

    terms = [term.word for term in question.terms]
    assert terms == ["stille op", "valget"]
    assert question.terms[0].found_in(keys_of_text("Kandidater opstilles")) >= 0.4


def test_the_kind_of_a_document_that_is_known_is_not_what_is_asked_of_it() -> None:
    own = context_of({"strategi": "Vand på den rigtige side\n\nStrategi for Nordby Kommune\n\nKyst\nNordby har 385 kilometer kyst.\n"})
    question = Understanding(own.library, datetime.date(2031, 6, 1)).read("Hvor lang er kysten i Nordbys klimastrategi?")

    assert [(term.word, term.told) for term in question.terms] == [("kysten", False), ("klimastrategi", True)]
