"""Annotator: read two articles side by side and align their statements by hand."""

__version__ = "0.1.0"
