"""The pages of the window, in the order of its navigation; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from desktop.ui.page import Page, PageEntry
from desktop.ui.page_heading import PageHeading
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.ui.workspace import Workspace

OpenWorkspace = Callable[[], "Workspace | None"]
"""Gives the workspace of the agency that is open by now, if there is one."""


def page_entries(workspace: OpenWorkspace) -> list[PageEntry]:
    """One line a page; a new page is one more line here. As long as no agency is open, a page is its heading."""

    def entry(name: str, title: str, icon: str, made_by: str, key: str, *, at_foot: bool = False) -> PageEntry:
        return PageEntry(name, title, icon, partial(_make, workspace, name, title, made_by), key, at_foot)

    return [
        entry("today", tr("Today"), "list-checks", "TodayPage", "Ctrl+1"),
        entry("clients", tr("Clients"), "users", "ClientsPage", "Ctrl+2"),
        entry("calendar", tr("Calendar"), "calendar-days", "CalendarPage", "Ctrl+3"),
        entry("effect", tr("Effect"), "chart-line", "EffectPage", "Ctrl+4"),
        entry("complaints", tr("Complaints"), "message-square-warning", "ComplaintsPage", "Ctrl+5"),
        entry("summaries", tr("Summaries"), "file-text", "SummariesPage", "Ctrl+6"),
        entry("imports", tr("Imports"), "download", "ImportsPage", "Ctrl+7"),
        entry("settings", tr("Settings"), "settings", "SettingsPage", "Ctrl+8; Ctrl+,", at_foot=True),
    ]


def _make(workspace: OpenWorkspace, name: str, title: str, made_by: str) -> Page:
    opened = workspace()
    if opened is None:
        return PageHeading(name, title)
    page: Page = getattr(import_module(f"desktop.ui.pages.{name}"), made_by)(opened)
    return page
