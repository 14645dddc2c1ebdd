# Two commands to know: `make run` and `make test`. Both make what they need on a machine with Python, pip and git.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test install lint bench storm rush terms soak zones browser pictures constraints fuzz clean

run: install
	@$(BIN)/python -m bot run --or-playground

test: install browser
	@$(BIN)/python -m pytest -n auto --dist worksteal

install: .venv/ready

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Toward needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "installing pinned versions into .venv (once, about half a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch .venv/ready

lint: install
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m bot content check

# Everything that storage and engine promise, on SQLite and on a real PostgreSQL.
.PHONY: conformance
conformance: install
	@ENGINES=both $(BIN)/python -m pytest -n auto --dist worksteal tests/storage tests/engine tests/test_astray.py

# Anything that can happen to two people, in any order: LIVES lives of at most 60 steps each.
.PHONY: lives years
LIVES ?= 200
lives: install
	@$(BIN)/python -m tests.lives --examples $(LIVES)

# A whole year of two hundred couples, in two processes.
years: install
	@$(BIN)/python -m tests.years

# The page is tested in a real browser. Where none is installed and we may install one, we do; else those tests say why not.
browser:
	@tools/browser.sh

# aiogram stands beside us in an environment of its own: it wants an older pydantic than ours.
.venv-peers/ready: bench/peers.txt
	@test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check -r bench/peers.txt
	@touch .venv-peers/ready

bench: install .venv-peers/ready
	@$(BIN)/python -m bench

# Everything that comes from outside, made strange: 100,000 inputs, about twenty minutes.
fuzz: install
	@$(BIN)/python -m tests.fuzz

# A thousand kill -9 in bad weather: figures, and exit 1 when anything is lost or doubled.
storm: install
	@$(BIN)/python -m tests.system.storm

# 5,000 rhythms due in the same minute: about five minutes at Telegram's pace.
rush: install
	@$(BIN)/python -m tests.system.rush

# Three processes on one PostgreSQL; again and again one of them is killed, frozen or cut off. About fifteen minutes.
.PHONY: replicas
REPLICAS_UPDATES ?= 10000
replicas: install
	@$(BIN)/python -m tests.system.replicas --updates $(REPLICAS_UPDATES)

# A simulated month of thirty couples in one process: what it holds must not grow.
soak: install
	@$(BIN)/python -m tests.system.soak

# SIGTERM two hundred times, at any moment.
terms: install
	@$(BIN)/python -m tests.system.terms --times 200

# The tests that docs/guarantees.md names, and its rows with what became of them.
.PHONY: guarantees
guarantees: install
	@$(BIN)/python -m tests.guarantees

# A year of a couple's life from SQLite to PostgreSQL and back, compared row by row.
.PHONY: round-trip
round-trip: install
	@COPY_DAYS=365 $(BIN)/python -m pytest tests/storage/test_transfer.py -k row_by_row

# Three years of evenings in every time zone there is.
zones: install
	@ZONES=all $(BIN)/python -m pytest tests/domain/test_all_zones.py

pictures: install browser
	@$(BIN)/python -m tests.page.pictures

# Pin what is installed now: versions only, no addresses.
constraints:
	@$(BIN)/python -m pip freeze --exclude-editable | grep -E '^[A-Za-z0-9_.-]+==' > constraints.txt

clean:
	rm -rf .venv .venv-peers .mypy_cache .ruff_cache .pytest_cache .hypothesis
