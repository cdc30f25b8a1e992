"""Which pages the user came through, for Back and Forward."""

from __future__ import annotations

_LONGEST = 50


class History:
    """Names of pages, oldest first, and where in them the user is."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._place = -1

    @property
    def can_go_back(self) -> bool:
        """Is there an earlier page?"""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Is there a page that the user went back from?"""
        return self._place < len(self._names) - 1

    def visit(self, name: str) -> None:
        """Come to a page; what lay ahead is forgotten."""
        if self._names and self._names[self._place] == name:
            return
        self._names = [*self._names[: self._place + 1], name][-_LONGEST:]
        self._place = len(self._names) - 1

    def back(self) -> str:
        """Go back; gives the page."""
        self._place -= 1
        return self._names[self._place]

    def forward(self) -> str:
        """Go forward again; gives the page."""
        self._place += 1
        return self._names[self._place]
