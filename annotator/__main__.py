"""The door: read the command line and hand over to the window, a command, or the worker or errand of another process.

Nothing heavy at import.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

WORKER = "--worker"
ERRAND = "--errand"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 done, 1 problem with the input, 2 wrong usage."""
    if getattr(sys, "frozen", False):  # where it is not, multiprocessing would be a megabyte for nothing
        from multiprocessing import freeze_support

        freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [WORKER]:
        from annotator.worker import serve

        return serve.main()
    if arguments[:1] == [ERRAND]:
        from annotator.project import errand_server

        return errand_server.main()
    from annotator.arguments import open_request, parse

    options = parse(arguments)
    if options.command in (None, "open"):
        from annotator import lean

        lean.leave_out()
        from annotator.ui import unread_sources

        unread_sources.leave_unread()
        from annotator.ui import app

        return app.run(open_request(options))
    from annotator import cli

    return cli.run(options)


if __name__ == "__main__":
    sys.exit(main())
