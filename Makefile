# Two commands on a machine with Python >= 3.11 and make: `make run`, `make test`.
PYTHON ?= python3
PORT ?= 8080
PRACTICE ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
WORKERS ?= auto
PYTEST := $(BIN)/python -m pytest

.PHONY: install dev run test test-long test-browser check lint types layers bench lock clean

install: .venv/run.stamp
dev: .venv/dev.stamp

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Segreteria needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements/run.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps -e .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

run: install
	$(BIN)/segreteria run --port $(PORT) $(if $(PRACTICE),--practice $(PRACTICE))

test: dev
	$(PYTEST) -n $(WORKERS) --dist worksteal -m "not long and not browser" tests

test-long: dev
	$(PYTEST) -n $(WORKERS) --dist worksteal -m long --timeout 1800 tests

test-browser: dev
	$(PYTEST) -m browser tests

lint: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: dev
	$(BIN)/mypy

layers: dev
	$(BIN)/lint-imports

check: lint types layers test test-browser

bench: dev
	$(BIN)/python -m tests.bench

# Pinned with hashes and without any index address.
lock: dev
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/run.in -o requirements/run.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/dev.in -o requirements/dev.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
