"""The sections of the village profile."""
