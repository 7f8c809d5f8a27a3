"""The API against its own document: `python -m benchmarks.api_contract [EXAMPLES]`.

Schemathesis makes up requests for every path, lawful ones and ones that break a rule. The 1,000
of each kind take some ten minutes on two cores.
"""

import sys

from benchmarks.measure import finish, own_store, report

EXAMPLES = 1000


def main() -> None:
    """Send them all; an answer that the document does not allow counts against the claim."""
    own_store()
    from benchmarks.api_latency import publish
    from tests.api import contract

    publish()
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    broken = 0
    for path, mode in contract.cases():
        try:
            contract.check(path, mode, examples)
        except BaseExceptionGroup as failures:
            broken += 1
            print(f"{path} {mode.value}: {failures}")
    finish([report(f"paths that break their document, {examples} requests each", [broken], 0, "")])


if __name__ == "__main__":
    main()
