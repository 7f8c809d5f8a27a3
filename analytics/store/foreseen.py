"""What a file says of persons that disagrees with itself or with what is stored: notes only."""

from dataclasses import replace

import pandas as pd

from analytics import contracts
from analytics.findings.build import build
from analytics.findings.shape import REGISTER
from analytics.intake import Intake, Note
from analytics.intake.notes import about_rows
from analytics.store.merge import KEYS
from analytics.store.tables import PARTS, Store
from analytics.vocabulary import FINDINGS

# Stands for the import that the rows do not have yet.
NEW = "new"


def foretold(store: Store, intake: Intake) -> Intake:
    """Return `intake` with a note for each rule that its rows would break; nothing is stored."""
    if intake.kind not in ("enrolment", "claims"):
        return intake
    new = contracts.check(intake.kind, intake.accepted.assign(import_id=NEW))
    register = _register(store, new["worker_key"])
    claims = _real(store, "claims")
    if intake.kind == "claims":
        claims = new
    else:
        # A row about the same spell takes the place of the stored one.
        register = pd.concat([register, new[REGISTER]])
        register = register.drop_duplicates(KEYS["enrolment"], keep="last")
    return _with_notes(intake, build([register], claims), NEW)


def noted(store: Store, intake: Intake, import_id: str) -> Intake:
    """Return `intake`, published as `import_id`, with a note for each rule that it breaks."""
    found = store.read("findings")
    return intake if found is None else _with_notes(intake, found, import_id)


def _with_notes(intake: Intake, found: pd.DataFrame, import_id: str) -> Intake:
    notes: list[Note] = []
    for rule in FINDINGS:
        pairs = found[found["rule"] == rule]
        own = pairs.loc[pairs["import_id"] == import_id, "row_no"]
        other = pairs.loc[pairs["other_import_id"] == import_id, "other_row_no"]
        rows = pd.concat([own, other]).astype("int64").drop_duplicates().sort_values()
        notes += about_rows(f"finding.note.{rule}", pd.Series(True, index=pd.Index(rows)))
    return replace(intake, notes=(*intake.notes, *notes))


def _register(store: Store, workers: pd.Series) -> pd.DataFrame:
    """Return the stored spells of `workers`; simulated ones give way to any real file."""
    if not _is_real(store, "enrolment"):
        return contracts.empty("enrolment")[REGISTER]
    # Joined, since `isin` goes through the text of every key.
    wanted = pd.DataFrame({"worker_key": workers.dropna().unique()}).astype("str")
    parts = (store.read("enrolment", REGISTER, part) for part in PARTS)
    return pd.concat([part.merge(wanted, on="worker_key") for part in parts])


def _real(store: Store, kind: str) -> pd.DataFrame | None:
    return store.read(kind) if _is_real(store, kind) else None


def _is_real(store: Store, kind: str) -> bool:
    state = store.manifest().tables.get(kind)
    return state is not None and state.nature == "imported"
