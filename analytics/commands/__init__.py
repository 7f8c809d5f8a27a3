"""What each command of the command line does; each returns its exit code, None for 0."""

from analytics.commands.figures import run_cube, run_indicators
from analytics.commands.filling import run_demo, run_import, run_prepare
from analytics.commands.keeping import run_backup, run_restore, run_verify
from analytics.commands.naming import run_spellings
from analytics.commands.persons import run_erase, run_scan
from analytics.commands.publishing import run_publish
from analytics.commands.reporting import run_report
from analytics.commands.tracing import run_history, run_show, run_undo

__all__ = [
    "run_backup",
    "run_cube",
    "run_demo",
    "run_erase",
    "run_history",
    "run_import",
    "run_indicators",
    "run_prepare",
    "run_publish",
    "run_report",
    "run_restore",
    "run_scan",
    "run_show",
    "run_spellings",
    "run_undo",
    "run_verify",
]
