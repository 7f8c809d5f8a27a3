"""Whose cover ends next, what it costs to go on, and until when arrears may be settled."""

from analytics.renewals.ends import ending
from analytics.renewals.price import renewal_cost

__all__ = ["ending", "renewal_cost"]
