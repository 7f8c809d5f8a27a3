"""Requests made up from the OpenAPI document: every answer keeps to it, every refusal is one.

`python -m benchmarks api_contract` sends many more of them.
"""

import pytest

from tests.api import contract

EXAMPLES = 12


@pytest.mark.parametrize(("path", "mode"), contract.cases())
def test_answers_keep_to_the_document(imported, path, mode):
    contract.check(path, mode, EXAMPLES)
