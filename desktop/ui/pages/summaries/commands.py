"""What can be done on the page Summaries: each command declared once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.services.summary_month import STATES
from desktop.ui.commands import Command
from desktop.ui.summaries.columns import state_word
from desktop.ui.summaries.phrases_part import WITH_KEYS
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.ui.pages.summaries.page import SummariesPage


def page_commands(page: SummariesPage) -> list[Command]:
    """The commands of the page."""
    return [
        *(
            Command(
                f"state_{state}",
                tr("Only: {state}", state=state_word(state)),
                partial(page.bar.turn, state),
                "",
                "funnel",
                "view",
            )
            for state in STATES
        ),
        Command("print", tr("&Print…"), page.print_one, "Ctrl+P", "printer", "file"),
        Command(
            "print_overview",
            tr("Print the overview of the month…"),
            page.print_overview,
            "Ctrl+Shift+P",
            "printer",
            "file",
        ),
        Command("filter_summaries", tr("Filter clients"), page.list.filter.setFocus, "Ctrl+F", "search", "edit"),
        Command("check_summary", tr("Checked, next"), page.check_and_next, "Ctrl+Return; Ctrl+Enter", "check", "edit"),
        Command("save_summary", tr("&Save"), page.editor.save, "Ctrl+S", "save", "file"),
        Command("mail", tr("Mail the summary…"), page.mail_one, "Ctrl+Shift+M", "mail", "file"),
        Command("mark_sent", tr("Mark as sent…"), page.mark_sent, "", "send", "edit"),
        Command("summary_template", tr("Template of summaries…"), page.edit_template, "", "file-text", "edit"),
        Command("delivery_log", tr("Delivery log…"), page.show_log, "", "history", "view"),
        Command("enter_days", tr("Type the days of this client…"), page.enter_figures, "", "pencil", "edit"),
        Command("enter_month", tr("Type or paste the month of all clients…"), page.enter_month, "", "table-2", "edit"),
        Command("take_replies", tr("Take back reply sheets…"), page.take_files_back, "", "inbox", "file"),
        Command(
            "take_reply_folder",
            tr("Take back a folder of reply sheets…"),
            page.take_folder_back,
            "",
            "folder-open",
            "file",
        ),
        Command("unanswered", tr("Who has not answered…"), page.show_unanswered, "", "hand", "view"),
        Command("previous_client", tr("Previous client"), partial(page.list.step, -1), "Alt+Up", "", "view"),
        Command("next_client", tr("Next client"), partial(page.list.step, 1), "Alt+Down", "", "view"),
        Command("month_before", tr("Month before"), page.show_month_before, "Ctrl+PgUp", "", "view"),
        Command("month_after", tr("Next month"), page.show_month_after, "Ctrl+PgDown", "", "view"),
        *(
            Command(
                f"phrase_{number + 1}",
                tr("Put in phrase {number}", number=number + 1),
                partial(page.editor.put_in, number),
                f"Alt+{number + 1}",
                "",
                "",
            )
            for number in range(WITH_KEYS)
        ),
    ]
