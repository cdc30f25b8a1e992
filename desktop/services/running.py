"""Where work that needs the processor is carried out: in this process, or in one that leaves the window alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from desktop.domain.progress import Progress

T = TypeVar("T")
Work = Callable[[Progress], T]
Runner = Callable[[Work[Any], Progress], Any]
"""What carries out work that needs the processor: ``here``, or a function that runs it in a child process."""


def here(work: Work[T], progress: Progress) -> T:
    """Carry out work in this process, as the command line does."""
    return work(progress)
