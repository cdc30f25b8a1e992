"""A cell that a person changed, and what stores it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from desktop.ui.tables.column import Column, Row


@dataclass(frozen=True, slots=True)
class Edit(Generic[Row]):
    """One cell that a person changed, with the value read from what was typed."""

    row: Row
    column: Column[Row]
    value: object


Commit = Callable[[Sequence[Edit[Any]]], None]
"""Stores changed cells as one step that can be undone. Raises ``UserError`` when they can't be stored."""
