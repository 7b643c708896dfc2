"""Finding words in the articles."""
