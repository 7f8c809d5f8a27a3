"""The sections of the UCJ page, one question each."""
