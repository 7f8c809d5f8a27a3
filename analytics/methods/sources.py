"""What the figures rest on: files that come with the dashboard, programmes, the offices' tables."""

from collections.abc import Mapping

import pandas as pd

from analytics import sources
from analytics.origin import Origin
from analytics.store import parameters, programmes
from analytics.store.sidecars import sidecars, worded
from analytics.text import say, word
from analytics.vocabulary import KINDS

TEXTS = ("title", "producer", "reference", "coverage", "processing", "licence")
COLUMNS = [
    "entry", "name", "producer", "reference", "coverage", "processing", "licence", "url",
    "date_published", "date_accessed", "nature", "sha256",
]  # fmt: skip


def files(lang: str) -> pd.DataFrame:
    """Return the files of data/, one row each, all text; empty where the sidecar is silent.

    Returns:
        `COLUMNS`; ``processing`` is what was changed, dates are ISO, as exact as known.
    """
    rows = []
    for name, about in sidecars().items():
        said = {key: worded(about, key, lang) for key in TEXTS}
        rows.append({"entry": entry(name), "name": said.pop("title"), **about, **said})
    return pd.DataFrame(rows).reindex(columns=COLUMNS).fillna("")


def of_programmes(area: str, lang: str) -> pd.DataFrame:
    """Return the programmes of `area`: name, owner, start (ISO), legal_basis, sources, unknown.

    The last three are tuples of texts.
    """
    rows = [
        (
            each.names[lang], each.owner, each.start, each.legal_basis, each.sources,
            each.unknown.get(lang, ()),
        )
        for each in programmes.programmes(area)
    ]  # fmt: skip
    columns = ["name", "owner", "start", "legal_basis", "sources", "unknown"]
    return pd.DataFrame(rows, columns=columns)


def of_offices(origins: Mapping[str, Origin], lang: str) -> pd.DataFrame:
    """Return the tables that offices bring, with what is known of each.

    Args:
        origins: Of the data version shown; a table that is not there is unknown.

    Returns:
        entry, name, holds, nature, source and as_of (ISO); the last three empty where unknown.
    """
    nothing = Origin("imported", "")
    rows = []
    for kind in KINDS:
        origin = origins.get(kind, nothing)
        nature = origin.nature if origin.source else ""
        source = sources.named(origin.source, lang)
        holds = say(f"methods.table.{kind}", lang)
        rows.append((entry(kind), word("kind", kind, lang), holds, nature, source, origin.as_of))
    return pd.DataFrame(rows, columns=["entry", "name", "holds", "nature", "source", "as_of"])


def name_of(name: str, lang: str) -> str:
    """Return the name of a source as `Metric.sources` names it, in the reader's language."""
    if name in sidecars():
        return worded(sidecars()[name], "title", lang)
    if name in parameters.rules():
        return parameters.rules()[name][0].name[lang]
    return word("kind", name, lang) if name in KINDS else say(f"methods.{name}", lang)


def entry(name: str) -> str:
    """Return the entry that tells of a source as `Metric.sources` names it."""
    law = name == "ucj_targets" or name in parameters.rules()
    return f"aturan.{name}" if law else f"sumber.{name}"
