"""The sections of the simulation page."""
