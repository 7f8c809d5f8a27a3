"""The sections of the page of evidence."""
