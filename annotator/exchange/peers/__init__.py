"""The annotation formats of other tools: a module a format, chosen through the table in `exchange/formats.py`."""
