"""The sections of the page that compares, one file each."""
