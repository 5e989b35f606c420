# Two commands do all the set-up: `make demo` and `make test`. The rest is for those who change the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.PHONY: demo unit test test-fuzz test-engines lint floors quality golden docs lock clean

demo: $(VENV)/installed
	$(BIN)/digest demo demo

# Everything but the long suites below.
test: $(VENV)/installed-dev browser
	$(BIN)/python -m pytest -n 2 --dist loadfile

# While one works: the unit tests of `make test`, without its whole nights, long texts and browser, on fewer random examples.
unit: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile --hypothesis-profile unit -m 'not (pace or whole or browser or engines)'

# The property tests on twenty times as many random texts.
test-fuzz: $(VENV)/installed-dev
	$(BIN)/python -m pytest --hypothesis-profile fuzz -m hypothesis

# Every fault of every kind of engine, against the sample desk's night; `make test` has a part of it.
test-engines: $(VENV)/installed-dev
	$(BIN)/python -m pytest -m 'engines or not engines' tests/engines

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Quality on real data, beside peers: needs the measuring data beside the checkout.
floors: $(VENV)/installed-dev
	$(BIN)/python -m bench

# The same, written to docs/quality.md.
quality: $(VENV)/installed-dev
	$(BIN)/python -m bench --write

golden: $(VENV)/installed-dev
	MUJAZ_GOLDEN=write $(BIN)/python -m pytest -q tests

docs: $(VENV)/installed
	$(BIN)/python docs/make.py

# The environment: exactly the locked versions, then the project itself.
$(VENV)/installed: $(VENV)/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is older"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || .ci/need python3-venv
	$(PYTHON) -m venv $(VENV)
	touch $@

# The browser the tests look at the pages with: Debian's where we may install it, else the test tool's own download.
.PHONY: browser
browser: $(VENV)/installed-dev
ifeq ($(CHROMIUM),)
	@if [ "$$(id -u)" = 0 ]; then .ci/need chromium; else $(BIN)/python -m playwright install chromium; fi
endif

# New versions within the ranges of pyproject.toml, pinned. Commit the result.
lock:
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet .
	build/lock/bin/python -m pip freeze --exclude mujaz --exclude-editable > requirements.lock
	build/lock/bin/python -m pip install --quiet '.[dev]'
	build/lock/bin/python -m pip freeze --exclude mujaz --exclude-editable | grep -vxFf requirements.lock > requirements-dev.lock

clean:
	rm -rf demo build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
