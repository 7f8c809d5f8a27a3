"""What the public may see: tables made from the data, small counts hidden, kept as editions."""
