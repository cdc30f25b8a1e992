"""Answers of background work to widgets that may be gone by then: a changed language builds the window anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


def while_alive(receiver: QObject, then: Callable[[T], object]) -> Callable[[T], None]:
    """``then``, but only as long as the receiver, mostly a widget, is there."""
    return partial(_answer, receiver, then)


def _answer(receiver: QObject, then: Callable[[T], object], value: T) -> None:
    if isValid(receiver):
        then(value)
