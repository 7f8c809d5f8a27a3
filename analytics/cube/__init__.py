"""Enrolment spells counted into month × village × scheme × fund source."""
