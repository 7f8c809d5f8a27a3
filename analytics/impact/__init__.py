"""What the programmes came to, for evaluators: claims of others held against the records.

Every topic takes a Dataset and returns a frame of counts and sums that can be published; pages
read them from an edition (analytics.edition) and never from the register.
"""
