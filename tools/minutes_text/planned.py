"""Minutes text for a case that is only planned: what the plan says of it, and blanks for the rest."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import PlannedCase
from tools.due import month_of
from tools.matching import same_name, text_matches
from tools.minutes_text.blanks import CASE, DECISION, RECOMMENDATION, blank
from tools.newest import planned_last
from tools.summary.part import Drafted, Part


def drafted_planned(library: Library, document: str, wanted: str, month: int | None = None) -> Drafted:
    """The planned case of that name, in that month where several are called so.

    Raises:
        UnknownName: nothing planned is called that; the message says what is.
    """
    cases = planned_last(library, library.of(PlannedCase, document))[0]
    found = [case for case in cases if same_name(case.name, wanted)] or [case for case in cases if text_matches(wanted, case.name)]
    found = [case for case in found if month in (None, case.month)] or found
    if not found:
        raise UnknownName(f"Ingen planlagt sag hedder «{wanted}». Der er: {_listed(cases) or 'ingen'}.")
    case = found[0]
    when = month_of(case.year, case.month).text
    others = [month_of(other.year, other.month).text for other in found[1:] if other.name == case.name]
    plan = f"Sagen er planlagt til {when} i {case.body}{' (foreløbig plan)' if case.provisional else ''}."
    if others:
        plan += f" En sag med samme navn er også planlagt til {', '.join(others)}."
    parts = (
        Part("Behandling", plan, case.sources),
        Part("Sagsfremstilling", blank(CASE, "Sagsfremstillingen")),
        Part("Indstilling", blank(RECOMMENDATION, "Indstillingen")),
        Part("Beslutning", blank(DECISION, "Beslutningen")),
    )
    return Drafted(f"den planlagte sag «{case.name}», {when}", parts)


def _listed(cases: Sequence[PlannedCase]) -> str:
    return "; ".join(dict.fromkeys(case.name for case in cases[:12]))
