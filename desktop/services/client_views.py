"""The views of the list of clients: those that everybody has, those that somebody kept, and quick questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.errors import InvalidValue
from desktop.domain.health import AT_RISK
from desktop.domain.phrase import Phrase
from desktop.domain.records import SavedView
from desktop.services.clients import ClientRow, record_to_trash
from desktop.services.session import Session

PAGE = "clients"
"""The page that kept views of the list belong to."""
ENDING_DAYS = 60
"""A service period that ends within so many days is soon over."""
_GONE = frozenset({"lapsed", "closed"})


@dataclass(frozen=True, slots=True)
class StandardView:
    """A view that everybody has: which clients it lists, and the columns it is sorted by."""

    name: str
    title: Phrase
    lists: Callable[[ClientRow, date], bool]
    sort: tuple[str, ...] = ("name",)


def _is_served(row: ClientRow, _today: date) -> bool:
    return row.client.stage == "active"


def _is_at_risk(row: ClientRow, _today: date) -> bool:
    return row.client.stage == "active" and row.overview.health is not None and row.overview.health < AT_RISK


def _ends_soon(row: ClientRow, today: date) -> bool:
    ends = row.overview.period_ends
    return row.client.stage == "active" and ends is not None and (ends - today).days <= ENDING_DAYS


def _is_prospect(row: ClientRow, _today: date) -> bool:
    return row.client.stage == "prospect"


def _is_gone(row: ClientRow, _today: date) -> bool:
    return row.client.stage in _GONE


STANDARD_VIEWS: tuple[StandardView, ...] = (
    StandardView("active", Phrase("All active"), _is_served),
    StandardView("key", Phrase("Key first, by next callback"), _is_served, ("level", "next_callback")),
    StandardView("risk", Phrase("At risk"), _is_at_risk, ("health",)),
    StandardView("ending", Phrase("Ending in {days} days", days=ENDING_DAYS), _ends_soon, ("period_ends",)),
    StandardView("prospects", Phrase("Prospects"), _is_prospect),
    StandardView("gone", Phrase("Lapsed and closed"), _is_gone),
)
FIRST_VIEW = "key"
"""The view that is shown first."""


def standard_view(name: str) -> StandardView:
    """A standard view by its name; the first one when there is none of this name."""
    known = {view.name: view for view in STANDARD_VIEWS}
    return known.get(name, known[FIRST_VIEW])


@dataclass(frozen=True, slots=True)
class QuickFilter:
    """One question that is asked of a client by a click; several together narrow a view down."""

    name: str
    title: Phrase
    holds: Callable[[ClientRow, Session], bool]


def _is_mine(row: ClientRow, session: Session) -> bool:
    return row.client.owner == session.rep


def _is_key(row: ClientRow, _session: Session) -> bool:
    return row.client.level == "key"


def _is_overdue(row: ClientRow, _session: Session) -> bool:
    return row.overview.overdue_days > 0


def _is_unwell(row: ClientRow, _session: Session) -> bool:
    return row.overview.health is not None and row.overview.health < AT_RISK


def _is_low(row: ClientRow, session: Session) -> bool:
    return row.overview.days_left is not None and row.overview.days_left < session.agency.low_balance_limit


def _is_unreachable(row: ClientRow, _session: Session) -> bool:
    return row.overview.unreachable


def _lacks_decision_maker(row: ClientRow, _session: Session) -> bool:
    return row.overview.decision_maker_late


def _lacks_summary(row: ClientRow, _session: Session) -> bool:
    return row.overview.summary_sent is False


_QUICK_FILTERS = (
    QuickFilter("mine", Phrase("My clients"), _is_mine),
    QuickFilter("key", Phrase("Key"), _is_key),
    QuickFilter("overdue", Phrase("Overdue"), _is_overdue),
    QuickFilter("risk", Phrase("At risk"), _is_unwell),
    QuickFilter("low", Phrase("Low balance"), _is_low),
    QuickFilter("unreachable", Phrase("Unreachable"), _is_unreachable),
    QuickFilter("decision_maker", Phrase("Decision maker not reached"), _lacks_decision_maker),
    QuickFilter("summary", Phrase("Summary not sent"), _lacks_summary),
)


def quick_filters(session: Session) -> tuple[QuickFilter, ...]:
    """The questions that can be asked; nobody at the desk has no clients of their own."""
    return _QUICK_FILTERS if session.rep is not None else _QUICK_FILTERS[1:]


def hidden_count(rows: Iterable[ClientRow]) -> int:
    """How many clients the views of active clients leave out because they lapsed or are closed."""
    return sum(row.client.stage in _GONE for row in rows)


def saved_views(session: Session) -> list[SavedView]:
    """The views that this rep kept, and those that others share, by name."""
    found = [
        view
        for view in session.all(SavedView).values()
        if view.page == PAGE and (view.shared or view.rep in (None, session.rep))
    ]
    return sorted(found, key=lambda view: (view.name.casefold(), view.id))


def save_view(session: Session, name: str, layout: str, *, shared: bool = False) -> ChangeSet:
    """Keep a view under a name; an own view of this name is replaced. Raises ``InvalidValue`` without a name."""
    name = name.strip()
    if not name:
        raise InvalidValue(Phrase("The view has no name."), Phrase("Write a name for its tab."))
    title = Phrase("View “{name}” saved", name=name)
    for view in saved_views(session):
        if view.name == name and view.rep == session.rep:
            return edited(title, [(view, replace(view, layout=layout, shared=shared))])
    return created(title, [SavedView(rep=session.rep, page=PAGE, name=name, layout=layout, shared=shared)])


def is_own(session: Session, view: SavedView) -> bool:
    """Whether the rep at the desk may change a kept view; a shared one of somebody else is saved under another name."""
    return view.rep in (None, session.rep)


def remove_view(view: SavedView) -> ChangeSet:
    """Take a kept view away."""
    return record_to_trash(Phrase("View “{name}” removed", name=view.name), view)
