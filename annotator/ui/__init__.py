"""The window. PySide6 appears here alone; everything about a project goes through `annotator.project`."""
