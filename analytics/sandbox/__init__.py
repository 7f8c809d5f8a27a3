"""Opens foreign bytes in a process of its own, with limits; imports nothing of the rest.

`python -m analytics.sandbox FILE` writes messages to its output (see `content.messages`); only
`analytics.intake.files` starts it and reads them.
"""
