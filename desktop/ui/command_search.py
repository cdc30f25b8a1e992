"""Commands found by their words in the search field, Chinese ones also in pinyin and by initials."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.ui.commands import Commands
from desktop.ui.search_field import Hit
from desktop.ui.texts import tr

_MOST = 6


def found_commands(commands: Commands, text: str) -> Iterator[Hit]:
    """The commands that can be run now and whose names hold all words of the text, each with its key; none without any."""
    from desktop.services.search import sought  # what a window needs only once something is typed
    from desktop.services.spelling import spelled

    needles = [needle for word in text.split() if (needle := sought(word))]
    found = 0
    for command in commands if needles else ():
        names = (sought(command.plain_text), *spelled(command.plain_text))
        if found < _MOST and any(all(needle in name for needle in needles) for name in names):
            found += 1
            yield Hit(command.icon or "keyboard", command.plain_text, command.key_text, tr("command"), command.run)
