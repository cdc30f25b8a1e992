"""Reads any workbook or text file that a person drops on the window, without putting the program at risk."""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.excel.child import ANSWER, REQUEST, Answer, Request, too_much, unpacked
from desktop.excel.grid import Workbook
from desktop.excel.limits import Limits
from desktop.excel.safety import unreadable

CHILD_OPTION = "--read-workbook-in-this-process"
"""The first argument with which the packed program starts itself to read a file; see ``desktop.__main__``."""

if sys.platform == "win32":
    _FLAGS = subprocess.CREATE_NO_WINDOW
else:
    _FLAGS = 0
_PATIENCE = 0.04
_PACKAGE_FOLDER = Path(__file__).resolve().parents[2]


def read_workbook(path: str | Path, limits: Limits | None = None, progress: Progress = silent) -> Workbook:
    """The sheets of an .xlsx, .xlsm, .xls, .xlsb, .ods, CSV or tab-separated file.

    The file is opened in a process of its own, with limits on time and memory; that process ends when ``progress``
    raises ``Cancelled``. Raises ``UserError`` with one sentence for a file that can't, or must not, be read.
    """
    path, limits = Path(path).absolute(), limits or Limits()
    with tempfile.TemporaryDirectory(prefix="huifang-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / REQUEST).write_bytes(pickle.dumps(Request(path, limits)))
        finished = _run(folder, path.name, limits.seconds, progress)
        answered = folder / ANSWER
        if not finished or not answered.exists():
            raise unreadable(path.name)
        with _no_garbage_collection():
            return _unpacked(pickle.loads(answered.read_bytes()))


def _run(folder: Path, name: str, seconds: float, progress: Progress) -> bool:
    """Run the reading process to its end; whether it ended well. Raises what ``progress`` raises."""
    text = Phrase("Reading {name}…", name=name)
    progress(0, None, text)
    deadline = time.monotonic() + seconds
    with subprocess.Popen(
        _command(folder),
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_FLAGS,
    ) as process:
        try:
            while True:
                try:
                    return process.wait(_PATIENCE) == 0
                except subprocess.TimeoutExpired:
                    progress(0, None, text)
                if time.monotonic() > deadline:
                    raise too_much(name)
        finally:
            process.kill()


def _command(folder: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION, str(folder)]
    return [sys.executable, "-P", "-c", "from desktop.excel.child import main; main()", str(folder)]


def _environment() -> dict[str, str]:
    """The environment with this package to be found, wherever the program was started."""
    paths = [str(_PACKAGE_FOLDER), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Searching a million new cells for cycles, which plain values never form, takes longer than making them."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _unpacked(answer: Answer) -> Workbook:
    if answer.workbook is None:
        raise UserError(answer.message, answer.hint)
    book = answer.workbook
    sheets = tuple(replace(sheet, rows=unpacked(sheet.rows)) for sheet in book.sheets)
    return Workbook(sheets, book.properties, book.charset, book.delimiter)
