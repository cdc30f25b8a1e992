"""Whether a complaint was answered in time: only the first promise and the answer matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaints import TALK, kept_promise
from desktop.domain.fields import field_of
from desktop.domain.records import Complaint, ComplaintStep

TODAY = date(2026, 11, 20)
days = st.integers(-40, 40).map(lambda number: TODAY + timedelta(number))


@given(days, days, st.none() | days)
def test_an_extension_never_changes_whether_the_promise_was_kept(first, extended, answered):
    complaint = Complaint(first_due_on=first, due_on=first, answered_on=answered)
    assert kept_promise(replace(complaint, due_on=extended), TODAY) == kept_promise(complaint, TODAY)


@given(days, st.none() | days, days)
def test_a_promise_that_was_broken_stays_broken(first, answered, later):
    complaint = Complaint(first_due_on=first, answered_on=answered)
    if kept_promise(complaint, min(later, TODAY)) is False:
        assert kept_promise(complaint, TODAY) is False


def test_the_five_steps_are_those_of_the_log():
    kind = field_of(ComplaintStep, "stage").kind
    assert [step.stage for step in TALK] == [option.code for option in kind.options]
    assert [step.name.text for step in TALK] == [option.label for option in kind.options]
