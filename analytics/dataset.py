"""Everything the topics read about one area at one data version, each with its origin."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from analytics.origin import Origin, combine


@dataclass(frozen=True)
class Dataset:
    """Frames that every page of one data version shares. Read-only: copy before changing.

    A table that is unknown is None, never an empty frame: nobody counted is not nobody there.

    Attributes:
        area: Regency code.
        real_only: Simulated tables are left out.
        areas: The area and all below it: code, name, level, parent, type.
        villages: One row per village: code, name, type, subdistrict_code,
            subdistrict_name, village_label, voters, idm_score, idm_status (NaN: unknown),
            quota (people of the village programme; NaN outside it).
        cube: As `analytics.cube.build` returns it, or None without a register.
        findings: As `analytics.findings.build` returns it; None without a register, and in
            data versions from before there were findings.
        reached: Whom the register reaches, as `analytics.targeting.build.reached` returns it;
            None as `findings` are.
        who: Who was ever protected, as `analytics.impact.who.build` returns it; None as
            `findings` are.
        listed: Whom the poverty register lists, as `analytics.targeting.build.listed` returns
            it; None where no such register of persons was published.
        boundaries: village_code of the villages with an official polygon; None without any.
        funding, claims, welfare, membership, worker_base, actions: As their contracts, or None.
        poverty: Published rates of the regency, year and percent, or None.
        targets: UCJ targets that bind the area, as `parameters.ucj_targets` returns them.
        events: What happened to its programmes, as `programmes.events` returns it.
        contribution_idr: Lawful BPU contribution a month, without discount.
        village_scheme: The scheme of the village programme with a quota, or None.
        origins: Where each table and each series comes from.
        today: The day on which it was asked for.
        memo: Roll-ups made from these frames, so that none is made twice.
    """

    area: str
    version: int
    real_only: bool
    areas: pd.DataFrame
    villages: pd.DataFrame
    cube: pd.DataFrame | None
    funding: pd.DataFrame | None
    claims: pd.DataFrame | None
    welfare: pd.DataFrame | None
    membership: pd.DataFrame | None
    worker_base: pd.DataFrame | None
    poverty: pd.DataFrame | None
    targets: pd.DataFrame
    events: pd.DataFrame
    contribution_idr: float
    village_scheme: str | None
    origins: Mapping[str, Origin]
    today: pd.Timestamp
    findings: pd.DataFrame | None = None
    reached: pd.DataFrame | None = None
    who: pd.DataFrame | None = None
    listed: pd.DataFrame | None = None
    boundaries: pd.DataFrame | None = None
    actions: pd.DataFrame | None = None
    memo: dict = field(default_factory=dict, compare=False, repr=False)

    def origin(self, *sources: str) -> Origin:
        """Return the origin of a figure made from `sources`, as far as they are known."""
        known = [self.origins[name] for name in sources if name in self.origins]
        return combine(*known) if known else Origin("official", "")

    def codes(self, level: str, within: str | None = None) -> list[str]:
        """Return the area codes of one level, in order; only those at or below `within`."""
        inside = within or self.area
        if ("codes", level, inside) not in self.memo:
            codes = self.areas.loc[self.areas["level"] == level, "code"]
            chosen = codes[(codes == inside) | codes.str.startswith(f"{inside}.")]
            self.memo["codes", level, inside] = chosen.tolist()
        return self.memo["codes", level, inside]

    def cube_in(self, area: str) -> pd.DataFrame | None:
        """Return the rows of the cube at or below `area`; None without a register."""
        if self.cube is None or area == self.area:
            return self.cube
        if ("cube", area) not in self.memo:
            inside = self.cube["village_code"].str.startswith(area)
            self.memo["cube", area] = self.cube[inside]
        return self.memo["cube", area]

    def newest_month(self) -> pd.Timestamp:
        """Return the newest month with anyone protected, not after the month of `today`.

        Without a register, the month of `today` itself.
        """
        now = self.today.to_period("M").start_time.as_unit("us")
        if self.cube is None:
            return now
        active = self.cube.loc[(self.cube["people"] > 0) & (self.cube["month"] <= now), "month"]
        return active.max() if len(active) else now
