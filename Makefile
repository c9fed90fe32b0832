# The commands of this site. `make` alone lists them.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
RUN := $(BIN)/python -m
TEST := PYTHONHASHSEED=0 $(RUN) pytest

.DEFAULT_GOAL := help
.PHONY: help site serve publish new test check check-extern test-long bench format golden docs lock css

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: .venv/site.stamp ## Build the site from content/ into output/
	@$(RUN) pressroom build

serve: .venv/site.stamp ## Build, and show the site at http://127.0.0.1:8000 while you write
	@$(RUN) pressroom serve --port $(PORT)

new: .venv/site.stamp ## Begin a release; the headline is asked for
	@$(RUN) pressroom new

publish: .venv/site.stamp ## Publish with publishconf.py, and pin what became public
	@$(RUN) pressroom publish

test: .venv/dev.stamp ## Run the tests; a browser is provided where there is none
	@chromium="$$($(BIN)/python tools/browser.py)" && PRESSROOM_CHROMIUM="$$chromium" $(TEST) -m "not long and not extern"

test-long: .venv/dev.stamp ## Run the tests that take longer
	@chromium="$$($(BIN)/python tools/browser.py)" && PRESSROOM_CHROMIUM="$$chromium" $(TEST) -m long

check: .venv/dev.stamp ## Check format, style, types, floors and documents
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports
	@$(BIN)/python tools/make_docs.py --check
	@echo "Format, style, types, floors and documents are in order."

check-extern: .venv/dask.stamp .venv/pdf.stamp .venv/extern.stamp ## Ask other people's judges, servers, readers, plugins, a cluster and a printer (npm, Java, nginx, newsboat, pdftotext)
	@$(TEST) -m extern tests/extern

format: .venv/dev.stamp ## Bring the code into its format
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

golden: .venv/dev.stamp ## Renew the golden files of the tests; read the difference before a commit
	@$(TEST) --golden tests/test_golden.py

docs: .venv/dev.stamp ## Renew the documents that are made from code
	@$(BIN)/python tools/make_docs.py

bench: .venv/dev.stamp ## Time builds beside Hugo and stock Pelican; BENCH="--help" lists what may be asked
	@$(RUN) tests.bench $(BENCH)

lock: ## Renew the lock files from requirements*.in
	@tools/lock

css: ## Renew theme/static/css and the names of colours from theme/sass; needs npm
	@npm ci --ignore-scripts --no-audit --no-fund --silent && npm run --silent css

# --- environment -----------------------------------------------------------
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1))." \
	       "Install it, or name one: make site PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@cd "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
	  && echo ../../../../plugins > pressroom.pth

.venv/site.stamp: requirements.lock | .venv/bin/python
	@echo "Installing what the site needs into .venv …"
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@touch $@

.venv/dev.stamp: requirements-dev.lock | .venv/site.stamp
	@echo "Installing what tests and checks need into .venv …"
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

.venv/dask.stamp: requirements-dask.lock | .venv/dev.stamp
	@echo "Installing Dask into .venv …"
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dask.lock
	@touch $@

.venv/pdf.stamp: requirements-pdf.lock | .venv/site.stamp
	@echo "Installing what PDFs need into .venv …"
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-pdf.lock
	@touch $@

.venv/extern.stamp: requirements-extern.lock | .venv/dev.stamp
	@echo "Installing what other people's judges need into .venv …"
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-extern.lock
	@touch $@
