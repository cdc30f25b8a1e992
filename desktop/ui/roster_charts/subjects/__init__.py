"""The subjects of the roster's charts in their order; what one needs is loaded when it is first chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.services.session import Session
    from desktop.ui.roster_charts.sheet import Chart


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown: a subject over so many months, this one the last, of all clients or of one rep's."""

    subject: str
    months: int
    rep: int | None


class Charts(Protocol):
    """A subject's module: reads its figures beside the window, and makes charts of them."""

    read: Callable[[Session, Asked], object]
    charts: Callable[[Session, object], Sequence[Chart]]


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject; where ``months`` or ``reps`` don't matter, they are not offered."""

    name: str
    title: str
    months: bool = True
    reps: bool = True

    def load(self) -> Charts:
        """The module that reads it and draws it."""
        return import_module(f"desktop.ui.roster_charts.subjects.{self.name}")


def subjects() -> tuple[Subject, ...]:
    """All subjects, in order."""
    return (
        Subject("renewal", tr("Lapse and renewal")),
        Subject("pipeline", tr("Renewal pipeline")),
        Subject("sources", tr("Sources")),
        Subject("satisfaction", tr("Satisfaction")),
        Subject("service", tr("Service of the reps"), reps=False),
        Subject("cohorts", tr("Before and after"), months=False),
        Subject("changes", tr("Month against month"), months=False),
    )
