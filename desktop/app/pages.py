"""The pages of the window, in the order of its navigation; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from desktop.ui.page import Page, PageEntry
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def page_entries(workspace: Workspace) -> list[PageEntry]:
    """One line a page; a new page is one more line here."""
    return [
        PageEntry("today", tr("Today"), "list-checks", _page(workspace, "today", "TodayPage"), "Ctrl+1"),
        PageEntry("clients", tr("Clients"), "users", _page(workspace, "clients", "ClientsPage"), "Ctrl+2"),
        PageEntry("calendar", tr("Calendar"), "calendar-days", _page(workspace, "calendar", "CalendarPage"), "Ctrl+3"),
        PageEntry("effect", tr("Effect"), "chart-line", _page(workspace, "effect", "EffectPage"), "Ctrl+4"),
        PageEntry(
            "complaints",
            tr("Complaints"),
            "message-square-warning",
            _page(workspace, "complaints", "ComplaintsPage"),
            "Ctrl+5",
        ),
        PageEntry("summaries", tr("Summaries"), "file-text", _page(workspace, "summaries", "SummariesPage"), "Ctrl+6"),
        PageEntry("imports", tr("Imports"), "download", _page(workspace, "imports", "ImportsPage"), "Ctrl+7"),
        PageEntry(
            "settings",
            tr("Settings"),
            "settings",
            _page(workspace, "settings", "SettingsPage"),
            "Ctrl+8; Ctrl+,",
            at_foot=True,
        ),
    ]


def _page(workspace: Workspace, module: str, name: str) -> Callable[[], Page]:
    return partial(_make, workspace, module, name)


def _make(workspace: Workspace, module: str, name: str) -> Page:
    page: Page = getattr(import_module(f"desktop.ui.pages.{module}"), name)(workspace)
    return page
