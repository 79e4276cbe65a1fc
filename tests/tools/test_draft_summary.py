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
    """The words of a part, without the lines they stand on."""
    block = next(block for block in text.split("\n\n") if block.startswith(f"**{heading}:** ")).removeprefix(f"**{heading}:** ")
    return re.sub(r" \((?:\d+ steder, )?linje [\d–, og]+\)$", "", block)


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
    assert part(text, "Næste skridt") == "Der er ikke nævnt noget næste skridt."


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
    text = text_of(shipped, MINUTES, item=item)
    for said in (part(text, heading) for heading in SHAPE):
        assert said.endswith((".", "!", "?"))
        assert not re.search(r"(?:^|[a-zæøå][.:] )[-•❖]\s|;;|:;|\.\.|\n|https?:", said)
        sentences = [sentence for sentence in re.split(r"(?<=[a-zæøå])\. ", said) if len(sentence) > 30]
        printed = re.sub(r"\W+", "", " ".join(section.text for section in shipped.library.sections(MINUTES, item=item)))
        assert all(sentences.count(one) <= max(1, printed.count(re.sub(r"\W+", "", one))) for one in sentences)


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


HALL = """Idræts- og Fritidsudvalget
Torsdag den 12. september 2024 - kl. 17:00
Rådhuset, mødelokale 2

Deltagere

Karen Dahl (A) (formand) - Deltog
Jens Ravn (V) - Deltog
Ib Munk (C) - Deltog

Afbud/Fraværende

Ulla Steen (O) - Afbud

Punkt 1 Ny svømmehal

Sagsfremstilling

Tidsplan

- Udbud i 1. kvartal 2025
- Indvielse inden udgangen af 2026

Der mangler tyve millioner kroner. Borgerne høres på www.hal.dk/hoering2024 senest den 3. oktober 2024. Taget er utæt.

Bilag

4 bilag, heraf 3 anbefales

Beslutningen træffes af

Byrådet

Indstilling

Center for Fritid indstiller, at

1. hallen godkendes
2. der gives 132,5 mio. kr.
3. høringen varer til den 3. oktober 2024

Beslutning

Ad 1: Anbefales

For stemte 2: Karen Dahl (A), Ib Munk (C)

Imod stemte 1: Jens Ravn (V)

Ad 2: Anbefales med den bemærkning, at driften skal holdes inden for 9,2 mio. kr.

Ad 3: Godkendt

Venstre har følgende mindretalsudtalelse: Hallen er for dyr, og vi peger på:

- en mindre grund tæt på skolen, som kommunen allerede ejer og ikke har planer for i den kommende periode, fordi den er svær at komme til med bus
- færre baner, så der bliver plads til parkering, til en cykelsti og til de grønne områder, som naboerne har ønsket sig i meget lang tid
- et samarbejde: med nabokommunen, der har en hal, som ikke bruges om formiddagen, og som kan nås til fods af de fleste skoler i området

Punkt 2 Meddelelser

Beslutning

Intet
"""


def test_draft_begins_with_the_word_and_names_what_it_is_of(shipped: ToolContext) -> None:
    assert text_of(shipped, MINUTES, item="5").startswith("UDKAST til resumé af punkt 5, Studietur til Lund (Erhvervs-, Beskæftigelses- og")
    assert text_of(shipped, BUDGET).startswith("UDKAST til resumé af Budgetaftale 2019. Ikke godkendt.")
    assert text_of(shipped, PLAN, item="2.1", brief=True).startswith("UDKAST til kort resumé af handling 2.1")


def test_every_paragraph_says_which_lines_it_is_from(shipped: ToolContext) -> None:
    blocks = text_of(shipped, MINUTES, item="5").split("\n\n")[1:]
    assert all(re.search(r"\((?:\d+ steder, )?linje \d+", block) for block in blocks)
    assert "(linje 352, 354, 356–359, 361 og 363–364)" in blocks[2]


def test_decision_without_a_full_stop_is_not_taken_for_a_heading_and_left_out() -> None:
    decision = part(text_of(context_of({"hal": HALL}), "hal", item="1"), "Beslutning")
    said = [
        "Ad 1: Anbefales.",
        "For stemte 2: Karen Dahl (A), Ib Munk (C).",
        "Imod stemte 1: Jens Ravn (V).",
        "Ad 2: Anbefales med",
        "Ad 3: Godkendt.",
    ]
    places = [decision.find(words) for words in said]
    assert places == sorted(places)
    assert min(places) >= 0


def test_long_minority_statement_keeps_every_point_whole() -> None:
    decision = part(text_of(context_of({"hal": HALL}), "hal", item="1"), "Beslutning")
    assert "svær at komme til med bus" in decision
    assert "i meget lang tid" in decision
    assert "kan nås til fods af de fleste skoler" in decision


def test_amounts_in_words_times_and_deadlines_beside_a_link_are_kept() -> None:
    case = part(text_of(context_of({"hal": HALL}), "hal", item="1"), "Sag")
    assert "Der mangler tyve millioner kroner." in case
    assert "Indvielse inden udgangen af 2026" in case
    assert "Borgerne høres senest den 3. oktober 2024." in case
    assert "4 bilag, heraf 3 anbefales." in case


def test_points_of_a_recommendation_keep_the_stop_of_an_abbreviation() -> None:
    assert "2) der gives 132,5 mio. kr. og 3)" in part(text_of(context_of({"hal": HALL}), "hal", item="1"), "Indstilling")


def test_short_version_shortens_the_case_and_nothing_else(shipped: ToolContext) -> None:
    whole, short = text_of(shipped, MINUTES, item="5"), text_of(shipped, MINUTES, item="5", brief=True)
    assert len(part(short, "Sag")) < len(part(whole, "Sag")) / 3
    assert all(part(short, heading) == part(whole, heading) for heading in SHAPE[1:])


def test_short_version_keeps_the_amounts_of_the_case(shipped: ToolContext) -> None:
    assert {"600.000", "1.050"} <= numbers(text_of(shipped, MINUTES, item="11", brief=True))


def test_short_version_says_who_does_it_together_and_what_such_things_are(shipped: ToolContext) -> None:
    assert "sammen med Movia" in text_of(shipped, MINUTES, item="11", brief=True)
    assert "et stort antal ungdomsboliger" in text_of(shipped, BUDGET, item="4.6", brief=True)


def test_slide_is_told_with_the_slides_that_go_on_about_its_points(shipped: ToolContext) -> None:
    text = text_of(shipped, SLIDES, section="Samarbejde med venskabsby i Skotland")
    assert all(told in text for told in ("100 skotske ledere", "Socialministeriet", "5 skoleelever", "2 har været afsted i 6 uger"))
    assert "Edge Cities" not in text


def test_meeting_has_an_overview_and_every_figure_of_every_item(shipped: ToolContext) -> None:
    text = text_of(shipped, MINUTES)
    assert "- Punkt 1 Besøg hos virksomheden Caverion: Udsættes. Ikke endeligt." in text
    assert "- Punkt 4 Oplæg til Ballerup Kommunes iværksætterindsats for 2023: Indstillingen godkendt, med bemærkning." in text
    assert "Ikke endeligt." in next(line for line in text.split("\n") if line.startswith("- Punkt 5"))
    wanted = numbers("\n".join(section.text for section in shipped.library.sections(MINUTES) if section.item))
    assert wanted - numbers(text) == set()


def test_short_version_of_a_meeting_has_the_decisions_and_the_money(shipped: ToolContext) -> None:
    short = text_of(shipped, MINUTES, brief=True)
    assert len(short) < 4_500
    assert "Saime Bilen Inanc (Ø) stemte i mod beslutningen." in short
    assert "150.000 kr." in short


def test_section_is_found_by_its_heading_in_a_document_and_in_an_item(shipped: ToolContext) -> None:
    assert "Der er afsat 150.000 kr." in text_of(shipped, MINUTES, item="4", section="økonomi")
    assert "Saime Bilen Inanc" in text_of(shipped, MINUTES, item="5", section="Beslutning")
    with pytest.raises(UnknownName, match=r"har intet afsnit, der hedder «Rumfart».*Der er: Indledning"):
        asked(shipped, BUDGET, section="Rumfart")


def test_what_was_counted_or_added_up_is_told_apart_from_what_is_printed(shipped: ToolContext) -> None:
    values = asked(shipped, BUDGET).values
    assert values["Drift 2019"] == 41_801_000
    assert values["punkter i kapitel 1"] == 22
    assert asked(shipped, MINUTES).values == {"politikere til stede": 7, "fra administrationen til stede": 4}
