"""The folder that RAADBOT_DATA names: made where it is missing, and tried before anything rests on it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from knowledge.errors import SettingError


def usable_folder(folder: Path) -> Path:
    """The folder, which is there and can be written.

    Raises:
        SettingError: it cannot be made or written; the message names the setting.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError as fault:
        said = fault.strerror or fault
        raise SettingError(
            f"RAADBOT_DATA er {str(folder)!r}, som ikke kan bruges ({said}); sæt RAADBOT_DATA til en mappe, Rådbot må oprette og skrive i."
        ) from fault
    return folder
