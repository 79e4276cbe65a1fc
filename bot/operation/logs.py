"""Logs: one JSON line an event, without message text, tokens or CPR numbers."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from pathlib import Path
from types import TracebackType

from bot.operation.personal_numbers import mask_personal_numbers

_SECRETS = re.compile(r"xox[abeprs]-[\w-]+|xapp-[\w-]+|(?<=[?&]ticket=)[\w-]+|hooks\.slack\.com/\S+|/response/\S+")
_TALKATIVE = ("slack_bolt", "slack_sdk", "slack_bolt.App", "slack_bolt.socket", "urllib3", "httpx", "chromadb")
"""At INFO and DEBUG these write requests and arguments, which hold what people said."""


class JsonLine(logging.Formatter):
    """A record as one line of JSON; secrets and CPR numbers are replaced, a trace is reduced to its kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "from": record.name,
            "what": redact(record.getMessage()),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["fault"] = record.exc_info[0].__name__
            line["place"] = _place(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False)


def _place(trace: TracebackType | None) -> str:
    """The innermost lines of code, as file and number; never what stands there."""
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(trace)[:-5:-1])


def redact(text: str) -> str:
    """The text without tokens, tickets, response addresses and CPR numbers."""
    return mask_personal_numbers(_SECRETS.sub("***", text))


def set_up_logs(level: int = logging.INFO) -> None:
    """JSON lines on standard error for the whole process; the talkative libraries only from warnings up, and those without their arguments."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
    logging.getLogger("slack_sdk.web.base_client").setLevel(logging.CRITICAL)
