"""What a terminal gets: a width one can read, no colour where none is wanted, a clean line after Ctrl-C, nothing but JSON on standard output."""

from __future__ import annotations

import re

from tests.bot.cli.screens import shown_in_terminal

SHOW = """
from bot.cli import terminal
terminal.show_markdown("Natur får **500.000 kr.** i 2031. " * 30)
terminal.show_table(("navn", "beløb"), [("Natur", "500.000")], frozenset({1}))
"""


def test_running_text_stays_narrow_in_a_wide_window() -> None:
    shown = shown_in_terminal(SHOW, COLUMNS="220")
    assert max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()) <= 110


def test_no_color_is_respected() -> None:
    colour = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7])")
    assert not colour.search(shown_in_terminal(SHOW, NO_COLOR="1"))


def test_a_dumb_terminal_gets_plain_text() -> None:
    assert "\x1b" not in shown_in_terminal(SHOW, TERM="dumb", NO_COLOR="1")


def test_a_table_too_wide_for_the_window_becomes_a_list() -> None:
    code = """
from bot.cli import terminal
terminal.show_table([f"kolonne {n}" for n in range(12)], [[f"værdi nummer {n}" if n else "" for n in range(12)]])
"""
    assert "━" in shown_in_terminal(code, COLUMNS="220")
    narrow = shown_in_terminal(code, COLUMNS="100").replace("\r", "")
    assert narrow.startswith("kolonne 1: værdi nummer 1\nkolonne 2: værdi nummer 2\n"), "an empty cell is left out"


def test_ctrl_c_ends_its_own_line_in_a_terminal() -> None:
    code = """
import argparse, sys
from bot.cli import main
from bot.cli.command import Command, no_arguments
def stopped(arguments):
    sys.stderr.write("^C")
    raise KeyboardInterrupt
main.COMMANDS = (Command("prøve", "til prøve", no_arguments, stopped),)
sys.exit(main.main(["prøve"]))
"""
    assert shown_in_terminal(code).replace("\r", "").endswith("^C\nraadbot: Afbrudt.\n")
