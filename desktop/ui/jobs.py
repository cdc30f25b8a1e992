"""Long work beside the window: one after the other, with progress and Cancel, and nothing that blocks."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.errors import Cancelled, UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress
from desktop.ui.child_process import Throttled, run_in_child

T = TypeVar("T")


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work: what it is called and how far it is. ``total`` is None while nobody knows."""

    title: str
    done: int = 0
    total: int | None = None
    text: Phrase | str = ""
    started_at: float = 0.0  # of the monotonic clock; 0 while it waits for its turn
    is_cancelled: bool = False
    _work: Callable[[Progress], Any] = field(default=lambda _progress: None, repr=False)
    _then: Callable[[Any], object] | None = field(default=None, repr=False)
    _failed: Callable[[UserError], object] | None = field(default=None, repr=False)
    _process: bool = False

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next report of progress."""
        self.is_cancelled = True

    @property
    def seconds_left(self) -> float | None:
        """How long it will still take, when that can be told from the pace so far."""
        if not self.total or not self.done or not self.started_at:
            return None
        return (time.monotonic() - self.started_at) / self.done * (self.total - self.done)


class _Bridge(QObject):
    """Carries what the background thread says to the window's thread. One for the life of the program: a bridge per
    job that goes away by its own signal loses that signal."""

    crossed = Signal(object)


class Jobs(QObject):
    """Runs long work. ``work(progress)`` touches no widget; ``then(value)`` runs on the window's thread."""

    started = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    failed = Signal(str, object)  # title of the job, UserError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = _Bridge(self)
        self._bridge.crossed.connect(self._on_crossed, Qt.ConnectionType.QueuedConnection)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._unfinished: list[Job] = []
        self._held: list[Job] | None = None
        self._thread: threading.Thread | None = None
        self._is_closed = False

    @property
    def unfinished(self) -> tuple[Job, ...]:
        """The job that runs and those that wait for it."""
        return tuple(self._unfinished)

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        then: Callable[[T], object] | None = None,
        failed: Callable[[UserError], object] | None = None,
        *,
        process: bool = False,
    ) -> Job:
        """Queue work. With ``process`` it runs in a child process and must be picklable (``partial`` of a function of
        a module).

        A ``UserError`` goes to ``failed`` if given, otherwise to the signal of that name; a cancelled job ends
        quietly; any other error is raised again on the window's thread, where the crash report takes it, and
        ``failed`` hears that there was one.
        """
        job = Job(title, _work=work, _then=then, _failed=failed, _process=process)
        self._unfinished.append(job)
        if self._held is None:
            self._start(job)
        else:
            self._held.append(job)
        return job

    def hold(self) -> None:
        """Start nothing until ``release``, so that nothing competes with the first painting of a window."""
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Start what was asked for meanwhile, in order, and whatever is asked for from now on."""
        held, self._held = self._held or [], None
        for job in held:
            self._start(job)

    def close(self, seconds: float = 30.0) -> None:
        """Stop everything, when the window goes; nobody hears of what is finished from now on.

        What can be cancelled ends at once. A step that writes is waited for, up to ``seconds``: it is all or nothing,
        and the person has asked for it.
        """
        self._is_closed = True
        for job in self._unfinished:
            job.cancel()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(seconds)
            self._thread = None

    def _start(self, job: Job) -> None:
        if self._is_closed:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="huifang-jobs", daemon=True)
            self._thread.start()
        self._queue.put(job)

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            self._do(job)

    def _do(self, job: Job) -> None:
        def check() -> None:
            if job.is_cancelled:
                raise Cancelled

        def report(done: int, total: int | None = None, text: Phrase | str = "") -> None:
            job.done, job.total, job.text = done, total, text
            self._bridge.crossed.emit((job, "progressed", None))

        progress = Throttled(report, check)
        job.started_at = time.monotonic()
        self._bridge.crossed.emit((job, "started", None))
        try:
            check()
            value = run_in_child(job._work, progress) if job._process else job._work(progress)
        except BaseException as error:  # noqa: BLE001 (the border of the thread: raised again on the window's)
            self._bridge.crossed.emit((job, "failed", error))
        else:
            self._bridge.crossed.emit((job, "finished", value))

    def _on_crossed(self, message: tuple[Job, str, Any]) -> None:
        job, what, content = message
        if self._is_closed:
            return  # the widgets that would be told are gone
        if what == "started":
            self.started.emit(job)
        elif what == "progressed":
            self.progressed.emit(job)
        else:
            self._unfinished.remove(job)
            self.ended.emit(job)
            if what == "finished":
                if job._then is not None:
                    job._then(content)
            else:
                self._fail(job, content)

    def _fail(self, job: Job, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError):
            if job._failed is not None:  # or whoever asked would wait for ever
                job._failed(
                    UserError(
                        Phrase("A fault of the program stopped this: {work}.", work=job.title),
                        Phrase("What you saved before is safe."),
                    )
                )
            raise error
        if job._failed is not None:
            job._failed(error)
        else:
            self.failed.emit(job.title, error)
