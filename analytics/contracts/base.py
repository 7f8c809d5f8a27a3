"""What the rows of every stored table have in common."""

import pandera.pandas as pa

HASH = r"^[0-9a-f]{32}$"
CHECKSUM = r"^[0-9a-f]{64}$"
SEXES = ("M", "F")
Day = pa.DateTime


class Strict(pa.DataFrameModel):
    """A table has the columns of its contract and no other."""

    class Config:
        strict = True
        coerce = True


class Imported(Strict):
    """What every row of an office file carries: its import, and its row number in that file."""

    import_id: str
    row_no: int = pa.Field(ge=1)
