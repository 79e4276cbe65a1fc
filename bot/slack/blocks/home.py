"""The App Home: what needs you, what comes, what there is, how to ask; for administrators how Rådbot is doing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    MarkdownTextObject,
    PlainTextObject,
)
from slack_sdk.models.views import View

from bot.operation.health import Figures
from bot.operation.overview import Due, Overview
from bot.slack import messages, messages_help, messages_home
from bot.slack.blocks import rich
from bot.slack.blocks.help import example_buttons
from bot.slack.safe_text import escape, plain, shorten

PAUSE, RESUME = "admin_pause", "admin_resume"
ORDER = "draft_order"


@dataclass(frozen=True)
class HomeContent:
    """All that the home of one person shows. `overview` is None when the library cannot be used; `figures` only for administrators."""

    name: str
    role: str
    overview: Overview | None
    drafts: tuple[str, ...]
    figures: Figures | None
    may_draft: bool
    shown_at: str


def home_view(content: HomeContent) -> View:
    """The view, in the order of what matters to the role."""
    blocks: list[Block] = [HeaderBlock(text=PlainTextObject(text=shorten(messages_home.home_hello(content.name), 140)))]
    if content.overview is None:
        blocks.append(rich.block([rich.section(messages.library_not_ready())]))
    else:
        blocks += _parts(content)
    if content.figures is not None:
        blocks += _administration(content.figures, content.overview)
    blocks += [
        DividerBlock(),
        rich.block([rich.heading(messages_home.home_how()), rich.bullets(messages_help.help_how())]),
        example_buttons(),
    ]
    foot = f"{messages_help.ai_notice()} {messages_home.home_shown_at(content.shown_at)}"
    return View(type="home", blocks=[*blocks, ContextBlock(elements=[MarkdownTextObject(text=escape(foot), verbatim=True)])])


def _parts(content: HomeContent) -> list[Block]:
    seen = content.overview
    if seen is None:
        return []
    planned = _dues(messages_home.home_planned(), seen.planned, messages_home.home_nothing_planned())
    overdue = _dues(messages_home.home_overdue(), seen.overdue, None)
    ahead = _dues(messages_home.home_ahead(), seen.ahead, messages_home.home_nothing_ahead())
    held = _list(messages_home.home_meetings(), list(seen.meetings), None)
    drafts = _list(messages_home.home_drafts(), list(content.drafts), messages_home.home_no_drafts() if content.may_draft else None)
    order = {
        "politician": [planned, held, ahead, overdue, drafts],
        "secretary": [drafts, overdue, ahead, planned, held],
    }.get(content.role, [overdue, ahead, drafts, planned, held])
    blocks = [block for part in order for block in part]
    if content.may_draft:
        blocks.insert(0, ActionsBlock(elements=[ButtonElement(text=PlainTextObject(text=messages.order_summary()), action_id=ORDER, value="home")]))
    return [*blocks, *_list(messages_home.home_documents(len(seen.documents), seen.newest), list(seen.documents[:12]), None)]


def _list(title: str, points: Sequence[str], empty: str | None) -> list[Block]:
    if not points:
        return [rich.block([rich.heading(title), rich.section(empty)])] if empty else []
    return [rich.block([rich.heading(title), rich.bullets([shorten(point, 160) for point in points])])]


def _dues(title: str, dues: Sequence[Due], empty: str | None) -> list[Block]:
    """A list of times; an owner that all share stands in the heading."""
    owners = {due.owner for due in dues}
    shared = owners.pop() if len(owners) == 1 and len(dues) > 1 else None
    heading = f"{title} · {plain(shared)}" if shared else title
    return _list(heading, [_line(due, with_owner=not shared) for due in dues], empty)


def _line(due: Due, with_owner: bool) -> str:
    owner = f" · {plain(due.owner)}" if with_owner and due.owner else ""
    return f"**{plain(due.time)}** {shorten(plain(due.what), 110)}{owner}"


def _administration(figures: Figures, seen: Overview | None) -> list[Block]:
    button = (RESUME, messages_home.resume()) if figures.paused else (PAUSE, messages_home.pause())
    confirm = ConfirmObject(title=button[1], text=messages_home.pause_confirm(figures.paused), confirm=button[1], deny=messages.cancel())
    state = rich.bullets(
        messages_home.figures(figures.answers, figures.not_found, figures.median_seconds, figures.good, figures.bad, figures.waiting)
    )
    about = [rich.section(messages_home.library_state(seen.generation, seen.newest))] if seen is not None else []
    return [
        DividerBlock(),
        rich.block([rich.heading(messages_home.administration(figures.paused)), state, *about]),
        ActionsBlock(elements=[ButtonElement(text=PlainTextObject(text=button[1]), action_id=button[0], value="bot", confirm=confirm)]),
    ]
