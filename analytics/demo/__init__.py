"""The simulated tables: a seeded invention whose totals meet the published figures.

Nothing here is real. Every table is stored as ``simulated``, and whatever rests on it says
so. Worker keys come from invented numbers, so no simulated worker can be a real person.
"""

from analytics.demo.build import build_demo

__all__ = ["build_demo"]
