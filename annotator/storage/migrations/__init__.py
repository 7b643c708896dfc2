"""How older project files become current ones; imported only where a file is older than the program."""
