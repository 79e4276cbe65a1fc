"""The rules of access. An answer draws on the narrower of what the asker and the place may see; unknown means the least.

Closed material (kommunestyrelseslovens § 10: lukkede punkter) needs three things at once: a person whom an administrator has cleared by hand, a place
that nobody else hears (or a closed room an administrator has cleared, all of whose members are cleared), and a workspace that shares nothing outside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.access.who import Kind, Standing, Where, Who
from bot.assistant import Asker
from knowledge.store.ledger.people import Person, RoleTable

ROLES = ("politician", "secretary", "staff", "administrator", "guest")
_MOST_MEMBERS = 200
"""A larger room is never cleared in practice, and listing it is slow."""


class Refusal(StrEnum):
    """Why nobody is answered at all; never says anything of what the library holds."""

    GUEST = "guest"
    UNKNOWN = "unknown"
    SILENT = "silent"
    """A bot, a deactivated or blocked person: nothing is said."""


@dataclass(frozen=True)
class Access:
    """What the person may draw on in the place; with a refusal, nothing."""

    asker: Asker
    refusal: Refusal | None = None


class AccessRules:
    """Decides from the role table, the settings and what the surface knows. Holds no memory: a change counts from the next question."""

    def __init__(
        self,
        table: RoleTable,
        find: Callable[[str], Who],
        group_roles: Mapping[str, str],
        administrators: tuple[str, ...] = (),
        refuse_guests: bool = False,
    ) -> None:
        """`find` tells who a member of a room is."""
        self._table, self._find = table, find
        self._group_roles, self._administrators, self._refuse_guests = dict(group_roles), set(administrators), refuse_guests

    def access(self, who: Who, where: Where) -> Access:
        """What this person may draw on here."""
        row = self._table.get(who.person)
        if who.standing is Standing.NOBODY or (row is not None and row.blocked):
            return Access(Asker(), Refusal.SILENT)
        if who.standing is not Standing.MEMBER:
            return Access(Asker(), self._turn_away(who.standing))
        committees = row.committees if row is not None else ()
        open_only = not (self._cleared(who, row) and self._place_is_cleared(where))
        return Access(Asker(role=self._role(who, row), open_only=open_only, committees=committees, person=who.person))

    def role(self, who: Who) -> str:
        """The person's role: from the table, else from a group, else staff; whoever is no full member is a guest."""
        return self._role(who, self._table.get(who.person))

    def _role(self, who: Who, row: Person | None) -> str:
        if who.standing is not Standing.MEMBER:
            return "guest"
        if who.person in self._administrators:
            return "administrator"
        if row is not None and row.role in ROLES:
            return row.role
        from_groups = {self._group_roles[group] for group in who.groups if group in self._group_roles}
        allowed = [role for role in ("secretary", "politician", "staff") if role in from_groups]
        return allowed[0] if allowed else "staff"

    def may_administer(self, who: Who) -> bool:
        """Whether the person is administrator; a group never makes one."""
        return who.standing is Standing.MEMBER and self.role(who) == "administrator"

    def may_draft(self, who: Who) -> bool:
        """Whether the person may order drafts."""
        return self.role(who) in {"secretary", "administrator"}

    def _turn_away(self, standing: Standing) -> Refusal | None:
        if not self._refuse_guests:
            return None
        return Refusal.UNKNOWN if standing is Standing.UNKNOWN else Refusal.GUEST

    def _cleared(self, who: Who, row: Person | None) -> bool:
        return row is not None and row.cleared and not row.blocked and row.role != "guest" and who.standing is Standing.MEMBER

    def _place_is_cleared(self, where: Where) -> bool:
        if where.shared_outside:
            return False
        if where.kind is Kind.DIRECT:
            return True
        if where.kind is not Kind.PRIVATE or not self._table.place_is_cleared(where.channel):
            return False
        if not where.members or len(where.members) > _MOST_MEMBERS:
            return False
        return all(self._member_is_cleared(member) for member in where.members)

    def _member_is_cleared(self, member: str) -> bool:
        who = self._find(member)
        return self._cleared(who, self._table.get(member))
