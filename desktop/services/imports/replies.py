"""Takes back a monthly summary in which the client has filled in the reply sheet (product §6.1)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.effect import CHANNELS, measures
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import LongText, Whole, folded
from desktop.domain.matching import called
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Callback, Client, SatisfactionAnswer, Summary
from desktop.domain.staging import CellProblem, Disposition, StagedRow
from desktop.excel.grid import Cell, Sheet, Workbook, cell_name, cell_text
from desktop.excel.reply_sheet import LONGEST, MOST
from desktop.excel.stamp import meta_of
from desktop.excel.summary_book import CLIENT, MONTH
from desktop.services.mapping import is_blank
from desktop.services.session import Session

_NUMBERS = (*CHANNELS, "orders")
_TEXTS = ("remarks", "wishes")
_ANSWER_COLUMN = 2
_COMMENT_AT_MOST = 500
_PURPOSE_AT_MOST = 500
_UNHAPPY = 2
"""A client who is so satisfied or less is called about it."""


@dataclass(slots=True)
class _Answers:
    """What the client filled in, by the name of the question; ``row`` is the first row of the questions."""

    sheet: str
    row: int
    values: dict[str, int | str] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)


def stage_reply(session: Session, book: Workbook) -> StagedRow:
    """What a returned summary would change: the summary's answer, the client's satisfaction, and a callback about wishes.

    The client's own totals of a month are kept with the summary; they never overwrite daily figures. Raises ``UserError``
    when the workbook doesn't say whose summary it is, or has no reply sheet.
    """
    client, month = _whose(session, book)
    answers = next((found for sheet in book.visible_sheets if (found := _answers(sheet)) is not None), None)
    if answers is None:
        raise UserError(
            Phrase("The workbook has no reply sheet any more, and nothing was changed."),
            Phrase("Ask the client to send the file back with all its sheets."),
        )
    changes = _changes(session, client, month, answers.values)
    if changes:
        is_known = any(change.before is not None and isinstance(change.after, Summary) for change in changes)
        disposition = Disposition.CHANGED if is_known else Disposition.NEW
    else:
        disposition = Disposition.REJECTED if answers.problems else Disposition.UNCHANGED
    title = f"{called(client)} · {month}"
    return StagedRow(answers.sheet, answers.row + 1, disposition, title, changes, problems=tuple(answers.problems))


def _whose(session: Session, book: Workbook) -> tuple[Client, Month]:
    meta = meta_of(book)
    codes = {book.properties.get(CLIENT, ""), meta.get(CLIENT, "")} - {""}
    months = {book.properties.get(MONTH, ""), meta.get(MONTH, "")} - {""}
    if len(codes) != 1 or len(months) != 1:
        raise UserError(
            Phrase("The workbook doesn't say whose summary of which month it is, and nothing was changed."),
            Phrase("Ask the client to fill in the file as it was sent."),
        )
    code = codes.pop()
    client = next((one for one in session.all(Client).values() if folded(one.code) == folded(code)), None)
    if client is None:
        raise UserError(
            Phrase(
                "The summary is about the client {code}, who is not in this database; nothing was changed.", code=code
            ),
            Phrase("Open the database that the summary was written from."),
        )
    return client, Month.parse(months.pop())


def is_reply(sheet: Sheet) -> bool:
    """Whether a sheet is the one that the client fills in."""
    return _answers(sheet) is not None


def _answers(sheet: Sheet) -> _Answers | None:
    """The answers of a reply sheet, found by the names in its hidden first column."""
    rows = {
        cell_text(row[0]).strip(): number
        for number, row in enumerate(sheet.rows)
        if row and isinstance(row[0], str) and row[0].strip() in (*_NUMBERS, *_TEXTS, "satisfaction")
    }
    if len(rows) < len(_NUMBERS):
        return None
    found = _Answers(sheet.name, min(rows.values()))
    for name, number in rows.items():
        line = sheet.rows[number]
        cell = line[_ANSWER_COLUMN] if len(line) > _ANSWER_COLUMN else None
        if is_blank(cell):
            continue
        try:
            value = _read(name, cell)
        except InvalidValue as problem:
            reason = Phrase("{message} {hint}", message=problem.message, hint=problem.hint)
            place = cell_name(number, _ANSWER_COLUMN)
            found.problems.append(
                CellProblem(sheet.name, place, cell_text(cell), reason if problem.hint else problem.message)
            )
            continue
        if value is not None and value != "":
            found.values[name] = value
    return found


def _read(name: str, cell: Cell) -> int | str | None:
    if name in _NUMBERS:
        return Whole(0, MOST).parse(_number(cell))
    if name in _TEXTS:
        return LongText(LONGEST).parse(cell)
    kind = field_of(SatisfactionAnswer, "score").kind
    # The list offers “5 very satisfied”: the mark stands first, in every language.
    text = cell_text(cell).strip()
    mark = text[:1] if text[:1].isdigit() and not text[1:2].isdigit() and text[1:2] != "." else text
    score = kind.parse(mark)
    assert score is None or isinstance(score, int)
    return score


def _number(cell: Cell) -> object:
    return cell.strip() if isinstance(cell, str) else cell


def _changes(
    session: Session, client: Client, month: Month, values: dict[str, int | str]
) -> tuple[Change[Record], ...]:
    if not values:
        return ()
    known = next((one for one in session.all(Summary).values() if one.client == client.id and one.month == month), None)
    answer = _as_text(session, values)
    if known is not None and known.answer == answer:
        return ()
    told: dict[str, Any] = {"answer": answer, "state": "returned", "answered_on": session.today}
    told |= {f"told_{name}": values.get(name) for name in _NUMBERS}
    changes: list[Change[Record]]
    if known is None:
        changes = [Change(None, Summary(client=client.id, month=month, **told))]
    else:
        changes = [Change(known, replace(known, **told))]
    score = values.get("satisfaction")
    if isinstance(score, int) and (change := _satisfaction(session, client, known, score, values)) is not None:
        changes.append(change)
    if (change := _task(session, client, month, values)) is not None:
        changes.append(change)
    return tuple(changes)


def _task(session: Session, client: Client, month: Month, values: dict[str, int | str]) -> Change[Record] | None:
    """A callback for the rep about wishes, remarks or low satisfaction; the one that waits already takes new words."""
    language = session.report_language(client)
    told = [" ".join(str(values[name]).split()) for name in ("wishes", "remarks") if values.get(name)]
    score = values.get("satisfaction")
    if isinstance(score, int) and score <= _UNHAPPY:
        told.insert(0, language.say(Phrase("satisfaction {score}", score=score)))
    if not told:
        return None
    purpose = language.say(Phrase("Reply to the summary of {month}: {words}", month=month, words="; ".join(told)))
    purpose = purpose[:_PURPOSE_AT_MOST]
    lead = language.say(Phrase("Reply to the summary of {month}: {words}", month=month, words=""))
    waiting = next(
        (one for one in session.store.load(Callback, client=client.id, state="open", kind="summary")
         if one.purpose.startswith(lead.strip())),
        None,
    )  # fmt: skip
    if waiting is not None:
        after = replace(waiting, purpose=purpose)
        return None if after == waiting else Change(waiting, after)
    due = session.calendar.on_or_after(session.today)
    return Change(None, Callback(client=client.id, due_on=due, kind="summary", rep=client.owner, purpose=purpose))


def _satisfaction(
    session: Session, client: Client, summary: Summary | None, score: int, values: dict[str, int | str]
) -> Change[Record] | None:
    """The mark as an answer of its own; a corrected reply corrects the mark that came with the first one."""
    comment = " ".join(str(values.get("remarks", "")).split())[:_COMMENT_AT_MOST]
    if summary is not None and summary.answered_on is not None:
        for given in session.all(SatisfactionAnswer).values():
            if (given.client, given.source, given.asked_on) == (client.id, "reply", summary.answered_on):
                after = replace(given, score=score, comment=comment, asked_on=session.today)
                return None if after == given else Change(given, after)
    return Change(
        None,
        SatisfactionAnswer(client=client.id, asked_on=session.today, score=score, source="reply", comment=comment),
    )


def _as_text(session: Session, values: dict[str, int | str]) -> str:
    """The answer as it is kept and shown: one line a question."""
    language = session.language
    labels = {entry.name: entry.label for entry in measures()}
    lines = [f"{language.tr(labels[name])}: {values[name]}" for name in _NUMBERS if name in values]
    if "satisfaction" in values:
        lines.append(f"{language.tr('Satisfaction')}: {values['satisfaction']}")
    if "remarks" in values:
        lines.append(f"{language.tr('Remarks')}: {values['remarks']}")
    if "wishes" in values:
        lines.append(f"{language.tr('Wishes for next month')}: {values['wishes']}")
    return "\n".join(lines)
