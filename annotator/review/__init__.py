"""What several annotators said of one pair: compared, settled, measured; and texts that have changed."""
