"""Print figures: the cube, and the indicators of a month."""

import sys
from argparse import Namespace

import pandas as pd

from analytics.cube.query import COUNTS, months_between, months_of, roll_up
from analytics.errors import DataError
from analytics.indicators import indicators
from analytics.settings import settings
from analytics.store import reference
from analytics.store.dataset import load
from analytics.store.tables import open_store
from analytics.vocabulary import LEVELS


def run_cube(arguments: Namespace) -> None:
    """Print the cube, rolled up; months without anyone are rows of 0."""
    cube = open_store().read("cube")
    if cube is None:
        raise DataError("command.no_register", folder=settings().store)
    area, level = _area_and_level(arguments)
    seen = months_of(cube)
    months = months_between(
        arguments.first if arguments.first is not None else seen.min(),
        arguments.last if arguments.last is not None else seen.max(),
    )
    codes = reference.areas(area).query("level == @level")["code"].tolist()
    table = roll_up(cube, codes, level, months, arguments.by)
    _print(table[["area_code", "month", *arguments.by, *COUNTS]], arguments.format)


def run_indicators(arguments: Namespace) -> None:
    """Print every indicator of one month, by default the newest with anyone protected."""
    area, level = _area_and_level(arguments)
    data = load(area[:5])
    month = arguments.month if arguments.month is not None else data.newest_month()
    table = indicators(data, level, month)
    inside = table["area_code"].isin(data.codes(level, area))
    _print(table[inside], arguments.format)


def _area_and_level(arguments: Namespace) -> tuple[str, str]:
    area = arguments.area or settings().area
    own = reference.level_of(area)
    level = arguments.level or own
    if own not in LEVELS or LEVELS.index(level) < LEVELS.index(own):
        raise DataError("command.level_above_area", area=area, level=level)
    return area, level


def _print(table: pd.DataFrame, form: str) -> None:
    table = table.assign(month=table["month"].dt.strftime("%Y-%m"))
    if form == "csv":
        table.to_csv(sys.stdout, index=False, lineterminator="\n")
    else:
        print(table.to_json(orient="records", force_ascii=False, indent=1))
