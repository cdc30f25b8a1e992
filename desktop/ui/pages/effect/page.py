"""Effect: what campaigns bring, by client or over the roster (product §5, page 4)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop.domain.series import Range
from desktop.ui.commands import Command
from desktop.ui.page import Page
from desktop.ui.pages.effect.mode import EffectMode, mode_choices
from desktop.ui.pages.effect.one_client import OneClient
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.changes import ChangeSet
    from desktop.ui.file_export import Export
    from desktop.ui.pages.effect.roster import Roster
    from desktop.ui.pages.effect.several import SeveralClients


class EffectPage(Page):
    """The ways to look are modes that fill the page; each is made, and kept up to date, when it is seen."""

    name = "effect"
    icon = "chart-line"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.one = OneClient(workspace)
        self._modes: dict[str, EffectMode] = {}
        self._missed: dict[str, list[ChangeSet | None]] = {}
        self._side_by_side: tuple[int, ...] = ()
        self._beside: SeveralClients | None = None
        self._roster: Roster | None = None
        self._roster_kept: object = None
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)
        self._take_in(self.one)

    @property
    def mode(self) -> EffectMode:
        """The way to look that is on."""
        mode = self._stack.currentWidget()
        assert isinstance(mode, EffectMode)
        return mode

    # -- what the window asks

    def title(self) -> str:
        return tr("Effect")

    def commands(self) -> list[Command]:
        ranges = {
            Range.DAYS_30: tr("Show 30 days"),
            Range.DAYS_90: tr("Show 90 days"),
            Range.SINCE_START: tr("Show everything since the start"),
            Range.YEAR: tr("Show a year"),
        }
        return [
            *(Command(f"effect_{chosen.value}", text, partial(self._show_range, chosen), f"Alt+{place}",
                      enabled=self._has_ranges)
              for place, (chosen, text) in enumerate(ranges.items(), 1)),
            Command("effect_all", tr("Show all days"), self._show_all, "Alt+5", "zoom-out", enabled=self._has_ranges),
            Command("effect_note", tr("Add a note to the chart…"), self._add_note, "Ctrl+N", "pencil", "client",
                    enabled=self._shows_one),
            Command("effect_enter", tr("Enter figures by hand…"), self.one.enter_figures, "", "table-2", "client"),
            Command("effect_one", tr("Effect of one client"), partial(self.show_mode, "one"), "", "chart-line"),
            Command("effect_several", tr("Effect of several clients side by side"), partial(self.show_mode, "several"), "",
                    "layers"),
            Command("effect_roster", tr("Effect over the roster"), partial(self.show_mode, "roster"), "", "users"),
            Command("effect_values", tr("Copy the values"), self._copy_values, "", "copy", "edit", self._has_charts),
            Command("effect_picture", tr("Save the picture…"), self._save_picture, "", "image-down", "file",
                    self._has_charts),
            Command("effect_copy_picture", tr("Copy the picture"), self._copy_picture, "Ctrl+Shift+C", "copy", "edit",
                    self._has_charts),
        ]  # fmt: skip

    def view_export(self, focused: object) -> Export | None:
        return self.mode.view_export()

    def keys_text(self) -> str:
        if not self.mode.has_ranges():
            return ""
        return tr("wheel zooms · drag pans · double click shows all · arrows read the days")

    def refresh(self, changes: ChangeSet | None) -> None:
        for name, mode in self._modes.items():
            if mode is self.mode:
                mode.refresh(changes)
            else:
                self._missed[name].append(changes)

    def current_client(self) -> int | None:
        return self.one.client if self.mode is self.one else None

    def kept(self) -> object:
        roster = self._roster_kept if self._roster is None else self._roster.roster.kept()
        return {"mode": self.mode.name, "side_by_side": list(self._side_by_side), "roster": roster}

    def restore(self, kept: object) -> None:
        if not isinstance(kept, dict):
            return
        clients = kept.get("side_by_side")
        if isinstance(clients, list):
            self._side_by_side = tuple(each for each in clients if isinstance(each, int))
        self._roster_kept = kept.get("roster")
        name = kept.get("mode")
        if name in dict(mode_choices()):
            self.show_mode(name)

    def focus_first(self) -> None:
        self.mode.focus_first()

    # -- what a person does

    def show_client(self, client: int) -> None:
        """Show one client."""
        self.show_mode("one")
        self.one.show_client(client)

    def show_side_by_side(self, clients: Sequence[int]) -> None:
        """Show these clients side by side, in place of those that were."""
        self._switch("several")
        assert self._beside is not None
        self._beside.show_clients(clients)

    def show_roster(self, subject: str, rep: int | None = None) -> None:
        """Show a subject of the charts of all clients, or of one rep's."""
        self.show_mode("roster")
        assert self._roster is not None
        self._roster.roster.show_subject(subject, rep)

    def show_mode(self, name: str) -> None:
        """Look in another way."""
        if name == "several" and self.mode is self.one:
            self._put_beside(self.one.client)
        self._switch(name)

    # -- inside

    def _switch(self, name: str) -> None:
        if name == self.mode.name:
            return
        if name not in self._modes:
            self._take_in(self._made(name))
            self._missed[name].append(None)
        self._stack.setCurrentWidget(self._modes[name])
        missed = self._missed[name]
        for changes in [None] if None in missed else missed:
            self.mode.refresh(changes)
        missed.clear()
        self.mode.focus_first()
        self.keys_changed.emit()

    def _put_beside(self, client: int | None) -> None:
        """The client that is looked at is one of those put side by side."""
        if client is None or client in self._side_by_side:
            return
        self._side_by_side = (*self._side_by_side, client)
        if self._beside is not None:
            self._beside.add_client(client)

    def _made(self, name: str) -> EffectMode:
        if name == "several":
            from desktop.ui.pages.effect.several import SeveralClients

            self._beside = SeveralClients(self.workspace, self._side_by_side)
            self._beside.clients_changed.connect(self._on_clients)
            self._beside.client_chosen.connect(self.show_client)
            return self._beside
        from desktop.ui.pages.effect.roster import Roster

        self._roster = Roster(self.workspace)
        self._roster.roster.restore(self._roster_kept)
        return self._roster

    def _on_clients(self, clients: tuple[int, ...]) -> None:
        self._side_by_side = clients

    def _take_in(self, mode: EffectMode) -> None:
        self._modes[mode.name] = mode
        self._missed[mode.name] = []
        self._stack.addWidget(mode)
        mode.mode_chosen.connect(self.show_mode)
        mode.status_changed.connect(partial(self._on_status, mode))

    def _on_status(self, mode: EffectMode, text: str) -> None:
        if mode is self.mode:
            self.status_changed.emit(text)

    def _shows_one(self) -> bool:
        return self.mode is self.one

    def _has_ranges(self) -> bool:
        return self.mode.has_ranges()

    def _show_range(self, chosen: Range) -> None:
        self.mode.show_range(chosen)

    def _show_all(self) -> None:
        self.mode.show_all()

    def _has_charts(self) -> bool:
        return self.mode.has_charts()

    def _copy_values(self) -> None:
        self.mode.copy_values()

    def _add_note(self) -> None:
        self.one.add_note()

    def _save_picture(self) -> None:
        self.mode.save_picture()

    def _copy_picture(self) -> None:
        self.mode.copy_picture()
