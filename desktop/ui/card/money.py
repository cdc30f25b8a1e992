"""Payments, service periods, and how long the balance lasts (product §3.5)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.balance import Forecast
from desktop.domain.record import Record
from desktop.domain.records import Client, Payment, ServicePeriod
from desktop.services.client_records import money_of, saved
from desktop.ui.card.record_table import fit_height, record_table
from desktop.ui.card.tab import CardTab, action_button, section
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.tile import Tile
from desktop.ui.workspace import Workspace


class MoneyTab(CardTab):
    """Balance and forecast with its reason, then payments and periods, edited in their cells."""

    records = (Client, Payment, ServicePeriod)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._balance = Tile(tr("Balance"))
        self._left = Tile(tr("Lasts"))
        self._why = Label("", "small", "text_secondary")
        self._why.setWordWrap(True)
        self.payments = record_table(workspace, Payment, ("paid_on", "amount", "kind", "note"))
        self.periods = record_table(workspace, ServicePeriod, ("starts_on", "ends_on", "amount", "note"))
        tiles = QHBoxLayout()
        tiles.addWidget(self._balance, 1)
        tiles.addWidget(self._left, 1)
        self.column.addLayout(tiles)
        self.column.addWidget(self._why)
        self.column.addLayout(section(tr("Payments"), action_button(tr("Add payment…"), "plus", self.add_payment)))
        self.column.addWidget(self.payments)
        self.column.addLayout(section(tr("Service periods"), action_button(tr("Add period…"), "plus", self.add_period)))
        self.column.addWidget(self.periods)
        self.column.addStretch(1)

    def load(self) -> None:
        money = money_of(self.session, self.client)
        self.payments.set_rows(money.payments)
        self.periods.set_rows(money.periods)
        fit_height(self.payments, len(money.payments), most=7)
        fit_height(self.periods, len(money.periods), most=5)
        self._show_forecast(money.forecast)

    def add_payment(self) -> None:
        """Write a payment down."""
        payment = Payment(client=self.client.id, paid_on=self.workspace.today)
        self._open(tr("New payment"), payment, ("paid_on", "amount", "kind", "note"))

    def add_period(self) -> None:
        """Write a service period down."""
        period = ServicePeriod(client=self.client.id, starts_on=self.workspace.today)
        self._open(tr("New service period"), period, ("starts_on", "ends_on", "amount", "note"))

    def _open(self, title: str, record: Record, names: tuple[str, ...]) -> None:
        context = form_context(self.session, self.client.id)
        FormDialog(title, record, context, partial(self._take), names, parent=self.window()).open()

    def _take(self, record: Record) -> bool:
        self.workspace.write(saved(record, None, self.client))
        return True

    def _show_forecast(self, forecast: Forecast) -> None:
        language = self.workspace.language
        low = self.session.agency.low_balance_limit
        self._balance.show_figure(language.money(forecast.balance, sign=True))
        if forecast.why_not is not None or forecast.days_left is None:
            self._left.show_figure("–")
            self._why.setText(say(forecast.why_not) if forecast.why_not else "")
            return
        until = language.date(forecast.lapses_on, self.workspace.today)
        self._left.show_figure(
            language.integer(forecast.days_left),
            tr("days"),
            tr("until {day}", day=until),
            "warn" if forecast.days_left < low else "text_secondary",
        )
        mean = language.money(forecast.mean_daily_spend, sign=True)
        self._why.setText(
            tr("At {mean} a day, the mean of the latest %n day(s) with figures.", n=forecast.days_counted, mean=mean)
        )
