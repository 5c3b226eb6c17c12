# Everything a user or developer runs. Each target does the set-up that it needs; `make` alone lists them.
.DEFAULT_GOAL := help
.NOTPARALLEL:

# A command with the right Node, and the programs of the npm packages, on the PATH.
RUN := setup/with-node.sh
GENERATORS := $(sort $(wildcard */generate.ts */*/generate.ts))
# Tests whose path has one of these in it: make test FILES='ca xds/server'
FILES ?=

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: packages ## fetch what is missing: Node 24, the npm packages, Envoy
	@setup/envoy.sh

.PHONY: packages
packages:
	@setup/node.sh
	@$(RUN) setup/packages.sh

.PHONY: demo
demo: setup ## the bookshop and its guided tour; ONCE=1 ends after the tour
	@$(RUN) node samples/bookshop/tour/main.ts

.PHONY: test
test: setup ## all tests; FILES='ca xds/server' picks by path
	@setup/iptables.sh
	@$(RUN) node test/run.ts $(FILES)

.PHONY: test-unit
test-unit: packages ## the tests that need nothing but Node, in under a minute
	@$(RUN) node test/run.ts unit $(FILES)

.PHONY: test-cluster
test-cluster: setup ## the tests in a whole cluster: one node on this machine, as root; FILES picks
	@$(RUN) node test/run.ts cluster $(FILES)

.PHONY: test-kind
test-kind: setup ## the same tests in a cluster of kind, where there is Docker
	@MELTEMI_TEST_CLUSTER=kind $(RUN) node test/run.ts cluster $(FILES)

.PHONY: lint
lint: packages typecheck generate-check ## style, types, import arrows, generated files
	@$(RUN) biome check --error-on-warnings .
	@$(RUN) node test/run.ts unit test/arrows test/repository

.PHONY: format
format: packages ## put every file in the common style
	@$(RUN) biome check --write .

.PHONY: typecheck
typecheck: packages ## check the types
	@$(RUN) tsc --noEmit

.PHONY: generate
generate: packages ## make the generated files: types and validators from the CRDs, Envoy's types
	@for generator in $(GENERATORS); do $(RUN) node $$generator || exit 1; done

.PHONY: generate-check
generate-check: packages ## fail if a generated file is not current
	@for generator in $(GENERATORS); do $(RUN) node $$generator --check || exit 1; done

.PHONY: bench
bench: packages ## measure the control plane with simulated proxies, and with a large cluster
	@$(RUN) node bench/main.ts

.PHONY: clean
clean: ## remove what the other targets made here (downloads in ~/.cache/meltemi stay)
	rm -rf node_modules .meltemi
