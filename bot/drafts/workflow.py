"""What may happen to a draft, and by whom. A draft stays «udkast» until the person named as approver has approved the version that stands."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from enum import StrEnum

from knowledge.store.ledger.audit import AuditTrail
from knowledge.store.ledger.drafts import DRAFT, Draft, DraftShelf


class Refused(StrEnum):
    """Why something was not done."""

    GONE = "gone"
    NOT_YOURS = "not_yours"
    STALE = "stale"
    """The draft has changed since the button was shown, or is approved already."""
    OWN = "own"
    """Nobody approves their own draft."""
    UNCHANGED = "unchanged"
    """The next version would be the one that stands."""


@dataclass(frozen=True)
class DraftDesk:
    """Orders, revisions and approvals, each with an audit line."""

    shelf: DraftShelf
    audit: AuditTrail

    def order(self, key: str, owner: str, channel: str, title: str, text: str, order_text: str, open_only: bool) -> Draft:
        """A new draft; the same key gives the same draft."""
        now = time.time()
        draft_id = uuid.uuid5(uuid.NAMESPACE_URL, key).hex
        self.shelf.add(Draft(draft_id, 1, DRAFT, title, text, order_text, owner, None, None, open_only, channel, None, None, None, now, now))
        self.audit.add("draft_ordered", owner, channel, draft=draft_id)
        return self.shelf.get(draft_id) or self._missing()

    def revise(self, draft_id: str, version: int, by: str, text: str, order_text: str | None = None) -> Draft | Refused:
        """The next version, by the owner alone; an approval of the earlier version does not carry over. `order_text` is the order with the wishes
        that the version was made after, so that the next one keeps them."""
        draft = self._current(draft_id, version)
        if isinstance(draft, Refused):
            return draft
        if draft.owner != by:
            return Refused.NOT_YOURS
        if text == draft.text:
            return Refused.UNCHANGED
        changed = self.shelf.revise(draft, text, order_text)
        if changed is not None:
            self.audit.add("draft_revised", by, draft.channel, draft=draft.id, version=changed.version)
        return changed or Refused.STALE

    def name_approver(self, draft_id: str, version: int, by: str, approver: str) -> Draft | Refused:
        """The owner names who is to approve: somebody else."""
        draft = self._current(draft_id, version)
        if isinstance(draft, Refused):
            return draft
        if draft.owner != by:
            return Refused.NOT_YOURS
        if approver == by:
            return Refused.OWN
        changed = self.shelf.name_approver(draft, approver)
        if changed is not None:
            self.audit.add("draft_approver_named", by, draft.channel, draft=draft.id, approver=approver)
        return changed or Refused.STALE

    def approve(self, draft_id: str, version: int, by: str) -> Draft | Refused:
        """Approved: by the named person, in the version they saw."""
        draft = self._current(draft_id, version)
        if isinstance(draft, Refused):
            return draft
        if draft.approver != by:
            return Refused.NOT_YOURS
        changed = self.shelf.approve(draft)
        if changed is not None:
            self.audit.add("draft_approved", by, draft.channel, draft=draft.id, version=version)
        return changed or Refused.STALE

    def _current(self, draft_id: str, version: int) -> Draft | Refused:
        draft = self.shelf.get(draft_id)
        if draft is None:
            return Refused.GONE
        return draft if draft.version == version else Refused.STALE

    def _missing(self) -> Draft:
        raise LookupError("the draft was forgotten while it was being ordered")
