"""The next callback: the day that the rule wants with its reason, two beside it, any other, and what was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import Clock
from desktop.domain.periods import stepped
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.calls import NextCallback
from desktop.services.day_notes import Wish
from desktop.services.next_callback import NextOffers, days_of
from desktop.services.session import Session
from desktop.ui.call_form.day_tile import DayTile, offer_words
from desktop.ui.call_form.day_warning import DayWarning
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label

_OFFERS = 3
_NOT_SERVED = ("lapsed", "closed")
"""Stages in which no rule asks for a call."""


class NextPanel(QFrame):
    """Chooses the day of the next callback."""

    changed = Signal()

    def __init__(self, session: Session, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self._session = session
        self._client = client
        self._wish = Wish.new(session, client)
        self._language = session.language
        self._why = Label("", "small", "text_secondary", elide=True)
        self._is_owed = client.stage not in _NOT_SERVED
        self.warning = DayWarning(session)
        self.warning.taken.connect(self.take)
        self.agreed = QCheckBox(tr("Agreed with the client, at"))
        self.agreed.toggled.connect(self.changed)
        self.time = QLineEdit()
        self.time.setPlaceholderText("10:30")
        self.time.setFixedWidth(76)
        self.time.setAccessibleName(tr("Time agreed with the client"))
        self.time.textEdited.connect(self._on_time_edited)
        self.tiles = [DayTile() for _ in range(_OFFERS)]
        self._group = QButtonGroup(self)
        for place, tile in enumerate(self.tiles):
            self._group.addButton(tile, place)
            tile.key_typed.connect(self.step)
        self._group.idClicked.connect(self._on_tile_clicked)
        self.day = DayField(lambda: session.today, name=tr("Other day"))
        self.day.textEdited.connect(self._on_day_edited)
        self.other = QPushButton(tr("Other day…"))
        self.other.clicked.connect(self.ask_other_day)
        self._others = QStackedWidget()
        self._problem = Label("", "small", "bad", elide=True)
        self._problem.hide()
        self._lay_out()

    def show_offers(self, offers: NextOffers) -> None:
        """Offer days; a day that was typed stays."""
        language, rule = self._language, self._session.rule_of(self._client)
        whose = tr("key client") if self._client.level == "key" else tr("regular client")
        reason = language.say(offers.days[0].reason)
        self._wish = replace(self._wish, latest=offers.due.latest)
        self._why.setText(tr("{whose}, {usual} / {limit} days · {reason}", whose=whose, usual=rule.target_gap,
                             limit=rule.max_gap, reason=reason))  # fmt: skip
        chosen = self._group.checkedId()
        for tile, offer in zip(self.tiles, offers.days, strict=True):
            tile.show_offer(offer, language, self._session.today)
        if self._is_other:
            self._say_other()
        elif chosen >= 0:
            self.warning.show_day(self._wish, self.tiles[chosen].day)
        elif self._is_owed:
            self.tiles[0].setChecked(True)
        else:
            self._why.setText(tr("No rule asks for one; choose a day to plan it all the same"))

    def choose(self, day: date | None, at: time | None = None, *, agreed: bool = False) -> None:
        """Choose a day, one of those offered or another."""
        if day is not None:
            self._choose_day(day)
        self.time.setText(self._language.time(at) if at else "")
        self.agreed.setChecked(agreed)

    def take(self, day: date) -> None:
        """Choose a day as a key or a click does, and tell of it."""
        self._choose_day(day)
        self.refuse(None)
        self.changed.emit()

    def ask_other_day(self) -> None:
        """Let another day be typed."""
        self._show_other("")
        self.day.setFocus()

    def focus_days(self) -> None:
        """Put the keyboard on the days, where single keys choose another."""
        tile = next((tile for tile in self.tiles if tile.isChecked()), self.tiles[0])
        tile.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, key: str) -> None:
        """Go on by a day, a week or a month (d, w, m), back (D, W, M), or to today (=); never into the past."""
        try:
            start = self.chosen_day() or self._session.today
        except InvalidValue:
            start = self._session.today
        self.take(max(stepped(start, key, self._session.today), self._session.today))

    def read(self, purpose: str = "") -> NextCallback | None:
        """What was chosen; None for a client who isn't served any more and gets no callback.

        Raises ``UserError`` where a day or time can't be read, and for a client who is served and would get none.
        """
        at = Clock().parse(self.time.text())
        day = self.chosen_day()
        if day is None and not self._is_owed:
            return None
        if day is None:
            raise InvalidValue(
                Phrase("The next callback has no day."), Phrase("Choose one, or write it like +3 or tue.")
            )
        if day < self._session.today:
            raise InvalidValue(Phrase("{day} has passed.", day=day), Phrase("Choose today or a later day."))
        agreed = self.agreed.isChecked()
        return NextCallback(day, at if agreed else None, agreed, purpose if agreed else "")

    def chosen_day(self) -> date | None:
        """The day that is chosen now. Raises ``InvalidValue`` for a text that is none."""
        if self._is_other:
            return self.day.read()
        return next((tile.day for tile in self.tiles if tile.isChecked()), None)

    def refuse(self, error: UserError | None) -> None:
        """Say what is wrong with the day or time."""
        self._problem.setText(explain(error) if error else "")
        self._problem.setVisible(error is not None)

    @property
    def problem(self) -> str:
        """What is wrong; empty while nothing is."""
        return "" if self._problem.isHidden() else self._problem.full_text()

    @property
    def against(self) -> str:
        """What speaks against the chosen day; empty for a good one."""
        return self.warning.text

    @property
    def _is_other(self) -> bool:
        return self._others.currentWidget() is self.day

    def _choose_day(self, day: date) -> None:
        found = next((tile for tile in self.tiles if tile.day == day), None)
        if found is None:
            self._show_other(day.isoformat())
            return
        found.setChecked(True)
        self._others.setCurrentWidget(self.other)
        self._say_day(day)

    def _show_other(self, text: str) -> None:
        self._group.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(False)
        self._group.setExclusive(True)
        self._others.setCurrentWidget(self.day)
        self.day.setText(text)
        self._say_other()

    def _on_tile_clicked(self, _place: int) -> None:
        if (day := self.chosen_day()) is not None:
            self._say_day(day)
        self._others.setCurrentWidget(self.other)
        self.refuse(None)
        self.changed.emit()

    def _on_time_edited(self, text: str) -> None:
        self.agreed.setChecked(bool(text.strip()))
        self.refuse(None)
        self.changed.emit()

    def _on_day_edited(self) -> None:
        self.refuse(None)
        self._say_other()
        self.changed.emit()

    def _say_other(self) -> None:
        day = self.day.day
        if day is None:
            self.warning.show_day(self._wish, None)
            self._why.setText(tr("12/5, +3, tue and 下周二 are understood"))
            return
        self._say_day(day)

    def _say_day(self, day: date) -> None:
        """Say which day it is, how full, and what speaks against it."""
        offer = days_of(self._session, self._client, [day])[0]
        words = [self._language.date_with_day(day), offer_words(offer, self._language, self._session.today)]
        self._why.setText(" · ".join(words))
        self.warning.show_day(self._wish, day)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("calendar-plus", 16, "accent_text"))
        head.addWidget(Label(tr("Next callback"), "strong"))
        keys = KeyCap("F8")
        keys.setToolTip(tr("F8, then d, w, m: a day, a week, a month on; capitals go back, = is today"))
        head.addWidget(keys)
        head.addWidget(self._why, 1)
        head.addWidget(self.agreed)
        head.addWidget(self.time)
        self._others.addWidget(self.other)
        self._others.addWidget(self.day)
        self._others.setFixedWidth(124)
        self.other.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        days = QHBoxLayout()
        days.setSpacing(8)
        for tile in self.tiles:
            days.addWidget(tile, 1)
        days.addWidget(self._others)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(7)
        column.addLayout(head)
        column.addLayout(days)
        column.addWidget(self.warning)
        column.addWidget(self._problem)
