"""The one list of commands: the parser, the help and the documentation's own test read it."""

from bot.cli import (
    ask,
    audit,
    batch,
    chat,
    demo,
    doctor,
    documents,
    draft,
    evaluate,
    feedback,
    forget,
    ingest,
    issues,
    manifest,
    records,
    roles,
    search,
    serve,
)
from bot.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    demo.COMMAND,
    ask.COMMAND,
    chat.COMMAND,
    batch.COMMAND,
    draft.COMMAND,
    ingest.COMMAND,
    documents.COMMAND,
    issues.COMMAND,
    records.COMMAND,
    search.COMMAND,
    evaluate.COMMAND,
    serve.COMMAND,
    manifest.COMMAND,
    roles.COMMAND,
    feedback.COMMAND,
    audit.COMMAND,
    forget.COMMAND,
    doctor.COMMAND,
)
