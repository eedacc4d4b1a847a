# Set up on first use: a virtual environment in .venv, pinned by requirements.lock.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help build check test lint format golden lock clean

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

build: $(READY) ## Make all documents of this workspace into build/
	@$(BIN)/kamdocs build

check: $(READY) ## Validate the data of this workspace
	@$(BIN)/kamdocs check

test: $(READY) ## Run the tests
	@$(BIN)/pytest -n auto

lint: $(READY) ## Check the code: ruff, mypy, import-linter
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

format: $(READY) ## Format the code
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

golden: $(READY) ## Renew the golden texts of the tests; review the difference
	@$(BIN)/pytest -q tests/test_golden.py --renew-golden

lock: $(READY) ## Pin the newest versions that pyproject.toml allows
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group dev pyproject.toml -o requirements.lock

clean: ## Remove all that was built
	@rm -rf build .kamdocs dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@bash .ci/setup $(PYTHON) $(VENV)
	@touch $(READY)
