"""Registers typed in a test, and the data of the toy regency with them matched."""

import pandas as pd

from analytics.cube.build import build
from analytics.targeting.build import PEOPLE, REGISTER, listed, reached
from tests.analytics.data import SUKA_1, dataset
from tests.analytics.spells import typed


def spells(*rows):
    """Return a register; what a row leaves out is one year of desa100 in Suka Satu."""
    return typed(2025, rows)[REGISTER]


def people(*rows):
    """Return a poverty register; what a row leaves out is a working man of decile 1 there."""
    empty = {
        "worker_key": "a",
        "village_code": SUKA_1,
        "as_of": "2024-12-31",
        "decile": 1,
        "sex": "M",
        "birth_year": 1985.0,
        "working": "yes",
    }
    table = pd.DataFrame([empty | row for row in rows], columns=list(PEOPLE))
    table = table.assign(as_of=pd.to_datetime(table["as_of"]))
    return table.astype({**PEOPLE, "decile": "int64"})


def matched(register, poor, **frames):
    """Return the data of the toy regency in which both registers are known and matched."""
    made = {
        "cube": build([register]),
        "reached": reached([register], poor),
        "listed": listed(poor),
    }
    return dataset(**{**made, **frames})
