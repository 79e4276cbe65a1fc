"""Action plans, schedules and slides: who does what, when, with what money."""

from __future__ import annotations

import datetime

from pydantic import BaseModel, ConfigDict

from knowledge.records.base import Record
from knowledge.records.time import Period


class ActionAmount(BaseModel):
    """One amount of an action's economy. `increase` is true for «forhøjes med»; never negative for a list dash.

    `times` is the number of years it is said to be given in («årligt i 2021, 2022 og 2023»). `included` is held in another of the amounts: a part of
    it («heraf», «i alt»), or the same with value added tax; `from_others` is what somebody else pays beside the municipality's own
    money («fra staten»).
    `to_dkk` is the other end of a range («1-2 mio. kr.») or the alternative («eller»); `as_printed` then has both.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value_dkk: int
    as_printed: str
    note: str | None = None
    increase: bool = False
    times: int = 1
    included: bool = False
    from_others: bool = False
    to_dkk: int | None = None


class ActionFact(BaseModel):
    """A field of an action that this plan has beside the usual ones, with its label as printed: «Effekt», «310 ton»."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    text: str


class Action(Record):
    """One action (`handling`) with the six fields of the plan. `number` is area and action («4.2»); `progress` is its status, where the plan has one.

    `total_dkk` is what it costs the municipality over its years in whole kroner: the sum of `amounts` without those that are held in another
    or come from others; None when no amount is printed, or one is a range; 0 only when 0 is printed. `facts` are the plan's own further fields.
    `name` is the first sentence of the text, cut short at a clause for lists. `responsible` (ansvarlig) is not `performer` (udførende).
    """

    number: str
    area: str
    area_name: str
    name: str
    text: str
    points: tuple[str, ...] = ()
    time: Period | None = None
    economy: str | None = None
    amounts: tuple[ActionAmount, ...] = ()
    total_dkk: int | None = None
    other_funding: str | None = None
    target_group: str | None = None
    success_criterion: str | None = None
    responsible: str | None = None
    performer: str | None = None
    progress: str | None = None
    facts: tuple[ActionFact, ...] = ()
    depends_on: tuple[str, ...] = ()
    condition: str | None = None
    outside_plan_period: bool = False


class AreaPurpose(Record):
    """The purpose (`formål`) of an area of the plan."""

    area: str
    area_name: str
    text: str


class Adoption(Record):
    """Which body adopted the document, and when."""

    body: str
    date: datetime.date | None = None
    text: str


class Financing(Record):
    """Money that the plan as a whole rests on. `added_dkk` is new, `previous_dkk` was there before; `year` is the budget it stands in."""

    text: str
    added_dkk: int | None = None
    previous_dkk: int | None = None
    year: int | None = None


class FocusArea(Record):
    """An area of a schedule (`indsatsområde`); `listed` is true for those in the plan's own list, `parent` is set for a sub-area."""

    order: int
    name: str
    parent: str | None = None
    listed: bool = False
    text: str


class PlanActivity(Record):
    """One activity of a schedule («Tidsplan 2007-09»). Single dates are not invented."""

    area: str
    order: int
    text: str
    period: Period | None = None
    bodies: tuple[str, ...] = ()


class PlanResource(Record):
    """What the schedule says about resources; `amount_dkk` in whole kroner when printed, with the budget year it was set aside in."""

    text: str
    amount_dkk: int | None = None
    as_printed: str | None = None
    budget_year: int | None = None


class PlanEvaluation(Record):
    """Who evaluates, and when."""

    body: str | None
    period: Period | None
    text: str


class Slide(Record):
    """One slide: its heading (as far as it can be told) and its points, in printed order."""

    order: int
    name: str
    points: tuple[str, ...] = ()


class PairedValue(Record):
    """One label of a list with the value printed in another column, paired by order. `confidence` is «middel» unless printed together."""

    list_name: str
    order: int
    label: str
    value: int | None
    as_printed: str
    confidence: str
