"""Two pages and what is between them: ribbons, scroll sync, gestures, what is focused and about to be linked."""
