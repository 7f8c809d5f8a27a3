"""The cube's definitions as plain loops: slow, and easy to believe."""

from collections import defaultdict

MEASURES = ("people", "covers", "started", "ending", "grace")


def count(spells):
    """Return {(month, slice): {measure: count}} for spells (worker, slice, start, end).

    A slice is (village, scheme, fund source); months are whole numbers.
    """
    table = defaultdict(lambda: dict.fromkeys(MEASURES, 0))
    for worker in {spell[0] for spell in spells}:
        own = [spell[1:] for spell in spells if spell[0] == worker]
        counted = {}
        for month in range(min(s[1] for s in own), max(s[2] for s in own) + 1):
            active = [s for s in own if s[1] <= month <= s[2]]
            for where in {s[0] for s in active}:
                table[month, where]["covers"] += 1
            if active:
                latest = max(s[1] for s in active)
                counted[month] = min(s[0] for s in active if s[1] == latest)
        for month, where in counted.items():
            table[month, where]["people"] += 1
            table[month, where]["started"] += month - 1 not in counted
            table[month, where]["ending"] += month + 1 not in counted
        for month in range(min(counted), max(counted) + 4):
            before = [m for m in (month - 1, month - 2, month - 3) if m in counted]
            if month not in counted and before:
                table[month, counted[before[0]]]["grace"] += 1
    return dict(table)
