"""Minutes that print who was away, or «Fraværende:» alone, between the heading of a decision and its words; and items headed «Ad 3. …»."""

from __future__ import annotations

from knowledge.parse.families import parse as parse_any
from knowledge.records import AgendaItem, Decision, FollowUp
from knowledge.records.document import Family
from knowledge.records.meeting import Outcome
from tests.knowledge.minutes.reading import as_text, of, parse

_COMMITTEE = """Økonomiudvalget
REFERAT
Mødedato: 7. oktober 2024
Mødetidspunkt: kl. 15.00

1. Salg af Skovvej 14 (B)
Sagsnr.: 336-2024-05519      Dok.nr.: 336-2024-377120      Åbent
Kompetence: Byrådet

Beslutningstema
Økonomiudvalget skal tage stilling til et salg.

Indstilling
Borgmesteren indstiller,
1. at ejendommen sælges

Beslutning i Teknisk Udvalg den 1. oktober 2024:
Fraværende: Ingen
Anbefales.

Beslutning i Økonomiudvalget den 7. oktober 2024:
Fraværende: Villy Nørgaard
Sagen udsættes.

2. Sygefravær i 2024 (O)
Sagsnr.: 336-2024-01230      Dok.nr.: 336-2024-395557      Åbent
Kompetence: Økonomiudvalget

Indstilling
HR-chefen indstiller,
1. at orienteringen tages til efterretning

Beslutning i Økonomiudvalget den 7. oktober 2024:
Fraværende:
Villy Nørgaard og Lone Bach (F)
Taget til efterretning.

3. Ny skole (Sagsnr. 23/1234)
Sagsnr.: 336-2024-01231      Dok.nr.: 336-2024-395558      Åbent

Beslutning i Økonomiudvalget den 7. oktober 2024:
Fraværende:
Godkendt.
"""

_SENIORS = """ÆLDRERÅDET

Referat fra møde i Ældrerådet
Onsdag den 13. marts 2024 kl. 9.30-12.00

Til stede: Inger Lund (formand), Birthe Kofoed og Ruth Amdisen
Afbud: Karl Mejer

Dagsorden:
1. Godkendelse af dagsorden
2. Kvalitetsstandarder
3. Nyt fra medlemmerne
4. Eventuelt

Ad 1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

Ad 2. Kvalitetsstandarder
Forslaget blev gennemgået.

Beslutning: Ældrerådet afgiver høringssvar senest den 27. marts 2024.

Ad 3. Nyt fra medlemmerne
Der mangler en bænk.
Opfølgning: Dorthe Bang retter henvendelse til Vej og Park.

Ad 4. Eventuelt
Intet.
"""


def test_what_stands_below_the_absent_is_the_decision() -> None:
    parsed = parse(_COMMITTEE)
    own = {one.item: (one.outcome, one.text) for one in of(parsed, Decision) if not one.earlier}
    assert own == {
        "1": (Outcome.POSTPONED, "Sagen udsættes."),
        "2": (Outcome.NOTED, "Taget til efterretning."),
        "3": (Outcome.APPROVED, "Godkendt."),
    }


def test_another_body_decides_below_its_own_absent() -> None:
    (earlier,) = [one for one in of(parse(_COMMITTEE), Decision) if one.earlier]
    assert (earlier.decided_by, earlier.outcome) == ("Teknisk Udvalg", Outcome.RECOMMENDED)


def test_the_kind_of_an_item_and_its_case_number_are_no_part_of_its_title() -> None:
    assert [item.name for item in of(parse(_COMMITTEE), AgendaItem)] == ["Salg af Skovvej 14", "Sygefravær i 2024", "Ny skole"]


def test_items_headed_ad_are_the_items_of_the_meeting() -> None:
    assert parse_any(as_text(_SENIORS)).document.family is Family.MINUTES
    parsed = parse(_SENIORS)
    assert [(item.number, item.name) for item in of(parsed, AgendaItem)] == [
        ("1", "Godkendelse af dagsorden"),
        ("2", "Kvalitetsstandarder"),
        ("3", "Nyt fra medlemmerne"),
        ("4", "Eventuelt"),
    ]
    assert {one.item: one.text for one in of(parsed, Decision)}["2"] == "Ældrerådet afgiver høringssvar senest den 27. marts 2024."
    assert [one.text for one in of(parsed, FollowUp)] == ["Dorthe Bang retter henvendelse til Vej og Park."]


def test_a_decision_that_answers_a_point_with_ad_begins_no_item() -> None:
    printed = _COMMITTEE.replace("Sagen udsættes.", "Ad 1. Udvalget ønsker sagen belyst\nAd 2. Udvalget ønsker en ny pris")
    assert [item.number for item in of(parse(printed), AgendaItem)] == ["1", "2", "3"]
