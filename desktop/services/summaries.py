"""Monthly summaries: gathered from the records, computed once, written as workbook and on paper (product §6.1, §7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.contacting import REACHED
from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Complaint,
    Keyword,
    KeywordSnapshot,
    Rep,
    Summary,
)
from desktop.domain.report import MonthlyReport, ReportedClient, ReportingAgency, ReportingRep, monthly_report
from desktop.domain.template import filled
from desktop.language import Language
from desktop.services.comparisons import compare_client
from desktop.services.deliveries import WrittenFile, written_lines
from desktop.services.figures import day_figures, sources_of
from desktop.services.session import Session
from desktop.services.templates import template_of

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


@dataclass(frozen=True, slots=True)
class Written:
    """What came of one summary; ``error`` says why there are no files."""

    client: str
    files: tuple[WrittenFile, ...] = ()
    error: UserError | None = None


def last_full_month(today: date) -> Month:
    """The month that summaries are about unless another is named."""
    return Month.of(today).previous


def summary_of(session: Session, client: Client, month: Month) -> Summary | None:
    """What was written for a client about a month."""
    return next(iter(session.store.load(Summary, client=client.id, month=month)), None)


def report_of(session: Session, client: Client, month: Month, language: Language) -> MonthlyReport:
    """The one computed model of a client's month: screen, workbook and paper show it."""
    agency = session.agency
    rep = session.get(Rep, client.owner)
    written = summary_of(session, client, month)
    figures = [
        day for part in (month, month.previous, month.same_last_year) for day in day_figures(session, client, part.span)
    ]
    return monthly_report(
        agency=ReportingAgency(agency.name, agency.address, agency.phone, agency.logo or None),
        client=ReportedClient(
            client.code, client.name, client.username, client.industry, client.short_name, client.logo or None
        ),
        rep=ReportingRep(rep.name, rep.phone) if rep else ReportingRep(),
        month=month,
        issued_on=session.today,
        figures=figures,
        comparison=compare_client(session, client, month.span),
        keywords=_keywords(session, client),
        snapshots=_snapshots(session, client),
        holidays=_holidays(session, month, language),
        commentary=written.commentary if written else "",
        done=_lines(written.done) if written and written.done.strip() else done_in(session, client, month),
        next=_lines(written.next) if written and written.next.strip() else coming(session, client, month),
        sources=sources_of(session, client, month.span),
        template=template_of(session, client),
    )


def done_in(session: Session, client: Client, month: Month) -> list[str | Phrase]:
    """What was done in a month, from the records: never from internal notes (product §3.7)."""
    calls = [
        call
        for call in session.store.load(Call, client=client.id)
        if call.started_at is not None and call.started_at.date() in month and call.outcome in REACHED
    ]
    done: list[str | Phrase] = []
    if calls:
        done.append(
            Phrase("Called you %n time(s)", n=len({call.started_at.date() for call in calls if call.started_at}))
        )
    done += [call.for_report.strip() for call in calls if call.for_report.strip()]
    answered = [
        complaint
        for complaint in session.store.load(Complaint, client=client.id)
        if complaint.answered_on is not None and complaint.answered_on in month
    ]
    if answered:
        done.append(Phrase("Answered %n complaint(s)", n=len(answered)))
    return done


def coming(session: Session, client: Client, month: Month) -> list[str | Phrase]:
    """What comes next: the callbacks that are planned after the month."""
    planned = sorted(
        (callback.due_on, callback.purpose.strip())
        for callback in session.store.load(Callback, client=client.id, state="open")
        if callback.due_on is not None and callback.due_on > month.last and callback.due_on >= session.today
    )
    return [
        Phrase("{purpose} (call on {day})", purpose=purpose, day=day)
        if purpose
        else Phrase("Next call on {day}", day=day)
        for day, purpose in planned[:3]
    ]


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
    for place in {path.parent for order in wanted for path in (order.pdf, order.workbook) if path is not None}:
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
        Written(code, error=errors[code])
        if (code := order.report.client.code) in errors
        else Written(code, tuple(WrittenFile.at(path) for path in (order.pdf, order.workbook) if path is not None))
        for order in wanted
    ]


def issued(session: Session, clients: Iterable[Client], month: Month, written: Sequence[Written]) -> ChangeSet:
    """Note which summaries have been written; one that had been issued before is a revised one."""
    by_code = {result.client: result for result in written if result.error is None}
    changes: list[ChangeSet] = []
    title = Phrase("Summaries of {month} written", month=month)
    for client in clients:
        result = by_code.get(client.code)
        if result is None:
            continue
        files = "\n".join(file.path.name for file in result.files)
        before = summary_of(session, client, month)
        already = before is not None and before.state in ("issued", "sent", "returned")
        if before is None:
            changes.append(created(title, [Summary(client=client.id, month=month, state="issued", files=files)]))
        else:
            after = replace(before, files=files, state=before.state if already else "issued", revised=already)
            changes.append(edited(title, [(before, after)]))
        changes.append(created(title, written_lines(session, client, month, result.files, revised=already)))
    return ChangeSet(title, tuple(change for part in changes for change in part))


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
                reason=error.strerror or "",
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


def _keywords(session: Session, client: Client) -> list[Keyword]:
    found = session.store.load(Keyword, client=client.id)
    return sorted(found, key=lambda word: (word.rank is None, word.rank or 0, -(word.clicks or 0), word.word))


def _snapshots(session: Session, client: Client) -> dict[Month, KeywordSnapshot]:
    """The last snapshot of each month."""
    found = sorted(session.store.load(KeywordSnapshot, client=client.id), key=lambda item: item.as_of or date.min)
    return {Month.of(item.as_of): item for item in found if item.as_of is not None}


def _holidays(session: Session, month: Month, language: Language) -> dict[date, str]:
    named = {day: session.calendar.holiday_name(day, language.code) for day in month.span}
    return {day: name for day, name in named.items() if name}


def _lines(text: str) -> list[str | Phrase]:
    return [line.strip() for line in text.splitlines() if line.strip()]


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
