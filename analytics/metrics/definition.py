"""What a metric is."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Metric:
    """A published figure: what it counts, how, from which tables, how not to read it.

    `sources` name tables of the store, files of data/reference, or series of
    data/published; the figure's origin is that of the weakest of them. A figure `by_area` is
    computed for every area and month by `analytics.indicators`; any other belongs to one page.
    """

    key: str
    name: Mapping[str, str]
    unit: str
    formula: Mapping[str, str]
    sources: tuple[str, ...]
    caveat: Mapping[str, str]
    by_area: bool = True


def metric(
    key: str, unit: str, sources: tuple[str, ...], by_area: bool = True, **texts: tuple[str, str]
) -> Metric:
    """Return a metric; name, formula and caveat are given as (Indonesian, English)."""
    both = {part: {"id": pair[0], "en": pair[1]} for part, pair in texts.items()}
    return Metric(key, both["name"], unit, both["formula"], sources, both["caveat"], by_area)
