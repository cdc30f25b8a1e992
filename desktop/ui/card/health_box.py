"""Why a client's health is what it is: each reason with its points and the next action (product §3.6)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout

from desktop.domain.health import Action, Factor, Health, Reason
from desktop.domain.overview import Overview
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.language.language import MINUS
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.texts import say, tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.health_bar import HealthBar
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MOST = 5
_MONTH = 30
_SHORT_NAME = 12
"""A longer name has no room beside the evidence."""
_ICONS = {
    Factor.CALLBACKS: "phone-missed",
    Factor.UNREACHABLE: "phone-off",
    Factor.DECISION_MAKER: "user-round-x",
    Factor.COMPLAINTS: "message-square-warning",
    Factor.SATISFACTION: "smile",
    Factor.VISITS: "trending-down",
    Factor.INQUIRIES: "trending-down",
    Factor.BALANCE: "wallet",
    Factor.SERVICE_PERIOD: "refresh-cw",
    Factor.SUMMARY: "file-warning",
    Factor.CHECKLIST: "list-checks",
}
_LOUD = 10
"""A reason that costs so many points is red, a lesser one amber."""


class HealthBox(QFrame):
    """Score, bar and reasons; ``acted`` carries the ``Action`` whose link was followed."""

    acted = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._workspace = workspace
        self._client: Client | None = None
        self._score = Label("", "strong")
        self._bar = HealthBar(wide=True)
        self._before = Label("", "small", "text_secondary")
        self._note = Label("", "small", "text_secondary")
        self._note.setWordWrap(True)
        self._more = icon_button("ellipsis", tr("More about the health"))
        self._more.clicked.connect(self._show_menu)
        self._reasons = QGridLayout()
        self._reasons.setHorizontalSpacing(8)
        self._reasons.setVerticalSpacing(4)
        self._reasons.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._score)
        head.addWidget(self._bar, 1)
        head.addWidget(self._before)
        head.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._reasons)
        column.addWidget(self._note)

    def show_overview(self, client: Client, overview: Overview) -> None:
        """Show how a client stands."""
        if self._client is None or client.id != self._client.id:
            self._before.setText("")
        self._client = client
        self._look_back(client)
        health = overview.health_details
        self._bar.set_score(overview.health)
        self._clear()
        self._score.setText(tr("Health"))
        self._more.setVisible(health is not None)
        if health is None or health.score is None:
            self._note.setText(
                tr("Not rated: only active clients are.") if health is None else tr("Not enough is known to rate it.")
            )
            self._note.show()
            return
        for place, reason in enumerate(health.reasons[:_MOST]):
            self._add(place, reason)
        note = self._rest(health)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _look_back(self, client: Client) -> None:
        """Read the score of a month ago beside the window, and show it once it is there."""
        work = partial(_month_ago, self._workspace.session, client)
        self._workspace.run(tr("Reading the health of a month ago"), work, while_alive(self, self._on_looked_back))

    def _on_looked_back(self, found: tuple[int, date, int | None]) -> None:
        number, day, score = found
        if self._client is not None and number == self._client.id:
            month = self._workspace.language.month_short(Month.of(day))
            self._before.setText("" if score is None else tr("{score} in {month}", score=score, month=month))

    def set_by_hand(self) -> None:
        """Set the score by hand."""
        from desktop.ui.card.health_dialogs import override_dialog

        if self._client is not None:
            override_dialog(self._workspace, self._client, self.window()).open()

    def compute_again(self) -> None:
        """Let the computed score hold again."""
        from desktop.services.health import computed_again

        if self._client is not None:
            self._workspace.do(computed_again(self._workspace.session, self._client))

    def show_history(self) -> None:
        """How the score went."""
        from desktop.ui.card.health_dialogs import HealthHistoryDialog

        if self._client is not None:
            HealthHistoryDialog(self._workspace, self._client, self.window()).open()

    def _show_menu(self) -> None:
        from desktop.services.health import standing_override

        if self._client is None:
            return
        by_hand = standing_override(self._workspace.session, self._client) is not None
        menu = QMenu(self)
        menu.addAction(icon("history"), tr("How it went…"), self.show_history)
        menu.addAction(
            icon("pencil"), tr("Change what is set by hand…") if by_hand else tr("Set by hand…"), self.set_by_hand
        )
        if by_hand:
            menu.addAction(icon("undo-2"), tr("Back to the computed score"), self.compute_again)
        menu.addAction(
            icon("settings"), tr("Health weights…"), partial(self._workspace.settings_requested.emit, "health")
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _rest(self, health: Health) -> str:
        if health.override is not None:
            until = self._workspace.language.date(health.override.until, self._workspace.today)
            words = tr("Set by hand until {day}: {reason}", day=until, reason=health.override.reason)
            computed = "" if health.computed is None else tr("Computed: {score}.", score=health.computed)
            return "\n".join(part for part in (words, computed) if part)
        if not health.reasons:
            return tr("Nothing is wrong.")
        more = len(health.reasons) - _MOST
        return tr("and %n more reason(s)", n=more) if more > 0 else ""

    def _add(self, place: int, reason: Reason) -> None:
        role = "bad_mark" if reason.points >= _LOUD else "warn_mark"
        words = Label(say(reason.evidence), "body", elide=True, short=say(reason.short))
        points = Label(f"{MINUS}{reason.points}" if reason.points else "<1", "small", "text_secondary")
        link = link_button(_word(reason.action, reason.who))
        link.clicked.connect(partial(self._on_link, reason.action))
        self._reasons.addWidget(IconLabel(_ICONS[reason.factor], 16, role), place, 0)
        self._reasons.addWidget(words, place, 1)
        self._reasons.addWidget(points, place, 2, Qt.AlignmentFlag.AlignRight)
        self._reasons.addWidget(link, place, 3, Qt.AlignmentFlag.AlignRight)

    def _clear(self) -> None:
        empty(self._reasons)

    def _on_link(self, action: Action, *_checked: object) -> None:
        self.acted.emit(action)


def _word(action: Action, who: str = "") -> str:
    if who and len(who) <= _SHORT_NAME:
        return tr("Call {who}", who=who)
    return {
        Action.CALL: tr("Call", comment="verb"),
        Action.CALL_DECISION_MAKER: tr("Call", comment="verb"),
        Action.FIND_DECISION_MAKER: tr("Find out who decides"),
        Action.CHECK_NUMBER: tr("Check number"),
        Action.OPEN_COMPLAINT: tr("Open complaint"),
        Action.OPEN_EFFECT: tr("Open effect"),
        Action.TOP_UP: tr("Open money"),
        Action.RENEW: tr("Renew"),
        Action.OPEN_SUMMARY: tr("Open summary"),
        Action.OPEN_CHECKLIST: tr("Open checklist"),
    }[action]


def _month_ago(session: Session, client: Client, _progress: Progress) -> tuple[int, date, int | None]:
    from desktop.services.health_history import health_on

    day = session.today - timedelta(_MONTH)
    found = health_on(session, client, day) if client.stage == "active" else None
    return client.id, day, found.score if found is not None else None
