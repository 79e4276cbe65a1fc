"""Whole processes: building the library, building it again, a cold question, the memory of a warm one. Run: python -m tests.benchmarks.processes"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.row import Row, print_rows
from tests.benchmarks.shared import ROOT

_QUESTION = "Hvor stort er det samlede anlægsbeløb i 2020?"
_WARM = """
import resource, sys
from bot.assistant import Asker
from bot.cli.demo import QUESTIONS
from bot.cli.opening import open_assistant
from bot.config import Settings
assistant = open_assistant(Settings())
for question in (*QUESTIONS, "Hvorfor vil man holde op med at slå græsset nogle steder?", "Hvad er formålet med kampagnen om repatriering?") * 5:
    assistant.ask(question, asker=Asker(role="administrator", open_only=False))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1 / 1024)
try:
    now = next(int(line.split()[1]) * 1024 for line in open("/proc/self/status") if line.startswith("VmRSS"))
except FileNotFoundError:
    now = peak
print(int(now), int(peak))
"""


def main() -> list[Row]:
    """The rows of the table, measured on a library built for the purpose in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "RAADBOT_DATA": folder}
        first = _seconds(["ingest"], environment)
        second = _seconds(["ingest"], environment)
        _seconds(["ask", _QUESTION], environment)
        cold = statistics.median(_seconds(["ask", _QUESTION], environment) for _ in range(5))
        help_time = statistics.median(_seconds(["--help"], environment) for _ in range(5))
        now, peak = (int(part) / 2**20 for part in _run([sys.executable, "-c", _WARM], environment).split())
        rebuilt = _seconds(["ingest", "--rebuild"], environment)
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file()) / 2**20
    print(f"biblioteket fylder {size:.0f} MB; største forbrug af hukommelse undervejs {peak:.0f} MB")
    return [
        Row("bygge biblioteket", "≤ 75 s", f"{first:.1f} s", first <= 75),
        Row("bygge igen, uændret", "≤ 5 s", f"{second:.1f} s", second <= 5),
        Row("bygge forfra med gemte vektorer (--rebuild)", "–", f"{rebuilt:.1f} s", None),
        Row("`raadbot ask`, ny proces (median af 5)", "≤ 2,5 s", f"{cold:.2f} s", cold <= 2.5),
        Row("`raadbot --help`", "≤ 0,3 s", f"{help_time:.2f} s", help_time <= 0.3),
        Row("hukommelse, varm proces", "≤ 700 MB", f"{now:.0f} MB", now <= 700),
    ]


def _seconds(arguments: list[str], environment: dict[str, str]) -> float:
    started = time.perf_counter()
    _run([sys.executable, "-m", "bot.cli.main", *arguments], environment)
    return time.perf_counter() - started


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:4])} endte med {done.returncode}:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    print_rows(main())
