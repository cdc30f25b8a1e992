"""What the page says when there is nothing on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.notices import Action, EmptyState
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.services.callbacks import Planned


def nothing_left(workspace: Workspace, upcoming: Planned | None, show: Callable[[date], object]) -> EmptyState:
    """Everything is done: the next callback by name, and a way to see its day already."""
    if upcoming is None:
        return EmptyState("circle-check", tr("Nothing left to do today"), tone="good_mark")
    day = workspace.language.date_with_day(upcoming.on)
    detail = tr("The next callback is {client} on {day}.", client=upcoming.client.name, day=day)
    calendar = workspace.session.calendar
    is_next = upcoming.on <= calendar.add_working_days(workspace.today, 1)
    verb = tr("Show tomorrow") if is_next else tr("Show {day}", day=day)
    return EmptyState(
        "circle-check", tr("Nothing left to do today"), detail, [(verb, partial(show, upcoming.on))], tone="good_mark"
    )


def nobody_yet(workspace: Workspace) -> EmptyState:
    """There are no clients at all: the ways to get some."""
    actions: list[Action] = [
        (tr("Import a workbook"), partial(workspace.page_requested.emit, "imports")),
        (tr("New client"), partial(workspace.page_requested.emit, "clients")),
        (tr("Name the agency and its reps"), partial(workspace.page_requested.emit, "settings")),
    ]
    return EmptyState(
        "users",
        tr("No clients yet"),
        tr("Import the list you have, in any layout, or enter the first client yourself."),
        actions,
    )
