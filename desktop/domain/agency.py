"""The agency itself, its reps, and the views they keep."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from desktop.domain.cadence import DEFAULT_RULES
from desktop.domain.fields import choice, clock, day, flag, long_text, picture, reference, tags, text, whole
from desktop.domain.health_factors import DEFAULT_WEIGHTS, LOW_BALANCE_DAYS, Factor
from desktop.domain.kinds import Option
from desktop.domain.lapse import GRACE_DAYS
from desktop.domain.record import Record, record
from desktop.domain.standing import DECISION_MAKER_LIMIT
from desktop.domain.working_time import CLOSES, OPENS, OfficeHours
from desktop.domain.written_as import Form

REGIONS = (
    Option("CN", "Mainland China"),
    Option("HK", "Hong Kong"),
    Option("TW", "Taiwan"),
    Option("SG", "Singapore"),
    Option("US", "United States"),
    Option("GB", "United Kingdom"),
    Option("DE", "Germany"),
    Option("none", "Monday to Friday"),
)
ENOUGH_KEYWORDS = 20
"""Targeted keywords that are enough when the agency says nothing else (product §3.9)."""
SEVERE_DAYS, OTHER_DAYS = 1, 3
"""Working days within which complaints are answered when the agency says nothing else (product §3.7)."""
CHECK_AFTER_DAYS = 7
"""So many days after closing a complaint the client is asked whether all is well."""
LANGUAGES = (Option("zh_CN", "Chinese", ("简体中文", "中文")), Option("en", "English", ("英文", "英语")))


def weight_field(factor: Factor) -> str:
    """The name of the agency's field that holds what a factor of health weighs."""
    return f"weight_{factor.value}"


@record("agency", "Agency", "Agencies")
class Agency(Record):
    """The agency's own data and the rules it set; there is one (product §5, page 8)."""

    name: str = text("Name", group="Agency")
    address: str = text("Address", group="Agency", width=240)
    phone: str = text("Phone", group="Agency", form=Form.PHONE)
    email: str = text("E-mail", group="Agency", form=Form.MAIL)
    website: str = text("Website", group="Agency")
    logo: bytes = picture("Logo", group="Agency")
    footer: str = text("Foot of reports", group="Agency", width=240)
    currency: str = text("Currency sign", group="Agency", longest=4)
    report_language: str = choice("Language of reports", *LANGUAGES, default="zh_CN", group="Agency")
    region: str = choice("Public holidays of", *REGIONS, default="CN", group="Calendar")
    days_off: tuple[str, ...] = tags(
        "Own days off", group="Calendar", hint="Dates like 2026-12-31, separated by commas"
    )
    own_working_days: tuple[str, ...] = tags(
        "Own working days", group="Calendar", hint="Dates like 2026-12-31, separated by commas"
    )
    office_opens: time | None = clock("Office opens at", group="Calendar")
    office_closes: time | None = clock("Office closes at", group="Calendar")
    complaint_days_severe: int | None = whole(
        "Severe complaint: answer within", unit="working days", most=60, group="Complaints"
    )
    complaint_days: int | None = whole(
        "Other complaint: answer within", unit="working days", most=60, group="Complaints"
    )
    complaint_check_days: int | None = whole(
        "After closing: check after", unit="days", least=1, most=365, group="Complaints"
    )
    key_target_gap: int | None = whole("Key client: call every", unit="days", least=1, most=365, group="Cadence")
    key_max_gap: int | None = whole("Key client: at the latest after", unit="days", least=1, most=365, group="Cadence")
    key_quota_min: int | None = whole("Key client: calls a month, at least", most=31, group="Cadence")
    key_quota_max: int | None = whole("Key client: calls a month, at most", most=31, group="Cadence")
    regular_target_gap: int | None = whole(
        "Regular client: call every", unit="days", least=1, most=365, group="Cadence"
    )
    regular_max_gap: int | None = whole(
        "Regular client: at the latest after", unit="days", least=1, most=365, group="Cadence"
    )
    regular_quota_min: int | None = whole("Regular client: calls a month, at least", most=31, group="Cadence")
    regular_quota_max: int | None = whole("Regular client: calls a month, at most", most=31, group="Cadence")
    decision_maker_gap: int | None = whole(
        "Decision maker: reached at least every", unit="days", least=1, most=365, group="Cadence"
    )
    enough_keywords: int | None = whole("Keywords that are enough", most=10_000, group="Checklist")
    grace_days: int | None = whole("Grace time after a service period", unit="days", most=365, group="Renewal")
    low_balance_days: int | None = whole(
        "Balance is low when it lasts less than", unit="days", most=365, group="Renewal"
    )
    weight_callbacks: int | None = whole("Callback overdue", most=100, group="Health")
    weight_unreachable: int | None = whole("Nobody is reached", most=100, group="Health")
    weight_decision_maker: int | None = whole("Decision maker not reached", most=100, group="Health")
    weight_complaints: int | None = whole("Complaint open or late", most=100, group="Health")
    weight_satisfaction: int | None = whole("Satisfaction 1 or 2", most=100, group="Health")
    weight_visits: int | None = whole("Visits down by more than 30 %", most=100, group="Health")
    weight_inquiries: int | None = whole("Inquiries down by more than 30 %", most=100, group="Health")
    weight_balance: int | None = whole("Low balance", most=100, group="Health")
    weight_service_period: int | None = whole("Service period ends", most=100, group="Health")
    weight_summary: int | None = whole("Last month's summary not sent", most=100, group="Health")
    weight_checklist: int | None = whole("Checklist open", most=100, group="Health")

    @property
    def low_balance_limit(self) -> int:
        """A balance is low when it lasts less than so many days (product §3.5, §3.6)."""
        return self.low_balance_days or LOW_BALANCE_DAYS

    @property
    def office_hours(self) -> OfficeHours:
        """From when to when somebody is there."""
        return OfficeHours(self.office_opens or OPENS, self.office_closes or CLOSES)

    def promise_for(self, severity: str) -> int:
        """Working days within which a complaint of a severity is answered, unless something else was agreed."""
        given, usual = self.complaint_days, OTHER_DAYS
        if severity == "high":
            given, usual = self.complaint_days_severe, SEVERE_DAYS
        return usual if given is None else given

    @property
    def health_weights(self) -> Mapping[Factor, int]:
        """What each factor weighs in a client's health; one that the agency left empty weighs as usual (product §3.6)."""
        given = {factor: getattr(self, weight_field(factor)) for factor in Factor}
        return {factor: DEFAULT_WEIGHTS[factor] if weight is None else weight for factor, weight in given.items()}


@record("rep", "Rep", "Reps", code_prefix="R")
class Rep(Record):
    """An account rep."""

    code: str = text("Code", width=76, editable=False, aliases=("编号",))
    name: str = text("Name", required=True, unique=True, width=110, aliases=("客服", "业务员"))
    email: str = text("E-mail", width=180, form=Form.MAIL)
    phone: str = text("Phone", width=118, form=Form.PHONE)
    colour: str = text("Colour", longest=7)
    capacity: int | None = whole("Callbacks a day", most=200)
    daily_goal: int | None = whole("Goal: calls a day", most=200)
    active: bool = flag("Active", default=True)


@record("absence", "Absence", "Absences")
class Absence(Record):
    """Days on which a rep is away, and who stands in (product §3.2)."""

    rep: int | None = reference("Rep", to="rep", required=True, shown=True, width=110)
    first_day: date | None = day("First day away", required=True, shown=True)
    last_day: date | None = day("Last day away", shown=True, hint="Open as long as nobody knows")
    stand_in: int | None = reference("Stand-in", to="rep", shown=True, width=110)
    kind: str = choice(
        "Kind",
        Option("vacation", "vacation"),
        Option("sick", "sick leave"),
        Option("training", "training"),
        Option("other", "other"),
        default="vacation",
        shown=True,
        width=100,
    )
    note: str = text("Note", shown=True, width=200, stretch=True)

    def covers(self, on: date) -> bool:
        """Whether the rep is away on a day; an absence without a last day lasts."""
        return self.first_day is not None and self.first_day <= on and (self.last_day is None or on <= self.last_day)


@record("saved_view", "Saved view", "Saved views")
class SavedView(Record):
    """Columns, order, widths, sorting and filter of a table, kept under a name; shared with others or private."""

    rep: int | None = reference("Rep", to="rep")
    page: str = text("Page")
    name: str = text("Name", required=True)
    layout: str = long_text("Layout")
    shared: bool = flag("Shared")


def standard_agency(**about: Any) -> Agency:
    """An agency with the rules of product §3.2 and §3.5 as they are when nobody changed them."""
    key, regular = DEFAULT_RULES["key"], DEFAULT_RULES["regular"]
    defaults: dict[str, Any] = {
        "currency": "¥",
        "key_target_gap": key.target_gap,
        "key_max_gap": key.max_gap,
        "key_quota_min": key.quota_min,
        "key_quota_max": key.quota_max,
        "regular_target_gap": regular.target_gap,
        "regular_max_gap": regular.max_gap,
        "regular_quota_min": regular.quota_min,
        "regular_quota_max": regular.quota_max,
        "decision_maker_gap": DECISION_MAKER_LIMIT,
        "office_opens": OPENS,
        "office_closes": CLOSES,
        "complaint_days_severe": SEVERE_DAYS,
        "complaint_days": OTHER_DAYS,
        "complaint_check_days": CHECK_AFTER_DAYS,
        "enough_keywords": ENOUGH_KEYWORDS,
        "grace_days": GRACE_DAYS,
        "low_balance_days": LOW_BALANCE_DAYS,
        **{weight_field(factor): weight for factor, weight in DEFAULT_WEIGHTS.items()},
    }
    return Agency(**(defaults | about))
