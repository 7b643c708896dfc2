"""How far the annotators of a project agree, in a window of its own."""
