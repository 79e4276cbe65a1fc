"""`raadbot search`: the ranked passages for a query, as the answers see them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.ask import typed_question
from bot.cli.command import Command, WrongUse
from bot.cli.words import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.hit import Hit


_WHAT_THE_SCORE_IS = (
    "Tallet fra 0 til 1 rangordner kun afsnittene i denne søgning mod hinanden: det bedste kan være højt, selv om intet passer. "
    "Procenten er, hvor meget af søgningens sjældne ord afsnittet har. Om dokumenterne svarer på et spørgsmål, siger raadbot ask."
)
_ONLY_RELATED = "Ingen tekst i biblioteket har et ord fra søgningen. Det, der ligner mest i emne:\n"
_NONE_FITS = "Intet afsnit handler tydeligt om det søgte. Det nærmeste er:\n"
_EXAMPLE = 'raadbot search "kolonihaver" --limit 3'


def show_hits(hits: Sequence[Hit], as_json: bool) -> None:
    """The hits, best first, with score, place and text; said first when none of them fits."""
    if as_json:
        terminal.show_json([hit.model_dump(mode="json") for hit in hits])
        return
    if not hits:
        terminal.show("Ingen tekst i biblioteket ligner det søgte.")
        return
    if all(hit.keyword_score is None for hit in hits):
        terminal.show(_ONLY_RELATED)
    elif not any(hit.fits for hit in hits):
        terminal.show(_NONE_FITS)
    for number, hit in enumerate(hits, 1):
        passage = hit.passage
        score = f"{hit.score:.2f}".replace(".", ",")
        words = f"{100 * (hit.keyword_score or 0):.0f} % af søgeordene"
        terminal.show(f"{number}. {passage.context}  [{score} · {words}]\n   {passage.document}, {lines(passage.line_from, passage.line_to)}")
        terminal.show(f"   {' '.join(passage.text.split())}\n")
    terminal.show(_WHAT_THE_SCORE_IS)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", metavar="SØGNING", nargs="*", help="ord eller et helt spørgsmål")
    parser.add_argument("--limit", metavar="ANTAL", type=int, default=8, help="højst så mange (ellers 8)")
    parser.add_argument("--document", metavar="ID", help="kun i dette dokument")
    parser.add_argument("--json", action="store_true", help="med alle felter som JSON")


def _run(arguments: argparse.Namespace) -> int:
    query = typed_question(arguments.question, _EXAMPLE)
    if not 1 <= arguments.limit <= 100:
        raise WrongUse(f"--limit er {arguments.limit}, men skal være fra 1 til 100.")
    from bot.cli.opening import open_searcher
    from bot.config import load_settings
    from retrieval.hit import SearchFilter

    where = SearchFilter(documents=(arguments.document,)) if arguments.document else None
    show_hits(open_searcher(load_settings()).search(query, arguments.limit, where), arguments.json)
    return 0


COMMAND = Command("search", "de afsnit, der passer bedst til en søgning", _arguments, _run, _EXAMPLE)
