"""Many summaries written in one go: n of m, Cancel, what is finished stays, and what failed can be tried again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.deliveries import WrittenFile
from desktop.services.summaries import Order, Written, issued, job, orders
from desktop.ui.alive import while_alive
from desktop.ui.jobs import Job
from desktop.ui.texts import explain, say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_AT_ONCE = 25
"""So many are written by one child process; what it has written is noted before the next one starts."""

_TELLING = 5
"""From so many on the time that the rest takes can be told."""
_MINUTE = 60.0


class BatchDialog(QDialog):
    """Writes summaries of a month into a folder. Not modal: work goes on beside it."""

    noted = Signal()
    """Some summaries were written and noted."""

    def __init__(
        self, workspace: Workspace, clients: Sequence[Client], month: Month, folder: Path, format: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(tr("Summaries of {month}", month=workspace.language.month(month)))
        self._workspace = workspace
        self._month, self._folder, self._format = month, folder, format
        self._left: list[Client] = list(clients)
        self._chunk: list[Client] = []
        self._all = len(self._left)
        self._done = 0
        self._job: Job | None = None
        self._given_up: Job | None = None
        self._orders: list[Order] = []
        self._since = 0.0
        self._before = 0
        self._began = time.monotonic()
        self._skipped: list[Client] = []
        self._failed: dict[int, Client] = {}
        self._title = Label("", "strong")
        self._client = Label("", "body", "text_secondary", elide=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, self._all)
        self.failures = QListWidget()
        self.failures.setAccessibleName(tr("Summaries that could not be written"))
        self.failures.hide()
        self.cancel_button = QPushButton(tr("Cancel"))
        self.again_button = QPushButton(tr("Try these again"))
        self.again_button.hide()
        self.go_on_button = QPushButton(tr("Go on"))
        self.go_on_button.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.again_button)
        buttons.addWidget(self.go_on_button)
        buttons.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        for part in (self._title, self._bar, self._client, self.failures):
            column.addWidget(part)
        column.addLayout(buttons)
        self.resize(440, 150)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.again_button.clicked.connect(self._on_again)
        self.go_on_button.clicked.connect(self._on_go_on)
        workspace.jobs.progressed.connect(self._on_progress)
        workspace.jobs.ended.connect(self._on_ended)
        self._next()

    @property
    def is_running(self) -> bool:
        """Whether summaries are still being written."""
        return self._job is not None

    @property
    def written(self) -> int:
        """How many are finished."""
        return self._done

    def _next(self) -> None:
        if not self._left:
            self._finish()
            return
        self._chunk, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        self._tell(0)
        work = partial(_gathered, self._workspace, self._chunk, self._month, self._folder, self._format)
        self._job = self._workspace.run(
            self.windowTitle(),
            work,
            while_alive(self, self._on_gathered),
            while_alive(self, self._on_broken),
        )

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
        by_code = {client.code: client for client in self._chunk}
        for result in results:
            client = by_code[result.client]
            if result.error is None:
                self._done += 1
            else:
                self._add_failure(client, result.error)
        self._workspace.do(issued(self._workspace.session, self._chunk, self._month, results), origin="summary")
        self.noted.emit()
        self._next()

    def _on_broken(self, error: UserError) -> None:
        self._job = None
        for client in self._chunk:
            self._add_failure(client, error)
        self._next()

    def _on_progress(self, job: Job) -> None:
        if job is self._job and job.total:
            self._tell(job.done * len(self._chunk) // job.total)
            self._client.setText(say(job.text))

    def _tell(self, within: int) -> None:
        done = self._done + len(self._failed) + within
        self._bar.setValue(done)
        made = done - self._before
        left = (time.monotonic() - self._began) * (self._all - done) / made if made >= _TELLING else None
        if left is None:
            self._title.setText(tr("{done} of {all}", done=done, all=self._all))
        elif left < _MINUTE:
            self._title.setText(tr("{done} of {all}, less than a minute left", done=done, all=self._all))
        else:
            text = tr("{done} of {all}, about %n minute(s) left", n=round(left / _MINUTE), done=done, all=self._all)
            self._title.setText(text)

    def _add_failure(self, client: Client, error: UserError) -> None:
        self._failed[client.id] = client
        self.failures.addItem(f"{client.name}: {explain(error)}")
        self.failures.show()
        self.resize(self.width(), 300)

    def _finish(self) -> None:
        self._bar.setValue(self._all)
        self._client.setText(str(self._folder))
        self._title.setText(tr("%n summary(s) written", n=self._done))
        self.cancel_button.setText(tr("Close"))
        self.again_button.setVisible(bool(self._failed))

    def _on_cancel(self) -> None:
        if self._job is None:
            self.close()
            return
        self._job.cancel()
        self._given_up, self._job = self._job, None
        self._skipped, self._left = [*self._chunk, *self._left], []
        self._title.setText(tr("Cancelled; %n summary(s) are written", n=self._done))
        self.cancel_button.setText(tr("Close"))

    def _on_ended(self, job: Job) -> None:
        """Of work that was given up, what was finished by then stays finished."""
        if job is not self._given_up:
            return
        self._given_up = None
        finished = [
            Written(order.report.client.code, tuple(WrittenFile.at(file) for file in files))
            for order in self._orders
            if (files := _files(order)) and all(_is_newer(file, self._since) for file in files)
        ]
        self._orders = []
        codes = {result.client for result in finished}
        self._skipped = [client for client in self._skipped if client.code not in codes]
        self.go_on_button.setVisible(bool(self._skipped))
        self._done += len(finished)
        if finished:
            self._workspace.do(issued(self._workspace.session, self._chunk, self._month, finished), origin="summary")
            self.noted.emit()
        self._title.setText(tr("Cancelled; %n summary(s) are written", n=self._done))

    def _on_again(self) -> None:
        self._start(list(self._failed.values()))

    def _on_go_on(self) -> None:
        """Write the rest of what was cancelled."""
        self._start([*self._skipped, *self._failed.values()])

    def _start(self, clients: list[Client]) -> None:
        self._left, self._skipped = clients, []
        self._all = self._done + len(self._left)
        self._before, self._began = self._done, time.monotonic()
        self._failed.clear()
        self.failures.clear()
        self.failures.hide()
        self.again_button.hide()
        self.go_on_button.hide()
        self.cancel_button.setText(tr("Cancel"))
        self._bar.setRange(0, self._all)
        self._next()


def _gathered(
    workspace: Workspace, clients: Sequence[Client], month: Month, folder: Path, format: str, progress: Progress
) -> list[Order]:
    return orders(workspace.session, clients, month, folder, format=format, progress=progress)


def _files(order: Order) -> tuple[Path, ...]:
    return tuple(path for path in (order.pdf, order.workbook) if path is not None)


def _is_newer(file: Path, since: float) -> bool:
    return file.exists() and file.stat().st_mtime >= since - 1  # some file systems keep whole seconds
