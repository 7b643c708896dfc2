"""What goes on behind the window: the open project and pair, the worker, what is kept and remembered."""
