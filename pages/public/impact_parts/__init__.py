"""The sections of the page on impact."""
