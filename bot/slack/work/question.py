"""A question: who asks and where, a first sign, the answer, a second look at who may see it, and one delivery."""

from __future__ import annotations

import json
import logging
import time
import uuid
from dataclasses import asdict
from typing import Any

from bot.access.rules import Access, Refusal
from bot.answer import Answer
from bot.assistant import Asker, Turn
from bot.drafts.order_words import ordered_subject
from bot.operation.personal_numbers import mask_personal_numbers, masked
from bot.operation.quotas import WINDOW_MINUTES, Exceeded
from bot.question import clean_question, question_fault
from bot.slack import messages
from bot.slack.address import NoPlace, Stopped
from bot.slack.asked import BUTTON, SHORTCUT, Asked, asked_from, place_asked
from bot.slack.blocks.answer import Showing, answer_message, notice
from bot.slack.blocks.help import help_message, is_greeting
from bot.slack.deps import Deps
from bot.slack.safe_text import shorten
from bot.slack.work.draft_order import DRAFT, DraftOrder
from bot.slack.work.progress import ShownProgress
from knowledge.errors import SearchIndexError, StoreError
from knowledge.store.ledger.answers import StoredAnswer
from knowledge.store.ledger.jobs import Job
from knowledge.store.ledger.switches import PAUSED

log = logging.getLogger("raadbot.slack")

_REMEMBERED_TURNS = 12
_REMEMBERED_SECONDS = 14 * 24 * 3600


class _LibraryNotUsable(Exception):
    """There is nothing to answer from; a fault of the ledger is another matter, and is tried again."""


class QuestionWork:
    """Jobs of the kind `question`."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it works with."""
        self._deps = deps

    def open(self, job: Job) -> None:
        """Turns away, greets, or reserves the place of the answer and passes the job on."""
        asked = asked_from(job.payload)
        access = self._access(asked)
        if access.refusal is Refusal.SILENT:
            self._deps.queue.finish(job)
            return
        try:
            if self._turned_away(asked, access, job):
                self._deps.queue.finish(job)
                return
            anchor = job.anchor or self._reserve(job, asked)
        except NoPlace as fault:
            log.warning("nothing can be said in %s: %s", asked.channel, fault.code)
            self._deps.queue.finish(job)
            return
        self._deps.queue.to_answer(job, anchor)

    def answer(self, job: Job) -> None:
        """Answers, or sends the answer that an earlier try had already made."""
        asked = asked_from(job.payload)
        anchor = job.anchor or self._deps.courier.reserve(asked.address)
        try:
            stored = self._deps.answers.of_job(job.key) if job.answer_id or job.resumed else None
            if stored is None and not self._deps.queue.stop_requested(job):
                stored = self._ask(job, asked, anchor)
            if stored is None or self._deps.queue.stop_requested(job):
                self._deps.courier.stopped(anchor)
            else:
                self._deliver(job, asked, anchor, self._still_allowed(asked, stored))
        except Stopped:
            self._deps.courier.stopped(anchor)
        except NoPlace as fault:
            log.warning("nothing can be said in %s any more: %s", asked.channel, fault.code)
        except _LibraryNotUsable as fault:
            log.warning("library not usable: %s", fault)
            self._deps.courier.fill(anchor, notice(messages.library_not_ready()))
        self._deps.queue.finish(job)

    def give_up(self, job: Job) -> None:
        """Says that it went wrong, in the place of the answer."""
        asked = place_asked(job.payload)
        if job.anchor is not None:
            self._deps.courier.fill(job.anchor, notice(messages.sorry()))
        else:
            self._deps.courier.whisper(asked.address, notice(messages.sorry()))

    def _access(self, asked: Asked) -> Access:
        who = self._deps.directory.who(asked.person)
        where = self._deps.directory.where(asked.channel, asked.channel_type, asked.shared)
        return self._deps.rules.access(who, where)

    def _turned_away(self, asked: Asked, access: Access, job: Job) -> bool:
        """Whether something was said in place of an answer: help for all in the thread, everything else for the person alone."""
        reason = self._reason(asked, access, job)
        if reason is not None:
            self._deps.courier.whisper(asked.address, notice(reason))
            return True
        question = clean_question(asked.text)
        subject = ordered_subject(question) if asked.direct else None
        if subject is not None and self._deps.rules.may_draft(self._deps.directory.who(asked.person)):
            order = DraftOrder(asked.team, asked.person, subject)
            self._deps.queue.add(f"draft:{asked.channel}:{asked.ts}", DRAFT, f"draft:{asked.person}", asdict(order))
            self._deps.line.wake()
            return True
        if question and not is_greeting(question):
            return False
        if asked.private:
            self._deps.courier.whisper(asked.address, help_message())
        else:
            self._deps.courier.outbox.post(asked.channel, asked.thread, help_message())
        return True

    def _reason(self, asked: Asked, access: Access, job: Job) -> str | None:
        """The sentence that is said in place of an answer, None when the question is to be answered."""
        if access.refusal is not None:
            return messages.who_are_you() if access.refusal is Refusal.UNKNOWN else messages.not_for_guests()
        if self._deps.switches.is_on(PAUSED):
            return messages.paused()
        exceeded = self._deps.quotas.exceeded(asked.person, asked.channel, job.id)
        if exceeded is not None:
            sentence = messages.too_many_of_yours if exceeded is Exceeded.PERSON else messages.too_many_here
            return sentence(WINDOW_MINUTES)
        if not asked.direct and asked.personal_number:
            return messages.personal_number()
        question = clean_question(asked.text)
        return question_fault(question) if question else None

    def _reserve(self, job: Job, asked: Asked) -> dict[str, Any]:
        left = self._deps.courier.left_behind(asked.address, asked.ts) if job.resumed and job.reserving else None
        return left or self._deps.courier.reserve(asked.address)

    def _ask(self, job: Job, asked: Asked, anchor: dict[str, Any]) -> StoredAnswer:
        access = self._access(asked)
        stored = self._make(job, asked, access.asker, ShownProgress(self._deps.courier, anchor, lambda: self._deps.queue.stop_requested(job)))
        self._deps.answers.keep(stored)
        kept = self._deps.answers.of_job(job.key) or stored
        self._deps.queue.answered(job, kept.id)
        return kept

    def _make(self, job: Job, asked: Asked, asker: Asker, progress: ShownProgress | None) -> StoredAnswer:
        question = clean_question(asked.text)
        since = time.time() - _REMEMBERED_SECONDS
        earlier = self._deps.answers.conversation(asked.conversation, since, _REMEMBERED_TURNS, asker.open_only)
        turns = tuple(turn_of(one) for one in earlier if one.job_key != job.key)
        begun = time.monotonic()
        try:
            answer, turn = self._deps.assistant.get().ask(question, turns, asker, progress)
        except (SearchIndexError, StoreError) as fault:
            raise _LibraryNotUsable(str(fault)) from fault
        return stored_answer(job.key, asked, asker, answer, turn, time.monotonic() - begun)

    def _still_allowed(self, asked: Asked, stored: StoredAnswer) -> StoredAnswer:
        """The answer when the place and person may still see all it drew on, else one made from open material alone."""
        if stored.open_only:
            return stored
        self._deps.directory.forget_place(asked.channel)
        access = self._access(asked)
        if access.refusal is None and not access.asker.open_only:
            return stored
        return open_version(self._deps, asked, stored)

    def _deliver(self, job: Job, asked: Asked, anchor: dict[str, Any], stored: StoredAnswer) -> None:
        answer = Answer.model_validate_json(stored.answer)
        above = messages.asked_as(shorten(stored.question, 200)) if asked.via in {BUTTON, SHORTCUT} else None
        message = answer_message(answer, Showing(stored.id, can_share=asked.private and not asked.direct, above=above))
        courier, done = self._deps.courier, int(anchor.get("continued", 0))
        if done == 0:
            refused = courier.fill(anchor, message)
            files = message.files + (message.files_if_refused if refused else ())
            if files and not anchor.get("attached"):
                courier.attach(anchor, files)
                anchor = anchor | {"attached": True}
                self._deps.queue.anchored(job, anchor)
        for number in range(done, len(message.more)):
            self._deps.queue.anchored(job, anchor | {"continued": number + 1})
            courier.fill_rest(anchor, message, number)
        self._record(asked, stored, answer)
        if asked.direct and asked.thread and asked.thread == asked.ts:
            courier.name_thread(anchor, shorten(messages.session_title(stored.question), 80))

    def _record(self, asked: Asked, stored: StoredAnswer, answer: Answer) -> None:
        drawn = sorted({source.document for source in answer.sources})
        self._deps.audit.add(
            "answer",
            asked.person,
            asked.channel,
            answer=stored.id,
            via=asked.via,
            role=stored.role,
            open_only=stored.open_only,
            documents=drawn,
            tools=[call.name for call in answer.tools],
            model=stored.model,
            found=stored.found,
            seconds=round(stored.seconds, 3),
        )


def turn_of(stored: StoredAnswer) -> Turn:
    """The turn an earlier answer left, for the next question of the conversation."""
    return Turn(**json.loads(stored.turn))


def stored_answer(key: str, asked: Asked, asker: Asker, answer: Answer, turn: Turn, seconds: float) -> StoredAnswer:
    """The answer as the ledger keeps it, with every CPR number masked, in the question and in what was said and looked up for it."""
    return StoredAnswer(
        id=uuid.uuid4().hex,
        job_key=key,
        conversation=asked.conversation,
        channel=asked.channel,
        thread=asked.thread,
        person=asked.person,
        question=mask_personal_numbers(answer.question),
        answer=json.dumps(masked(answer.model_dump(mode="json")), ensure_ascii=False),
        turn=json.dumps(masked(asdict(turn)), ensure_ascii=False),
        role=asker.role,
        open_only=asker.open_only,
        private=asked.private or asked.direct,
        model=answer.model,
        found=answer.found,
        seconds=seconds,
        created_at=time.time(),
    )


def open_version(deps: Deps, asked: Asked, stored: StoredAnswer) -> StoredAnswer:
    """The same question of the same conversation answered from open material alone, kept as an answer of its own."""
    asker = Asker(role=stored.role, open_only=True, person=asked.person)
    begun = time.monotonic()
    since = stored.created_at - _REMEMBERED_SECONDS
    earlier = deps.answers.conversation(stored.conversation, since, _REMEMBERED_TURNS, open_only=True, before=stored.created_at)
    answer, turn = deps.assistant.get().ask(stored.question, tuple(turn_of(one) for one in earlier), asker, None)
    made = stored_answer(f"{stored.job_key}:open:{asked.channel}", asked, asker, answer, turn, time.monotonic() - begun)
    deps.answers.keep(made)
    return deps.answers.of_job(made.job_key) or made
