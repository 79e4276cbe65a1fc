"""What minutes must say for an item to be open or closed to the public: a mark of the item, in whatever form; never a word in its text."""

from __future__ import annotations

import pytest

from knowledge.library import Library
from knowledge.openness import opened
from knowledge.parse.contract import Parsed
from knowledge.parse.families import parse as parse_any
from knowledge.parse.openness_marks import row_mark, title_mark
from knowledge.records import AgendaItem, Meeting
from tests.knowledge.minutes.reading import as_text, of, parse

_MINUTES = """Økonomiudvalget
Tirsdag den 11. april 2023 - kl. 08:00
Mødelokale 1

Deltagere

Ib Ty (A) - Deltog

{head}Punkt 1 Meddelelser

Beslutning

Taget til efterretning

{above}{title}

Indhold

Sammendrag

{below}Kommunen sælger Kvantevej 7 til Lundtofte Byg for 42 mio. kr.

Indstilling

Center for By og Miljø indstiller, at

1. Salget godkendes

Beslutning

Indstillingen godkendt.

Punkt 3 Eventuelt

Beslutning

Intet.
"""


def minutes(title: str = "Punkt 2 Salg af Kvantevej 7", head: str = "", above: str = "", below: str = "") -> Parsed:
    """Three items; what is said of openness stands in the title, in the head, above the second item or under its title."""
    head, above, below = (f"{part}\n\n" if part else "" for part in (head, above, below))
    return parse(_MINUTES.format(title=title, head=head, above=above, below=below))


def shown(parsed: Parsed) -> str:
    """All that a guest could come to see of it."""
    library = Library.of_parsed([parsed], public_only=True)
    records = [record.model_dump_json() for record in (*library.of(AgendaItem), *library.of(Meeting))]
    return " ".join([*(section.text for section in library.sections()), *records])


CLOSING = [
    {"title": "Punkt 2 Salg af Kvantevej 7 (lukket punkt)"},
    {"title": "Punkt 2 Salg af Kvantevej 7 (Lukket)"},
    {"title": "Punkt 2 LUKKET PUNKT: Salg af Kvantevej 7"},
    {"title": "Punkt 2 Salg af Kvantevej 7 - LUKKET"},
    {"title": "Punkt 2 Salg af Kvantevej 7, lukket"},
    {"title": "Punkt 2 (Lukket) Salg af Kvantevej 7"},
    {"title": "Lukket punkt 2 Salg af Kvantevej 7"},
    {"title": "(LUKKET) Punkt 2 Salg af Kvantevej 7"},
    {"title": "Punkt 2 (lukket)\nSalg af Kvantevej 7"},
    {"title": "Punkt 2 Salg af Kvantevej 7 (fortrolig)"},
    {"title": "Punkt 2 Fortroligt punkt om salg af Kvantevej 7"},
    {"title": "Punkt 2 Salg af Kvantevej 7 (ikke offentligt)"},
    {"title": "Punkt 2 Salg af Kvantevej 7 (§ 10)"},
    {"title": "Punkt 2 Salg af Kvantevej 7 (lukket efter kommunestyrelseslovens § 10)"},
    {"title": "Punkt 2 Salg af Kvantevej 7\nSagsnr. 23/1121 Lukket punkt"},
    {"title": "Punkt 2 Salg af Kvantevej 7\nÅben sag\nNej"},
    {"below": "Punktet behandles for lukkede døre."},
    {"below": "Sagen behandles for\nlukkede døre."},
    {"below": "Punktet er ikke offentligt."},
    {"below": "Sagen er fortrolig."},
    {"below": "Sagen er lukket efter styrelseslovens § 10."},
    {"below": "Jf. § 10 i kommunestyrelsesloven drøftes sagen alene af udvalget."},
    {"below": "Åben sag: Nej"},
    {"below": "Lukket sag: Ja"},
    {"below": "Offentlig: Nej"},
    {"below": "Sagstype: Lukket"},
    {"below": "Åben/lukket: Lukket"},
    {"above": "Lukket dagsorden"},
    {"above": "LUKKEDE PUNKTER"},
    {"above": "Lukket referat"},
    {"above": "Fortrolige punkter"},
    {"above": "Ikke-offentlige punkter"},
    {"above": "Lukket møde, jf. kommunestyrelseslovens § 10"},
    {"above": "Punkt 2 behandles for lukkede døre."},
    {"head": "REFERAT - LUKKET DEL"},
    {"head": "Referat (fortroligt)"},
    {"head": "Lukket møde"},
]


@pytest.mark.parametrize("said", CLOSING, ids=lambda said: "|".join(said.values()))
@pytest.mark.parametrize("otherwise", ["", "Åben dagsorden"], ids=["unmarked", "åben dagsorden above"])
def test_any_mark_of_an_item_closes_it_also_in_a_document_that_is_marked_open(said: dict[str, str], otherwise: str) -> None:
    parsed = minutes(**({"head": otherwise} | said))
    for one in (parsed, opened(parsed)):
        assert "Kvantevej" not in shown(one)
        assert "42 mio" not in shown(one)
    assert "Kvantevej" in " ".join(section.text + section.path[0] for section in parsed.sections)


@pytest.mark.parametrize("said", [said for said in CLOSING if "title" in said or "below" in said], ids=lambda said: "|".join(said.values()))
def test_the_open_items_around_a_closed_one_stay_open(said: dict[str, str]) -> None:
    items = of(minutes(head="Åben dagsorden", **said), AgendaItem)
    assert [item.public for item in items] == [True, False, True]


@pytest.mark.parametrize(
    "title",
    [
        "Lukning af skolen",
        "Lukket skole på Måløvvej",
        "Den lukkede skole",
        "Svømmehallen (lukket i juli)",
        "Fortrolig rådgivning til unge",
        "Fortrolighed i sagsbehandlingen",
        "Ikke-offentlige veje",
        "Dispensation efter § 10 i planloven",
        "Status på Møllevej - lukket for trafik",
        "Tilbud til udsatte borgere",
    ],
)
def test_a_word_in_a_title_is_no_mark(title: str) -> None:
    parsed = minutes(title=f"Punkt 2 {title}", head="Åben dagsorden")
    assert [(item.public, item.name) for item in of(parsed, AgendaItem)][1] == (True, title)


@pytest.mark.parametrize(
    "text",
    [
        "Vejen bliver lukket i juni. Lukning af skolen drøftes senere, og beslutningen om at lukke vejen er truffet.",
        "Unge får fortrolig rådgivning, og fortrolige oplysninger behandles efter loven.",
        "Den lukkede skole sælges, og de udsatte unge flyttes til Åben Skole.",
        "Lukket skole\nkan ikke sælges.",
        "Åbningstider\n\nMandag: Lukket\n\nTirsdag: 10-16",
        "Sagen har betydning for ikke-offentlige veje og for lukkede fællesskaber.",
        "Mødet blev lukket kl. 10.15.",
        "Efter servicelovens § 10 gives råd.",
    ],
)
def test_a_word_in_the_text_is_no_mark(text: str) -> None:
    assert [item.public for item in of(minutes(head="Åben dagsorden", below=text), AgendaItem)] == [True, True, True]


@pytest.mark.parametrize("head", ["Åben dagsorden", "ÅBENT MØDE", "Åbne punkter", "Offentligt referat", "Åbent referat fra mødet den 11. april 2023"])
def test_an_open_part_named_as_such_is_open(head: str) -> None:
    parsed = minutes(head=head)
    assert parsed.document.public
    assert "Kvantevej" in shown(parsed)


def test_minutes_without_any_mark_are_not_known_to_be_open_until_somebody_says_so() -> None:
    parsed = minutes()
    assert [item.public for item in of(parsed, AgendaItem)] == [None, None, None]
    assert not parsed.document.public
    assert shown(parsed) == ""
    assert "Kvantevej" in shown(opened(parsed))


def test_an_open_heading_inside_a_closed_item_opens_nothing() -> None:
    parsed = minutes(above="Lukket dagsorden", below="Åbent møde\n\nBorgerne indbydes.")
    assert [item.public for item in of(parsed, AgendaItem)] == [None, False, False]


def test_a_mark_on_every_page_closes_though_the_running_head_is_not_read() -> None:
    pages = [f"LUKKET DAGSORDEN\n\nPunkt {n} Sag om grund {n}\n\nBeslutning\n\nGodkendt som indstillet.\n" + "\n" * 30 for n in range(1, 7)]
    parsed = parse_any(as_text("Økonomiudvalget\nTirsdag den 11. april 2023 - kl. 08:00\n\n" + "\f".join(pages)))
    assert {item.public for item in of(parsed, AgendaItem)} == {False}


def test_the_contents_in_the_head_do_not_tell_the_title_of_a_closed_item() -> None:
    text = _MINUTES.format(title="Punkt 2 Salg af Kvantevej 7 (lukket)", head="Åben dagsorden\n\n", above="", below="")
    text = text.replace("Mødelokale 1\n", "Mødelokale 1\n\nSager\n- Meddelelser\n- Salg af Kvantevej 7\n- Eventuelt\n")
    assert "Mødelokale 1" in shown(parse(text))
    assert "Kvantevej" not in shown(parse(text))


def test_an_agreement_that_calls_itself_confidential_is_not_public() -> None:
    text = "Budgetaftale 2031\n{}\n8. oktober 2030\n\nA og V er enige.\n\nDRIFT\n(1.000 kr.) 2031 2032 2033 2034\n1.1 Skoler 100 200 300 400\n"
    assert parse_any(as_text(text.format(""))).document.public
    assert not parse_any(as_text(text.format("FORTROLIGT"))).document.public


def test_a_title_is_read_without_its_mark() -> None:
    assert title_mark("Salg af Kvantevej 7 (lukket punkt)") == ("Salg af Kvantevej 7", False)
    assert title_mark("Åben sag: Ny skole") == ("Ny skole", True)
    assert title_mark("Åbne data - nu og i fremtiden") == ("Åbne data - nu og i fremtiden", None)


def test_an_ordinary_line_is_no_row_of_marks() -> None:
    assert row_mark("Lukket afdeling for demente") is None
    assert row_mark("Åbent hus på rådhuset", in_head=True) is None
