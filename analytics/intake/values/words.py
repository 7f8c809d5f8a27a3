"""Words of the closed vocabularies, as offices write them (data/intake/words.yml)."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from analytics.intake.values.text import ROMAN, BadValue, as_text, key, known, says_nothing, tokens

# One slip of the hand in a word of ten letters.
SIMILAR_WORD = 90
SHORTEST_COMPARED = 6


def read_word(cell: object, group: str) -> str:
    """Return the vocabulary's word for a cell.

    Raises:
        BadValue: word_missing, or word_unknown with the words that are known.
    """
    if says_nothing(cell):
        raise BadValue("intake.word_missing")
    table = _meanings(group)
    said = key(as_text(cell))
    if said in table:
        return table[said]
    similar = process.extract(said, table.keys(), scorer=fuzz.ratio, score_cutoff=SIMILAR_WORD)
    meant = {table[name] for name, _score, _index in similar}
    if len(meant) == 1 and len(said) >= SHORTEST_COMPARED and not re.search(r"\d", said):
        return meant.pop()
    raise BadValue("intake.word_unknown", value=as_text(cell), known=", ".join(examples(group)))


def examples(group: str) -> list[str]:
    """Return one way of writing each word of a vocabulary, for a message."""
    return [names[0] for names in known("words")[group].values()]


def read_decile(cell: object) -> int:
    """Return the decile 1–10 in a cell such as 4, "Desil 4", "IV" or "D4".

    Raises:
        BadValue: decile_invalid.
    """
    words = [word for word in tokens(as_text(cell)) if word not in ("desil", "decile", "ke", "d")]
    said = re.sub(r"^(?:desil|decile|d)(?=\d)", "", words[0]) if len(words) == 1 else ""
    number = ROMAN.get(said) or (int(said) if said.isascii() and said.isdigit() else 0)
    if not 1 <= number <= 10:
        raise BadValue("intake.decile_invalid", value=as_text(cell))
    return number


@lru_cache(maxsize=16)
def _meanings(group: str) -> dict[str, str]:
    return {
        key(name): word for word, names in known("words")[group].items() for name in (word, *names)
    }
