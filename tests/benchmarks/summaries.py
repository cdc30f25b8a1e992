"""Monthly summaries in a batch: the PDFs beside the same strokes and texts drawn on bare pages, the workbooks
beside the same values in bare sheets."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook
from PySide6.QtGui import QPainter, QPdfWriter, QPicture

from desktop.reports.document import Layout
from desktop.reports.painting import lay_out
from desktop.services.callbacks import served
from desktop.services.issuing import Order, orders, write_orders
from desktop.services.summaries import last_full_month
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, side_by_side, timed

_SUMMARIES, _BATCH = 40, 300
_LARGEST = 100.0
"""KB of a PDF."""
_MEMORY = 500.0
"""MB of the process that writes the batch."""
Sheet = tuple[str, list[tuple[object, ...]]]


def measure(agency: Agency) -> Iterator[Measured]:
    """A few dozen summaries, written as a child process of the window writes them."""
    session = agency.session
    month = last_full_month(session.today)
    clients = served(session)[:_SUMMARIES]
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        gathered = timed(partial(orders, session, clients, month, folder)) / len(clients)
        yield Measured("a summary gathered from the database", gathered)
        wanted = orders(session, clients, month, folder)
        pdfs = [replace(order, workbook=None) for order in wanted]
        books = [replace(order, pdf=None) for order in wanted]
        write_orders([*pdfs[:2], *books])
        pages = [_recorded(lay_out(order.report, order.language)) for order in wanted]
        bare, ours = side_by_side(partial(_bare_pdfs, pages, folder), partial(write_orders, pdfs), 3)
        count = len(wanted)
        yield Measured("a summary as PDF", ours / count, bare / count, "the same, bare QPainter", ratio_goal=2.0)
        values = [_values(order) for order in books]
        bare_book, book = side_by_side(partial(_bare_books, values, folder), partial(write_orders, books), 3)
        yield Measured("a summary as workbook", book / count, bare_book / count, "its values, bare openpyxl")
        yield Measured(
            "a summary in both formats",
            (ours + book) / count,
            (bare + bare_book) / count,
            "the two above",
            ratio_goal=2.0,
        )
    yield from _batch(agency)


def _batch(agency: Agency) -> Iterator[Measured]:
    """A month of many clients in one go, as a process of its own: gathered, written, noted."""
    clients = served(agency.session)[:_BATCH]
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        database = folder / "agency.sqlite"
        with sqlite3.connect(agency.path) as source, sqlite3.connect(database) as target:
            source.backup(target)
        out = folder / "out"
        command = [sys.executable, "-m", "desktop", "summary", *(client.code for client in clients)]
        work = partial(
            subprocess.run, [*command, "--database", str(database), "--out", str(out)], check=True, capture_output=True
        )
        taken = timed(work)
        yield Measured(f"{len(clients)} summaries, the whole way", taken / 1000, unit="s")
        largest = max(file.stat().st_size for file in out.rglob("*.pdf")) / 1024
        yield Measured("the largest PDF of them", largest, goal=_LARGEST, unit="KB")
        if sys.platform == "linux":
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            yield Measured("memory of their process at most", memory, goal=_MEMORY, unit="MB")


def _recorded(layout: Layout) -> list[QPicture]:
    """What is drawn on each page, call by call, as Qt itself keeps it."""
    pages = []
    for number in range(layout.pages):
        picture = QPicture()
        painter = QPainter(picture)
        layout.paint(number, painter)
        painter.end()
        pages.append(picture)
    return pages


def _bare_pdfs(summaries: Sequence[Sequence[QPicture]], folder: Path) -> None:
    for pages in summaries:
        writer = QPdfWriter(str(folder / "bare.pdf"))
        writer.setResolution(1200)
        painter = QPainter(writer)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            page.play(painter)
        painter.end()


def _values(order: Order) -> list[Sheet]:
    assert order.workbook is not None
    book = load_workbook(order.workbook)
    return [(sheet.title, [tuple(row) for row in sheet.iter_rows(values_only=True)]) for sheet in book.worksheets]


def _bare_books(summaries: Sequence[Sequence[Sheet]], folder: Path) -> None:
    for sheets in summaries:
        book = Workbook()
        for title, rows in sheets:
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(folder / "bare.xlsx")
