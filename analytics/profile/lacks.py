"""Which basic facts of a village are not known yet."""

from analytics.dataset import Dataset


def missing(data: Dataset, code: str) -> list[str]:
    """Return what is unknown of the village: any of register, welfare, idm and voters.

    The register lacks a village of which it never protected anyone. A kelurahan has no IDM:
    that is no gap.
    """
    village = data.villages.set_index("code").loc[code]
    cube = None if data.cube is None else data.cube[data.cube["people"] > 0]
    known = {
        "register": cube is not None and cube["village_code"].eq(code).any(),
        "welfare": data.welfare is not None and data.welfare["village_code"].eq(code).any(),
        "idm": village["idm_score"] > 0 or village["type"] == "kelurahan",
        "voters": village["voters"] > 0,
    }
    return [name for name, there in known.items() if not there]
