"""What a question takes for granted, held against the records. `CHECKS` is the one list; the first that settles a claim decides."""

import re
from dataclasses import replace
from functools import lru_cache

from bot.builtin_model.premises.absent import absent
from bot.builtin_model.premises.action_time import action_time
from bot.builtin_model.premises.attended import attended
from bot.builtin_model.premises.bodies import decides, saves
from bot.builtin_model.premises.borne_out import borne_out
from bot.builtin_model.premises.claim import claims_of
from bot.builtin_model.premises.decided import day_decided, decided
from bot.builtin_model.premises.directions import direction_of
from bot.builtin_model.premises.figures import figure_of
from bot.builtin_model.premises.kinds import kind_of, nothing_for, sign_of
from bot.builtin_model.premises.listed_as import listed_as
from bot.builtin_model.premises.money import amount_of
from bot.builtin_model.premises.money_from import amount_from
from bot.builtin_model.premises.more_in_year import more_in_year
from bot.builtin_model.premises.moved import moved
from bot.builtin_model.premises.no_such_thing import no_such_thing
from bot.builtin_model.premises.offices import party_of, role_of
from bot.builtin_model.premises.order import order_of
from bot.builtin_model.premises.responsible import responsible
from bot.builtin_model.premises.settled import settled
from bot.builtin_model.premises.signed import signed
from bot.builtin_model.premises.times import time_of
from bot.builtin_model.premises.unchanged import unchanged
from bot.builtin_model.premises.untold import untold
from bot.builtin_model.premises.verdict import Check, Verdict
from bot.builtin_model.premises.voted import stopped, voted
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask

_OPEN = re.compile(
    r"(?:^|[,:;.?!] |\b(?:og|men|saa|and|but|so) )"
    r"(?:hv(?:ad|em|or|ornaar|orfor|ordan|orledes|ilke[nt]?|is)|what|who|whose|when|where|why|which|how)\b"
)
_KEPT = 8
"""Questions whose verdict is kept: each step of an answer asks for it again."""
CHECKS: tuple[Check, ...] = (
    order_of,
    signed,
    absent,
    voted,
    stopped,
    attended,
    party_of,
    role_of,
    responsible,
    decided,
    day_decided,
    decides,
    saves,
    amount_from,
    amount_of,
    kind_of,
    sign_of,
    nothing_for,
    more_in_year,
    unchanged,
    direction_of,
    listed_as,
    no_such_thing,
    moved,
    settled,
    figure_of,
    time_of,
    action_time,
    untold,
    borne_out,
)


@lru_cache(maxsize=_KEPT)
def premise_of(situation: Situation) -> Verdict | None:
    """The verdict on the first claim that the records deny; on one that they bear out only where it is asked whether it is so."""
    borne_out: Verdict | None = None
    for claim in claims_of(situation):
        for check in CHECKS:
            verdict = check(claim)
            if verdict is None:
                continue
            if not verdict.holds:
                return replace(verdict, openly=_asks_openly(situation))
            if claim.confirms or verdict.bare:
                borne_out = borne_out or verdict
            break
    return borne_out


def _asks_openly(situation: Situation) -> bool:
    """Whether it is asked who, what or why, and not whether anything is so."""
    return bool(_OPEN.search(situation.question.plain)) and not situation.question.asked(Ask.YES_NO)
