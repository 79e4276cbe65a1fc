"""What the check found: a verdict with its faults, and how the answer came through."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

NOWHERE = ("står ikke i det, der er slået op.", "findes ikke i det, der er slået op.")
"""How a fault ends that says a claim stands nowhere, rather than beside something else."""
_COUNTABLE = frozenset(["figure", "date", "item"])
FaultKind = Literal["figure", "date", "name", "item", "decision", "citation", "link"]


class Fault(BaseModel):
    """One claim of an answer that nothing looked up supports: what kind it is, as printed there, the sentence it stands in, and why in Danish."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: FaultKind
    printed: str
    why: str
    sentence: str = ""


class Verdict(BaseModel):
    """Whether every claim of an answer is supported, and the claims that are not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    faults: tuple[Fault, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether there is nothing to object to."""
        return not self.faults

    def nowhere(self) -> Verdict:
        """Only the figures, dates and numbers that stand nowhere in what was looked up.

        The built-in model words results by rule and cannot swap two of them; what is only doubtful in it is told, and nothing is taken out.
        """
        return Verdict(faults=tuple(fault for fault in self.faults if fault.kind in _COUNTABLE and fault.why.endswith(NOWHERE)))


class Check(BaseModel):
    """How the answer shown came through the check.

    `passed` is whether every claim of the answer shown is supported. `faults` are all that was found on the way: in an answer that was repaired
    or replaced, in the sentences that were taken out, and what is doubtful in a built-in answer that is shown.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    passed: bool
    faults: tuple[Fault, ...] = ()
    repaired: bool = False
    replaced: bool = False
