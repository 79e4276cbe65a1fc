"""An instance's name in the queue, and whether the instance behind a name is gone."""

from __future__ import annotations

import os
import socket
import uuid


def new_owner() -> str:
    """A name no other instance has: host, process and a random part."""
    return f"{socket.gethostname()}|{os.getpid()}|{uuid.uuid4().hex[:8]}"


def is_dead(owner: str) -> bool:
    """True only when it is certain: same host, and no such process any more (or ours, under an earlier name)."""
    host, _, rest = owner.partition("|")
    process = rest.partition("|")[0]
    if host != socket.gethostname() or not process.isdigit():
        return False
    if int(process) == os.getpid():
        return True
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
