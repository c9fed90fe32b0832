# The commands of this site. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m

.DEFAULT_GOAL := help
.PHONY: help site serve publish new check check-extern test test-long bench format golden docs lock css browser

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: .venv/site.stamp ## Build the site from content/ into output/
	@$(RUN) pressroom build

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
