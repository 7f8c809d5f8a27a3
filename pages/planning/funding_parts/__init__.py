"""The sections of the funding page."""
