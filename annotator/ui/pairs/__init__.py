"""The list of pairs at the left: which there are, how far each is, and keeping order among them."""
