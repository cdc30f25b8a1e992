"""What long work is doing, once it has taken a second, with Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui.jobs import Job, Jobs
from desktop.ui.notices import Raised
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label

_WIDTH = 300


class ProgressPanel(Raised):
    """Shows the job that runs; short ones come and go unseen."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._job: Job | None = None
        self._title = Label("", elide=True)
        self._left = Label("", "body", "text_secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(tr("Cancel"))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._left)
        foot = QHBoxLayout()
        foot.addWidget(self._bar, 1)
        foot.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(foot)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(current_theme().measure("motion.progress_shown_after_ms"))
        self._patience.timeout.connect(self.show)
        self._cancel.clicked.connect(self._on_cancel)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self.hide()

    def _on_started(self, job: Job) -> None:
        if not job.title:
            return  # drafts and the like: nobody waits for them
        self._job = job
        self._cancel.setEnabled(True)
        self._on_progressed(job)
        if self.isHidden():
            self._patience.start()

    def _on_progressed(self, job: Job) -> None:
        if job is not self._job:
            return
        self._bar.setRange(0, job.total or 0)
        self._bar.setValue(job.done)
        title = job.title
        if job.text:
            step = say(job.text)
            title = step if step.startswith(title) else tr("{title}: {step}", title=title, step=step)
        elif job.total:
            title = tr("{title}, {done} of {total}", title=job.title, done=f"{job.done:,}", total=f"{job.total:,}")
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._left.setText(_time_left(job.seconds_left))

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._patience.stop()
            # A queue of jobs keeps the panel in place; it goes when none has followed.
            QTimer.singleShot(100, self._hide_when_idle)

    def _hide_when_idle(self) -> None:
        if self._job is None:
            self.hide()

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._left.setText(tr("stopping"))


def _time_left(seconds: float | None) -> str:
    if seconds is None or seconds < 5:
        return ""
    if seconds < 60:
        return tr("about {seconds} s", seconds=round(seconds / 5) * 5)
    return tr("about {minutes} min", minutes=round(seconds / 60))
