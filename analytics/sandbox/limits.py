"""How much a file may be, and how much opening it may cost."""

MEGABYTE = 2**20
# An office's largest yearly list has some 20 MB; beyond these a file is a mistake or an attack.
WORKBOOK_BYTES = 50 * MEGABYTE
TEXT_BYTES = 500 * MEGABYTE
UNPACKED_BYTES = 500 * MEGABYTE
# Sheets shrink to a tenth or a thirtieth; what shrinks more was made to burst.
UNPACKED_RATIO = 100
# Of a map file. The 124 villages of a regency have 20,000 corners, 1:10,000 surveys ten times that.
MAP_BYTES = 100 * MEGABYTE
CORNERS = 2_000_000
COLUMNS = 200
# A million people in a list of 13 columns, and half as many again.
CELLS = 20_000_000
# Rows times the longest of them: a row that runs on must not widen a million others.
PLACES = 5 * CELLS
# Of a text file, counted before its lines are parted; no list that we read has fewer columns.
LINES = CELLS // 5
MEMORY_BYTES = 2 * 2**30
CPU_SECONDS = 60
# By the clock: also where the system knows no other limit, and for a process that waits.
WALL_SECONDS = 90


def apply() -> None:
    """Limit this process, as far as the system can; on Windows only the clock is left."""
    try:
        import resource
    except ImportError:
        return
    wanted = {
        resource.RLIMIT_AS: MEMORY_BYTES,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for what, limit in wanted.items():
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):  # a system that knows the limit and cannot hold it
            continue
