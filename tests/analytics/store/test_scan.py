"""Readable NIK are found wherever a file keeps them; keys and checksums are none."""

from zipfile import ZipFile

import pandas as pd
import pytest

from analytics.errors import DataError
from analytics.store.scan import scan
from tests.analytics.store.imports import ANNA, BUDI


def found(path):
    return [file.count for file in scan([path])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_text_in_any_encoding(tmp_path, encoding):
    file = tmp_path / "log.txt"
    file.write_text(f"nik={ANNA}, baris 2; NIK{BUDI}", encoding=encoding)
    assert found(file) == [2]


def test_workbooks_and_parquet_also_within_an_archive(tmp_path):
    table = pd.DataFrame({"nik": [ANNA, ANNA, BUDI]})
    table.to_parquet(tmp_path / "t.parquet")
    table.to_excel(tmp_path / "t.xlsx", index=False)
    with ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(tmp_path / "t.parquet", "t.parquet")
    assert [file.path.name for file in scan([tmp_path])] == ["b.zip", "t.parquet", "t.xlsx"]


def test_worker_keys_in_parquet_are_none_however_they_are_packed(tmp_path):
    keys = [f"{place:04x}{ANNA}{place:012x}" for place in range(10, 2000)]
    pd.DataFrame({"worker_key": [key for key in keys if key[3] > "9"]}).to_parquet(
        tmp_path / "t.parquet"
    )
    assert scan([tmp_path]) == []


def test_numbers_in_parquet(tmp_path):
    pd.DataFrame({"nik": [int(ANNA)], "as_float": [float(BUDI)]}).to_parquet(tmp_path / "t.parquet")
    assert found(tmp_path) == [2]


@pytest.mark.parametrize(
    "text",
    [
        "9999999999999999",  # no such day
        "0.6107010101900001",  # decimals
        "61070101019000012",  # 17 digits
        "a6107010101900001b6107010101900a",  # a worker key
        "6107" + "•" * 12,
    ],
)
def test_what_only_resembles_one_is_left_alone(tmp_path, text):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert scan([tmp_path]) == []


def test_the_stored_example_files_hold_none(imported):
    assert scan([imported]) == []


def test_a_path_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataError, match="nowhere"):
        scan([tmp_path / "nowhere"])
