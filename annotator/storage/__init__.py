"""The project file: one SQLite database a project, and the only rooms that know SQLAlchemy."""
