"""Summaries on their way out: written as PDF and workbook, with their names and folders, and noted as issued (product §7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.errors import UserError, reason_of
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, Summary
from desktop.domain.report import MonthlyReport
from desktop.domain.report_mark import ISSUED, mark_of
from desktop.domain.template import filled
from desktop.language import Language
from desktop.services.deliveries import WrittenFile, printed_line, written_lines
from desktop.services.session import Session
from desktop.services.summaries import report_of, summary_of

_NAME_BYTES = 180
"""Bytes of a file's name, without code and ending: file systems end one at 255, three a Chinese letter."""

FORMATS = ("xlsx", "pdf", "both")


@dataclass(frozen=True, slots=True)
class Order:
    """One summary to be written: everything a child process needs, and nothing of the database."""

    report: MonthlyReport
    language: Language
    pdf: Path | None
    workbook: Path | None

    @property
    def files(self) -> tuple[Path, ...]:
        """Where its files are to lie."""
        return tuple(path for path in (self.pdf, self.workbook) if path is not None)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of one summary; ``error`` says why there are no files."""

    client: str
    files: tuple[WrittenFile, ...] = ()
    error: UserError | None = None
    mark: str = ""
    revised: bool = False

    @classmethod
    def of(cls, order: Order) -> Written:
        """What an order has come to, once its files are there. Raises ``OSError`` when they can't be read."""
        files = tuple(WrittenFile.at(path) for path in order.files)
        return cls(order.report.client.code, files, None, mark_of(order.report), order.report.revised)


def orders(
    session: Session,
    clients: Sequence[Client],
    month: Month,
    folder: Path,
    *,
    format: str = "both",
    language: str = "",
    progress: Progress = silent,
) -> list[Order]:
    """Gather everything that the summaries of these clients say; reads the database, writes nothing."""
    found = []
    names: set[str] = set()
    for done, client in enumerate(clients):
        progress(done, len(clients), client.name)
        spoken = session.report_language(client, language)
        report = report_of(session, client, month, spoken)
        stem = _stem(report, spoken, names)
        place = folder / _folder_name(report)
        found.append(
            Order(
                report,
                spoken,
                place / f"{stem}.pdf" if format in ("pdf", "both") else None,
                place / f"{stem}.xlsx" if format in ("xlsx", "both") else None,
            )
        )
    return found


def write_orders(wanted: Sequence[Order], progress: Progress = silent) -> list[Written]:
    """Write the files; a client that can't be written is told and the others go on. Needs no database.

    Runs in a child process of the window, since it keeps a processor busy.
    """
    for place in {path.parent for order in wanted for path in order.files}:
        with suppress(OSError):  # then each file says that it can't be written
            place.mkdir(parents=True, exist_ok=True)
    pdfs = [order for order in wanted if order.pdf is not None]
    books = [order for order in wanted if order.workbook is not None]
    steps = len(pdfs) + len(books)
    errors = _write_pdfs(pdfs, lambda done, _total=None, text="": progress(done, steps, text))
    for done, order in enumerate(books):
        progress(len(pdfs) + done, steps, order.report.client.name)
        try:
            _write_book(order)
        except UserError as error:
            errors[order.report.client.code] = error
    progress(steps, steps)
    return [
        Written(code, error=errors[code]) if (code := order.report.client.code) in errors else Written.of(order)
        for order in wanted
    ]


def issued(session: Session, clients: Iterable[Client], month: Month, written: Sequence[Written]) -> ChangeSet:
    """Note which summaries have been written, each file with its checksum, and what they said."""
    by_code = {result.client: result for result in written if result.error is None}
    changes: list[ChangeSet] = []
    title = Phrase("Summaries of {month} written", month=month)
    for client in clients:
        result = by_code.get(client.code)
        if result is not None:
            files = "\n".join(file.path.name for file in result.files)
            changes.append(_noted(title, session, client, month, result.mark, result.revised, files=files))
            lines = written_lines(session, client, month, result.files, revised=result.revised)
            changes.append(created(title, lines))
    return _together(title, changes)


def printed(session: Session, month: Month, papers: Iterable[tuple[Client, MonthlyReport]], printer: str) -> ChangeSet:
    """Note that summaries were printed, and what they said."""
    chosen = list(papers)
    title = (
        Phrase("Summary of {client} printed", client=chosen[0][0].name)
        if len(chosen) == 1
        else Phrase("%n summary(s) printed", n=len(chosen))
    )
    changes = []
    for client, report in chosen:
        changes.append(_noted(title, session, client, month, mark_of(report), report.revised))
        changes.append(created(title, [printed_line(session, client, month, printer, revised=report.revised)]))
    return _together(title, changes)


def _noted(
    title: Phrase, session: Session, client: Client, month: Month, mark: str, revised: bool, **about: Any
) -> ChangeSet:
    """A summary is issued unless it got further already."""
    before = summary_of(session, client, month)
    if before is None:
        return created(title, [Summary(client=client.id, month=month, state="issued", mark=mark, **about)])
    state = before.state if before.state in ISSUED else "issued"
    return edited(title, [(before, replace(before, state=state, mark=mark, revised=revised, **about))])


def _together(title: Phrase, parts: Iterable[ChangeSet]) -> ChangeSet:
    return ChangeSet(title, tuple(change for part in parts for change in part))


def write_summaries(
    session: Session,
    clients: Sequence[Client],
    month: Month,
    folder: Path,
    *,
    format: str = "both",
    language: str = "",
    progress: Progress = silent,
) -> list[Written]:
    """Gather, write and note summaries in one go, as the command line does it.

    Raises ``UserError`` when the folder isn't there and can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            Phrase(
                "The folder {folder} can't be made: {reason}. Nothing was written.",
                folder=str(folder),
                reason=reason_of(error),
            ),
            Phrase("Choose another folder."),
        ) from error
    wanted = orders(session, clients, month, folder, format=format, language=language, progress=progress)
    written = write_orders(wanted, progress)
    noted = issued(session, clients, month, written)
    if noted.changes:
        session.do(noted, origin="summary")
    return written


def job(wanted: Sequence[Order]) -> partial[list[Written]]:
    """The writing as a piece of work that a child process can take."""
    return partial(write_orders, wanted)


def _write_pdfs(wanted: Sequence[Order], progress: Progress) -> dict[str, UserError]:
    """What failed, by the client's code."""
    if not wanted:
        return {}
    from desktop.reports.batch import ReportJob, write_reports

    jobs = [
        ReportJob(order.report, order.language.code, order.pdf, order.language.currency)
        for order in wanted
        if order.pdf
    ]
    codes = {job.path: job.report.client.code for job in jobs}
    return {codes[bad.path]: UserError(bad.message, bad.hint) for bad in write_reports(jobs, progress)}


def _write_book(order: Order) -> None:
    from desktop.excel.summary_book import write_summary_book

    assert order.workbook is not None
    write_summary_book(order.report, order.language, order.workbook)


def _stem(report: MonthlyReport, language: Language, taken: set[str]) -> str:
    """``2026-10 瑞岚焊割设备 月度汇总``, or as the template says; two files of one name get their clients' codes."""
    client = report.client
    name = _fit(client.short_name or client.name) or client.code
    values = {
        "month": str(report.month),
        "client": name,
        "code": client.code,
        "username": _fit(client.username) or client.code,
        "rep": _fit(report.rep.name),
        "summary": language.tr("monthly summary"),
    }
    stem = _fit(filled(report.template.file_name, values)) or client.code
    if f"{_folder_name(report)}/{stem}".casefold() in taken:
        stem = f"{stem} {client.code}"
    taken.add(f"{_folder_name(report)}/{stem}".casefold())
    return stem


def _folder_name(report: MonthlyReport) -> str:
    """The folder within the one that was chosen; empty for that one itself."""
    return {"month": str(report.month), "rep": _fit(report.rep.name)}.get(report.template.folders, "")


def _fit(text: str) -> str:
    """A text as every file system takes it in a name."""
    clean = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", text).split()).strip(". ")
    return clean.encode()[:_NAME_BYTES].decode(errors="ignore").strip(". ")
