"""What the figures mean and rest on, as frames: metrics, sources, rules in force, terms.

Everything is read from the objects and files that the figures themselves are made with. Each
row is an entry with a name of its own, `entry`, which a link can hold: that of a metric is its
key, any other has its section before it (``sumber.poverty``).
"""
