"""What is stored may refuse rows of a file that is well in itself."""

from analytics.intake import Intake
from analytics.store.erase import without_erased
from analytics.store.ledger import without_refused_payments
from analytics.store.tables import Store


def checked(store: Store, intake: Intake) -> Intake:
    """Return `intake` without erased persons and without payments that cannot stand."""
    return without_refused_payments(store, without_erased(store, intake))
