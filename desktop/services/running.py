"""Where work that needs the processor is carried out: in this process, or in one that leaves the window alone."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

from desktop.domain.progress import Progress

T = TypeVar("T")
Work = Callable[[Progress], T]
Runner = Callable[[Work[Any], Progress], Any]
"""What carries out work that needs the processor: ``here``, or a function that runs it in a child process."""


def here(work: Work[T], progress: Progress) -> T:
    """Carry out work in this process, as the command line does."""
    return work(progress)


_PORTION = 500


class Portions(Generic[T]):
    """A long list on its way to a child process, packed in portions: packing all at once would stop the window."""

    def __init__(self, items: Sequence[T]) -> None:
        self._count = len(items)
        self._packed = [pickle.dumps(items[first : first + _PORTION]) for first in range(0, len(items), _PORTION)]

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(map(pickle.loads, self._packed))
