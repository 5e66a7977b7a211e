# Ordstyrer: everything that is done often. Only python3 (3.11 or later) and make have to be there; the rest is fetched
# into .venv the first time it is needed.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Arguments for the command behind a target: make chat ARGS="--at 2024-05-16T09:50"
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help chat serve test search eval learn bench lock

help: ## show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-7s %s\n' "$$name" "$$text"; done

chat: $(VENV)/.runtime ## talk to the assistant in the terminal, about the 2024 forum
	@$(BIN)/ordstyrer chat --event 2024 $(ARGS)

serve: $(VENV)/.runtime ## run the Telegram bot (needs TELEGRAM_BOT_TOKEN)
	@$(BIN)/ordstyrer load
	@$(BIN)/ordstyrer serve $(ARGS)

test: $(VENV)/.dev ## check style, types and behaviour
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder $(ARGS)

search: $(VENV)/.dev ## try made-up input of all kinds at random, twenty times as much as the suite does
	EXAMPLES_TIMES=20 $(BIN)/pytest --numprocesses auto -m hypothesis $(ARGS)

eval: $(VENV)/.runtime ## how many questions are answered right
	@$(BIN)/python -m tests.evaluation $(ARGS)

learn: $(VENV)/.learn ## learn anew how people phrase what they ask, from the question sets (takes half an hour)
	@$(BIN)/python -m tests.evaluation.learning $(ARGS)

bench: $(VENV)/.dev ## how fast it is
	@$(BIN)/python -m benchmarks.question_latency
	@$(BIN)/python -m benchmarks.start_to_answer
	@$(BIN)/python -m benchmarks.updates_per_second
	@$(BIN)/python -m benchmarks.reminders_due
	@$(BIN)/python -m benchmarks.bulk_delivery

lock: $(VENV)/lock/bin/uv ## look up the newest versions that fit pyproject.toml, and write them down with their hashes
	$(COMPILE) --group build --output-file requirements.txt
	$(COMPILE) --group build --group dev --output-file requirements-dev.txt
	$(COMPILE) --group learn --constraint requirements-dev.txt --output-file requirements-learn.txt

# One list for every Python from 3.11 on and every system; no address of an index gets into it.
COMPILE = $(VENV)/lock/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

# The environment: the locked packages and the project itself, as a link to this folder.

$(BIN)/python:
	@for python in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making $(VENV) with $$python" >&2; exec $$python -m venv $(VENV); \
		fi; \
	done; echo "Python 3.11 or later is needed." >&2; exit 1

$(VENV)/.runtime: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing requirements.txt" >&2
	@$(PIP) install --require-hashes --requirement requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt pyproject.toml | $(BIN)/python
	@echo "Installing requirements-dev.txt" >&2
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.runtime

$(VENV)/.learn: requirements-learn.txt $(VENV)/.runtime
	@echo "Installing requirements-learn.txt" >&2
	@$(PIP) install --require-hashes --requirement requirements-learn.txt
	@touch $@

$(VENV)/lock/bin/uv: | $(BIN)/python
	@$(BIN)/python -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip --disable-pip-version-check --quiet install uv
