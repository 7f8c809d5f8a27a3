"""Make what is published together with lists of persons, for pages read no such list.

Of a register its cube, the findings on its persons, and whom it reaches; of the poverty
register whom it lists.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas as pd

from analytics.cube.build import NEEDED, build
from analytics.findings.build import build as find
from analytics.findings.shape import REGISTER
from analytics.store.tables import PARTS, Store, Write
from analytics.targeting import build as targeting


def cube_of(rows: pd.DataFrame, earlier: Store | None = None) -> Write:
    """Return the cube of a register of `rows`, behind what is stored in `earlier`."""
    return Write(build(_partitions(NEEDED, rows, earlier)), "imported")


def findings_of(
    claims: pd.DataFrame | None, rows: pd.DataFrame, earlier: Store | None = None
) -> Write:
    """Return the findings on a register of `rows`, behind what is stored in `earlier`.

    Args:
        claims: All of them, as they will be; None where none is known.
    """
    return Write(find(_partitions(REGISTER, rows, earlier), claims), "imported")


def findings_anew(claims: pd.DataFrame | None, store: Store) -> dict[str, Write]:
    """Return the findings on the stored register once its claims change; none without one."""
    register = store.manifest().tables.get("enrolment")
    if register is None:
        return {}
    stored = (store.read("enrolment", REGISTER, part) for part in PARTS)
    return {"findings": Write(find(stored, claims), register.nature)}


def reached_of(
    people: pd.DataFrame | None, rows: pd.DataFrame, earlier: Store | None = None
) -> Write:
    """Return whom a register of `rows`, behind what is stored in `earlier`, reaches.

    Args:
        people: As `matching` returns them.
    """
    made = targeting.reached(_partitions(targeting.REGISTER, rows, earlier), people)
    return Write(made, "imported")


def reached_anew(people: pd.DataFrame | None, store: Store) -> dict[str, Write | None]:
    """Return what an imported poverty register lists, and whom the stored register reaches of it.

    Args:
        people: All of them, as they will be; None where none is known.
    """
    if people is None:
        writes: dict[str, Write | None] = {"listed": None}
    else:
        writes = {"listed": Write(targeting.listed(people), "imported")}
    register = store.manifest().tables.get("enrolment")
    if register is not None:
        stored = (store.read("enrolment", targeting.REGISTER, part) for part in PARTS)
        same = people if register.nature == "imported" else None
        writes["reached"] = Write(targeting.reached(stored, same), register.nature)
    return writes


def made_anew(
    tables: Mapping[str, pd.DataFrame], natures: Mapping[str, str]
) -> dict[str, Write | None]:
    """Return all that is made from lists of persons, for `tables` as they will be.

    Args:
        tables: The whole tables of persons that are known, by name; none is left in an empty one.
        natures: Theirs.
    """
    writes: dict[str, Write | None] = {}
    people = tables.get("welfare_people")
    if people is not None:
        nature = natures["welfare_people"]
        writes["listed"] = Write(targeting.listed(people), nature) if len(people) else None
    if "enrolment" in tables:
        register, nature = tables["enrolment"], natures["enrolment"]
        same = people if natures.get("welfare_people") == nature else None
        made = {
            "cube": cube_of(register),
            "findings": findings_of(tables.get("claims"), register),
            "reached": reached_of(same, register),
        }
        for name, write in made.items():
            writes[name] = replace(write, nature=nature) if len(register) else None
    return writes


def matching(store: Store) -> pd.DataFrame | None:
    """Return the stored poverty register, for an imported register; None where it is invented.

    Invented persons can be matched with no real ones.
    """
    state = store.manifest().tables.get("welfare_people")
    if state is None or state.nature != "imported":
        return None
    return store.read("welfare_people", list(targeting.PEOPLE))


def _partitions(
    columns: list[str], rows: pd.DataFrame, earlier: Store | None
) -> Iterator[pd.DataFrame]:
    """Yield the register as it will be, one partition in memory at a time."""
    partition = rows["worker_key"].str[0]
    for part in PARTS:
        new = rows.loc[partition == part, columns]
        yield pd.concat([earlier.read("enrolment", columns, part), new]) if earlier else new
