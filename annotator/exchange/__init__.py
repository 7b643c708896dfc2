"""Files of other people and programs: read strictly, written whole or not at all."""
