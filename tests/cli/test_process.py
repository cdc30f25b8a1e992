"""The command line as a process of its own: streams, statuses and speed of a real start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTER

ROOT = Path(__file__).parents[2]


def run(*words: object, folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m desktop`` in a folder, with a code page that knows no Chinese."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", **more}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "名册.csv").write_text(ROSTER, encoding="utf-8")
    done = run("import", "名册.csv", "--database", "数据.sqlite", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert json.loads(done.stdout.decode("utf-8"))["files"][0]["new"] == 2
    return tmp_path


def test_what_is_printed_is_utf_8_whatever_the_console_is(folder: Path) -> None:
    done = run("list", "clients", "--database", "数据.sqlite", folder=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "太湖环保设备有限公司" in done.stdout.decode("utf-8")


def test_statuses_are_0_1_and_2(folder: Path) -> None:
    assert run("--version", folder=folder).returncode == 0
    refused = run("show", "nobody", "--database", "数据.sqlite", folder=folder)
    assert (refused.returncode, refused.stdout, refused.stderr.count(b"\n")) == (1, b"", 1)
    wrong = run("show", folder=folder)
    assert (wrong.returncode, wrong.stdout) == (2, b"")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display may be there or not only on Linux")
def test_without_a_display_a_sentence_is_said_instead_of_dying(folder: Path) -> None:
    for words in ((), ("--sample",), ("名册.csv", "--database", "数据.sqlite")):
        done = run(*words, folder=folder)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode().startswith("There is no display here")
        assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is told in another way there")
def test_a_reader_that_has_had_enough_is_no_error(folder: Path) -> None:
    command = f'"{sys.executable}" -m desktop show taihu --json --database 数据.sqlite'
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -1; exit ${{PIPESTATUS[0]}}"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{\n", b"")
