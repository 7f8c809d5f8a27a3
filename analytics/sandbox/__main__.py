"""The process itself: limits first, then the file; messages go to standard output."""

import pickle
import sys
from pathlib import Path

from analytics.sandbox import limits


def main() -> None:
    """Send every message about the file named on the command line."""
    limits.apply()
    from analytics.sandbox.content import messages  # under the limits from the first byte on

    out = sys.stdout.buffer
    for message in messages(Path(sys.argv[1])):
        out.write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
    out.flush()


if __name__ == "__main__":
    main()
