"""What can be done on the page Imports: each command declared once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.commands import Command
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.ui.pages.imports.page import ImportsPage


def page_commands(page: ImportsPage) -> list[Command]:
    """The commands of the page."""
    during = page.is_reviewing
    return [
        Command("conflict_here", tr("As it is here"), partial(page.decide, "here"), "Alt+1", "", "edit", during),
        Command("conflict_file", tr("As in the file"), partial(page.decide, "file"), "Alt+2", "", "edit", during),
        Command("conflict_other", tr("Another value"), partial(page.decide, "other"), "Alt+3", "", "edit", during),
        Command("next_conflict", tr("Next conflict"), partial(page.go_to_conflict, 1), "F8", "", "edit", during),
        Command(
            "last_conflict", tr("Previous conflict"), partial(page.go_to_conflict, -1), "Shift+F8", "", "edit", during
        ),
        Command(
            "commit_import", tr("Commit the import"), page.commit_if_ready, "Ctrl+Return; Ctrl+Enter", "check", "edit",
            page.can_go_on,
        ),
        Command("correct_cell", tr("Correct the cell"), page.correct_cell, "F2", "pencil", "edit", during),
        Command(
            "save_problems", tr("Save problems as workbook…"), page.ask_where_problems_go, "Ctrl+Shift+S",
            "file-spreadsheet", "edit", page.has_problems,
        ),
        Command("next_kind", tr("Next kind of rows"), partial(page.show_kind, 1), "Ctrl+Tab", "", "view", during),
        Command(
            "last_kind", tr("Previous kind of rows"), partial(page.show_kind, -1), "Ctrl+Shift+Tab", "", "view", during
        ),
        Command("find_in_review", tr("Filter rows"), page.filter_rows, "Ctrl+F", "search", "edit", during),
        Command("import_folder", tr("Import the files of a folder…"), page.choose_folder, "", "folder-open", "file"),
        Command("watched_folder", tr("Watch a download folder…"), page.choose_watched, "", "eye", "file"),
        Command("remembered_columns", tr("Remembered columns…"), page.show_mappings, "", "layers", "file"),
        Command("skip_files", tr("Leave out all files that wait"), page.leave_out_rest, "", "x", "edit", page.has_more),
    ]  # fmt: skip
