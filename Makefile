# For those who like make better than `./kb`: every target is a command of it. Python 3.11 or newer and make are all that
# has to be there. What is given, as FILE="my draft.txt", the shell takes from its environment, where no sign of it means
# anything; NAME and MOVE are several words.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
KB := $(or $(PYTHON),@echo "Python 3.11 or newer is needed, and was not found." >&2; exit 1;) kb

.PHONY: help serve test unit check check-draft mcp spell words build pdf new addresses follow status review rule lint format \
	bench bench-search \
	bench-faults bench-moments bench-rules packages lock clean why

help: ## show what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

serve: ## serve the site with live reload; ADDRESS=0.0.0.0:8000 to the network, KB_ONLY_LOCALE=vi one language
	@$(KB) serve $${ADDRESS:+--address "$$ADDRESS"}

test: ## run every test, browser included
	@$(KB) test

unit: ## run the tests that need neither browser nor build
	@$(KB) unit

check: ## check the content, without building; WATCH=1 again after each change; SINCE=main: no address listed there may be missing
	@$(KB) check $(if $(WATCH),--watch) $${SINCE:+--since "$$SINCE"}

check-draft: ## tell what FILE=mail.txt, a text for a customer, should not say
	@$(KB) check-draft $${FILE:+"$$FILE"}

mcp: ## serve the handbook to assistants, over standard input and output (Model Context Protocol)
	@$(KB) mcp

spell: ## look for misspelt words in the content; these are warnings
	@$(KB) spell

words: ## sort the lists of words in hooks/words and drop what no page uses
	@$(KB) words

build: ## check, build and put the finished site into site/, and an archive of it for the disk
	@$(KB) build

pdf: ## print the training pack, desk cards, role-plays and the flow as PDF into pdf/ (after `make build`)
	@$(KB) pdf

new: ## begin a page in every language: KIND=template NAME=late-parcel; `make new` tells what else
	@$(KB) new $${KIND:+"$$KIND"} $$NAME $${CHANNEL:+--channel "$$CHANNEL"}

addresses: ## record new addresses; MOVE="old new" records a new name
	@$(KB) addresses $${MOVE:+--move $$MOVE}

follow: ## mark PAGE=docs/vi/… as following the English text; CONFIRM=1 after a second look, NEW=1 all new ones
	@$(KB) follow $${PAGE:+"$$PAGE"} $(if $(CONFIRM),--confirm) $(if $(NEW),--new)

status: ## tell how the translations stand, or what changed since PAGE=docs/vi/… followed
	@$(KB) status $${PAGE:+"$$PAGE"}

review: ## tell what this branch changes, for who reviews it; SINCE=main
	@$(KB) review $${SINCE:+--since "$$SINCE"}

rule: ## explain a rule: ID=broken-link, or list all
	@$(KB) rule $${ID:+"$$ID"}

why: ## tell why search puts an entry first: QUERY="kh doi gap ql" LOCALE=vi
	@$(KB) why --locale "$${LOCALE:-en}" -- "$$QUERY"

lint: ## types, lint and format of the code, and what may import what
	@$(KB) lint

format: ## put the code into its format
	@$(KB) format

bench: ## measure build and check against stock MkDocs (minutes)
	@$(KB) bench

bench-search: ## measure search against stock Material and Pagefind (minutes)
	@$(KB) bench-search

bench-moments: ## play a call's moments, from what the customer says to the clipboard (after `make build`)
	@$(KB) bench-moments

bench-faults: ## measure load, deploys, kill -9, a full disk and mutated pages (minutes)
	@$(KB) bench-faults

bench-rules: ## measure what the rules that guess refuse wrongly, and what they catch
	@$(KB) bench-rules

packages: ## list what the commands need of Debian's packages; install what is missing, or tell the command
	@$(KB) packages

lock: ## renew the pinned versions from pyproject.toml and package.json
	@$(KB) lock

clean: ## remove all that was made here
	@$(KB) clean
