"""The sections of the page on targeting."""
