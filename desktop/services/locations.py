"""Where the program keeps a user's data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from platformdirs import user_config_path, user_data_path

_NAME = "Huifang"


def data_folder() -> Path:
    """The user's own folder for databases, backups and drafts; made when it isn't there."""
    return user_data_path(_NAME, appauthor=False, ensure_exists=True)


def settings_file() -> Path:
    """What this user set on this machine: language, look, window; made when it is first written."""
    return user_config_path(_NAME, appauthor=False, ensure_exists=True) / "settings.ini"


def own_database() -> Path:
    """The file that is opened when no database is named and none on a server was chosen."""
    return data_folder() / "huifang.sqlite"


def own_server() -> str | None:
    """The address of the database on a server that this desk works on, without its password; ``None`` for the file."""
    try:
        return _server_file().read_text(encoding="utf-8").strip() or None
    except OSError:
        return None


def choose_server(address: str | None) -> None:
    """Work on a server from now on, or with ``None`` on the file again."""
    if address is None:
        _server_file().unlink(missing_ok=True)
    else:
        _server_file().write_text(f"{address}\n", encoding="utf-8")


def _server_file() -> Path:
    return settings_file().with_name("server.txt")


def sample_database(today: date) -> Path:
    """The copy of the sample agency made for a day: its dates are relative to it."""
    return data_folder() / "sample" / f"sample-{today.isoformat()}.sqlite"
