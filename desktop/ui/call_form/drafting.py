"""A call form as a draft, and a draft in a call form again."""

from __future__ import annotations

from datetime import date, datetime, time

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Clock
from desktop.domain.records import Callback
from desktop.ui.call_form.draft import CallDraft, moment_of
from desktop.ui.call_form.fields import OUTCOMES, CallFields
from desktop.ui.call_form.next_panel import NextPanel


def draft_of(fields: CallFields, panel: NextPanel, settles: Callback | None, now: datetime) -> CallDraft:
    """What is in the form now; what can't be read yet is left out."""
    contact = fields.person.contact
    try:
        day = panel.chosen_day()
    except InvalidValue:
        day = None
    try:
        started = fields.when.read().isoformat()
    except InvalidValue:
        started = ""
    return CallDraft(
        contact=contact.id if contact else None,
        settles=settles.id if settles else None,
        direction=fields.direction.value,
        outcome=fields.outcome.value,
        started_at=started,
        seconds=fields.timer.seconds,
        who=fields.who.currentText(),
        where=fields.where.currentText(),
        what=fields.what.toPlainText(),
        why=fields.why.toPlainText(),
        how=fields.how.toPlainText(),
        for_report=fields.for_report.toPlainText(),
        internal_note=fields.internal_note.toPlainText(),
        satisfaction=fields.satisfaction.value,
        complaint=fields.complaint.kept(),
        promises=fields.promises.kept(),
        next_day=day.isoformat() if day else "",
        next_time=panel.time.text(),
        agreed=panel.agreed.isChecked(),
        kept_at=now.isoformat(),
    )


def fill_fields(fields: CallFields, draft: CallDraft) -> None:
    """Write a draft into the fields."""
    fields.person.choose(draft.contact)
    fields.direction.set_value(draft.direction if draft.direction in ("out", "in") else "out")
    if draft.outcome in OUTCOMES:
        fields.take_outcome(draft.outcome)
    started = moment_of(draft.started_at)
    if started is not None:
        fields.when.set_moment(started)
    fields.timer.start_from(draft.seconds)
    fields.who.setEditText(draft.who)
    fields.where.setEditText(draft.where)
    fields.what.setPlainText(draft.what)
    fields.why.setPlainText(draft.why)
    fields.how.setPlainText(draft.how)
    fields.for_report.setPlainText(draft.for_report)
    fields.internal_note.setPlainText(draft.internal_note)
    fields.satisfaction.set_value(draft.satisfaction)
    fields.show_mark_word()
    fields.complaint.fill(draft.complaint if isinstance(draft.complaint, dict) else {})
    fields.promises.fill(draft.promises)


def fill_next(panel: NextPanel, draft: CallDraft, today: date) -> None:
    """Choose the next callback as the draft has it; a day that has passed meanwhile is proposed anew."""
    day = date.fromisoformat(draft.next_day) if draft.next_day else None
    panel.choose(day if day is not None and day >= today else None, _clock(draft.next_time), agreed=draft.agreed)


def _clock(text: str) -> time | None:
    try:
        return Clock().parse(text)
    except InvalidValue:
        return None
