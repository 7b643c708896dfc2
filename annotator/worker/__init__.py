"""The other process: the messages it speaks, the program that answers them, and a client for commands."""
