"""Light, dark or as the system is: puts a theme on the whole application and follows the system's switch."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication

from desktop.resources import resource
from desktop.ui.icons import application_icon, tinted
from desktop.ui.theme import Brightness, Theme, keep_theme, load_theme

Choice = Literal["system", "light", "dark"]

_FOLDER = "huifang_sheet_icons"
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface_alt",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.PlaceholderText: "text_placeholder",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "border",
    QPalette.ColorRole.Mid: "border_strong",
    QPalette.ColorRole.Dark: "control_edge",
    QPalette.ColorRole.Shadow: "border",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


class Look(QObject):
    """The look that the user chose. ``changed`` carries the new theme, for charts that keep their own pens."""

    changed = Signal(object)

    def __init__(self, application: QApplication, choice: Choice = "system", text_size: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._text_size = text_size
        self._theme = self._show()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        """The theme that is shown now."""
        return self._theme

    @property
    def choice(self) -> Choice:
        """What the user chose: a theme, or to follow the system."""
        return self._choice

    def choose(self, choice: Choice, text_size: int | None = None) -> None:
        """Show a theme, or follow the system, with letters of ``text_size`` per cent."""
        self._choice = choice
        self._text_size = text_size or self._text_size
        hints = QGuiApplication.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        self._show_if_changed()

    def refresh(self) -> None:
        """Put the look on again, after the language has changed and with it the way letters are set."""
        self._theme = self._show()
        self.changed.emit(self._theme)

    def _brightness(self) -> Brightness:
        if self._choice != "system":
            return self._choice
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _show(self) -> Theme:
        theme = load_theme(self._brightness(), self._text_size)
        if self._choice != "system":
            dark = theme.name == "dark"
            QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        apply(self._application, theme)
        return theme

    def _show_if_changed(self) -> None:
        if (self._theme.name, self._theme.text_size) != (self._brightness(), self._text_size):
            self.refresh()

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._show_if_changed()


def apply(application: QApplication, theme: Theme) -> None:
    """Give the application the palette, font, style sheet and icons of a theme."""
    keep_theme(application, theme)
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    application.setFont(theme.font("body"))
    application.setPalette(palette_of(theme))
    application.setStyleSheet(_sheet(application, theme))
    QPixmapCache.clear()
    application.setWindowIcon(application_icon())


def palette_of(theme: Theme) -> QPalette:
    """The colours that Qt's own parts take."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, theme.colour(name))
    palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, theme.colour("selection_inactive"))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text_disabled"))
    return palette


def _sheet(application: QApplication, theme: Theme) -> str:
    text = resource("style.qss").read_text(encoding="utf-8")
    folder = _icon_folder(application) / theme.name
    folder.mkdir(exist_ok=True)
    for name in set(re.findall(r"\$icons/([\w-]+)\.svg", text)):
        lucide, _, role = name.partition("-on-")
        colour = theme.colour(f"on_{role}" if role else "text_secondary")
        (folder / f"{name}.svg").write_bytes(tinted(lucide, colour, 14))
    text = text.replace("font-weight: 600", f"font-weight: {theme.strong_weight}")
    return Template(text).substitute(theme.colours, icons=folder.as_posix())


def _icon_folder(application: QApplication) -> Path:
    folder = application.property(_FOLDER)
    if folder is None:
        folder = tempfile.mkdtemp(prefix="huifang-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        application.setProperty(_FOLDER, folder)
    return Path(folder)
