"""Files gone wrong at random: `python -m benchmarks.fuzz_intake [CASES]`.

The 100,000 of the claim take some 40 minutes on two cores.
"""

import random
import sys
import tempfile
import time
import traceback
from functools import lru_cache
from itertools import islice
from multiprocessing import Pool
from pathlib import Path

from benchmarks.measure import finish, own_store, report

CASES = 100_000
# Every twentieth is a workbook, opened in a process of its own as in service.
BOOK_EVERY = 20
PROGRESS_EVERY = 1_000


def main() -> None:
    """Read every file on all cores; a crash or a row that is lost counts against the claim."""
    own_store()
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    start, failed, taken = time.perf_counter(), 0, 0
    with Pool() as pool:
        results = pool.imap_unordered(_tried, range(cases), chunksize=50)
        for done in range(0, cases, PROGRESS_EVERY):
            some = list(islice(results, PROGRESS_EVERY))
            failed, taken = failed + some.count(None), taken + some.count(True)
            minutes = (time.perf_counter() - start) / 60
            print(f"{done + len(some)} files, {failed} failed, {minutes:.1f} min", flush=True)
    print(f"{taken} of {cases} files were read, the others refused")
    finish([report(f"crashes and lost rows in {cases} files", [failed], 0, "files")])


def _tried(seed: int) -> bool | None:
    """Tell whether the file of a seed was taken; None, and why on stderr, where it broke."""
    try:
        return _case(seed, _file())
    except Exception:  # whatever it is, it is what this looks for
        print(f"seed {seed}", file=sys.stderr)
        traceback.print_exc()
        return None


@lru_cache(maxsize=1)
def _file() -> Path:
    """Return where this process writes its files, one over the other."""
    return Path(tempfile.mkdtemp(prefix="fuzz-")) / "berkas"


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
