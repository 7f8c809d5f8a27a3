"""The sections of the data quality page."""
