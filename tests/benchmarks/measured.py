"""One line of the benchmark: what was measured, beside which limit of the same run, and what is asked of it."""

from __future__ import annotations

import sys
import time
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Measured:
    """``limit`` is what the machine does without us, in the same unit; the goal is a ratio to it, or a value.

    Exactly one of ``ratio_goal`` and ``goal`` is given where something is asked.
    """

    what: str
    ours: float
    limit: float | None = None
    limit_is: str = ""
    ratio_goal: float | None = None
    goal: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """How many times the limit."""
        return self.ours / self.limit if self.limit else None

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is met; ``None`` where there is none."""
        if self.ratio_goal is not None:
            return self.ratio is not None and self.ratio <= self.ratio_goal
        return None if self.goal is None else self.ours <= self.goal


def timed(work: Callable[[], object], times: int = 1) -> float:
    """Median milliseconds of some runs."""
    return median(each_timed(work, times))


def each_timed(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each run."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def side_by_side(first: Callable[[], object], second: Callable[[], object], times: int) -> tuple[float, float]:
    """Median milliseconds of two works that take turns, so that a busy moment hits both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for work, into in zip((first, second), taken, strict=True):
            into.extend(each_timed(work, 1))
    return median(taken[0]), median(taken[1])


def nearly_worst(taken: Iterable[float]) -> float:
    """What 95 of 100 runs stay below."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


_WIDTHS = (58, 40, 11, 11, 8, 9)


def write_head() -> None:
    """The titles of the table."""
    _write(("what", "limit, measured in this run", "limit", "ours", "ratio", "goal", "ok?"))


def write_line(line: Measured) -> None:
    """One line of the table, as soon as it is known."""
    goal = f"≤ {line.ratio_goal:g}×" if line.ratio_goal else f"≤ {line.goal:,g}" if line.goal else ""
    _write(
        (
            line.what,
            line.limit_is,
            f"{line.limit:,.1f} {line.unit}" if line.limit is not None else "",
            f"{line.ours:,.1f} {line.unit}",
            f"{line.ratio:.2f}×" if line.ratio is not None else "",
            goal,
            {True: "yes", False: "NO", None: ""}[line.is_met],
        )
    )


def _write(cells: Iterable[str]) -> None:
    texts = [
        text + " " * (width - _wide(text)) if place < 2 else " " * (width - _wide(text)) + text
        for place, (text, width) in enumerate(zip(cells, (*_WIDTHS, 5), strict=True))
    ]
    sys.stdout.write(" ".join(texts).rstrip() + "\n")
    sys.stdout.flush()


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
