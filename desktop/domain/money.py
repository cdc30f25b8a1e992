"""Payments, the periods of service they stand for, and lapses that a rep noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.client import LAPSE_REASONS
from desktop.domain.errors import InvalidValue
from desktop.domain.fields import choice, day, long_text, money, reference, text
from desktop.domain.kinds import Option
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, record

ENDS_SOON = 30
"""Days: one of the times at which an end is told (product §3.6)."""


@record("service_period", "Service period", "Service periods")
class ServicePeriod(Record):
    """A contract's start and end, both included (product §2)."""

    client: int | None = reference("Client", to="client", required=True, width=160)
    starts_on: date | None = day("Starts on", shown=True, aliases=("服务开始", "开始日期"))
    ends_on: date | None = day(
        "Ends on", required=True, shown=True,
        aliases=("服务到期", "到期时间", "到期日期", "服务结束", "renewal date", "expires", "end date", "contract end"),
    )  # fmt: skip
    amount: int | None = money("Amount", shown=True, aliases=("合同金额",))
    note: str = text("Note")

    def contradiction(self) -> InvalidValue | None:
        if self.starts_on is None or self.ends_on is None or self.starts_on <= self.ends_on:
            return None
        return InvalidValue(
            Phrase("The service period ends before it starts, so nothing was saved."),
            Phrase("Look at the two days again."),
        )

    def days_left(self, today: date) -> int | None:
        """Days from today to the last day; negative once it is over, ``None`` while it has no end."""
        return None if self.ends_on is None else (self.ends_on - today).days

    def ends_soon(self, today: date) -> bool:
        """Whether it ends within ``ENDS_SOON`` days, or is over."""
        left = self.days_left(today)
        return left is not None and left <= ENDS_SOON


@record("payment", "Payment", "Payments")
class Payment(Record):
    """Money that the client paid in."""

    client: int | None = reference("Client", to="client", required=True, width=160)
    paid_on: date | None = day("Paid on", required=True, shown=True, aliases=("付款日期", "续费日期", "充值日期"))
    amount: int | None = money(
        "Amount", required=True, shown=True, aliases=("金额", "付款金额", "续费金额", "充值金额")
    )
    kind: str = choice(
        "Kind", Option("opening", "opening", ("开户",)), Option("top_up", "top-up", ("充值",)),
        Option("renewal", "renewal", ("续费",)), default="top_up", shown=True,
    )  # fmt: skip
    note: str = text("Note", width=160)


@record("told_lapse", "Noted lapse", "Noted lapses")
class ToldLapse(Record):
    """A rep says that the account stopped, and perhaps later that it runs again (product §3.5)."""

    client: int | None = reference("Client", to="client", required=True, width=160)
    lapsed_on: date | None = day("Lapsed on", required=True, shown=True)
    reason: str = choice("Reason", *LAPSE_REASONS, shown=True, width=150)
    note: str = long_text("Note", shown=True)
    rep: int | None = reference("Rep", to="rep", shown=True, width=90)
    back_on: date | None = day("Won back on", shown=True)

    def contradiction(self) -> InvalidValue | None:
        if self.lapsed_on is None or self.back_on is None or self.lapsed_on < self.back_on:
            return None
        return InvalidValue(
            Phrase("The account stopped on {day} only, so nothing was saved.", day=self.lapsed_on),
            Phrase("Write a day after the lapse."),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WonBack(Record):
    """What is settled when a lapsed client comes back. It is asked in a form and not stored as such."""

    on: date | None = day("Won back on", required=True)
    starts_on: date | None = day("Starts on", group="Service period")
    ends_on: date | None = day("Ends on", group="Service period")
    amount: int | None = money("Payment", group="Service period")
