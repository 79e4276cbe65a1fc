"""The documentation says what the program does, and the program has what the documentation says."""

from __future__ import annotations

import ast
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS
from bot.config import setting_names
from knowledge import errors
from tests.reference import DOCS, PAGES
from tests.test_layers import ROOT, code_files, shown

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES_OF_TEXT = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md"))]


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_pages_are_what_the_code_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run: make docs"


def test_every_command_that_a_page_shows_exists() -> None:
    names = {command.name for command in COMMANDS}
    shown_commands = {
        match.group(1)
        for page in PAGES_OF_TEXT
        for match in re.finditer(r"(?m)(?:^|[`/ ])raadbot ([a-z]+)\b", _code_of(page.read_text(encoding="utf-8")))
    }
    assert shown_commands
    assert shown_commands <= names


def test_the_readme_shows_the_answer_that_is_given(tmp_path: Path) -> None:
    example = re.search(r'❯ raadbot ask "([^"]+)"\n\n(.*?)```', README, re.DOTALL)
    assert example is not None
    environment = {**os.environ, "RAADBOT_DATA": str(tmp_path), "RAADBOT_EMBEDDINGS": "none"}
    done = subprocess.run([sys.executable, "-m", "bot.cli.main", "ask", example.group(1)], capture_output=True, text=True, env=environment)
    assert done.stdout.split() == example.group(2).split()


def test_the_readme_shows_every_command() -> None:
    assert [command.name for command in COMMANDS if f"raadbot {command.name}" not in README] == []


def test_every_option_that_a_page_shows_exists() -> None:
    import argparse

    for command in COMMANDS:
        parser = argparse.ArgumentParser(add_help=False)
        command.arguments(parser)
        known = {option for action in parser._actions for option in action.option_strings} | {"--help"}
        for page in PAGES_OF_TEXT:
            for line in re.findall(rf"raadbot {command.name}\b([^\n`]*)", page.read_text(encoding="utf-8")):
                used = {word for word in _words(line) if word.startswith("--")}
                assert used <= known, f"{page.name}: raadbot {command.name} {line}"


def test_every_make_target_that_a_page_shows_exists() -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    used = {target for page in PAGES_OF_TEXT for target in re.findall(r"\bmake ([a-z]+)", _code_of(page.read_text(encoding="utf-8")))}
    assert {"demo", "test"} <= used <= targets


def test_every_setting_that_a_page_shows_exists() -> None:
    known = set(setting_names())
    for page in PAGES_OF_TEXT:
        used = set(re.findall(r"\b(?:RAADBOT|SLACK)_[A-Z_]*[A-Z]\b", page.read_text(encoding="utf-8")))
        assert used <= known, page.name


def test_every_link_between_pages_leads_somewhere() -> None:
    for page in PAGES_OF_TEXT:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} → {target}"


def test_the_drawing_of_the_errors_is_true() -> None:
    classes = {
        each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, errors.RaadbotError) and each is not errors.RaadbotError
    }
    drawn: dict[str, str] = {}
    above = ["RaadbotError"]
    for bars, name in re.findall(r"(?m)^    ((?:│   |    )*(?:├──|└──) )(\w+)", errors.__doc__ or ""):
        depth = len(bars) // 4
        del above[depth:]
        drawn[name] = above[-1]
        above.append(name)
    assert drawn == {each.__name__: each.__bases__[0].__name__ for each in classes}


def test_every_error_of_ours_stands_in_the_tree() -> None:
    elsewhere = []
    for file in code_files():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.ClassDef)
                and {ast.unparse(base) for base in node.bases} & {"RaadbotError"}
                and shown(file) != "knowledge/errors.py"
            ):
                elsewhere.append(f"{shown(file)}: {node.name}")
    assert elsewhere == []


@pytest.mark.parametrize("file", code_files(), ids=shown)
def test_every_public_name_says_what_it_is(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    silent = [] if ast.get_docstring(tree) or not tree.body else ["the module"]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            silent += [] if ast.get_docstring(node) else [node.name]
    silent += [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_the_changelog_begins_with_what_is_new() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"(?m)^## ", text)
    assert re.search(r"(?m)^### (Added|Changed|Fixed|Nyt|Ændret|Rettet)", text)


def _code_of(text: str) -> str:
    """What stands in code blocks and between backticks, a line each."""
    blocks = re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))])


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line, comments=True)
    except ValueError:
        return line.split()
