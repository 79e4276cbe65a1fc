# make demo · make test · make check · make bench: hver gør selv alt klar (.venv med låste versioner).
SHELL := bash
READY := .venv/.installed
BIN := .venv/bin
export PYTHON

.PHONY: help demo test check bench format lint types docs clean

help:
	@echo 'make demo    gør alt klar, læser dokumenterne og svarer på nogle spørgsmål'
	@echo 'make test    gør alt klar og kører testene'
	@echo 'make check   format, lint, typer, test og dokumentation: det, CI kører'
	@echo 'make docs    skriver opslagssiderne i docs ud fra koden'
	@echo 'make bench   måler nøjagtighed, tid og hukommelse'
	@echo 'make format  retter formatet'
	@echo 'make clean   fjerner .venv og mellemresultater (biblioteket i .raadbot bliver)'

$(READY): requirements.lock pyproject.toml
	@.ci/setup

demo: $(READY)
	@$(BIN)/raadbot demo

test: $(READY)
	@echo 'Kører alle test; det tager omkring 7 minutter på to kerner. Procenten viser, hvor langt de er.' >&2
	@$(BIN)/pytest

# The tests hold the documentation's own (tests/test_docs.py).
check: lint types test

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

docs: $(READY)
	@$(BIN)/python -m tests.reference

bench: $(READY)
	@$(BIN)/python -m tests.benchmarks

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
