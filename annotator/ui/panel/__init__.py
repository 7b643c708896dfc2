"""The panel at the right: this statement, the list of links, the review."""
