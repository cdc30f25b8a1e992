"""Takes back a folder of summaries that clients filled in, in one review (product §5 page 6)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop.domain.errors import UserError, reason_of
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Summary
from desktop.domain.staging import CellProblem, Correction, Disposition, Staged, StagedRow
from desktop.excel.reader import read_workbook
from desktop.excel.stamp import stamp_of
from desktop.excel.summary_book import KIND
from desktop.services.imports.corrections import with_corrections
from desktop.services.imports.replies import is_reply, stage_reply
from desktop.services.session import Session

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})


def stage_replies(
    session: Session, folder: Path, corrections: Sequence[Correction] = (), progress: Progress = silent
) -> Staged:
    """What the returned summaries in a folder would change, a row a file; other workbooks are passed over.

    Of two files about one month of one client the one that was saved last counts. A file that can't be read is listed
    with its reason, and the others are taken. Raises ``UserError`` when no file is a summary.
    """
    files = _workbooks(folder)
    rows: list[StagedRow] = []
    problems: list[CellProblem] = []
    seen: dict[tuple[int | None, Month | None], str] = {}
    digest = hashlib.sha256()
    for number, path in enumerate(files):
        progress(number, len(files), path.name)
        try:
            row = _stage(session, path, corrections)
        except UserError as error:
            reason = Phrase("{message} {hint}", message=error.message, hint=error.hint) if error.hint else error.message
            problems.append(CellProblem(path.name, "", "", reason))
            continue
        if row is None:
            continue
        digest.update(path.read_bytes())
        about = _about(row)
        if about is not None and about in seen:
            later = Phrase("“{other}” answers for the same month and was saved later.", other=seen[about])
            problem = CellProblem(path.name, "", "", later)
            row = replace(row, disposition=Disposition.REJECTED, changes=(), problems=(problem,))
        elif about is not None:
            seen[about] = path.name
        rows.append(
            replace(row, sheet=folder.name, row_number=len(rows) + 1, note=Phrase("From {file}", file=path.name))
        )
    if not rows:
        raise UserError(
            Phrase("No workbook in “{name}” is a summary that came back, and nothing was changed.", name=folder.name),
            Phrase("Choose the folder in which you saved the clients' files."),
        )
    name = Phrase("%n reply sheet(s) from {folder}", n=len(rows), folder=folder.name)
    return Staged(session.language.say(name), digest.hexdigest(), "summary", tuple(rows), file_problems=tuple(problems))


def _workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder, the one that was saved last first."""
    try:
        found = [(path, path.stat().st_mtime) for path in folder.iterdir() if path.suffix.casefold() in _WORKBOOKS]
    except OSError as error:
        raise UserError(
            Phrase("The folder “{name}” can't be read: {reason}.", name=folder.name, reason=reason_of(error)),
            Phrase("Check that the folder is there and may be read."),
        ) from error
    ours = [(path, saved) for path, saved in found if not path.name.startswith("~$")]  # Excel's own marks of open files
    return [path for path, _ in sorted(ours, key=lambda each: (-each[1], each[0].name))]


def _stage(session: Session, path: Path, corrections: Sequence[Correction]) -> StagedRow | None:
    """The row of one file, its cells named by the file; ``None`` for a workbook that is no summary of ours."""
    book = read_workbook(path)
    stamp = stamp_of(book)
    if stamp is None or stamp.kind != KIND:
        return None
    ours = [one for one in corrections if one.sheet == path.name]
    named = [replace(one, sheet=sheet.name) for one in ours for sheet in book.visible_sheets if is_reply(sheet)]
    row = stage_reply(session, with_corrections(book, named))
    return replace(row, problems=tuple(replace(problem, sheet=path.name) for problem in row.problems))


def _about(row: StagedRow) -> tuple[int | None, Month | None] | None:
    """Whose answer about which month it is; ``None`` when nothing of it can be taken."""
    summaries = (change.after for change in row.changes if isinstance(change.after, Summary))
    return next(((summary.client, summary.month) for summary in summaries), None)
