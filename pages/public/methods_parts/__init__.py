"""The sections of the page of methods."""
