"""What the window remembers between two days: its place, splitters and hidden panels, as JSON by name."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.theme import current_theme
from desktop.ui.widgets.beside import Beside
from desktop.ui.widgets.side_panel import SidePanel


class Memory:
    """Small values by name in the user's settings; what can't be read counts as never written."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def get(self, name: str) -> Any:
        """A value kept earlier, or None."""
        text = self._settings.value(f"window/{name}", "")
        try:
            return json.loads(text) if isinstance(text, str) and text else None
        except ValueError:
            return None

    def keep(self, name: str, value: Any) -> None:
        """Keep a value that JSON can write."""
        self._settings.setValue(f"window/{name}", json.dumps(value, ensure_ascii=False))

    def place_window(self, window: QWidget) -> None:
        """Give the window the size and place it had, or the first ones, never larger than the screen."""
        kept = self.get("geometry")
        if isinstance(kept, str) and window.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            return
        width, height = current_theme().measure("layout.first_window")
        room = window.screen().availableGeometry()
        window.resize(min(width, room.width()), min(height, room.height()))

    def keep_window(self, window: QWidget) -> None:
        """Remember the size and place of the window."""
        self.keep("geometry", window.saveGeometry().toBase64().toStdString())

    def arrange_page(self, name: str, page: QWidget) -> None:
        """Give the splitters and panels of a page the widths they had, or their first ones."""
        sizes = self.get(f"splitters/{name}")
        for splitter in page.findChildren(QSplitter):
            kept = sizes.get(splitter.objectName()) if isinstance(sizes, dict) else None
            if isinstance(kept, list) and len(kept) == splitter.count() and all(isinstance(size, int) for size in kept):
                splitter.setSizes(kept)
            else:
                splitter.setSizes([_first_width(splitter.widget(place)) for place in range(splitter.count())])
        hidden = self.get(f"panel_hidden/{name}")
        for panel in page.findChildren(SidePanel):
            panel.put_away(hidden is True)

    def keep_page(self, name: str, page: QWidget) -> None:
        """Remember the splitters and panels of a page."""
        splitters = [each for each in page.findChildren(QSplitter) if not (isinstance(each, Beside) and each.is_narrow)]
        panels = page.findChildren(SidePanel)
        if splitters and page.isVisibleTo(page.window()):  # sizes of what was never laid out mean nothing
            shown = {each.objectName(): each.sizes() for each in splitters if all(each.sizes())}
            if shown:
                self.keep(f"splitters/{name}", shown)
        if panels:
            self.keep(f"panel_hidden/{name}", all(panel.is_put_away for panel in panels))


def _first_width(part: QWidget | None) -> int:
    width = getattr(part, "first_width", None)  # side panels have one, and parts that are no panel may
    return width if isinstance(width, int) else 1000
