"""What the program talks about: texts, pairs, spans, links. Knows only the standard library."""
