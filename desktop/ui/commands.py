"""What a user can do, each declared once: menu entry, key, context menu and command search come from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.ui.icons import icon
from desktop.ui.texts import tr

MENUS = ("file", "edit", "view", "client", "tools", "help")


def always() -> bool:
    """The answer of a command that can be run at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. ``text`` may hold a mnemonic (``&Print…``); several keys are parted by ``"; "``; ``group`` is its
    menu, or empty where it has no place in one."""

    name: str
    text: str
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    group: str = "view"
    enabled: Callable[[], bool] = always

    @property
    def plain_text(self) -> str:
        """The text without its mnemonic, as the command search shows it."""
        text = self.text.replace("&&", "\0")
        start = text.find("(&")
        if start > 0:  # Chinese mnemonics stand in brackets: 保存(&S)
            text = text[:start] + text[text.find(")", start) + 1 :]
        return text.replace("&", "").replace("\0", "&")

    @property
    def keys(self) -> list[QKeySequence]:
        """The keys that run the command anywhere in the window."""
        return QKeySequence.listFromString(self.shortcut) if self.shortcut else []

    @property
    def key_text(self) -> str:
        """The first key as the user's system writes it."""
        keys = self.keys
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


class Commands:
    """The commands of a window: those that hold everywhere, and those of the page that is shown."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._commands: dict[str, Command] = {}
        self._page_of: dict[str, str] = {}
        self._page = ""

    def __iter__(self) -> Iterator[Command]:
        """The commands that can be run now."""
        for name, command in self._commands.items():
            if self._page_of[name] in ("", self._page) and command.enabled():
                yield command

    def add(self, commands: Iterable[Command], page: str = "") -> None:
        """Take commands in; those of a page answer only while that page is shown."""
        for command in commands:
            if command.name in self._commands:
                raise ValueError(f"The command {command.name!r} is declared twice.")
            action = QAction(command.text, self._window)
            if command.icon:
                action.setIcon(icon(command.icon))
            action.setShortcuts(command.keys)
            action.setObjectName(command.name)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(partial(self.run, command.name))
            action.setVisible(page in ("", self._page))
            self._window.addAction(action)
            self._actions[command.name] = action
            self._commands[command.name] = command
            self._page_of[command.name] = page

    def show_page(self, page: str) -> None:
        """Let the commands of a page answer, and those of all others not."""
        self._page = page
        for name, action in self._actions.items():
            action.setVisible(self._page_of[name] in ("", page))  # what is hidden has no key either

    def action(self, name: str) -> QAction:
        """The action of a command, for context menus and buttons."""
        return self._actions[name]

    def command(self, name: str) -> Command | None:
        """A command by its name."""
        return self._commands.get(name)

    def run(self, name: str, *_checked: object) -> None:
        """Run a command, unless it can't be run now or isn't there."""
        command = self._commands.get(name)
        if command is not None and command.enabled():
            command.run()

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus of the menu bar; each is filled when it opens."""
        titles = {
            "file": tr("&File"),
            "edit": tr("&Edit"),
            "view": tr("&View"),
            "client": tr("&Client"),
            "tools": tr("&Tools"),
            "help": tr("&Help"),
        }
        for group in MENUS:
            menu = bar.addMenu(titles[group])
            menu.setToolTipsVisible(False)
            menu.aboutToShow.connect(partial(self._fill_menu, menu, group))
            menu.aboutToHide.connect(self._enable_all)

    def double_keys(self) -> dict[str, list[str]]:
        """Keys that would run more than one command at the same time, with the names of these commands."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        pages = set(self._page_of.values()) or {""}
        for name, command in self._commands.items():
            for page in pages if not self._page_of[name] else {self._page_of[name]}:
                for key in command.keys:
                    found[page, key.toString(QKeySequence.SequenceFormat.PortableText)].append(name)
        return {key: names for (_, key), names in found.items() if len(names) > 1}

    def _fill_menu(self, menu: QMenu, group: str) -> None:
        menu.clear()
        own = [name for name, command in self._commands.items() if command.group == group]
        everywhere = [name for name in own if not self._page_of[name]]
        here = [name for name in own if self._page_of[name] and self._page_of[name] == self._page]
        for names in (here, everywhere):
            if names and not menu.isEmpty():
                menu.addSeparator()
            for name in names:
                self._actions[name].setEnabled(self._commands[name].enabled())
                menu.addAction(self._actions[name])
        if menu.isEmpty():
            menu.addAction(tr("Nothing to do here")).setEnabled(False)

    def _enable_all(self) -> None:
        # The key asks the command itself, so that no state has to be kept up to date while no menu is open.
        for action in self._actions.values():
            action.setEnabled(True)
