"""«Det femte område i kostpolitikken»: counted among the areas of the plan that is named."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_ACTION = """## HANDLING 1

{what}

ANSVARLIG\tSundhedschefen
TID\t2031
ØKONOMI\t80.000
MÅLGRUPPE\tBørn
SUCCESKRITERIE\tAt det sker
UDFØRENDE\tKøkkenet
"""
_PLAN = (
    "# Kostpolitik\n\n**Handlinger**\n**2031 – 2033**\n\n# 1. **SKOLEMAD**\n\n"
    + _ACTION.format(what="Der laves suppe på skolerne.")
    + "\n## **2. FRUGT**\n\n"
    + _ACTION.format(what="Der deles æbler ud.")
    + "\n## 3. VAND\n\n"
    + _ACTION.format(what="Der sættes vandposter op.")
    + "\nVedtaget af Mosby Byråd den 26. april 2031\n"
)


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"kostpolitik-handlinger-2031-2033": _PLAN})


def test_an_area_that_is_not_there_is_put_right(context: ToolContext) -> None:
    lead = answer(context, "hvad er det femte område i kostpolitikken?").lead
    assert lead.startswith("Der er kun tre indsatsområder (3): ")
    assert "Vand" in lead


def test_an_area_is_told_by_its_place(context: ToolContext) -> None:
    assert answer(context, "Hvad er det tredje område i kostpolitikken?").lead == "Nr. 3 er Vand."
