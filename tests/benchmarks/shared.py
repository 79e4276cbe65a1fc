"""Where the test material shared by several checkouts lies, when it is there."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
KEY = SHARED / "gold"
DEV_QUESTIONS = SHARED / "eval" / "questions_dev.jsonl"
