"""What each command of the command line does; each returns its exit code, None for 0."""

from argparse import Namespace
from importlib import import_module

# Module → the commands in it. A command imports what it needs, and nothing of the others.
MODULES = {
    "figures": ("cube", "indicators"),
    "filling": ("demo", "import", "prepare"),
    "keeping": ("backup", "restore", "verify"),
    "naming": ("spellings",),
    "persons": ("erase", "scan"),
    "publishing": ("publish",),
    "reporting": ("report",),
    "tracing": ("history", "show", "undo"),
}


def run(command: str, arguments: Namespace) -> int:
    """Run one command; return its exit code."""
    module = next(name for name, commands in MODULES.items() if command in commands)
    work = getattr(import_module(f"{__name__}.{module}"), f"run_{command}")
    return work(arguments) or 0
