"""What we ask of Delta Lake: write one table, and name every file that it then rests on."""

import os
from collections.abc import Mapping, Sequence
from hashlib import file_digest
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, PostCommitHookProperties, write_deltalake

LOG = "_delta_log/"
# Delta would drop logs after 30 days, and with them the old data versions.
KEEP_LOGS = PostCommitHookProperties(create_checkpoint=False, cleanup_expired_logs=False)
# Each import adds a file per partition, and reading opens every one of them. So many small
# ones are joined into files of up to this size, which are then left alone: a long register is
# not written anew again and again.
MOST_SMALL_FILES = 128
SMALL_BYTES = 2**20


def write(path: Path, frame: pd.DataFrame, partition: str | None, append: bool) -> int:
    """Append `frame` to the table at `path`, or make it the whole table; return its version."""
    if append:
        _join_small_files(path)
    write_deltalake(
        path,
        pa.Table.from_pandas(frame, preserve_index=False),
        mode="append" if append else "overwrite",
        partition_by=partition,
        schema_mode=None if append else "overwrite",
        post_commithook_properties=KEEP_LOGS,
    )
    return DeltaTable(path).version()


def read(
    path: Path,
    version: int,
    files: Sequence[str],
    columns: list[str] | None,
    hidden: str | None,
    part: str = "",
) -> pd.DataFrame:
    """Return the rows of `files`, which belong to `version`; `columns` or all but `hidden`.

    The files are known: Delta's log, which grows with every import, is not asked, except for
    the columns where there is no file because there is no row.

    Args:
        part: Only the files of this folder, such as ``part=0/``.
    """
    data = [file for file in files if not file.startswith(LOG)]
    inside = [str(path / file) for file in data if file.startswith(part)]
    if inside:
        return pq.read_table(inside, columns=columns, partitioning=None).to_pandas()
    if data:
        schema = pq.read_schema(path / data[0])
    else:
        schema = pa.schema(DeltaTable(path, version=version).schema().to_arrow())
    names = columns or [name for name in schema.names if name != hidden]
    return schema.empty_table().select(names).to_pandas()


def forget_unpublished(path: Path, published: int) -> None:
    """Bring a table back to its published state where a killed writer went on."""
    table = DeltaTable(path)
    if table.version() != published:
        table.restore(published, post_commithook_properties=KEEP_LOGS)


def data_files(path: Path, version: int) -> list[str]:
    """Return the data files of one version, relative to `path`, sorted."""
    return _files(DeltaTable(path, version=version), path)


def checksums(path: Path, version: int, known: Mapping[str, str]) -> dict[str, str]:
    """Return file → sha256 of all that `version` is read from, its logs included.

    New files are on disk then, not only in memory, so that a power cut cannot take them.

    Args:
        known: Checksums that hold already; these files are not read again.
    """
    logs = [f"{LOG}{number:020d}.json" for number in range(version + 1)]
    files = [*logs, *data_files(path, version)]
    return {file: known.get(file) or _settle(path / file) for file in files}


def checksum(path: Path) -> str:
    """Return the sha256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _join_small_files(path: Path) -> None:
    """Where small files are many, make a version with the same rows in few.

    The old files stay: earlier data versions rest on them. So this comes before new rows are
    written: their own files would belong to no data version.
    """
    table = DeltaTable(path)
    sizes = [(path / file).stat().st_size for file in _files(table, path)]
    if sum(size < SMALL_BYTES for size in sizes) > MOST_SMALL_FILES:
        table.optimize.compact(target_size=SMALL_BYTES, post_commithook_properties=KEEP_LOGS)


def _files(table: DeltaTable, path: Path) -> list[str]:
    return sorted(Path(uri).relative_to(path).as_posix() for uri in table.file_uris())


def _settle(path: Path) -> str:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return checksum(path)
