"""The dialog of the preferences: what can be chosen, and how it is seen at once and kept."""
