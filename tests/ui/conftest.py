"""The sample agency for tests of pages: made once, copied for each test, so that every test may change it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.ui.jobs import Jobs
from desktop.ui.workspace import Workspace
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    """A copy of the sample agency, open."""
    opened = open_session(put_sample(tmp_path, TODAY), today=TODAY)
    yield opened
    opened.store.close()


@pytest.fixture
def workspace(qapp: object, session: Session) -> Iterator[Workspace]:
    """What a page is handed, on a copy of the sample agency."""
    jobs = Jobs()
    handed = Workspace(session, jobs)
    yield handed
    jobs.close()
    gc.collect(1)  # widgets of this test go now, and not in the middle of another's
