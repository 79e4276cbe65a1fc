"""Loading much that stays, without Python looking through it again and again for what could be thrown away."""

from __future__ import annotations

import gc


def begin_loading() -> None:
    """From here on nothing is collected: while a library and its programs are loaded, almost nothing could be."""
    gc.disable()


def end_loading() -> None:
    """What was loaded is set aside for good, so that it never holds up an answer; everything newer is collected as usual."""
    gc.freeze()
    gc.enable()
