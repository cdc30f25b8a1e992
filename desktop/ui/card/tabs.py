"""The tabs of the card in their order; their modules are loaded when the first card is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.ui.card.tab import CardTab
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TabMaker:
    """A tab that isn't made yet."""

    title: str
    make: Callable[[Workspace], CardTab]


def tab_makers() -> dict[str, TabMaker]:
    """All tabs by name."""
    from desktop.ui.card.before_after import BeforeAfterTab
    from desktop.ui.card.calls import CallsTab
    from desktop.ui.card.complaints import ComplaintsTab
    from desktop.ui.card.contacts import ContactsTab
    from desktop.ui.card.figures import FiguresTab
    from desktop.ui.card.history import HistoryTab
    from desktop.ui.card.keywords import KeywordsTab
    from desktop.ui.card.money import MoneyTab
    from desktop.ui.card.profile import ProfileTab
    from desktop.ui.card.summaries import SummariesTab
    from desktop.ui.card.timeline import TimelineTab

    return {
        "profile": TabMaker(tr("Profile"), ProfileTab),
        "contacts": TabMaker(tr("Contacts"), ContactsTab),
        "calls": TabMaker(tr("Calls"), CallsTab),
        "timeline": TabMaker(tr("Timeline"), TimelineTab),
        "figures": TabMaker(tr("Figures"), FiguresTab),
        "before_after": TabMaker(tr("Before/after"), BeforeAfterTab),
        "keywords": TabMaker(tr("Keywords"), KeywordsTab),
        "complaints": TabMaker(tr("Complaints"), ComplaintsTab),
        "money": TabMaker(tr("Money"), MoneyTab),
        "summaries": TabMaker(tr("Summaries"), SummariesTab),
        "history": TabMaker(tr("History"), HistoryTab),
    }
