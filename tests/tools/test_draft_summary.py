"""Draft summaries: a fixed shape, nothing lost, nothing said twice, readable aloud; on the shipped documents and on another municipality's."""

from __future__ import annotations

import re

import pytest

from knowledge.errors import UnknownName
from tests.tools.elbaek import AGREEMENT_2024, APRIL, EARLIER_AGREEMENT, MARCH, MEETINGS
from tests.tools.made import BUDGET, MINUTES, PLAN, SCHEDULE, SLIDES, context_of
from tools.contract import ToolContext, ToolResult
from tools.draft_summary import DraftSummaryArguments, draft_summary
from tools.places import narrowed

SHAPE = ["Sag", "Indstilling", "Beslutning", "Økonomi", "Næste skridt"]


def asked(context: ToolContext, document: str, **arguments: object) -> ToolResult:
    return draft_summary(context, DraftSummaryArguments.model_validate({"document": document, **arguments}))


def text_of(context: ToolContext, document: str, **arguments: object) -> str:
    return asked(context, document, **arguments).text or ""


def part(text: str, heading: str) -> str:
    return next(block for block in text.split("\n\n") if block.startswith(f"**{heading}:** ")).removeprefix(f"**{heading}:** ")


def numbers(text: str) -> set[str]:
    """Every figure of a text but list numbers and those inside web addresses."""
    bare = re.sub(r"https?://\S+|www\.\S+|^\d{1,2}\. ", "", text, flags=re.MULTILINE)
    return set(re.findall(r"\d+(?:[.,]\d+)*", bare))


@pytest.mark.parametrize("item", [str(number) for number in range(1, 13)])
def test_every_item_has_the_same_five_parts(shipped: ToolContext, item: str) -> None:
    text = text_of(shipped, MINUTES, item=item)
    assert re.findall(r"^\*\*(.+?):\*\* ", text, re.MULTILINE) == SHAPE
    assert all(len(part(text, heading)) > 5 for heading in SHAPE)


@pytest.mark.parametrize("item", ["4", "5", "8", "9", "10", "11"])
def test_every_number_of_the_items_sections_stands_in_the_draft(shipped: ToolContext, item: str) -> None:
    sections = shipped.library.sections(MINUTES, item=item)
    assert len(sections) > 5
    assert numbers("\n".join(section.text for section in sections)) - numbers(text_of(shipped, MINUTES, item=item)) == set()


def test_vote_dissent_and_suspension_are_kept_whole_and_in_their_order(shipped: ToolContext) -> None:
    decision = part(text_of(shipped, MINUTES, item="5"), "Beslutning")
    said = [
        "Indstillingens punkt 1: Indstillingen godkendt.",
        "Saime Bilen Inanc (Ø) stemte i mod beslutningen.",
        "Enhedslisten har følgende mindretalsudtalelse: Studieturen til Lund vil styrke Ballerup Kommune",
        "integrationsindsatsen.",
        "Indstillingens punkt 2: Studieturen gennemføres den 23.-24. november 2023.",
        "Saime Bilen Inanc (Ø) benyttede standsningsretten efter styrelsesloven § 23",
    ]
    places = [decision.find(words) for words in said]
    assert places == sorted(places)
    assert min(places) >= 0
    assert "ikke endelig" in part(text_of(shipped, MINUTES, item="5"), "Næste skridt")


def test_remark_is_part_of_the_decision(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, item="4")
    assert "omfatter gruppen af ledige borgere." in part(text, "Beslutning")
    assert part(text, "Næste skridt") == "Bemærkningen i beslutningen følger med sagen."


def test_decision_names_the_body_and_stays_apart_from_the_recommendation(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, item="1")
    assert part(text, "Beslutning") == "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget: Udsættes."
    assert part(text, "Indstilling") == "Center for Politik og Organisation indstiller, at besøget hos Caverion tages til efterretning."
    assert part(text, "Næste skridt") == "Sagen er udsat og skal behandles igen."


def test_several_points_of_a_recommendation_become_one_sentence(shipped: ToolContext) -> None:
    assert part(text_of(shipped, MINUTES, item="5"), "Indstilling") == (
        "Center for Politik og Organisation indstiller, at Erhvervs-, Beskæftigelses- og Uddannelsesudvalget "
        "1) godkender forslag til studietur og 2) beslutter dato for studieturen."
    )


def test_earlier_decision_comes_with_its_own_remark(shipped: ToolContext) -> None:
    case = part(text_of(shipped, MINUTES, item="11"), "Sag")
    assert "Tidligere behandlet: Klima- og Miljøudvalget, den 31. januar 2023, punkt 9. Taget til efterretning. Bemærkning: Klima-" in case


@pytest.mark.parametrize("item", [str(number) for number in range(1, 13)])
def test_draft_can_be_read_aloud(shipped: ToolContext, item: str) -> None:
    for block in text_of(shipped, MINUTES, item=item).split("\n\n"):
        said = re.sub(r"^\*\*.+?:\*\* ", "", block)
        assert said.endswith((".", "!", "?"))
        assert not re.search(r"(?:^|[a-zæøå][.:] )[-•❖]\s|;;|:;|\.\.|\n|https?:", said)
        sentences = [sentence for sentence in re.split(r"(?<=[a-zæøå])\. ", said) if len(sentence) > 30]
        assert len(sentences) == len(set(sentences))


def test_short_points_are_listed_and_long_ones_are_sentences(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, item="10")
    assert "Løntilskud (20), Virksomhedspraktik (53), Jobrotation (0)" in text
    assert "Skånejob (12) og Elev- og praktikpladser (297)." in text
    assert "Velkomstmøde for alle nye iværksættere i kommunen hvert halve år. Bistand til" in text_of(shipped, MINUTES, item="4")


def test_heading_is_not_glued_to_the_sentence_under_it(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES, item="9")
    assert "Initiativer, der rækker en hjælpende hånd frem" not in text
    assert "Målgruppe" not in text


def test_sources_are_the_lines_of_each_part(shipped: ToolContext) -> None:
    result = asked(shipped, MINUTES, item="5")
    places = {str(row.cells["part"]): [(source.line_from, source.line_to) for source in row.sources] for row in result.rows}
    assert places["Beslutning"] == [(352, 352), (354, 354), (356, 359), (361, 361), (363, 364)]
    assert places["Indstilling"] == [(345, 345), (348, 348)]
    assert places["Næste skridt"] == [(363, 364)]
    assert all(last - first < 60 for first, last in places["Sag"])


def test_what_disagrees_about_an_item_comes_along(shipped: ToolContext) -> None:
    assert {issue.kind.value for issue in asked(shipped, MINUTES, item="5").issues} >= {"disagreement"}


def test_it_is_a_draft_until_a_person_approves_it(shipped: ToolContext) -> None:
    assert asked(shipped, MINUTES).notes == ("Udkast: skal læses og godkendes af en navngiven person, før det bruges.",)


def test_meeting_says_who_was_there_what_was_decided_and_what_is_open(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES)
    assert "7 politikere og 4 fra administrationen deltog. Afbud eller fraværende: Per Kensø." in part(text, "Møde")
    assert all(f"**Punkt {number} " in text for number in range(1, 13))
    assert "150.000 kr." in text
    step = part(text, "Næste skridt")
    assert [number for number in range(1, 13) if f"Punkt {number}:" in step] == [1, 4, 5, 6, 11]


def test_item_of_an_agreement_has_its_money_and_where_the_text_disagrees(shipped: ToolContext) -> None:
    text = text_of(shipped, BUDGET, item="4.13")
    money = part(text, "Økonomi")
    assert money.startswith("Anlæg: 1,5 mio. kr. i 2019 og 500.000 kr. i 2020.")
    assert "tekst og tabel er uenige" in money
    assert part(text, "Næste skridt") == "Udvalg: Teknik- og Miljøudvalget."


def test_deadline_of_an_agreement_item_is_its_next_step(shipped: ToolContext) -> None:
    step = part(text_of(shipped, BUDGET, item="1.18"), "Næste skridt")
    assert "inden sommeren 2019" in step
    assert "foråret 2019" in step


def test_money_that_is_not_in_the_tables_is_said_not_to_be(shipped: ToolContext) -> None:
    text = text_of(shipped, BUDGET, item="3.19")
    assert "5 mio. kr. årligt i 2020 og 2021" in part(text, "Sag")
    assert "ingen linje i tabellerne" in part(text, "Økonomi")


def test_chapter_has_all_its_items(shipped: ToolContext) -> None:
    by_number, by_name = text_of(shipped, BUDGET, chapter="5"), text_of(shipped, BUDGET, chapter="førende erhvervsby")
    assert by_number == by_name
    assert all(f"**5.{number} " in by_number for number in range(1, 8))


def test_savings_case_that_costs_is_said_to_cost(shipped: ToolContext) -> None:
    money = part(text_of(shipped, BUDGET, item="tmu-4"), "Økonomi")
    assert "0,50 i 2020" in money
    assert "merudgift" in money
    assert "10,00 mio. kr., uden år" in text_of(shipped, BUDGET, item="ØKU-04")


def test_whole_agreement_has_the_sums_of_its_tables_and_its_parties(shipped: ToolContext) -> None:
    text = text_of(shipped, BUDGET)
    assert "Drift: 41,801 mio. kr. i 2019, 38,581 mio. kr. i 2020" in text
    assert "-52,005 mio. kr. i 2022 (lagt sammen af Rådbot fra 43 sager" in text
    assert "Enhedslisten" in part(text, "Parter")
    assert "92" not in part(text, "Parter")


def test_action_has_its_fields_and_no_list_twice(shipped: ToolContext) -> None:
    text = text_of(shipped, PLAN, item="2.1")
    assert "250.000 kr. i alt: 100.000 kr. (strategi + koordinatører) og 150.000 kr. (projekter og udveksling)." in text
    assert "Ansvarlig: Udviklingsdirektøren." in text
    assert text.count("Gæstelærere i fremmedsprog") == 1


def test_plan_has_every_action_and_who_adopted_it(shipped: ToolContext) -> None:
    text = text_of(shipped, PLAN)
    assert len(re.findall(r"\b[1-5]\.[1-3]: ", text)) == 15
    assert "600.000 kr." in part(text, "Økonomi")
    assert "11. december 2007" in part(text, "Beslutning")


def test_area_of_a_plan_or_schedule_is_found_by_name(shipped: ToolContext) -> None:
    assert len(re.findall(r"\*\*Handling 1\.\d:\*\*", text_of(shipped, PLAN, area="branding"))) == 3
    assert "Wuxi" in text_of(shipped, SCHEDULE, area="Bycirklen")


def test_document_without_records_of_its_own_is_summarised_by_section(shipped: ToolContext) -> None:
    assert len(text_of(shipped, SLIDES)) > 300
    assert "0,4 mio. kr." in text_of(shipped, SCHEDULE)


@pytest.mark.parametrize(("document", "arguments"), [(MINUTES, {"item": "99"}), (BUDGET, {"chapter": "Rumfart"}), (PLAN, {"area": "Rumfart"})])
def test_what_does_not_exist_is_refused_with_what_there_is(shipped: ToolContext, document: str, arguments: dict[str, str]) -> None:
    with pytest.raises(UnknownName, match="Der er: 1"):
        asked(shipped, document, **arguments)


def test_other_minutes_get_the_same_shape() -> None:
    context = context_of(MEETINGS)
    text = text_of(context, MARCH, item="1")
    assert re.findall(r"^\*\*(.+?):\*\* ", text, re.MULTILINE) == SHAPE
    assert {"1.250", "3,5", "2026", "2", "1"} <= numbers(text)
    assert part(text, "Næste skridt") == "Sagen er udsat og skal behandles igen. Sagen er taget op igen den 1. april 2025, punkt 2."
    assert "Byrådet" in part(text_of(context, APRIL, item="2"), "Næste skridt")
    assert "ny måling i 2026" in part(text_of(context, MARCH, item="2"), "Beslutning")


def test_other_agreement_is_summarised_with_its_own_years() -> None:
    text = text_of(context_of({EARLIER_AGREEMENT: AGREEMENT_2024}), EARLIER_AGREEMENT)
    assert "Anlæg: 3 mio. kr. i 2024, 4 mio. kr. i 2025 og 5 mio. kr. i 2026 (lagt sammen af Rådbot fra 1 linje)." in text
    assert "inden sommeren 2024" in part(text, "Næste skridt")


def test_a_sentence_is_found_on_its_printed_lines_over_hyphens_and_list_numbers(shipped: ToolContext) -> None:
    section = shipped.library.sections(MINUTES, item="5", role="case_presentation")[0]
    place = narrowed(
        section.sources[0], "Give indsigt i, hvordan en kommune uden for en hovedstad arbejder med at tiltrække kvalificeret arbejdskraft"
    )
    assert place.quote.startswith("Give indsigt i")
    assert (place.line_to - place.line_from) == 1
    assert narrowed(section.sources[0], "Noget, der slet ikke står nogen steder i sagen") == section.sources[0]
