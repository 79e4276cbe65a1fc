"""The whole Slack service: put together, started, and ended so that nothing is left open."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
import urllib.error
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.access.rules import AccessRules
from bot.assistant import Asker, Assistant
from bot.delivery.owner import new_owner
from bot.delivery.workers import Workers
from bot.operation.health import Gauge
from bot.operation.overview import Overview
from bot.operation.quotas import Quotas
from bot.operation.regularly import Regularly
from bot.operation.retention import Retention
from bot.slack.address import Address
from bot.slack.app import build_app, make_client
from bot.slack.courier import Courier
from bot.slack.deps import AssistantSoon, Deps, Line
from bot.slack.directory import LEARN_SECONDS, Directory
from bot.slack.http_mode import HttpServer
from bot.slack.intake import Intake
from bot.slack.settings import PLAIN, SlackSettings
from bot.slack.socket_mode import Socket
from bot.slack.web import SlackWeb
from bot.slack.work.office import Office
from knowledge.errors import JobLost, SettingError, SlackUnreachable
from knowledge.store.ledger.answers import AnswerLog
from knowledge.store.ledger.audit import AuditTrail
from knowledge.store.ledger.database import Database
from knowledge.store.ledger.drafts import DraftShelf
from knowledge.store.ledger.feedback import FeedbackBook
from knowledge.store.ledger.jobs import JobQueue
from knowledge.store.ledger.people import RoleTable
from knowledge.store.ledger.switches import Switches

log = logging.getLogger("raadbot.slack")

_FINISH_SECONDS = 6.0
_WARM_SECONDS = 3.0
"""Opening the library takes the whole processor for some seconds, and who asks meanwhile would wait. Slack is connected after so long in any case
(`raadbot serve` counts from the start of the process): what is asked then gets its first sign, and its answer when the library is open."""


@dataclass
class Service:
    """A running service. `run` ends when SIGTERM or Ctrl-C came, or the app was removed, and everything is closed."""

    deps: Deps
    workers: Workers
    socket: Socket | None
    http: HttpServer | None
    retention: Retention
    learning: Regularly
    warm_seconds: float = _WARM_SECONDS

    def start(self) -> None:
        """Takes up what an earlier process left, and connects when the library is open and warm, or after `warm_seconds`."""
        self.deps.assistant.start()
        self.learning.start()
        self.workers.start()
        self.deps.assistant.wait(self.warm_seconds)
        self.retention.start()
        if self.http is not None:
            self.http.start()
        if self.socket is not None:
            self.socket.start()

    def stop(self) -> None:
        """No new events; what runs is finished or handed back with its stream closed."""
        if self.socket is not None:
            self.socket.stop()
        if self.http is not None:
            self.http.stop()
        self.retention.stop()
        self.learning.stop()
        for job in self.workers.stop(_FINISH_SECONDS):
            try:
                if job.anchor is not None:
                    self.deps.queue.anchored(job, self.deps.courier.withdraw(job.anchor))
                self.deps.queue.give_back(job)
            except JobLost:
                continue

    def run(self) -> NoReturn:
        """Until SIGTERM or SIGINT; then ends the process, whose library threads would not all end by themselves."""
        done = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: done.set())
        self.deps.line.end = done.set
        self.start()
        while not done.wait(1.0):
            pass
        self.stop()
        logging.shutdown()
        sys.stdout.flush()
        os._exit(0)


def build_service(
    settings: SlackSettings,
    database: Database,
    opening: Callable[[], Assistant],
    overview: Callable[[Asker], Overview | None] = lambda _asker: None,
) -> Service:
    """The service, checked with Slack but not started.

    Raises:
        SettingError: a token is missing or refused.
        SlackUnreachable: Slack does not answer.
    """
    _check(settings)
    sys.setswitchinterval(0.001)
    client = make_client(settings)
    team, own = _identity(client)
    line = Line()
    deps = make_deps(settings, database, AssistantSoon(opening), overview, client, team, own, line)
    workers = Workers(deps.queue, Office(deps), ready=lambda: deps.assistant.settled)
    line.takes, line.hand, line.wake = lambda: workers.takes, workers.hand, workers.wake
    app = build_app(settings, client, Intake(deps))
    pages = {"/health": deps.gauge.health_page, "/metrics": deps.gauge.metrics_page}
    retention = Retention(database, deps.queue, settings.keep_days)
    learning = Regularly("learning", LEARN_SECONDS, deps.directory.learn)
    if settings.mode == "http":
        http = HttpServer(settings.http_host, settings.http_port, pages, app, settings.events_path, settings.signing_secret or "")
        return Service(deps, workers, None, http, retention, learning)
    socket = Socket(app, settings)
    line.connected = lambda: socket.connected
    watched = HttpServer(settings.http_host, settings.health_port, pages) if settings.health_port else None
    return Service(deps, workers, socket, watched, retention, learning)


def make_deps(
    settings: SlackSettings,
    database: Database,
    assistant: AssistantSoon,
    overview: Callable[[Asker], Overview | None],
    client: WebClient,
    team: str,
    own: str,
    line: Line,
) -> Deps:
    """All parts, made from the settings; nothing is started."""
    web = SlackWeb(client)
    directory = Directory(web, team, own)
    people, answers, feedback, switches = RoleTable(database), AnswerLog(database), FeedbackBook(database), Switches(database)
    queue = JobQueue(database, new_owner())
    return Deps(
        settings=settings,
        web=web,
        courier=Courier(web, lambda address: _streams(settings, address), settings.experience),
        directory=directory,
        rules=AccessRules(people, directory.who, settings.group_roles, settings.administrators, settings.guests == "refuse"),
        assistant=assistant,
        database=database,
        queue=queue,
        answers=answers,
        people=people,
        feedback=feedback,
        drafts=DraftShelf(database),
        audit=AuditTrail(database),
        switches=switches,
        quotas=Quotas(answers, queue, settings.user_limit, settings.channel_limit),
        gauge=Gauge(answers, feedback, queue, switches, lambda: line.connected(), lambda: assistant.ready),
        overview=overview,
        line=line,
    )


def _streams(settings: SlackSettings, address: Address) -> bool:
    """Whether to stream: in direct messages, where a lost anchor can be found again, and everywhere when the model is slow."""
    if settings.stream != "auto":
        return settings.stream == "always"
    return settings.experience != PLAIN and (address.direct or settings.slow_model)


def _check(settings: SlackSettings) -> None:
    """Says what is missing before anything starts."""
    if not settings.bot_token.startswith("xoxb-"):
        raise SettingError("SLACK_BOT_TOKEN skal begynde med xoxb-. Find den i appens «OAuth & Permissions».")
    if settings.mode == "socket" and not (settings.app_token or "").startswith("xapp-"):
        raise SettingError(
            "SLACK_APP_TOKEN skal begynde med xapp-. Lav den i appens «Basic Information» med retten connections:write, eller sæt SLACK_MODE=http."
        )
    if settings.mode == "http" and not settings.signing_secret:
        raise SettingError(
            "SLACK_SIGNING_SECRET mangler. Find den i appens «Basic Information»; uden den kan Rådbot ikke se, om et kald kommer fra Slack."
        )


def _identity(client: WebClient, tries: int = 5) -> tuple[str, str]:
    """The ids of our workspace and of Rådbot's own user in it."""
    for attempt in range(tries):
        try:
            told = client.auth_test()
            return str(told["team_id"]), str(told["user_id"])
        except SlackApiError as fault:
            code = fault.response.get("error") if hasattr(fault.response, "get") else ""
            if code in {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}:
                raise SettingError(f"Slack tager ikke imod SLACK_BOT_TOKEN ({code}). Hent et nyt i appens «OAuth & Permissions».") from fault
        except (urllib.error.URLError, OSError):
            log.warning("Slack not reached, trying again")
        time.sleep(0.5 * 2**attempt)
    raise SlackUnreachable("Slack svarer ikke. Se, om maskinen har net, og om SLACK_API_URL er rigtig, og start igen.")
