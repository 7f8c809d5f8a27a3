"""What was accepted with a remark: nothing is refused for it, and the officer is told."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from analytics import numbers
from analytics.intake.files import Opened, Sheet
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.values.nik import mask_within
from analytics.text import say

# A few rows to look at; the sentence says how many there are.
ROWS_NAMED = 20
LONGEST_SHOWN = 60
# The last row of a sheet in .xlsx and in .xls: what stood below was cut off by the program.
LAST_ROWS = (1_048_576, 65_536)
NIK_DAY, NIK_MONTH, NIK_YEAR, NIK_REGENCY = slice(6, 8), slice(8, 10), slice(10, 12), slice(0, 4)


@dataclass(frozen=True)
class Several:
    """The first of many, for a sentence: "1, 2, 3 dan 17 lainnya"; `n` counts them all."""

    named: tuple[object, ...]
    n: int

    def written(self, lang: str) -> str:
        """Write them."""
        named, more = ", ".join(map(str, self.named)), self.n - len(self.named)
        if not more:
            return named
        return say("number.and_more", lang, named=named, count=numbers.integer(more, lang))


@dataclass(frozen=True)
class Places:
    """Places with their hectares, for a sentence: "Lesabela – Semangat (1.207 ha)"."""

    named: tuple[tuple[str, float], ...]

    def written(self, lang: str) -> str:
        """Write them."""
        return ", ".join(f"{name} ({numbers.integer(ha, lang)} ha)" for name, ha in self.named)


@dataclass(frozen=True)
class Note:
    """One remark: the key of its sentence, what fills it, and the first rows it is about."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    rows: tuple[int, ...] = ()

    def message(self, lang: str = "id") -> str:
        """Say it, numbers as the language writes them: `n` chooses the form, `count` is shown."""
        values = {name: _written(value, lang) for name, value in self.values.items()}
        if "n" in values:
            values |= {"n": self.values["n"], "count": values["n"]}
        return say(self.key, lang, **values)


def about_rows(key: str, marked: pd.Series, **values: object) -> list[Note]:
    """Return a note on the rows that are marked, with their number `n`; none where none is."""
    rows = marked.index[marked.to_numpy(dtype=bool)]
    if rows.empty:
        return []
    named = tuple(int(row) for row in rows[:ROWS_NAMED])
    return [Note(key, {"n": len(rows), "rows": Several(named, len(rows)), **values}, named)]


def listed(names: Iterable[str]) -> str:
    """Return names from a file for a sentence: short, no NIK readable."""
    return ", ".join(mask_within(name)[:LONGEST_SHOWN] for name in names)


def _written(value: object, lang: str) -> object:
    if isinstance(value, (Several, Places)):
        return value.written(lang)
    if not isinstance(value, (int, float)):
        return value
    return numbers.decimal(value, lang, digits=0 if value == int(value) else 2)


def of_file(opened: Opened, sheet: Sheet, rows: pd.Index, places: Collection[int]) -> list[Note]:
    """Return notes on what a file carries besides the values that are read.

    Args:
        rows: Row numbers of the data.
        places: Positions of the columns that are read.
    """
    hidden = {place for first, last in sheet.hidden_columns
              for place in places if first <= place <= last}  # fmt: skip
    said = [
        (opened.macros, "intake.note_macros", {}),
        (opened.links, "intake.note_links", {"links": listed(opened.links)}),
        (opened.encoding == "cp1252", "intake.note_encoding", {}),
        (opened.hidden, "intake.note_hidden_sheets", {"sheets": listed(opened.hidden)}),
        (not sheet.visible, "intake.note_hidden_sheet_read", {"sheet": listed([sheet.name])}),
        (hidden, "intake.note_hidden_columns", {"n": len(hidden)}),
        (sheet.formulas, "intake.note_formulas", {"n": sheet.formulas}),
        (not sheet.checked, "intake.note_unchecked", {}),
    ]
    notes = [Note(key, values) for told, key, values in said if told]
    marked = pd.Series(rows.isin(sheet.hidden_rows), index=rows)
    crossed = pd.Series(rows.isin(sheet.repaired), index=rows)
    return [
        *notes,
        *about_rows("intake.note_hidden_rows", marked),
        *about_rows("intake.note_polygon_repaired", crossed),
    ]


def cut_off(last_row: int) -> list[Note]:
    """Return a note where a table ends exactly where a sheet ends."""
    return [Note("intake.note_cut_off", {"n": last_row})] if last_row in LAST_ROWS else []


def unused(labels: list[str]) -> list[Note]:
    """Return a note on the columns that are not taken over."""
    return [Note("intake.note_unused", {"columns": listed(labels)})] if labels else []


def of_places(places: Gazetteer) -> list[Note]:
    """Return a note on the places that were found by what an officer had said."""
    said = sorted(each for each in places.confirmed.used if each.code)
    if not said:
        return []
    meant = ", ".join(f"{each.name} = {places.label(each.code)}" for each in said)
    return [Note("intake.note_spellings", {"meant": meant})]


def of_people(frame: pd.DataFrame, area: str) -> list[Note]:
    """Return notes on NIKs that disagree with their row.

    A NIK keeps the place of first registration and even a wrong birth date for life, so
    none of this is a mistake by itself.

    Args:
        frame: Accepted rows; ``nik`` and, where the kind has them, ``birth_date`` and ``sex``.
        area: Dotted code of the regency.
    """
    if "nik" not in frame:
        return []
    rows = frame.dropna(subset="nik")
    niks = rows["nik"].astype("str")
    day = pd.to_numeric(niks.str[NIK_DAY])
    female = day > 40
    notes = about_rows("intake.note_nik_place", niks.str[NIK_REGENCY] != area.replace(".", ""))
    if "birth_date" in rows:
        birth = rows["birth_date"]
        differs = (
            (day - 40 * female != birth.dt.day)
            | (pd.to_numeric(niks.str[NIK_MONTH]) != birth.dt.month)
            | (pd.to_numeric(niks.str[NIK_YEAR]) != birth.dt.year % 100)
        )
        notes += about_rows("intake.note_nik_birth", differs & birth.notna())
    if "sex" in rows:
        said = rows["sex"].eq("F")
        notes += about_rows("intake.note_nik_sex", rows["sex"].notna() & (said != female))
    return notes
