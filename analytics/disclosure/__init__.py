"""Counts of few people are hidden before anything is published, and all that would tell them."""
