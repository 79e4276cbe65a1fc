"""Stand-ins, disqualification, the meeting's end, and forms of other municipalities' minutes."""

from __future__ import annotations

import pytest

from knowledge.parse.minutes.recusals import recused_in
from knowledge.records import AgendaItem, Attendance, Decision, Meeting, MinorityStatement, Recommendation, Recusal, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.reading import of, parse

_COMMITTEE = """Teknik- og Miljøudvalget

Mødedato: Onsdag den 3. marts 2021
Mødetidspunkt: kl. 16.30 - 18.45
Mødested: Mødelokale 2

Medlemmer: Kirsten Ravnholt (A) (formand), Jens Peter Lund (V), Hanne Dyrlund (C)
Afbud: Birgitte Fonnesbæk (O)
Stedfortræder: Torben Kjær (O) for Birgitte Fonnesbæk (O)

22. Ny cykelsti på Møllevej

Indstilling
Direktøren indstiller,
1. at linjeføring B vælges, og
2. at sagen oversendes til Økonomiudvalget.

Beslutning i Teknik- og Miljøudvalget den 3. marts 2021:
Ad 1: Godkendt.
Ad 2: Anbefales.
Venstre ønskede ført til protokol, at partiet hellere vil bruge pengene på veje.

23. Lokalplan for Havnefronten

Beslutning i Teknik- og Miljøudvalget den 3. marts 2021:
Udsat til mødet den 7. april 2021.
Hanne Dyrlund (C) erklærede sig inhabil og deltog ikke i sagens behandling.

24. Køb af areal

Beslutning i Teknik- og Miljøudvalget den 3. marts 2021:
Godkendt.

Mødet hævet kl. 18.40.
"""

_COUNCIL = """# Vesterhavn Byråd

Mandag den 7. september 2020 kl. 16.00, Rådhuset

Fraværende med afbud: Lis Møgeltoft (F)
I stedet deltog: Anders Bo (F)

## Helhedsplan for Sydhavnen

### Beslutning

Byrådet godkendte indstillingen med 17 stemmer mod 8. Imod stemte V og O.

### Indstilling

At 1) helhedsplanen vedtages
At 2) der afsættes 14 mio. kr. til forprojekt i 2021

## Fritidspas til børn

### Beslutning

Tilbagesendes Børn og Unge.

## Nedlæggelse af buslinje 16

### Beslutning

Indstillingen blev ikke godkendt. For stemte Liberal Alliance. Imod stemte de øvrige.

### Resumé

Linje 16 har 4 passagerer pr. tur.
"""

_COUNCIL_WITH_HISTORY = """Byrådet - Referat

Onsdag den 22. juni 2022

144. Ny svømmehal

Resume

Der er to forslag.

Tidligere behandling

Kultur- og Fritidsudvalget, 7. juni 2022, pkt. 61:
Forslag A anbefales. Nanna Ryberg (Ø) tog forbehold.

Økonomiudvalget, 14. juni 2022, pkt. 118:
Anbefales.

Indstilling

Forvaltningen indstiller, at forslag A vælges.

Beslutning

Godkendt.

145. Valg til Havnens bestyrelse

Beslutning

Gitte Brink (V) valgt.
"""


def test_a_stand_in_is_there_for_the_one_who_is_away() -> None:
    people = {person.person: person for person in of(parse(_COMMITTEE), Attendance)}
    stand_in = people["Torben Kjær"]
    assert (stand_in.party, stand_in.role, stand_in.substitute_for) == ("O", "stedfortræder", "Birgitte Fonnesbæk")
    assert stand_in.status is AttendanceStatus.PRESENT
    assert people["Birgitte Fonnesbæk"].status is AttendanceStatus.EXCUSED


def test_who_came_instead_was_there_and_is_not_among_the_absent() -> None:
    people = {person.person: person for person in of(parse(_COUNCIL), Attendance)}
    assert people["Anders Bo"].status is AttendanceStatus.PRESENT
    assert people["Anders Bo"].role == "stedfortræder"
    assert people["Lis Møgeltoft"].status is AttendanceStatus.EXCUSED


def test_the_end_of_the_meeting_is_the_meetings_and_not_its_last_items() -> None:
    parsed = parse(_COMMITTEE)
    [meeting] = of(parsed, Meeting)
    assert meeting.ends_at is not None
    assert f"{meeting.ends_at:%H.%M}" == "18.40"
    assert meeting.sources[-1].quote == "Mødet hævet kl. 18.40."
    [last] = of(parsed, Decision, "24")
    assert (last.text, last.remark) == ("Godkendt.", None)


def test_the_hours_a_meeting_was_convened_for_give_its_end_when_nothing_else_does() -> None:
    [meeting] = of(parse(_COMMITTEE.replace("Mødet hævet kl. 18.40.", "")), Meeting)
    assert meeting.ends_at is not None
    assert f"{meeting.ends_at:%H.%M}" == "18.45"


def test_a_disqualified_member_is_recorded_with_the_sentence_that_says_it() -> None:
    [recusal] = of(parse(_COMMITTEE), Recusal)
    assert (recusal.item, recusal.person) == ("23", "Hanne Dyrlund (C)")
    assert recusal.sources[0].quote == "Hanne Dyrlund (C) erklærede sig inhabil og deltog ikke i sagens behandling."


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Rådmand Claus Iversen (B) deltog ikke i sagens behandling på grund af inhabilitet.", ("Claus Iversen (B)",)),
        ("Ib Ty (Ø) og Eva Lund (V) var inhabile.", ("Ib Ty (Ø)", "Eva Lund (V)")),
        ("Inhabil: Ib Ty (Ø)", ("Ib Ty (Ø)",)),
        ("Ingen erklærede sig inhabile.", ()),
        ("Udvalget drøftede, om Ib Ty (Ø) er inhabil.", ()),
        ("Ib Ty (Ø) forlod mødet kl. 18.", ()),
    ],
)
def test_only_disqualification_counts_as_such(sentence: str, people: tuple[str, ...]) -> None:
    assert recused_in(sentence) == people


def test_a_protocol_note_is_a_statement_and_no_part_of_the_decision() -> None:
    parsed = parse(_COMMITTEE)
    assert [decision.text for decision in of(parsed, Decision, "22")] == ["Godkendt.", "Anbefales."]
    [statement] = of(parsed, MinorityStatement)
    assert (statement.by, statement.text) == ("Venstre", "partiet hellere vil bruge pengene på veje.")


def test_marked_headings_above_the_decisions_are_the_items_titles() -> None:
    parsed = parse(_COUNCIL)
    decided = {item.name: [(d.outcome, d.text) for d in of(parsed, Decision, item.number)] for item in of(parsed, AgendaItem)}
    assert decided == {
        "Helhedsplan for Sydhavnen": [(Outcome.APPROVED, "Byrådet godkendte indstillingen med 17 stemmer mod 8.")],
        "Fritidspas til børn": [(Outcome.REFERRED, "Tilbagesendes Børn og Unge.")],
        "Nedlæggelse af buslinje 16": [(Outcome.REJECTED, "Indstillingen blev ikke godkendt.")],
    }


def test_at_points_on_lines_of_their_own_stay_apart() -> None:
    assert [point.text for point in of(parse(_COUNCIL), Recommendation, "1")] == [
        "helhedsplanen vedtages",
        "der afsættes 14 mio. kr. til forprojekt i 2021",
    ]


def test_a_side_without_names_is_part_of_the_vote_and_not_of_the_decision() -> None:
    [vote] = of(parse(_COUNCIL), VoteEvent, "3")
    assert (vote.in_favour, vote.against) == (("Liberal Alliance",), None)
    assert vote.text.endswith("Imod stemte de øvrige.")


def test_outcomes_below_earlier_treatments_are_those_bodies_decisions() -> None:
    parsed = parse(_COUNCIL_WITH_HISTORY)
    earlier = [(d.decided_by, d.outcome, d.text) for d in of(parsed, Decision, "144") if d.earlier]
    assert earlier == [
        ("Kultur- og Fritidsudvalget", Outcome.RECOMMENDED, "Forslag A anbefales. Nanna Ryberg (Ø) tog forbehold."),
        ("Økonomiudvalget", Outcome.RECOMMENDED, "Anbefales."),
    ]
    assert [treatment.item for treatment in of(parsed, AgendaItem)[0].earlier] == ["61", "118"]


def test_an_outcome_after_its_subject_counts_where_a_decision_stands() -> None:
    [elected] = of(parse(_COUNCIL_WITH_HISTORY), Decision, "145")
    assert elected.outcome is Outcome.ELECTED
