# SPDX-License-Identifier: Apache-2.0
# Every target is a script of the same name in Scripts/, so that it can be read, and run, by itself.

.PHONY: help run test bench lint format clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 14

run: ## build and start the server with its demo set on http://localhost:8080
	@Scripts/run

test: ## set up and run every test
	@Scripts/test

bench: ## run the benchmarks and print their table
	@Scripts/bench

lint: ## check format, layers, names, licences and links
	@Scripts/lint

format: ## rewrite our sources in the project's format
	@Scripts/format

clean: ## remove what was built (the data directory stays)
	rm -rf .build .build-tools
