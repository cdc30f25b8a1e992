"""The sample agency for tests of pages: made once, copied for each test, so that every test may change it."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.services.opening import open_session
from desktop.services.sample import write_sample
from desktop.services.session import Session
from desktop.ui.jobs import Jobs
from desktop.ui.workspace import Workspace

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample agency as it is made for a first start."""
    path = tmp_path_factory.mktemp("sample") / "sample.sqlite"
    write_sample(path, TODAY)
    return path


@pytest.fixture
def session(sample_file: Path, tmp_path: Path) -> Iterator[Session]:
    """A copy of the sample agency, open."""
    path = tmp_path / "agency.sqlite"
    shutil.copy(sample_file, path)
    opened = open_session(path, today=TODAY)
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
