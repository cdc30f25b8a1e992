"""``huifang import``, ``undo`` and ``export``: files in, files out, and back again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.months import month_of
from desktop.cli.refused import Refused
from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.phrase import Phrase
from desktop.domain.records import Import
from desktop.domain.staging import Choices, Disposition, Staged
from desktop.language import Language
from desktop.language.values import shown
from desktop.services.exports import Exported, export_clients, export_month, export_roster
from desktop.services.imports import ClientNeeded, commit_import, imported_before, open_import
from desktop.services.session import Session
from desktop.storage.undo import Outcome

_COUNTED = (
    Disposition.NEW,
    Disposition.CHANGED,
    Disposition.UNCHANGED,
    Disposition.CONFLICT,
    Disposition.REJECTED,
)
_KIND = field_of(Import, "kind")
_PROBLEMS_SHOWN = 20
_NAME_CLIENT = Phrase("Name the client with --client CODE and import it again.")
_COLUMNS_SHOWN = 12


def take_in(arguments: argparse.Namespace, session: Session) -> object:
    """Take files in, one after the other; each is all or nothing, and a refused one doesn't stop the others."""
    client = session.client(arguments.client) if arguments.client else None
    documents = []
    for name in arguments.files:
        try:
            staged = open_import(session, Path(name), kind=arguments.kind, client=client)
            documents.append({"file": name, **_committed(arguments, session, staged)})
        except UserError as error:
            say = session.language.say
            hint = _NAME_CLIENT if isinstance(error, ClientNeeded) else error.hint
            documents.append({"file": name, "error": say(error.message), "hint": say(hint)})
    refused = [document for document in documents if "error" in document]
    answer: object
    if arguments.json:
        answer = documents[0] if refused and len(documents) == 1 else {"files": documents}
    else:
        answer = "\n\n".join(_told(document, session.language) for document in documents if "error" not in document)
    if not refused:
        return answer
    return Refused(answer, "\n".join(_complaint(document, len(documents) > 1) for document in refused))


def undo(arguments: argparse.Namespace, session: Session) -> object:
    """Take a batch back; what was edited since is kept and counted."""
    undone = session.undo(arguments.batch)
    language = session.language
    left = [
        (str(getattr(row.item, "name", "")) or language.tr(row.item.label), language.say(row.reason or ""))
        for row in undone.rows
        if row.outcome is not Outcome.REVERSED
    ]
    if arguments.json:
        return {
            "undone": arguments.batch,
            "batch": undone.changes.batch,
            "reversed": undone.reversed,
            "kept": undone.kept,
            "failed": undone.failed,
            "left": [{"what": what, "reason": reason} for what, reason in left],
        }
    lines = [
        language.tr(
            "{reversed} taken back, {kept} kept because edited since, {failed} failed",
            reversed=undone.reversed,
            kept=undone.kept,
            failed=undone.failed,
        )
    ]
    lines += [f"  {what}: {reason}" for what, reason in left[:_PROBLEMS_SHOWN]]
    if len(left) > _PROBLEMS_SHOWN:
        lines.append("  " + language.tr("and %n more; --json lists them all", n=len(left) - _PROBLEMS_SHOWN))
    return "\n".join(lines)


def export(arguments: argparse.Namespace, session: Session) -> object:
    """Write a workbook."""
    path = Path(arguments.out)
    if path.suffix.casefold() != ".xlsx":
        raise UserError(
            Phrase("“{file}” is not the name of a workbook, so nothing was written.", file=path.name),
            Phrase("Give a name that ends in .xlsx."),
        )
    language = session.language
    written: Exported
    match arguments.what:
        case "roster":
            written = export_roster(session, path, language)
        case "month":
            written = export_month(session, path, month_of(arguments, session), language)
        case _:
            written = export_clients(session, path, language)
    return language.tr("%n row(s) written to {file}", n=written.rows, file=str(written.path))


def _committed(arguments: argparse.Namespace, session: Session, staged: Staged) -> dict[str, Any]:
    counts = staged.counted()
    document: dict[str, Any] = {
        "kind": staged.kind,
        **{disposition.value: counts[disposition] for disposition in _COUNTED},
        "problems": [
            {
                "sheet": problem.sheet,
                "cell": problem.cell,
                "text": problem.text,
                "reason": session.language.say(problem.reason),
            }
            for problem in staged.problems
        ],
        "columns_not_taken": [column.title for column in staged.unmapped],
        "notes": [session.language.say(note) for note in (imported_before(session, staged), *staged.notes) if note],
        "batch": None,
    }
    if staged.conflicts and arguments.on_conflict == "fail":
        if not arguments.dry_run:
            raise UserError(
                Phrase(
                    "%n cell(s) of “{file}” were changed both here and in the file, so nothing was imported.",
                    n=len(staged.conflicts),
                    file=staged.file_name,
                ),
                Phrase("Run it again with --on-conflict keep or --on-conflict take, or decide in the window."),
            )
        return document
    take_file = staged.taking_the_file() if arguments.on_conflict == "take" else frozenset()
    if not arguments.dry_run:
        document["batch"] = commit_import(session, staged, Choices(take_file=take_file)).batch
    return document


def _told(document: dict[str, Any], language: Language) -> str:
    """What came of a file, in lines for a person."""
    counts = language.tr(
        "{new} new, {changed} changed, {unchanged} unchanged, {conflicting} conflicting, {rejected} rejected",
        **{disposition.value: document[disposition.value] for disposition in _COUNTED},
    )
    lines = [f"{Path(document['file']).name} ({shown(_KIND, document['kind'], language)}): {counts}"]
    lines += [f"  {note}" for note in document["notes"]]
    if document["columns_not_taken"]:
        columns = document["columns_not_taken"][:_COLUMNS_SHOWN]
        lines.append("  " + language.tr("Not taken: {columns}", columns=language.listed(columns)))
        if len(document["columns_not_taken"]) > len(columns):
            more = len(document["columns_not_taken"]) - len(columns)
            lines.append("  " + language.tr("and %n more; --json lists them all", n=more))
    for problem in document["problems"][:_PROBLEMS_SHOWN]:
        where = " ".join(part for part in (problem["sheet"], problem["cell"]) if part)
        lines.append(f"  {where}: “{problem['text']}” {problem['reason']}")
    more = len(document["problems"]) - _PROBLEMS_SHOWN
    if more > 0:
        lines.append("  " + language.tr("and %n more; --json lists them all", n=more))
    if document["batch"] is not None:
        lines.append(
            "  " + language.tr("Batch {batch}; take it back with: huifang undo {batch}", batch=document["batch"])
        )
    return "\n".join(lines)


def _complaint(document: dict[str, Any], one_of_several: bool) -> str:
    """Why a file was refused, in a line; among several files its path comes first."""
    sentence = f"{document['error']} {document['hint']}".rstrip()
    return f"{document['file']}: {sentence}" if one_of_several else sentence
