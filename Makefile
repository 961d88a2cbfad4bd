# Needs Python >= 3.11, make and git; everything else goes into .venv, nothing outside this folder.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# pip learned --group in 25.1
PIP := $(BIN)/python -m pip --disable-pip-version-check
DB ?= claims.db
JOBS ?= 2

.PHONY: help run test lint types imports unit install-dev bench audit format clean FORCE

help: ## Show this list
	@sed -n 's/^\([a-z.-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: $(VENV)/installed ## Open the desk on claims.db (another: make run DB=mine.db)
	@$(BIN)/factcheck --db $(DB)

test: lint types imports unit ## Everything that has to hold: style, types, layers, tests, coverage
	@echo "make test: all checks passed"

lint: $(VENV)/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	@$(BIN)/mypy

imports: $(VENV)/installed-dev
	@$(BIN)/lint-imports

# compiled first: some hundred processes start in the tests, and whoever sets PYTHONDONTWRITEBYTECODE
# would wait for it in each
unit: $(VENV)/installed-dev
	@$(BIN)/python -m compileall -q factcheck
	@$(BIN)/python -m slipcover --source factcheck --json --out .coverage.json \
		-m pytest -n $(JOBS) --dist worksteal -W 'ignore:Module already imported:pytest.PytestAssertRewriteWarning'
	@$(BIN)/python -m tests.reached .coverage.json

claims.db: $(VENV)/installed FORCE ## Build the shipped database again from seeds/
	@$(BIN)/python seeds/build.py $@

bench: $(VENV)/installed-dev ## Measure what can be measured without outside data
	@$(BIN)/python -m tests.benchmarks.cli_start
	@$(BIN)/python -m tests.benchmarks.dependencies
	@$(BIN)/python -m tests.benchmarks.contention
	@$(BIN)/python -m tests.benchmarks.kills

# strict: a package that the advisories do not know is no package without any
audit: $(VENV)/installed-dev .audit/installed ## Ask PyPI's advisories about everything installed
	@$(BIN)/python -m pip freeze --exclude-editable > .audit/requirements.txt
	@.audit/bin/pip-audit --strict --disable-pip --no-deps -r .audit/requirements.txt

.audit/installed:
	$(PYTHON) -m venv .audit
	.audit/bin/python -m pip install --quiet pip-audit
	@touch $@

format: $(VENV)/installed-dev ## Rewrite the code in the project's style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

install-dev: $(VENV)/installed-dev ## Make .venv with everything that development needs

clean: ## Remove .venv, all caches and the outside checkers
	rm -rf $(VENV) .audit $(CHECKERS) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf build dist .coverage.json

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "factcheck needs Python 3.11 or later; name one with: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --upgrade 'pip>=25.1'

# stamps: a second run installs nothing unless what is needed has changed
$(VENV)/installed: pyproject.toml | $(BIN)/python
	@echo "installing what factcheck needs into $(VENV): about 80 MB, a minute or two"
	$(PIP) install --quiet --editable '.[documents]'
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --editable '.[documents,serve,cluster]' --group dev
	@touch $@ $(VENV)/installed

include tests/reports/checkers/checkers.mk

FORCE:
