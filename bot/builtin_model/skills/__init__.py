"""The kinds of question the built-in model can answer. `SKILLS` is the one list; where two fit equally well the earlier goes first."""

from bot.builtin_model.skills.action_facts import ActionFacts
from bot.builtin_model.skills.action_field import ActionField
from bot.builtin_model.skills.actions import Actions
from bot.builtin_model.skills.add_up import AddUp
from bot.builtin_model.skills.agenda import Agenda
from bot.builtin_model.skills.agenda_item_told import AgendaItemTold
from bot.builtin_model.skills.agreed_follow_up import AgreedFollowUp
from bot.builtin_model.skills.agreement import CommitmentTime, DecidingBody
from bot.builtin_model.skills.all_but_part import AllButPart
from bot.builtin_model.skills.amendments import Amendments
from bot.builtin_model.skills.announced_count import AnnouncedCount
from bot.builtin_model.skills.areas_listed import AreasListed
from bot.builtin_model.skills.attachments import Attachments
from bot.builtin_model.skills.attended_office import AttendedOffice
from bot.builtin_model.skills.briefing import Briefing
from bot.builtin_model.skills.budget_table import BudgetTable
from bot.builtin_model.skills.budget_totals import BudgetTotals
from bot.builtin_model.skills.budget_votes import BudgetVotes
from bot.builtin_model.skills.calendar import Deadlines, OpenFollowUps, Planned
from bot.builtin_model.skills.compare_money import CompareMoney
from bot.builtin_model.skills.contact import Contact
from bot.builtin_model.skills.contract import Skill
from bot.builtin_model.skills.dated_rows import DatedRows
from bot.builtin_model.skills.discrepancy import Disagreements
from bot.builtin_model.skills.drafts import MinutesText, Summary
from bot.builtin_model.skills.elected import Elected
from bot.builtin_model.skills.facts import BodyItems, DocumentDate, Evaluated, NoSuchItem, Purpose
from bot.builtin_model.skills.guest_of import GuestOf
from bot.builtin_model.skills.held_against import HeldAgainst
from bot.builtin_model.skills.held_amounts import HeldAmounts
from bot.builtin_model.skills.item_money import ItemMoney
from bot.builtin_model.skills.item_people import EarlierTreatment, Guests, Recommenders
from bot.builtin_model.skills.items_by_outcome import ItemsByOutcome
from bot.builtin_model.skills.items_with_guests import ItemsWithGuests
from bot.builtin_model.skills.key_figure_years import KeyFigureYears
from bot.builtin_model.skills.largest_group import LargestGroup
from bot.builtin_model.skills.listed_members import ListedMembers
from bot.builtin_model.skills.lists_held import ListsHeld
from bot.builtin_model.skills.manners import Opinion, Thanks
from bot.builtin_model.skills.meeting import ItemDecision
from bot.builtin_model.skills.meeting_facts import MeetingFacts
from bot.builtin_model.skills.meeting_votes import MeetingVotes
from bot.builtin_model.skills.membership import MembershipPremise
from bot.builtin_model.skills.mentioned import Mentioned
from bot.builtin_model.skills.money_of_area import MoneyOfArea
from bot.builtin_model.skills.named_figures import NamedFigures
from bot.builtin_model.skills.named_several import NamedSeveral
from bot.builtin_model.skills.negated import NegatedPremise
from bot.builtin_model.skills.no_such_body import NoSuchBody
from bot.builtin_model.skills.no_such_meeting import NoSuchMeetingAsked
from bot.builtin_model.skills.numbered_item import NumberedItem
from bot.builtin_model.skills.numbered_section import NumberedSection
from bot.builtin_model.skills.office_holder import OfficeHolder
from bot.builtin_model.skills.one_savings_case import OneSavingsCase
from bot.builtin_model.skills.other_texts import Approval, OtherText
from bot.builtin_model.skills.outcome import Outcome
from bot.builtin_model.skills.paired import PairedValues
from bot.builtin_model.skills.parties_there import PartiesThere
from bot.builtin_model.skills.passages import Passages
from bot.builtin_model.skills.people import Attended, Person
from bot.builtin_model.skills.plan_money import PlanMoney
from bot.builtin_model.skills.planned_often import PlannedOften
from bot.builtin_model.skills.plans import Adopted, KeyFigures, Ordinals
from bot.builtin_model.skills.premise import FalsePremise
from bot.builtin_model.skills.reckon_told import ReckonTold
from bot.builtin_model.skills.recommended_in_text import RecommendedInText
from bot.builtin_model.skills.rows_by_years import RowsByYears
from bot.builtin_model.skills.savings import Savings
from bot.builtin_model.skills.seats import SignedOrSeated
from bot.builtin_model.skills.several_items import SeveralItems
from bot.builtin_model.skills.stand_in import StandIn
from bot.builtin_model.skills.stands_for import StandsFor
from bot.builtin_model.skills.sum_in_text import SumInText
from bot.builtin_model.skills.summary import Compare, Private, WhatIsHere
from bot.builtin_model.skills.table_cell import TableCells
from bot.builtin_model.skills.table_list import TableList
from bot.builtin_model.skills.table_reckon import TableReckoning
from bot.builtin_model.skills.table_totals import TableTotals
from bot.builtin_model.skills.text_and_table import InTable, PerYearOrTotal
from bot.builtin_model.skills.two_figures import TwoFigures
from bot.builtin_model.skills.unclear import Unclear
from bot.builtin_model.skills.with_finance import WithFinance
from bot.builtin_model.skills.within_period import WithinPeriod

SKILLS: tuple[Skill, ...] = (
    WhatIsHere(),
    Thanks(),
    Opinion(),
    Approval(),
    OtherText(),
    Private(),
    StandsFor(),
    ReckonTold(),
    NoSuchMeetingAsked(),
    NoSuchBody(),
    NoSuchItem(),
    Outcome(),
    Summary(),
    MinutesText(),
    Briefing(),
    RowsByYears(),
    HeldAmounts(),
    LargestGroup(),
    OneSavingsCase(),
    Savings(),
    TableTotals(),
    BudgetTotals(),
    TableList(),
    TableReckoning(),
    TableCells(),
    PerYearOrTotal(),
    InTable(),
    AnnouncedCount(),
    NamedFigures(),
    Disagreements(),
    WithinPeriod(),
    AddUp(),
    StandIn(),
    Contact(),
    Person(),
    Recommenders(),
    RecommendedInText(),
    EarlierTreatment(),
    GuestOf(),
    ItemsWithGuests(),
    Guests(),
    Attachments(),
    WithFinance(),
    Amendments(),
    ItemsByOutcome(),
    Agenda(),
    AgreedFollowUp(),
    Elected(),
    ItemDecision(),
    AgendaItemTold(),
    BudgetVotes(),
    MeetingVotes(),
    SignedOrSeated(),
    OfficeHolder(),
    AttendedOffice(),
    PartiesThere(),
    Attended(),
    NumberedSection(),
    Ordinals(),
    AreasListed(),
    Adopted(),
    PlanMoney(),
    ActionFacts(),
    Actions(),
    ActionField(),
    DatedRows(),
    PlannedOften(),
    Planned(),
    OpenFollowUps(),
    DecidingBody(),
    CommitmentTime(),
    CompareMoney(),
    HeldAgainst(),
    ListsHeld(),
    BudgetTable(),
    KeyFigureYears(),
    KeyFigures(),
    SeveralItems(),
    SumInText(),
    TwoFigures(),
    AllButPart(),
    MoneyOfArea(),
    ItemMoney(),
    Deadlines(),
    Compare(),
    FalsePremise(),
    NegatedPremise(),
    MembershipPremise(),
    Purpose(),
    BodyItems(),
    DocumentDate(),
    MeetingFacts(),
    ListedMembers(),
    PairedValues(),
    Evaluated(),
    Mentioned(),
    NamedSeveral(),
    NumberedItem(),
    Unclear(),
    Passages(),
)
