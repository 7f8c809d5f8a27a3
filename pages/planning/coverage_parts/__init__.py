"""The sections of the coverage map, one file each."""
