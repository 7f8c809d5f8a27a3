"""Opens the sidecars of data/: what each file is, from whom, under which licence, what was done."""

from collections.abc import Mapping
from functools import lru_cache

import yaml

from analytics.settings import ROOT

FOLDER = ROOT / "data"
SUFFIX = ".meta.yml"


@lru_cache(maxsize=1)
def sidecars() -> Mapping[str, Mapping[str, str]]:
    """Return every sidecar by the name of its file, sorted: title, producer, licence, …

    A text in the other language has its key with the language behind it: ``coverage_id``,
    ``title_en``; `worded` chooses. All values are text, dates as ISO.
    """
    paths = sorted(FOLDER.rglob(f"*{SUFFIX}"), key=lambda path: path.name)
    return {
        path.name.removesuffix(SUFFIX): {
            key: str(value)
            for key, value in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        }
        for path in paths
    }


def worded(about: Mapping[str, str], key: str, lang: str) -> str:
    """Return the text of `key` in `lang`, else as it stands; empty where there is none."""
    return about.get(f"{key}_{lang}") or about.get(key, "")
