"""The timeline of a client, read from its records and from the change log (product §5 page 2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import groupby

from desktop.domain.contacting import OUTCOMES, REACHED
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice
from desktop.domain.phrase import Amount, Phrase
from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Complaint,
    Contact,
    Payment,
    Rep,
    SatisfactionAnswer,
    ServicePeriod,
    Summary,
)
from desktop.domain.timeline import Happening, Sort, latest_first
from desktop.language.values import shown
from desktop.services.client_records import (
    HistoryLine,
    callbacks_of,
    calls_of,
    complaints_of,
    history_of,
    money_of,
    summaries_of,
)
from desktop.services.session import Session

_OUTCOMES = {option.code: option.label for option in OUTCOMES}
_MOST_FIELDS = 4
_DISSATISFIED = 2


def timeline(session: Session, client: Client) -> list[Happening]:
    """Everything about a client, what is planned above, then the latest first."""
    reps = {rep.id: rep.name for rep in session.all(Rep).values()}
    money = money_of(session, client)
    return latest_first(
        [
            *_calls(session, reps, calls_of(session, client)),
            *_answers(session, client),
            *_callbacks(session, reps, callbacks_of(session, client)),
            *_complaints(reps, complaints_of(session, client)),
            *_payments(money.payments),
            *_periods(money.periods),
            *_summaries(summaries_of(session, client)),
            *_changes(session, history_of(session, client, (Contact,))),
        ]
    )


def _calls(session: Session, reps: dict[int, str], calls: Iterable[Call]) -> Iterator[Happening]:
    for call in calls:
        if call.started_at is None:
            continue
        contact = session.get(Contact, call.contact)
        words = _line(call.what or call.how or call.why)
        if call.outcome not in REACHED:
            text = Phrase("Call in vain: {outcome}", outcome=Phrase(_OUTCOMES.get(call.outcome, call.outcome)))
        elif contact is not None:
            text = Phrase("Call with {contact}: {words}", contact=contact.name, words=words or "–")
        else:
            text = Phrase("Call: {words}", words=words or "–")
        mark = f"{call.satisfaction} / 5" if call.satisfaction is not None else ""
        yield Happening(
            f"call {call.id}", Sort.CALL, call.started_at.date(), text, call.started_at.time(),
            " · ".join(filter(None, (mark, _line(call.follow_up)))), reps.get(call.rep or 0, ""),
            "" if call.outcome in REACHED else "muted",
        )  # fmt: skip


def _answers(session: Session, client: Client) -> Iterator[Happening]:
    """What a client said of its satisfaction elsewhere than in a call, which says it itself."""
    for answer in session.store.load(SatisfactionAnswer, client=client.id):
        if answer.asked_on is not None and answer.score is not None and answer.source != "call":
            text = Phrase("Satisfaction {score} of 5", score=answer.score)
            tone = "bad" if answer.score <= _DISSATISFIED else ""
            yield Happening(
                f"answer {answer.id}", Sort.SUMMARY, answer.asked_on, text, detail=_line(answer.comment), tone=tone
            )


def _callbacks(session: Session, reps: dict[int, str], callbacks: Iterable[Callback]) -> Iterator[Happening]:
    kind = field_of(Callback, "kind").kind
    assert isinstance(kind, Choice)
    for one in callbacks:
        if one.due_on is None or (one.state == "done" and one.call is not None):
            continue  # a callback that was made is the call itself
        what = _line(one.purpose) or Phrase(kind.label(one.kind))
        if one.state == "cancelled":
            text = Phrase("Callback cancelled: {what}", what=what)
        elif one.state == "done":
            text = Phrase("Callback done: {what}", what=what)
        elif one.kind == "promised":
            text = Phrase("Promised: {what}", what=what)
        else:
            text = Phrase("Callback planned: {what}", what=what)
        tone = "bad" if one.state == "open" and one.due_on < session.today else ""
        yield Happening(
            f"callback {one.id}", Sort.CALLBACK, one.due_on, text, one.due_time, _line(one.reason),
            reps.get(one.rep or 0, ""), tone,
        )  # fmt: skip


def _complaints(reps: dict[int, str], complaints: Iterable[Complaint]) -> Iterator[Happening]:
    for one in complaints:
        rep, what = reps.get(one.rep or 0, ""), _line(one.what)
        if one.received_at is not None:
            tone = "bad" if one.closed_on is None else ""
            yield Happening(
                f"complaint {one.id}", Sort.COMPLAINT, one.received_at.date(), Phrase("Complaint: {what}", what=what),
                one.received_at.time(), one.code, rep, tone,
            )  # fmt: skip
        if one.answered_on is not None:
            text = Phrase("Complaint answered: {what}", what=what)
            answer = _line(one.answer)
            yield Happening(f"answered {one.id}", Sort.COMPLAINT, one.answered_on, text, None, answer, rep)
        if one.closed_on is not None:
            text = Phrase("Complaint closed: {what}", what=what)
            yield Happening(f"closed {one.id}", Sort.COMPLAINT, one.closed_on, text, None, one.code, rep)


def _payments(payments: Iterable[Payment]) -> Iterator[Happening]:
    kind = field_of(Payment, "kind").kind
    assert isinstance(kind, Choice)
    for one in payments:
        if one.paid_on is not None:
            text = Phrase("{kind} of {amount}", kind=Phrase(kind.label(one.kind)), amount=Amount(one.amount))
            yield Happening(f"payment {one.id}", Sort.MONEY, one.paid_on, text, detail=one.note)


def _periods(periods: Iterable[ServicePeriod]) -> Iterator[Happening]:
    for one in periods:
        if one.starts_on is not None:
            text = Phrase("Service period begins")
            yield Happening(f"begins {one.id}", Sort.MONEY, one.starts_on, text, detail=one.note)
        if one.ends_on is not None:
            text = Phrase("Service period ends")
            yield Happening(f"ends {one.id}", Sort.MONEY, one.ends_on, text, detail=one.note)


def _summaries(summaries: Iterable[Summary]) -> Iterator[Happening]:
    for one in summaries:
        if one.sent_on is not None:
            text = Phrase("Summary of {month} sent", month=one.month)
            yield Happening(f"sent {one.id}", Sort.SUMMARY, one.sent_on, text, detail=one.sent_how)
        if one.answered_on is not None:
            text = Phrase("Answer to the summary of {month}", month=one.month)
            yield Happening(f"reply {one.id}", Sort.SUMMARY, one.answered_on, text, detail=_line(one.answer))


def _changes(session: Session, lines: Iterable[HistoryLine]) -> Iterator[Happening]:
    """One line for each step that changed the client itself or a contact; other changes are the calls and payments."""
    for batch, group in groupby(lines, key=lambda line: line.batch):
        step = list(group)
        at = step[0].at.replace(tzinfo=UTC).astimezone()
        text = Phrase("{title} (undone)", title=step[0].title) if step[0].undone else step[0].title
        fields = [changed_words(session, line) for line in step if line.field is not None]
        more = "" if len(fields) <= _MOST_FIELDS else " …"
        yield Happening(
            f"change {batch:09}", Sort.CHANGE, at.date(), text, at.time().replace(second=0, microsecond=0),
            "; ".join(fields[:_MOST_FIELDS]) + more, step[0].by,
        )  # fmt: skip


def changed_words(session: Session, line: HistoryLine) -> str:
    """One changed field in words: ``Level: Regular → Key``."""
    assert line.field is not None
    language = session.language
    before, after = (_line(shown(line.field, value, language, session.name)) for value in (line.before, line.after))
    return f"{language.tr(line.field.label)}: {before} → {after}"


def _line(text: str) -> str:
    return " ".join(text.split())
