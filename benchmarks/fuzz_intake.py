"""Files gone wrong at random, as many as wanted: `python -m benchmarks.fuzz_intake [100000]`."""

import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from benchmarks.measure import finish, own_store, report

CASES = 100_000
# Every twentieth is a workbook, opened in a process of its own as in service.
BOOK_EVERY = 20
PROGRESS_EVERY = 1_000


def main() -> None:
    """Read every file; a crash or a row that is lost counts against the claim."""
    own_store()
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    path = Path(tempfile.mkdtemp(prefix="fuzz-")) / "berkas"
    start, failed, taken = time.perf_counter(), [], 0
    for seed in range(cases):
        try:
            taken += _case(seed, path)
        except Exception:  # whatever it is, it is what this looks for
            failed.append(seed)
            traceback.print_exc()
        if seed % PROGRESS_EVERY == PROGRESS_EVERY - 1:
            print(f"{seed + 1} files, {len(failed)} failed, {time.perf_counter() - start:.0f} s")
    print(f"{taken} of {cases} files were read, the others refused; failed seeds: {failed}")
    finish([report(f"crashes and lost rows in {cases} files", [len(failed)], 0, "files")])


def _case(seed: int, path: Path) -> bool:
    """Read the file of a seed; text files without a process of their own, for speed."""
    from analytics.intake import files
    from analytics.sandbox.content import messages
    from tests.analytics.intake.mutants import broken, broken_book, check, table

    rng = random.Random(seed)
    if seed % BOOK_EVERY == 0:
        path.write_bytes(broken_book(rng))
        return check("funding", path)
    kind, content = table(rng)
    path.write_bytes(broken(rng, content) if seed % 4 == 1 else content)
    in_service, files._sent = files._sent, messages
    try:
        return check(kind, path)
    finally:
        files._sent = in_service


if __name__ == "__main__":
    main()
