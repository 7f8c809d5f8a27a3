"""The sections of the renewals page."""
