"""Two people's sets of one pair: what differs, and how it is settled into gold."""
