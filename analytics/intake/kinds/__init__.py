"""What a file of each kind must have, and what its rows become."""

from analytics.intake.kinds import (
    actions,
    boundaries,
    claims,
    enrolment,
    funding,
    membership,
    welfare,
    welfare_people,
    worker_base,
)
from analytics.intake.kinds.base import Kind

KINDS: dict[str, Kind] = {
    "enrolment": enrolment.KIND,
    "funding": funding.KIND,
    "claims": claims.KIND,
    "welfare": welfare.KIND,
    "welfare_people": welfare_people.KIND,
    "membership": membership.KIND,
    "worker_base": worker_base.KIND,
    "actions": actions.KIND,
    "boundaries": boundaries.KIND,
}
