"""What documents say about one subject: the subject without the words that name the documents, the best sentences, the lines they stand on."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import ToolCallError, UnknownName
from tests.tools.elbaek import AGREEMENTS, APRIL, LATER_AGREEMENT, MARCH, MEETINGS
from tests.tools.made import BUDGET, MINUTES, PLAN, SCHEDULE, SLIDES, column, context_of
from tools.compare_documents import CompareDocumentsArguments, compare_documents
from tools.contract import ToolContext, ToolResult
from tools.subject import subject_of


def asked(context: ToolContext, text: str, *documents: str) -> ToolResult:
    return compare_documents(context, CompareDocumentsArguments(text=text, documents=list(documents)))


def texts(result: ToolResult, document: str) -> list[str]:
    return [str(row.cells["text"]) for row in result.rows if row.cells["document"] == document]


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    folder: Path = tmp_path_factory.mktemp("elbaek")
    return context_of(AGREEMENTS | MEETINGS, folder=folder)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Hvad siger budgetaftalen og mødet hver især om iværksætteri?", "iværksætteri"),
        ("forskel budgetaftalen 2019 referatet 2023 frivillighed", "frivillighed"),
        ("Sammenlign, hvad dokumenterne skriver om socialøkonomiske virksomheder", "socialøkonomiske virksomheder"),
        ("budgetaftale møde", "budgetaftale møde"),
    ],
)
def test_words_that_name_the_documents_or_the_question_are_no_subject(shipped: ToolContext, question: str, subject: str) -> None:
    assert subject_of(question, shipped.library, [BUDGET, MINUTES]).words == subject


def test_beginning_of_a_compound_is_not_the_compound(shipped: ToolContext) -> None:
    subject = subject_of("socialøkonomiske virksomheder", shipped.library, [BUDGET, MINUTES])
    assert subject.share("Kommunens sociale ansvar") == 0
    assert subject.share("Samarbejde med socialøkonomiske virksomheder") == 1
    assert subject_of("iværksætteri", shipped.library, [BUDGET]).share("Bistand til iværksættere") == 1


def test_title_words_weigh_less_than_the_subject_itself(shipped: ToolContext) -> None:
    subject = subject_of("international politik fokusområder", shipped.library, [PLAN, SLIDES])
    assert subject.share("Politik er internationalt") < 0.5 < subject.share("Fem fokusområder")


def test_each_document_gives_its_best_sentences_side_by_side(shipped: ToolContext) -> None:
    result = asked(shipped, "budgetaftalen mødet hver især frivillighed", BUDGET, MINUTES)
    assert "frivillighedspolitik" in texts(result, BUDGET)[0]
    assert any("frivilligt arbejde" in text for text in texts(result, MINUTES))
    assert max(len(texts(result, document)) for document in (BUDGET, MINUTES)) <= 4


def test_each_source_is_narrowed_to_the_lines_of_the_sentence(shipped: ToolContext) -> None:
    result = asked(shipped, "frivillighedspolitik", BUDGET)
    best = result.rows[0]
    assert best.cells["text"] == "Parterne ønsker, at der i efteråret 2019 tages stilling til en frivillighedspolitik i Ballerup Kommune."
    assert (best.sources[0].line_from, best.sources[0].line_to) == (274, 275)
    assert all(row.sources[0].line_to - row.sources[0].line_from <= 4 for row in result.rows)


def test_case_that_only_refers_to_the_agreement_is_not_about_it(shipped: ToolContext) -> None:
    result = asked(shipped, "budgetaftale", BUDGET, MINUTES)
    assert texts(result, MINUTES)
    assert not any(text.startswith("Planlagt") for text in texts(result, MINUTES))


def test_planned_case_on_the_subject_counts_once_with_its_own_line(shipped: ToolContext) -> None:
    result = asked(shipped, "socialøkonomiske virksomheder", BUDGET, MINUTES)
    planned = [row for row in result.rows if row.cells["document"] == MINUTES and "Handleplan for" in str(row.cells["text"])]
    assert [row.cells["text"] for row in planned] == ["Planlagt 4/2023: Handleplan for socialøkonomiske virksomheder."]
    assert (planned[0].sources[0].line_from, planned[0].sources[0].line_to) == (506, 506)


def test_sentence_that_holds_half_the_subject_gives_way_to_one_that_holds_it_all(shipped: ToolContext) -> None:
    assert all("omstilling" in text.lower() for text in texts(asked(shipped, "grøn omstilling"), MINUTES))


def test_long_list_is_cut_to_the_points_on_the_subject(shipped: ToolContext) -> None:
    result = asked(shipped, "Fair Trade", SCHEDULE, PLAN)
    assert texts(result, SCHEDULE) == ["Mulighederne for at Ballerup Kommune kan blive Danmarks første Fair trade city afdækkes."]
    assert result.rows[0].sources[0].quote.strip().endswith("Fair trade city afdækkes.")


def test_silent_document_is_named(shipped: ToolContext) -> None:
    result = asked(shipped, "Fair Trade", SCHEDULE, PLAN)
    assert [note for note in result.notes if "International Politik" in note and "ikke fundet" in note]


def test_subject_without_a_word_to_look_for_is_refused(shipped: ToolContext) -> None:
    with pytest.raises(ToolCallError, match="Skriv det i få ord"):
        asked(shipped, "og det ?", BUDGET, MINUTES)
    with pytest.raises(UnknownName):
        asked(shipped, "skole", "findes-ikke")


def test_two_meetings_of_another_municipality_are_compared(elbaek: ToolContext) -> None:
    result = asked(elbaek, "cykelsti Kirkevej", MARCH, APRIL)
    assert any("3,5 mio. kr." in text for text in texts(result, MARCH))
    assert any("3,1 mio. kr." in text for text in texts(result, APRIL))


def test_documents_are_all_looked_through_when_none_is_named(elbaek: ToolContext) -> None:
    assert {MARCH, APRIL, LATER_AGREEMENT} <= set(column(asked(elbaek, "cykelsti"), "document"))
