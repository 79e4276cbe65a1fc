"""Arguments that many tools take."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from knowledge.records.document import Family


class Arguments(BaseModel):
    """Base of all tool arguments: unknown names are refused, so that a model learns what is right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: list[str] = Field(default_factory=list, description="Kun disse dokumenter (id'er); tom betyder alle.")


class OfFamilies(Arguments):
    """Arguments of tools that can be narrowed to kinds of documents."""

    families: list[Family] = Field(
        default_factory=list,
        description="Kun dokumenter af denne slags: minutes = referat, budget_agreement = budgetaftale, action_plan = handleplan, "
        "schedule = tidsplan, slides = oplæg.",
    )
    body: str | None = Field(None, description="Kun dokumenter fra dette udvalg eller organ, fulde navn eller kode (TMU, KB …).")
