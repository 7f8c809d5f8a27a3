"""Nine colours for two rates at once, and the square legend that explains them."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from analytics import numbers, safe
from analytics.bivariate import Crossing
from analytics.maps.picture_legend import Square

# PALETTE[poverty class][coverage class]: poverty adds yellow, lack of cover adds blue, and both
# together turn dark, so that the poorest and least covered stand out in grey print as well.
# Every two differ by ΔE ≥ 15 (CIELAB), also as red-green-blind readers see them: see its test.
PALETTE = (
    ("#dbe3e6", "#9dc8e4", "#3f94cf"),
    ("#f6dc9a", "#a8a89a", "#3e6686"),
    ("#f0a500", "#a35c00", "#16181d"),
)
# White, and with a dashed border: a tenth colour alone would be one too many.
UNKNOWN = "#ffffff"
# Which text is read on which cell, at a contrast of 4.5 or more.
INKS = (
    ("#1c2b2b", "#1c2b2b", "#000000"),
    ("#1c2b2b", "#1c2b2b", "#ffffff"),
    ("#1c2b2b", "#ffffff", "#ffffff"),
)


def colours(villages: pd.DataFrame) -> pd.Series:
    """Return the colour of each row with poverty_class and coverage_class; `UNKNOWN` if NaN."""
    return pd.Series(
        [
            UNKNOWN if pd.isna(poverty) or pd.isna(cover) else PALETTE[int(poverty)][int(cover)]
            for poverty, cover in zip(
                villages["poverty_class"], villages["coverage_class"], strict=True
            )
        ],
        index=villages.index,
        dtype="str",
    )


def painted(
    crossing: Crossing, names: Mapping[str, str], outside: str, chosen: str, lang: str
) -> pd.DataFrame:
    """Return what `village_map.painted` asks for: code, colour, hover, unknown, chosen.

    Args:
        names: What ``poverty`` and ``coverage`` are called.
        outside: What is said of a village outside the village programme, if others have it.
        chosen: Code of the village to stand out.
    """
    villages = crossing.villages
    colour = colours(villages)
    write = written(crossing, lang)
    some_quota = villages["quota"].notna().any()
    return pd.DataFrame(
        {
            "code": villages["code"],
            "colour": colour,
            "hover": [
                f"<b>{safe.html(village.village_label)}</b> · {safe.html(village.subdistrict_name)}"
                f"<br>{names['poverty']}: {write['poverty'](village.poverty)}"
                f"<br>{names['coverage']}: {write['coverage'](village.coverage)}"
                + (f"<br>{outside}" if some_quota and pd.isna(village.quota) else "")
                for village in villages.itertuples()
            ],
            "unknown": colour == UNKNOWN,
            "chosen": villages["code"] == chosen,
        }
    )


def written(crossing: Crossing, lang: str) -> dict[str, Callable[[float], str]]:
    """Return how a value of each axis is written."""

    def percent(value: float) -> str:
        return numbers.percent(value, lang)

    def score(value: float) -> str:
        return numbers.decimal(value, lang, digits=4)

    def per_100(value: float) -> str:
        return numbers.decimal(value, lang)

    return {
        "poverty": score if crossing.axis == "idm" else percent,
        "coverage": per_100 if crossing.measure == "protected_per_100_adults" else percent,
    }


def class_names(breaks: tuple[float, float], write: Callable[[float], str]) -> list[str]:
    """Return what each third holds, lowest first: "≤ 1,2", "> 1,2 – 3,4", "> 3,4".

    Where both breaks are equal the middle third is empty: "–".
    """
    low, high = (write(value) for value in breaks)
    return [f"≤ {low}", f"> {low} – {high}" if breaks[0] < breaks[1] else "–", f"> {high}"]


def legend(
    sizes: Mapping[tuple[int, int], int],
    unknown: int,
    names: Mapping[str, str],
    poverty_classes: Sequence[str],
    coverage_classes: Sequence[str],
) -> str:
    """Return the legend as an HTML table: poorest row on top, least covered column at the right.

    Args:
        sizes: Villages in each (poverty class, coverage class), written in the squares.
        unknown: Villages of which one of the two is not known.
        names: Titles of the two axes (``poverty``, ``coverage``), of the ``unknown`` class and
            a ``caption`` for those who do not see the colours.
        poverty_classes, coverage_classes: What each class holds, class 0 first.
    """
    rows = "".join(_row(poverty, poverty_classes, sizes) for poverty in (2, 1, 0))
    feet = "".join(f"<th scope='col' style='{_HEAD}'>{safe.html(t)}</th>" for t in coverage_classes)
    text = {key: safe.html(name) for key, name in names.items()}
    return (
        f"<table style='{_TABLE}'><caption style='text-align:left'>{text['caption']}</caption>"
        f"<tbody><tr><td></td><th colspan='3' style='{_AXIS}'>↑ {text['poverty']}</th></tr>{rows}"
        f"<tr><td></td>{feet}</tr>"
        f"<tr><td></td><th colspan='3' style='{_AXIS}'>{text['coverage']} →</th></tr>"
        f"<tr><th style='{_HEAD}'>{text['unknown']}</th>"
        f"<td style='{_SQUARE};height:26px;border:1px dashed #4d5a5a'>{unknown}</td></tr>"
        "</tbody></table>"
    )


def square(
    sizes: Mapping[tuple[int, int], int],
    titles: tuple[str, str],
    poverty_classes: Sequence[str],
    coverage_classes: Sequence[str],
) -> Square:
    """Return the same legend for a picture on paper; arguments as in `legend`."""
    down = (2, 1, 0)
    return Square(
        colours=[PALETTE[poverty] for poverty in down],
        inks=[INKS[poverty] for poverty in down],
        counts=[[sizes[poverty, cover] for cover in range(3)] for poverty in down],
        rows=[poverty_classes[poverty] for poverty in down],
        columns=coverage_classes,
        titles=titles,
    )


def _row(poverty: int, classes: Sequence[str], sizes: Mapping[tuple[int, int], int]) -> str:
    squares = "".join(
        f"<td style='{_SQUARE};background:{PALETTE[poverty][cover]};color:{INKS[poverty][cover]}'>"
        f"{sizes[poverty, cover]}</td>"
        for cover in range(3)
    )
    head = f"<th scope='row' style='{_HEAD};text-align:right'>{safe.html(classes[poverty])}</th>"
    return f"<tr>{head}{squares}</tr>"


# Styles stand in each tag: Streamlit takes HTML with a style sheet out of the page's flow.
_TABLE = "border-collapse:separate;border-spacing:2px;font-size:.82rem;line-height:1.25"
_HEAD = "font-weight:400;padding:2px 6px;white-space:nowrap"
_AXIS = "font-weight:600;padding:3px 0"
_SQUARE = "width:84px;height:46px;text-align:center;font-weight:600"
