"""Whether the account runs, how long the balance lasts, payments, service periods and noted lapses (product §3.5)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from desktop.domain.balance import Forecast
from desktop.domain.lapse import LapseCause
from desktop.domain.records import Client, Payment, ServicePeriod, ToldLapse
from desktop.services.client_records import money_of, next_period
from desktop.services.lapsing import Running, running, told_lapses_of
from desktop.services.rates import reason_words
from desktop.ui.card.owned_table import OwnedTable
from desktop.ui.card.tab import CardTab, action_button
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.tile import Tile
from desktop.ui.workspace import Workspace


class MoneyTab(CardTab):
    """Tiles, then what the figures follow from; everything is added, changed and put away here."""

    scrolls = True
    records = (Client, Payment, ServicePeriod, ToldLapse)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._balance = Tile(tr("Balance"))
        self._left = Tile(tr("Lasts"))
        self._period = Tile(tr("Service period"))
        self._why = Label("", "small", "text_secondary")
        self._why.setWordWrap(True)
        self.runs = Label("", "body")
        self.runs.setWordWrap(True)
        self.note_lapse = action_button(tr("Note a lapse…"), "circle-x", self.lapse)
        self.note_comeback = action_button(tr("Won back…"), "repeat", self.win_back)
        self.periods = OwnedTable(
            workspace, ServicePeriod, ("starts_on", "ends_on", "amount", "note"), title=tr("Service periods"),
            add=tr("Add period…"), blank=self._new_period, most=5,
            none=tr("No service period is known, so neither renewals nor a lapse at its end can be counted."),
        )  # fmt: skip
        self.payments = OwnedTable(
            workspace, Payment, ("paid_on", "amount", "kind", "note"), title=tr("Payments"), add=tr("Add payment…"),
            blank=self._new_payment, none=tr("No payment is recorded."),
        )  # fmt: skip
        self.lapses = OwnedTable(
            workspace,
            ToldLapse,
            ("lapsed_on", "reason", "note", "rep", "back_on"),
            title=tr("Noted lapses"),
            most=4,
            none="",
        )
        self._lay_out()

    def load(self) -> None:
        money = money_of(self.session, self.client)
        self.payments.show_records(self.client, money.payments)
        self.periods.show_records(self.client, money.periods)
        noted = told_lapses_of(self.session, self.client)
        self.lapses.show_records(self.client, noted)
        self.lapses.setVisible(bool(noted))
        self._show_forecast(money.forecast)
        self._show_period(money.periods)
        self._show_running(running(self.session, self.client))

    def lapse(self) -> None:
        """Note that the account stopped."""
        from desktop.ui.card.lapse_dialogs import lapse_dialog

        lapse_dialog(self.workspace, self.client, self.window()).open()

    def win_back(self) -> None:
        """Note that it runs again."""
        from desktop.ui.card.lapse_dialogs import comeback_dialog

        comeback_dialog(self.workspace, self.client, self.window()).open()

    def _new_payment(self, client: Client) -> Payment:
        return Payment(client=client.id, paid_on=self.workspace.today)

    def _new_period(self, client: Client) -> ServicePeriod:
        return next_period(self.session, client)

    def _show_running(self, found: Running) -> None:
        language, today = self.workspace.language, self.workspace.today
        now = found.now
        is_prospect = self.client.stage == "prospect"
        if now is not None:
            day = language.date(now.day, today)
            text = tr("Lapsed since {day}. {reason}", day=day, reason=say(now.reason))
            if self.client.lapse_reason and now.cause is not LapseCause.TOLD:
                text += "\n" + tr("Reason: {reason}", reason=say(reason_words(self.client.lapse_reason)))
            if self.client.stage == "active":
                text += "\n" + tr("The stage still says “active”: note the lapse, or add what is missing.")
        elif is_prospect:
            text = tr("A prospect has no account yet.")
        else:
            text = tr("The account runs.")
            back = max((lapse.won_back_on for lapse in found.lapses if lapse.won_back_on), default=None)
            if back is not None:
                text += "\n" + tr("Won back on {day}.", day=language.date(back, today))
        self.runs.setText(text)
        self.runs.set_role("bad" if now is not None else "text_secondary")
        stopped = self.client.stage in ("lapsed", "closed")
        self.note_lapse.setVisible(not is_prospect and not stopped)
        self.note_comeback.setVisible(not is_prospect and (stopped or now is not None))

    def _show_period(self, periods: tuple[ServicePeriod, ...]) -> None:
        language, today = self.workspace.language, self.workspace.today
        last = periods[0] if periods else None
        left = None if last is None else last.days_left(today)
        if last is None or left is None:
            self._period.show_figure("–")
            return
        until = tr("until {day}", day=language.date(last.ends_on, today))
        self._period.show_figure(
            language.integer(max(left, 0)), tr("days"), until, "warn" if last.ends_soon(today) else "text_secondary"
        )

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

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        for tile in (self._balance, self._left, self._period):
            tile.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            tiles.addWidget(tile, 1)
        status = QHBoxLayout()
        status.setSpacing(8)
        status.addWidget(self.runs, 1)
        status.addWidget(self.note_lapse)
        status.addWidget(self.note_comeback)
        self.column.addLayout(tiles)
        self.column.addWidget(self._why)
        self.column.addLayout(status)
        for part in (self.periods, self.payments, self.lapses):
            self.column.addWidget(part)
        self.column.addStretch(1)
