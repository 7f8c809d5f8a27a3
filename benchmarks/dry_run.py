"""Try the 12,000-row workbook as the import page does: `python -m benchmarks.dry_run`."""

from benchmarks.measure import EXAMPLES, finish, own_store, report, seconds

LIMIT_S = 4


def main() -> None:
    """Time what stands between dropping the file and reading what it would change."""
    own_store()
    kept = [report("dry run of the 12,000-row example (xlsx)", seconds(dry_run, 5), LIMIT_S)]
    finish(kept)


def dry_run() -> None:
    """Guess the kind, read the file, compare it, and roll the headline figures up."""
    from analytics.intake import read_file
    from analytics.intake.guess import guess_kind
    from analytics.settings import settings
    from analytics.store.preview import changes, preview
    from analytics.store.tables import open_store

    path, area = EXAMPLES / "peserta_satu_desa_100_2024.xlsx", settings().area
    intake = read_file(guess_kind(path), path, area, {"scheme": "desa100"})
    found = preview(open_store(), intake, area)
    for level in ("regency", "subdistrict"):
        changes(found, level, found.month)


if __name__ == "__main__":
    main()
