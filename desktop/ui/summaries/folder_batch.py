"""Many summaries written into a folder by a child process."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.issuing import Order, Written, issued, job, orders
from desktop.ui.alive import while_alive
from desktop.ui.jobs import Job
from desktop.ui.summaries.batch import BatchDialog
from desktop.ui.texts import say, tr
from desktop.ui.workspace import Workspace

_AT_ONCE = 25
"""So many are written by one child process; what it has written is noted before the next one starts."""


class FolderBatch(BatchDialog):
    """Gathers a piece beside the window, has it written by a child, and notes it."""

    def __init__(
        self, workspace: Workspace, clients: Sequence[Client], month: Month, folder: Path, format: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(workspace, clients, month, parent)
        self._folder, self._format = folder, format
        self._job: Job | None = None
        self._given_up: Job | None = None
        self._orders: list[Order] = []
        self._since = 0.0
        workspace.jobs.progressed.connect(self._on_progress)
        workspace.jobs.ended.connect(self._on_ended)
        self.go_on()

    def begin_piece(self) -> None:
        piece = self.take(_AT_ONCE)
        self.tell()
        work = partial(_gathered, self._workspace, piece, self._month, self._folder, self._format)
        self._job = self._workspace.run(
            self.windowTitle(), work, while_alive(self, self._on_gathered), while_alive(self, self._on_broken)
        )

    def give_up(self) -> None:
        assert self._job is not None
        self._job.cancel()
        self._given_up, self._job = self._job, None

    def told_when_done(self) -> str:
        return tr("%n summary(s) written to {folder}", n=self.gone_out, folder=self._folder.name)

    def told_when_cancelled(self) -> str:
        return tr("Cancelled; %n summary(s) are written", n=self.gone_out)

    def _on_gathered(self, wanted: list[Order]) -> None:
        if self._job is None:
            return
        self._orders, self._since = wanted, time.time()
        self._job = self._workspace.run(
            self.windowTitle(),
            job(wanted),
            while_alive(self, self._on_written),
            while_alive(self, self._on_broken),
            process=True,
        )

    def _on_written(self, results: list[Written]) -> None:
        self._job, self._orders = None, []
        by_code = {client.code: client for client in self._piece}
        for result in results:
            if result.error is None:
                self.count()
            else:
                self.fail(by_code[result.client], result.error)
        self._note(results)
        self.go_on()

    def _on_broken(self, error: UserError) -> None:
        self._job = None
        for client in self._piece:
            self.fail(client, error)
        self.go_on()

    def _on_progress(self, job: Job) -> None:
        if job is self._job and job.total:
            self.tell(job.done * len(self._piece) // job.total, say(job.text))

    def _on_ended(self, job: Job) -> None:
        """Of work that was given up, what was finished by then stays finished."""
        if job is not self._given_up:
            return
        self._given_up = None
        finished = [
            Written.of(order)
            for order in self._orders
            if order.files and all(_is_newer(file, self._since) for file in order.files)
        ]
        self._orders = []
        codes = {result.client for result in finished}
        self.count(len(finished))
        if finished:
            self._note(finished)
        self.skip([client for client in self._skipped if client.code not in codes])

    def _note(self, results: list[Written]) -> None:
        self._workspace.do(issued(self._workspace.session, self._piece, self._month, results), origin="summary")
        self.noted.emit()


def _gathered(
    workspace: Workspace, clients: Sequence[Client], month: Month, folder: Path, format: str, progress: Progress
) -> list[Order]:
    return orders(workspace.session, clients, month, folder, format=format, progress=progress)


def _is_newer(file: Path, since: float) -> bool:
    return file.exists() and file.stat().st_mtime >= since - 1  # some file systems keep whole seconds
