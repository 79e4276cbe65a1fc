"""Items with a number of the year («142/21»), text that begins on the heading's own line, and what is told below the last item."""

from __future__ import annotations

import pytest

from knowledge.records import AgendaItem, Attendance, Decision, Recommendation, Recusal, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.reading import of, parse

_COUNCIL = """ELBÆK KOMMUNE
BYRÅDET

Beslutningsprotokol                                   Møde nr. 4/2023
Onsdag den 26. april 2023 kl. 18.00, Byrådssalen

Til stede: Borgmester Gerda Holm (V), Poul Friis (V), Ruth Sten (F), Villy Mose (L - Lokallisten).

Fraværende: Peder Kvist (V). Som stedfortræder var indkaldt Gitte Ravn (V), der
meldte afbud. Der var således 4 stemmeberettigede til stede.

-----------------------------------------------------------------------------
NR.    SAG                                                   J.NR.
-----------------------------------------------------------------------------
41/23  Budget 2024 - andenbehandling                         00.30.10-S00-1-23
42/23  Borgerforslag: Lokal busrute 83                       13.05.00-K04-9-23
43/23  Lukket sag: Personalesag                              -
-----------------------------------------------------------------------------

41/23  BUDGET 2024 - ANDENBEHANDLING

Resumé: Økonomiudvalget oversender budgetforslaget for 2024 og overslagsårene
2025-2027 til Byrådets vedtagelse.

Indstilling: at budgettet vedtages endeligt med de takster, der er vist, og at
provenuet tilgår kassen.

BESLUTNING: Budgettet med ændringsforslag 3 blev vedtaget med 3 stemmer. Imod
stemte Ruth Sten (F).

42/23  BORGERFORSLAG: LOKAL BUSRUTE 83

Resumé: 618 borgere har støttet et forslag om at bevare ruten.

BESLUTNING: Vedtaget. Villy Mose (L) deltog ikke på grund af inhabilitet.

43/23  LUKKET SAG: PERSONALESAG

BESLUTNING: Orientering givet. Sagen er lukket.

MEDDELELSER

a) Elbæk Kommune er nr. 31 i årets måling af lokalt erhvervsklima.
b) Der er registreret 38.416 indbyggere.

Mødet hævet kl. 20.25.
"""


def test_numbers_of_the_year_begin_the_items_and_the_list_of_cases_spells_their_titles() -> None:
    items = of(parse(_COUNCIL), AgendaItem)
    assert [(item.number, item.name) for item in items] == [
        ("41", "Budget 2024 - andenbehandling"), ("42", "Borgerforslag: Lokal busrute 83"), ("43", "Personalesag")
    ]  # fmt: skip
    assert items[2].public is False


@pytest.mark.parametrize("number", ["Punkt {}/2023", "Sag nr. {}/23:", "{}/23 -", "Pkt. {}/23"])
def test_the_number_of_the_year_is_printed_in_several_ways(number: str) -> None:
    printed = _COUNCIL
    for one in ("41", "42", "43"):
        printed = printed.replace(f"{one}/23 ", f"{number.format(one)} ")
    assert [item.number for item in of(parse(printed), AgendaItem)] == ["41", "42", "43"]


def test_a_text_that_begins_on_the_headings_line_goes_on_below() -> None:
    minutes = parse(_COUNCIL)
    (recommended,) = of(minutes, Recommendation, "41")
    assert recommended.text.endswith("og at provenuet tilgår kassen.")
    (decision,) = of(minutes, Decision, "41")
    assert (decision.outcome, decision.text) == (Outcome.APPROVED_AS_AMENDED, "Budgettet med ændringsforslag 3 blev vedtaget med 3 stemmer.")
    (vote,) = of(minutes, VoteEvent, "41")
    assert vote.against == ("Ruth Sten (F)",)


def test_a_stand_in_who_was_called_and_did_not_come_is_excused() -> None:
    people = {person.person: person for person in of(parse(_COUNCIL), Attendance)}
    assert people["Peder Kvist"].status is AttendanceStatus.ABSENT
    assert (people["Gitte Ravn"].status, people["Gitte Ravn"].role) == (AttendanceStatus.EXCUSED, "stedfortræder")
    assert people["Villy Mose"].party == "L"


def test_news_below_the_last_item_belongs_to_no_item() -> None:
    minutes = parse(_COUNCIL)
    (decision,) = of(minutes, Decision, "43")
    assert decision.text == "Orientering givet. Sagen er lukket."
    news = next(section for section in minutes.sections if "38.416" in section.text)
    assert (news.item, news.path) == (None, ("Meddelelser",))


_COMMITTEE = """Teknikudvalget

Referat fra møde tirsdag den 14. maj 2024 kl. 15.30

Medlemmer
Karen Iversen (A), formand
Lone Dyrby (C)

Fra forvaltningen deltog
Direktør Pernille Skou
Sekretær Mikkel Ravn

1. Cykelsti langs Møllevej

Lone Dyrby (C) erklærede sig inhabil og deltog ikke i behandlingen af punktet.

Sagsfremstilling
Der er to løsninger.

Indstilling
Forvaltningen indstiller til Teknikudvalget at anbefale Økonomiudvalget og
Byrådet,
1. at cykelstien anlægges,
2. at der gives en bevilling på 8,9 mio. kr.

Beslutning
Forslaget blev sat til afstemning. For stemte 2 (F og Ø). Imod stemte 4 (A, V og C).
Forslaget er dermed faldet.

2. Køb af areal (LUKKET)

Beslutning
Lukket punkt.

3. Forslag om 40 km/t

Sagsfremstilling
Hastigheden ønskes sat ned.

Beslutning
Godkendt.
"""


def test_whom_the_committee_is_to_recommend_it_to_is_no_point() -> None:
    points = of(parse(_COMMITTEE), Recommendation, "1")
    assert [(point.number, point.text) for point in points] == [(1, "cykelstien anlægges"), (2, "der gives en bevilling på 8,9 mio. kr.")]


def test_a_motion_that_fell_is_rejected() -> None:
    (decision,) = of(parse(_COMMITTEE), Decision, "1")
    assert decision.outcome is Outcome.REJECTED


def test_who_was_disqualified_may_be_told_right_below_the_title() -> None:
    assert [recusal.person for recusal in of(parse(_COMMITTEE), Recusal, "1")] == ["Lone Dyrby (C)"]


def test_a_closed_item_that_is_told_by_nothing_else_does_not_close_the_next() -> None:
    assert [item.public for item in of(parse(_COMMITTEE), AgendaItem)] == [None, False, None]


def test_a_title_of_one_word_before_a_name_is_an_office() -> None:
    officials = [(person.role, person.person) for person in of(parse(_COMMITTEE), Attendance) if not person.politician]
    assert officials == [("Direktør", "Pernille Skou"), ("Sekretær", "Mikkel Ravn")]
