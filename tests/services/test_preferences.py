"""Settings: rules that contradict each other are refused, and what a cadence does is seen beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Callback
from desktop.services import preferences
from desktop.services.opening import open_session
from desktop.services.session import Session
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY, "en"), today=TODAY)
    yield opened
    opened.store.close()


def test_a_longest_gap_below_the_usual_one_is_refused(session):
    with pytest.raises(UserError, match="never later than 5"):
        preferences.agency_saved(session, replace(session.agency, regular_max_gap=5))


def test_a_day_off_that_is_no_date_is_refused(session):
    with pytest.raises(UserError):
        preferences.agency_saved(session, replace(session.agency, days_off=("someday",)))


def test_looking_ahead_changes_nothing_and_the_same_rules_move_nobody(session):
    before = session.store.latest_batch()
    assert preferences.cadence_effect(session, session.agency).moved == 0
    other = replace(session.agency, key_target_gap=3, key_max_gap=3)
    assert preferences.cadence_effect(session, other).moved > 0
    assert session.store.latest_batch() == before


def test_planned_callbacks_stay_where_they_are_when_a_cadence_is_applied(session):
    days = {one.id: one.due_on for one in session.all(Callback).values()}
    session.do(preferences.agency_saved(session, replace(session.agency, key_target_gap=3, key_max_gap=3)))
    assert {one.id: one.due_on for one in session.all(Callback).values()} == days


def test_a_backup_is_listed(session):
    made = preferences.back_up(session)
    assert preferences.data_place(session).backups == (made,)
