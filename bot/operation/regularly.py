"""Something done at the start and then every so often, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Regularly:
    """Runs `task`, which raises nothing, from `start` until `stop`."""

    def __init__(self, name: str, seconds: float, task: Callable[[], object]) -> None:
        """Nothing runs yet; `seconds` lie between the end of one run and the next."""
        self._seconds, self._task = seconds, task
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"raadbot-{name}", daemon=True)

    def start(self) -> None:
        """Runs it now, and again and again."""
        self._thread.start()

    def stop(self) -> None:
        """No more runs."""
        self._closing.set()

    def _run(self) -> None:
        self._task()
        while not self._closing.wait(self._seconds):
            self._task()
