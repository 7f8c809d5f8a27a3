"""What a budget can protect: the choices, the law, the integer programme, and what comes of it."""
