"""Every bad input of the catalogue, B01 to B67, has a test under its id.

Most are in the folder `catalogue`, by theme. B43 is the map's. B58 has none of its own: ten
million rows are refused with a clear limit, above 4 million lines or 20 million cells
(`analytics/sandbox/limits.py`, tested in `tests/analytics/sandbox`); `benchmarks/long_list.py`
measures the longest lists that are let in.
"""

import re
from pathlib import Path

TESTS = Path(__file__).parents[2]
ELSEWHERE = {58}


def test_every_id_has_a_test():
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    tested = {int(number) for text in texts for number in re.findall(r"def test_b(\d\d)_", text)}
    assert sorted({*range(1, 68)} - tested - ELSEWHERE) == []
