# The project's commands, by name; each is one line that calls a script.
.PHONY: help run build test unit e2e lint bench screens packages clean
.DEFAULT_GOAL := help

help:     ## this list
	@sed -n 's/^\([a-z0-9]*\): *## */  make \1\t/p' Makefile
run:      ## build and serve the demo towns on http://127.0.0.1:8080 (data in ./data)
	@cargo run --release -p arengo -- serve --demo
build:    ## the release program: target/release/arengo
	@cargo build --release -p arengo
test:     ## everything: lint, Rust tests on both databases, browser tests, a count
	@scripts/with-postgres.sh scripts/test.sh
unit:     ## Rust tests only, on both databases
	@scripts/with-postgres.sh scripts/test.sh rust
e2e:      ## browser tests only (FILES="e2e/one.test.mjs" for some)
	@scripts/with-postgres.sh scripts/test.sh browser
lint:     ## formatting, clippy, scripts
	@scripts/test.sh lint
bench:    ## speed, size, memory, start, writes, growth, each beside something measured in the same run
	@scripts/bench.sh
screens:  ## pictures of pages of a running server (BASE=http://… OUT=folder PAGES="/ /it")
	@scripts/screens.sh
packages: ## install the Debian and npm packages that tests need
	@scripts/packages.sh test
clean:    ## remove what builds and tests left; ./data stays
	@scripts/clean.sh
