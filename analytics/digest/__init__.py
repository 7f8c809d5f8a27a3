"""What changed between two data versions, as a letter: for a page, for e-mail, for cron."""
