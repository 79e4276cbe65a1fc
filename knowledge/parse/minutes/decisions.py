"""What was decided under an item: typed decisions, votes, dissent and suspension as records, each with its source.

A decision is final when the competent body made it and it is no postponement, recommendation or referral, and nobody used the right of suspension:
that stops the whole item (kommunestyrelsesloven § 23).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from knowledge.parse.minutes.bodies import same_body
from knowledge.parse.minutes.case_votes import votes_told
from knowledge.parse.minutes.clauses import read_ruling
from knowledge.parse.minutes.context import Context
from knowledge.parse.minutes.headed_statement import read_statement
from knowledge.parse.minutes.layout import Block
from knowledge.parse.minutes.outcomes import ending_of, open_reason
from knowledge.parse.minutes.pending import why_open
from knowledge.parse.minutes.people_lists import names_in
from knowledge.parse.minutes.recusals import recused_in
from knowledge.parse.minutes.roles import MOTION, STATEMENT, VOTE
from knowledge.parse.minutes.rulings import Dissent, Reading, Ruling
from knowledge.records import Decision, MinorityStatement, Recusal, Suspension, VoteEvent
from knowledge.records.meeting import Outcome
from knowledge.source import Source

_LONGEST_UNHEADED = 400


@dataclass
class Decided:
    """All records of an item's decision blocks."""

    decisions: list[Decision] = field(default_factory=list)
    votes: list[VoteEvent] = field(default_factory=list)
    statements: list[MinorityStatement] = field(default_factory=list)
    suspensions: list[Suspension] = field(default_factory=list)
    recusals: list[Recusal] = field(default_factory=list)
    unheaded: bool = False
    """Read from the text, for want of a heading «Beslutning»."""

    def records(self) -> list[Decision | VoteEvent | MinorityStatement | Suspension | Recusal]:
        """Everything, decisions first."""
        return [*self.decisions, *self.votes, *self.statements, *self.suspensions, *self.recusals]


def read_decisions(context: Context, blocks: list[Block]) -> Decided:
    """The decisions, votes, dissent and suspensions of an item, in printed order; a decision block without text records that nothing was."""
    decided = Decided()
    own = _decision_blocks(context, blocks)
    decided.unheaded = bool(own) and own[-1].role not in {"decision", MOTION, VOTE}
    readings = [_read_together(context, together) for together in _with_its_votes(own)]
    stops = [(block, *stop) for block, reading in readings for stop in reading.stops]
    for block, stop, text, first, last in stops:
        decided.suspensions.append(
            Suspension(
                id=f"{context.item_id}/suspension/{len(decided.suspensions) + 1}",
                document=context.page.document,
                sources=(_source(context, block, first, last, text),),
                item=context.item.number,
                by=stop.by,
                law=stop.law,
                referred_to=context.bodies.name(stop.referred_to),
                text=text,
            )
        )
    for block in blocks:
        if block.role in {"summary", "case_presentation"}:
            told = votes_told(context.page.paragraphs(block.first, block.last, block.lead))
            _add_votes(decided, context, block, Reading(votes=told))
    for block, reading in readings:
        if not reading.rulings and not reading.votes and not reading.stops:
            reading.rulings.append(Ruling((None,), None, "", None, block.heading_line, block.heading_line))
        _add_rulings(decided, context, block, reading)
        _add_votes(decided, context, block, reading)
        _add_dissents(decided, context, block, reading)
    for block in blocks:
        if block.role == STATEMENT:
            _add_dissents(decided, context, block, read_statement(context.page.paragraphs(block.first, block.last, block.lead), block.label))
    _add_recusals(decided, context, readings, [block for block in blocks if block.role == "absence" or _is_under_title(block)])
    if context.item.withdrawn and not decided.decisions:
        decided.decisions.append(_withdrawn(context))
    return decided


def _decision_blocks(context: Context, blocks: list[Block]) -> list[Block]:
    """The blocks that decide. A bare «Beslutning» over another decision's heading is only a frame.

    Old minutes and lists of decisions print none: then the paragraph that states an outcome, first or last in the text, is the decision.
    """
    own = [block for block in blocks if block.role in {"decision", MOTION, VOTE}]
    filled = [block for block in own if block.last >= block.first or block.lead]
    if own:
        return filled or own[:1]
    texts = [block for block in blocks if block.role in {"case_presentation", "summary"}]
    for block in texts[-1:]:
        found = context.page.paragraphs(block.first, block.last, block.lead)
        for paragraph in (found[-1:] + found[:1]) if len(blocks) == 1 else found[-1:]:
            if not paragraph.is_point and len(paragraph.text) <= _LONGEST_UNHEADED and ending_of(paragraph.text) is not None:
                return [replace(block, first=paragraph.line_from, last=paragraph.line_to, lead="")]
    return []


def _with_its_votes(blocks: list[Block]) -> list[list[Block]]:
    """The blocks that decide, each with the amendments and votes that are printed under headings of their own before it."""
    found: list[list[Block]] = []
    for block in blocks:
        if found and found[-1][-1].role in {MOTION, VOTE}:
            found[-1].append(block)
        else:
            found.append([block])
    return found


def _read_together(context: Context, blocks: list[Block]) -> tuple[Block, Reading]:
    """What the blocks say as one decision, quoted under the last one's heading."""
    printed = [(block.role == MOTION, context.page.paragraphs(block.first, block.last, block.lead)) for block in blocks]
    return replace(blocks[-1], heading_line=blocks[0].heading_line), read_ruling(printed, context.sitting.body)


def _add_rulings(decided: Decided, context: Context, block: Block, reading: Reading) -> None:
    for ruling in reading.rulings:
        outcome = ruling.ending.outcome if ruling.ending else Outcome.CUSTOM if ruling.text else Outcome.NONE_RECORDED
        reason = _not_final(decided.suspensions, context, outcome, ruling.text)
        for part in ruling.parts:
            decided.decisions.append(
                Decision(
                    id=f"{context.item_id}/decision/{len(decided.decisions) + 1}",
                    document=context.page.document,
                    sources=(_source(context, block, ruling.first, ruling.last, ruling.text),),
                    item=context.item.number,
                    part=part,
                    outcome=outcome,
                    text=ruling.text,
                    remark=ruling.remark,
                    decided_by=context.bodies.name(context.sitting.body) if context.sitting.body else None,
                    date=context.sitting.date,
                    final=reason is None,
                    not_final_because=reason,
                )
            )


def _not_final(suspensions: list[Suspension], context: Context, outcome: Outcome, text: str) -> str | None:
    """Why a decision is not the last word, as a Danish clause; None when it is."""
    if suspensions:
        stop = suspensions[0]
        return f"{stop.by} har brugt standsningsretten, så sagen skal behandles i {stop.referred_to}"
    reason = why_open(outcome, text, context.sitting.body)
    if reason is None and outcome is not Outcome.NONE_RECORDED and context.competent and not same_body(context.competent, context.sitting.body):
        return f"beslutningen træffes af {context.competent}"
    return reason


def _withdrawn(context: Context) -> Decision:
    """An item with «UDGÅR» in its title."""
    return Decision(
        id=f"{context.item_id}/decision/1",
        document=context.page.document,
        sources=(context.page.source(context.item.locator, context.item.first, context.item.text_from - 1),),
        item=context.item.number,
        outcome=Outcome.WITHDRAWN,
        text="Udgår",
        decided_by=context.sitting.body or None,
        date=context.sitting.date,
        final=False,
        not_final_because=open_reason(Outcome.WITHDRAWN),
    )


def _add_votes(decided: Decided, context: Context, block: Block, reading: Reading) -> None:
    for vote, part in [(cast, part) for cast in reading.votes for part in cast.parts]:
        names, counts = vote.ballot.names, vote.ballot.counts
        decided.votes.append(
            VoteEvent(
                id=f"{context.item_id}/vote/{len(decided.votes) + 1}",
                document=context.page.document,
                sources=(_source(context, block, vote.first, vote.last, vote.ballot.text),),
                item=context.item.number,
                part=part,
                in_favour=names.get("for"),
                against=names.get("against"),
                abstained=names.get("abstained"),
                in_favour_count=counts.get("for"),
                against_count=counts.get("against"),
                abstained_count=counts.get("abstained"),
                on=vote.on,
                text=vote.ballot.text,
            )
        )


def _add_dissents(decided: Decided, context: Context, block: Block, reading: Reading) -> None:
    for dissent in reading.dissents:
        decided.statements.append(
            MinorityStatement(
                id=f"{context.item_id}/statement/{len(decided.statements) + 1}",
                document=context.page.document,
                sources=(_dissent_source(context, block, dissent),),
                item=context.item.number,
                part=dissent.part,
                by=dissent.statement.by,
                statement_kind=dissent.statement.kind,
                text=dissent.text,
            )
        )


def _add_recusals(decided: Decided, context: Context, readings: list[tuple[Block, Reading]], lists: list[Block]) -> None:
    """Who was disqualified, as the decision tells it or a list under «Inhabilitet» does."""
    told = [(block, *found) for block, reading in readings for found in reading.recusals]
    for block in lists:
        named = names_in if re.search("habil", block.label, re.IGNORECASE) else recused_in
        for paragraph in context.page.paragraphs(block.first, block.last, block.lead):
            told += [(block, person, paragraph.text, paragraph.line_from, paragraph.line_to) for person in named(paragraph.text)]
    for block, person, text, first, last in told:
        decided.recusals.append(
            Recusal(
                id=f"{context.item_id}/recusal/{len(decided.recusals) + 1}",
                document=context.page.document,
                sources=(_source(context, block, first, last, text),),
                item=context.item.number,
                person=person,
                text=text,
            )
        )


def _is_under_title(block: Block) -> bool:
    """Whether a block is what stands between an item's title and its first heading."""
    return block.role == "case_presentation" and not block.label


def _dissent_source(context: Context, block: Block, dissent: Dissent) -> Source:
    """From the line that names who dissents to the last line of the words."""
    who = _source(context, block, dissent.first, dissent.last, dissent.statement.by)
    words = _source(context, block, dissent.first, dissent.last, dissent.text)
    return context.page.source(words.locator, min(who.line_from, words.line_from), words.line_to)


def _source(context: Context, block: Block, first: int, last: int, words: str) -> Source:
    """The lines that the words stand on, under the block's heading."""
    first, last = context.page.place_of(words, max(first, block.heading_line), max(last, block.heading_line))
    return context.page.source(f"{context.item.locator}, {block.label or 'Beslutning'}", first, last)
