"""The sections of the page on poverty, one file each."""
