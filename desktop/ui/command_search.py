"""Commands found by their words in the search field."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.ui.commands import Commands
from desktop.ui.search_field import Hit
from desktop.ui.texts import tr


def found_commands(commands: Commands, text: str) -> Iterator[Hit]:
    """The commands that can be run now and hold the text in their name, each with its key."""
    needle = text.casefold()
    for command in commands:
        if needle in command.plain_text.casefold():
            yield Hit(command.icon or "keyboard", command.plain_text, command.key_text, tr("command"), command.run)
