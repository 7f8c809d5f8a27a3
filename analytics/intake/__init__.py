"""Office file → accepted rows and quarantine; every row of the file is accounted for."""

from analytics.intake.notes import Note
from analytics.intake.reading import read_file
from analytics.intake.report import Intake

__all__ = ["Intake", "Note", "read_file"]
