"""A batch's answers as the shared grader wants them, one conversation a line on standard output.

Run: python -m tests.benchmarks.grading_rows batch.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def grading_row(line: dict[str, Any]) -> dict[str, Any]:
    """The last answer with the ids of its documents, and the text of every turn."""
    last = line["answers"][-1]
    return {
        "id": line["id"],
        "answer": last["answer"],
        "sources": sorted({source["document"] for source in last["sources"]}),
        "turn_answers": [answer["answer"] for answer in line["answers"]],
    }


def main() -> None:
    """Converts the file named on the command line."""
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        print(json.dumps(grading_row(json.loads(line)), ensure_ascii=False))


if __name__ == "__main__":
    main()
