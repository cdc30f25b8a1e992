"""The command line as a person or a script uses it: words in; status, standard output and standard error out."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main

TODAY = "2026-11-23"
ROSTER = """Client,Username,Level,Registered on,Monthly budget,Phone
太湖环保设备有限公司,taihu,key,2024-03-04,1.2万,0512-62345678
Lakeside Bearings,lakeside,regular,2023-08-04,800,
"""


@dataclass(frozen=True)
class Said:
    """What came of a command."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it must be."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """What was refused, in one line and without a traceback."""
        assert self.status == 1, self
        text = self.err.strip()
        assert text
        assert "\n" not in text
        assert "Traceback" not in text
        return text


class CommandLine:
    """Runs ``huifang`` in this process, on a database of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.database = folder / "agency.sqlite"
        self._capsys = capsys

    def raw(self, *words: object) -> Said:
        """Run exactly these words."""
        self._capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return Said(status, out, err)

    def __call__(self, *words: object) -> Said:
        """Run a command on the database, on a Monday."""
        return self.raw(*words, "--database", self.database, "--today", TODAY)

    def done(self, *words: object) -> Said:
        """Run a command that must succeed."""
        said = self(*words)
        assert said.status == 0, said
        return said

    def file(self, name: str, content: str | bytes) -> Path:
        """A file to import."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def content(self) -> str:
        """A mark of all that the database holds."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return hashlib.sha256("\n".join(connection.iterdump()).encode()).hexdigest()


@pytest.fixture
def huifang(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line on a database that isn't there yet."""
    return CommandLine(tmp_path, capsys)


@pytest.fixture(scope="session")
def two_clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database of two clients and a week of figures of one of them, and the files they came from."""
    folder = tmp_path_factory.mktemp("two")
    (folder / "clients.csv").write_text(ROSTER, encoding="utf-8")
    days = "".join(f"2026-10-{day:02},taihu,{day * 10},{day},{day}.50\n" for day in range(1, 8))
    (folder / "figures.csv").write_text("Date,Client,Visits,Phone calls,Cost\n" + days, encoding="utf-8")
    words = ["--database", str(folder / "agency.sqlite"), "--today", TODAY]
    assert main(["import", str(folder / "clients.csv"), str(folder / "figures.csv"), *words]) == 0
    return folder


@pytest.fixture
def agency(huifang: CommandLine, two_clients: Path) -> CommandLine:
    """The command line on a database with two clients and a week of figures of one of them."""
    for file in two_clients.iterdir():
        if file.is_file():
            shutil.copy(file, huifang.folder)
    return huifang
