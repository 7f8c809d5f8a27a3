"""The picture of a map of villages, for `pages.parts.take`."""

from collections.abc import Mapping, Sequence

from analytics.export.colophon import Colophon
from analytics.maps.fills import Look
from pages.parts import map_form, village_map
from pages.parts.frame import View
from pages.parts.take import Picture


def of(
    view: View,
    looks: Mapping[str, Look],
    legend: Sequence[tuple[Look, str]],
    rule: str,
    square: object = None,
    form: str = map_form.GEOGRAPHIC,
    panels: Sequence[tuple[str, Mapping[str, Look]]] = (),
    area: str = "",
) -> Picture:
    """Return what draws the villages around the chosen area, each in its look.

    Args:
        looks: By village code.
        legend, rule, square, panels: As `analytics.maps.picture.Sheet` explains them.
        form: One of `map_form.FORMS`.
        area: Whose villages are drawn, instead of those around the chosen area.
    """
    whose = village_map.credit(view, form)

    def draw(words: Colophon, file: str) -> bytes:
        from analytics.maps.picture import Sheet, picture

        sheet = Sheet(
            title=words.title,
            notes=[*words.lines(), whose],
            looks=looks,
            legend=legend,
            square=square,
            chosen=view.area,
            rule=rule,
            labels=map_form.labels(view, form),
            panels=panels,
        )
        around = map_form.villages(view, form, area or village_map.around(view))
        return picture(sheet, around, map_form.outlines(view, form), file)

    return draw
