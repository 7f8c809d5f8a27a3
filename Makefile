# Two commands: `make dashboard` and `make test`. Both set up what they need.

PYTHON ?= python3
BIN := .venv/bin
ADDRESS ?= localhost
PORT ?= 8501

.PHONY: dashboard test lock reference benchmarks

dashboard: .venv/ready
	$(BIN)/python -m analytics demo --if-empty
	$(BIN)/python -m analytics prepare
	$(BIN)/python -m analytics publish --if-none
	$(BIN)/streamlit run dashboard.py --server.address $(ADDRESS) --server.port $(PORT)

test: .venv/ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/python -m pytest -n auto --dist loadfile

benchmarks: .venv/ready-test
	$(BIN)/python -m benchmarks

.venv/ready: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	touch $@

.venv/ready-test: requirements-test.lock .venv/ready
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.lock
	touch $@

lock: .venv/ready-test
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url requirements.txt -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url requirements-test.txt -o requirements-test.lock

reference: .venv/ready
	$(BIN)/python scripts/build_reference.py
