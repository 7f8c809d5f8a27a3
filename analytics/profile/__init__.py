"""One village: how it stands, what was paid for it, who lives around it, what to do next."""
