"""Callbacks that are planned, calls that took place, and complaints that came of them."""

from __future__ import annotations

from datetime import date, datetime, time

from desktop.domain.fields import choice, clock, day, long_text, moment, reference, score, text, whole
from desktop.domain.kinds import Option
from desktop.domain.record import Record, record

CALLBACK_KINDS = (
    Option("cadence", "by cadence"),
    Option("promised", "promised"),
    Option("complaint", "complaint"),
    Option("renewal", "renewal"),
    Option("summary", "summary"),
)
CALLBACK_STATES = (Option("open", "open"), Option("done", "done"), Option("cancelled", "cancelled"))
OUTCOMES = (
    Option("decision_maker", "reached the decision maker", ("接通负责人", "已接通负责人", "decision maker")),
    Option("reached", "reached", ("已接通", "接通", "reached another person")),
    Option("no_answer", "no answer", ("无人接听",)),
    Option("busy", "busy", ("忙线", "占线")),
    Option("message_left", "message left", ("留言", "已留言", "voicemail")),
    Option("refused", "refused", ("拒绝",)),
    Option("wrong_number", "wrong number", ("号码错误",)),
)
DECISION_MAKER_REACHED = "decision_maker"
REACHED = frozenset({DECISION_MAKER_REACHED, "reached"})
"""Outcomes in which somebody at the client was spoken to: they alone reset the clock (product §3.2)."""
TRIED_IN_VAIN = frozenset({"no_answer", "busy", "message_left"})
"""Outcomes that plan a retry; a wrong number or a refusal says nothing about the next try (product §3.2)."""
DIRECTIONS = (Option("out", "we called"), Option("in", "they called"))


@record("callback", "Callback", "Callbacks")
class Callback(Record):
    """A planned call to a client (product §2, §3.2)."""

    client: int | None = reference("Client", to="client", required=True, shown=True, width=180)
    contact: int | None = reference("Contact", to="contact", width=110)
    due_on: date | None = day(
        "Due on", required=True, shown=True, width=122, aliases=("回访日期", "下次回访", "next call")
    )
    due_time: time | None = clock("Time", shown=True)
    kind: str = choice("Kind", *CALLBACK_KINDS, default="cadence", shown=True, width=100)
    rep: int | None = reference("Rep", to="rep", shown=True, width=72)
    purpose: str = text("Purpose", shown=True, width=240, stretch=True, aliases=("回访内容",))
    state: str = choice("State", *CALLBACK_STATES, default="open", shown=True)
    reason: str = text("Reason", width=160, hint="Why it was cancelled or moved")
    call: int | None = reference("Call", to="call", in_excel=False)


@record("waiver", "Waived line", "Waived lines")
class Waiver(Record):
    """A line of the day's list that somebody let go, with a reason, until a day or for good (product §3.2)."""

    client: int | None = reference("Client", to="client", required=True, shown=True, width=180)
    line: str = text("Line", required=True)
    until: date | None = day("Until", shown=True)
    reason: str = text("Reason", required=True, shown=True, width=240, stretch=True)
    rep: int | None = reference("Rep", to="rep", shown=True, width=72)


@record("call", "Call", "Calls")
class Call(Record):
    """A call that took place, written down as 5W1H (product §2, §4)."""

    client: int | None = reference("Client", to="client", required=True, shown=True, width=180)
    contact: int | None = reference("Contact", to="contact", shown=True, width=110)
    rep: int | None = reference("Rep", to="rep", shown=True, width=72)
    direction: str = choice("Direction", *DIRECTIONS, default="out")
    started_at: datetime | None = moment("Started at", required=True, shown=True)
    minutes: int | None = whole("Minutes", shown=True, most=24 * 60)
    who: str = text("Who", width=110)
    when: str = text("When", width=110)
    where: str = text("Where", width=110)
    what: str = long_text("What", shown=True)
    why: str = long_text("Why")
    how: str = long_text("How")
    outcome: str = choice("Outcome", *OUTCOMES, default="reached", shown=True, width=100)
    satisfaction: int | None = score("Satisfaction", shown=True)
    for_report: str = long_text("Words for the report")
    internal_note: str = long_text("Internal note")
    follow_up: str = long_text("Follow-up")


@record("complaint", "Complaint", "Complaints", code_prefix="T")
class Complaint(Record):
    """A complaint with its stamps; punctuality is measured against the first promise (product §3.7)."""

    code: str = text("Code", width=76, editable=False)
    client: int | None = reference("Client", to="client", required=True, shown=True, width=180)
    contact: int | None = reference("Contact", to="contact")
    rep: int | None = reference("Rep", to="rep", shown=True, width=72)
    occurred_on: date | None = day("Occurred on")
    noticed_on: date | None = day("Noticed on")
    received_at: datetime | None = moment("Received at", required=True, shown=True)
    acknowledged_at: datetime | None = moment("Acknowledged at")
    channel: str = choice(
        "Channel", Option("phone", "phone"), Option("email", "e-mail"), Option("message", "message"),
        Option("visit", "visit"), Option("other", "other"), default="phone",
    )  # fmt: skip
    category: str = choice(
        "Category", Option("clicks", "clicks"), Option("effect", "effect"), Option("landing_page", "landing page"),
        Option("billing", "billing"), Option("service", "service"), Option("other", "other"), default="other",
        shown=True, width=110,
    )  # fmt: skip
    what: str = long_text("What", required=True, shown=True)
    wish: str = text("They want", width=180)
    severity: str = choice(
        "Severity",
        Option("low", "low"),
        Option("medium", "medium"),
        Option("high", "high"),
        default="medium",
        shown=True,
    )
    promised_days: int | None = whole("Promised working days", most=60)
    first_due_on: date | None = day("Promised first")
    due_on: date | None = day("Due on", shown=True)
    answer: str = long_text("Answer to the client")
    internal_note: str = long_text("Internal note")
    answered_on: date | None = day("Answered on", shown=True)
    closed_on: date | None = day("Closed on", shown=True)
    satisfaction_after: int | None = score("Satisfaction afterwards")


@record("complaint_step", "Step", "Steps")
class ComplaintStep(Record):
    """One step taken about a complaint."""

    complaint: int | None = reference("Complaint", to="complaint", required=True)
    rep: int | None = reference("Rep", to="rep")
    at: datetime | None = moment("Time")
    stage: str = choice(
        "Step of the talk", Option("calm", "Calm"), Option("listen", "Listen"), Option("repeat", "Repeat"),
        Option("offer", "Offer"), Option("agree", "Agree"), width=100,
    )  # fmt: skip
    what: str = long_text("What")


@record("satisfaction_answer", "Satisfaction answer", "Satisfaction answers")
class SatisfactionAnswer(Record):
    """What a client answered when asked how satisfied it is."""

    client: int | None = reference("Client", to="client", required=True)
    contact: int | None = reference("Contact", to="contact")
    asked_on: date | None = day("Date", required=True)
    score: int | None = score("Satisfaction", required=True)
    source: str = choice(
        "Source", Option("call", "call"), Option("reply", "reply sheet"), Option("survey", "survey"),
        Option("import", "import"), default="call",
    )  # fmt: skip
    comment: str = text("Comment")


@record("spoken_phrase", "Phrase", "Phrases")
class SpokenPhrase(Record):
    """A sentence to say on the phone in a situation, as the agency words it (product §5)."""

    situation: str = choice(
        "Situation", Option("greeting", "Greeting"), Option("please_wait", "Please wait"), Option("bad_line", "Bad line"),
        Option("dialect", "Dialect"), Option("wrong_number", "Wrong number"), Option("complaint", "Complaint"),
        Option("promise", "Promise"), Option("information", "Information"), Option("farewell", "Farewell"),
        default="greeting", shown=True, width=110,
    )  # fmt: skip
    position: int | None = whole("Position")
    chinese: str = long_text("Chinese", shown=True)
    english: str = long_text("English", shown=True)
