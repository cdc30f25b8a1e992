"""Many summaries written in one go, in a process of their own.

Painting in a thread would freeze the window, so this is called in a child process; it needs no window and no display.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.report import MonthlyReport
from desktop.language import language_of
from desktop.reports.painting import write_pdf


@dataclass(frozen=True, slots=True)
class ReportJob:
    """One PDF to write: the summary, the code of its language, the sign of the currency, and where to."""

    report: MonthlyReport
    language: str
    path: Path
    currency: str = "¥"


@dataclass(frozen=True, slots=True)
class FailedReport:
    """A summary that could not be written, and why."""

    path: Path
    message: Phrase | str
    hint: Phrase | str = ""


@contextmanager
def with_application() -> Iterator[None]:
    """Keeps the application alive that painting and fonts need. Only on the main thread of a process."""
    application = _application()
    yield
    del application


def write_reports(jobs: Sequence[ReportJob], progress: Progress = silent) -> list[FailedReport]:
    """Write each summary as a PDF; returns those that failed, the others are written.

    ``progress`` may raise ``Cancelled`` between two summaries; what is finished stays.
    """
    failed: list[FailedReport] = []
    with with_application():
        for number, job in enumerate(jobs):
            progress(number, len(jobs), job.report.client.name)
            try:
                write_pdf(job.report, language_of(job.language, job.currency), job.path)
            except UserError as error:
                failed.append(FailedReport(job.path, error.message, error.hint))
    progress(len(jobs), len(jobs))
    return failed


def _application() -> QGuiApplication:
    """The process's application, made when there is none; on Linux without asking for a display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["huifang"])
