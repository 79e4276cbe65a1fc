"""The command line: one file per command, one list of them in `commands.py`, one door in `main.py`."""
