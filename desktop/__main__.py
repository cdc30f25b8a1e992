"""Start here: ``huifang`` or ``python -m desktop``. A command runs in the terminal, anything else opens the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

READER = "--read-workbook-in-this-process"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; the exit status is 0, 1 for a refusal, 2 for wrong usage."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == [READER]:
        # A packed program is its own interpreter: the process that reads a foreign file is started as this one.
        from desktop.excel import child

        child.main()
        return 0
    _speak_unicode()
    from desktop.cli.arguments import parse

    wanted = parse(words)
    if wanted.command not in (None, "screens"):
        # The window needs none of what the commands need: importing it would double the time of its start.
        from desktop.cli.run import run

        return run(wanted)
    # Nothing that is made on the way to a window is garbage, and looking for some takes a tenth of the way.
    gc.disable()
    # Not from the package itself: there its module of the same name takes the function's place once it is loaded.
    from desktop.app.start import screens, window

    try:
        return screens(wanted) if wanted.command == "screens" else window(wanted)
    finally:
        gc.enable()


def _speak_unicode() -> None:
    """Chinese names go to a pipe or an old console as UTF-8, whatever the system's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
