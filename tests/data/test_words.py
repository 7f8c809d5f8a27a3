"""Every word of the vocabularies has a name in both languages."""

import pytest

from analytics.contracts import TABLES
from analytics.origin import NATURES
from analytics.store.parameters import VERDICTS, ucj_targets
from analytics.text import LANGUAGES, word
from analytics.vocabulary import (
    ACTION_STATUSES,
    CLAIM_PROGRAMMES,
    FINDINGS,
    FUND_SOURCES,
    FUNDING_KINDS,
    LEVELS,
    SCHEMES,
    SEGMENTS,
)

GROUPS = {
    "scheme": SCHEMES,
    "fund_source": FUND_SOURCES,
    "segment": SEGMENTS,
    "nature": NATURES,
    "level": LEVELS,
    "finding": FINDINGS,
    "kind": tuple(TABLES),
    "funding_kind": FUNDING_KINDS,
    "claim_programme": CLAIM_PROGRAMMES,
    "action_status": ACTION_STATUSES,
    "verdict": VERDICTS,
    "target_system": tuple(ucj_targets("61.07")["target_system"].unique()),
    "type": ("desa", "kelurahan", "desa adat"),
}


@pytest.mark.parametrize("group", GROUPS)
def test_every_word_of_the_group_has_a_name_in_both_languages(group):
    for value in GROUPS[group]:
        assert all(isinstance(word(group, value, lang), str) for lang in LANGUAGES)
