"""Tables in, files out: what a reader takes away."""
