"""Everything for the jury in one ZIP: opening it needs nothing else.

It is made from a published edition alone, so it holds what everyone may see.
"""

import json
import re
from collections.abc import Mapping

from analytics.edition.edition import Edition
from analytics.reports import evidence_tables as tables
from analytics.reports.archive import packed
from analytics.reports.briefing import briefing
from analytics.reports.evidence_index import index, read_me
from analytics.reports.subject import Subject
from analytics.store import evidence as proofs
from analytics.store.editions import FOLDER
from analytics.store.tables import open_store

INDEX = "index.html"
# What a file name may hold on every system.
_OTHER = re.compile(r"[^A-Za-z0-9._-]+")


def evidence(subject: Subject) -> bytes:
    """Return the ZIP: paper, tables, dictionary, rules, statements, proofs, checksums.

    Args:
        subject: As `subject.published` returns it.

    Raises:
        DataError: A file of evidence is missing or damaged.
    """
    files = _files(subject)
    files[subject.say("report.file.read_me")] = read_me(subject).encode()
    files[INDEX] = index(subject, files).encode()
    return packed(files, subject.data.published_on)


def _files(subject: Subject) -> dict[str, bytes]:
    edition = subject.data
    return {
        f"{subject.say('report.file.briefing')}.pdf": briefing(subject),
        **tables.workbook(subject),
        **tables.published(subject),
        **tables.about(subject),
        "edition.json": _about(edition),
        **_proofs(edition),
    }


def _about(edition: Edition) -> bytes:
    """Return what must be known to find the same figures again, for programs."""
    said = {
        "area": edition.area,
        "edition": edition.number,
        "data_version": edition.version,
        "month": f"{edition.month:%Y-%m}",
        "published_on": edition.published_on.date().isoformat(),
        "real_only": edition.real_only,
        "files_sha256": dict(edition.files),
    }
    return json.dumps(said, indent=1, sort_keys=True).encode()


def _proofs(edition: Edition) -> Mapping[str, bytes]:
    """Return the files that prove steps and regulations, those not erased, by number and name."""
    table = edition.table("evidence")
    folder = open_store().folder / FOLDER
    rows = [] if table is None else table[table["erased"].isna()].itertuples()
    return {
        f"evidence/{row.number:03d}-{_OTHER.sub('-', row.name)}": proofs.read(folder, row.sha256)
        for row in rows
    }
