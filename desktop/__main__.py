"""Start here: ``huifang`` or ``python -m desktop``. A command runs in the terminal, anything else opens the window."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence

READER = "--read-workbook-in-this-process"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; the exit status is 0, 1 for a refusal, 2 for wrong usage."""
    multiprocessing.freeze_support()
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == [READER]:
        # A packed program is its own interpreter: the process that reads a foreign file is started as this one.
        from desktop.excel import child

        child.main()
        return 0
    _speak_unicode()
    from desktop import cli

    wanted = cli.parse(words)
    if wanted.command not in (None, "screens"):
        return cli.run(wanted)
    from desktop import app

    return app.screens(wanted) if wanted.command == "screens" else app.window(wanted)


def _speak_unicode() -> None:
    """Chinese names go to a pipe or an old console as UTF-8, whatever the system's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
