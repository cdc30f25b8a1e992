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
    """The database that is opened when none is named."""
    return data_folder() / "huifang.sqlite"


def sample_database(today: date) -> Path:
    """The copy of the sample agency made for a day: its dates are relative to it."""
    return data_folder() / "sample" / f"sample-{today.isoformat()}.sqlite"
