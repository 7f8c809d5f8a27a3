"""Keep the store whole: verify, backup, restore."""

from argparse import Namespace
from pathlib import Path

from analytics.settings import settings
from analytics.store.backup import backup, restore
from analytics.store.keys import fingerprint
from analytics.store.tables import open_store
from analytics.store.verify import verify
from analytics.text import say


def run_verify(arguments: Namespace) -> int:
    """Check the store's files against their checksums; 1 where one is damaged."""
    store = open_store()
    found = verify(store, arguments.all)
    for damage in found:
        print(say(f"store.damage.{damage.problem}", path=damage.path))
    key = "command.verify_damaged" if found else "command.verify_whole"
    print(say(key, n=len(found), folder=store.folder))
    return 1 if found else 0


def run_backup(arguments: Namespace) -> None:
    """Write the store into one file."""
    contents = backup(open_store(), Path(arguments.file))
    print(say("command.backed_up", file=arguments.file, version=contents.version,
              rows=sum(contents.rows.values()), files=len(contents.files)))  # fmt: skip


def run_restore(arguments: Namespace) -> None:
    """Bring the store back from such a file."""
    store = open_store()
    contents, kept = restore(store, Path(arguments.file), arguments.replace)
    print(say("command.restored", file=arguments.file, version=contents.version,
              time=contents.time, folder=store.folder))  # fmt: skip
    if kept:
        print(say("command.restore_kept", folder=kept))
    # Asking for the fingerprint makes a new key where there is none: look first.
    if not settings().key_file.exists() or fingerprint() != contents.key:
        print(say("command.restore_key", file=settings().key_file))
