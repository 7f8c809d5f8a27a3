"""Papers and packages: what is taken into a meeting or handed to a jury."""
