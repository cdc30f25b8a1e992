"""Work that needs the processor, done by a child process so that the window never stutters.

This module is what the child imports: the standard library and the domain's small values, no Qt.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import Cancelled, UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

PROGRESS_EVERY = 0.05  # seconds; more than 20 reports a second help nobody
CANCEL_GRACE = 1.5  # seconds that a child has to put its temporary files away
_POLL = 0.05


class ChildFailed(Exception):
    """A bug in the child process; the text is its traceback."""


class Throttled:
    """Progress that passes on at most 20 reports a second, and always the last one."""

    def __init__(self, report: Progress, check: Callable[[], None]) -> None:
        self._report = report
        self._check = check
        self._next = 0.0

    def __call__(self, done: int, total: int | None = None, text: Phrase | str = "") -> None:
        """Report, and raise ``Cancelled`` when the person has stopped the work."""
        now = time.monotonic()
        if now < self._next and done != total:
            return
        self._next = now + PROGRESS_EVERY
        self._check()
        self._report(done, total, text)


def run_in_child(work: Callable[[Progress], Any], progress: Progress) -> Any:
    """Run ``work(progress)`` in a child process and wait for its value; for a thread that may wait.

    ``work`` must be picklable: a function of a module, or a ``functools.partial`` of one. Raises what the work raised;
    ``Cancelled`` when ``progress`` does; ``UserError`` when the child was ended from outside.
    """
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_child, args=(work, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        return _listen(ours, progress)
    except Cancelled:
        _stop(ours)
        process.terminate()
        raise
    except EOFError:
        process.join(_POLL * 20)
        raise UserError(
            Phrase(
                "The work stopped before it was finished (exit code {code}). Nothing was changed.",
                code=process.exitcode,
            ),
            Phrase("Close other programs if the memory is full, and try again."),
        ) from None
    finally:
        process.join(CANCEL_GRACE)
        if process.is_alive():
            process.terminate()
            process.join()
        ours.close()
        process.close()


def _listen(connection: Connection, progress: Progress) -> Any:
    last: tuple[int, int | None, Phrase | str] = (0, None, "")
    while True:
        if not connection.poll(_POLL):
            progress(*last)  # a silent child can be cancelled too
            continue
        kind, content = connection.recv()
        if kind == "progress":
            last = content
            progress(*last)
        elif kind == "value":
            return content
        elif kind == "error":
            raise content
        else:
            raise ChildFailed(content)


def _stop(connection: Connection) -> None:
    try:
        connection.send("cancel")
        deadline = time.monotonic() + CANCEL_GRACE
        while time.monotonic() < deadline and connection.poll(max(0.0, deadline - time.monotonic())):
            connection.recv()
    except (EOFError, OSError):
        pass  # it has ended by itself


def _child(work: Callable[[Progress], Any], connection: Connection) -> None:
    def check() -> None:
        if connection.poll():
            raise Cancelled

    def report(done: int, total: int | None = None, text: Phrase | str = "") -> None:
        connection.send(("progress", (done, total, text)))

    try:
        connection.send(("value", work(Throttled(report, check))))
    except (UserError, Cancelled) as error:
        connection.send(("error", error))
    except Exception:  # noqa: BLE001 (the border of the process: a bug travels as its traceback)
        connection.send(("bug", traceback.format_exc()))
