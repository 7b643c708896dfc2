"""What can go wrong in a way a person can act on.

The message of every error here is one plain sentence: what happened, what was kept, what to do next. The
window shows it as it is and the commands print it to stderr, so no message may hold a traceback or a class name.
"""

from __future__ import annotations


class AnnotatorError(Exception):
    """Something a person can act on; `str(error)` is the sentence to show."""


class BadInput(AnnotatorError):
    """A file handed to the program cannot be used; the message names it, and the line where there is one."""


class BadProject(AnnotatorError):
    """A project file is missing, foreign, newer than the program, or damaged."""


class Refused(AnnotatorError):
    """A change was asked for that cannot be as things stand; nothing was written, and another may be tried."""


class ReadOnly(Refused):
    """A change was asked of a project that is open for reading only."""


class WorkerFailed(AnnotatorError):
    """The language worker crashed, ran out of its limits, or gave up; the articles stay usable."""


class Stale(Refused):
    """What was to be changed is no longer as it was when the change was asked for; nothing was written."""
