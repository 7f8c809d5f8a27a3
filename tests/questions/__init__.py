"""The questions of those who decide: each is answered at most two clicks from the first page."""
