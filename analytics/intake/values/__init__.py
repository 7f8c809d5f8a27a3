"""What one cell says: text, NIK, date, amount, word. A cell that cannot be read says why."""
