"""What the register says that cannot all be true, or is paid for nothing: findings on persons.

Pages never read the register. The findings are worked out where it is published, beside the
cube, and name no person: each names the row of the file (and the other row) that it is about.
"""
